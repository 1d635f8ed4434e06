import type { FigureDifference } from "../app/submission/figureDifferences";
import type { ReadySubmission } from "../app/submission/makeSubmission";
import type { Verification } from "../app/submission/verifySubmission";
import type { ProductTexts } from "../i18n/textsOf";
import { cellAddress } from "../workbook/port/address";
import type { PersonalCell } from "../workbook/submission/outgoingSheet";
import { oneLine } from "./displayWidth";
import { problemLines } from "./report";

/** Figures shown of those that differ; all of them stand in the JSON. */
const DIFFERENCES_SHOWN = 20;

/** Every cell that would tell a person's number, and what it would say instead. */
export function personalLines(cells: readonly PersonalCell[], { catalogue }: ProductTexts): readonly string[] {
  const { submission: words, commandLine } = catalogue;
  return cells.map(({ sheet, rowIndex, columnIndex, kinds, masked }) =>
    words.personalCell(
      commandLine.place(sheet, cellAddress(rowIndex, columnIndex)),
      kinds.map((kind) => words.kinds[kind]),
      oneLine(masked),
    ),
  );
}

/** What was made: sheets, what was masked and hidden, the code. */
export function madeLines(submission: ReadySubmission, texts: ProductTexts): readonly string[] {
  const words = texts.catalogue.submission;
  const { unit, version, sheets, masked, outcome, notWritten, code } = submission;
  return [
    words.made(unit.name, unit.code, version),
    ...sheets.map(({ name, rows }) => words.sheet(name, rows)),
    ...(masked.length > 0 ? [words.masked(masked.length), ...personalLines(masked, texts)] : []),
    ...(outcome.settings.hideRanks ? [submission.totalsHidden ? words.totalsHidden : words.ranksHidden] : []),
    ...(notWritten ? [words.notWritten] : []),
    words.checkCode(code),
  ];
}

/** The first of the figures that result sheets say otherwise than the ledgers. */
export function staleLines(differences: readonly FigureDifference[], texts: ProductTexts): readonly string[] {
  return differences.slice(0, DIFFERENCES_SHOWN).map((difference) => differenceLine(difference, texts));
}

/** Everything that was found in a submission. */
export function changeLines(verified: Verification, texts: ProductTexts): readonly string[] {
  const { submission: words, commandLine } = texts.catalogue;
  const place = (sheet: string, cell: string): string => commandLine.place(sheet, cell);
  const { recomputed } = verified;
  return [
    ...verified.changes.map(({ sheet, cell, from, to }) => {
      const at = place(sheet, cell);
      return oneLine(from === null && to === null ? words.changedSomewhere(at) : words.change(at, from, to));
    }),
    ...verified.unknown.map(({ sheet, cell }) => words.unknownCell(place(sheet, cell))),
    ...verified.reordered.map(words.reordered),
    ...(recomputed === null ? [] : recomputedLines(recomputed, texts)),
  ];
}

function recomputedLines(recomputed: NonNullable<Verification["recomputed"]>, texts: ProductTexts): readonly string[] {
  const words = texts.catalogue.submission;
  if ("problems" in recomputed) return [words.notRecomputed, ...problemLines(recomputed.problems, texts)];
  if (recomputed.differences.length === 0) return [words.follows];
  return recomputed.differences.map((difference) => differenceLine(difference, texts));
}

function differenceLine(difference: FigureDifference, { catalogue }: ProductTexts): string {
  const { organization, item, shipped, computed } = difference;
  return oneLine(catalogue.submission.difference(organization, item, shipped, computed));
}
