import { LEDGERS, type FieldDefinition, type FieldKey, type LedgerKey } from "../model/ledgers";
import type { LedgerSet } from "../model/ledgerTable";
import type { Comparison, ComparisonOperator } from "../model/ruleTerms";
import { RuleProblems } from "../diagnostics/ruleProblem";
import { valueCounts } from "../ruleChecking/valueCounts";
import { fieldLabel, joinComparison, operandText, type ComparisonWords } from "../rules/formatComparison";
import { BLANK, parseComparisons, PREVIOUS_YEAR } from "../rules/parseComparison";
import type { ComparableField } from "./ruleForm";

/** Values of a field that are offered at most: nobody looks through more. */
const MOST_VALUES = 100;

const EQUAL = ["=", "<>"] as const satisfies readonly ComparisonOperator[];
const ORDERED = ["=", "<>", ">=", ">", "<=", "<"] as const satisfies readonly ComparisonOperator[];

/** A comparison in the words of the rule sheet. */
export function comparisonWords({ field, operator, operands }: Comparison, ledger: LedgerKey): ComparisonWords {
  return { field: fieldLabel(ledger, field), operator, values: operands.map(operandText) };
}

/** Reads 适用条件 or 筛选 into words; null where something of it can't be understood. */
export function readComparisons(text: string, ledger: LedgerKey): readonly ComparisonWords[] | null {
  const problems = new RuleProblems();
  const found = parseComparisons(text, { ledger, place: { record: null, column: null }, problems });
  return problems.all.length > 0 ? null : found.map((comparison) => comparisonWords(comparison, ledger));
}

/** The inverse of readComparisons. Comparisons without a value yet are none. */
export function comparisonsText(comparisons: readonly ComparisonWords[]): string {
  return comparisons
    .filter(({ values }) => values.length > 0)
    .map(joinComparison)
    .join("; ");
}

/** The fields of a ledger that can be compared; without ledgers no values of words are known. */
export function comparableFields(ledger: LedgerKey, ledgers: LedgerSet | null): readonly ComparableField[] {
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][];
  return fields.map(([field, { label, kind }]) => ({
    label,
    kind,
    operators: kind === "number" || kind === "date" ? ORDERED : EQUAL,
    values: [...valuesOf(ledger, [field, kind], ledgers), { value: BLANK, count: null }],
  }));
}

/** Fields that hold a year. */
const YEARS: ReadonlySet<FieldKey> = new Set<FieldKey>(["year", "forYear"]);

function valuesOf(
  ledger: LedgerKey,
  [field, kind]: readonly [FieldKey, FieldDefinition["kind"]],
  ledgers: LedgerSet | null,
): ComparableField["values"] {
  if (kind === "yesNo") return ["是", "否"].map((value) => ({ value, count: null }));
  if (kind === "number") return YEARS.has(field) ? [{ value: PREVIOUS_YEAR, count: null }] : [];
  if (kind !== "text" || ledgers === null) return [];
  return [...valueCounts(ledgers, ledger, field)]
    .filter(([value]) => value !== "")
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value, count]) => ({ value, count }));
}
