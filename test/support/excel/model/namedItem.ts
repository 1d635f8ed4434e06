import { newIdentifier } from "./identifiers";
import { invalidArgument } from "./excelError";
import { columnIndexOf } from "../../../../src/workbook/port/address";
import type { Sheet } from "./sheet";

/** A defined name; `scope` is null when it belongs to the workbook. `formula` starts with "=". */
export class NamedItem {
  id = newIdentifier();
  visible = true;
  /** Until the request that added it has ended: only then can it be hidden. */
  isNew = true;
  comment = "";

  constructor(
    readonly name: string,
    readonly scope: Sheet | null,
    public formula: string,
  ) {}
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** @throws ExcelError InvalidArgument when Excel takes no such name (a cell's address, spaces, a digit first …). */
export function assertValidName(name: string): void {
  const [, letters = ""] = /^([A-Za-z]{1,3})\d+$/.exec(name) ?? [];
  const isCell = letters !== "" && columnIndexOf(letters) !== null;
  if (!NAME.test(name) || isCell || /^(?:[rc]|r\d+c\d+)$/i.test(name)) throw invalidArgument();
}
