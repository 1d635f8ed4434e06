import { markKey, shelfOf, shelvedSheetName } from "../../../workbook/port/shelf";
import type { OfficeSide } from "./officeSide";
import type { Exchange, Kept, RecordedSheet } from "./record";
import type { SheetState, WorkbookState } from "./workbookState";

/** A record with the ids that its sheets have now; sheets that are not there any more are left out of it. */
export type Found<R> = Readonly<{ record: R; missing: readonly RecordedSheet[] }>;

/**
 * Finds the sheets of an exchange, wherever a failure has left them. Excel gives sheets other ids when a workbook is opened
 * again; names on the shelf and marks stay. `missing`: of the earlier sheets, those that are gone; prepared ones that are
 * gone take nothing with them.
 */
export function findExchange(record: Exchange, state: WorkbookState): Found<Exchange> {
  const { from, to, sheets, office } = record;
  const earlier = sheets.filter(({ origin }) => origin === "workbook");
  const prepared = sheets.filter(({ origin }) => origin === "shelf");
  // An earlier sheet has the first claim on a mark: what the office entered is on it.
  const search = new Search(state);
  const idOf = search.find([
    ...earlier.map((sheet) => ({ sheet, shelf: to, mayBePlaced: true })),
    ...prepared.map((sheet) => ({ sheet, shelf: from, mayBePlaced: true })),
  ]);
  search.findOffice(office);
  const ids = (order: readonly string[]): readonly string[] => order.flatMap((id) => idOf.get(id) ?? []);
  return {
    record: {
      ...record,
      sheets: sheets.flatMap((sheet) => withId(sheet, idOf)),
      before: ids(record.before),
      after: ids(record.after),
      office: officeHere(office, idOf),
    },
    missing: earlier.filter(({ id }) => !idOf.has(id)),
  };
}

/** Finds the sheets of the last write. `missing`: of those on the shelf. */
export function findKept(record: Kept, state: WorkbookState): Found<Kept> {
  const search = new Search(state);
  const idOf = search.find([
    ...record.shelved.map((sheet) => ({ sheet, shelf: record.shelf, mayBePlaced: false })),
    ...record.placed.map((sheet) => ({ sheet, shelf: null, mayBePlaced: true })),
  ]);
  search.findOffice(record.office);
  return {
    record: {
      ...record,
      shelved: record.shelved.flatMap((sheet) => withId(sheet, idOf)),
      placed: record.placed.flatMap((sheet) => withId(sheet, idOf)),
      office: officeHere(record.office, idOf),
    },
    missing: record.shelved.filter(({ id }) => !idOf.has(id)),
  };
}

function withId<T extends Readonly<{ id: string }>>(item: T, idOf: ReadonlyMap<string, string>): readonly T[] {
  const id = idOf.get(item.id);
  return id === undefined ? [] : [{ ...item, id }];
}

function officeHere(office: OfficeSide, idOf: ReadonlyMap<string, string>): OfficeSide {
  return {
    ...office,
    sheets: office.sheets.flatMap((sheet) => withId(sheet, idOf)),
    formulas: office.formulas.flatMap((formula) => {
      const sheetId = idOf.get(formula.sheetId);
      return sheetId === undefined ? [] : [{ ...formula, sheetId }];
    }),
    names: office.names.flatMap((name) => {
      const sheetId = name.sheetId === null ? null : idOf.get(name.sheetId);
      return sheetId === undefined ? [] : [{ ...name, sheetId }];
    }),
  };
}

/** A sheet on record, the shelf it may stand on, and whether it may stand in the workbook. */
type Wanted = Readonly<{ sheet: RecordedSheet; shelf: number | null; mayBePlaced: boolean }>;
type Sign = (wanted: Wanted, candidate: SheetState) => boolean;

/** Leads from ids on record to ids of now; a sheet is found once. */
class Search {
  private readonly idOf = new Map<string, string>();
  private readonly free: Set<SheetState>;
  private readonly keysOf: ReadonlyMap<string, ReadonlySet<string>>;

  constructor({ sheets, marks }: WorkbookState) {
    this.free = new Set(sheets);
    const keysOf = new Map<string, Set<string>>();
    for (const { sheetId, key } of marks)
      keysOf.set(sheetId, (keysOf.get(sheetId) ?? new Set()).add(key.toLowerCase()));
    this.keysOf = keysOf;
  }

  /** By the surest sign first: place on the shelf, mark and id, mark, name in the workbook. */
  find(wanted: readonly Wanted[]): ReadonlyMap<string, string> {
    const isMarked: Sign = ({ sheet: { key } }, { id }) =>
      key !== undefined && this.keysOf.get(id)?.has(key.toLowerCase()) === true;
    const signs: readonly Sign[] = [
      ({ sheet, shelf }, { name }) => shelf !== null && name === shelvedSheetName(shelf, sheet.place),
      (one, candidate) => isPlace(one, candidate) && isMarked(one, candidate) && one.sheet.id === candidate.id,
      (one, candidate) => isPlace(one, candidate) && isMarked(one, candidate),
      (one, candidate) => isPlace(one, candidate) && isCalled(candidate, one.sheet.name),
    ];
    for (const sign of signs) {
      for (const one of wanted) this.claim(one.sheet.id, (candidate) => sign(one, candidate));
    }
    return this.idOf;
  }

  /** Sheets of the office: by their names, or by their ids when they were renamed since. */
  findOffice({ sheets }: OfficeSide): void {
    for (const { id, name } of sheets) this.claim(id, (candidate) => isCalled(candidate, name));
    for (const { id } of sheets) this.claim(id, (candidate) => candidate.id === id && shelfOf(candidate.name) === null);
  }

  private claim(recordedId: string, isIt: (candidate: SheetState) => boolean): void {
    if (this.idOf.has(recordedId)) return;
    const sheet = [...this.free].find(isIt);
    if (!sheet) return;
    this.idOf.set(recordedId, sheet.id);
    this.free.delete(sheet);
  }
}

function isPlace({ mayBePlaced }: Wanted, { name }: SheetState): boolean {
  return mayBePlaced && shelfOf(name) === null;
}

function isCalled({ name }: SheetState, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

/** The key by which a sheet is known: the shortest of its marks, as the others stand below it; absent when it has none. */
export function keyOfSheet({ marks }: WorkbookState, sheetId: string): string | undefined {
  return marks
    .filter((mark) => mark.sheetId === sheetId)
    .map(({ name }) => markKey(name) ?? "")
    .sort((a, b) => a.length - b.length)
    .at(0);
}
