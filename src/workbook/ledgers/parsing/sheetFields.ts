import type { Day } from "../../../domain/model/day";
import { NUMBER_SCALE, SPAN } from "../../../domain/model/ledgerTable";
import { fieldDefinition, organizationField, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";
import type { Severity } from "../../../domain/diagnostics/diagnostic";
import type { SheetAddress } from "../../port/address";
import type { StringTable } from "../../port/cellBlock";
import { headerKey } from "../vocabulary/headerAliases";
import { ActivityCounts } from "./activityCounts";
import {
  NumberWriter,
  TextWriter,
  translateFullTime,
  YesNoWriter,
  type CellOutcome,
  type CellWriter,
  type NumberMode,
} from "./cellWriters";
import { DayWriter, type LongTimes } from "./dayWriter";
import { DayColumn, NumberColumnBuilder, YesNoColumnBuilder, type DictionaryColumn } from "./columnBuilders";
import type { FieldColumn } from "../recognising/detectHeader";
import type { OrganizationIndex } from "../values/organizationIndex";
import type { MonthAs } from "../values/parseDay";
import type { ProblemList } from "../../diagnostics/problemList";
import type { TableDraft } from "./tableDraft";

/** A mapped column of a sheet with its writer; `kind`, `value`, `outcome` are those of the row in hand. */
export type SheetField = {
  readonly field: FieldKey;
  readonly columnIndex: number;
  /** The field's own name, for people. */
  readonly label: string;
  readonly writer: CellWriter;
  readonly days: DayWriter | null;
  readonly organizations: DictionaryColumn<"organization"> | null;
  kind: number;
  value: number;
  outcome: CellOutcome;
};

/** Ledgers in whose organization cells several may stand (ledgers.md §2, rules.md §4). */
export const SEVERAL_ORGANIZATIONS: ReadonlySet<LedgerKey> = new Set<LedgerKey>(["tasks", "contacts"]);
const DEADLINES: ReadonlySet<FieldKey> = new Set<FieldKey>(["due", "extendedTo", "expiry"]);

export type SheetContextOptions = Readonly<{
  sheetName: string;
  sheetIndex: number;
  headerRowIndex: number;
  /** What the rows of the header say in a column, and what stands right above them. */
  headerTexts: (columnIndex: number) => readonly string[];
  draft: TableDraft;
  strings: StringTable;
  problems: ProblemList;
  /** null while the roster itself is read. */
  index: OrganizationIndex | null;
  date1904: boolean;
  /** The office confirmed that blank organizations mean "as above". */
  fillsDown: boolean;
  /** Years named above the header. */
  titleYears: readonly number[];
  /** The type that the sheet's name gives to rows that name none. */
  suppliedType: string | null;
  /** The day of all rows, where a column is a month or quarter. */
  suppliedDay?: Readonly<{ field: FieldKey; day: Day; isQuarter: boolean }>;
}>;

/** What the reading of one sheet is done with. */
export class SheetContext {
  readonly organizationMayBeBlank: boolean;
  /** Columns with formulas whose results are unknown. */
  readonly uncalculated = new Set<number>();
  private readonly unresolved = new Map<number, ReturnType<OrganizationIndex["resolve"]>>();

  constructor(private readonly options: SheetContextOptions) {
    this.organizationMayBeBlank = options.draft.ledger === "talks";
    // A sheet of one type has the column in its name, be it without rows.
    if (options.suppliedType !== null) options.draft.column("type");
    if (options.suppliedDay) options.draft.column(options.suppliedDay.field);
  }

  get sheetName(): string {
    return this.options.sheetName;
  }
  get sheetIndex(): number {
    return this.options.sheetIndex;
  }
  get headerRowIndex(): number {
    return this.options.headerRowIndex;
  }
  headerTexts(columnIndex: number): readonly string[] {
    return this.options.headerTexts(columnIndex);
  }
  get draft(): TableDraft {
    return this.options.draft;
  }
  get strings(): StringTable {
    return this.options.strings;
  }
  get problems(): ProblemList {
    return this.options.problems;
  }
  get date1904(): boolean {
    return this.options.date1904;
  }
  /** Whether rows that name no type take one from the sheet's name. */
  get suppliesType(): boolean {
    return this.options.suppliedType !== null;
  }
  get fillsDown(): boolean {
    return this.options.fillsDown;
  }

  /** Whether the organization cell of a record names any; reports why not. */
  resolved(field: SheetField, record: number, at: SheetAddress, severity: Severity = "error"): boolean {
    const { index, problems, draft } = this.options;
    const column = field.organizations;
    if (!index || !column) return true;
    const id = column.ids.get(record);
    if (column.dictionary.values[id]!.length > 0) return true;
    let why = this.unresolved.get(id);
    if (!why) {
      why = index.resolve(column.dictionary.pool[id]!, SEVERAL_ORGANIZATIONS.has(draft.ledger));
      this.unresolved.set(id, why);
    }
    const value = column.dictionary.pool[id]!;
    switch (why.kind) {
      case "unknown":
        problems.add("unknown-organization", severity, { at, value, params: { name: why.name } });
        break;
      case "suggested":
        problems.add("organization-suggested", severity, {
          at,
          value,
          params: { name: why.name, suggestion: why.suggestion },
        });
        break;
      case "ambiguous":
        problems.add("organization-ambiguous", severity, {
          at,
          value,
          params: { name: why.name, candidates: why.candidates },
        });
        break;
      case "collective":
        problems.add("organization-collective", severity, { at, value, params: { name: value } });
        break;
      default:
        problems.add("organization-blank", severity, { at, value, params: {} });
    }
    return false;
  }

  namesOrganization(text: string): boolean {
    return this.options.index?.resolve(text, false).kind === "found";
  }

  draftOrganizationId(record: number): number {
    return this.organizationColumn().ids.get(record);
  }

  setOrganizationId(record: number, id: number): void {
    this.organizationColumn().ids.set(record, id);
  }

  organizationIdNames(id: number): boolean {
    return this.organizationColumn().dictionary.values[id]!.length > 0;
  }

  private organizationColumn(): DictionaryColumn<"organization"> {
    const field = organizationField(this.draft.ledger);
    return this.draft.column(field) as DictionaryColumn<"organization">;
  }

  /** The one year that title and full days of the sheet share; null when there is none or more than one. */
  sheetYear(dayYears: readonly number[]): number | null {
    const years = new Set([...this.options.titleYears, ...dayYears]);
    return years.size === 1 ? [...years][0]! : null;
  }

  /** The year of a day without one: the row's own, else the sheet's; null when neither tells. */
  yearOf(record: number, sheetYear: number | null): number | null {
    return this.rowYear(record) ?? sheetYear;
  }

  private rowYear(record: number): number | null {
    const field: FieldKey | null = this.draft.ledger === "tasks" ? "year" : null;
    if (field === null || !this.hasField(field)) return null;
    const scaled = (this.draft.column(field) as NumberColumnBuilder).scaled.get(record);
    return Number.isNaN(scaled) ? null : scaled / NUMBER_SCALE;
  }

  private readonly mapped = new Set<FieldKey>();

  /** Notes the fields that the sheet has. */
  note(fields: readonly SheetField[]): void {
    for (const { field } of fields) this.mapped.add(field);
  }

  private hasField(field: FieldKey): boolean {
    return this.mapped.has(field);
  }

  /** Looks at a record that takes part: numbers that contradict each other, the type that the sheet's name gives. */
  check(record: number, rowIndex: number): void {
    const { draft, suppliedType, suppliedDay } = this.options;
    if (suppliedDay) this.supplyDay(record, suppliedDay);
    if (suppliedType !== null) {
      const type = draft.column("type") as DictionaryColumn<"text">;
      if (type.dictionary.values[type.ids.get(record)]!.length === 0) {
        type.ids.set(record, type.dictionary.idOf(-1, suppliedType));
      }
    }
    if (this.counts === undefined) this.counts = ActivityCounts.of(this.options, this.columnIndexes);
    this.counts?.check(record, rowIndex);
  }

  private supplyDay(record: number, { field, day, isQuarter }: NonNullable<SheetContextOptions["suppliedDay"]>): void {
    const column = this.draft.column(field) as DayColumn;
    column.days.set(record, day);
    if (isQuarter && longTimesOf(this.draft.ledger) !== "days") column.spans.set(record, SPAN.QUARTER);
  }

  private counts: ActivityCounts | null | undefined;
  readonly columnIndexes = new Map<FieldKey, number>();
}

/** Makes a writer for each mapped column. */
export function createWriters(context: SheetContext, columns: readonly FieldColumn[]): readonly SheetField[] {
  const fields = columns.map((column): SheetField => {
    const definition = fieldDefinition(context.draft.ledger, column.field);
    const writer = createWriter(context, column);
    const builder = context.draft.column(column.field);
    context.columnIndexes.set(column.field, column.columnIndex);
    return {
      field: column.field,
      columnIndex: column.columnIndex,
      label: definition?.label ?? column.label,
      writer,
      days: writer instanceof DayWriter ? writer : null,
      organizations: definition?.kind === "organization" ? (builder as DictionaryColumn<"organization">) : null,
      kind: 0,
      value: 0,
      outcome: "blank",
    };
  });
  context.note(fields);
  return fields;
}

function longTimesOf(ledger: LedgerKey): LongTimes {
  return ledger === "activities" ? "events" : ledger === "dues" ? "payments" : "days";
}

const MODES: Readonly<Partial<Record<FieldKey, NumberMode>>> = {
  attendanceRate: "rate",
  year: "year",
  forYear: "year",
  hours: "hours",
  termYears: "term",
};

function createWriter(context: SheetContext, { field, label }: FieldColumn): CellWriter {
  const { draft, strings, date1904 } = context;
  const column = draft.column(field);
  if (column instanceof DayColumn) {
    const monthAs: MonthAs = DEADLINES.has(field) ? "last" : "first";
    return new DayWriter(column, strings, { monthAs, date1904, longTimes: longTimesOf(draft.ledger) });
  }
  if (column instanceof NumberColumnBuilder) {
    const { whole = false, signed = false } = fieldDefinition(draft.ledger, field) ?? {};
    const mode = MODES[field] ?? (draft.ledger === "roster" ? "roster" : "plain");
    return new NumberWriter(column, strings, { mode, whole, signed });
  }
  if (column instanceof YesNoColumnBuilder) {
    return new YesNoWriter(column, strings, draft.ledger === "tasks" && field === "done");
  }
  const asksYesNo = field === "fullOrPartTime" && headerKey(label) === normalizeText("是否专职");
  return new TextWriter(column as DictionaryColumn<"text">, strings, asksYesNo ? translateFullTime : null);
}
