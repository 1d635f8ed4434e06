import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import { columnLetters } from "../../../workbook/address";
import type { FieldChoice, HeaderGuess, MappingEdit, SheetHeadView, SheetView } from "../../service/dataView";

/** How a person wants a sheet read, while it is being chosen. `columns`: 0-based column index by field. */
export type MappingDraft = Readonly<{
  ledger: LedgerKey | null;
  headerRow: number;
  columns: ReadonlyMap<FieldKey, number>;
  fillDown: boolean;
}>;

/** Sample values shown beside a column. */
const SAMPLES = 3;

export type ColumnChoice = Readonly<{
  columnIndex: number;
  letter: string;
  header: string;
  samples: readonly string[];
}>;

/**
 * The draft that the sheet's present reading begins with. Where it was not read, the header row is the one whose texts
 * name most of the likely ledger's fields.
 */
export function draftOf(sheet: SheetView, { guesses }: SheetHeadView): MappingDraft {
  const ledger = sheet.ledger ?? sheet.candidates[0] ?? null;
  const { fillDown } = sheet;
  if (sheet.columns.length > 0) {
    const columns = new Map(sheet.columns.map(({ field, columnIndex }) => [field, columnIndex]));
    return { ledger, headerRow: sheet.headerRow ?? 1, columns, fillDown };
  }
  const best = guesses
    .filter((guess) => guess.ledger === ledger)
    .reduce<HeaderGuess | null>(
      (found, guess) => (guess.columns.length > (found?.columns.length ?? 0) ? guess : found),
      null,
    );
  return { ledger, headerRow: sheet.headerRow ?? best?.headerRow ?? 1, columns: columnsOf(best), fillDown };
}

/** Columns that hold anything in the first rows, with their header in `headerRow` (1-based) and values below it. */
export function columnChoices({ rows }: SheetHeadView, headerRow: number): readonly ColumnChoice[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, columnIndex) => {
    const below = rows.slice(headerRow).map((row) => row[columnIndex]?.trim() ?? "");
    return {
      columnIndex,
      letter: columnLetters(columnIndex),
      header: rows[headerRow - 1]?.[columnIndex]?.trim() ?? "",
      samples: below.filter((value) => value !== "").slice(0, SAMPLES),
    };
  }).filter(({ header, samples }) => header !== "" || samples.length > 0);
}

/** The draft for another ledger or header row: columns that the row's texts name are chosen already. */
export function draftFor(
  draft: MappingDraft,
  change: Partial<Pick<MappingDraft, "ledger" | "headerRow">>,
  { guesses }: SheetHeadView,
): MappingDraft {
  const next = { ...draft, ...change };
  const guess = guesses.find(({ headerRow, ledger }) => headerRow === next.headerRow && ledger === next.ledger);
  return { ...next, columns: columnsOf(guess ?? null) };
}

function columnsOf(guess: HeaderGuess | null): ReadonlyMap<FieldKey, number> {
  return new Map(guess?.columns.map(({ field, columnIndex }) => [field, columnIndex]));
}

/** The draft with one field's column changed; null: no column. */
export function withColumn(draft: MappingDraft, field: FieldKey, columnIndex: number | null): MappingDraft {
  const columns = new Map(draft.columns);
  if (columnIndex === null) columns.delete(field);
  else columns.set(field, columnIndex);
  return { ...draft, columns };
}

/** What keeps a draft from being confirmed: fields without the column they need, and fields that share one. */
export function draftProblems(
  draft: MappingDraft,
  fields: readonly FieldChoice[],
): Readonly<{ missing: readonly FieldChoice[]; twice: readonly FieldChoice[] }> {
  const chosen = fields.filter(({ field }) => draft.columns.has(field));
  return {
    missing: fields.filter(({ field, required }) => required && !draft.columns.has(field)),
    twice: chosen.filter(({ field }) =>
      chosen.some((other) => other.field !== field && draft.columns.get(other.field) === draft.columns.get(field)),
    ),
  };
}

/** What is to be kept in the workbook. */
export function editOf(sheetId: string, draft: MappingDraft): MappingEdit {
  const columns = [...draft.columns].map(([field, columnIndex]) => ({ field, columnIndex }));
  return { sheetId, ledger: draft.ledger, headerRow: draft.headerRow, columns, fillDown: draft.fillDown };
}
