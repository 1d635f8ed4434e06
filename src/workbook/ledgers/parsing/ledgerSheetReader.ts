import { DAY_MAY_LACK, organizationField, PLACING_DAY, type FieldKey } from "../../../domain/model/ledgers";
import { CELL, type CellBlock, type CellRange } from "../../port/cellBlock";
import type { Diagnostic } from "../../diagnostics/diagnostic";
import { levelOfCategory } from "../vocabulary/words";
import type { RowRun } from "./cellWriters";
import type { YearlessDay } from "./dayWriter";
import { SheetRecords, showMerged } from "./mergedCells";
import { InnerHeaders } from "./innerHeaders";
import { OrganizationsBelow } from "./organizationsBelow";
import { addressIn, reportOutcome, reportUnplaced } from "./reportOutcome";
import { PlainRows } from "./plainRows";
import { RowJudge } from "./rowVerdict";
import type { DictionaryColumn } from "./columnBuilders";
import type { FieldColumn } from "../recognising/detectHeader";
import { withYear } from "../values/parseDay";
import { createWriters, type SheetContext, type SheetField } from "./sheetFields";

/** Reads the records of one sheet into the draft of its ledger. */
export class LedgerSheetReader {
  /** Records that take part. */
  rowsRead = 0;
  /** Rows with content that don't: examples, totals, notes and faulty ones. */
  rowsLeftOut = 0;
  /** Whether there are days whose year is told elsewhere, known when finished. */
  hasYearless = false;
  private readonly fields: readonly SheetField[];
  /** The day without which a row takes no part. */
  readonly placing: FieldKey | undefined;
  readonly main: FieldKey;
  private readonly rows: RowJudge;
  private readonly plainRows: PlainRows | null;
  private readonly headers: InnerHeaders;
  /** First record of this sheet. */
  private readonly firstRecord: number;
  private readonly organizations: OrganizationsBelow;

  /** @param lookedAt - ascending; columns by which examples, totals and notes are told (see RowJudge). */
  constructor(
    private readonly context: SheetContext,
    columns: readonly FieldColumn[],
    lookedAt: readonly number[],
  ) {
    this.fields = createWriters(context, columns);
    const { ledger } = context.draft;
    this.placing = DAY_MAY_LACK.has(ledger) ? undefined : PLACING_DAY[ledger];
    this.main = organizationField(ledger);
    this.rows = new RowJudge(lookedAt, this.mainColumn);
    this.plainRows = PlainRows.of(context, this.fields, this.rows, this);
    this.headers = new InnerHeaders(context, lookedAt, this.mainColumn ?? columns[0]?.columnIndex ?? 0);
    this.organizations = new OrganizationsBelow(context);
    this.firstRecord = context.draft.rowCount;
  }

  private get mainColumn(): number | null {
    return this.fields.find(({ field }) => field === this.main)?.columnIndex ?? null;
  }

  consume(block: CellBlock): void {
    const plain = this.plainRows?.find(block);
    for (let row = 0; row < block.rowCount;) {
      let end = row;
      while (plain?.[end] === 1 && !this.headers.isBelowOther) end++;
      if (end > row) this.takeRows(block, this.plainRows!, { from: row, to: end });
      else this.consumeRow(block, end++);
      row = end;
    }
  }

  private takeRows(block: CellBlock, plainRows: PlainRows, { from, to }: Pick<RowRun, "from" | "to">): void {
    const rowIndexes = block.rowIndexes.subarray(from, to);
    const record = this.context.draft.add(this.context.sheetIndex, rowIndexes);
    plainRows.take(block, { from, to, record });
    this.rowsRead += to - from;
    this.organizations.note(record + to - from - 1, rowIndexes.at(-1)!);
    for (const [i, rowIndex] of rowIndexes.entries()) this.context.check(record + i, rowIndex);
  }

  /** One row of a block; rows come in their order. */
  consumeRow(block: CellBlock, row: number): void {
    const rowIndex = block.rowIndexes[row]!;
    if (rowIndex > this.context.headerRowIndex) this.readRow(block, row * block.columnCount, rowIndex);
  }

  private readRow(block: CellBlock, at: number, rowIndex: number): void {
    const { columnCount } = block;
    const { draft } = this.context;
    let filled = false;
    for (const { columnIndex } of this.fields) {
      if (columnIndex < columnCount && block.kinds[at + columnIndex] !== CELL.EMPTY) filled = true;
    }
    const taken = filled && this.headers.takes(block, at, rowIndex);
    const verdict = filled && !taken ? this.rows.verdictOn(block, at) : "left-out";
    if (verdict === "left-out") {
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
      if (field.outcome !== "blank" && field.outcome !== "no-name" && field.field !== this.main) others++;
    }
    // A row prepared with names only is not yet a record.
    if (others === 0 && draft.ledger !== "roster") {
      this.leaveOut(record);
      this.organizations.note(record, rowIndex);
      return;
    }
    if (verdict === "record") this.judge(record, rowIndex);
    else this.judgePerhapsNote(record, rowIndex);
  }

  /** A row that begins with 说明 or the like: a record where its organization is one, a note otherwise. */
  private judgePerhapsNote(record: number, rowIndex: number): void {
    const before = this.context.problems.all.length;
    this.organizations.keepAbove(() => {
      this.judge(record, rowIndex);
      if (this.organizations.perhapsNote(record, () => this.takeBack(before))) return true;
      if (this.isRecord(record)) return true;
      this.takeBack(before);
      this.leaveOut(record);
      return false;
    });
  }

  /** Takes back the problems told since; but for formulas without results, told once a column, which are no row's own. */
  private takeBack(before: number): readonly Diagnostic[] {
    const { all } = this.context.problems;
    const told = all.splice(before);
    const isOfColumn = ({ code }: Diagnostic): boolean => code === "formula-not-calculated";
    all.push(...told.filter(isOfColumn));
    return told.filter((problem) => !isOfColumn(problem));
  }

  private isRecord(record: number): boolean {
    const outcomeOf = (key: FieldKey | undefined) => this.fields.find(({ field }) => field === key)?.outcome;
    const { draft } = this.context;
    if (draft.ledger === "roster") {
      const category = draft.column("category") as DictionaryColumn<"text">;
      return levelOfCategory(category.dictionary.pool[category.ids.get(record)]!) !== null;
    }
    if (this.placing !== undefined && outcomeOf(this.placing) === "blank") return false;
    return (
      outcomeOf(this.main) !== "filled" || this.context.organizationIdNames(this.context.draftOrganizationId(record))
    );
  }

  /** Turns outcomes into problems, and drops the record where it takes no part. */
  private judge(record: number, rowIndex: number): void {
    if (this.isNoFinding()) {
      this.organizations.note(record, rowIndex);
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
      else if (field.outcome !== "filled" && field.outcome !== "blank") {
        if (!this.isToldByDay(field)) this.report(field, rowIndex, "warning");
      } else if (field.organizations) this.judgeOther(field, record, rowIndex);
    }
    if (organizationFilled) this.organizations.note(record, rowIndex);
    if (drop) this.leaveOut(record);
    else this.context.check(record, rowIndex);
  }

  private judgeOrganization(field: SheetField, record: number, rowIndex: number): boolean {
    if (field.outcome === "error-value") {
      this.organizations.noteUnreadable(rowIndex);
      this.report(field, rowIndex, "error");
      return false;
    }
    if (field.outcome === "blank") {
      this.organizations.wait(record, rowIndex);
      return true;
    }
    if (field.outcome === "uncalculated") {
      this.report(field, rowIndex, "error");
      return true;
    }
    return this.context.resolved(field, record, addressIn(this.context, field, rowIndex));
  }

  /** An organization that is not the row's own (所属党委): unknown means none, with a word. */
  private judgeOther(field: SheetField, record: number, rowIndex: number): void {
    if (field.outcome === "filled")
      this.context.resolved(field, record, addressIn(this.context, field, rowIndex), "warning");
  }

  private judgePlacing(field: SheetField, rowIndex: number): boolean {
    const { outcome } = field;
    if (outcome === "filled" || outcome === "yearless") return true;
    if (outcome === "month-only" || outcome === "quarter-only" || outcome === "uncalculated") {
      this.report(field, rowIndex, "warning");
      return true;
    }
    reportUnplaced(this.context, { field, fields: this.fields }, rowIndex);
    return false;
  }

  /** `存在问题` 无 without a day is no finding, and nothing to complain about. */
  private isNoFinding(): boolean {
    if (this.context.draft.ledger !== "findings") return false;
    const outcomeOf = (key: FieldKey) => this.fields.find(({ field }) => field === key)?.outcome;
    return outcomeOf("problem") === "blank" && outcomeOf("found") === "blank";
  }

  /** Beside the day it was done, what 完成情况 narrates decides nothing. */
  private isToldByDay({ field, outcome }: SheetField): boolean {
    if (field !== "done" || outcome !== "unreadable") return false;
    return this.fields.some((other) => other.field === "doneDate" && other.outcome === "filled");
  }

  private leaveOut(record: number): void {
    if (this.context.draft.keep.get(record) === 0) return;
    this.context.draft.drop(record);
    this.rowsRead--;
    this.rowsLeftOut++;
  }

  private report(field: SheetField, rowIndex: number, severity: "error" | "warning"): void {
    reportOutcome(this.context, field, rowIndex, severity);
  }

  /**
   * All rows are read: fills merged organizations down, completes days without a year, and lets what is seen of a merged
   * range hold over what is hidden under it.
   *
   * @param merges - merged ranges of the sheet.
   */
  finish(merges: readonly CellRange[]): void {
    const { context } = this;
    const { draft, headerRowIndex } = context;
    this.headers.report();
    const below = merges.filter(({ lastRow }) => lastRow > headerRowIndex);
    const records = new SheetRecords(draft, this.firstRecord, draft.rowCount);
    const show = (field: SheetField): void => {
      for (const record of showMerged(context, field, { merges: below, records })) {
        if (field.field === this.placing) this.leaveOut(record);
      }
    };
    const main = this.fields.find(({ field }) => field === this.main);
    if (main) show(main);
    this.organizations.fill(below, records, {
      column: this.mainColumn,
      isPlaced: (record) => this.placing !== undefined && draft.column(this.placing).isFilled(record),
      leaveOut: (record) => {
        this.leaveOut(record);
      },
    });
    this.completeYears();
    for (const field of this.fields) if (field !== main) show(field);
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
    this.hasYearless = true;
    const day = year === null ? null : withYear(parsed, year);
    if (field.days) {
      if (day !== null) field.days.column.days.set(record, field.days.dayFor(parsed, day));
      // 长期坚持 needs no year: it is never overdue.
      field.days.noteSpan(record, parsed);
    }
    if (draft.keep.get(record) === 0) return;
    const rowIndex = draft.rowNumbers.get(record) - 1;
    const at = { sheet: sheetName, rowIndex, columnIndex: field.columnIndex };
    const where = { at, value: strings.textOf(stringId), params: { field: field.label } };
    if (day !== null) {
      const isLong = field.days?.isLong(parsed) === true;
      if (draft.ledger === "dues" || !(isLong || parsed.monthOnly)) return;
      const params = { field: field.label, day: field.days?.dayFor(parsed, day) ?? day };
      problems.add(isLong ? "date-quarter-only" : "date-month-only", "warning", { ...where, params });
      return;
    }
    const isPlacing = field.field === this.placing;
    const code = year === null ? "date-without-year" : "date-impossible";
    problems.add(code, isPlacing ? "error" : "warning", where);
    if (isPlacing) this.leaveOut(record);
  }
}
