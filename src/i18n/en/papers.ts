import type { TemplateProblems } from "../catalogue";
import type { PaperTexts } from "../paperTexts";
import { countOf } from "./countOf";

const braced = (names: readonly string[]): string => names.map((name) => `“{${name}}”`).join(" ");
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

export const papers: PaperTexts = {
  template: {
    title: "Templates of papers",
    subtitle: "What feedback, circular, minutes and the list of rectification say, for the office to edit",
    guide:
      "A row is a paragraph of a paper; text, style, number and order of rows can be changed, and a paper without any row has its default text. Placeholders in braces are replaced by what they stand for; the number in “前5名” says down to which place ranks are made public (at most half of a level).",
    placeholders: (kind, texts, blocks) =>
      `“${kind}”: within a line ${braced(texts)}; alone in a row ${braced(blocks)}`,
  },
  badKind: (text, kinds) => `There is no paper “${text}”. One of: ${quoted(kinds)}.`,
  noResults: (period) => `The workbook has no results of ${period}. Assess it first (kaohe assess).`,
  notCalculated: (period) =>
    `Formulas in the results of ${period} have no result. Open the workbook in Excel, save it, and try again.`,
  badLevel: (text, levels) => `There is no level “${text}”. One of: ${quoted(levels)}.`,
  nobodyOfLevel: (level) => `The results have no organization of the level “${level}”.`,
  ofAll: (kind, kinds) => `“${kind}” speaks of all organizations; --organization and --level go with ${quoted(kinds)}.`,
  unknownOrganization: (name, some) => `The results have no “${name}”. There are ${quoted(some)} …`,
  faultyTemplate: "No papers were made. Correct the sheet “文书模板” first:",
  made: (count, folder) => `Made ${countOf(count, "paper")} in: ${folder}`,
  source: (sheet, version) =>
    version === null
      ? `From “${sheet}”; the period is not settled yet.`
      : `From “${sheet}”, settled version ${version}.`,
  ofLedgers: (cutoff) => `Made of the ledgers as of ${cutoff}.`,
  templateUsed: (sheet) =>
    sheet === null
      ? "By the default template; to change it, put it into the workbook with --write-default."
      : `By the sheet “${sheet}”.`,
  sheetMade: (count, sheet) => `Written as the sheet “${sheet}”, ready to print: ${count}.`,
  sheetSuffix: (kind, period) => `-${kind}-${period}`,
  tooManyForSheet: (count, most) =>
    `Not written: there are ${count}, and a sheet holds ${most} at most. Write a level or an organization at a time, or make Word files.`,
  listsAreSheets: "Lists are written as sheets by kaohe lists; --sheet goes with papers only.",
  withoutUnit: "The settings name no unit (单位名称); the papers leave it blank.",
  templatePresent: "The workbook has a sheet “文书模板” already; nothing was changed.",
  templateSuffix: "-templates",
  inPlaceForTemplate: "Word files are not written into the workbook; --in-place goes with --sheet or --write-default.",
};

export const templateProblems: TemplateProblems = {
  "template-column-missing": {
    message: ({ labels }) => `There is no header; a row should have ${quoted(labels)}.`,
    hint: () => "Add the header, or delete the sheet and write it anew with --write-default.",
  },
  "template-word-unknown": {
    message: ({ label }) => `The column “${label}” doesn't know this word.`,
    hint: ({ allowed }) => `Enter one of ${quoted(allowed)}.`,
  },
  "template-placeholder-unknown": {
    message: ({ name }) => `There is no placeholder “{${name}}”.`,
    hint: ({ allowed }) => `Use one of ${braced(allowed)}.`,
  },
  "template-placeholder-beside-words": {
    message: ({ name }) => `“{${name}}” stands for a whole part and can't share its row with other words.`,
    hint: () => "Give it a row of its own.",
  },
  "template-brace-open": {
    message: () => "A brace has no other one.",
    hint: () => "Add the missing brace, or delete this one.",
  },
};
