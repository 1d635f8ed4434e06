import { organizationField, PLACING_DAY, type FieldKey, type LedgerKey } from "../model/ledgers";
import type { Context } from "../facts/context";
import type { Need } from "../measuring/measure";
import { isDerivedField } from "../records/recordFilter";
import type { Reason } from "../reasons/reason";
import type { Missing } from "../model/value";
import type { Rule } from "../rules/ruleSet";

/** The ledger or the first column that a rule needs and the workbook lacks; null when all are there. */
export function missingForRule(context: Context, rule: Rule, needs: readonly Need[]): Missing | null {
  const { ledger } = rule;
  if (!context.table(ledger)) return { ledger };
  const ofFilter = rule.filter
    .filter(({ field }) => !isDerivedField(ledger, field))
    .map(({ field }): Need => ({ ledger, anyOf: [field] }));
  for (const need of [...placingNeeds(rule), ...ofFilter, ...needs]) {
    const columns = context.table(need.ledger)?.columns;
    if (!columns) return { ledger: need.ledger };
    if (!need.anyOf.some((field) => columns.has(field))) return { ledger: need.ledger, field: need.anyOf[0]! };
  }
  return null;
}

/** What places a record besides that day, or in place of it. */
const PLACED_ALSO_BY: Readonly<Partial<Record<LedgerKey, FieldKey>>> = {
  tasks: "year",
  training: "start",
  debriefings: "year",
};

/** Columns without which no record has a place: counting none would be a silent nought. Talks may go by names alone, 全部 asks for no day. */
function placingNeeds({ ledger, window }: Rule): readonly Need[] {
  if (ledger === "roster") return [];
  const whose: readonly Need[] = ledger === "talks" ? [] : [{ ledger, anyOf: [organizationField(ledger)] }];
  if (window === "all") return whose;
  const when = [PLACING_DAY[ledger], PLACED_ALSO_BY[ledger]].filter((field) => field !== undefined);
  return [...whose, { ledger, anyOf: when }];
}

/** A missing ledger, column or cell in words. */
export function missingReason({ ledger, field, cell }: Missing): Reason {
  if (field === undefined) return { code: "missing-ledger", params: { ledger } };
  return cell ? { code: "missing-cell", params: { field } } : { code: "missing-column", params: { ledger, field } };
}
