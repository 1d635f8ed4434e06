import type { Context } from "../facts/context";
import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import { windowOf } from "../facts/windows";
import { columnOf, NUMBER_SCALE } from "../model/ledgerTable";
import { rational, roundHalfUp, type Hundredths } from "../model/rational";

/** What the bonus ledger says of one organization in the period, capped (rules.md §6.5). */
export type BonusRows = Readonly<{ bonus: Hundredths; deduction: Hundredths; hasVeto: boolean }>;

const BONUS = "加分";
const DEDUCTIONS: ReadonlySet<string> = new Set(["减分", "扣分"]);
const VETO = "否决";

const NOTHING: BonusRows = { bonus: 0, deduction: 0, hasVeto: false };

/** Makes the reader of bonus rows. A missing ledger is no gap. Rows that can't be used are told to `report`. */
export function compileBonusRows(
  context: Context,
  report: (diagnostic: DomainDiagnostic) => void,
): (organization: number) => BonusRows {
  const table = context.table("bonuses");
  const types = table && columnOf(table, "type", "text");
  const points = table && columnOf(table, "points", "number")?.scaled;
  const days = table && columnOf(table, "date", "date")?.days;
  if (!types || !points || !days) return () => NOTHING;
  const { from, to } = windowOf(context, "period");
  const { bonusCap, deductionCap } = context.input.settings;
  return (organization) => {
    let bonus = 0;
    let deduction = 0;
    let hasVeto = false;
    for (const record of context.recordsOf("bonuses", organization)) {
      if (days[record]! < from || days[record]! > to) continue;
      const type = types.values[types.ids[record]!]![0] ?? "";
      const scaled = points[record]!;
      if (type === VETO) {
        hasVeto = true;
        continue;
      }
      const unusable = problemOf(type, scaled);
      if (unusable) {
        const { field, ...problem } = unusable;
        report({ ...problem, severity: "error", at: { ledger: "bonuses", recordIndex: record, field } });
      } else if (type === BONUS) {
        bonus += scaled;
      } else {
        deduction += Math.abs(scaled);
      }
    }
    if (bonus === 0 && deduction === 0 && !hasVeto) return NOTHING;
    return {
      bonus: Math.min(bonusCap, inHundredths(bonus)),
      deduction: Math.min(deductionCap, inHundredths(deduction)),
      hasVeto,
    };
  };
}

type Problem = Readonly<
  | { code: "bonus-type-unknown"; field: "type"; params: { text: string } }
  | { code: "bonus-points-blank"; field: "points"; params: Record<never, never> }
  | { code: "bonus-points-not-positive"; field: "points"; params: Record<never, never> }
>;

/** Why a row can't be used; null when it can. The sign of a deduction does not matter, a bonus of 0 or less is a slip. */
function problemOf(type: string, scaled: number): Problem | null {
  if (type !== BONUS && !DEDUCTIONS.has(type)) {
    return { code: "bonus-type-unknown", field: "type", params: { text: type } };
  }
  if (Number.isNaN(scaled)) return { code: "bonus-points-blank", field: "points", params: {} };
  return type === BONUS && scaled <= 0 ? { code: "bonus-points-not-positive", field: "points", params: {} } : null;
}

function inHundredths(scaled: number): Hundredths {
  return roundHalfUp(rational(scaled, NUMBER_SCALE), 2);
}
