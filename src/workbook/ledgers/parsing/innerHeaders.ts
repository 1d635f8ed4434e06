import { LEDGER_KEYS } from "../../../domain/model/ledgers";
import { CELL, type CellBlock } from "../../port/cellBlock";
import { headerKey } from "../vocabulary/headerAliases";
import { isBlankWord } from "../vocabulary/words";
import { parseHeader, usualClaim } from "../vocabulary/parseHeader";
import type { SheetContext } from "./sheetFields";

/** A single header word in a row is a word of a record. */
const LEAST_WORDS = 2;

/** A table below the one that is read: its header, the last of its rows, and how many it has. */
type OtherTable = { readonly header: number; readonly text: string; last: number; rows: number };

/**
 * Headers among the records. The sheet's own again, as on every printed page, is passed over. A different one begins
 * another table, whose columns nobody has looked at: its rows are not read under the wrong names but told of.
 */
export class InnerHeaders {
  private readonly words = new Map<number, boolean>();
  /** Whether a text may lead a header, by its id: most rows begin with one met before. */
  private readonly leads = new Map<number, boolean>();
  private other: OtherTable | null = null;
  private readonly others: OtherTable[] = [];
  /** The row of the header met last; the rows below may belong to it. */
  private lastHeader = -1;

  /**
   * @param columns - ascending; the columns that are delivered.
   * @param lead - the column that tells a header: of the organizations, else the first one read.
   */
  constructor(
    private readonly context: SheetContext,
    private readonly columns: readonly number[],
    private readonly lead: number,
  ) {}

  /** Whether rows stand below another header, so that each must be asked about. */
  get isBelowOther(): boolean {
    return this.other !== null;
  }

  /** Whether a row with content is a header or belongs to another table; `at`: where it begins in the block. */
  takes(block: CellBlock, at: number, rowIndex: number): boolean {
    const isBehindHeader = this.lastHeader === rowIndex - 1;
    const header = !isBehindHeader && this.isKnownRecord(block, at) ? null : this.headerIn(block, at, rowIndex);
    if (header === null) {
      if (this.other === null) return false;
      this.other.rows++;
      this.other.last = rowIndex;
      return true;
    }
    this.lastHeader = rowIndex;
    if (isBehindHeader) return true;
    this.other = header === "own" ? null : { header: rowIndex, text: header, last: rowIndex, rows: 0 };
    if (this.other) this.others.push(this.other);
    return true;
  }

  /** Tells of each other table that has rows. */
  report(): void {
    const { problems, sheetName } = this.context;
    for (const { header, text, last, rows } of this.others) {
      if (rows === 0) continue;
      problems.add("table-below", "error", {
        at: { sheet: sheetName, rowIndex: header, columnIndex: this.lead },
        value: text,
        params: { rows, lastRow: last + 1 },
      });
    }
  }

  /** `own`: the sheet's header again; the text in the leading column where it is another one; null for no header. */
  private headerIn(block: CellBlock, at: number, rowIndex: number): string | null {
    const { columnCount, kinds, numbers, strings } = block;
    const textAt = (column: number): string | null =>
      column < columnCount && kinds[at + column] === CELL.TEXT ? strings.textOf(numbers[at + column]!) : null;
    const lead = textAt(this.lead);
    // Of a header of two rows the lower one says nothing below a merged cell.
    const below = (lead === null || isBlankWord(lead)) && this.lastHeader === rowIndex - 1;
    if (!below && (lead === null || !this.mayLead(numbers[at + this.lead]!, lead))) return null;
    let filled = 0;
    let own = 0;
    let words = 0;
    for (const column of this.columns) {
      if (column >= columnCount || kinds[at + column] === CELL.EMPTY) continue;
      const text = textAt(column);
      if (text === null) return null;
      if (isBlankWord(text)) continue;
      filled++;
      if (this.isOwn(column, text)) own++;
      if (this.isWord(numbers[at + column]!, text)) words++;
    }
    if (below) return filled > 0 && Math.max(own, words) === filled ? "own" : null;
    if (own === filled && own >= LEAST_WORDS) return "own";
    return words >= LEAST_WORDS && words * 2 > filled ? lead : null;
  }

  /** Whether a row begins with a text of which it is known that no header does. */
  private isKnownRecord({ columnCount, kinds, numbers }: CellBlock, at: number): boolean {
    const leadAt = at + this.lead;
    return this.lead < columnCount && kinds[leadAt] === CELL.TEXT && this.leads.get(numbers[leadAt]!) === false;
  }

  /** A branch may be called 党支部. */
  private mayLead(id: number, text: string): boolean {
    let may = this.leads.get(id);
    if (may === undefined) {
      may = !this.context.namesOrganization(text) && this.isWord(id, text);
      this.leads.set(id, may);
    }
    return may;
  }

  private isOwn(column: number, text: string): boolean {
    return this.context.headerTexts(column).some((own) => headerKey(own) === headerKey(text));
  }

  /** Whether a text, by its id, is a usual name of a column of any ledger or surely one of this. */
  private isWord(id: number, text: string): boolean {
    let known = this.words.get(id);
    if (known === undefined) {
      const { ledger } = this.context.draft;
      known =
        LEDGER_KEYS.some((key) => usualClaim(key, text) !== null) ||
        parseHeader(ledger, text)[0]?.certainty === "certain";
      this.words.set(id, known);
    }
    return known;
  }
}
