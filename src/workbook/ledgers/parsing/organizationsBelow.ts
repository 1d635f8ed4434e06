import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { CellRange } from "../../port/cellBlock";
import { rangesOver, type SheetRecords } from "./mergedCells";
import type { SheetContext } from "./sheetFields";

/** Instead of the organization above: none yet; one that can't be read, so that it must not be passed on. */
const NONE_ABOVE = 0;
const UNREADABLE_ABOVE = -1;

/** A record without an organization. `note`: it may be a note, with what would be wrong with it as a record. */
type Waiting = Readonly<{ record: number; rowIndex: number; above: number; aboveRowIndex: number }> & {
  note: readonly Diagnostic[] | null;
};

export type FillOptions = Readonly<{
  /** The organization's column; null where the sheet has none. */
  column: number | null;
  /** Whether the day that places a record is there. */
  isPlaced: (record: number) => boolean;
  leaveOut: (record: number) => void;
}>;

/**
 * Gives records without an organization the one above, within a merged range or where the office confirmed it; which
 * ranges are merged is known only when all rows are read.
 */
export class OrganizationsBelow {
  private readonly waiting: Waiting[] = [];
  private above = NONE_ABOVE;
  private aboveRowIndex = -1;

  constructor(private readonly context: SheetContext) {}

  /** Notes the organization of a row, for those below. */
  note(record: number, rowIndex: number): void {
    const id = this.context.draftOrganizationId(record);
    if (id === 0) return;
    this.above = id;
    this.aboveRowIndex = rowIndex;
  }

  noteUnreadable(rowIndex: number): void {
    this.above = UNREADABLE_ABOVE;
    this.aboveRowIndex = rowIndex;
  }

  /** Does something after which the organization above is the one that it was before, if that gives false. */
  keepAbove(work: () => boolean): void {
    const { above, aboveRowIndex } = this;
    if (work()) return;
    this.above = above;
    this.aboveRowIndex = aboveRowIndex;
  }

  wait(record: number, rowIndex: number): void {
    const { above, aboveRowIndex } = this;
    this.waiting.push({ record, rowIndex, above, aboveRowIndex, note: null });
  }

  /** Says that the record, if it waits, may be a note; its problems are told when it is none. */
  perhapsNote(record: number, problems: () => readonly Diagnostic[]): boolean {
    const last = this.waiting.at(-1);
    if (last?.record !== record) return false;
    last.note = problems();
    return true;
  }

  fill(merges: readonly CellRange[], records: SheetRecords, options: FillOptions): void {
    if (this.waiting.length === 0) return;
    const ranges = rangesOver(merges, options.column ?? -1).filter((range) => range.lastRow > range.firstRow);
    let next = 0;
    for (const waiting of this.waiting) {
      const { rowIndex, aboveRowIndex } = waiting;
      while (next < ranges.length && ranges[next]!.lastRow < rowIndex) next++;
      const range = ranges[next];
      const inRange = range !== undefined && range.firstRow < rowIndex && rowIndex <= range.lastRow;
      // Where a hidden value stands between, the one that is seen is that of the range's first row.
      const top = inRange && aboveRowIndex > range.firstRow ? records.inRow(range.firstRow) : -1;
      const above = top < 0 ? waiting.above : this.context.draftOrganizationId(top);
      const merged = inRange && (top >= 0 || range.firstRow === aboveRowIndex);
      if (!this.settle(waiting, { above, merged }, options)) options.leaveOut(waiting.record);
    }
  }

  /** Whether the record has an organization now. */
  private settle(
    { record, rowIndex, note }: Waiting,
    { above, merged }: Readonly<{ above: number; merged: boolean }>,
    { column, isPlaced }: FillOptions,
  ): boolean {
    const { problems, fillsDown, sheetName } = this.context;
    const follows = merged || (fillsDown && (note === null || isPlaced(record)));
    if (above !== NONE_ABOVE && follows) {
      if (note) problems.all.push(...note);
      if (above === UNREADABLE_ABOVE) return false;
      this.context.setOrganizationId(record, above);
      return this.context.organizationIdNames(above);
    }
    const at = { sheet: sheetName, rowIndex, ...(column === null ? {} : { columnIndex: column }) };
    if (this.context.organizationMayBeBlank && (note === null || isPlaced(record))) {
      if (note) problems.all.push(...note);
      problems.add("talk-without-organization", "warning", { at, params: {} });
      return true;
    }
    if (note === null) problems.add("organization-blank", "error", { at, params: {} });
    return false;
  }
}
