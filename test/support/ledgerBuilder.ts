import { isBlankWord } from "../../src/workbook/ledgers/vocabulary/words";
import { canonicalValue } from "../../src/domain/model/canonicalValue";
import { BLANK_DAY, parseIsoDay } from "../../src/domain/model/day";
import { NUMBER_SCALE, SPAN, YES_NO } from "../../src/domain/model/ledgerTable";
import type { Column, LedgerSet, LedgerTable, RosterTable } from "../../src/domain/model/ledgerTable";
import { fieldDefinition, LEDGERS } from "../../src/domain/model/ledgers";
import type { FieldDefinition, FieldKey, FieldOf, LedgerKey } from "../../src/domain/model/ledgers";
import type { Level } from "../../src/domain/model/level";
import { splitNames } from "../../src/domain/model/names";

/**
 * A cell as a test writes it: dates as ISO text or 长期坚持, numbers as numbers, yes/no as booleans or 长期坚持,
 * organizations as names (several joined by 、), null for a blank cell.
 */
export type CellText = string | number | boolean | null;

export type RecordOf<L extends LedgerKey> = Partial<Record<FieldOf<L>, CellText>>;

/** Ledgers as plain records. A ledger that is absent is missing from the workbook. */
export type PlainLedgers = { roster: readonly RecordOf<"roster">[] } & {
  [L in Exclude<LedgerKey, "roster">]?: readonly RecordOf<L>[];
};

/** `without`: columns the workbook does not have, as `ledger.field`. */
export type BuildOptions = Readonly<{ without?: readonly string[] }>;

/**
 * Makes ledgers from plain records, every field of a given ledger having a column unless named in `without`. Every
 * ledger has its own sheet; record i stands in row i + 2.
 */
export function buildLedgers(plain: PlainLedgers, { without = [] }: BuildOptions = {}): LedgerSet {
  const names = plain.roster.map(({ organization }) => String(organization));
  const sheetNames: string[] = [];
  const make = (ledger: LedgerKey, records: readonly Record<string, CellText>[]): LedgerTable => {
    sheetNames.push(LEDGERS[ledger].label);
    const columns = new Map<FieldKey, Column>();
    for (const field of Object.keys(LEDGERS[ledger].fields) as FieldKey[]) {
      if (without.includes(`${ledger}.${field}`)) continue;
      const cells = records.map((record) => record[field] ?? null);
      columns.set(field, columnFrom(cells, { ledger, field, names }));
    }
    return {
      ledger,
      rowCount: records.length,
      sheetIndexes: new Uint16Array(records.length).fill(sheetNames.length - 1),
      rowNumbers: Uint32Array.from(records, (_, i) => i + 2),
      columns,
    };
  };
  const roster: RosterTable = {
    ...make("roster", plain.roster),
    ledger: "roster",
    names,
    levels: plain.roster.map(({ category }) => levelFrom(String(category ?? "党支部"))),
    superiors: Int32Array.from(plain.roster, ({ superior }) => names.indexOf(String(superior ?? ""))),
  };
  const tables = new Map<LedgerKey, LedgerTable>();
  for (const [ledger, records] of Object.entries(plain) as [LedgerKey, readonly Record<string, CellText>[]][]) {
    if (ledger !== "roster") tables.set(ledger, make(ledger, records));
  }
  return { sheetNames, roster, tables };
}

function levelFrom(category: string): Level {
  return category.includes("总支") ? "G" : category.includes("支部") ? "B" : "C";
}

type ColumnSpot = Readonly<{ ledger: LedgerKey; field: FieldKey; names: readonly string[] }>;

function columnFrom(cells: readonly CellText[], spot: ColumnSpot): Column {
  const definition = fieldDefinition(spot.ledger, spot.field)!;
  switch (definition.kind) {
    case "date":
      return {
        kind: "date",
        days: Int32Array.from(cells, (cell) => (isBlank(cell) ? BLANK_DAY : dayFrom(String(cell)))),
        spans: Uint8Array.from(cells, (cell) => spanFrom(String(cell))),
      };
    case "number":
      return {
        kind: "number",
        scaled: Float64Array.from(cells, (cell) => (isBlank(cell) ? NaN : Math.round(Number(cell) * NUMBER_SCALE))),
      };
    case "yesNo":
      return { kind: "yesNo", codes: Uint8Array.from(cells, yesNoFrom) };
    default:
      return dictionaryFrom(cells, spot, definition);
  }
}

const isBlank = (cell: CellText) => cell === null || cell === "";

/** `2026-09-30 季度` names the quarter that ends that day, `2026-12-31 半年` the half, `2026-05-31 2个月` two months. */
function spanFrom(text: string): number {
  if (text.includes("长期坚持")) return SPAN.ONGOING;
  const months = /(\d+)个月$/.exec(text);
  if (months) return Number(months[1]);
  return text.endsWith("季度") ? SPAN.QUARTER : text.endsWith("半年") ? SPAN.HALF : SPAN.DAY;
}

/** `长期坚持` is due 31 December of the year written before it (2026长期坚持). */
function dayFrom(text: string): number {
  const year = /^(\d{4})长期坚持$/.exec(text)?.[1];
  const day = parseIsoDay(year === undefined ? text.replace(/ (?:\d+个月|季度|半年)$/, "") : `${year}-12-31`);
  if (day === null) throw new Error(`not a day: ${text}`);
  return day;
}

function yesNoFrom(cell: CellText): number {
  if (isBlank(cell)) return YES_NO.BLANK;
  if (cell === "长期坚持") return YES_NO.ONGOING;
  return cell === true ? YES_NO.YES : YES_NO.NO;
}

function dictionaryFrom(cells: readonly CellText[], spot: ColumnSpot, definition: FieldDefinition): Column {
  const pool = [""];
  const idOf = new Map([["", 0]]);
  const ids = Uint32Array.from(cells, (cell) => {
    const text = isBlank(cell) ? "" : String(cell);
    let id = idOf.get(text);
    if (id === undefined) {
      id = pool.push(text) - 1;
      idOf.set(text, id);
    }
    return id;
  });
  const pieces = (text: string) => (isBlankWord(text) ? [] : definition.list ? text.split(/[、,;；，/]/u) : [text]);
  if (definition.kind === "organization") {
    const values = pool.map((text) =>
      text === ""
        ? []
        : text
            .split("、")
            .map((name) => spot.names.indexOf(name))
            .filter((o) => o >= 0),
    );
    return { kind: "organization", ids, pool, values };
  }
  if (definition.kind === "names") return { kind: "names", ids, pool, values: pool.map(splitNames) };
  const values = pool.map((text) => pieces(text).map((piece) => canonicalValue(`${spot.ledger}.${spot.field}`, piece)));
  return { kind: "text", ids, pool, values };
}
