import type { Context } from "../context";
import type { Need } from "../measures/measure";
import { isDerivedField } from "../measures/recordFilter";
import type { Reason } from "../reason";
import type { Missing } from "../result";
import type { Rule } from "../rules/ruleSet";

/** The ledger or the first column that a rule needs and the workbook lacks; null when all are there. */
export function missingForRule(context: Context, rule: Rule, needs: readonly Need[]): Missing | null {
  const { ledger } = rule;
  if (!context.table(ledger)) return { ledger };
  const ofFilter = rule.filter
    .filter(({ field }) => !isDerivedField(ledger, field))
    .map(({ field }): Need => ({ ledger, anyOf: [field] }));
  for (const need of [...ofFilter, ...needs]) {
    const columns = context.table(need.ledger)?.columns;
    if (!columns) return { ledger: need.ledger };
    if (!need.anyOf.some((field) => columns.has(field))) return { ledger: need.ledger, field: need.anyOf[0]! };
  }
  return null;
}

/** A missing ledger, column or cell in words. */
export function missingReason({ ledger, field, cell }: Missing): Reason {
  if (field === undefined) return { code: "missing-ledger", params: { ledger } };
  return cell ? { code: "missing-cell", params: { field } } : { code: "missing-column", params: { ledger, field } };
}
