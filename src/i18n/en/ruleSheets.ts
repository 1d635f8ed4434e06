import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import { expectedSetting } from "../zhCN/settingExpectations";

export const ruleSheets: RuleSheetWords = {
  ruleTitle: "Assessment rules (考核细则)",
  ruleLines: [
    "One indicator a row; change points, targets, filters and due dates here and assess again",
    "Categories are shown in this order and the first must be “书记履职”. Points should sum to 100, a code that stands in several rows counting once. Leave rows alone that the superior committee has fixed.",
  ],
  settingsTitle: "Assessment settings (考核设置)",
  settingsLines: [
    "Change only the column “值”; rows that are deleted have their default",
    "Names that begin with “FB” or “R” are the numbers behind flags and reminders.",
  ],
  // Part of the notes on the sheet, which are Chinese in every language like the names they explain.
  expected: expectedSetting,
  choose: { title: "Choose", text: "Choose from the list." },
  notInList: { title: "Not in the list", text: "Choose from the list." },
  points: { title: "Points", text: "0 to 100, at most two decimals." },
  page: "Page &P of &N",
  textCut: "… (too long, cut)",
};
