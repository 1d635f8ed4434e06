import type { ReceivedFile } from "./receivedFile";
import type { Finding } from "./consolidationFinding";

/** A unit that is to submit. `partition`: where its rows go in data that are too many for a sheet, such as a province. */
export type ListedUnit = Readonly<{ code: string; name: string; partition: string }>;

/** What is checked. */
export type Batch = Readonly<{
  files: readonly ReceivedFile[];
  units: readonly ListedUnit[];
  /** As `2026Q3`. */
  period: string;
  /** Keys of the organizations that each unit had in the period before, by its code; null: nothing to hold against. */
  previous: ReadonlyMap<string, ReadonlySet<string>> | null;
  /** Names of files that a person has chosen. */
  chosen: ReadonlySet<string>;
}>;

/** Judges the file at an index of the batch; null: nothing is wrong. */
export type JudgeFile = (index: number) => Finding | null;

/** One check of sharing.md §4. `prepare` is called once a batch. */
export type ConsolidationCheck = (batch: Batch) => JudgeFile;
