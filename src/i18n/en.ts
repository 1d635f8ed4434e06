import type { Catalogue } from "./catalogue";
import { annual } from "./en/annual";
import { answers } from "./en/answers";
import { commandLine } from "./en/commandLine";
import { consolidation } from "./en/consolidation";
import { engineProblems } from "./en/engineProblems";
import { evidence } from "./en/evidence";
import { flagReasons } from "./en/flagReasons";
import { hostErrors } from "./en/hostErrors";
import { itemReasons } from "./en/measures";
import { lists } from "./en/lists";
import { mappingSheet } from "./en/mappingSheet";
import { papers, templateProblems } from "./en/papers";
import { takeOver } from "./en/takeOver";
import { readProblems } from "./en/readProblems";
import { reminderReasons } from "./en/reminders";
import { resultsProblems } from "./en/resultsProblems";
import { archive, records } from "./en/records";
import { returns } from "./en/returns";
import { review } from "./en/review";
import { ruleProblems } from "./en/ruleProblems";
import { ruleSheets } from "./en/ruleSheets";
import { sheetLabels } from "./en/sheetLabels";
import { submission } from "./en/submission";

export const en: Catalogue = {
  language: "en",
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
