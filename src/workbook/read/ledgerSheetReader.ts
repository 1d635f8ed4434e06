import { fieldDefinition, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import { CELL, type CellBlock, type CellRange } from "../cellBlock";
import { leftOutReason } from "../schema/words";
import { cellText, serialText } from "./cellText";
import type { CellOutcome, YearlessDay } from "./cellWriters";
import type { FieldColumn } from "./detectHeader";
import { withYear } from "./parseDay";
import { createWriters, type SheetContext, type SheetField } from "./sheetFields";

/** The day that places a row; without it a row takes no part. Training and staff may do without. */
const PLACING_DAY: Readonly<Partial<Record<LedgerKey, FieldKey>>> = {
  activities: "date",
  tasks: "due",
  findings: "found",
  talks: "date",
  contacts: "date",
  dues: "month",
  bonuses: "date",
};

/** The field by which rows belong to organizations. */
export function mainOrganizationField(ledger: LedgerKey): FieldKey {
  return ledger === "contacts" ? "branch" : "organization";
}

type Pending = Readonly<{ record: number; rowIndex: number; above: number; aboveRowIndex: number }>;

/** Instead of the organization above: none yet; one that can't be read, so that it must not be passed on. */
const NONE_ABOVE = 0;
const UNREADABLE_ABOVE = -1;

/** Reads the records of one sheet into the draft of its ledger. */
export class LedgerSheetReader {
  /** Records that take part. */
  rowsRead = 0;
  /** Rows with content that don't: examples, totals, notes and faulty ones. */
  rowsLeftOut = 0;
  private readonly fields: readonly SheetField[];
  private readonly placing: FieldKey | undefined;
  private readonly main: FieldKey;
  private readonly leftOutTexts: (boolean | undefined)[] = [];
  /** Rows without an organization: perhaps in a merged range, which is known only at the end. */
  private readonly pending: Pending[] = [];
  private above = NONE_ABOVE;
  private aboveRowIndex = -1;

  constructor(
    private readonly context: SheetContext,
    columns: readonly FieldColumn[],
  ) {
    this.fields = createWriters(context, columns);
    this.placing = PLACING_DAY[context.draft.ledger];
    this.main = mainOrganizationField(context.draft.ledger);
  }

  consume(block: CellBlock): void {
    for (let row = 0; row < block.rowCount; row++) {
      const rowIndex = block.rowIndexes[row]!;
      if (rowIndex > this.context.headerRowIndex) this.readRow(block, row * block.columnCount, rowIndex);
    }
  }

  private readRow(block: CellBlock, at: number, rowIndex: number): void {
    const { columnCount } = block;
    const { draft } = this.context;
    let filled = false;
    for (const { columnIndex } of this.fields) {
      if (columnIndex < columnCount && block.kinds[at + columnIndex] !== CELL.EMPTY) filled = true;
    }
    if (!filled || this.isLeftOut(block, at)) {
      if (filled) this.rowsLeftOut++;
      return;
    }
    const record = draft.rowCount++;
    draft.sheetIndexes.set(record, this.context.sheetIndex);
    draft.rowNumbers.set(record, rowIndex + 1);
    this.rowsRead++;
    let others = 0;
    for (const field of this.fields) {
      const kind = field.columnIndex < columnCount ? block.kinds[at + field.columnIndex]! : CELL.EMPTY;
      field.kind = kind;
      field.value = kind === CELL.EMPTY ? 0 : block.numbers[at + field.columnIndex]!;
      field.outcome = field.writer.write(record, kind, field.value);
      if (field.outcome !== "blank" && field.field !== this.main) others++;
    }
    // A row prepared with names only is not yet a record.
    if (others === 0 && draft.ledger !== "roster") {
      this.leaveOut(record);
      this.noteAbove(record, rowIndex);
      return;
    }
    this.judge(record, rowIndex);
  }

  /** Turns outcomes into problems, and drops the record where it takes no part. */
  private judge(record: number, rowIndex: number): void {
    if (this.isNoFinding()) {
      this.noteAbove(record, rowIndex);
      this.leaveOut(record);
      return;
    }
    let drop = false;
    let organizationFilled = false;
    for (const field of this.fields) {
      if (field.field === this.main) {
        organizationFilled = field.outcome === "filled";
        drop = !this.judgeOrganization(field, record, rowIndex) || drop;
      } else if (field.field === this.placing) drop = !this.judgePlacing(field, rowIndex) || drop;
      else if (field.outcome !== "filled" && field.outcome !== "blank") this.report(field, rowIndex, "warning");
      else if (field.organizations) this.judgeOther(field, record, rowIndex);
    }
    if (organizationFilled) this.noteAbove(record, rowIndex);
    if (drop) this.leaveOut(record);
    else this.context.check(record, rowIndex);
  }

  private judgeOrganization(field: SheetField, record: number, rowIndex: number): boolean {
    if (field.outcome === "error-value") {
      this.above = UNREADABLE_ABOVE;
      this.aboveRowIndex = rowIndex;
      this.report(field, rowIndex, "error");
      return false;
    }
    if (field.outcome === "blank") {
      if (this.context.organizationMayBeBlank) return true;
      this.pending.push({ record, rowIndex, above: this.above, aboveRowIndex: this.aboveRowIndex });
      return true;
    }
    return this.context.resolved(field, record, this.addressOf(field, rowIndex));
  }

  /** An organization that is not the row's own (所属党委): unknown means none, with a word. */
  private judgeOther(field: SheetField, record: number, rowIndex: number): void {
    if (field.outcome === "filled") this.context.resolved(field, record, this.addressOf(field, rowIndex), "warning");
  }

  private judgePlacing(field: SheetField, rowIndex: number): boolean {
    const { outcome } = field;
    if (outcome === "filled" || outcome === "yearless") return true;
    if (outcome === "month-only") {
      this.report(field, rowIndex, "warning");
      return true;
    }
    this.report(field, rowIndex, "error");
    return false;
  }

  /** `存在问题` 无 without a day is no finding, and nothing to complain about. */
  private isNoFinding(): boolean {
    if (this.context.draft.ledger !== "findings") return false;
    const outcomeOf = (key: FieldKey) => this.fields.find(({ field }) => field === key)?.outcome;
    return outcomeOf("problem") === "blank" && outcomeOf("found") === "blank";
  }

  private noteAbove(record: number, rowIndex: number): void {
    const id = this.context.draftOrganizationId(record);
    if (id === 0) return;
    this.above = id;
    this.aboveRowIndex = rowIndex;
  }

  private leaveOut(record: number): void {
    if (this.context.draft.keep.get(record) === 0) return;
    this.context.draft.drop(record);
    this.rowsRead--;
    this.rowsLeftOut++;
  }

  /** Whether the row is an example, a total or a note, told by its first filled cell or its organization. */
  private isLeftOut(block: CellBlock, at: number): boolean {
    let columnIndex = -1;
    for (let column = 0; column < block.columnCount && columnIndex < 0; column++) {
      if (block.kinds[at + column] !== CELL.EMPTY) columnIndex = column;
    }
    const main = this.fields.find(({ field }) => field === this.main)?.columnIndex ?? columnIndex;
    return (
      this.saysLeftOut(block, at + columnIndex) || (main < block.columnCount && this.saysLeftOut(block, at + main))
    );
  }

  private saysLeftOut(block: CellBlock, cell: number): boolean {
    if (block.kinds[cell] !== CELL.TEXT) return false;
    const id = block.numbers[cell]!;
    return (this.leftOutTexts[id] ??= leftOutReason(block.strings.textOf(id)) !== null);
  }

  private addressOf(field: SheetField, rowIndex: number) {
    return { sheet: this.context.sheetName, rowIndex, columnIndex: field.columnIndex };
  }

  private report(field: SheetField, rowIndex: number, severity: "error" | "warning"): void {
    const { strings, date1904 } = this.context;
    const isDate = field.kind === CELL.DATE;
    const value = isDate ? serialText(field.value, date1904) : cellText(field.kind, field.value, strings);
    this.reportOutcome(field, { rowIndex, severity, value, outcome: field.outcome });
  }

  private reportOutcome(
    field: SheetField,
    {
      rowIndex,
      severity,
      value,
      outcome,
    }: { rowIndex: number; severity: "error" | "warning"; value: string; outcome: CellOutcome },
  ): void {
    const { problems, draft } = this.context;
    const where = { at: this.addressOf(field, rowIndex), value, params: { field: field.label } };
    const kind = fieldDefinition(draft.ledger, field.field)?.kind;
    if (outcome === "error-value") problems.add("cell-error", severity, where);
    else if (outcome === "impossible") problems.add("date-impossible", severity, where);
    else if (outcome === "blank") problems.add("date-blank", severity, where);
    else if (outcome === "month-only") {
      const day = field.days?.dayOf(draft.rowCount - 1) ?? null;
      if (draft.ledger !== "dues" && day !== null)
        problems.add("date-month-only", "warning", { ...where, params: { field: field.label, day } });
    } else if (outcome === "unreadable") {
      const code = kind === "date" ? "date-unreadable" : kind === "yesNo" ? "yes-no-unreadable" : "number-unreadable";
      problems.add(code, severity, where);
    }
  }

  /**
   * All rows are read: fills merged organizations down, completes days without a year.
   *
   * @param merges - merged ranges of the sheet.
   */
  finish(merges: readonly CellRange[]): void {
    this.fillDown(merges);
    this.completeYears();
  }

  private fillDown(merges: readonly CellRange[]): void {
    if (this.pending.length === 0) return;
    const column = this.fields.find(({ field }) => field === this.main)?.columnIndex ?? -1;
    const ranges = merges
      .filter((range) => range.firstColumn <= column && column <= range.lastColumn && range.lastRow > range.firstRow)
      .sort((a, b) => a.firstRow - b.firstRow);
    let next = 0;
    for (const { record, rowIndex, above, aboveRowIndex } of this.pending) {
      while (next < ranges.length && ranges[next]!.lastRow < rowIndex) next++;
      const range = ranges[next];
      const merged = range !== undefined && range.firstRow === aboveRowIndex && rowIndex <= range.lastRow;
      if (above !== NONE_ABOVE && (merged || this.context.fillsDown)) {
        if (above !== UNREADABLE_ABOVE) {
          this.context.setOrganizationId(record, above);
          if (this.context.organizationIdNames(above)) continue;
        }
      } else {
        this.context.problems.add("organization-blank", "error", {
          at: { sheet: this.context.sheetName, rowIndex, ...(column >= 0 ? { columnIndex: column } : {}) },
          params: {},
        });
      }
      this.leaveOut(record);
    }
  }

  private completeYears(): void {
    const sheetYear = this.context.sheetYear(this.fields.flatMap(({ days }) => (days ? [...days.years] : [])));
    for (const field of this.fields) {
      for (const yearless of field.days?.yearless ?? []) this.completeYear(field, yearless, sheetYear);
    }
  }

  private completeYear(field: SheetField, yearless: YearlessDay, sheetYear: number | null): void {
    const { record, stringId, parsed } = yearless;
    const { draft, problems, sheetName, strings } = this.context;
    const year = this.context.yearOf(record, sheetYear);
    const day = year === null ? null : withYear(parsed, year);
    if (field.days) {
      if (day !== null) field.days.column.days.set(record, day);
      // 长期坚持 needs no year: it is never overdue.
      field.days.column.ongoing.set(record, parsed.ongoing ? 1 : 0);
    }
    if (draft.keep.get(record) === 0) return;
    const rowIndex = draft.rowNumbers.get(record) - 1;
    const at = { sheet: sheetName, rowIndex, columnIndex: field.columnIndex };
    const where = { at, value: strings.textOf(stringId), params: { field: field.label } };
    if (day !== null) {
      if (parsed.monthOnly && draft.ledger !== "dues") {
        problems.add("date-month-only", "warning", { ...where, params: { field: field.label, day } });
      }
      return;
    }
    const isPlacing = field.field === this.placing;
    const code = year === null ? "date-without-year" : "date-impossible";
    problems.add(code, isPlacing ? "error" : "warning", where);
    if (isPlacing) this.leaveOut(record);
  }
}
