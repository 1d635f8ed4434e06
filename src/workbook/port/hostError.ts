/** Why a host could not do what it was asked; each code has its words in the catalogues. */
export type HostErrorCode =
  | "file-not-found"
  | "file-not-readable"
  | "file-not-writable"
  | "file-read-only"
  /** Its owner is not the user who runs the program. */
  | "file-of-another"
  | "file-exists"
  | "file-changed"
  | "disk-full"
  | "not-a-workbook"
  | "legacy-xls"
  | "encrypted"
  | "binary-xlsb"
  | "not-xlsx-ods"
  | "not-xlsx-uof"
  | "csv-not-xlsx"
  | "damaged"
  | "has-doctype"
  | "unsafe-name"
  | "duplicate-part"
  | "too-large"
  | "too-many-parts"
  | "sheet-too-large"
  | "text-too-long"
  | "structure-locked"
  | "sheet-protected"
  | "sheet-hidden"
  | "signed"
  | "shared-legacy"
  | "cancelled"
  | "too-many-styles"
  /** A person is typing in a cell. */
  | "cell-editing"
  | "read-only"
  | "office-busy"
  | "request-too-large"
  | "office-too-old"
  /** Another person changed the sheets while they were written. */
  | "changed-meanwhile"
  /** Too many formulas of the office name our sheets. */
  | "record-too-large"
  /** Excel does this only with the workbook in front of all others. */
  | "not-in-front"
  /** A sheet that the last write replaced is not on its shelf any more. */
  | "kept-sheet-missing"
  /** An earlier sheet is gone, so that a write that broke off can't be taken back wholly. */
  | "earlier-sheet-missing"
  | "host-failed";

/**
 * A host failed; the workbook is as it was. `detail` names the part, path or limit, for the text.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    readonly host: "file" | "excel" | "memory",
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${host}: ${code}`, options);
  }
}
