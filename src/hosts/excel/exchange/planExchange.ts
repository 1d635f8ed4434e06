import { shelfOf, shelvedSheetName, tableNameOn } from "../../../workbook/port/shelf";
import { keyOfSheet } from "./findSheets";
import type { OfficeReferences } from "./officeFormulas";
import type { Exchange, Kept, KeptSheets, MovedSheet } from "./record";
import type { Renamings } from "./renaming";
import type { SheetState, WorkbookState } from "./workbookState";

/** A sheet that comes from the shelf, and how it is called in the workbook. */
export type Coming = Omit<MovedSheet, "origin" | "key">;

/** A sheet that goes to the shelf. */
export type Going = Pick<MovedSheet, "id" | "place" | "isProtected">;

export type ExchangeOptions = Readonly<{
  coming: readonly Coming[];
  going: readonly Going[];
  /** Shelf the coming ones stand on. */
  from: number;
  references: OfficeReferences;
  renamings: Renamings;
  kept: Pick<KeptSheets, "writtenAt" | "undone" | "names">;
  keptBefore: Kept | null;
}>;

/**
 * Plans an exchange: each sheet that comes takes the position of the one with its place that goes; the others that come
 * stand after the last sheet.
 */
export function planExchange(state: WorkbookState, options: ExchangeOptions): Exchange {
  const { coming, going, from, references, renamings, keptBefore } = options;
  const to = freeShelf(state);
  const byId = new Map(state.sheets.map((sheet) => [sheet.id, sheet]));
  const leaving = going.flatMap(({ id, place, isProtected }): MovedSheet[] => {
    const sheet = byId.get(id);
    if (!sheet || shelfOf(sheet.name) !== null) return [];
    const { name, visibility } = sheet;
    return [
      { id, place, origin: "workbook", name, visibility, ...withKey(state, id), ...(isProtected && { isProtected }) },
    ];
  });
  const arriving = coming
    .filter(({ id }) => byId.has(id))
    .map((sheet): MovedSheet => ({ ...sheet, origin: "shelf", ...withKey(state, sheet.id) }));
  const moved = new Set([...leaving, ...arriving].map(({ id }) => id));
  const before = state.sheets.filter(({ name }) => shelfOf(name) === null).map(({ id }) => id);
  return {
    phase: "exchange",
    from,
    to,
    sheets: [...leaving, ...arriving],
    before,
    after: orderAfter(before, leaving, arriving),
    office: {
      sheets: state.sheets
        .filter(({ id, name }) => !moved.has(id) && shelfOf(name) === null)
        .map(({ id, name }) => ({ id, name })),
      ...references,
      renamings,
    },
    kept: {
      phase: "kept",
      shelf: to,
      ...options.kept,
      shelved: leaving,
      placed: arriving,
    },
    keptBefore: keptBefore && sheetsOf(keptBefore),
  };
}

/** The office's side is on record once only. */
function sheetsOf({ phase, shelf, writtenAt, undone, shelved, placed, names }: Kept): KeptSheets {
  return { phase, shelf, writtenAt, undone, shelved, placed, names };
}

function withKey(state: WorkbookState, id: string): Readonly<{ key?: string }> {
  const key = keyOfSheet(state, id);
  return key === undefined ? {} : { key };
}

function orderAfter(
  before: readonly string[],
  leaving: readonly MovedSheet[],
  arriving: readonly MovedSheet[],
): readonly string[] {
  const placeOf = new Map(leaving.map(({ id, place }) => [id, place]));
  const heirs = new Map(arriving.map(({ id, place }) => [place, id]));
  const order = before.flatMap((id) => {
    const place = placeOf.get(id);
    if (place === undefined) return [id];
    const heir = heirs.get(place);
    heirs.delete(place);
    return heir === undefined ? [] : [heir];
  });
  return [...order, ...heirs.values()];
}

/** The sheets that bear no mark of ours. */
export function officeSheets({ sheets, marks }: WorkbookState): readonly SheetState[] {
  const ours = new Set(marks.map(({ sheetId }) => sheetId));
  return sheets.filter(({ id, name }) => !ours.has(id) && shelfOf(name) === null);
}

/**
 * The names that change hands: of sheets that go and come at the same place, and of their tables of the same name. Where
 * the office has undone (Ctrl+Z) what an earlier exchange entered, its formulas name the shelf that is kept: these as well.
 */
export function renamingsOf(
  { sheets, tables }: WorkbookState,
  {
    coming,
    going,
    keptShelf,
  }: Readonly<{
    coming: readonly Readonly<{ place: number; name: string; tables: readonly string[] }>[];
    going: readonly Going[];
    keptShelf: number | null;
  }>,
): Renamings {
  const pairs = going.flatMap(({ id, place }) => {
    const sheet = sheets.find((other) => other.id === id);
    const heir = coming.find((other) => other.place === place);
    return sheet && heir ? [{ sheet, heir }] : [];
  });
  const replaced = {
    sheets: pairs.map(({ sheet, heir }) => ({ from: sheet.name, to: heir.name })),
    tables: pairs.flatMap(({ sheet, heir }) =>
      tables
        .filter(({ sheetId, name }) => sheetId === sheet.id && heir.tables.includes(name))
        .map(({ name }) => ({ from: name, to: name })),
    ),
  };
  if (keptShelf === null) return replaced;
  return {
    sheets: [
      ...replaced.sheets,
      ...pairs.map(({ heir }) => ({ from: shelvedSheetName(keptShelf, heir.place), to: heir.name })),
    ],
    tables: [...replaced.tables, ...replaced.tables.map(({ to }) => ({ from: tableNameOn(to, keptShelf), to }))],
  };
}

/** A number that no shelf in the workbook has. */
export function freeShelf({ sheets }: Readonly<{ sheets: readonly Pick<SheetState, "name">[] }>): number {
  return Math.max(0, ...sheets.map(({ name }) => shelfOf(name) ?? 0)) + 1;
}
