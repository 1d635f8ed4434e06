import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { byOrganization } from "../../../src/domain/model/byOrganization";
import { ledgerFingerprint } from "../../../src/domain/model/ledgerFingerprint";
import { tableOf } from "../../../src/domain/model/ledgerTable";
import type { SourceRef } from "../../../src/domain/model/source";
import type { Assessment, AssessmentInput } from "../../../src/domain/results/result";
import { rowsByOrganization } from "../../../src/domain/review/ledgerRows";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { activityRow, ORGANIZATIONS, periods, randomLedgers } from "../../support/randomLedgers";
import { branch } from "../measures/scoreItem";

const assessWith = (plain: PlainLedgers, period: string): Assessment =>
  assess(inputOf(plain, { period, rules: defaultRuleSet.rules }));

/** Everything about scores; no sources, which are rows. */
function figures({ organizations }: Assessment) {
  return organizations.map(({ items, flags, ...result }) => ({
    ...result,
    items: items.map(({ rule, status, value, target, score }) => ({ code: rule.code, status, value, target, score })),
    flags: flags.map(({ code }) => code),
  }));
}

/** The ledgers with the rows of each (the roster's but in place) in another order, by a seed. */
function shuffled(plain: PlainLedgers, seed: number): PlainLedgers {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state % below;
  };
  const entries = Object.entries(plain).map(([ledger, rows]) => {
    const list = [...rows];
    if (ledger !== "roster") {
      for (let i = list.length - 1; i > 0; i--) {
        const j = next(i + 1);
        [list[i], list[j]] = [list[j]!, list[i]!];
      }
    }
    return [ledger, list] as const;
  });
  return Object.fromEntries(entries) as unknown as PlainLedgers;
}

/** Rows that sheet order decides between: repeated events and several debriefings of one year. */
function orderMatters({ activities = [], debriefings = [] }: PlainLedgers): boolean {
  const events = activities.flatMap(({ organization, type, date, group }) =>
    String(type)
      .split("、")
      .map((each) => [organization, each, date, String(group).split("、").sort().join("、")].join()),
  );
  const years = debriefings.map(({ organization, year }) => `${String(organization)} ${String(year)}`);
  return new Set(events).size < events.length || new Set(years).size < years.length;
}

/** The ledgers with every third row of those that may name several organizations naming a second one. */
function ofSeveral(plain: PlainLedgers): PlainLedgers {
  const [second] = ORGANIZATIONS.slice(-2);
  const named = <R extends { organization?: unknown }>(rows: readonly R[] = []): R[] =>
    rows.map((row, i) => (i % 3 === 0 ? { ...row, organization: `${String(row.organization)}、${second!}` } : row));
  const { activities, findings, tasks, contacts } = plain;
  const branches = (contacts ?? []).map((row, i) =>
    i % 3 === 0 ? { ...row, branch: `${String(row.branch)}、${second!}` } : row,
  );
  return {
    ...plain,
    activities: named(activities),
    findings: named(findings),
    tasks: named(tasks),
    contacts: branches,
  };
}

/** The whole assessment, every record as the row in which it stands. */
function withRows(input: AssessmentInput): unknown {
  const { organizations, reminders, ...assessment } = assess(input);
  const rowOf = (key: string, value: unknown): unknown => {
    if (typeof value === "bigint") return String(value);
    if (value === null || typeof value !== "object" || !("recordIndex" in value)) return value;
    const { ledger, recordIndex, ...rest } = value as SourceRef;
    return { ...rest, ledger, row: tableOf(input.ledgers, ledger)!.rowNumbers[recordIndex] };
  };
  const shown = organizations.map(({ items, ...result }) => ({
    ...result,
    items: items.map(({ rule, status, value, target, score, reasons, sources, sourceCount }) => ({
      ...{ code: rule.code, status, value, target, score, reasons, sources, sourceCount },
    })),
  }));
  const reminded = reminders.map((reminder) => ({
    ...reminder,
    sources: reminder.sources,
    sourceCount: reminder.sourceCount,
  }));
  return JSON.parse(JSON.stringify({ ...assessment, organizations: shown, reminders: reminded }, rowOf));
}

describe("laws of assessing", () => {
  it("the order of rows never matters for scores", () => {
    fc.assert(
      fc.property(randomLedgers, periods, fc.nat(), (plain, period, seed) => {
        fc.pre(!orderMatters(plain));
        expect(figures(assessWith(shuffled(plain, seed), period))).toEqual(figures(assessWith(plain, period)));
      }),
      { numRuns: 80 },
    );
  });

  it("records that lie together by organization say the same as records in sheet order, with the same rows", () => {
    fc.assert(
      fc.property(randomLedgers, periods, (plain, period) => {
        const input = inputOf(ofSeveral(plain), { period, rules: defaultRuleSet.rules });
        const { tables, ...ledgers } = input.ledgers;
        const together = new Map([...tables].map(([ledger, table]) => [ledger, byOrganization(table)]));
        expect(withRows({ ...input, ledgers: { ...ledgers, tables: together } })).toEqual(withRows(input));
        expect(ledgerFingerprint({ ...ledgers, tables: together })).toBe(ledgerFingerprint(input.ledgers));
        expect(rowsByOrganization({ ...ledgers, tables: together }, input.cutoff)).toEqual(
          rowsByOrganization(input.ledgers, input.cutoff),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("the same input gives the same result, reasons and sources included", () => {
    const whole = (assessment: Assessment) =>
      assessment.organizations.map(({ items }) =>
        items.map(({ reasons, sources, sourceCount }) => ({ reasons, sources, sourceCount })),
      );
    fc.assert(
      fc.property(randomLedgers, periods, (plain, period) => {
        const first = assessWith(plain, period);
        const second = assessWith(plain, period);
        expect(whole(second)).toEqual(whole(first));
        expect({ ...second, organizations: figures(second) }).toEqual({ ...first, organizations: figures(first) });
      }),
      { numRuns: 30 },
    );
  });

  it("a meeting more never lowers a score", () => {
    const meetings = new Set(["L1", "L2", "L3", "L4.1", "L4.2", "L5", "L6.1", "L6.2", "M4.1", "C1"]);
    fc.assert(
      fc.property(randomLedgers, periods, activityRow, (plain, period, row) => {
        const activities = plain.activities ?? [];
        const before = figures(assessWith({ ...plain, activities }, period));
        const after = figures(assessWith({ ...plain, activities: [...activities, row] }, period));
        for (const { organization, items } of before) {
          const now = after.find((result) => result.organization === organization)!;
          items.forEach(({ code, score, status }, i) => {
            if (!meetings.has(code) || status !== "scored") return;
            expect([code, now.items[i]!.score]).toEqual([code, Math.max(score!, now.items[i]!.score!)]);
          });
        }
      }),
      { numRuns: 80 },
    );
  });

  it("totals and scores stay in their bounds, and add up", () => {
    fc.assert(
      fc.property(randomLedgers, periods, (plain, period) => {
        for (const result of assessWith(plain, period).organizations) {
          for (const figure of [result.secretaryScore, result.base, result.total]) {
            if (figure !== null) expect(Number.isInteger(figure) && figure >= 0 && figure <= 10_000).toBe(true);
          }
          for (const { score, points, status, reasons } of result.items) {
            expect((score === null) === (status !== "scored")).toBe(true);
            if (score !== null) expect(Number.isInteger(score) && score >= 0 && score <= points).toBe(true);
            expect(reasons.length > 0).toBe(score !== points);
          }
          const scored = result.items.filter(({ status }) => status === "scored");
          expect(result.earned).toBe(scored.reduce((sum, { score }) => sum + score!, 0));
          expect(result.applicable).toBe(scored.reduce((sum, { points }) => sum + points, 0));
          expect(result.earned).toBe(result.categories.reduce((sum, { score }) => sum + score, 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("ranks agree with totals, and places are all taken", () => {
    fc.assert(
      fc.property(randomLedgers, periods, (plain, period) => {
        const { organizations } = assessWith(plain, period);
        for (const level of ["C", "G", "B"]) {
          const ofLevel = organizations.filter((result) => result.level === level);
          expect(ofLevel.map(({ order }) => order)).toEqual(ofLevel.map((_, i) => i));
          const ranked = ofLevel.filter(({ rank }) => rank !== null);
          for (const { rank, total } of ranked) {
            expect(rank).toBe(1 + ranked.filter((other) => other.total! > total!).length);
          }
          expect(ofLevel.slice(0, ranked.length)).toEqual(ranked);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("another organization's rows never change one's score", () => {
    fc.assert(
      fc.property(randomLedgers, periods, (plain, period) => {
        const lonely = branch({ organization: "外单位支部" });
        const withLonely = { ...plain, roster: [...plain.roster, lonely] };
        // Whether the ledger reaches back to last year's meetings is a matter of all its rows (rules.md §11).
        const early = { organization: plain.roster[0]!.organization!, type: "主题党日", date: "2020-01-01" };
        withLonely.activities = [...(plain.activities ?? []), early];
        const emptied = Object.fromEntries(
          Object.entries(withLonely).map(([ledger, rows]) => [ledger, ledger === "roster" ? rows : []]),
        ) as unknown as PlainLedgers;
        emptied.activities = [early];
        const index = ORGANIZATIONS.length;
        const itemsOf = (assessment: Assessment) =>
          figures(assessment).find(({ organization }) => organization === index)!.items;
        expect(itemsOf(assessWith(withLonely, period))).toEqual(itemsOf(assessWith(emptied, period)));
      }),
      { numRuns: 40 },
    );
  });
});
