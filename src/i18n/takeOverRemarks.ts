import type { TakeOverTexts } from "./takeOverTexts";

/** What has to be said of rows that would be added: see ProposedRows of the session. */
export type TakeOverFacts = Readonly<{
  present: number;
  clashes: readonly string[];
  unassigned: readonly string[];
  missing: readonly string[];
  rows: readonly unknown[];
  place: Readonly<{ otherBelow: boolean; isBelowTable: boolean }>;
}>;

/** The sentences on what is not written, or not as one would expect. */
export function takeOverRemarks(
  { present, clashes, unassigned, missing, rows, place }: TakeOverFacts,
  words: TakeOverTexts,
): readonly string[] {
  const isAdding = rows.length > 0;
  return [
    ...(present > 0 ? [words.present(present)] : []),
    ...(clashes.length > 0 ? [words.clashes(clashes)] : []),
    ...(unassigned.length > 0 ? [words.unassigned(unassigned)] : []),
    ...(isAdding && missing.length > 0 ? [words.missing(missing)] : []),
    ...(isAdding && place.isBelowTable ? [words.belowTable] : []),
    ...(isAdding && place.otherBelow && !place.isBelowTable ? [words.otherBelow] : []),
  ];
}
