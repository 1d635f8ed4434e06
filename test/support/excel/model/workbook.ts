import type { CellValue } from "./cell";
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from "./excelError";
import type { NamedItem } from "./namedItem";
import { newIdentifier } from "./identifiers";
import { propertyBag, type PropertyBag } from "./propertyBag";
import { Sheet, columnOfKey, rowOfKey } from "./sheet";
import { snapshotOf, type Plain } from "./snapshot";
import type { SheetRange } from "./sheetRange";
import type { Table } from "./table";
import type { CustomXmlPart } from "./customXmlPart";
import { UndoStack } from "./undoStack";

/** What happened in the workbook, for those who listen. */
export type WorkbookEvent =
  | Readonly<{ kind: "changed"; sheet: Sheet; address: string; changeType: string }>
  | Readonly<{ kind: "added" | "deleted" | "activated" | "deactivated"; sheet: Sheet }>;

/** Result of a formula; undefined when the calculator doesn't know it. `formula` starts with "=". Positions are 0-based. */
export type Calculator = (formula: string, sheet: Sheet, row: number, column: number) => CellValue | undefined;

export type WorkbookOptions = Readonly<{
  name?: string;
  date1904?: boolean;
  readOnly?: boolean;
  thisYear?: number;
  calculate?: Calculator;
}>;

/** A workbook without Excel around it. New ones have no sheet yet. */
export class Workbook {
  readonly name: string;
  readonly thisYear: number;
  readonly readOnly: boolean;
  date1904: boolean;
  calculate: Calculator;
  calculationMode = "Automatic";
  structureProtection: Readonly<{ password: string }> | null = null;
  selection: SheetRange | null = null;
  onEvent: ((event: WorkbookEvent) => void) | null = null;
  readonly sheets: Sheet[] = [];
  names: NamedItem[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPart[] = [];
  readonly undo = new UndoStack();
  /** false: fitting to pages is taken without a word, and left (office-js #1860). */
  takesFitToPages = true;
  readonly properties: PropertyBag = propertyBag();
  private active: Sheet | null = null;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "Book1.xlsx";
    this.readOnly = options.readOnly ?? false;
    this.date1904 = options.date1904 ?? false;
    this.thisYear = options.thisYear ?? 2026;
    this.calculate = options.calculate ?? (() => undefined);
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === "Visible");
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  /** By id, or by name in any case. */
  findSheet(key: string): Sheet | null {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
  }

  /** @throws ExcelError ItemNotFound */
  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** A new last sheet. @throws ExcelError InvalidArgument, ItemAlreadyExists, AccessDenied */
  addSheet(name?: string): Sheet {
    this.assertStructureOpen();
    const sheet = new Sheet(this, this.freeName(name));
    this.sheets.push(sheet);
    this.undo.passIrreversible();
    this.active ??= sheet;
    this.onEvent?.({ kind: "added", sheet });
    return sheet;
  }

  /** The whole visible state as plain data, for comparisons: see snapshotOf. */
  snapshot(): Plain {
    return snapshotOf(this);
  }

  /** Asks the calculator again for every formula it may know; cached results of the others stay. */
  recalculate(): void {
    for (const sheet of this.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === null) continue;
        const result = this.calculate(cell.formula, sheet, rowOfKey(key), columnOfKey(key));
        if (result !== undefined) cell.value = result;
      }
    }
  }

  /** Saved, closed and opened again: Excel gives sheets, tables, charts and names other identifiers. */
  reopen(): void {
    const charts = this.sheets.flatMap((sheet) => sheet.charts);
    for (const item of [...this.sheets, ...this.tables, ...charts, ...this.names]) item.id = newIdentifier();
    this.selection = null;
    this.undo.entries = [];
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    this.active = sheet;
    if (before === sheet) return;
    this.onEvent?.({ kind: "deactivated", sheet: before });
    this.onEvent?.({ kind: "activated", sheet });
  }

  /** Another sheet comes to the front when this one is no longer there to be seen. */
  leave(sheet: Sheet): void {
    if (this.active !== sheet) return;
    this.active = null;
    this.onEvent?.({ kind: "activated", sheet: this.activeSheet });
  }

  /** @throws ExcelError AccessDenied when the structure is protected. */
  assertStructureOpen(): void {
    if (this.structureProtection) throw accessDenied();
  }

  /** @throws ExcelError InvalidArgument, ItemAlreadyExists */
  assertFreeSheetName(name: string, except?: Sheet): void {
    const broken =
      name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === "history";
    if (broken) throw invalidArgument();
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== except) throw itemAlreadyExists();
  }

  private freeName(name: string | undefined): string {
    if (name !== undefined) {
      this.assertFreeSheetName(name);
      return name;
    }
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}
