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
  "column-unconfirmed": {
    message: (p) =>
      `This column looks like “${p.field}” of the ${p.ledger}; nobody has confirmed it and it is not read.`,
    hint: (p) =>
      `If it is, press “Adjust” at the sheet in the step Data and choose the column for “${p.field}”, or name the column “${p.field}”. If not, nothing need be done.`,
  },
  "sheet-columns-missing": {
    message: (p) =>
      `Other sheets of “${p.ledger}” have the columns ${list(p.fields)} and this one has not; its rows don't count where indicators need them.`,
    hint: () => "Add the columns; where they are there and were not recognised, name them on the sheet “考核映射”.",
  },
  "sheet-proposed": {
    message: (p) =>
      `This sheet looks like “${p.ledger}”${p.others.length > 0 ? `, or like ${list(p.others)}` : ""}. It is not confirmed and was not read.`,
    hint: () =>
      "Confirm it, or say that it is no ledger; until all are confirmed nothing is assessed, so that none is missed.",
  },
  "no-column-of-ledger": {
    message: (p) =>
      `The sheet “考核映射” says that this sheet is “${p.ledger}”, but it has no column of it. It was not read.`,
    hint: () =>
      "Correct its ledger and header row on the sheet “考核映射”, or say which column is which (header in the first 12 rows).",
  },
  "periods-without-year": {
    message: () =>
      "Months or quarters stand side by side, but neither title nor header tells the year. These columns were not read.",
    hint: () => "Put the year into the title or the sheet's name.",
  },
  "activities-by-quarter": {
    message: () =>
      "This sheet is kept by quarter: each cell counts once, on the quarter's last day. It proves no single month and does not count where months are assessed.",
    hint: () => "Enter activities that are assessed by month one by one in the activity ledger, each with its day.",
  },
  "table-below": {
    message: (p) =>
      `Another table begins here, under a different header; its ${p.rows === 1 ? "row" : `${p.rows} rows`}, down to row ${p.lastRow}, ${p.rows === 1 ? "was" : "were"} not read.`,
    hint: () =>
      "One table a sheet is read. Move this one to a sheet of its own, or, if it is the same ledger, add its rows to the table above with its columns in the same order.",
  },
  "table-beside": {
    message: (p) => `“${p.label}” heads another column too: a second table stands here, and it was not read.`,
    hint: () => "One table a sheet is read. Move its rows below the table on the left, or to a sheet of their own.",
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
  "talk-without-organization": {
    message: () =>
      "No organization is given: the row counts only as an appointment talk, by the name of whom was talked to.",
    hint: () => "Enter the organization of the person talked to; where blank means “as above”, merge the cells.",
  },
  "date-blank": { message: (p) => `“${p.field}” is empty.`, hint: () => `Enter a date. ${NOT_COUNTED}` },
  "contact-without-day": {
    message: (p) => `The contact is arranged; “${p.field}” is empty, and it counts for none yet.`,
    hint: () => "Enter the day once it has taken place.",
  },
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
  "date-quarter-only": {
    message: (p) =>
      `“${p.field}” gives neither day nor month; it counts as ${formatDay(p.day)}. It proves no single month and does not count where months are assessed.`,
    hint: () => "Enter the day; where there were several, a row each.",
  },
  "number-unreadable": {
    message: (p) => `“${p.field}” is no number.`,
    hint: () => "Enter digits only; until then it counts as empty.",
  },
  "number-too-large": {
    message: (p) => `“${p.field}” is above ${p.most}, more than it can be.`,
    hint: () =>
      "Check whether digits were typed too many, or a telephone number stands here; until then it counts as empty.",
  },
  "number-impossible": {
    message: (p) => (p.whole ? `“${p.field}” can't be this number.` : `“${p.field}” can't be below 0.`),
    hint: (p) =>
      p.whole
        ? "Persons, votes and years are whole numbers from 0; check and correct it, until then it counts as empty."
        : "Check and correct it; until then it counts as empty.",
  },
  "yes-no-unreadable": {
    message: (p) => `“${p.field}” is neither yes nor no.`,
    hint: () => "Enter “是” or “否”; until then it counts as no.",
  },
  "names-unclear": {
    message: (p) => `“${p.field}” may be one name or several; it counts as one.`,
    hint: () => "Part several names with “、”; in a single one, take out blanks and signs.",
  },
  "name-unreadable": {
    message: (p) => `“${p.field}” holds something that is no whole name; it counts as empty.`,
    hint: () =>
      "Enter the whole name, not the post alone, or clear the cell (a formula that points to an empty cell shows 0).",
  },
  "cell-error": {
    message: (p) => `“${p.field}” is an Excel error.`,
    hint: () => "Correct the formula, or enter the value.",
  },
  "formula-not-calculated": {
    message: (p) => `The column “${p.field}” has formulas whose results are not in the file, so nothing was assessed.`,
    hint: () => "Open the file in Excel or WPS, save it, and assess again.",
  },
  "hidden-by-merge": {
    message: (p) =>
      `Another “${p.field}” is hidden under the merged cells; what is seen holds instead (a number counts as empty).`,
    hint: () => "If that is wrong, unmerge the cells and fill in each row.",
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
  "vacancy-beside-name": {
    message: (p) => `A day of vacancy is given, but the secretary is “${p.name}”; the post counts as filled.`,
    hint: () => "If it is filled, clear the day; if it is vacant, clear the name or write “空缺”.",
  },
  "superior-unknown": {
    message: (p) => `The superior “${p.name}” is not in the roster.`,
    hint: () => "Write the roster's name; if the superior is outside this roster, leave it: it counts as none.",
  },
  "superior-in-circle": {
    message: (p) => `The superiors of “${p.name}” lead back to itself.`,
    hint: () => "Correct the superior. It counts as none.",
  },
  "record-called-void": {
    message: (p) => `“${p.word}” is written here; the row counts like any other.`,
    hint: () =>
      "Take out a row that is void (a line through it or a colour is not seen); of a dissolved organization enter the day in “撤销时间”; leave what still holds.",
  },
  "row-twice": {
    message: (p) => `This row says the same as row ${p.rowNumber} of “${p.sheet}”; both count.`,
    hint: () => "If it was entered twice, or the whole sheet copied, delete one; if there were two, leave it.",
  },
  "person-twice": {
    message: (p) => `Row ${p.rowNumber} has “${p.name}” in the same organization already.`,
    hint: () =>
      "If it is one person with two posts, leave it; if there are two of one name, tell them apart in the name.",
  },
};
