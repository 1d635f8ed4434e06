import type { MadeList } from "../../domain/listing/officeList";
import { digestOf } from "../../domain/digest/digest";
import type { Day } from "../../domain/model/day";
import { fieldDefinition, organizationField, type LedgerKey } from "../../domain/model/ledgers";
import { tableOf } from "../../domain/model/ledgerTable";
import type { Period } from "../../domain/model/period";
import { rectificationMatters } from "../../domain/papers/rectification";
import { ledgerPlace, type LedgerPlace } from "../../workbook/ledgerRows/ledgerPlace";
import { newRowCells } from "../../workbook/ledgerRows/newRows";
import { rowTexts, type RowTexts } from "../../workbook/ledgerRows/rowTexts";
import { readGrid, type Grid } from "../../workbook/port/grid";
import type { CellEntry } from "../../workbook/port/workbookHost";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { RefusedAssessment } from "../assessWorkbook";
import { dayOfTime } from "../localTime";
import { readPaperFacts, type NoFacts } from "../papers/readPaperFacts";
import type { Inputs, RunOptions } from "../readInputs";
import { contactLines } from "../takeOver/contactLines";
import { findingLines } from "../takeOver/findingLines";
import { TAKEN_FIELDS, TAKEN_LISTS, type TakenList } from "../../workbook/ledgerRows/takenLists";
import type { TakenLines, TakenRow } from "../takeOver/takenRows";
import { enterCells, takeBackCells } from "./enteredCells";
import { readAnew } from "./knownInputs";
import { madeLists } from "./listsSession";
import type { WorkbookSession } from "./workbookSession";

/** Which list of which period. `due`: 整改时限 of every finding, null: left to the office. */
export type TakeOverQuestion = Readonly<{ list: TakenList; period: Period; due: Day | null }>;

/**
 * The rows that would be added to a ledger, before anybody has agreed. `missing`: what the ledger has no column for;
 * `cellsOf`: the cells of some of the rows, or of all; `seen`: a digest by which writing knows that they are still those that
 * the person has seen.
 */
export type ProposedRows = TakenLines &
  Readonly<{
    status: "ready";
    list: TakenList;
    ledger: LedgerKey;
    place: LedgerPlace;
    missing: readonly string[];
    cellsOf: (rows: readonly TakenRow[]) => readonly CellEntry[];
    seen: string;
  }>;

/** Why there are none. `no-ledger`: no sheet is read as that ledger; `not-made`: the list lacks what it needs. */
export type NoRows =
  | Readonly<{ status: NoFacts }>
  | Readonly<{ status: "no-ledger"; ledger: LedgerKey }>
  | Readonly<{ status: "not-made"; made: MadeList }>
  | RefusedAssessment;

/** Works out which rows a list would add to its ledger, and where; writes nothing. @throws HostError */
export async function proposeRows(
  session: WorkbookSession,
  question: TakeOverQuestion,
  options: RunOptions,
): Promise<ProposedRows | NoRows> {
  return question.list === "整改清单"
    ? proposeFindings(session, question, options)
    : proposeContacts(session, question, options);
}

/**
 * Adds the rows to the ledger, if they are still what the person has seen.
 *
 * @param seen - ProposedRows.seen.
 * @param leftOut - places of those among them, from 0, that are not to be added.
 * @returns what was added, or `changed` with what would be added now, and nothing was written.
 * @throws HostError, and then nothing was written.
 */
export async function takeOverRows(
  session: WorkbookSession,
  { seen, leftOut, ...question }: TakeOverQuestion & Readonly<{ seen: string; leftOut: readonly number[] }>,
  options: RunOptions,
): Promise<Readonly<{ status: "added" | "changed"; proposed: ProposedRows }> | NoRows> {
  const proposed = await proposeRows(session, question, options);
  if (proposed.status !== "ready") return proposed;
  if (proposed.seen !== seen) return { status: "changed", proposed };
  const rows = proposed.rows.filter((_, i) => !leftOut.includes(i));
  await enterCells(session, "ledger", proposed.cellsOf(rows));
  forgetLedgers(session);
  return { status: "added", proposed: { ...proposed, rows } };
}

/** Takes the rows out that were added last; once more: adds them again. See takeBackCells. @throws HostError */
export async function takeBackRows(session: WorkbookSession): Promise<boolean> {
  const isDone = await takeBackCells(session, "ledger");
  if (isDone) forgetLedgers(session);
  return isDone;
}

/** A person hasn't changed the ledgers, and so nobody tells that what was read of them is out of date. */
function forgetLedgers(session: WorkbookSession): void {
  session.state = { ...session.state, inputs: null };
}

async function proposeFindings(
  session: WorkbookSession,
  { list, period, due }: TakeOverQuestion,
  options: RunOptions,
): Promise<ProposedRows | NoRows> {
  const { workbook, words, now } = session;
  const found = dayOfTime(now());
  const info = await workbook.describe();
  const asked = { period, date: found, labels: words.official, labelSets: words.labelSets };
  const facts = await readPaperFacts(workbook, info, asked);
  if (typeof facts === "string") return { status: facts };
  const inputs = await readAnew(session, options);
  return proposed(session, { list, inputs }, ({ columns }, existing) =>
    findingLines(rectificationMatters(facts.figures), {
      period,
      found,
      due,
      hasOrigin: columns.has("origin"),
      existing,
    }),
  );
}

async function proposeContacts(
  session: WorkbookSession,
  { list, period }: TakeOverQuestion,
  options: RunOptions,
): Promise<ProposedRows | NoRows> {
  const outcome = await madeLists(session, { period, cutoff: null }, options);
  if (outcome.status === "refused") return outcome;
  const { inputs, ledgers } = outcome.assessed;
  const made = outcome.lists.find(({ key }) => key === "contactAdvice")!;
  if (made.notMade.length > 0) return { status: "not-made", made };
  return proposed(session, { list, inputs }, (_, existing) =>
    contactLines(made, { names: ledgers.roster.names, existing }),
  );
}

async function proposed(
  session: WorkbookSession,
  { list, inputs }: Readonly<{ list: TakenList; inputs: Inputs }>,
  linesOf: (place: LedgerPlace, existing: readonly RowTexts[]) => TakenLines,
): Promise<ProposedRows | NoRows> {
  const ledger = TAKEN_LISTS[list];
  const sheets = inputs.reading.sheets.filter((sheet) => sheet.ledger === ledger && sheet.periods.length === 0);
  const last = sheets.at(-1);
  if (last === undefined) return { status: "no-ledger", ledger };
  const grids = new Map<string, Grid>();
  for (const { sheetId } of sheets) grids.set(sheetId, await readGrid(session.workbook, sheetId));
  const grid = grids.get(last.sheetId)!;
  const tables = inputs.info.tables.filter(({ sheetId }) => sheetId === last.sheetId).map(({ range }) => range);
  const place = ledgerPlace({
    report: last,
    grid,
    tables,
    isRecord: recordsOf(inputs, ledger, last.sheet, rowTexts(grid, last)),
  });
  const existing = sheets.flatMap((sheet) => rowTexts(grids.get(sheet.sheetId)!, sheet));
  const lines = linesOf(place, existing);
  const { date1904 } = inputs.info;
  const cellsOf: ProposedRows["cellsOf"] = (rows) =>
    newRowCells(
      place,
      rows.map(({ row }) => row),
      { grid, date1904 },
    );
  const missing = TAKEN_FIELDS[list].filter((field) => !place.columns.has(field));
  return {
    ...{ status: "ready", list, ledger, place, cellsOf },
    ...lines,
    missing: missing.map((field) => fieldDefinition(ledger, field)!.label),
    seen: digestOf(JSON.stringify([place.sheet, cellsOf(lines.rows)])),
  };
}

/** Whether a row of a sheet is a record: it takes part, or it names an organization of the roster and is not finished. */
function recordsOf(
  { reading: { ledgers } }: Inputs,
  ledger: LedgerKey,
  sheet: string,
  rows: readonly RowTexts[],
): (rowIndex: number) => boolean {
  const table = ledgers && tableOf(ledgers, ledger);
  const records = new Set<number>();
  table?.rowNumbers.forEach((rowNumber, i) => {
    if (ledgers?.sheetNames[table.sheetIndexes[i]!] === sheet) records.add(rowNumber - 1);
  });
  const names = new Set((ledgers?.roster.names ?? []).map(organizationKey));
  for (const { rowIndex, text } of rows) {
    if (names.has(organizationKey(text(organizationField(ledger))))) records.add(rowIndex);
  }
  return (rowIndex) => records.has(rowIndex);
}
