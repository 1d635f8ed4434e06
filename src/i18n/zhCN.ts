import type { Catalogue } from "./catalogue";
import { answers } from "./zhCN/answers";
import { commandLine } from "./zhCN/commandLine";
import { engineProblems } from "./zhCN/engineProblems";
import { flagReasons } from "./zhCN/flagReasons";
import { hostErrors } from "./zhCN/hostErrors";
import { itemReasons } from "./zhCN/itemReasons";
import { mappingSheet } from "./zhCN/mappingSheet";
import { readProblems } from "./zhCN/readProblems";
import { reminderReasons } from "./zhCN/reminderReasons";
import { resultsProblems } from "./zhCN/resultsProblems";
import { ruleProblems } from "./zhCN/ruleProblems";
import { ruleSheets } from "./zhCN/ruleSheets";
import { sheetLabels } from "./zhCN/sheetLabels";

export const zhCN: Catalogue = {
  language: "zh-CN",
  reasons: { ...itemReasons, ...flagReasons, ...reminderReasons },
  problems: { ...engineProblems, ...readProblems, ...resultsProblems, ...ruleProblems },
  hostErrors,
  sheetLabels,
  ruleSheets,
  mappingSheet,
  commandLine,
  answers,
};
