import { chineseCount, chineseDigits } from "./chineseNumber";
import { displayDate } from "./displayDate";
import { displayDigits, roundsToZero } from "./displayDigits";
import { displayFraction } from "./displayFraction";
import { displayGeneral } from "./displayGeneral";
import { type FormatCondition, type FormatSection, parseFormat } from "./formatCode";

/** What Excel fills a cell with whose value its format can't show, such as a day before 1900. */
const UNSHOWABLE = "########";
const MOST_FORMATS = 2_000;
const LARGEST_COUNT = 1e16;
const known = new Map<string, readonly FormatSection[]>();

function sectionsOf(code: string): readonly FormatSection[] {
  let sections = known.get(code);
  if (!sections) {
    if (known.size >= MOST_FORMATS) known.clear();
    sections = parseFormat(code);
    known.set(code, sections);
  }
  return sections;
}

/**
 * The text of a number under a number format, as Excel in China shows it in a cell that is wide enough. Fill characters
 * are left out; colours don't show in a text.
 *
 * @param code - as in the file, in en-US syntax.
 */
export function displayNumber(value: number, code: string, date1904: boolean): string {
  const sections = sectionsOf(code);
  const choice = sectionFor(value, sections);
  if (choice === null) return UNSHOWABLE;
  const { section, withSign } = choice;
  if (section.isDate) return displayDate(value, section, date1904) ?? UNSHOWABLE;
  const size = Math.abs(value);
  const minus = withSign && value < 0 && !roundsToZero(size, section.tokens) ? "-" : "";
  return minus + numberText(size, section);
}

/** The text of a text under a number format: its part for texts, or as it is. */
export function displayText(text: string, code: string): string {
  const sections = sectionsOf(code);
  const last = sections.at(-1)!;
  const section = sections[3] ?? (last.tokens.some(({ kind }) => kind === "text") ? last : null);
  if (section === null) return text;
  return section.tokens
    .map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : ""))
    .join("");
}

function numberText(size: number, section: FormatSection): string {
  const { tokens, chinese } = section;
  if (tokens.some(({ kind }) => kind === "text")) return displayGeneral(size);
  if (tokens.some(({ kind }) => kind === "general")) {
    const shown = chinese === 0 ? displayGeneral(size) : inChinese(displayGeneral(size), chinese);
    return tokens.map((t) => (t.kind === "general" ? shown : t.kind === "literal" ? t.text : t.kind === "percent" ? "%" : "")).join(""); // prettier-ignore
  }
  const slash = tokens.findIndex(({ kind }, i) => kind === "slash" && tokens[i - 1]?.kind === "digit");
  const shown = slash < 0 ? displayDigits(size, tokens) : displayFraction(size, tokens, slash);
  return chinese === 0 ? shown : chineseDigits(shown, chinese);
}

function inChinese(general: string, manner: 1 | 2): string {
  const [whole = "", part] = general.split(".");
  const said =
    /^\d+$/.test(whole) && Number(whole) < LARGEST_COUNT
      ? chineseCount(Number(whole), manner)
      : chineseDigits(whole, manner);
  return part === undefined ? said : `${said}.${chineseDigits(part, manner)}`;
}

type Choice = Readonly<{ section: FormatSection; withSign: boolean }>;

/** The section for a number, and whether its sign is shown beside what the section has; null when there is none. */
function sectionFor(value: number, sections: readonly FormatSection[]): Choice | null {
  const numeric = sections.length > 3 ? sections.slice(0, 3) : withoutText(sections);
  const [first, second, third] = numeric;
  if (!first) return { section: sections[0]!, withSign: true };
  if (numeric.some(({ condition }) => condition !== null)) return byCondition(value, numeric);
  if (value < 0 && second) return { section: second, withSign: false };
  if (value === 0 && third) return { section: third, withSign: false };
  return { section: first, withSign: true };
}

/** A last section with an `@` is for texts, unless it is the only one. */
function withoutText(sections: readonly FormatSection[]): readonly FormatSection[] {
  const last = sections.at(-1);
  const isForText = sections.length > 1 && last?.tokens.some(({ kind }) => kind === "text");
  return isForText ? sections.slice(0, -1) : sections;
}

function byCondition(value: number, sections: readonly FormatSection[]): Choice | null {
  for (const [index, section] of sections.entries()) {
    const condition = section.condition ?? impliedCondition(index, sections);
    if (condition !== null && !holds(value, condition)) continue;
    return { section, withSign: !isBelowZero(condition) };
  }
  return null;
}

/** A second section without a condition is for numbers below zero when a third takes the rest. */
function impliedCondition(index: number, sections: readonly FormatSection[]): FormatCondition | null {
  return index === 1 && sections.length > 2 ? { operator: "<", limit: 0 } : null;
}

function isBelowZero(condition: FormatCondition | null): boolean {
  return (
    condition !== null && condition.operator.startsWith("<") && condition.operator !== "<>" && condition.limit <= 0
  );
}

function holds(value: number, { operator, limit }: FormatCondition): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}
