import { LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import { columnLetters } from "../port/address";
import type { CellRange } from "../port/cellBlock";
import { MAPPING_KEY, MAPPING_LABELS, MAPPING_SHEET, NOT_A_LEDGER } from "./savedMapping";
import type {
  MappedField,
  MappedSheet,
  OrganizationAlias,
  SavedMapping,
  UnreadEntry,
} from "../ledgers/recognising/sheetMapping";
import type { SheetReport } from "../ledgers/recognising/sheetReport";
import type { PlannedCell, PlannedRow, PlannedSheet, PlannedTable, PlannedValidation } from "../port/writePlan";
import { TABLE_STYLE, type StyleKey } from "../layout/sheetStyles";

/** Words around the three tables; their labels are the office's own and stand with the reader. */
export type MappingWords = Readonly<{
  title: string;
  subtitle: string;
  /** Headings of the three tables. */
  sections: readonly [string, string, string];
  choose: Readonly<{ title: string; text: string }>;
  notInList: Readonly<{ title: string; text: string }>;
  page: string;
}>;

/**
 * What the mapping sheet will say: everything the office confirmed or entered, as it is; what was only proposed, as it
 * is read now.
 */
export function mergeMapping(
  saved: SavedMapping | null,
  reports: readonly SheetReport[],
  suggestions: readonly OrganizationAlias[],
): SavedMapping {
  const confirmed = (saved?.sheets ?? []).filter((entry) => entry.confirmed);
  const kept = new Map(confirmed.map(({ sheet, ledger }) => [sheet, ledger]));
  const fillDown = new Map((saved?.sheets ?? []).map((entry) => [entry.sheet, entry.fillDown]));
  const proposed = reports.filter(({ sheet, ledger }) => ledger !== null && !kept.has(sheet));
  const known = new Set((saved?.aliases ?? []).map(({ written }) => written));
  return {
    sheets: [
      ...confirmed.map((entry) => withSignature(entry, reports)),
      ...proposed.map(({ sheet, ledger, headerRowIndex, signature, ...report }): MappedSheet => ({
        ...{ sheet, ledger, headerRowIndex: headerRowIndex ?? 0 },
        fillDown: fillDown.get(sheet) ?? report.fillDown,
        confirmed: report.confirmed,
        ...(signature === "" ? {} : { signature }),
      })),
    ],
    fields: [
      ...(saved?.fields ?? []).filter(({ sheet }) => kept.has(sheet)),
      ...newFields(saved, reports, kept),
      ...proposed.flatMap(({ sheet, columns }) =>
        columns.map(({ field, columnIndex, label }): MappedField => ({ sheet, field, columnIndex, label })),
      ),
    ],
    aliases: [...(saved?.aliases ?? []), ...suggestions.filter(({ written }) => !known.has(written))],
    ...(saved?.unread ? { unread: saved.unread } : {}),
  };
}

/** A mapping kept by an earlier version learns the header texts of the sheets that are read as it says. */
function withSignature(entry: MappedSheet, reports: readonly SheetReport[]): MappedSheet {
  const report = reports.find(({ sheet, confirmed }) => sheet === entry.sheet && confirmed);
  if (entry.signature !== undefined || !report || report.signature === "") return entry;
  return { ...entry, signature: report.signature };
}

/** Columns of sheets read as the office confirmed that it didn't enter and that were found by their names. */
function newFields(
  saved: SavedMapping | null,
  reports: readonly SheetReport[],
  confirmed: ReadonlyMap<string, MappedSheet["ledger"]>,
): readonly MappedField[] {
  const entered = new Set((saved?.fields ?? []).map(({ sheet, field }) => `${sheet}\0${field}`));
  return reports
    .filter(({ sheet, ledger }) => ledger !== null && confirmed.get(sheet) === ledger)
    .flatMap(({ sheet, columns }) =>
      columns.map(({ field, columnIndex, label }) => ({ sheet, field, columnIndex, label })),
    )
    .filter(({ sheet, field }) => !entered.has(`${sheet}\0${field}`));
}

const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;
/** First column of each table; an empty column stands between two. */
const TABLE_COLUMNS = { sheets: 0, fields: 7, aliases: 12 } as const;
const WIDTHS = [26, 16, 8, 10, 9, 24, 3, 26, 18, 7, 24, 3, 32, 32, 10];

/** The mapping as a sheet of three tables side by side, each of which may be sorted on its own. */
export function planMappingSheet(mapping: SavedMapping, words: MappingWords): PlannedSheet {
  const ledgerOf = new Map(mapping.sheets.map(({ sheet, ledger }) => [sheet, ledger]));
  const bodies = {
    sheets: [...mapping.sheets.map(sheetCells), ...unreadCells(mapping, "sheets")],
    fields: [
      ...mapping.fields.map((entry) => fieldCells(entry, ledgerOf.get(entry.sheet) ?? null)),
      ...unreadCells(mapping, "fields"),
    ],
    aliases: mapping.aliases.map(aliasCells),
  };
  const height = Math.max(1, ...Object.values(bodies).map((rows) => rows.length));
  const kinds = ["sheets", "fields", "aliases"] as const;
  const range = (kind: (typeof kinds)[number]): CellRange => ({
    firstRow: HEAD_ROW,
    firstColumn: TABLE_COLUMNS[kind],
    lastRow: HEAD_ROW + Math.max(1, bodies[kind].length),
    lastColumn: TABLE_COLUMNS[kind] + MAPPING_LABELS[kind].length - 1,
  });
  const side = (parts: Readonly<Record<(typeof kinds)[number], readonly PlannedCell[]>>): PlannedRow => {
    const cells: PlannedCell[] = WIDTHS.map(() => ({ value: null, style: "plain" }));
    for (const kind of kinds) parts[kind].forEach((cell, i) => (cells[TABLE_COLUMNS[kind] + i] = cell));
    return { cells };
  };
  return {
    key: MAPPING_KEY,
    name: MAPPING_SHEET,
    columns: WIDTHS.map((width) => ({ width, style: "plain" })),
    rowCount: FIRST_ROW + height,
    rows: function* () {
      yield { cells: [{ value: words.title, style: "title" }], height: 30 };
      yield { cells: [{ value: words.subtitle, style: "subtitle" }], height: 18 };
      yield side({ sheets: section(words, 0), fields: section(words, 1), aliases: section(words, 2) });
      yield side({ sheets: heads("sheets"), fields: heads("fields"), aliases: heads("aliases") });
      for (let i = 0; i < height; i++) {
        const row = (kind: (typeof kinds)[number]): readonly PlannedCell[] =>
          bodies[kind][i] ?? (i === 0 ? MAPPING_LABELS[kind].map(() => ({ value: null, style: "text" })) : []);
        yield side({ sheets: row("sheets"), fields: row("fields"), aliases: row("aliases") });
      }
    },
    merges: [],
    tables: kinds.map((kind): PlannedTable => ({
      name: `Kaohe_mapping_${kind}`,
      range: range(kind),
      columns: MAPPING_LABELS[kind],
      style: TABLE_STYLE,
    })),
    marks: [{ mark: "", range: range("sheets") }],
    conditionalFormats: [],
    validations: validations(range("sheets"), range("aliases"), words),
    charts: [],
    frozen: { rows: FIRST_ROW, columns: 0 },
    print: {
      orientation: "landscape",
      titleRows: { first: HEAD_ROW, last: HEAD_ROW },
      footer: `&L&9${MAPPING_SHEET}&R&9${words.page}`,
    },
    tabColor: "7C8A99",
    gridlines: false,
  };
}

const cell = (value: string | number, style: StyleKey): PlannedCell => ({ value, style });
const yesNo = (yes: boolean): PlannedCell => cell(yes ? "是" : "否", "officeChoice");

function section(words: MappingWords, index: 0 | 1 | 2): readonly PlannedCell[] {
  return [cell(words.sections[index], "section")];
}

function heads(kind: keyof typeof MAPPING_LABELS): readonly PlannedCell[] {
  return MAPPING_LABELS[kind].map((label) => cell(label, "head"));
}

function sheetCells({
  sheet,
  ledger,
  headerRowIndex,
  fillDown,
  confirmed,
  signature = "",
}: MappedSheet): readonly PlannedCell[] {
  const word = ledger === null ? NOT_A_LEDGER : LEDGERS[ledger].label;
  return [
    cell(sheet, "officeText"),
    cell(word, "officeChoice"),
    cell(headerRowIndex + 1, "officeChoice"),
    yesNo(fillDown),
    yesNo(confirmed),
    cell(signature, "officeText"),
  ];
}

function fieldCells(
  { sheet, field, columnIndex, label }: MappedField,
  ledger: LedgerKey | null,
): readonly PlannedCell[] {
  return [
    cell(sheet, "officeText"),
    cell(fieldLabel(ledger, field), "officeText"),
    cell(columnLetters(columnIndex), "officeChoice"),
    cell(label, "officeText"),
  ];
}

function fieldLabel(ledger: LedgerKey | null, field: FieldKey): string {
  const fields: Readonly<Record<string, { label: string }>> = ledger === null ? {} : LEDGERS[ledger].fields;
  return fields[field]?.label ?? field;
}

/** Rows that were not understood are the office's all the same. */
function unreadCells({ unread = [] }: SavedMapping, table: UnreadEntry["table"]): readonly (readonly PlannedCell[])[] {
  return unread
    .filter((entry) => entry.table === table)
    .map(({ cells }) => cells.map((text) => cell(text, "officeText")));
}

function aliasCells({ written, organization, confirmed }: OrganizationAlias): readonly PlannedCell[] {
  return [cell(written, "officeText"), cell(organization, "officeText"), yesNo(confirmed)];
}

function validations(sheets: CellRange, aliases: CellRange, words: MappingWords): readonly PlannedValidation[] {
  const list = (range: CellRange, column: number, values: readonly string[]): PlannedValidation => ({
    range: { firstRow: FIRST_ROW, lastRow: range.lastRow, firstColumn: column, lastColumn: column },
    rule: { kind: "list", values },
    prompt: words.choose,
    error: words.notInList,
    strict: true,
  });
  const yesOrNo = ["是", "否"];
  const ledgers = [...Object.values(LEDGERS).map(({ label }) => label), NOT_A_LEDGER];
  return [
    list(sheets, TABLE_COLUMNS.sheets + 1, ledgers),
    list(sheets, TABLE_COLUMNS.sheets + 3, yesOrNo),
    list(sheets, TABLE_COLUMNS.sheets + 4, yesOrNo),
    list(aliases, TABLE_COLUMNS.aliases + 2, yesOrNo),
  ];
}
