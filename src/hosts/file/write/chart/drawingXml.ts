import type { PlannedChart } from "../../../../workbook/port/writePlan";
import { type Namespaces, XML_DECLARATION } from "../namespaces";
import { escapeAttribute } from "../xmlText";

/**
 * A drawing part with one frame for each chart, fixed to its cells (moves and sizes with them).
 *
 * @param chartRelationshipIds - of the drawing's own .rels, one for each chart.
 */
export function drawingXml(
  charts: readonly PlannedChart[],
  chartRelationshipIds: readonly string[],
  ns: Namespaces,
): string {
  const frames = charts.map((chart, i) => frameXml(chart, i, chartRelationshipIds[i]!, ns)).join("");
  return (
    XML_DECLARATION + `<xdr:wsDr xmlns:xdr="${ns.spreadsheetDrawing}" xmlns:a="${ns.drawing}">${frames}</xdr:wsDr>`
  );
}

function frameXml({ anchor, title }: PlannedChart, index: number, relationshipId: string, ns: Namespaces): string {
  const name = `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeAttribute(title)}"/>`;
  return (
    `<xdr:twoCellAnchor>${cornerXml("from", anchor.firstColumn, anchor.firstRow)}` +
    cornerXml("to", anchor.lastColumn + 1, anchor.lastRow + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${ns.chart}">` +
    `<c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relationships}" r:id="${relationshipId}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function cornerXml(corner: "from" | "to", column: number, row: number): string {
  return (
    `<xdr:${corner}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${corner}>`
  );
}
