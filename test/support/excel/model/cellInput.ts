import type { CellValue } from "./cell";
import { invalidArgument } from "./excelError";
import { serialOf } from "./serialDate";

/** What an entry becomes. `numberFormat` is set when Excel would choose one (of a date or a percentage). */
export type CellInput = Readonly<{ value: CellValue; formula?: string; isError?: boolean; numberFormat?: string }>;

/** `thisYear` completes dates without a year. */
export type InputRules = Readonly<{ numberFormat: string; date1904: boolean; thisYear: number }>;

const LONGEST_TEXT = 32_767;
const ERRORS = new Set(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);

/**
 * Reads what is put into a cell as Excel reads what is typed.
 *
 * @throws ExcelError InvalidArgument for what no cell can hold, and for formulas with broken syntax.
 */
export function readInput(input: unknown, rules: InputRules): CellInput {
  if (typeof input === "boolean") return { value: input };
  if (typeof input === "number") return numberInput(input, rules);
  if (typeof input !== "string" || input.length > LONGEST_TEXT + 1) throw invalidArgument();
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (rules.numberFormat === "@" || input === "") return { value: input };
  return interpreted(input, rules);
}

function numberInput(input: number, { numberFormat }: InputRules): CellInput {
  if (!Number.isFinite(input)) throw invalidArgument();
  return { value: numberFormat === "@" ? String(input) : input };
}

function interpreted(input: string, rules: InputRules): CellInput {
  const text = input.trim();
  if (text.length > 1 && text.startsWith("=")) return formulaInput(text);
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERRORS.has(upper)) return { value: upper, isError: true };
  const entered = enteredNumber(text) ?? enteredDate(text, rules);
  if (entered) return entered;
  if (text.startsWith("@")) throw invalidArgument();
  if (/^[+-]./.test(text)) return formulaInput(`=${text}`);
  return { value: input };
}

function formulaInput(formula: string): CellInput {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "0");
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth++;
    if (character === ")" && --depth < 0) throw invalidArgument();
  }
  if (depth !== 0 || /["]|[-+*/^&=<>,(]\s*$/.test(bare)) throw invalidArgument();
  return { value: 0, formula };
}

const NUMBER = /^[¥$￥]?\s*([+-]?)[¥$￥]?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d{1,3})?)\s*(%?)$/;

function enteredNumber(text: string): CellInput | null {
  const [, sign = "", digits = "", percent = ""] = NUMBER.exec(text) ?? [];
  if (!/\d/.test(digits) || /^[eE]/.test(digits)) return null;
  const number = toFifteenDigits(Number(digits.replaceAll(",", ""))) * (sign === "-" ? -1 : 1);
  if (!Number.isFinite(number)) return null;
  if (percent === "%") return { value: number / 100, numberFormat: digits.includes(".") ? "0.00%" : "0%" };
  return { value: number };
}

/** Excel keeps fifteen significant digits: a longer identity number loses its end. */
function toFifteenDigits(number: number): number {
  return Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

const YEAR_FIRST = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const MONTH_DAY = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;
const YEAR_MONTH = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/;

function enteredDate(text: string, rules: InputRules): CellInput | null {
  const full = YEAR_FIRST.exec(text);
  if (full) {
    const [, year, month = full[4], day = full[5]] = full;
    return dateInput([Number(year), Number(month), Number(day)], "yyyy/m/d", rules);
  }
  const short = MONTH_DAY.exec(text);
  if (short) {
    const [, month, day = short[3]] = short;
    return dateInput([rules.thisYear, Number(month), Number(day)], 'm"月"d"日"', rules);
  }
  const [, year, month, monthOfText] = YEAR_MONTH.exec(text) ?? [];
  return year === undefined ? null : dateInput([Number(year), Number(month ?? monthOfText), 1], "mmm-yy", rules);
}

function dateInput(day: readonly [number, number, number], numberFormat: string, rules: InputRules): CellInput | null {
  const serial = serialOf(day, rules.date1904);
  return serial === null ? null : { value: serial, numberFormat };
}
