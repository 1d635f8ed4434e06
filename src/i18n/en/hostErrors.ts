import type { HostError } from "../../workbook/port/hostError";
import type { HostErrors } from "../catalogue";

const SAVE_AS = "Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and try again.";
const GET_GOOD_COPY = "See whether Excel or WPS can repair it, save it as .xlsx and try again; otherwise use a backup.";
const NOT_OURS =
  "No office program saves files like this, so it was not read. Ask where the file comes from, save it as .xlsx in Excel or WPS and try again.";

/** The sheet that is named, and how many others there are. */
function sheets({ sheet, count = 1 }: HostError["detail"]): string {
  if (sheet === undefined) return "";
  return Number(count) > 1 ? ` (“${sheet}” and ${Number(count) - 1} more)` : ` (“${sheet}”)`;
}

export const hostErrors: HostErrors = {
  "file-not-found": (d) => ({
    message: `There is no such file: ${d["path"] ?? ""}`,
    hint: "Check the name and the folder.",
  }),
  "file-not-readable": (d) => ({
    message: `The file can't be read: ${d["path"] ?? ""}`,
    hint: "Make sure that it is a file, that no other program holds it and that you may open it.",
  }),
  "file-not-writable": (d) => ({
    message: `The result can't be written: ${d["path"] ?? ""}`,
    hint: "Make sure that the folder exists and that you may write there; close the result if it is open in Excel.",
  }),
  "file-read-only": (d) => ({
    message: `The file is read-only: ${d["path"] ?? ""}`,
    hint: "Nothing was written. Take its read-only mark away, or write a copy, without --in-place. The file is as it was.",
  }),
  "file-of-another": (d) => ({
    message: `The file belongs to another user: ${d["path"] ?? ""}`,
    hint: "Writing into it would change whose it is, so nothing was written. Have its owner run this, or write a copy, without --in-place. The file is as it was.",
  }),
  "file-exists": (d) => ({
    message: `The file exists already: ${d["path"] ?? ""}`,
    hint: "Nothing was written. Give another file name, or move the file away first.",
  }),
  "file-changed": (d) => ({
    message: `The file was changed while it was read: ${d["path"] ?? ""}`,
    hint: "Save and close it in Excel, then run again. Nothing was written to it.",
  }),
  "disk-full": (d) => ({
    message: `There is not enough room on the disk: ${d["path"] ?? ""}`,
    hint: "Free some space and run again. The workbook is as it was.",
  }),
  "not-a-workbook": () => ({ message: "The file is no Excel workbook.", hint: "Choose an .xlsx or .xlsm file." }),
  "legacy-xls": () => ({ message: "The workbook has an old format (.xls or .et) that can't be read.", hint: SAVE_AS }),
  encrypted: () => ({
    message:
      "The workbook is saved encrypted: it needs a password to open, or its structure was protected in Excel 2007 (which encrypts the file, though it asks for no password when it is opened).",
    hint: "Open it in Excel or WPS, remove the password under File, Info, Protect Workbook and the protection under Review, Protect Workbook, save it as .xlsx and try again.",
  }),
  "binary-xlsb": () => ({ message: "The workbook is a binary one (.xlsb) that can't be read.", hint: SAVE_AS }),
  "not-xlsx-ods": () => ({
    message: "The file is an OpenDocument spreadsheet (.ods) that can't be read.",
    hint: SAVE_AS,
  }),
  "not-xlsx-uof": () => ({ message: "The file is a UOF spreadsheet (.uos) that can't be read.", hint: SAVE_AS }),
  "csv-not-xlsx": () => ({ message: "The file is text (CSV or a web page), no Excel workbook.", hint: SAVE_AS }),
  damaged: (d) => ({
    message: `The file is incomplete or damaged${d["part"] ? ` (${d["part"]})` : ""}.`,
    hint: GET_GOOD_COPY,
  }),
  "has-doctype": (d) => ({
    message: `The file holds something forbidden (a DOCTYPE in ${d["part"] ?? ""}).`,
    hint: NOT_OURS,
  }),
  "unsafe-name": (d) => ({ message: `The file holds an unsafe path: ${d["part"] ?? ""}`, hint: NOT_OURS }),
  "duplicate-part": (d) => ({ message: `The file holds a part twice: ${d["part"] ?? ""}`, hint: NOT_OURS }),
  "too-large": (d) => ({
    message: `Unpacked, the file is too large to be safe${d["part"] ? ` (${d["part"]})` : ""}.`,
    hint: "Delete sheets and empty rows that nobody needs and save it as .xlsx; don't use a file whose origin you don't know.",
  }),
  "too-many-parts": (d) => ({
    message: `The file has too many parts (${d["count"] ?? ""}, at most ${d["limit"] ?? ""}).`,
    hint: "Copy the sheets you need into a new workbook, save it as .xlsx and try again.",
  }),
  "sheet-too-large": (d) => ({
    message: `Sheet “${d["sheet"] ?? ""}” has more rows than Excel allows.`,
    hint: "Split the ledger over several sheets, or assess shorter periods.",
  }),
  "text-too-long": (d) => ({
    message: `A cell holds more text than Excel allows (32,767 characters)${d["part"] ? ` (${d["part"]})` : ""}.`,
    hint: GET_GOOD_COPY,
  }),
  "structure-locked": () => ({
    message: "The workbook's structure is protected: no sheet can be added.",
    hint: "Remove the protection under Review, Protect Workbook, and try again; inspecting works without.",
  }),
  "sheet-protected": (d) => ({
    message: `Sheet “${d["sheet"] ?? ""}” is protected and can't be written.`,
    hint: "Remove the protection under Review, Unprotect Sheet, and try again.",
  }),
  "sheet-hidden": (d) => ({
    message: `Sheet “${d["sheet"] ?? ""}” is hidden, so its cells can't be shown.`,
    hint: "Right-click a sheet tab, choose Unhide, and click again.",
  }),
  signed: () => ({
    message: "The workbook is digitally signed; writing results would break the signature.",
    hint: "Save a copy without the signature and assess the copy.",
  }),
  "shared-legacy": () => ({
    message: "The workbook is a legacy shared workbook: no sheet can be added.",
    hint: "Stop sharing it under Review, Share Workbook, and try again.",
  }),
  cancelled: () => ({ message: "Cancelled.", hint: "The workbook is as it was; start again whenever you like." }),
  "too-many-styles": () => ({
    message: "The workbook has nearly as many cell formats as Excel allows; those of the results don't fit.",
    hint: "Copy the ledgers into a new workbook (paste values and number formats) and try again.",
  }),
  "cell-editing": () => ({
    message: "A cell is being edited; Excel can't be read or written until that ends.",
    hint: "Press Enter to finish the entry or Esc to drop it, then try again.",
  }),
  "read-only": () => ({
    message: "The workbook is read-only and can't be written.",
    hint: "Choose Enable Editing, or save a copy that you may change, then try again.",
  }),
  "office-busy": () => ({
    message: "Excel is busy and doesn't answer.",
    hint: "Close any dialog that is open in Excel and try again when it is idle. The workbook is as it was.",
  }),
  "request-too-large": (d) => ({
    message: `That is more than Excel takes at a time${d["sheet"] ? ` (${d["sheet"]})` : ""}.`,
    hint: "Delete empty rows and columns of the ledgers or shorten very long cells, then try again. The workbook is as it was.",
  }),
  "office-too-old": () => ({
    message: "This version of Excel is too old for that.",
    hint: "Use Excel 2021 or later, or save the workbook and open it in the web page of this product.",
  }),
  "changed-meanwhile": (d) => ({
    message: `Somebody changed ${d["sheet"] ? `sheet “${d["sheet"]}”` : "the sheets"} during the writing, which was stopped.`,
    hint: "What had been written was taken back. Assess again and write when the others have finished.",
  }),
  "record-too-large": (d) => ({
    message: `Sheets of the office hold ${d["count"] ?? "many"} formulas that point to result sheets: too many to put them all back if a write broke off, so nothing was written.`,
    hint: "Let the formulas refer to one place that refers to the result sheets, or turn those that don't change any more into values, then try again.",
  }),
  "not-in-front": () => ({
    message: "Excel didn't do that, probably because the window of another workbook is in front.",
    hint: "Click the window of this workbook, so that it is in front, and try again. The workbook is as it was.",
  }),
  "kept-sheet-missing": (d) => ({
    message: `What the last write replaced is no longer in the workbook${sheets(d)}; nothing was restored.`,
    hint: "The workbook is as it was. Use a backup or File, Info, Version History for what was there before the write.",
  }),
  "earlier-sheet-missing": (d) => ({
    message: `The last write broke off, and a sheet that it was to put back is gone${sheets(d)}; the others are back in their places.`,
    hint: "Copy the sheet of that name from a backup into this workbook (or add an empty one of that name if you don't need it), then open the pane again. Until then nothing is written and no kept sheet is deleted.",
  }),
  "host-failed": (d) => ({
    message: `The workbook could not be read or written${d["sheet"] ? ` (${d["sheet"]})` : ""}.`,
    hint: "The workbook is as it was. Try again; if it fails again, save the workbook under another name first.",
  }),
};
