import type { Day } from "../../domain/model/day";
import type { Hundredths } from "../../domain/model/rational";
import type { FlagCode } from "../../domain/reasons/flagReason";
import type { GridCell } from "../port/grid";
import { hundredthsOf } from "./readOfficeEntries";
import { daySerial } from "./remindersSheet";

/** A number of points; null for words such as — and for an empty cell. */
export function pointsIn(cell: GridCell): Hundredths | null {
  return cell?.kind === "number" ? hundredthsOf(cell.value) : null;
}

/** A number as it stands in the cell. */
export function numberIn(cell: GridCell): number | null {
  return cell?.kind === "number" ? cell.value : null;
}

/** A number, or the words in the cell. */
export function measuredIn(cell: GridCell): number | string | null {
  if (cell?.kind === "number") return cell.value;
  return cell?.kind === "text" && cell.text.trim() !== "" ? cell.text.trim() : null;
}

/** The flags that a text of codes names, each once. */
export function flagCodesIn(text: string): readonly FlagCode[] {
  return [...new Set(text.match(/FB\d+/g) ?? [])] as FlagCode[];
}

/** The day of a serial number, whether the cell is formatted as one or not. */
export function dayIn(cell: GridCell, date1904: boolean): Day | null {
  if (cell?.kind !== "date" && cell?.kind !== "number") return null;
  return Math.floor(cell.value) - daySerial(0, date1904)!;
}
