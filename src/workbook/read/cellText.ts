import { CELL, type StringTable } from "../cellBlock";

/** A cell as people read it: text as it is, numbers in plain digits, TRUE and FALSE, "" when empty. */
export function cellText(kind: number, value: number, strings: StringTable): string {
  switch (kind) {
    case CELL.TEXT:
    case CELL.ERROR:
      return strings.textOf(value);
    case CELL.NUMBER:
    case CELL.DATE:
      return plainNumber(value);
    case CELL.BOOLEAN:
      return value === 0 ? "FALSE" : "TRUE";
    default:
      return "";
  }
}

/** Digits without the noise of binary fractions: Excel shows 15 significant digits. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}
