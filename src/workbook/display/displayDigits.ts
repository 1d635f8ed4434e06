import { decimalDigits, placedDigits, roundedTo, type DecimalDigits } from "./decimalDigits";
import type { FormatToken } from "./formatCode";

type DigitToken = Extract<FormatToken, { kind: "digit" }>;
type Digits = Readonly<{ whole: string; part: string; grouped: boolean }>;

/** A number not below zero after a section of digits: `#,##0.00`, `0%`, `0.00E+00`, `000-0000`. */
export function displayDigits(value: number, tokens: readonly FormatToken[]): string {
  if (!tokens.some(({ kind }) => kind === "digit" || kind === "point")) return tokens.map(plainText).join("");
  const exponentAt = tokens.findIndex(({ kind }) => kind === "exponent");
  if (exponentAt >= 0) return scientific(value, tokens, exponentAt);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const { scale, grouped, rest } = commasOf(tokens);
  const shifted = shiftedBy(decimalDigits(value), percents * 2 - scale * 3);
  return placed(shifted, rest, grouped);
}

/** Whether a number is shown as nothing but zeros. */
export function roundsToZero(value: number, tokens: readonly FormatToken[]): boolean {
  if (tokens.some(({ kind }) => kind === "exponent" || kind === "general" || kind === "slash")) return value === 0;
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const { scale, rest } = commasOf(tokens);
  return roundedTo(shiftedBy(decimalDigits(value), percents * 2 - scale * 3), decimalsOf(rest)).digits === "";
}

function shiftedBy({ digits, exponent }: DecimalDigits, places: number): DecimalDigits {
  return digits === "" ? { digits, exponent } : { digits, exponent: exponent + places };
}

function decimalsOf(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  return point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === "digit").length;
}

/** Commas between digits before the point part thousands; those behind the last digit divide by a thousand each. */
function commasOf(tokens: readonly FormatToken[]): Readonly<{ scale: number; grouped: boolean; rest: FormatToken[] }> {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  const last = tokens.findLastIndex(({ kind }) => kind === "digit");
  let scale = 0;
  while (last >= 0 && tokens[last + 1 + scale]?.kind === "comma") scale++;
  const isBetween = (i: number): boolean => first >= 0 && i > first && i < last;
  const grouped = tokens.some(({ kind }, i) => kind === "comma" && isBetween(i) && (point < 0 || i < point));
  const rest = tokens.flatMap((token, i): FormatToken[] => {
    if (token.kind !== "comma") return [token];
    return isBetween(i) || (last >= 0 && i > last && i <= last + scale) ? [] : [{ kind: "literal", text: "," }];
  });
  return { scale, grouped, rest };
}

function placed(digits: DecimalDigits, tokens: readonly FormatToken[], grouped: boolean): string {
  const decimals = decimalsOf(tokens);
  const [whole, part] = placedDigits(roundedTo(digits, decimals), decimals);
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const before = point < 0 ? tokens : tokens.slice(0, point);
  const behind = point < 0 ? [] : tokens.slice(point + 1);
  const shown = wholeText(before, { whole, part, grouped });
  return point < 0 ? shown : `${shown}.${partText(behind, part)}`;
}

/** From the right, a digit a placeholder; the leftmost placeholder takes what is left. */
function wholeText(tokens: readonly FormatToken[], { whole, grouped }: Digits): string {
  const first = tokens.findIndex(({ kind }) => kind === "digit");
  // Without a placeholder before the point the digits stand right before it.
  if (first < 0) return tokens.map(plainText).join("") + whole;
  let left = whole;
  let count = 0;
  let text = "";
  const put = (digit: string): void => {
    text = digit + (grouped && count > 0 && count % 3 === 0 && digit !== " " ? "," : "") + text;
    count++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== "digit") text = plainText(token) + text;
    else if (left === "") {
      const filler = fillerOf(token);
      if (filler !== "") put(filler);
    } else {
      const take = i === first ? left.length : 1;
      for (let k = 0; k < take; k++) put(left.at(-1 - k)!);
      left = left.slice(0, left.length - take);
    }
  }
  return text;
}

function partText(tokens: readonly FormatToken[], part: string): string {
  let at = 0;
  return tokens
    .map((token) => {
      if (token.kind !== "digit") return plainText(token);
      const rest = part.slice(at);
      at++;
      return /[1-9]/.test(rest) ? rest[0]! : fillerOf(token);
    })
    .join("");
}

function fillerOf({ placeholder }: DigitToken): string {
  return placeholder === "0" ? "0" : placeholder === "?" ? " " : "";
}

function plainText(token: FormatToken): string {
  if (token.kind === "literal") return token.text;
  return token.kind === "percent" ? "%" : "";
}

/** With several digits before the point the exponent is a multiple of their number. */
function scientific(value: number, tokens: readonly FormatToken[], at: number): string {
  const mantissa = tokens.slice(0, at);
  const behind = tokens.slice(at + 1);
  const sign = tokens[at]!.kind === "exponent" && (tokens[at] as Readonly<{ sign: "+" | "-" }>).sign;
  const point = mantissa.findIndex(({ kind }) => kind === "point");
  const step = Math.max(1, (point < 0 ? mantissa : mantissa.slice(0, point)).filter((t) => t.kind === "digit").length);
  const decimals = decimalsOf(mantissa);
  const { digits, exponent } = decimalDigits(value);
  let power = digits === "" ? 0 : Math.floor((exponent - 1) / step) * step;
  const rounded = roundedTo({ digits, exponent: exponent - power }, decimals);
  if (rounded.exponent > step) power += step;
  const shown = placed({ digits, exponent: exponent - power }, mantissa, false);
  const mark = power < 0 ? "-" : sign === "+" ? "+" : "";
  return `${shown}E${mark}${wholeText(behind, { whole: power === 0 ? "" : String(Math.abs(power)), part: "", grouped: false })}`;
}
