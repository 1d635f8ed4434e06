import {
  compare,
  divide,
  multiply,
  ONE,
  parseDecimal,
  rational,
  ZERO,
  type Hundredths,
  type Rational,
} from "../model/rational";
import { MOST_RULE_POINTS, parseShare } from "../model/ruleNumber";
import { normalizeText } from "../model/text";
import type { Settings } from "./settings";

const HUNDRED = rational(100);
const MOST_POINTS = 10_000;

/** A whole number, with its unit or without (`45天`); null outside [from, to] and for anything else. */
export function integerIn(text: string, from: number, to: number): number | null {
  const plain = normalizeText(text).replace(/(?:年度|年|天|日|个月|月|个|人)$/, "");
  const value = /^\d{1,6}(?:\.0+)?$/.test(plain) ? Number(plain) : NaN;
  return value >= from && value <= to ? value : null;
}

/** Points of at most two decimals (`3.5`, `8分`); null below 0, out of bounds and for anything else. */
export function pointsOf(text: string): Hundredths | null {
  const points = parseDecimal(normalizeText(text).replace(/分$/, ""));
  if (points === null || compare(points, ZERO) < 0) return null;
  const hundredths = multiply(points, HUNDRED);
  if (compare(hundredths, rational(MOST_RULE_POINTS)) > 0) return null;
  return hundredths.denominator === 1n ? Number(hundredths.numerator) : null;
}

/** What a word stands for; null for a word that is none of them. */
export function chosen<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  const word = normalizeText(text);
  return Object.hasOwn(words, word) ? words[word]! : null;
}

/** `好:90; 较好:80; 一般:60; 差:0` from the best down, the last at 0; `、` and `,` separate too. */
export function gradesOf(text: string): Settings["grades"] | null {
  const grades: { label: string; cut: Hundredths }[] = [];
  for (const piece of text.normalize("NFKC").split(/[;,、]/)) {
    if (piece.trim() === "") continue;
    const [label = "", cut = "", ...rest] = piece.split(":");
    const points = pointsOf(cut);
    const before = grades.at(-1);
    const twice = grades.some((grade) => grade.label === label.trim());
    if (label.trim() === "" || twice || points === null || points > MOST_POINTS || rest.length > 0) return null;
    if (before && points >= before.cut) return null;
    grades.push({ label: label.trim(), cut: points });
  }
  return grades.length >= 2 && grades.at(-1)!.cut === 0 ? grades : null;
}

/** A share in [0, 1]: `30%`, `0.3` (what Excel makes of 30 %) and `30` are the same. */
export function shareOf(text: string): Rational | null {
  const plain = normalizeText(text);
  const number = parseShare(plain);
  if (number === null || compare(number, ZERO) < 0) return null;
  const share = plain.endsWith("%") || compare(number, ONE) <= 0 ? number : divide(number, HUNDRED);
  return compare(share, ONE) <= 0 ? share : null;
}

/** A whole number of per cent: `50%`, `50` and `0.5` (what Excel makes of 50 %) are 50, but `1` is 1 %. */
export function wholePercent(text: string): number | null {
  const plain = normalizeText(text);
  const number = parseShare(plain);
  if (number === null || compare(number, ZERO) < 0) return null;
  const isShare = plain.endsWith("%") || compare(number, ONE) < 0;
  const percent = isShare ? multiply(number, HUNDRED) : number;
  return percent.denominator === 1n && compare(percent, HUNDRED) <= 0 ? Number(percent.numerator) : null;
}
