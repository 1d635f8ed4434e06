import { BLANK_DAY } from "../model/day";
import { tableOf, YES_NO, type Column, type LedgerSet, type LedgerTable } from "../model/ledgerTable";
import { fieldDefinition, LEDGERS, type FieldDefinition, type FieldKey, type LedgerKey } from "../model/ledgers";
import type { Comparison } from "../model/ruleTerms";
import type { Rule } from "../rules/ruleSet";
import { formatRule } from "../rules/formatRule";
import type { Need } from "../measuring/measure";
import type { ItemResult } from "../results/result";
import { ASPECT_FIELDS } from "../facts/duties";
import { defaultCell } from "../ruleChecking/defaultCell";
import type { RuleDataCheck } from "../ruleChecking/ruleDataCheck";

/** A column that is blank in more than this share of rows can't carry a rule; in per cent. */
const MOST_PERCENT = 80;
const LEAST_ROWS = 10;

/**
 * A column that a rule can't do without and that hardly any of the rows it is about fills in: one that its parameters
 * name, or that its measure reads whatever they say.
 */
export const mostlyBlank: RuleDataCheck = (outcome, ledgers, problems) => {
  namedBlank(outcome, ledgers, problems);
  readBlank(outcome, ledgers, problems);
};

const namedBlank: RuleDataCheck = ({ rule, record }, ledgers, problems) => {
  for (const { ledger, field } of namedFields(rule)) {
    const blank = blankShare(ledgers, { ledger, field }, ledger === rule.ledger ? rule.filter : []);
    if (blank === null || blank <= MOST_PERCENT) continue;
    const value = formatRule(rule).parameters;
    const original = defaultCell(rule, "parameters");
    problems.add("rule-column-blank", {
      place: { record, column: "参数" },
      severity: "warning",
      value,
      params: {
        ...{ ledger: LEDGERS[ledger].label, field: fieldDefinition(ledger, field)!.label, percent: blank },
        filled: filledLike(ledgers, { ledger, field }, rule),
      },
      ...(original === null || original === value ? {} : { proposal: original }),
    });
  }
};

/** Columns in which an empty cell says something: not yet done, not recorded, nobody, none. */
const SAYING_BLANKS: ReadonlySet<string> = new Set([
  "findings.closed",
  "tasks.done",
  "contacts.advice",
  "roster.secretary",
  "roster.fourStrong",
  "roster.groupCount",
  ...ASPECT_FIELDS.map((field) => `contacts.${field}`),
]);

const readBlank: RuleDataCheck = ({ rule, record, items, needs }, ledgers, problems) => {
  const named = new Set(namedFields(rule).map(({ ledger, field }) => `${ledger}.${field}`));
  const matching = rule.parameters.matching?.field;
  for (const { ledger, anyOf } of needs) {
    const [field] = anyOf;
    if (field === undefined || (ledger === rule.ledger && field === matching)) continue;
    if (anyOf.some((other) => isSayingBlank({ ledger, field: other }) || named.has(`${ledger}.${other}`))) continue;
    const blank = ledger === "roster" ? cellsBlank(items, field) : leastBlank(ledgers, { ledger, anyOf }, rule);
    if (blank === null || blank <= MOST_PERCENT) continue;
    problems.add("rule-column-blank", {
      place: { record, column: "计量" },
      severity: "warning",
      value: formatRule(rule).measure,
      // What a measure reads is not for the rule to choose.
      params: {
        ...{ ledger: LEDGERS[ledger].label, field: fieldDefinition(ledger, field)!.label, percent: blank },
        filled: [],
      },
    });
  }
};

function isSayingBlank({ ledger, field }: Named): boolean {
  return SAYING_BLANKS.has(`${ledger}.${field}`) || fieldDefinition(ledger, field)?.kind === "yesNo";
}

/** Per cent of organizations that were not assessed because their cell is empty; null with few. */
function cellsBlank(items: readonly ItemResult[], field: FieldKey): number | null {
  const blank = items.filter(({ missing }) => missing?.cell === true && missing.field === field).length;
  return items.length < LEAST_ROWS ? null : Math.floor((blank * 100) / items.length);
}

/** Of columns of which one is enough, the one that is filled in most. */
function leastBlank(ledgers: LedgerSet, { ledger, anyOf }: Need, { ledger: own, filter }: Rule): number | null {
  const shares = anyOf.flatMap((field) => blankShare(ledgers, { ledger, field }, ledger === own ? filter : []) ?? []);
  return shares.length === 0 ? null : Math.min(...shares);
}

type Named = Readonly<{ ledger: LedgerKey; field: FieldKey }>;

function namedFields({ parameters, ledger }: Rule): readonly Named[] {
  const { field, numerator, denominator, headCount } = parameters;
  const own = [field, numerator, denominator];
  return [
    ...own.flatMap((name) => (name === undefined ? [] : [{ ledger, field: name }])),
    ...(headCount === undefined ? [] : [{ ledger: "roster" as const, field: headCount }]),
  ];
}

/** Columns of a field's kind that most rows fill in and that the rule doesn't name yet. */
function filledLike(ledgers: LedgerSet, { ledger, field }: Named, rule: Rule): readonly string[] {
  const { kind } = fieldDefinition(ledger, field)!;
  const filter = ledger === rule.ledger ? rule.filter : [];
  const named = new Set(namedFields(rule).map((other) => `${other.ledger}.${other.field}`));
  return (Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][]).flatMap(([other, definition]) => {
    if (named.has(`${ledger}.${other}`) || definition.kind !== kind) return [];
    const blank = blankShare(ledgers, { ledger, field: other }, filter);
    return blank !== null && blank < 100 - MOST_PERCENT ? [definition.label] : [];
  });
}

/** Per cent of rows without a value, rounded down; null without the column or with few rows. */
function blankShare(ledgers: LedgerSet, { ledger, field }: Named, filter: readonly Comparison[]): number | null {
  const table = tableOf(ledgers, ledger);
  const column = table?.columns.get(field);
  if (!table || !column) return null;
  const isMeant = compileWords(table, filter);
  let [rows, blank] = [0, 0];
  for (let row = 0; row < table.rowCount; row++) {
    if (!isMeant(row)) continue;
    rows++;
    if (isBlank(column, row)) blank++;
  }
  return rows < LEAST_ROWS ? null : Math.floor((blank * 100) / rows);
}

/** Whether a row has the words that 筛选 asks for; its other comparisons are left aside. */
function compileWords({ columns }: LedgerTable, filter: readonly Comparison[]): (row: number) => boolean {
  const tests = filter.flatMap(({ field, operator, operands }) => {
    const column = columns.get(field);
    if (operator !== "=" || column?.kind !== "text") return [];
    const words = operands.flatMap((operand) => (operand.kind === "text" ? [operand.text] : []));
    const meant = column.values.map((values) => values.some((value) => words.includes(value)));
    return words.length === 0 ? [] : [(row: number) => meant[column.ids[row]!] === true];
  });
  return (row) => tests.every((test) => test(row));
}

function isBlank(column: Column, row: number): boolean {
  switch (column.kind) {
    case "date":
      return column.days[row] === BLANK_DAY;
    case "number":
      return Number.isNaN(column.scaled[row]);
    case "yesNo":
      return column.codes[row] === YES_NO.BLANK;
    default:
      return column.values[column.ids[row]!]!.length === 0;
  }
}
