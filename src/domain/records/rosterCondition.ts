import type { Context } from "../facts/context";
import { BLANK_DAY } from "../model/day";
import type { FieldKey } from "../model/ledgers";
import type { Missing } from "../model/value";
import type { Comparison } from "../model/ruleTerms";
import { BLANK_ROSTER_NUMBERS, compileFilter } from "./recordFilter";

/** Whether a condition of 适用条件 holds for an organization; a Missing where the roster doesn't tell. */
export type ConditionState = "holds" | "fails" | Missing;

/** Roster fields whose blank cell says something (rules.md §4, Blank cells). */
const BLANK_MEANS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...BLANK_ROSTER_NUMBERS,
  "disciplineMember",
  "extendedTo",
  "fourStrong",
  "secretary",
  "superior",
]);

/** Makes the test of one condition. */
export function compileCondition(context: Context, condition: Comparison): (organization: number) => ConditionState {
  const { field } = condition;
  const column = context.input.ledgers.roster.columns.get(field);
  if (!column) return () => ({ ledger: "roster", field });
  const holds = compileFilter(context, "roster", [condition]);
  const blankCounts = BLANK_MEANS.has(field) || condition.operands.some(({ kind }) => kind === "blank");
  const isBlank = (organization: number): boolean => {
    switch (column.kind) {
      case "number":
        return Number.isNaN(column.scaled[organization]);
      case "date":
        return column.days[organization] === BLANK_DAY;
      case "yesNo":
        return false;
      default:
        return column.values[column.ids[organization]!]!.length === 0;
    }
  };
  const blankCell: Missing = { ledger: "roster", field, cell: true };
  return (organization) => {
    if (!blankCounts && isBlank(organization)) return blankCell;
    return holds(organization) ? "holds" : "fails";
  };
}
