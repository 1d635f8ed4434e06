import type { FieldKey, LedgerKey } from "../../../domain/model/ledgers";
import { columnLetters } from "../../../workbook/port/address";
import type {
  ColumnMark,
  FieldChoice,
  HeaderGuess,
  LedgerChoice,
  MappingEdit,
  SheetHeadView,
  SheetView,
} from "../../service/dataView";

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
export function columnChoices({ rows, headers }: SheetHeadView, headerRow: number): readonly ColumnChoice[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, columnIndex) => {
    const below = rows.slice(headerRow).map((row) => row[columnIndex]?.trim() ?? "");
    return {
      columnIndex,
      letter: columnLetters(columnIndex),
      header: headers[headerRow - 1]?.[columnIndex]?.trim() ?? "",
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

/**
 * What keeps a draft from being confirmed, and what follows from it. `needed`: groups of fields of which each must have a
 * column before the sheet is that ledger at all; `missing`: fields without which some indicators are not assessed;
 * `twice`: fields that share a column.
 */
export type DraftProblems = Readonly<{
  needed: readonly (readonly FieldChoice[])[];
  missing: readonly FieldChoice[];
  twice: readonly FieldChoice[];
}>;

/** @param ledger - null: the sheet is to be none, which nothing keeps from being confirmed. */
export function draftProblems(
  { columns }: MappingDraft,
  ledger: LedgerChoice | null,
  { supplied }: Pick<SheetHeadView, "supplied">,
): DraftProblems {
  if (ledger === null) return { needed: [], missing: [], twice: [] };
  const { fields, anchors } = ledger;
  const chosen = fields.filter(({ field }) => columns.has(field));
  const given = new Set([
    ...columns.keys(),
    ...supplied.filter((entry) => entry.ledger === ledger.ledger).map(({ field }) => field),
  ]);
  const lacking = anchors.map((groups) => groups.filter((group) => !group.some((field) => given.has(field))));
  const nearest = lacking.reduce((best, groups) => (groups.length < best.length ? groups : best), lacking[0] ?? []);
  return {
    needed: nearest.map((group) => fields.filter(({ field }) => group.includes(field))),
    missing: fields.filter(({ field, required }) => required && !given.has(field)),
    twice: chosen.filter(({ field }) =>
      chosen.some((other) => other.field !== field && columns.get(other.field) === columns.get(field)),
    ),
  };
}

/**
 * What stands over the columns of the sheet by a draft: what is chosen is certain, what was only proposed and is not
 * touched is not. Months or quarters side by side stay marked while ledger and header row are those of the proposal.
 *
 * @param ledger - null: the sheet is to be none, no column is read.
 */
export function draftMarks(draft: MappingDraft, ledger: LedgerChoice | null, sheet: SheetView): readonly ColumnMark[] {
  if (ledger === null) return [];
  const isAsFound =
    draft.headerRow === sheet.headerRow && ledger.ledger === (sheet.ledger ?? sheet.candidates[0] ?? null);
  const found = new Map(isAsFound ? sheet.marks.map((mark) => [mark.columnIndex, mark] as const) : []);
  const chosen = ledger.fields.flatMap(({ field, label }): ColumnMark[] => {
    const columnIndex = draft.columns.get(field);
    if (columnIndex === undefined) return [];
    const proposed = found.get(columnIndex);
    return [{ columnIndex, fieldLabel: label, certain: proposed?.fieldLabel === label ? proposed.certain : true }];
  });
  const ofFields = new Set(sheet.columns.map(({ columnIndex }) => columnIndex));
  const taken = new Set(chosen.map(({ columnIndex }) => columnIndex));
  const periods = [...found.values()].filter(
    ({ columnIndex }) => !ofFields.has(columnIndex) && !taken.has(columnIndex),
  );
  return [...chosen, ...periods].sort((a, b) => a.columnIndex - b.columnIndex);
}

/** What is to be kept in the workbook. */
export function editOf(sheetId: string, draft: MappingDraft): MappingEdit {
  const columns = [...draft.columns].map(([field, columnIndex]) => ({ field, columnIndex }));
  return { sheetId, ledger: draft.ledger, headerRow: draft.headerRow, columns, fillDown: draft.fillDown };
}
