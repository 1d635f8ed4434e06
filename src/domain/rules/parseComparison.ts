import { canonicalValue } from "../model/canonicalValue";
import { parseIsoDay } from "../model/day";
import { fieldDefinition, LEDGERS, type FieldDefinition, type FieldKey, type LedgerKey } from "../model/ledgers";
import { parseDecimal } from "../model/rational";
import { splitNames } from "../model/names";
import { isRuleNumber } from "../model/ruleNumber";
import { normalizeText } from "../model/text";
import type { RulePlace, RuleProblems } from "../diagnostics/ruleProblem";
import type { Comparison, ComparisonOperator, Operand } from "../model/ruleTerms";

const SIGNS: Readonly<Record<string, ComparisonOperator>> = { "≥": ">=", "≤": "<=", "≠": "<>", "!=": "<>", "==": "=" };
const COMPARISON = /^([^<>=≥≤≠!]+)(<=|>=|<>|!=|==|≥|≤|≠|=|<|>)(.*)$/;
/** Words of the sheet that stand for no text of their own. */
export const PREVIOUS_YEAR = "上年";
export const BLANK = "空";

type Where = Readonly<{ ledger: LedgerKey; place: RulePlace; problems: RuleProblems }>;

/** The field of a ledger with this label. */
export function fieldOfLabel(ledger: LedgerKey, label: string): FieldKey | undefined {
  const normal = normalizeText(label);
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][];
  return fields.find(([, definition]) => normalizeText(definition.label) === normal)?.[0];
}

/** Like fieldOfLabel; an unknown label is reported with the words allowed. */
export function requireField(label: string, { ledger, place, problems }: Where): FieldKey | null {
  const field = fieldOfLabel(ledger, label);
  if (field !== undefined) return field;
  const allowed = (Object.values(LEDGERS[ledger].fields) as FieldDefinition[]).map((definition) => definition.label);
  problems.add("rule-field-unknown", {
    place,
    value: label,
    params: { field: label, ledger: LEDGERS[ledger].label, allowed },
  });
  return null;
}

/** Comparisons joined by `;` or 且; "" and — are none. Problems are reported, and their comparisons left out. */
export function parseComparisons(text: string, where: Where): readonly Comparison[] {
  return text
    .normalize("NFKC")
    .split(/[;且]+/)
    .filter((piece) => piece.trim() !== "" && !/^[-—]+$/.test(piece.trim()))
    .flatMap((piece) => parseComparison(piece, where) ?? []);
}

/** One comparison such as `活动类型=警示教育,监督检查` or `责任人<>空`; null with a problem when it is none. */
export function parseComparison(text: string, where: Where): Comparison | null {
  const { ledger, place, problems } = where;
  const match = COMPARISON.exec(text.normalize("NFKC").trim());
  if (!match) {
    problems.add("rule-comparison-unreadable", { place, value: text, params: { text: text.trim() } });
    return null;
  }
  const [, label = "", sign = "", rest = ""] = match;
  const field = requireField(label.trim(), where);
  if (field === null) return null;
  const operator = SIGNS[sign] ?? (sign as ComparisonOperator);
  const definition = fieldDefinition(ledger, field)!;
  const ordered = definition.kind === "number" || definition.kind === "date";
  if (!ordered && operator !== "=" && operator !== "<>") {
    problems.add("rule-operator-unfit", { place, value: text, params: { field: definition.label, operator } });
    return null;
  }
  const pieces = operator === "=" || operator === "<>" ? rest.split(/[,、]/) : [rest];
  const operands = pieces.map((piece) => parseOperand(piece.trim(), { ledger, field, definition }));
  const bad = operands.findIndex(
    (operand, i) => operand === null || (isBlank(operand) && pieces.length > 1 && pieces[i] === ""),
  );
  if (bad >= 0) {
    problems.add("rule-operand-unreadable", {
      place,
      value: text,
      params: { field: definition.label, text: pieces[bad]!.trim() },
    });
    return null;
  }
  return { field, operator, operands: operands as Operand[] };
}

function isBlank(operand: Operand | null): boolean {
  return operand?.kind === "blank";
}

type OperandField = Readonly<{ ledger: LedgerKey; field: FieldKey; definition: FieldDefinition }>;

function parseOperand(text: string, { ledger, field, definition }: OperandField): Operand | null {
  if (text === BLANK) return { kind: "blank" };
  if (text === "") return null;
  switch (definition.kind) {
    case "number": {
      if (text === PREVIOUS_YEAR) return { kind: "previousYear" };
      const value = parseDecimal(text);
      return value && isRuleNumber(value) ? { kind: "number", value } : null;
    }
    case "yesNo":
      return text === "是" ? { kind: "yes" } : text === "否" ? { kind: "no" } : null;
    case "date": {
      const day = parseIsoDay(text);
      return day === null ? null : { kind: "day", day };
    }
    case "names": {
      const [name] = splitNames(text);
      return name === undefined ? null : { kind: "text", text: name };
    }
    default:
      return { kind: "text", text: canonicalValue(`${ledger}.${field}`, text) };
  }
}
