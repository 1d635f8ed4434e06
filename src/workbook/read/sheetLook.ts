import { LEDGERS, type LedgerKey } from "../../domain/model/ledgers";
import type { SheetInfo, WorkbookHost, WorkbookInfo } from "../workbookHost";
import { typeOfSheetName } from "../schema/sheetAliases";
import { confirmedHeader, fieldLabel } from "./confirmedHeader";
import { decideLedger } from "./decideLedger";
import { HEADER_ROWS, type Header } from "./detectHeader";
import { gridText, readGrid, type Grid } from "./grid";
import type { ProblemList } from "./problemList";
import { MAPPING_TABLES, type SavedMapping } from "./savedMapping";

/** What the head of a sheet tells. `header` null: the sheet is not read. */
export type SheetLook = Readonly<{
  sheet: SheetInfo;
  head: Grid;
  header: Header | null;
  /** Ledgers the sheet may be, where it was not clear. */
  candidates: readonly LedgerKey[];
  /** The decision is the office's own. */
  confirmed: boolean;
  fillDown: boolean;
  titleYears: readonly number[];
  suppliedType: string | null;
}>;

/** Rows of a sheet's head: header rows and some records for samples. */
export const HEAD_ROWS = HEADER_ROWS + 12;

type LookOptions = Readonly<{ mapping: SavedMapping | null; skipSheetIds: ReadonlySet<string>; signal?: AbortSignal }>;

/** Looks at the head of every sheet that is not the product's own and decides what it is. @throws HostError */
export async function lookAtSheets(
  host: WorkbookHost,
  info: WorkbookInfo,
  options: LookOptions,
  problems: ProblemList,
): Promise<readonly SheetLook[]> {
  const looks: SheetLook[] = [];
  for (const sheet of info.sheets) {
    if (options.skipSheetIds.has(sheet.id)) continue;
    const signal = options.signal ? { signal: options.signal } : {};
    const head = await readGrid(host, sheet.id, { rowLimit: HEAD_ROWS, ...signal });
    looks.push(look(sheet, head, options.mapping, problems));
  }
  for (const { table, label, value, at } of options.mapping?.unread ?? []) {
    problems.add("mapping-entry-unreadable", "error", { at, value, params: { table: MAPPING_TABLES[table], label } });
  }
  for (const { sheet } of options.mapping?.sheets ?? []) {
    if (info.sheets.some(({ name }) => name === sheet)) continue;
    problems.add("mapping-sheet-missing", "warning", { at: { sheet: "" }, value: sheet, params: { sheet } });
  }
  return looks;
}

function look(sheet: SheetInfo, head: Grid, mapping: SavedMapping | null, problems: ProblemList): SheetLook {
  const saved = mapping?.sheets.find((entry) => entry.sheet === sheet.name);
  const base = {
    sheet,
    head,
    candidates: [],
    confirmed: saved?.confirmed ?? false,
    fillDown: saved?.fillDown ?? false,
  };
  if (mapping && saved?.confirmed) {
    const header = saved.ledger === null ? null : confirmedHeader(saved, saved.ledger, { mapping, head, problems });
    return { ...base, header, ...nameOf(sheet, head, header) };
  }
  const decision = decideLedger(sheet.name, head);
  if (decision.kind === "ambiguous") {
    const ledgers = decision.ledgers.map((ledger) => LEDGERS[ledger].label);
    problems.add("sheet-ambiguous", "error", { at: { sheet: sheet.name }, params: { ledgers } });
  } else if (decision.kind === "incomplete") {
    const fields = decision.missing.map((field) => fieldLabel(decision.ledger, field));
    const params = { ledger: LEDGERS[decision.ledger].label, fields };
    problems.add("required-columns-missing", "error", { at: { sheet: sheet.name }, params });
  }
  const header = decision.kind === "ledger" ? decision.header : null;
  const candidates = decision.kind === "ambiguous" ? decision.ledgers : [];
  return { ...base, header, candidates, ...nameOf(sheet, head, header) };
}

function nameOf(sheet: SheetInfo, head: Grid, header: Header | null): Pick<SheetLook, "titleYears" | "suppliedType"> {
  if (!header) return { titleYears: [], suppliedType: null };
  const years = new Set(yearsIn(sheet.name));
  for (let row = 0; row < header.headerRowIndex; row++) {
    for (let column = 0; column < head.columnCount; column++) {
      for (const year of yearsIn(gridText(head.cell(row, column)))) years.add(year);
    }
  }
  return { titleYears: [...years], suppliedType: typeOfSheetName(header.ledger, sheet.name) };
}

function yearsIn(text: string): readonly number[] {
  return [...text.normalize("NFKC").matchAll(/(?<!\d)(20\d{2}|19\d{2})(?!\d)/g)].map((match) => Number(match[1]));
}
