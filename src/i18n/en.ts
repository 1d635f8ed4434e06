import type { Catalogue } from "./catalogue";
import { answers } from "./en/answers";
import { commandLine } from "./en/commandLine";
import { engineProblems } from "./en/engineProblems";
import { flagReasons } from "./en/flagReasons";
import { hostErrors } from "./en/hostErrors";
import { itemReasons } from "./en/itemReasons";
import { mappingSheet } from "./en/mappingSheet";
import { readProblems } from "./en/readProblems";
import { reminderReasons } from "./en/reminderReasons";
import { resultsProblems } from "./en/resultsProblems";
import { ruleProblems } from "./en/ruleProblems";
import { ruleSheets } from "./en/ruleSheets";
import { sheetLabels } from "./en/sheetLabels";

export const en: Catalogue = {
  language: "en",
  reasons: { ...itemReasons, ...flagReasons, ...reminderReasons },
  problems: { ...engineProblems, ...readProblems, ...resultsProblems, ...ruleProblems },
  hostErrors,
  sheetLabels,
  ruleSheets,
  mappingSheet,
  commandLine,
  answers,
};
