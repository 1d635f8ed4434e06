import fc from "fast-check";
import { expect, it } from "vitest";
import { judgeFlags } from "../../../src/domain/assessment/judgeFlags";
import { makeReminders } from "../../../src/domain/assessment/makeReminders";
import { reminderKey } from "../../../src/domain/results/reminderKey";
import { judged, type JudgedOptions } from "../../support/judgement";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { branch, committee } from "./reminderFixture";

const ROSTER = [
  committee(),
  branch({
    organization: "甲支部",
    superior: "机关党委",
    weak: true,
    secretarySince: "2026-04-20",
    expiry: "2026-11-01",
  }),
  branch({ organization: "乙支部", superior: "机关党委", expiry: null, groupCount: 2, performanceAppraisal: true }),
  branch({ organization: "丙支部", superior: "机关党委", secretary: null, vacantSince: "2026-02-01" }),
];

const organization = fc.constantFrom("机关党委", "甲支部", "乙支部", "丙支部", "甲支部、乙支部");
const oneBranch = fc.constantFrom("甲支部", "乙支部", "丙支部");
const name = fc.constantFrom("王明", "李红", "张三", null);
const day = fc.integer({ min: 0, max: 330 }).map((days) => iso(days));
const maybeDay = fc.option(day, { freq: 3 });
const text = fc.constantFrom(
  "记录不全",
  "记录 不全",
  "（一）制度",
  "(一)制度",
  "长".repeat(70),
  `${"长".repeat(70)}二`,
);
const yesNo = fc.constantFrom(true, false, null);

/** ISO text of a day counted from 2026-01-01. */
function iso(days: number): string {
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}

const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 14 });
const ledgers: fc.Arbitrary<Omit<PlainLedgers, "roster">> = fc.record({
  tasks: rows(
    fc.record({
      organization,
      task: text,
      responsible: name,
      due: day,
      done: yesNo,
      doneDate: maybeDay,
      issued: maybeDay,
    }),
  ),
  findings: rows(
    fc.record({
      organization,
      problem: text,
      responsible: name,
      found: day,
      due: maybeDay,
      closed: yesNo,
      closedDate: maybeDay,
    }),
  ),
  activities: rows(
    fc.record({
      organization,
      type: fc.constantFrom("党课", "主题党日", "支委会", "支部党员大会", "党小组会", "组织生活会、民主评议党员"),
      date: day,
      group: fc.constantFrom("一组", "二组", null),
      dueCount: fc.constantFrom(10, null),
      presentCount: fc.constantFrom(4, 8, null),
      forYear: fc.constantFrom(2025, 2026, null),
    }),
  ),
  training: rows(
    fc.record({
      organization,
      name,
      course: fc.constantFrom("书记班", "新任班"),
      category: fc.constantFrom("集中", null),
      end: day,
    }),
  ),
  talks: rows(
    fc.record({ date: day, type: fc.constantFrom("任职谈话", "谈心"), target: name, organization: oneBranch }),
  ),
  staff: rows(
    fc.record({
      organization,
      name: fc.constantFrom("王明", "李红", "张三、李红"),
      post: fc.constantFrom("委员", "干事"),
      fullOrPartTime: fc.constantFrom("专职", "兼职", null),
      appointed: maybeDay,
      removed: maybeDay,
      inResume: yesNo,
      inWorkload: yesNo,
    }),
  ),
  contacts: rows(
    fc.record({
      member: fc.constantFrom("孙一", "李红"),
      committee: fc.constant("机关党委"),
      branch: oneBranch,
      date: day,
    }),
  ),
  dues: rows(
    fc.record({
      organization: oneBranch,
      month: fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, "0")}-01`),
      due: fc.constantFrom(10, 20.5, null),
      paid: fc.constantFrom(10, 20.5, null),
    }),
  ),
  // One row for each organization and year: which of two contradictory ones holds is not for reminders to say.
  debriefings: fc.uniqueArray(
    fc.record({
      organization: oneBranch,
      secretary: name,
      year: fc.constantFrom(2025, 2026),
      grade: fc.constantFrom("好", "差", null),
    }),
    { selector: (row) => `${row.organization} ${row.year}` },
  ),
});

const moment: fc.Arbitrary<JudgedOptions> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 89 }))
  .map(([quarter, days]) => ({ period: `2026Q${quarter}`, cutoff: iso([0, 90, 181, 273][quarter - 1]! + days) }));

const meeting = (date: string) => ({
  ...{ organization: "甲支部", type: "支委会", date, group: null },
  ...{ dueCount: 10 as const, presentCount: 4 as const, forYear: null },
});
/** Two meetings that too few attended, which chance seldom puts into one month. */
const BELOW_QUORUM: Omit<PlainLedgers, "roster"> = {
  ...{ tasks: [], findings: [], training: [], talks: [], staff: [], contacts: [], dues: [], debriefings: [] },
  activities: [meeting("2026-07-01"), meeting("2026-07-02")],
};

/** Reminders by key, with all of a row's cells but the places it rests on, which move with the rows. */
function listOf(plain: PlainLedgers, options: JudgedOptions): readonly string[] {
  const { context, ruleSet, results } = judged(plain, options);
  const flags = judgeFlags(context, results);
  const withFlags = results.map((result) => ({ ...result, flags: flags.get(result.organization) ?? [] }));
  const names = plain.roster.map((row) => String(row.organization));
  return makeReminders(context, { ruleSet, organizations: withFlags }).reminders.map((reminder) => {
    const { person, subject, reasons, sourceCount, daysLeft, urgency } = reminder;
    return JSON.stringify([reminderKey(reminder, names), person, subject, reasons, sourceCount, daysLeft, urgency]);
  });
}

/** The rows of every ledger in another order; the roster keeps its own. */
function shuffled(plain: Omit<PlainLedgers, "roster">, seed: number): Omit<PlainLedgers, "roster"> {
  const entries = Object.entries(plain).map(([ledger, records]) => {
    const keyed = records.map((record, i) => ({ record, order: ((i + 1) * (2 * seed + 7919)) % 104_729 }));
    return [ledger, keyed.sort((a, b) => a.order - b.order).map(({ record }) => record)];
  });
  return Object.fromEntries(entries) as Omit<PlainLedgers, "roster">;
}

it("law: the order of rows changes no reminder", () => {
  fc.assert(
    fc.property(ledgers, moment, fc.nat(50_000), (plain, options, seed) => {
      const inOrder = listOf({ roster: ROSTER, ...plain }, options);
      expect(listOf({ roster: ROSTER, ...shuffled(plain, seed) }, options)).toEqual(inOrder);
    }),
    { numRuns: 60, examples: [[BELOW_QUORUM, { period: "2026Q3", cutoff: "2026-08-29" }, 22_223]] },
  );
});

it("law: the order of organizations changes the order of reminders alone", () => {
  fc.assert(
    fc.property(ledgers, moment, (plain, options) => {
      const reversed = [...ROSTER].reverse();
      const inOrder = listOf({ roster: ROSTER, ...plain }, options);
      expect([...listOf({ roster: reversed, ...plain }, options)].sort()).toEqual([...inOrder].sort());
    }),
    { numRuns: 60 },
  );
});

it("law: no two reminders have the same key", () => {
  fc.assert(
    fc.property(ledgers, moment, (plain, options) => {
      const keys = listOf({ roster: ROSTER, ...plain }, options).map((line) => (JSON.parse(line) as string[])[0]);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 60 },
  );
});

it("law: the order of rows changes no flag", () => {
  const codesOf = (plain: PlainLedgers, options: JudgedOptions) => {
    const { context, results } = judged(plain, options);
    return [...judgeFlags(context, results)].map(([o, flags]) => [
      o,
      flags.map(({ code, reasons }) => ({ code, reasons })),
    ]);
  };
  fc.assert(
    fc.property(ledgers, moment, fc.nat(50_000), (plain, options, seed) => {
      const inOrder = codesOf({ roster: ROSTER, ...plain }, options);
      expect(codesOf({ roster: ROSTER, ...shuffled(plain, seed) }, options)).toEqual(inOrder);
    }),
    { numRuns: 60 },
  );
});
