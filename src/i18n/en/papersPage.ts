import type { PapersPageTexts } from "../papersPageTexts";
import { countOf } from "./countOf";
import { listTitles } from "./lists";

export const papersPage: PapersPageTexts = {
  title: "Papers and lists",
  open: "Papers and lists",
  back: "Back",
  papers: "Papers",
  papersHint:
    "Word files (.docx) laid out as official documents are, or sheets to print. A settled period is taken from “考核定稿”, another from its results; making Word files does not change the workbook.",
  kind: "Which",
  kinds: {
    反馈单: "one an organization: scores, losses, what is to be done",
    通报: "how many of each level and grade, who ranks first",
    会议纪要: "adjustments, decisions and explanations of the meeting",
    整改清单: "warnings and indicators that lost much, a number each",
  },
  level: "Level",
  allLevels: "All levels",
  organization: "Organization",
  organizationHint: "Empty for all; several papers come in one zip file",
  make: "Make the papers",
  made: (kind, count) => `${kind}: ${countOf(count, "paper")} made`,
  download: (file) => `Download ${file}`,
  inExcel:
    "Some versions of Excel keep the pane from downloading. If no download appears, write a sheet and print it from Excel, or save the workbook, open it on the web page, and make the papers there.",
  writeSheet: "Write as a sheet",
  wroteSheet: (kind, count) => `“${kind}” written as a sheet to print: ${count}`,
  template: "Template",
  templateHint:
    "What the papers say is decided by the sheet “文书模板”, a paragraph a row. Once it is in the workbook, change it there.",
  writeTemplate: "Write the default template into the workbook",
  lists: "Lists",
  listsHint:
    "From what the ledgers say up to the cutoff, a sheet a list; earlier lists of the period are written anew:",
  listTitles: Object.values(listTitles),
  writeLists: "Make the lists and write them",
  makeLists: "Make Word files",
  madeLists: (count) => `${countOf(count, "list")} made as Word files`,
  written: (count, period, cutoff) => `${countOf(count, "list")} written: ${period}, cutoff ${cutoff}`,
  rows: (count) => countOf(count, "row"),
  notMade: "a ledger or column is missing",
  takeOver: "Enter into a ledger",
  takeOverHint: "Adds a list to the office's own ledger, below everything in it. Look at the rows first, then write.",
  takeOverWhich: "Which list",
  takenLists: {
    整改清单: "into the ledger of findings",
    委员联系建议: "into the ledger of contacts",
  },
  due: "Time limit",
  dueHint: "Like 2026-12-31; left empty, it stays empty",
  propose: "Show the rows first",
  moreRows: (count) => countOf(count, "more row"),
  add: (count) => `Write ${countOf(count, "row")}`,
  changedSince: "Not written: the ledger or the results have changed meanwhile. These are the rows as of now.",
  added: "Written to the ledger. The results are still those from before.",
  takeBack: "Take the rows back",
  takenBack: "The rows were taken back.",
};
