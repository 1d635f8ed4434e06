import type { Hundredths } from "../../domain/model/rational";
import { canonicalValue, type CanonicalCell } from "../submission/canonicalCell";

/** What a cell says, as text. */
export function textOf(cell: CanonicalCell): string {
  return String(canonicalValue(cell)).trim();
}

/** The number in a cell; null where there is none. */
export function numberOf(cell: CanonicalCell): number | null {
  return cell.startsWith("n") ? Number(canonicalValue(cell)) : null;
}

/** The score in a cell. */
export function hundredthsOf(cell: CanonicalCell): Hundredths | null {
  const number = numberOf(cell);
  return number === null ? null : Math.round(number * 100);
}
