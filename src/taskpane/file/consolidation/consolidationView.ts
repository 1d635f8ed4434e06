import type { PersonalCellView, SubmissionSigned } from "../../service/submissionView";
import type { Conclusion } from "../../../domain/consolidating/checkFiles";

/** A file that came, by the path that people know it by. */
export type GivenFile = Readonly<{ name: string; file: Blob }>;

/** What is to be put together. `previous`: the consolidation of the period before; null: none is at hand. */
export type ConsolidationGiven = Readonly<{
  units: Blob;
  previous: Blob | null;
  files: readonly GivenFile[];
}>;

/** What a person has decided on what was found. `period` null: that of most files; `chosen`: names of files among several of a unit. */
export type ConsolidationChoice = Readonly<{
  period: string | null;
  chosen: readonly string[];
  rankTogether: boolean;
}>;

/** How far it is: which file is being read, of how many. */
export type ConsolidationProgress = Readonly<{ file: string; done: number; count: number }>;

/** A file with what was found of it, in words. `seal`: "" where it can't be read. */
export type CheckedFileView = Readonly<{
  file: string;
  unit: string;
  unitCode: string;
  version: string;
  ruleSet: string;
  conclusion: Conclusion;
  conclusionWords: string;
  /** Codes as C1 … C13 with their words. */
  codes: readonly Readonly<{ code: string; words: string; situation: string }>[];
}>;

/** `refused`: the list of units, or the consolidation before, can't be used, and why. Nothing is written by any of this. */
export type ConsolidationView =
  | Readonly<{ status: "refused"; problems: readonly string[] }>
  | Readonly<{
      status: "checked";
      period: string;
      /** Of which the files are, the latest first. */
      periods: readonly string[];
      units: number;
      files: readonly CheckedFileView[];
      codes: readonly Readonly<{ code: string; words: string; count: number }>[];
      notSubmitted: readonly Readonly<{ code: string; name: string }>[];
      /** Files and organizations that are taken in. */
      taken: number;
      organizations: number;
      /** How many groups are ranked apart. */
      groups: number;
      recomputed: number;
      seed: number;
      comparedWithPrevious: boolean;
    }>;

/** The consolidated workbook, or what was found as data. */
export type ConsolidatedFile = Readonly<{ bytes: Blob; name: string }>;

/** Who submits a consolidation; `follows`: the version that went up before, null where none did. */
export type ConsolidationSigned = SubmissionSigned & Readonly<{ follows: GivenFile | null }>;

/** What would go up of a consolidation, or why nothing can. */
export type OutgoingConsolidationView =
  | Readonly<{
      status: "ready";
      sheets: readonly Readonly<{ name: string; rows: number }>[];
      personal: readonly PersonalCellView[];
    }>
  | Readonly<{ status: "refused"; reason: string }>;

/** The sealed file, read back and found whole; or why there is none. */
export type SealedConsolidationView =
  | (ConsolidatedFile & Readonly<{ status: "made"; code: string; version: number; sheets: number; masked: number }>)
  | Readonly<{ status: "refused"; reason: string }>;
