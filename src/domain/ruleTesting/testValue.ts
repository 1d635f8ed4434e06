import { canonicalValue } from "../model/canonicalValue";
import { compare, parseDecimal, rational, ZERO, type Rational } from "../model/rational";
import { isRuleNumber, parseShare } from "../model/ruleNumber";
import { MEASURES } from "../measures/measureRegistry";
import { unitOf } from "../measuring/measure";
import { exactDecimal, exactPercent } from "../rules/exactDecimal";
import type { Rule } from "../rules/ruleSet";
import { EVENT_WORDS, METHOD_WORDS } from "../rules/ruleWords";

/**
 * A value that a rule is tried with. `of`: what was reached of what is expected, for rules whose target depends on the
 * organization (`2/3`); `people`: members counted against 范围 (`7人`); `months`: days from a day on, in whole months and
 * days (`3个月+1天`).
 */
export type TestValue =
  | Readonly<{ kind: "number"; value: Rational }>
  | Readonly<{ kind: "of"; value: Rational; target: Rational }>
  | Readonly<{ kind: "people"; count: number }>
  | Readonly<{ kind: "months"; months: number; days: number }>
  | Readonly<{ kind: "word"; text: string }>
  | Readonly<{ kind: "events"; counts: ReadonlyMap<string, number> }>;

/** What a rule's values are held against: nothing, one number, or what the organization could reach. */
export function targetKind({ method, target }: Rule): "none" | "fixed" | "own" {
  if (!METHOD_WORDS[method].needsTarget) return "none";
  return target?.kind === "number" ? "fixed" : "own";
}

/** No event of any kind. */
const NO_EVENT = "无";
const MOST_MONTHS = 1200;

/** Reads a value as 规则试算 writes it for a rule; null for a text that is none. */
export function parseTestValue(rule: Rule, text: string): TestValue | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  if (rule.method === "deductEvents") return parseEvents(plain);
  if (rule.method === "map") return parseWord(rule, text.normalize("NFKC").trim());
  const { fromDay } = MEASURES[rule.measure];
  return parsePeople(rule, plain) ?? (fromDay ? parseDays(plain) : null) ?? parseAmount(rule, plain);
}

function parseEvents(text: string): TestValue | null {
  const counts = new Map<string, number>();
  if (text === NO_EVENT || text === "0") return { kind: "events", counts };
  for (const piece of text.split(/[;、,]/)) {
    const [, kind = "", count = ""] = /^(.+?)=?(\d{1,6})$/.exec(piece) ?? [];
    if (!(EVENT_WORDS as readonly string[]).includes(kind) || counts.has(kind)) return null;
    counts.set(kind, Number(count));
  }
  return { kind: "events", counts };
}

/** A share counts as it is where it is no word of the map: the mean of a committee's branches. */
function parseWord({ parameters }: Rule, text: string): TestValue | null {
  if (text === "") return null;
  const word = canonicalValue("debriefings.grade", text);
  const share = parameters.map?.has(word) ? null : parseShare(text);
  return share !== null && compare(share, ZERO) >= 0 ? { kind: "number", value: share } : { kind: "word", text: word };
}

function parsePeople({ parameters }: Rule, text: string): TestValue | null {
  const count = /^(\d{1,6})人$/.exec(text)?.[1];
  return parameters.range === undefined || count === undefined ? null : { kind: "people", count: Number(count) };
}

function parseDays(text: string): TestValue | null {
  const [, months, days = "0"] = /^(\d{1,4})个?月(?:([+-]\d{1,5})天)?$/.exec(text) ?? [];
  if (months === undefined || Number(months) > MOST_MONTHS) return null;
  return { kind: "months", months: Number(months), days: Number(days) };
}

function parseAmount(rule: Rule, text: string): TestValue | null {
  const [above, below, ...more] = text.split("/").map(parseShare);
  if (!above || below === null || more.length > 0) return null;
  const isOwn = targetKind(rule) === "own";
  if (below === undefined) return isOwn || !isFitting(rule, above) ? null : { kind: "number", value: above };
  if (compare(below, ZERO) <= 0) return null;
  if (isOwn) return { kind: "of", value: above, target: below };
  const value = rational(above.numerator * below.denominator, above.denominator * below.numerator);
  return isFitting(rule, value) ? { kind: "number", value } : null;
}

/** A value counted from a day is in whole days. */
function isFitting({ measure }: Rule, value: Rational): boolean {
  return isRuleNumber(value) && (!MEASURES[measure].fromDay || value.denominator === 1n);
}

/** A value as 规则试算 writes it, the inverse of parseTestValue; a share in percent. */
export function formatTestValue(rule: Rule, value: TestValue): string {
  switch (value.kind) {
    case "number":
      return isShare(rule) ? percentText(value.value) : numberText(value.value);
    case "of":
      return `${numberText(value.value)}/${numberText(value.target)}`;
    case "people":
      return `${value.count}人`;
    case "months":
      return `${value.months}个月${value.days === 0 ? "" : `${value.days > 0 ? "+" : ""}${value.days}天`}`;
    case "word":
      return value.text;
    case "events": {
      const counted = EVENT_WORDS.flatMap((kind) => {
        const count = value.counts.get(kind) ?? 0;
        return count === 0 ? [] : [`${kind}=${count}`];
      });
      return counted.length === 0 ? NO_EVENT : counted.join("; ");
    }
  }
}

function isShare({ measure, parameters }: Rule): boolean {
  return unitOf(MEASURES[measure], parameters) === "share";
}

/** As a decimal where it is one that can be read again, else as a fraction. */
function numberText(value: Rational): string {
  const text = decimalOf(value, exactDecimal);
  return text ?? `${value.numerator}/${value.denominator}`;
}

function percentText(value: Rational): string {
  return decimalOf(value, exactPercent) ?? `${value.numerator}/${value.denominator}`;
}

function decimalOf(value: Rational, format: (value: Rational) => string): string | null {
  let rest = value.denominator;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  if (rest !== 1n) return null;
  const text = format(value);
  return parseDecimal(text.replace("%", "")) === null ? null : text;
}
