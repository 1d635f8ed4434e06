import { CELL } from "../port/cellBlock";
import type { PlannedCell } from "../port/writePlan";

/**
 * What a cell says, whichever program saved the file: its kind (`n` number, `t` text, `b` boolean, `e` error) and its value
 * in one text; "" for a cell that is empty or holds an empty text. Nothing else counts: not how a number is spelled or
 * shown, not whether a formula or a constant gives it.
 */
export type CanonicalCell = string;

/** Stands for a formula whose result is not in the file: nobody can say whether it is what it was. */
export const UNKNOWN_CELL: CanonicalCell = "?";

/** Digits that a spreadsheet program keeps of a number. */
const DIGITS = 15;
/** Decimals that the product reads of a number. */
const DECIMALS = 4;

const SCALE = 10 ** DECIMALS;
/** Below it, a number of four decimals has less than DIGITS digits. */
const MOST_PLAIN = 1e10;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A planned cell as a file will say it. */
export function canonicalOfPlanned(cell: PlannedCell): CanonicalCell {
  const value = cell !== null && typeof cell === "object" ? cell.value : cell;
  if (value === null) return "";
  return typeof value === "number" ? `n${canonicalNumber(value)}` : canonicalText(value);
}

/** A cell of a file. @param kind - one of CELL. @param textOf - of the ids of texts. */
export function canonicalOfRead(kind: number, value: number, textOf: (id: number) => string): CanonicalCell {
  switch (kind) {
    case CELL.NUMBER:
    case CELL.DATE:
      return `n${canonicalNumber(value)}`;
    case CELL.TEXT:
      return canonicalText(textOf(value));
    case CELL.BOOLEAN:
      return value === 0 ? "b0" : "b1";
    case CELL.ERROR:
      return `e${textOf(value)}`;
    case CELL.UNCALCULATED:
      return UNKNOWN_CELL;
    default:
      return "";
  }
}

/** The value alone, as a person reads it: a number, or a text ("" for empty). */
export function canonicalValue(cell: CanonicalCell): string | number {
  const value = cell.slice(1);
  return cell.startsWith("n") ? Number(value) : value;
}

/** What only few texts hold: half of a pair of code units, or another end of line. */
const UNUSUAL = /[\uD800-\uDFFF\r]/;

function canonicalText(text: string): CanonicalCell {
  if (!UNUSUAL.test(text)) return text === "" ? "" : `t${text}`;
  return `t${text.replace(/\r\n?/g, "\n").replace(LONE_SURROGATE, "\uFFFD")}`;
}

/** Four decimals, half up, of the 15 digits that programs keep; without noughts at the end. */
export function canonicalNumber(value: number): string {
  // Most numbers have no more than four decimals: the shortest spelling that gives them is the one that is meant.
  if (Math.abs(value) < MOST_PLAIN && Math.round(value * SCALE) / SCALE === value)
    return String(value === 0 ? 0 : value);
  const kept = value.toPrecision(DIGITS);
  // So large or so small that it has no fourth decimal to judge.
  if (kept.includes("e")) return Math.abs(value) < 1 ? "0" : String(Number(kept));
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(kept)!;
  const scaled = BigInt(whole! + decimals.slice(0, DECIMALS).padEnd(DECIMALS, "0"));
  const rounded = (decimals[DECIMALS] ?? "0") >= "5" ? scaled + 1n : scaled;
  const digits = rounded.toString().padStart(DECIMALS + 1, "0");
  const text = `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`.replace(/\.?0+$/, "");
  return text === "0" ? "0" : sign! + text;
}
