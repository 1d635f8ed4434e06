import { formatDay } from "../../domain/model/day";
import type { ReadProblems } from "../catalogue";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const NOT_COUNTED = "Until then the row takes no part.";

export const readProblems: ReadProblems = {
  "ledger-missing": {
    message: (p) => `The workbook has no ledger “${p.ledger}”.`,
    hint: () =>
      "Add its sheet; if there is one, check the sheet's name and its header (in the first 12 rows, with every column it must have).",
  },
  "column-missing": {
    message: (p) => `“${p.ledger}” has no column “${p.field}”; indicators that need it are not assessed.`,
    hint: () => "Add the column if they should be; otherwise leave it.",
  },
  "required-columns-missing": {
    message: (p) =>
      `This sheet should be “${p.ledger}”, but it lacks columns it must have: ${list(p.fields)}. It was not read.`,
    hint: () =>
      "Add the columns, or give them usual names (header in the first 12 rows). If it is no ledger, say so on the sheet “考核映射”.",
  },
  "sheet-ambiguous": {
    message: (p) => `This sheet may be any of ${list(p.ledgers)}. It was not read.`,
    hint: () => "Put the ledger's name into the sheet's name, or choose it on the sheet “考核映射”.",
  },
  "own-sheet-mixed": {
    message: () =>
      "This sheet holds a table of results and a ledger; writing would replace the ledger, so nothing was assessed.",
    hint: () => "Move the table of results to a sheet of its own, or delete it, and assess again.",
  },
  "mapping-header-moved": {
    message: (p) =>
      `The saved column of “${p.field}” had the header “${p.label}” and has it no longer. It was not used.`,
    hint: () => "Correct the column on the sheet “考核映射”, or delete the row to have it found anew.",
  },
  "mapping-sheet-missing": {
    message: (p) => `The saved mapping names a sheet “${p.sheet}” that is not in the workbook.`,
    hint: () => "Correct the name on the sheet “考核映射”, or delete the row.",
  },
  "mapping-entry-unreadable": {
    message: (p) =>
      `On the sheet “考核映射”, in “${p.table}”, the cell under “${p.label}” isn't known. The row was not used.`,
    hint: () => "Correct it as in the list or in the sheet's header (columns by letter, such as C), or delete the row.",
  },
  "mapping-alias-unknown": {
    message: (p) => `On the sheet “考核映射”, “${p.written}” stands for this name, but it is not in the roster.`,
    hint: () => "Write the roster's name.",
  },
  "unknown-organization": {
    message: (p) => `“${p.name}” is not in the roster.`,
    hint: () => `Write the roster's name, or enter this spelling on the sheet “考核映射”. ${NOT_COUNTED}`,
  },
  "organization-suggested": {
    message: (p) => `“${p.name}” is not in the roster; it may be “${p.suggestion}”.`,
    hint: (p) => `If so, write “${p.suggestion}”, or confirm the spelling on the sheet “考核映射”. ${NOT_COUNTED}`,
  },
  "organization-ambiguous": {
    message: (p) => `“${p.name}” may be any of ${list(p.candidates)}.`,
    hint: () => `Write the full name, or choose one on the sheet “考核映射”. ${NOT_COUNTED}`,
  },
  "organization-collective": {
    message: (p) => `“${p.name}” doesn't say which organizations.`,
    hint: () => `Name each (several in one cell are separated by “、”). ${NOT_COUNTED}`,
  },
  "organization-blank": {
    message: () => "No organization is given.",
    hint: () =>
      `Enter it; if a blank cell means “as above”, merge the cells, or confirm filling down on the sheet “考核映射”. ${NOT_COUNTED}`,
  },
  "date-blank": { message: (p) => `“${p.field}” is empty.`, hint: () => `Enter a date. ${NOT_COUNTED}` },
  "date-unreadable": { message: (p) => `“${p.field}” can't be read as a day.`, hint: () => "Write it like 2026-3-5." },
  "date-impossible": {
    message: (p) => `“${p.field}” is a day that doesn't exist.`,
    hint: () => "Check and correct the date.",
  },
  "date-without-year": {
    message: (p) => `“${p.field}” has no year, and the sheet doesn't tell one.`,
    hint: () => "Add the year, like 2026-3-5.",
  },
  "date-month-only": {
    message: (p) => `“${p.field}” gives only a month; it counts as ${formatDay(p.day)}.`,
    hint: () => "If that is wrong, enter the day.",
  },
  "number-unreadable": {
    message: (p) => `“${p.field}” is no number.`,
    hint: () => "Enter digits only; until then it counts as empty.",
  },
  "yes-no-unreadable": {
    message: (p) => `“${p.field}” is neither yes nor no.`,
    hint: () => "Enter “是” or “否”; until then it counts as no.",
  },
  "cell-error": {
    message: (p) => `“${p.field}” is an Excel error.`,
    hint: () => "Correct the formula, or enter the value.",
  },
  "present-over-due": {
    message: (p) => `${p.present} were present, more than the ${p.due} due.`,
    hint: () => "Check the numbers. They count as entered.",
  },
  "attendees-disagree": {
    message: (p) => `${p.present} were present, ${p.named} are named.`,
    hint: () => "Check number and names. The number counts as entered.",
  },
  "level-unreadable": {
    message: () => "The kind of organization names no level.",
    hint: () => "Write “机关党委”, “党总支” or “党支部”. Until then the organization is not assessed.",
  },
  "organization-twice": {
    message: (p) => `“${p.name}” stands in row ${p.rowNumber} of the roster already.`,
    hint: () => "Delete one row, or give it another name. Only the first is used.",
  },
  "superior-unknown": {
    message: (p) => `The superior “${p.name}” is not in the roster.`,
    hint: () => "Write the roster's name; if the superior is outside this roster, leave it: it counts as none.",
  },
  "superior-in-circle": {
    message: (p) => `The superiors of “${p.name}” lead back to itself.`,
    hint: () => "Correct the superior. It counts as none.",
  },
  "person-twice": {
    message: (p) => `Row ${p.rowNumber} has “${p.name}” in the same organization already.`,
    hint: () =>
      "If it is one person with two posts, leave it; if there are two of one name, tell them apart in the name.",
  },
};
