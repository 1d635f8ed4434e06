import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessOn, type Assessed } from "../../../src/domain/assessment/assess";
import { reassess } from "../../../src/domain/assessment/reassess";
import { MEASURES } from "../../../src/domain/measures/measureRegistry";
import { tableOf } from "../../../src/domain/model/ledgerTable";
import type { LedgerKey } from "../../../src/domain/model/ledgers";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { acceptedRule } from "../../support/acceptedRules";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers } from "../../support/ledgerBuilder";
import { said } from "../../support/saidByAssessment";
import { ORGANIZATIONS, periods, randomLedgers } from "../../support/randomLedgers";
import { together } from "./reassessFixture";

type Rows = Record<string, Record<string, string | number | boolean | null>[]>;
/** `pick`: which ledger, row and field; the new value is that of the same field in a row of other ledgers. */
type Edit = Readonly<{ pick: readonly [number, number, number]; donor: PlainLedgers }>;

function ofSeveral(plain: PlainLedgers): PlainLedgers {
  const second = ORGANIZATIONS.at(-1)!;
  const named = <R extends { organization?: unknown }>(rows: readonly R[] = []): R[] =>
    rows.map((row, i) => (i % 3 === 0 ? { ...row, organization: `${String(row.organization)}、${second}` } : row));
  return { ...plain, activities: named(plain.activities), findings: named(plain.findings), tasks: named(plain.tasks) };
}

/** The ledgers with one cell edited, and where; null where there is no such cell or it stays. */
function edited(plain: PlainLedgers, { pick: [a, b, c], donor }: Edit) {
  const rows = plain as unknown as Rows;
  const keys = Object.keys(rows).filter((ledger) => ledger !== "roster" && rows[ledger]!.length > 0);
  const ledger = keys[a % Math.max(1, keys.length)];
  if (ledger === undefined) return null;
  const row = b % rows[ledger]!.length;
  const before = rows[ledger]![row]!;
  const fields = Object.keys(before);
  const field = fields[c % fields.length]!;
  const others = (donor as unknown as Rows)[ledger] ?? [];
  const value = others[b % Math.max(1, others.length)]?.[field];
  if (value === undefined || value === before[field]) return null;
  const list = rows[ledger]!.map((each, i) => (i === row ? { ...each, [field]: value } : each));
  return { ledger: ledger as LedgerKey, row, plain: { ...plain, [ledger]: list } };
}

const edits = fc.array(fc.record({ pick: fc.tuple(fc.nat(), fc.nat(), fc.nat()), donor: randomLedgers }), {
  minLength: 1,
  maxLength: 6,
});

/** Rules of any measure. */
const otherRules = fc
  .array(acceptedRule, { minLength: 12, maxLength: 24 })
  .map((drawn) => drawn.map((rule, i) => ({ ...rule, code: `X${i}` })));

/** The default rules whose measures reach others, at any time of the year. */
const reachingRules = defaultRuleSet.rules
  .filter(({ measure }) => MEASURES[measure].reads !== "own")
  .map((rule) => ({ ...rule, due: null }));

const options: fc.Arbitrary<InputOptions> = fc.record({
  period: periods,
  rules: fc.oneof(fc.constant(defaultRuleSet.rules), otherRules),
  adjustments: fc.constantFrom(new Map(), new Map([[3, { points: -150, reason: "核减" }]])),
  itemAdjustments: fc.constantFrom(new Map(), new Map([[4, new Map([["L1", { points: -50, reason: "补录" }]])]])),
  decidedGrades: fc.constantFrom(new Map(), new Map([[3, { grade: "差", reason: "会审" }]])),
  previous: fc.constantFrom(null, {
    finalTotals: new Map([[3, 8000]]),
    flags: new Map([
      [3, ["FB3", "FB5"] as const],
      [5, ["FB7"] as const],
    ]),
    confirmedWeak: new Set([4]),
    reminderTalks: new Set([5]),
  }),
});

/** Ledgers of whose rows some reach other organizations than those they belong to. */
const reaching = fc
  .tuple(randomLedgers, fc.constantFrom<LedgerKey>("contacts", "staff", "talks", "training"))
  .map(([{ roster, contacts = [], staff = [], talks = [], training = [] }, ledger]): PlainLedgers => {
    const kept = { contacts, staff, talks, training };
    // Fewer to choose from, so that most edits are of one of them.
    const others = ledger === "staff" ? { contacts } : {};
    return { roster, ...others, [ledger]: kept[ledger as keyof typeof kept] };
  });

type Tally = { again: number; anew: number };

/** Edits one cell after the other; holds what is assessed again to what is assessed anew. */
function followEdits(start: PlainLedgers, asked: InputOptions, list: readonly Edit[], tally: Tally): void {
  let plain = start;
  let assessed: Assessed = assessOn(together(inputOf(plain, asked)));
  for (const edit of list) {
    const change = edited(plain, edit);
    if (change === null) continue;
    plain = change.plain;
    const input = together(inputOf(plain, asked));
    const table = tableOf(input.ledgers, change.ledger)!;
    const record = table.rowNumbers.indexOf(change.row + 2);
    // A record that belongs to another organization lies elsewhere.
    const isInPlace = String(table.rowNumbers) === String(tableOf(assessed.input.ledgers, change.ledger)!.rowNumbers);
    const again = isInPlace ? reassess(assessed, { table, record }) : null;
    const anew = assessOn(input);
    if (again !== null) expect(said(again.assessment)).toEqual(said(anew.assessment));
    tally[again ? "again" : "anew"]++;
    assessed = again ?? anew;
  }
}

describe("laws of assessing again", () => {
  it("after an edit of a cell, says what assessing everything anew says", () => {
    const tally: Tally = { again: 0, anew: 0 };
    fc.assert(
      fc.property(randomLedgers, options, edits, fc.boolean(), (random, asked, list, several) => {
        followEdits(several ? ofSeveral(random) : random, asked, list, tally);
      }),
      { numRuns: 60 },
    );
    // Not for want of trying.
    expect(tally.again).toBeGreaterThan(tally.anew);
  });

  it("likewise where a row reaches other organizations than its own", () => {
    const tally: Tally = { again: 0, anew: 0 };
    fc.assert(
      fc.property(reaching, options, edits, fc.boolean(), (plain, asked, list, all) => {
        followEdits(plain, all ? asked : { ...asked, rules: reachingRules }, list, tally);
      }),
      { numRuns: 150 },
    );
    expect(tally.again).toBeGreaterThan(tally.anew / 2);
  });
});
