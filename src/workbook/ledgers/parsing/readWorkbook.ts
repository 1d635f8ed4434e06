import { coveringDay, rowsByMonth } from "../../../domain/facts/coverage";
import { tableOf, type LedgerSet, type LedgerTable } from "../../../domain/model/ledgerTable";
import { LEDGER_KEYS, LEDGERS, organizationField, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import type { SourceRef } from "../../../domain/model/source";
import { columnLetters, type SheetAddress } from "../../port/address";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../../port/workbookHost";
import { headerTextsOf, leadingColumns, twinColumn } from "./columnsBeside";
import { finishRoster } from "./finishRoster";
import { ledgerDraft } from "./ledgerDraft";
import { LedgerSheetReader } from "./ledgerSheetReader";
import { PeriodReaders, type SheetReader } from "./periodReaders";
import type { StringTable } from "../../port/cellBlock";
import type { OrganizationIndex } from "../values/organizationIndex";
import { ProblemList } from "../../diagnostics/problemList";
import type { OrganizationAlias, SavedMapping } from "../recognising/sheetMapping";
import { SheetContext } from "./sheetFields";
import { headerOf } from "../recognising/candidateHeader";
import type { Header } from "../recognising/detectHeader";
import { lookAtSheets, type SheetLook } from "../recognising/sheetLook";
import { sortDiagnostics } from "../../diagnostics/sortDiagnostics";
import { TableDraft } from "./tableDraft";
import { reportOf, type SheetCounts, type SheetReport } from "../recognising/sheetReport";
import { reportUnevenSheets } from "./reportUnevenSheets";
import { reportPersonsTwice } from "./personsTwice";
import { reportRowsTwice } from "./rowsTwice";
import { reportVoidRows } from "./voidRows";
import { RowsAgain } from "./rowsAgain";

export type ReadWorkbookOptions = Readonly<{
  mapping: SavedMapping | null;
  /** Sheets that are the product's own. */
  skipSheetIds: ReadonlySet<string>;
  /** Sheets that are only proposed are read as if the office had confirmed them. */
  acceptProposals?: boolean;
  /** Fields whose columns are read; absent: all. */
  wants?: (ledger: LedgerKey, field: FieldKey) => boolean;
  signal?: AbortSignal;
  onProgress?: (progress: Readonly<{ sheet: string; rowsRead: number }>) => void;
}>;

/** What a workbook says, as far as it could be read. */
export type WorkbookReading = Readonly<{
  /** null when the roster or the activities are missing; a diagnostic says so. */
  ledgers: LedgerSet | null;
  sheets: readonly SheetReport[];
  /** In sheet, row, column and code order. */
  diagnostics: readonly Diagnostic[];
  /** Spellings that look like one organization, for the office to confirm. */
  aliasSuggestions: readonly OrganizationAlias[];
  /** Where a record, or a field of it, stands. */
  locate: (source: SourceRef) => SheetAddress;
  /** Reads single rows again. */
  rowsAgain: RowsAgain;
}>;

/** Without these nothing can be assessed. */
export const NEEDED_LEDGERS: readonly LedgerKey[] = ["roster", "activities"];

/**
 * Reads every ledger of a workbook into columns. Wrong data never stops it: all problems come back at once.
 *
 * @throws HostError when the host fails or the reading is cancelled.
 */
export async function readWorkbook(host: WorkbookHost, options: ReadWorkbookOptions): Promise<WorkbookReading> {
  const info = await host.describe();
  const problems = new ProblemList();
  const looks = await lookAtSheets(host, info, options, problems);
  reportUnevenSheets(looks, problems);
  const session = new ReadingSession(host, info, { options, problems, looks });
  const ledgers = await session.readLedgers();
  await session.countProposed();
  const order = new Map(info.sheets.map(({ name }, index) => [name, index]));
  return {
    ledgers,
    sheets: looks.map((look) => reportOf(look, session.counts.get(look.sheet.id), info.date1904)),
    diagnostics: sortDiagnostics(problems.all, (sheet) => order.get(sheet) ?? -1),
    aliasSuggestions: suggestionsOf(problems.all),
    locate: (source) => session.locate(source, ledgers),
    rowsAgain: session.rowsAgain,
  };
}

class ReadingSession {
  readonly counts = new Map<string, SheetCounts>();
  readonly rowsAgain = new RowsAgain();
  /** Column of a field in a sheet, by `sheet index.field`. */
  private readonly columns = new Map<string, number>();

  constructor(
    private readonly host: WorkbookHost,
    private readonly info: WorkbookInfo,
    private readonly work: Readonly<{
      options: ReadWorkbookOptions;
      problems: ProblemList;
      looks: readonly SheetLook[];
    }>,
  ) {}

  async readLedgers(): Promise<LedgerSet | null> {
    const { problems } = this.work;
    const found = new Set(this.work.looks.flatMap(({ header }) => header?.ledger ?? []));
    const proposed = new Set(
      this.work.looks
        .flatMap(({ status, candidates }) => (status === "proposed" ? candidates : []))
        .map(({ ledger }) => ledger),
    );
    for (const ledger of NEEDED_LEDGERS) {
      // What may still be confirmed is not missing.
      if (found.has(ledger) || proposed.has(ledger)) continue;
      problems.add("ledger-missing", "error", { at: { sheet: "" }, params: { ledger: LEDGERS[ledger].label } });
    }
    const whole = found.has("roster") ? await this.readRoster() : null;
    const tables = new Map<LedgerKey, LedgerTable>(whole ? [["roster", whole.roster]] : []);
    // Without a roster the others are read all the same, for their own problems.
    for (const ledger of LEDGER_KEYS) {
      if (ledger === "roster" || !found.has(ledger)) continue;
      const table = (await this.readLedger(ledger, whole?.index ?? null)).finish();
      this.countMonths(table);
      tables.set(ledger, table);
    }
    const sheetNames = this.info.sheets.map(({ name }) => name);
    for (const table of tables.values())
      reportVoidRows(table, (record, field) => this.locateIn(table, record, field), problems);
    // A cell whose content nobody knows is not a blank one: nothing can be scored.
    if (!whole || problems.all.some(({ code }) => code === "formula-not-calculated")) return null;
    reportPersonsTwice(tables.get("staff"), (record) => this.locateIn(tables.get("staff")!, record, "name"), problems);
    for (const table of tables.values())
      reportRowsTwice(table, sheetNames, { locate: (record) => this.locateIn(table, record), problems });
    return found.has("activities") ? { sheetNames, roster: whole.roster, tables } : null;
  }

  private async readRoster(): Promise<ReturnType<typeof finishRoster>> {
    const draft = await this.readLedger("roster", null);
    const before = draft.leftOut;
    const finished = finishRoster(draft, this.work.options.mapping?.aliases ?? [], {
      problems: this.work.problems,
      locate: (sheetIndex, rowNumber, field) => this.addressOf({ sheetIndex, rowNumber, field }),
    });
    if (draft.leftOut > before) this.recount(finished.roster);
    return finished;
  }

  /** Counts the roster's rows anew: some of those read are no organizations. */
  private recount({ sheetIndexes, rowCount }: LedgerTable): void {
    const kept = new Map<number, number>();
    for (let record = 0; record < rowCount; record++) {
      kept.set(sheetIndexes[record]!, (kept.get(sheetIndexes[record]!) ?? 0) + 1);
    }
    this.info.sheets.forEach(({ id }, index) => {
      const counts = this.counts.get(id);
      if (!counts) return;
      const rowsRead = kept.get(index) ?? 0;
      this.counts.set(id, { ...counts, rowsRead, rowsLeftOut: counts.rowsLeftOut + counts.rowsRead - rowsRead });
    });
  }

  private countMonths(table: LedgerTable): void {
    const bySheet = rowsByMonth(table);
    if (bySheet === null) return;
    this.info.sheets.forEach(({ id }, index) => {
      const counts = this.counts.get(id);
      const months = bySheet.get(index);
      if (counts && months) this.counts.set(id, { ...counts, months });
    });
  }

  /** Counts the rows that proposed sheets have in each month, by the column of days alone; nothing of them is kept. */
  async countProposed(): Promise<void> {
    for (const look of this.work.looks) {
      const [first] = look.status === "proposed" ? look.candidates : [];
      if (!first) continue;
      const draft = new TableDraft(first.ledger, () => []);
      const header = headerOf(first);
      const placing = header.columns.filter(({ field }) => field === coveringDay(first.ledger));
      const columns = placing.length > 0 ? placing : header.columns.slice(0, 1);
      await this.readSheet(
        { look, header: { ...header, columns } },
        { draft, index: null, problems: new ProblemList() },
      );
      this.countMonths(draft.finish());
    }
  }

  private async readLedger(ledger: LedgerKey, index: OrganizationIndex | null): Promise<TableDraft> {
    const draft = ledgerDraft(ledger, index);
    const { problems } = this.work;
    for (const look of this.work.looks) {
      const { header } = look;
      if (header?.ledger === ledger) await this.readSheet({ look, header }, { draft, index, problems });
    }
    return draft;
  }

  private async readSheet({ look, header }: SheetToRead, { draft, index, problems }: ReadInto): Promise<void> {
    const { options } = this.work;
    const sheetIndex = this.info.sheets.findIndex(({ id }) => id === look.sheet.id);
    const columns = header.columns.filter(({ field }) => options.wants?.(header.ledger, field) ?? true);
    this.reportUncalculatedHeader(look, header, problems);
    const twin = twinColumn(look.scene.grid, header, organizationField(header.ledger));
    if (twin) {
      const at = { sheet: look.sheet.name, rowIndex: header.headerRowIndex, columnIndex: twin.columnIndex };
      problems.add("table-beside", "error", { at, value: twin.label, params: { label: twin.label } });
    }
    for (const { field, columnIndex } of header.columns) this.columns.set(`${sheetIndex}.${field}`, columnIndex);
    const { periods } = header;
    let reader: SheetReader | null = null;
    const known = {
      sheetName: look.sheet.name,
      sheetIndex,
      headerRowIndex: header.headerRowIndex,
      headerTexts: headerTextsOf(look.scene.grid, header.headerRowIndex),
      index,
      date1904: this.info.date1904,
      fillsDown: look.fillDown,
      titleYears: look.titleYears,
      suppliedType: look.suppliedType,
    };
    const open = (strings: StringTable): SheetReader => {
      const context = { ...known, draft, strings, problems };
      if (periods && periods.year !== null)
        return new PeriodReaders(context, columns, { ...periods, year: periods.year, lookedAt });
      return new LedgerSheetReader(new SheetContext(context), columns, lookedAt);
    };
    if (periods?.year === null) {
      problems.add("periods-without-year", "error", { at: { sheet: look.sheet.name }, params: {} });
    } else if (header.ledger === "activities" && periods?.columns.some(({ isQuarter }) => isQuarter)) {
      problems.add("activities-by-quarter", "warning", { at: { sheet: look.sheet.name }, params: {} });
    }
    const wanted = new Set([...columns, ...(periods?.columns ?? [])].map(({ columnIndex }) => columnIndex));
    for (const column of leadingColumns(look, header, wanted)) wanted.add(column);
    const lookedAt = [...wanted].sort((a, b) => a - b);
    const tail = await this.host.readSheet(
      look.sheet.id,
      (block) => {
        reader ??= open(block.strings);
        reader.consume(block);
      },
      {
        columns: wanted,
        ...(options.signal ? { signal: options.signal } : {}),
        onProgress: (rowsRead) => options.onProgress?.({ sheet: look.sheet.name, rowsRead }),
      },
    );
    const read = reader as SheetReader | null;
    read?.finish(tail.merges);
    const { rowsRead, rowsLeftOut } = read ?? { rowsRead: 0, rowsLeftOut: 0 };
    this.counts.set(look.sheet.id, { rowsRead, rowsLeftOut, months: null });
    if (read instanceof LedgerSheetReader) {
      const { hasYearless } = read;
      const { ledger } = header;
      this.rowsAgain.note(look.sheet.id, { ledger, known, columns, lookedAt, merges: tail.merges, hasYearless });
    }
  }

  /** A header whose text nobody knows may be that of a column that counts. */
  private reportUncalculatedHeader(
    { sheet, scene: { grid: head } }: SheetLook,
    { headerRowIndex: rowIndex }: Header,
    problems: ProblemList,
  ): void {
    for (let columnIndex = 0; columnIndex < head.columnCount; columnIndex++) {
      if (head.cell(rowIndex, columnIndex)?.kind !== "uncalculated") continue;
      problems.add("formula-not-calculated", "error", {
        at: { sheet: sheet.name, rowIndex, columnIndex },
        params: { field: columnLetters(columnIndex) },
      });
    }
  }

  locate(source: SourceRef, ledgers: LedgerSet | null): SheetAddress {
    const table = ledgers ? tableOf(ledgers, source.ledger) : undefined;
    if (!table) return { sheet: "" };
    return this.locateIn(table, source.recordIndex, source.field);
  }

  private locateIn(table: LedgerTable, record: number, field?: FieldKey): SheetAddress {
    const place = { sheetIndex: table.sheetIndexes[record]!, rowNumber: table.rowNumbers[record]! };
    return this.addressOf(field === undefined ? place : { ...place, field });
  }

  private addressOf(place: Readonly<{ sheetIndex: number; rowNumber: number; field?: FieldKey }>): SheetAddress {
    const columnIndex = place.field === undefined ? undefined : this.columns.get(`${place.sheetIndex}.${place.field}`);
    const sheet = this.info.sheets[place.sheetIndex]?.name ?? "";
    return { sheet, rowIndex: place.rowNumber - 1, ...(columnIndex === undefined ? {} : { columnIndex }) };
  }
}

type SheetToRead = Readonly<{ look: SheetLook; header: Header }>;
type ReadInto = Readonly<{ draft: TableDraft; index: OrganizationIndex | null; problems: ProblemList }>;

function suggestionsOf(problems: readonly Diagnostic[]): readonly OrganizationAlias[] {
  const suggestions = new Map<string, OrganizationAlias>();
  for (const problem of problems) {
    if (problem.code !== "organization-suggested") continue;
    const { name, suggestion } = problem.params;
    suggestions.set(name, { written: name, organization: suggestion, confirmed: false });
  }
  return [...suggestions.values()];
}
