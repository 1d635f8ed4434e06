import { LEDGER_KEYS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import { gridText, type Grid } from "../../port/grid";
import { matchHeader } from "../vocabulary/headerAliases";
import { parseHeader, usualClaim } from "../vocabulary/parseHeader";
import { HEADER_ROWS } from "./detectHeader";
import { periodColumnsAt } from "./periodHeaders";
import { DEEPEST_HEADER, headerReadings, type HeaderPlace } from "./headerRows";
import { isTitleRow } from "./titles";

/** What is known of a grid's header places; a grid never changes. */
type Known = { readonly places: readonly HeaderPlace[]; readonly ofLedger: Map<LedgerKey, HeaderPlace | null> };
const known = new WeakMap<Grid, Known>();

/** The place of a ledger's header: the rows in which most columns say one of its fields; null where none does. */
export function placeOfHeader(grid: Grid, ledger: LedgerKey): HeaderPlace | null {
  let { places, ofLedger } = known.get(grid) ?? {};
  if (!places || !ofLedger) {
    places = plausiblePlaces(grid);
    ofLedger = new Map();
    known.set(grid, { places, ofLedger });
  }
  let place = ofLedger.get(ledger);
  if (place === undefined) {
    place = bestPlace(grid, ledger, places);
    ofLedger.set(ledger, place);
  }
  return place;
}

function bestPlace(grid: Grid, ledger: LedgerKey, places: readonly HeaderPlace[]): HeaderPlace | null {
  let best: HeaderPlace | null = null;
  let most = 0;
  for (const place of places) {
    const mayComplete = best?.row === place.row - 1 && isRowOfHeads(grid, place.row);
    // A column says one field at most.
    if (most === grid.columnCount && !mayComplete) continue;
    const hits = hitsAt(grid, ledger, place);
    if (hits > most || (mayComplete && hits === most)) [best, most] = [place, hits];
  }
  return best;
}

/** Rows of which so much are numbers or days hold records. */
const MOST_VALUES = 0.2;
/** A text that begins with digits is a value, but for a month, a quarter, the year of a heading and an age group. */
const VALUE = /^\d(?!\d?月份?$|季度?$|\d{3}年(?:.{4}|[^\d度第上下全].)|\d?(?:[-~—至]\d{1,2}周?岁|周?岁[以及]))/;

/** A row that says so many fields of one ledger is a header, or the upper row of one. */
const PLAIN_HITS = 3;

/** Places at which a header may stand: rows of texts, and above them further such rows; not far below a plain one. */
function plausiblePlaces(grid: Grid): readonly HeaderPlace[] {
  const isText = Array.from({ length: Math.min(HEADER_ROWS, grid.rowCount) }, (_, row) => isRowOfTexts(grid, row));
  const plain = isText.findIndex((isRow, row) => isRow && isPlainHeader(grid, row));
  const last = plain < 0 ? isText.length - 1 : plain + DEEPEST_HEADER - 1;
  return isText.slice(0, last + 1).flatMap((_, row) => {
    const places: HeaderPlace[] = [];
    for (let depth = 1; depth <= Math.min(DEEPEST_HEADER, row + 1) && isText[row - depth + 1]; depth++) {
      places.push({ row, depth });
    }
    return places;
  });
}

/** The usual names of columns are asked for first: they mostly tell, and need no form. */
function isPlainHeader(grid: Grid, row: number): boolean {
  return (
    LEDGER_KEYS.some((ledger) => namesAt(grid, ledger, row) >= PLAIN_HITS) ||
    LEDGER_KEYS.some((ledger) => hitsAt(grid, ledger, { row, depth: 1 }) >= PLAIN_HITS)
  );
}

function namesAt(grid: Grid, ledger: LedgerKey, row: number): number {
  const fields = new Set<FieldKey>();
  for (let column = 0; column < grid.columnCount; column++) {
    const text = gridText(grid.cell(row, column));
    const match = text === "" ? undefined : matchHeader(ledger, text);
    if (match) fields.add(match.field);
  }
  return fields.size;
}

function isRowOfTexts(grid: Grid, row: number): boolean {
  let [texts, values] = [0, 0];
  for (let column = 0; column < grid.columnCount; column++) {
    const cell = grid.cell(row, column);
    if (cell === null) continue;
    if (cell.kind === "text" ? VALUE.test(cell.text.trim()) : cell.kind !== "error") values++;
    else texts++;
  }
  return texts > 0 && values / (texts + values) < MOST_VALUES;
}

/** The rows of a header whose lowest one a person named: with the rows of texts above it that are no titles. */
export function headerPlaceAt(grid: Grid, ledger: LedgerKey | null, row: number): HeaderPlace {
  const place = ledger && placeOfHeader(grid, ledger);
  if (place?.row === row) return place;
  // A row of two heads under a row of many belongs to the header; alone it would be a title.
  for (let depth = Math.min(DEEPEST_HEADER, row + 1); depth > 1; depth--) {
    const uppers = Array.from({ length: depth - 1 }, (_, up) => row - 1 - up);
    if (uppers.every((upper) => isUpperRow(grid, upper)) && !isTitleRow(grid, row - depth + 1)) return { row, depth };
  }
  return { row, depth: 1 };
}

/** 填报单位：… 填报时间：… is a line of remarks, however many there are. */
function isUpperRow(grid: Grid, row: number): boolean {
  if (!isRowOfTexts(grid, row)) return false;
  return Array.from({ length: grid.columnCount }, (_, column) => column).every(
    (column) => !/[:：]/.test(gridText(grid.cell(row, column))),
  );
}

function hitsAt(grid: Grid, ledger: LedgerKey, place: HeaderPlace): number {
  const fields = new Set<FieldKey>();
  for (let column = 0; column < grid.columnCount; column++) {
    for (const { text, whole } of headerReadings(grid, place, column)) {
      const claim = usualClaim(ledger, text) ?? parseHeader(ledger, text)[0];
      if (!claim || claim.needsCells || (!whole && !claim.fixed)) continue;
      fields.add(claim.field);
      break;
    }
  }
  return fields.size;
}

/** 应到 over 人数 is known in the upper row alone; the row that completes it belongs to the header all the same. */
function isRowOfHeads(grid: Grid, row: number): boolean {
  if (periodColumnsAt(grid, row).length > 0) return true;
  for (let column = 0; column < grid.columnCount; column++) {
    if (HEADS.test(normalizeText(gridText(grid.cell(row, column))))) return true;
  }
  return false;
}

const HEADS = /^(?:人数|次数|时间|日期|姓名|名称|职务|情况|金额|数|数量|分值)(?:\([^)]*\))?$/;
