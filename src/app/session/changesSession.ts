import { readWrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import { sinceWritten } from "../compare/sinceWritten";
import type { Reviewed } from "../review/readyReview";
import type { Comparison } from "./compareSession";
import type { WorkbookSession } from "./workbookSession";

/** The results written last are formulas without results in the file: nobody knows what they said. `sheet`: theirs. */
export type Uncalculated = Readonly<{ status: "uncalculated"; sheet: string }>;

/**
 * Who stands otherwise, as the period was reviewed, than its result sheets say still; asked before these are written anew.
 *
 * @returns null when the workbook has no results of the period.
 * @throws HostError
 */
export async function changesSession(
  { workbook, words }: WorkbookSession,
  { assessed }: Reviewed,
): Promise<Comparison | Uncalculated | null> {
  const { period } = assessed.chosen;
  const info = await workbook.describe();
  const question = { period, labelSets: words.labelSets };
  const results = await readWrittenResults(workbook, info, question);
  if (results === null) return null;
  if (results.organizations.some(({ isCalculated }) => !isCalculated)) {
    return { status: "uncalculated", sheet: results.sheets.get("results") ?? "" };
  }
  const items = await readWrittenItems(workbook, info, question);
  return { status: "ready", period, version: null, movers: sinceWritten(assessed, { results, items }) };
}
