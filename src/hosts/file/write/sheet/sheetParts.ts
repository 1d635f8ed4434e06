import type { CellRange } from "../../../../workbook/port/cellBlock";
import type { PlannedCell, PlannedChart, PlannedSheet } from "../../../../workbook/port/writePlan";
import { relationshipsPartOf, relativeTarget } from "../../package/partName";
import { type ReadCell, chartXml } from "../chart/chartXml";
import { drawingXml } from "../chart/drawingXml";
import type { Namespaces } from "../namespaces";
import { CONTENT_TYPE, type ContentTypes } from "../package/contentTypes";
import type { PackageDraft } from "../package/packageDraft";
import { type NewRelationship, relationshipsXml } from "../package/relationships";
import type { StyleTable } from "../styles/styleTable";
import type { TableNames } from "../tableNames";
import { tableXml } from "../tableXml";
import { utf8Pieces } from "../utf8Pieces";
import type { StyleLookup } from "./rowXml";
import { sheetXml } from "./sheetXml";

/** What all sheets of a plan share while their parts are made. */
export type PartsContext = Readonly<{
  draft: PackageDraft;
  types: ContentTypes;
  namespaces: Namespaces;
  style: StyleLookup;
  styles: StyleTable;
  tables: TableNames;
  /** Called with every row that is written. @throws HostError cancelled */
  onRow: () => void;
}>;

/**
 * Adds a sheet's parts to the draft: the sheet itself, its tables, its drawing with charts, and their relationships. Content
 * is made when the draft is written; a sheet's rows are then walked once.
 *
 * @returns the name of the sheet's part.
 */
export function addSheetParts(sheet: PlannedSheet, context: PartsContext): string {
  const { draft, namespaces, styles, onRow } = context;
  for (const format of sheet.conditionalFormats) if (format.kind === "formula") styles.dxfId(format.style);
  const part = reserve(context, "xl/worksheets/sheet", "worksheet");
  const relationships: NewRelationship[] = [];
  const relate = (kind: string, target: string): string => {
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type: namespaces.relationshipType + kind, target: relativeTarget(part, target) });
    return id;
  };
  const chartCells = new ChartCells(sheet.charts);
  const tableParts = sheet.tables.map((table) => {
    const name = reserve(context, "xl/tables/table", "table");
    return { name, id: relate("table", name), text: tableXml(table, context.tables.idFor(table.name), namespaces) };
  });
  const drawing = sheet.charts.length === 0 ? null : reserve(context, "xl/drawings/drawing", "drawing");
  const drawingRelationshipId = drawing === null ? null : relate("drawing", drawing);
  draft.fill(part, () =>
    sheetXml(sheet, {
      namespaces,
      style: context.style,
      dxfId: (style) => styles.dxfId(style),
      drawingRelationshipId,
      tableRelationshipIds: tableParts.map(({ id }) => id),
      onRow: (cells, rowIndex) => {
        chartCells.keep(cells, rowIndex);
        onRow();
      },
    }),
  );
  if (relationships.length > 0) draft.addText(relationshipsPartOf(part), relationshipsXml(relationships));
  for (const { name, text } of tableParts) draft.fill(name, () => utf8Pieces(text));
  if (drawing !== null) addDrawing(sheet, drawing, chartCells.read, context);
  return part;
}

function addDrawing({ name, charts }: PlannedSheet, drawing: string, read: ReadCell, context: PartsContext): void {
  const { draft, namespaces } = context;
  const parts = charts.map(() => reserve(context, "xl/charts/chart", "chart"));
  const relationships = parts.map((part, i) => ({
    id: `rId${i + 1}`,
    type: `${namespaces.relationshipType}chart`,
    target: relativeTarget(drawing, part),
  }));
  const ids = relationships.map(({ id }) => id);
  draft.fill(drawing, () => utf8Pieces(drawingXml(charts, ids, namespaces)));
  draft.addText(relationshipsPartOf(drawing), relationshipsXml(relationships));
  parts.forEach((part, i) => {
    draft.fill(part, () => utf8Pieces(chartXml(charts[i]!, name, read, namespaces)));
  });
}

/** Takes the lowest free number for a part, so that a second run, with our parts out, takes the same. */
function reserve({ draft, types }: PartsContext, stem: string, kind: keyof typeof CONTENT_TYPE): string {
  for (let number = 1; ; number++) {
    const part = `${stem}${number}.xml`;
    if (draft.has(part) || draft.has(relationshipsPartOf(part)) || types.lists(part)) continue;
    draft.reserve(part);
    types.add(part, CONTENT_TYPE[kind]);
    return part;
  }
}

/** Keeps the values of cells that charts show, while the sheet's rows pass by. */
class ChartCells {
  private readonly rows = new Map<number, readonly PlannedCell[]>();
  private readonly ranges: readonly CellRange[];

  constructor(charts: readonly PlannedChart[]) {
    this.ranges = charts.flatMap(({ categories, series }) => [categories, ...series.map(({ values }) => values)]);
  }

  keep(cells: readonly PlannedCell[], rowIndex: number): void {
    if (this.ranges.some(({ firstRow, lastRow }) => rowIndex >= firstRow && rowIndex <= lastRow)) {
      this.rows.set(rowIndex, [...cells]);
    }
  }

  readonly read: ReadCell = (rowIndex, columnIndex) => {
    const cell = this.rows.get(rowIndex)?.[columnIndex] ?? null;
    return cell !== null && typeof cell === "object" ? cell.value : cell;
  };
}
