import { CELL, type CellBlock } from "../../port/cellBlock";
import { leftOutReason } from "../vocabulary/words";

/**
 * What a row looks like by its first cells. `perhaps-note`: its first filled cell says 说明, 备注 or the like, but the
 * organization's cell doesn't; so it is a note only if no organization is there (a remark beside a merged one is none).
 */
export type RowVerdict = "record" | "left-out" | "perhaps-note";

/**
 * Tells examples, totals and notes from records. Looks at nothing but the columns it is given, so that it says the same
 * of every host, whatever else a host delivers.
 */
export class RowJudge {
  private readonly reasons: (ReturnType<typeof leftOutReason> | undefined)[] = [];

  /**
   * @param columns - ascending; the columns read, and those left of them in which examples, totals and notes begin.
   * @param main - the organization's column; null where the sheet has none.
   */
  constructor(
    private readonly columns: readonly number[],
    private readonly main: number | null,
  ) {}

  verdictOn(block: CellBlock, at: number): RowVerdict {
    const first = this.firstFilled(block, at);
    const main = this.main === null || this.main === first ? null : this.reasonIn(block, at, this.main);
    if (main !== null) return "left-out";
    const reason = this.reasonIn(block, at, first);
    if (reason === null) return "record";
    return reason === "note" && this.main !== null && this.main !== first ? "perhaps-note" : "left-out";
  }

  /** A column beyond the block where nothing is filled. A loop, since it runs for every row. */
  private firstFilled({ columnCount, kinds }: CellBlock, at: number): number {
    for (const column of this.columns) {
      if (column >= columnCount) break;
      if (kinds[at + column] !== CELL.EMPTY) return column;
    }
    return columnCount;
  }

  private reasonIn(block: CellBlock, at: number, column: number): ReturnType<typeof leftOutReason> {
    if (column >= block.columnCount || block.kinds[at + column] !== CELL.TEXT) return null;
    const id = block.numbers[at + column]!;
    const known = this.reasons[id];
    return known === undefined ? (this.reasons[id] = leftOutReason(block.strings.textOf(id))) : known;
  }
}
