import type { Catalogue } from "./catalogue";
import { annual } from "./zhCN/annual";
import { answers } from "./zhCN/answers";
import { commandLine } from "./zhCN/commandLine";
import { consolidation } from "./zhCN/consolidation";
import { engineProblems } from "./zhCN/engineProblems";
import { evidence } from "./zhCN/evidence";
import { flagReasons } from "./zhCN/flagReasons";
import { hostErrors } from "./zhCN/hostErrors";
import { itemReasons } from "./zhCN/measures";
import { lists } from "./zhCN/lists";
import { mappingSheet } from "./zhCN/mappingSheet";
import { papers, templateProblems } from "./zhCN/papers";
import { takeOver } from "./zhCN/takeOver";
import { readProblems } from "./zhCN/readProblems";
import { reminderReasons } from "./zhCN/reminders";
import { resultsProblems } from "./zhCN/resultsProblems";
import { archive, records } from "./zhCN/records";
import { returns } from "./zhCN/returns";
import { review } from "./zhCN/review";
import { ruleProblems } from "./zhCN/ruleProblems";
import { ruleSheets } from "./zhCN/ruleSheets";
import { sheetLabels } from "./zhCN/sheetLabels";
import { submission } from "./zhCN/submission";

export const zhCN: Catalogue = {
  language: "zh-CN",
  reasons: { ...itemReasons, ...flagReasons, ...reminderReasons },
  problems: { ...engineProblems, ...readProblems, ...resultsProblems, ...ruleProblems, ...templateProblems },
  hostErrors,
  sheetLabels,
  ruleSheets,
  mappingSheet,
  evidence,
  commandLine,
  answers,
  review,
  submission,
  returns,
  consolidation,
  records,
  archive,
  papers,
  takeOver,
  annual,
  lists,
};
