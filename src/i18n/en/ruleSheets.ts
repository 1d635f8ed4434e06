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
  testTitle: "Rule tests (规则试算)",
  testLines: [
    "A row for every edge of a rule and one step either side; enter the score your document says under “应得分”, and every check compares",
    "The yellow columns are yours, rows below too. Values: numbers or percentages; “2/3” (reached/expected) where the target differs by organization; words for grades; “超期未改=1” for deductions; “3个月+1天” for tiers in months.",
  ],
  versionTitle: "Versions of the rules (细则版本)",
  versionLines: [
    "A row for each version: from which day other rules hold, who approved them, what was changed; a change inside a period must say what under “改动”",
  ],
  // Part of the notes on the sheet, which are Chinese in every language like the names they explain.
  expected: expectedSetting,
  choose: { title: "Choose", text: "Choose from the list." },
  notInList: { title: "Not in the list", text: "Choose from the list." },
  points: { title: "Points", text: "0 to 100, at most two decimals." },
  page: "Page &P of &N",
  textCut: "… (too long, cut)",
};
