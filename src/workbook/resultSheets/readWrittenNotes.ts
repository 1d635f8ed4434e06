import { gridText, readGrid, type Grid } from "../port/grid";
import type { WorkbookHost } from "../port/workbookHost";
import type { FoundSheet } from "./ownSheets";
import type { SheetLabels } from "./sheetLabels";
import { NOTE_FACTS, type NoteFact, type WrittenNotes } from "./writtenResults";
import type { WrittenWords } from "./writtenWords";

/**
 * Reads the facts and the categories of 考核说明: under their headings, name and value being the first two texts of a row.
 *
 * @param sheet - null: the workbook has none.
 * @throws HostError when the host fails.
 */
export async function readWrittenNotes(
  host: WorkbookHost,
  sheet: FoundSheet | null,
  words: WrittenWords,
): Promise<WrittenNotes> {
  const facts = Object.fromEntries(NOTE_FACTS.map((fact) => [fact, ""])) as Record<NoteFact, string>;
  if (sheet === null) return { facts, categories: [] };
  const rows = rowTexts(await readGrid(host, sheet.sheetId));
  const under = (heading: (labels: SheetLabels) => string, end: (first: string) => boolean) => {
    const first = rows.findIndex(([text = ""]) => words.is(text, heading));
    if (first < 0) return [];
    const rest = rows.slice(first + 1);
    const last = rest.findIndex(([text = ""]) => end(text));
    return rest.slice(0, last < 0 ? undefined : last);
  };
  const isReadSheets = (text: string): boolean => words.is(text, ({ notes }) => notes.readSheets);
  for (const [name = "", value = ""] of under(({ notes }) => notes.facts, isReadSheets)) {
    const fact = NOTE_FACTS.find((key) => words.is(name, ({ notes }) => notes[key]));
    if (fact !== undefined) facts[fact] = value;
  }
  const [, ...categories] = under(
    ({ notes }) => notes.categoryAverages,
    (text) => text === "" || words.is(text, ({ notes }) => notes.facts),
  );
  return { facts, categories: categories.map(([category = ""]) => category) };
}

/** Texts of the cells of each row, empty ones left out; rows without any are there. */
function rowTexts(grid: Grid): readonly (readonly string[])[] {
  return Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount }, (__, c) => gridText(grid.cell(r, c))).filter((text) => text !== ""),
  );
}
