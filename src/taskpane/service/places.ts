import { cellOf } from "../../app/assessmentJson";
import type { SourceRef } from "../../domain/model/source";
import type { ProductTexts } from "../../i18n/textsOf";
import type { SheetAddress } from "../../workbook/port/address";
import type { PlaceView } from "./dataView";

/** A place with its words: `活动台账!B7`, a row, a whole sheet or the workbook. */
export function placeView(at: SheetAddress, { sheets, catalogue }: ProductTexts): PlaceView {
  if (at.sheet === "") return { label: sheets.workbook, at };
  if (at.rowIndex === undefined) return { label: at.sheet, at };
  const label =
    at.columnIndex === undefined ? catalogue.answers.rowPlace(at.sheet, at.rowIndex + 1) : `${at.sheet}!${cellOf(at)}`;
  return { label, at };
}

type Sourced = Readonly<{ sources: readonly SourceRef[]; sourceCount: number }>;

/** Where something comes from: the places kept of it and how many more there are. */
export function sourcesView(
  { sources, sourceCount }: Sourced,
  locate: (source: SourceRef) => SheetAddress,
  texts: ProductTexts,
): Readonly<{ sources: readonly PlaceView[]; moreSources: number }> {
  return {
    sources: sources.map((source) => placeView(locate(source), texts)),
    moreSources: Math.max(0, sourceCount - sources.length),
  };
}
