import type { LedgerSet, LedgerTable } from "../../domain/model/ledgerTable";
import { LEDGER_KEYS, LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import type { SourceRef } from "../../domain/model/source";
import type { SheetAddress } from "../address";
import type { Diagnostic } from "../diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../workbookHost";
import { finishRoster } from "./finishRoster";
import { LedgerSheetReader } from "./ledgerSheetReader";
import type { OrganizationIndex } from "./organizationIndex";
import { ProblemList } from "./problemList";
import type { OrganizationAlias, SavedMapping } from "./savedMapping";
import { SheetContext, SEVERAL_ORGANIZATIONS } from "./sheetFields";
import { lookAtSheets, type SheetLook } from "./sheetLook";
import { sortDiagnostics } from "./sortDiagnostics";
import { TableDraft } from "./tableDraft";
import { reportOf, type SheetReport } from "./sheetReport";
import { reportPersonsTwice } from "./personsTwice";

export type ReadWorkbookOptions = Readonly<{
  mapping: SavedMapping | null;
  /** Sheets that are the product's own. */
  skipSheetIds: ReadonlySet<string>;
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
  const session = new ReadingSession(host, info, { options, problems, looks });
  const ledgers = await session.readLedgers();
  const order = new Map(info.sheets.map(({ name }, index) => [name, index]));
  return {
    ledgers,
    sheets: looks.map((look) => reportOf(look, session.counts.get(look.sheet.id), info.date1904)),
    diagnostics: sortDiagnostics(problems.all, (sheet) => order.get(sheet) ?? -1),
    aliasSuggestions: suggestionsOf(problems.all),
    locate: (source) => session.locate(source, ledgers),
  };
}

class ReadingSession {
  readonly counts = new Map<string, Readonly<{ rowsRead: number; rowsLeftOut: number }>>();
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
    for (const ledger of NEEDED_LEDGERS) {
      if (found.has(ledger)) continue;
      problems.add("ledger-missing", "error", { at: { sheet: "" }, params: { ledger: LEDGERS[ledger].label } });
    }
    const whole = found.has("roster") ? await this.readRoster() : null;
    const tables = new Map<LedgerKey, LedgerTable>(whole ? [["roster", whole.roster]] : []);
    // Without a roster the others are read all the same, for their own problems.
    for (const ledger of LEDGER_KEYS) {
      if (ledger === "roster" || !found.has(ledger)) continue;
      tables.set(ledger, (await this.readLedger(ledger, whole?.index ?? null)).finish());
    }
    const sheetNames = this.info.sheets.map(({ name }) => name);
    if (!whole) return null;
    reportPersonsTwice(tables.get("staff"), (record) => this.locateIn(tables.get("staff")!, record, "name"), problems);
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
      this.counts.set(id, { rowsRead, rowsLeftOut: counts.rowsLeftOut + counts.rowsRead - rowsRead });
    });
  }

  private async readLedger(ledger: LedgerKey, index: OrganizationIndex | null): Promise<TableDraft> {
    const several = SEVERAL_ORGANIZATIONS.has(ledger);
    const draft = new TableDraft(ledger, (_, text) => {
      const resolution = index?.resolve(text, several);
      return resolution?.kind === "found" ? resolution.organizations : [];
    });
    for (const look of this.work.looks) if (look.header?.ledger === ledger) await this.readSheet(look, draft, index);
    return draft;
  }

  private async readSheet(look: SheetLook, draft: TableDraft, index: OrganizationIndex | null): Promise<void> {
    const { options, problems } = this.work;
    const header = look.header!;
    const sheetIndex = this.info.sheets.findIndex(({ id }) => id === look.sheet.id);
    const columns = header.columns.filter(({ field }) => options.wants?.(header.ledger, field) ?? true);
    for (const { field, columnIndex } of header.columns) this.columns.set(`${sheetIndex}.${field}`, columnIndex);
    let reader: LedgerSheetReader | null = null;
    const open = (strings: ConstructorParameters<typeof SheetContext>[0]["strings"]): LedgerSheetReader => {
      const context = new SheetContext({
        sheetName: look.sheet.name,
        sheetIndex,
        headerRowIndex: header.headerRowIndex,
        draft,
        strings,
        problems,
        index,
        date1904: this.info.date1904,
        fillsDown: look.fillDown,
        titleYears: look.titleYears,
        suppliedType: look.suppliedType,
      });
      return new LedgerSheetReader(context, columns);
    };
    const wanted = new Set(columns.map(({ columnIndex }) => columnIndex));
    // Examples, totals and notes may begin left of the first column.
    const first = wanted.size === 0 ? 0 : Math.min(...wanted);
    for (let column = 0; column < first; column++) wanted.add(column);
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
    const read = reader as LedgerSheetReader | null;
    read?.finish(tail.merges);
    this.counts.set(look.sheet.id, { rowsRead: read?.rowsRead ?? 0, rowsLeftOut: read?.rowsLeftOut ?? 0 });
  }

  locate(source: SourceRef, ledgers: LedgerSet | null): SheetAddress {
    const table = source.ledger === "roster" ? ledgers?.roster : ledgers?.tables.get(source.ledger);
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

function suggestionsOf(problems: readonly Diagnostic[]): readonly OrganizationAlias[] {
  const suggestions = new Map<string, OrganizationAlias>();
  for (const problem of problems) {
    if (problem.code !== "organization-suggested") continue;
    const { name, suggestion } = problem.params;
    suggestions.set(name, { written: name, organization: suggestion, confirmed: false });
  }
  return [...suggestions.values()];
}
