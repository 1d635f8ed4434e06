import type { ReceivedOrganization, WaitedFor } from "../../domain/consolidating/receivedFile";
import { LEVELS } from "../../domain/model/level";
import { normalizeText } from "../../domain/model/text";
import { organizationKey } from "../resultSheets/officeEntries";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import type { CanonicalCell } from "../submission/canonicalCell";
import { hexOf } from "../submission/sheetSeal";
import type { SheetContent } from "../submission/sheetContent";
import { hundredthsOf, numberOf, textOf } from "./receivedCells";
import type { AllColumn, ConsolidationWords, ReminderColumn } from "./consolidationWords";

/** What the sheets of a consolidation that is read again are called. */
export const ALL_KEY = "consolidation.all";
export const REMINDERS_KEY = "consolidation.reminders";

/** Words of one language: of the sheets, and of what stands in the results. */
export type ConsolidatedWords = Readonly<{ words: ConsolidationWords; labels: Pick<SheetLabels, "vacant"> }>;

const BETWEEN = " / ";

/** The way from a unit down through those below it. */
export function wayDown(unit: string, below: string): string {
  return below === "" ? unit : `${unit}${BETWEEN}${below}`;
}

/**
 * The organizations in what 全部结果 of a consolidation says: it is taken in as a submission is, one level up.
 *
 * @returns null when it has no header.
 */
export function consolidatedRows(
  content: SheetContent,
  wordSets: readonly ConsolidatedWords[],
): readonly ReceivedOrganization[] | null {
  for (const { words, labels } of wordSets) {
    const table = tableIn(content, words.allColumns, ["organization", "level", "total", "scoredBy"]);
    if (table === null) continue;
    return table.flatMap(({ rowIndex, cell, text }) => {
      const name = text("organization");
      const scoredBy = hexOf(text("scoredBy"));
      // What the sheet says of itself below its rows has none.
      if (name === "" || scoredBy === "") return [];
      const [secretary, rank] = [text("secretary"), numberOf(cell("rank"))];
      return {
        ...{ rowIndex, key: organizationKey(name), name, secretary, scoredBy },
        level: LEVELS.find((level) => words.levels[level] === text("level")) ?? null,
        secretaryKey: secretary === labels.vacant ? "" : normalizeText(secretary),
        secretaryScore: hundredthsOf(cell("secretaryScore")),
        total: hundredthsOf(cell("total")),
        grade: text("grade"),
        // Who was not ranked below is not ranked above.
        ...{ isRanked: rank !== null, unitRank: rank },
        flags: text("flags"),
        below: wayDown(text("unit"), text("below")),
      };
    });
  }
  return null;
}

/** The units that a consolidation still waits for, as its 催报名单 says. */
export function waitedForRows(content: SheetContent, wordSets: readonly ConsolidatedWords[]): readonly WaitedFor[] {
  for (const { words } of wordSets) {
    const table = tableIn(content, words.reminderColumns, ["unit", "codes", "situation"]);
    if (table === null) continue;
    return table.flatMap(({ text }) => {
      const [code, name, problem] = [text("unitCode"), text("unit"), text("codes")];
      if (problem === "") return [];
      return { code, name: name || text("file"), via: text("via"), problem, situation: text("situation") };
    });
  }
  return [];
}

type Row<Column> = Readonly<{
  rowIndex: number;
  cell: (column: Column) => CanonicalCell;
  text: (column: Column) => string;
}>;

/** The rows under the header that has what is needed; null without one. */
function tableIn<Column extends AllColumn | ReminderColumn>(
  { rows }: SheetContent,
  labels: Readonly<Record<Column, string>>,
  needed: readonly NoInfer<Column>[],
): readonly Row<Column>[] | null {
  const keys = new Map((Object.entries(labels) as [Column, string][]).map(([key, label]) => [label, key]));
  for (const [at, { cells }] of rows.entries()) {
    const columns = new Map(cells.flatMap((cell, c) => (keys.has(textOf(cell)) ? [[keys.get(textOf(cell))!, c]] : [])));
    if (!needed.every((column) => columns.has(column))) continue;
    return rows.slice(at + 1).map(({ rowIndex, cells: own }) => {
      const cell = (column: Column): CanonicalCell => own[columns.get(column) ?? -1] ?? "";
      return { rowIndex, cell, text: (column) => textOf(cell(column)) };
    });
  }
  return null;
}
