import { isArchiveKey } from "../../workbook/archive/archive";
import { cellAddress, parseRangeAddress } from "../../workbook/port/address";
import { gridText, readGrid, type Grid } from "../../workbook/port/grid";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { DETAILS_KEY } from "../../workbook/submission/details";
import { keyedRows, type KeyedRow, type KeyedRows } from "../../workbook/submission/keyedRows";
import { readReturnList } from "../../workbook/submission/readReturnList";
import type { ReturnItem, ReturnState } from "../../workbook/submission/returnList";
import { aboutOf, anchoredItems } from "./anchorItems";
import { checkSeal } from "./checkSeal";

/**
 * What became of an item. `organization`, `column`: what its cell is about, "" where the sheet doesn't tell; `now`: what
 * the cell says in the new version, null: its row is gone.
 */
export type ComparedItem = Readonly<{
  item: ReturnItem;
  organization: string;
  column: string;
  state: ReturnState;
  now: string | null;
  answer: string;
}>;

/** A cell that says something else although nobody asked for its row. `cell`: in the new version, "" for a row that is gone. */
export type UnaskedChange = Readonly<{
  sheet: string;
  organization: string;
  column: string;
  cell: string;
  from: string;
  to: string;
}>;

/** `follows`: the new version names the returned one as the one before it. */
export type ReturnComparison = Readonly<{
  status: "compared";
  follows: boolean;
  versions: readonly [returned: string, now: string];
  items: readonly ComparedItem[];
  unasked: readonly UnaskedChange[];
}>;

export type NotComparable = Readonly<{
  status: "not-comparable";
  reason: "no-list" | "returned" | "now" | "other-unit";
}>;

/**
 * Holds a new version against the one that was returned: what was asked for, and what changed without being asked for.
 *
 * @throws HostError
 */
export async function compareReturned(
  now: WorkbookHost,
  returned: WorkbookHost,
  labelSets: readonly SheetLabels[],
): Promise<ReturnComparison | NotComparable> {
  const [infoNow, infoBefore] = [await now.describe(), await returned.describe()];
  const listed = await readReturnList(returned, infoBefore);
  if (listed === null) return { status: "not-comparable", reason: "no-list" };
  const items = await anchoredItems(listed, { host: returned, info: infoBefore }, labelSets);
  const [sealNow, sealBefore] = [
    await checkSeal(now, { paperCode: null, withDetails: false }),
    await checkSeal(returned, { paperCode: null, withDetails: false }),
  ];
  if (sealBefore.status !== "checked") return { status: "not-comparable", reason: "returned" };
  if (sealNow.status !== "checked") return { status: "not-comparable", reason: "now" };
  const [factsNow, factsBefore] = [sealNow.manifest.facts, sealBefore.manifest.facts];
  if (factsNow.unitCode !== factsBefore.unitCode || factsNow.period !== factsBefore.period) {
    return { status: "not-comparable", reason: "other-unit" };
  }
  const answers = (await readReturnList(now, infoNow)) ?? [];
  const sheets = await bothSheets(sealBefore.manifest.sheets, {
    before: { host: returned, info: infoBefore },
    after: { host: now, info: infoNow },
    labelSets,
  });
  const asked = new Set(items.flatMap((item) => rowOfItem(item, sheets.get(item.sheet))?.organization ?? []));
  const keys = new Set([...asked].map(organizationKey));
  const follows = labelSets.flatMap(({ resultColumns: { number, rank } }) => [number, rank]);
  return {
    status: "compared",
    follows: factsNow.previousRoot === sealBefore.root,
    versions: [factsBefore.version, factsNow.version],
    items: items.map((item) => comparedItem(item, sheets.get(item.sheet), answers)),
    unasked: [...sheets].flatMap(([sheet, both]) => unaskedChanges(sheet, both, { keys, follows: new Set(follows) })),
  };
}

type Side = Readonly<{ host: WorkbookHost; info: WorkbookInfo }>;
type ReadSheet = Readonly<{ grid: Grid; rows: KeyedRows }>;
/** A sheet as it was returned and as it is; null where it is not there. */
type BothSheets = Readonly<{ before: ReadSheet; after: ReadSheet | null }>;

async function bothSheets(
  seals: readonly Readonly<{ key: string; name: string }>[],
  { before, after, labelSets }: Readonly<{ before: Side; after: Side; labelSets: readonly SheetLabels[] }>,
): Promise<ReadonlyMap<string, BothSheets>> {
  const read = async ({ host, info }: Side, name: string): Promise<ReadSheet | null> => {
    const sheet = info.sheets.find((other) => other.name === name);
    if (sheet === undefined) return null;
    const grid = await readGrid(host, sheet.id);
    return { grid, rows: keyedRows(grid, labelSets) };
  };
  const sheets = new Map<string, BothSheets>();
  for (const { key, name } of seals) {
    // What was settled says once more what the results and items say, and so do the details of the seal.
    if (isArchiveKey(key) || key === DETAILS_KEY) continue;
    const was = await read(before, name);
    if (was !== null) sheets.set(name, { before: was, after: await read(after, name) });
  }
  return sheets;
}

function rowOfItem({ cell, about }: ReturnItem, both: BothSheets | undefined): KeyedRow | null {
  // What it is about has left the sheet: what stands at its address now is another row.
  if (both && about !== "" && aboutOf({ cell }, both.before.rows) !== about) return null;
  const range = parseRangeAddress(cell);
  return both?.before.rows.rows.find(({ rowIndex }) => rowIndex === range?.firstRow) ?? null;
}

function columnOfItem({ cell }: ReturnItem, both: BothSheets | undefined): string | undefined {
  return both?.before.rows.labels.get(parseRangeAddress(cell)?.firstColumn ?? -1);
}

function comparedItem(item: ReturnItem, both: BothSheets | undefined, answers: readonly ReturnItem[]): ComparedItem {
  const own = answers.find(({ number }) => number === item.number);
  const now = valueNow(item, both);
  const answer = own?.answer ?? "";
  const state: ReturnState = now !== item.value ? "done" : answer === "" ? "open" : "answered";
  const organization = rowOfItem(item, both)?.organization ?? "";
  return { item, organization, column: columnOfItem(item, both) ?? "", state, now, answer };
}

/** What the item's cell says in the new version: found by its row and column, which may stand elsewhere now. */
function valueNow(item: ReturnItem, both: BothSheets | undefined): string | null {
  const range = parseRangeAddress(item.cell);
  if (range === null || !both?.after) return null;
  const row = rowOfItem(item, both);
  const label = columnOfItem(item, both);
  if (row === null && item.about !== "") return null;
  if (row === null || label === undefined) return gridText(both.after.grid.cell(range.firstRow, range.firstColumn));
  return both.after.rows.rows.find(({ key }) => key === row.key)?.texts.get(label) ?? null;
}

type Asked = Readonly<{
  /** Of the organizations that an item is about: what else changed in their rows follows from that. */
  keys: ReadonlySet<string>;
  /** Labels of columns that follow from other rows. */
  follows: ReadonlySet<string>;
}>;

function unaskedChanges(sheet: string, { before, after }: BothSheets, asked: Asked): readonly UnaskedChange[] {
  const was = new Map(before.rows.rows.map((row) => [row.key, row]));
  const is = new Map((after?.rows.rows ?? []).map((row) => [row.key, row]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly UnaskedChange[] => {
    const [from, to] = [was.get(key), is.get(key)];
    const { organization } = (to ?? from)!;
    if (asked.keys.has(organizationKey(organization))) return [];
    if (from === undefined || to === undefined) {
      const cell = to === undefined ? "" : cellAddress(to.rowIndex, 0);
      const [was, now] = [from?.organization ?? "", to?.organization ?? ""];
      return [{ sheet, organization, column: "", cell, from: was, to: now }];
    }
    return [...(after?.rows.labels ?? [])].flatMap(([column, label]) => {
      const [old, value] = [from.texts.get(label) ?? "", to.texts.get(label) ?? ""];
      if (old === value || asked.follows.has(label)) return [];
      return [{ sheet, organization, column: label, cell: cellAddress(to.rowIndex, column), from: old, to: value }];
    });
  });
}
