import type { UnitProblem } from "../workbook/consolidation/readUnits";
import type { ConsolidationWords } from "../workbook/consolidation/consolidationWords";

/** Words of consolidating: of its sheets, and of what the command tells. */
export type ConsolidationTexts = Readonly<{
  words: ConsolidationWords;
  notAFolder: (path: string) => string;
  noFiles: (path: string) => string;
  badRecompute: (text: string) => string;
  badSeed: (text: string) => string;
  /** Before the problems of the list of units. */
  unitsRefused: string;
  unitProblem: Readonly<Record<UnitProblem["kind"], (place: string, text: string) => string>>;
  noPrevious: (path: string) => string;
  /** The same of a file that was chosen on the page. */
  noPreviousChosen: string;
  unknownFile: (name: string) => string;
  /** Why a file is no submission; what can't be opened has the host's words. */
  notSubmission: Readonly<Record<"no-manifest" | "format" | "no-results", string>>;
  /** What is wrong with a file, and what to do. */
  reason: (message: string, hint: string) => string;
  reading: (file: string, done: number, count: number) => string;
  read: (counts: Readonly<{ files: number; units: number; period: string }>) => string;
  /** Files that are no workbooks. */
  skipped: (names: readonly string[]) => string;
  archive: (name: string) => string;
  counts: (counts: Readonly<{ good: number; doubtful: number; left: number; notSubmitted: number }>) => string;
  codeCount: (code: string, words: string, count: number) => string;
  file: (file: string, conclusion: string, situation: string) => string;
  moreFiles: (count: number) => string;
  unitMissing: (code: string, name: string) => string;
  recomputed: (count: number, seed: number) => string;
  rosterNotCompared: string;
  groups: (count: number) => string;
  taken: (files: number, organizations: number) => string;
  parquetWritten: (folder: string) => string;
  notWritten: string;
  /** The consolidation as it goes up itself: the file, its version, its code. */
  submitted: (path: string, version: number, code: string) => string;
  submitNeedsUnit: string;
  onlyWithSubmit: string;
  notSubmittable: Readonly<Record<"nothing" | "too-large", string>>;
  /** What to do about personal data in what would go up. */
  personalHint: string;
  selfCheckFailed: string;
  /** Why the file that it is to follow on can't be the version before. */
  badFollows: Readonly<Record<"none" | "other" | "changed", (path: string) => string>>;
}>;
