import type { ReceivedOrganization } from "../../domain/consolidating/receivedFile";
import { LEVELS, type Level } from "../../domain/model/level";
import { normalizeText } from "../../domain/model/text";
import { organizationKey } from "../resultSheets/officeEntries";
import type { ResultColumn, SheetLabels } from "../resultSheets/sheetLabels";
import type { CanonicalCell } from "../submission/canonicalCell";
import { hundredthsOf, numberOf, textOf } from "./receivedCells";
import { maskedText } from "../submission/outgoingSheet";
import type { ContentRow, SheetContent } from "../submission/sheetContent";

/** A header has at least these; totals may have been left out. */
const NEEDED: readonly ResultColumn[] = ["organization", "level", "grade"];

type Columns = ReadonlyMap<ResultColumn, number>;

/**
 * The organizations in what a sheet of results says, in its order; personal numbers in their names are masked.
 *
 * @returns null when it has no header of results.
 */
export function resultRows(
  { rows }: SheetContent,
  labelSets: readonly SheetLabels[],
): readonly ReceivedOrganization[] | null {
  for (const labels of labelSets) {
    const at = rows.findIndex((row) => NEEDED.every((column) => columnsOf(row, labels).has(column)));
    if (at < 0) continue;
    const columns = columnsOf(rows[at]!, labels);
    return rows.slice(at + 1).flatMap((row) => organizationOf(row, columns, labels) ?? []);
  }
  return null;
}

function columnsOf({ cells }: ContentRow, { resultColumns }: SheetLabels): Columns {
  const keys = new Map(
    (Object.entries(resultColumns) as [ResultColumn, string][]).map(([key, label]) => [normalizeText(label), key]),
  );
  return new Map(
    cells.flatMap((cell, c) => {
      const key = cell === "" ? undefined : keys.get(normalizeText(textOf(cell)));
      return key === undefined ? [] : [[key, c] as const];
    }),
  );
}

/** A row without a level is what the sheet says of itself. */
function organizationOf(
  { rowIndex, cells }: ContentRow,
  columns: Columns,
  labels: SheetLabels,
): ReceivedOrganization | null {
  const cell = (column: ResultColumn): CanonicalCell => cells[columns.get(column) ?? -1] ?? "";
  const text = (column: ResultColumn): string => maskedText(textOf(cell(column)));
  const name = text("organization");
  if (name === "" || cell("level") === "") return null;
  const secretary = text("secretary");
  return {
    ...{ rowIndex, key: organizationKey(name), name },
    level: levelOf(text("level"), labels),
    secretary,
    secretaryKey: secretary === labels.vacant ? "" : normalizeText(secretary),
    secretaryScore: hundredthsOf(cell("secretaryScore")),
    total: hundredthsOf(cell("total")),
    grade: text("grade"),
    // Where ranks are hidden, everyone with a total counts.
    isRanked: columns.has("ranked") ? text("ranked") === labels.yes : true,
    unitRank: numberOf(cell("rank")),
    flags: text("flags"),
    ...{ below: "", scoredBy: null },
  };
}

function levelOf(text: string, { levels }: SheetLabels): Level | null {
  return LEVELS.find((level) => levels[level] === text) ?? null;
}
