import { byOrganization } from "../../../domain/model/byOrganization";
import type { LedgerTable } from "../../../domain/model/ledgerTable";
import { fieldDefinition, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { canonicalValue, joinedValues } from "../../../domain/model/canonicalValue";
import { parseNames } from "../../../domain/model/names";
import { isVacancyWord } from "../vocabulary/words";
import {
  DayColumn,
  Dictionary,
  DictionaryColumn,
  growingBytes,
  growingShorts,
  growingWords,
  NumberColumnBuilder,
  YesNoColumnBuilder,
  type ColumnBuilder,
  type TextMeaning,
} from "./columnBuilders";

/** The columns of a ledger in the making, over all sheets that feed it. */
export class TableDraft {
  rowCount = 0;
  readonly sheetIndexes = growingShorts();
  readonly rowNumbers = growingWords();
  /** 0 for a record that turned out to take no part. */
  readonly keep = growingBytes(1);
  leftOut = 0;
  private readonly columns = new Map<FieldKey, ColumnBuilder>();

  constructor(
    readonly ledger: LedgerKey,
    /** What a text in an organization column names; roster indexes. */
    private readonly organizationsOf: (field: FieldKey, text: string) => readonly number[],
  ) {}

  /** The column of a field, made when first asked for. */
  column(field: FieldKey): ColumnBuilder {
    let column = this.columns.get(field);
    if (!column) {
      column = this.newColumn(field);
      this.columns.set(field, column);
    }
    return column;
  }

  /** The column of a field; undefined where no sheet has it. */
  existing(field: FieldKey): ColumnBuilder | undefined {
    return this.columns.get(field);
  }

  /** Adds records of a sheet. @returns the first. */
  add(sheetIndex: number, rowIndexes: Int32Array): number {
    const first = this.rowCount;
    this.rowCount += rowIndexes.length;
    this.sheetIndexes.upTo(this.rowCount).fill(sheetIndex, first, this.rowCount);
    const rowNumbers = this.rowNumbers.upTo(this.rowCount);
    for (let i = 0; i < rowIndexes.length; i++) rowNumbers[first + i] = rowIndexes[i]! + 1;
    return first;
  }

  /** Takes a record back. */
  drop(record: number): void {
    if (this.keep.get(record) === 0) return;
    this.keep.set(record, 0);
    this.leftOut++;
  }

  finish(): LedgerTable {
    const keep = this.leftOut > 0 ? this.keep.finish(this.rowCount, null) : null;
    return byOrganization({
      ledger: this.ledger,
      rowCount: this.rowCount - this.leftOut,
      sheetIndexes: this.sheetIndexes.finish(this.rowCount, keep),
      rowNumbers: this.rowNumbers.finish(this.rowCount, keep),
      columns: new Map([...this.columns].map(([field, column]) => [field, column.finish(this.rowCount, keep)])),
    });
  }

  private newColumn(field: FieldKey): ColumnBuilder {
    const definition = fieldDefinition(this.ledger, field);
    switch (definition?.kind) {
      case "organization":
        return new DictionaryColumn(
          "organization",
          new Dictionary((text) => ({ values: this.organizationsOf(field, text), doubt: null })),
        );
      case "names":
        return new DictionaryColumn("names", new Dictionary(namesMeaning(`${this.ledger}.${field}`)));
      case "text":
        return new DictionaryColumn(
          "text",
          new Dictionary(textMeaning(`${this.ledger}.${field}`, definition.list ?? false)),
        );
      case "date":
        return new DayColumn();
      case "number":
        return new NumberColumnBuilder();
      case "yesNo":
        return new YesNoColumnBuilder();
      default:
        throw new TypeError(`${this.ledger} has no field ${field}`);
    }
  }
}

/** Posts in whose cell a word may stand for nobody (rules.md §11). */
const POSTS: ReadonlySet<string> = new Set([
  "roster.secretary",
  "roster.disciplineMember",
  "staff.name",
  "debriefings.secretary",
]);

function namesMeaning(field: string): (text: string) => TextMeaning<string> {
  const mayBeVacant = POSTS.has(field);
  return (text) => {
    const { names, doubt } = parseNames(text);
    return { values: mayBeVacant ? names.filter((name) => !isVacancyWord(name)) : names, doubt };
  };
}

/** Canonical values of a text: each piece of a list, or the whole. */
function textMeaning(field: string, list: boolean): (text: string) => TextMeaning<string> {
  return (text) => {
    const pieces = list ? text.normalize("NFKC").split(/[、,;/\n\r]+/u) : [text];
    const values = pieces
      .flatMap((piece) => (list ? joinedValues(field, piece) : null) ?? [canonicalValue(field, piece)])
      .filter((value) => value !== "");
    return { values, doubt: null };
  };
}
