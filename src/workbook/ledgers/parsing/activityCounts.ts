import { NUMBER_SCALE } from "../../../domain/model/ledgerTable";
import type { FieldKey } from "../../../domain/model/ledgers";
import type { DictionaryColumn, NumberColumnBuilder } from "./columnBuilders";
import type { ProblemList } from "../../diagnostics/problemList";
import type { TableDraft } from "./tableDraft";

/** 全体党员 or 张三等12人: names that are not all of those present. */
const INCOMPLETE_LIST = /全体|全部|所有|等\s*(?:[\d０-９]+\s*(?:人|名|位|名同志|位同志)?)?\s*$/u;

type Place = Readonly<{ draft: TableDraft; problems: ProblemList; sheetName: string }>;
type Columns = Readonly<{
  present: NumberColumnBuilder;
  due: NumberColumnBuilder | null;
  attendees: DictionaryColumn<"names"> | null;
}>;

/** Holds the counts of an activity against each other and against the names. */
export class ActivityCounts {
  private readonly listed: (number | undefined)[] = [];

  private constructor(
    private readonly place: Place,
    private readonly columns: Columns,
    private readonly columnIndex: number,
  ) {}

  /** @returns null where the sheet has nothing to hold against each other. */
  static of(place: Place, columnIndexes: ReadonlyMap<FieldKey, number>): ActivityCounts | null {
    const { draft } = place;
    const columnIndex = columnIndexes.get("presentCount");
    if (draft.ledger !== "activities" || columnIndex === undefined) return null;
    const columns: Columns = {
      present: draft.column("presentCount") as NumberColumnBuilder,
      due: columnIndexes.has("dueCount") ? (draft.column("dueCount") as NumberColumnBuilder) : null,
      attendees: columnIndexes.has("attendees") ? (draft.column("attendees") as DictionaryColumn<"names">) : null,
    };
    return new ActivityCounts(place, columns, columnIndex);
  }

  check(record: number, rowIndex: number): void {
    const present = this.columns.present.scaled.get(record);
    if (Number.isNaN(present)) return;
    const due = this.columns.due?.scaled.get(record) ?? NaN;
    const named = this.columns.attendees ? this.namesListed(record, this.columns.attendees) : 0;
    const isOver = present > due;
    const disagrees = named > 0 && named !== present / NUMBER_SCALE;
    if (!isOver && !disagrees) return;
    const { problems, sheetName } = this.place;
    const shown = present / NUMBER_SCALE;
    const where = { at: { sheet: sheetName, rowIndex, columnIndex: this.columnIndex }, value: String(shown) };
    if (isOver) {
      problems.add("present-over-due", "warning", { ...where, params: { due: due / NUMBER_SCALE, present: shown } });
    }
    if (disagrees) problems.add("attendees-disagree", "warning", { ...where, params: { present: shown, named } });
  }

  /** Number of attendees whose names are listed; 0 where the list is not complete. Looked at once a distinct text. */
  private namesListed(record: number, { dictionary, ids }: DictionaryColumn<"names">): number {
    const id = ids.get(record);
    return (this.listed[id] ??= INCOMPLETE_LIST.test(dictionary.pool[id]!) ? 0 : dictionary.values[id]!.length);
  }
}
