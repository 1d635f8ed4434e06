import type { DigestAlgorithm } from "../../domain/digest/digest";
import type { PlannedSheet } from "../port/writePlan";
import type { Manifest } from "./manifest";
import { fitsDetails, planDetailsSheet, type DetailWords } from "./planDetails";
import { contentOfPlan } from "./sheetContent";
import { detailsOf, sealSheet, type CellKeeping } from "./sheetSeal";

/** A sheet that is sealed, and what is kept of its cells. */
export type SheetToSeal = Readonly<{ sheet: PlannedSheet; keep: CellKeeping }>;

/** The seals of all sheets, and the sheet that tells later where one differs; null where that has too many rows. */
export function sealSheets(
  sheets: readonly SheetToSeal[],
  { algorithm, words }: Readonly<{ algorithm: DigestAlgorithm; words: DetailWords }>,
): Readonly<{ seals: Manifest["sheets"]; details: PlannedSheet }> | null {
  const contents = sheets.map(({ sheet, keep }) => ({ sheet, keep, content: contentOfPlan(sheet) }));
  const details = contents.map(({ sheet: { name }, keep, content }) => detailsOf(content, { name, keep, algorithm }));
  if (!fitsDetails(details)) return null;
  const planned = planDetailsSheet(details, words);
  const all = [...contents, { sheet: planned, content: contentOfPlan(planned) }];
  const seals = all.map(({ sheet: { key, name }, content }) => sealSheet(content, { key, name, algorithm }));
  return { seals, details: planned };
}
