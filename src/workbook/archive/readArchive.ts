import { checkCode } from "../../domain/digest/digest";
import { BLANK_DAY, parseIsoDay } from "../../domain/model/day";
import { LEDGER_KEYS, LEDGERS } from "../../domain/model/ledgers";
import type { Period } from "../../domain/model/period";
import { RULE_COLUMNS } from "../../domain/model/ruleRow";
import type { LedgerRow } from "../../domain/review/ledgerRows";
import { gridText, readGrid, wholeText, type Grid } from "../port/grid";
import { findKeyedSheet } from "../port/keyedSheet";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { organizationKey } from "../resultSheets/officeEntries";
import { flagCodesIn, numberIn, pointsIn } from "../resultSheets/writtenCells";
import {
  ARCHIVE_PARTS,
  archiveSheetOf,
  DECISION_WORDS,
  FACT_LABELS,
  ITEM_LABELS,
  LEVEL_WORDS,
  RESULT_LABELS,
  ROW_LABELS,
  ruleKey,
  SETTING_LABELS,
  STATUS_WORDS,
  YES,
  type Archive,
  type ArchivedItem,
  type ArchivedOrganization,
  type ArchivePart,
  type SettledRows,
} from "./archive";
import { archiveDigest, type DigestCell } from "./archiveDigest";
import { unpackRows } from "./packedRows";

/** Reads a version of 考核定稿; null when the workbook has none, or a sheet of that name is no archive. @throws HostError */
export async function readArchive(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, version }: Readonly<{ period: Period; version: number }>,
): Promise<Archive | null> {
  const found = findKeyedSheet(info, archiveSheetOf(period, version));
  if (found === null) return null;
  const grid = await readGrid(host, found.id);
  const layout = findLayout(grid);
  if (layout === null) return null;
  const facts = pairsOf(grid, layout, "facts");
  const rules = recordsOf(grid, layout, "rules").map((text) =>
    Object.fromEntries(RULE_COLUMNS.map(({ key, label }) => [key, text(label)])),
  );
  return {
    ...{ period, version, sheetName: found.name },
    cutoff: parseIsoDay(facts.get(FACT_LABELS.cutoff) ?? "") ?? BLANK_DAY,
    organizations: organizationsOf(grid, layout),
    rules: new Map(
      rules.map((cells) => [ruleKey({ code: cells["code"]!, levels: cells["levels"]! }), JSON.stringify(cells)]),
    ),
    settings: pairsOf(grid, layout, "settings"),
    digest: archiveDigest(digestRows(grid, layout.header)),
  };
}

/**
 * Reads what a version of 考核定稿 says, cell by cell, without the ledger rows it rests on.
 *
 * @param code - 结果校验码 that it was settled with.
 * @returns null when there is none, or it is not as it was settled.
 * @throws HostError
 */
export async function readSettledRows(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, version, code }: Readonly<{ period: Period; version: number; code: string }>,
): Promise<SettledRows | null> {
  const found = findKeyedSheet(info, archiveSheetOf(period, version));
  const grid = found && (await readGrid(host, found.id));
  const layout = grid && findLayout(grid);
  if (!layout || checkCode(archiveDigest(digestRows(grid, layout.header))) !== code) return null;
  // The heading stands a row over the labels, behind an empty row.
  const end = (layout.parts.get("rows") ?? grid.rowCount + 2) - 2;
  const rows = [...digestRows(grid, layout.header)].slice(0, end - layout.header);
  return { version, rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) };
}

/** Where the header of the table stands, and the rows of each part: from its labels to the next empty row. */
type Layout = Readonly<{ header: number; parts: ReadonlyMap<ArchivePart, number> }>;
const HEADER_ROWS = 20;

function findLayout(grid: Grid): Layout | null {
  const isHeader = (row: number) =>
    gridText(grid.cell(row, 0)) === RESULT_LABELS.organization && gridText(grid.cell(row, 1)) === RESULT_LABELS.level;
  const header = Array.from({ length: HEADER_ROWS }, (_, row) => row).find(isHeader);
  if (header === undefined) return null;
  const parts = new Map<ArchivePart, number>();
  for (let row = header + 1; row < grid.rowCount; row++) {
    if (gridText(grid.cell(row - 1, 0)) !== "" || grid.cell(row, 1) !== null) continue;
    const heading = gridText(grid.cell(row, 0));
    const part = (Object.keys(ARCHIVE_PARTS) as ArchivePart[]).find((key) => ARCHIVE_PARTS[key] === heading);
    if (part !== undefined) parts.set(part, row + 1);
  }
  return { header, parts };
}

function* digestRows(grid: Grid, header: number): Iterable<readonly DigestCell[]> {
  for (let row = header; row < grid.rowCount; row++) {
    yield Array.from({ length: grid.columnCount }, (_, column) => {
      const cell = grid.cell(row, column);
      if (cell?.kind === "number" || cell?.kind === "date") return cell.value;
      return wholeText(cell);
    });
  }
}

type Labelled = (label: string) => string;
type Row = Readonly<{ rowIndex: number; at: (label: string) => number | undefined }>;

/** Rows under labels up to the first without a first cell. */
function rowsUnder(grid: Grid, header: number): readonly Row[] {
  const columns = new Map(
    Array.from({ length: grid.columnCount }, (_, c) => [gridText(grid.cell(header, c)), c] as const).reverse(),
  );
  const rows: Row[] = [];
  for (let rowIndex = header + 1; gridText(grid.cell(rowIndex, 0)) !== ""; rowIndex++)
    rows.push({ rowIndex, at: (label) => columns.get(label) });
  return rows;
}

function recordsOf(grid: Grid, { parts }: Layout, part: ArchivePart): readonly Labelled[] {
  const header = parts.get(part);
  if (header === undefined) return [];
  return rowsUnder(grid, header).map(({ rowIndex, at }) => (label) => {
    const column = at(label);
    return column === undefined ? "" : gridText(grid.cell(rowIndex, column));
  });
}

function pairsOf(grid: Grid, layout: Layout, part: ArchivePart): ReadonlyMap<string, string> {
  const { name, value } = SETTING_LABELS;
  return new Map(recordsOf(grid, layout, part).map((text) => [text(name), text(value)]));
}

function organizationsOf(grid: Grid, layout: Layout): readonly ArchivedOrganization[] {
  const items = itemsOf(grid, layout);
  const ledgerRows = ledgerRowsOf(grid, layout);
  return rowsUnder(grid, layout.header).map(({ rowIndex, at }): ArchivedOrganization => {
    const cell = (key: keyof typeof RESULT_LABELS) => grid.cell(rowIndex, at(RESULT_LABELS[key]) ?? -1);
    const text = (key: keyof typeof RESULT_LABELS) => gridText(cell(key));
    const key = organizationKey(text("organization"));
    return {
      organization: text("organization"),
      level: keyOf(LEVEL_WORDS, text("level")) ?? "B",
      secretary: text("secretary"),
      secretaryScore: pointsIn(cell("secretaryScore")),
      total: pointsIn(cell("total")),
      grade: text("grade") || null,
      rank: numberIn(cell("rank")),
      bonus: pointsIn(cell("bonus")) ?? 0,
      deduction: pointsIn(cell("deduction")) ?? 0,
      adjustment: pointsIn(cell("adjustment")) ?? 0,
      adjustmentReason: text("adjustmentReason"),
      vetoed: text("vetoed") === YES,
      flags: flagCodesIn(text("flags")),
      decision: keyOf(DECISION_WORDS, text("decision")),
      reminderTalk: text("reminderTalk") === YES,
      items: items.get(key) ?? new Map(),
      rows: ledgerRows.get(key) ?? [],
    };
  });
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string): K | null {
  return (Object.keys(words) as K[]).find((key) => words[key] === word) ?? null;
}

function itemsOf(grid: Grid, { parts }: Layout): ReadonlyMap<string, ReadonlyMap<string, ArchivedItem>> {
  const header = parts.get("items");
  const items = new Map<string, Map<string, ArchivedItem>>();
  if (header === undefined) return items;
  for (const { rowIndex, at } of rowsUnder(grid, header)) {
    const cell = (key: keyof typeof ITEM_LABELS) => grid.cell(rowIndex, at(ITEM_LABELS[key]) ?? -1);
    const organization = organizationKey(gridText(cell("organization")));
    const own = items.get(organization) ?? new Map<string, ArchivedItem>();
    const status = keyOf(STATUS_WORDS, gridText(cell("status"))) ?? "notAssessed";
    own.set(gridText(cell("code")), {
      ...{ status, score: pointsIn(cell("score")), points: pointsIn(cell("points")) },
      adjustment: pointsIn(cell("adjustment")) ?? 0,
      ...{ category: gridText(cell("category")), indicator: gridText(cell("indicator")) },
      ...{ reasons: gridText(cell("reasons")), basis: gridText(cell("basis")) },
    });
    items.set(organization, own);
  }
  return items;
}

function ledgerRowsOf(grid: Grid, layout: Layout): ReadonlyMap<string, readonly LedgerRow[]> {
  const rows = new Map<string, LedgerRow[]>();
  for (const text of recordsOf(grid, layout, "rows")) {
    const ledger = LEDGER_KEYS.find((key) => LEDGERS[key].label === text(ROW_LABELS.ledger));
    if (ledger === undefined) continue;
    const key = organizationKey(text(ROW_LABELS.organization));
    const unpacked = unpackRows(text(ROW_LABELS.rows), { ledger, sheet: text(ROW_LABELS.sheet) });
    rows.set(key, [...(rows.get(key) ?? []), ...unpacked]);
  }
  return rows;
}
