import { LEDGERS, type LedgerKey } from "../model/ledgers";
import type { LedgerSet } from "../model/ledgerTable";
import { parseIsoDay } from "../model/day";
import { RULE_SHEET_COLUMNS, type RuleRow, type RuleSheetColumn } from "../model/ruleRow";
import { MEASURES } from "../measures/measureRegistry";
import { readLevels } from "../rules/levelWords";
import { parseDue } from "../rules/parseDue";
import { parseTarget, splitTarget } from "../rules/parseTarget";
import { keyOfWord, ledgerOfWord, METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "../rules/ruleWords";
import { comparableFields, readComparisons } from "./comparisonForm";
import { parameterParts, readParameters } from "./parameterForm";
import type { DueWords, RuleCells, RuleFieldForm } from "./ruleForm";

/** What a form offers besides the words of the rules. `ledgers` null: nothing was read. */
export type FormGround = Readonly<{ rows: readonly RuleRow[]; ledgers: LedgerSet | null }>;

/** Text of a cell; dashes mean empty. */
export function cellText(cells: RuleCells, column: RuleSheetColumn): string {
  const text = (cells[column] ?? "").trim();
  return /^[-—－/]+$/.test(text) ? "" : text;
}

/** The keys of the words that a row stands on; undefined for a word that nobody knows. */
export function keysOf(cells: RuleCells) {
  return {
    ledger: ledgerOfWord(cellText(cells, "ledger")),
    measure: keyOfWord(MEASURES, cellText(cells, "measure")),
    method: keyOfWord(METHOD_WORDS, cellText(cells, "method")),
  };
}

/**
 * A row as a form: each cell in the kind of entry that fits it, chosen from what the rules know; a cell that can't be
 * understood as the text that it is. Cells that mean nothing beside the others are left out while they are empty.
 */
export function makeRuleForm(cells: RuleCells, ground: FormGround): readonly RuleFieldForm[] {
  return RULE_SHEET_COLUMNS.filter(({ key }) => key !== "locked" && isShown(key, cells)).map(({ key }) =>
    fieldForm(key, cells, ground),
  );
}

function isShown(column: RuleSheetColumn, cells: RuleCells): boolean {
  if (cellText(cells, column) !== "") return true;
  const { ledger, measure, method } = keysOf(cells);
  switch (column) {
    case "filter":
    case "window":
      return ledger !== "roster";
    case "target":
      return method === undefined || METHOD_WORDS[method].needsTarget;
    case "parameters": {
      if (ledger === undefined || measure === undefined || method === undefined) return true;
      return parameterParts({ ledger, measure: MEASURES[measure], method }, null).length > 0;
    }
    default:
      return true;
  }
}

/** What the form of a cell is made of. */
type Cell = Readonly<{ text: string; cells: RuleCells; keys: ReturnType<typeof keysOf>; ground: FormGround }>;

type Entry = RuleFieldForm extends infer Form ? (Form extends unknown ? Omit<Form, "column" | "text"> : never) : never;

const RAW: Entry = { kind: "raw" };
const asText = (): Entry => ({ kind: "text" });
const words = (options: readonly string[], optional = false): Entry => ({ kind: "words", options, optional });
const day = ({ text }: Cell): Entry =>
  text === "" || parseIsoDay(text.normalize("NFKC")) !== null ? { kind: "day" } : RAW;

const ENTRIES: Readonly<Record<RuleSheetColumn, (cell: Cell) => Entry>> = {
  code: asText,
  category: ({ ground }) =>
    words([...new Set(ground.rows.map((row) => cellText(row.cells, "category")).filter((name) => name !== ""))]),
  name: asText,
  levels: ({ text }) => {
    const { levels, unknown } = readLevels(text);
    return unknown.length > 0 && text !== "" ? RAW : { kind: "levels", value: levels };
  },
  conditions: ({ text, ground }) => comparisons(text, "roster", ground),
  ledger: ({ keys }) => words(ledgerWords(keys.measure)),
  filter: ({ text, keys, ground }) => (keys.ledger === undefined ? RAW : comparisons(text, keys.ledger, ground)),
  measure: () => words(Object.values(MEASURES).map(({ label }) => label)),
  window: () => words(Object.values(WINDOW_WORDS), true),
  target: ({ text, keys }) => {
    const optional = keys.measure !== undefined && MEASURES[keys.measure].ownTarget === true;
    if (text === "") return { kind: "target", value: { each: "", number: "" }, optional };
    return parseTarget(text) === null ? RAW : { kind: "target", value: splitTarget(text), optional };
  },
  points: () => ({ kind: "points" }),
  method: ({ keys }) => words(methodWords(keys.measure)),
  parameters: parametersEntry,
  due: ({ text }) => {
    const due: DueWords | null = text === "" ? { kind: "none" } : parseDue(text);
    return due === null ? RAW : { kind: "due", value: due };
  },
  whenNone: () => words(Object.values(WHEN_NONE_WORDS), true),
  locked: asText,
  basis: asText,
  from: day,
  until: day,
};

function fieldForm(column: RuleSheetColumn, cells: RuleCells, ground: FormGround): RuleFieldForm {
  const text = cellText(cells, column);
  const shown = column === "points" ? text.normalize("NFKC").replace(/分$/, "").trim() : text;
  return { column, text: shown, ...ENTRIES[column]({ text, cells, keys: keysOf(cells), ground }) };
}

function comparisons(text: string, ledger: LedgerKey, { ledgers }: FormGround): Entry {
  const value = readComparisons(text, ledger);
  return value === null ? RAW : { kind: "comparisons", value, fields: comparableFields(ledger, ledgers) };
}

/** Ledgers on which the measure may stand. */
function ledgerWords(measure: ReturnType<typeof keysOf>["measure"]): readonly string[] {
  const all = Object.keys(LEDGERS) as LedgerKey[];
  const allowed = measure === undefined ? all : (MEASURES[measure].ledgers ?? all.filter((key) => key !== "roster"));
  return allowed.map((key) => LEDGERS[key].label);
}

/** Methods that make points of what the measure gives. */
function methodWords(measure: ReturnType<typeof keysOf>["measure"]): readonly string[] {
  return Object.values(METHOD_WORDS)
    .filter(({ values }) => measure === undefined || values.includes(MEASURES[measure].kind))
    .map(({ label }) => label);
}

function parametersEntry({ text, keys: { ledger, measure, method }, ground }: Cell): Entry {
  if (ledger === undefined || measure === undefined || method === undefined) return RAW;
  const place = { ledger, measure: MEASURES[measure], method };
  const value = readParameters(text, place);
  return value === null ? RAW : { kind: "parameters", value, parts: parameterParts(place, ground.ledgers) };
}
