import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessOn, type Assessed } from "../../../src/domain/assessment/assess";
import { reassess } from "../../../src/domain/assessment/reassess";
import { tableOf } from "../../../src/domain/model/ledgerTable";
import type { LedgerKey } from "../../../src/domain/model/ledgers";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
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

const options: fc.Arbitrary<InputOptions> = fc.record({
  period: periods,
  rules: fc.constant(defaultRuleSet.rules),
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

describe("laws of assessing again", () => {
  it("after an edit of a cell, says what assessing everything anew says", () => {
    const tally = { again: 0, anew: 0 };
    fc.assert(
      fc.property(randomLedgers, options, edits, fc.boolean(), (random, asked, list, several) => {
        let plain = several ? ofSeveral(random) : random;
        let assessed: Assessed = assessOn(together(inputOf(plain, asked)));
        for (const edit of list) {
          const change = edited(plain, edit);
          if (change === null) continue;
          plain = change.plain;
          const input = together(inputOf(plain, asked));
          const table = tableOf(input.ledgers, change.ledger)!;
          const record = table.rowNumbers.indexOf(change.row + 2);
          // A record that belongs to another organization lies elsewhere.
          const isInPlace =
            String(table.rowNumbers) === String(tableOf(assessed.input.ledgers, change.ledger)!.rowNumbers);
          const again = isInPlace ? reassess(assessed, { table, record }) : null;
          const anew = assessOn(input);
          if (again === null) tally.anew++;
          else {
            tally.again++;
            expect(said(again.assessment)).toEqual(said(anew.assessment));
          }
          assessed = again ?? anew;
        }
      }),
      { numRuns: 100 },
    );
    // Not for want of trying.
    expect(tally.again).toBeGreaterThan(tally.anew);
  });
});
