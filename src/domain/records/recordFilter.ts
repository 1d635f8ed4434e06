import type { Context } from "../facts/context";
import { activityYears } from "../facts/activityYear";
import { taskFactsOf } from "../facts/task";
import { BLANK_DAY } from "../model/day";
import { NUMBER_SCALE, YES_NO, type Column, type LedgerTable } from "../model/ledgerTable";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import { rational, compare } from "../model/rational";
import { normalizeText } from "../model/text";
import type { Comparison, ComparisonOperator, Operand } from "../model/ruleTerms";
import { BY_NONE, byAll, byDictionary, type RecordTest } from "./recordTest";

/** What a blank cell of the roster says, where it says something (rules.md §4, Blank cells). */
export const BLANK_ROSTER_NUMBERS: ReadonlySet<FieldKey> = new Set<FieldKey>(["groupCount", "probationaryCount"]);
export const BLANK_FOUR_STRONG = "未创建";

/** Fields that are worked out where their cell or column is blank, so that no column is needed for them. */
export function isDerivedField(ledger: LedgerKey, field: FieldKey): boolean {
  return (ledger === "activities" && field === "forYear") || (ledger === "tasks" && field === "year");
}

/**
 * Makes a test of records from comparisons joined by "and". A dictionary column is looked at once for each distinct
 * text, not for each record. A comparison on a column that is not there never holds.
 */
export function compileFilter(context: Context, ledger: LedgerKey, comparisons: readonly Comparison[]): RecordTest {
  const table = context.table(ledger);
  if (!table) return BY_NONE;
  return byAll(comparisons.map((comparison) => compileComparison(context, table, comparison)));
}

function compileComparison(context: Context, table: LedgerTable, comparison: Comparison): RecordTest {
  const { field } = comparison;
  if (isDerivedField(table.ledger, field)) return derivedTest(context, table, comparison);
  const column = table.columns.get(field);
  if (!column) return BY_NONE;
  switch (column.kind) {
    case "number": {
      const blankIsZero = table.ledger === "roster" && BLANK_ROSTER_NUMBERS.has(field);
      const test = numberTest(context, comparison);
      return (record) => {
        const scaled = column.scaled[record]!;
        return test(blankIsZero && Number.isNaN(scaled) ? 0 : scaled);
      };
    }
    case "date":
      return dayTest(column.days, comparison);
    case "yesNo":
      return byDictionary(column.codes, yesNoHolds(comparison));
    default:
      return byDictionary(column.ids, dictionaryHolds(context, { table, column, comparison }));
  }
}

function derivedTest(context: Context, table: LedgerTable, comparison: Comparison): RecordTest {
  const test = numberTest(context, comparison);
  if (table.ledger === "activities") {
    const years = activityYears(context);
    return (record) => test(years(record) * NUMBER_SCALE);
  }
  const tasks = taskFactsOf(context);
  return (record) => tasks !== null && test(tasks.yearOf(record) * NUMBER_SCALE);
}

/** `=` holds when any operand does, `<>` when none does. */
function isNegated({ operator }: Comparison): boolean {
  return operator === "<>";
}

function numberTest(context: Context, comparison: Comparison): (scaled: number) => boolean {
  const { operator } = comparison;
  const tests = comparison.operands.map((operand) => numberOperand(context, operator, operand));
  const negated = isNegated(comparison);
  return (scaled) => tests.some((test) => test(scaled)) !== negated;
}

function numberOperand(
  { input }: Context,
  operator: ComparisonOperator,
  operand: Operand,
): (scaled: number) => boolean {
  switch (operand.kind) {
    case "blank":
      return Number.isNaN;
    case "previousYear":
      return orderTest(operator, (input.period.year - 1) * NUMBER_SCALE, true);
    case "number": {
      const { numerator, denominator } = operand.value;
      const scaled = numerator * BigInt(NUMBER_SCALE);
      const floor = Number(scaled >= 0n ? scaled / denominator : -((denominator - 1n - scaled) / denominator));
      return orderTest(operator, floor, compare(rational(scaled, denominator), rational(floor)) === 0);
    }
    default:
      return () => false;
  }
}

/** Compares integers (NaN: never) with a limit that is `floor`, or, when not `exact`, lies between it and the next. */
function orderTest(operator: ComparisonOperator, floor: number, exact: boolean): (value: number) => boolean {
  switch (operator) {
    case "=":
    case "<>":
      return exact ? (value) => value === floor : () => false;
    case ">":
      return (value) => value > floor;
    case ">=":
      return exact ? (value) => value >= floor : (value) => value > floor;
    case "<":
      return exact ? (value) => value < floor : (value) => value <= floor;
    case "<=":
      return (value) => value <= floor;
  }
}

function dayTest(days: Int32Array, comparison: Comparison): RecordTest {
  const negated = isNegated(comparison);
  const tests = comparison.operands.map((operand): ((day: number) => boolean) => {
    if (operand.kind === "blank") return (day) => day === BLANK_DAY;
    if (operand.kind !== "day") return () => false;
    const test = orderTest(comparison.operator, operand.day, true);
    return (day) => day !== BLANK_DAY && test(day);
  });
  return (record) => tests.some((test) => test(days[record]!)) !== negated;
}

function yesNoHolds(comparison: Comparison): Uint8Array {
  const holds = new Uint8Array(Object.keys(YES_NO).length);
  for (const code of Object.values(YES_NO)) {
    const any = comparison.operands.some((operand) =>
      operand.kind === "yes"
        ? code === YES_NO.YES
        : operand.kind === "no"
          ? code !== YES_NO.YES
          : operand.kind === "blank" && code === YES_NO.BLANK,
    );
    holds[code] = any === isNegated(comparison) ? 0 : 1;
  }
  return holds;
}

type DictionaryColumn = Extract<Column, { ids: Uint32Array }>;
type DictionaryComparison = Readonly<{ table: LedgerTable; column: DictionaryColumn; comparison: Comparison }>;

function dictionaryHolds(context: Context, { table, column, comparison }: DictionaryComparison): Uint8Array {
  const holds = new Uint8Array(column.pool.length);
  for (let id = 0; id < holds.length; id++) {
    holds[id] = valuesHold(context, wordsOf(context, table, { column, field: comparison.field, id }), comparison)
      ? 1
      : 0;
  }
  return holds;
}

type DictionaryCell = Readonly<{ column: DictionaryColumn; field: FieldKey; id: number }>;

function wordsOf(context: Context, table: LedgerTable, { column, field, id }: DictionaryCell): readonly string[] {
  if (column.kind === "organization")
    return column.values[id]!.map((o) => normalizeText(context.organizations[o]!.name));
  const values = column.values[id]!;
  if (table.ledger === "roster" && field === "fourStrong" && values.length === 0) return [BLANK_FOUR_STRONG];
  return values;
}

/** Whether the values of one cell meet a comparison; a cell of several meets `=` when any does. */
export function valuesHold(context: Context, values: readonly string[], comparison: Comparison): boolean {
  const { operator } = comparison;
  if (operator !== "=" && operator !== "<>") return false;
  const any = comparison.operands.some((operand) => {
    if (operand.kind === "blank") return values.length === 0;
    if (operand.kind === "previousYear") return values.includes(String(context.input.period.year - 1));
    return operand.kind === "text" && values.includes(operand.text);
  });
  return any !== isNegated(comparison);
}
