import type { CellRange } from "../../../../workbook/port/cellBlock";
import { type PlannedChart, STYLE_DEFAULTS } from "../../../../workbook/port/writePlan";
import { absoluteReference } from "../absoluteReference";
import { type Namespaces, XML_DECLARATION } from "../namespaces";
import { numberText } from "../sheet/rowXml";
import { escapeAttribute, escapeText, xstring } from "../xmlText";

/** Values of the chart's cells as written, row by row of a range. */
export type ReadCell = (rowIndex: number, columnIndex: number) => string | number | null;

const TEXT_COLOR = "404040";
const LINE_COLOR = "D9D9D9";
/** Hundredths of a point. */
const TITLE_SIZE = 1300;
const LABEL_SIZE = 900;
/** Ids of the two axes, unique within a chart. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

/**
 * A chart part: clustered columns or bars, values cached from the plan's own rows, so that it is drawn before anything is
 * calculated.
 *
 * @param sheetName - of the sheet whose cells it shows.
 */
export function chartXml(chart: PlannedChart, sheetName: string, readCell: ReadCell, ns: Namespaces): string {
  const series = chart.series.map((_, i) => seriesXml(chart, i, sheetName, readCell)).join("");
  return (
    XML_DECLARATION +
    `<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}" xmlns:r="${ns.relationships}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, TITLE_SIZE, true)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/><c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>` +
    `<c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:overlap val="0"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>${axesXml(chart)}` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    (chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "") +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill>` +
    `<a:srgbClr val="${LINE_COLOR}"/></a:solidFill></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${LABEL_SIZE}">${fontXml()}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`
  );
}

function seriesXml(chart: PlannedChart, index: number, sheetName: string, readCell: ReadCell): string {
  const { name, values, color } = chart.series[index]!;
  const categories = cells(chart.categories, readCell).map((value) => (value === null ? null : String(value)));
  const numbers = cells(values, readCell).map((value) => (typeof value === "number" ? numberText(value) : null));
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(xstring(name))}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${escapeText(absoluteReference(sheetName, chart.categories))}</c:f>` +
    `<c:strCache>${pointsXml(categories)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeText(absoluteReference(sheetName, values))}</c:f>` +
    `<c:numCache><c:formatCode>General</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

function cells(range: CellRange, readCell: ReadCell): (string | number | null)[] {
  const values = [];
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) values.push(readCell(row, column));
  }
  return values;
}

function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((v, i) =>
    v === null ? "" : `<c:pt idx="${i}"><c:v>${escapeText(xstring(v))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

/** Bars read from top to bottom like the table beside them: their category axis is turned, the value axis stays below. */
function axesXml({ kind, valueAxisTitle }: PlannedChart): string {
  const bar = kind === "bar";
  const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${LINE_COLOR}"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${bar ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${bar ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${labelsXml()}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    `<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${bar ? "b" : "l"}"/><c:majorGridlines>${line}</c:majorGridlines>` +
    (valueAxisTitle === undefined ? "" : titleXml(valueAxisTitle, LABEL_SIZE, false, !bar)) +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${bar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Labels stand level and break into lines: turned ones take half of a small chart. */
function labelsXml(): string {
  return (
    `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:p><a:pPr><a:defRPr sz="${LABEL_SIZE}">${fontXml()}</a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

function titleXml(text: string, size: number, bold: boolean, upright = false): string {
  const body = upright ? `<a:bodyPr rot="-5400000" vert="horz"/>` : `<a:bodyPr/>`;
  const run = `sz="${size}" b="${bold ? 1 : 0}"`;
  return (
    `<c:title><c:tx><c:rich>${body}<a:p><a:pPr><a:defRPr ${run}>${fontXml()}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" ${run}>${fontXml()}</a:rPr><a:t>${escapeText(xstring(text))}</a:t></a:r></a:p></c:rich>` +
    `</c:tx><c:overlay val="0"/></c:title>`
  );
}

function fontXml(): string {
  const face = escapeAttribute(STYLE_DEFAULTS.fontName);
  return `<a:solidFill><a:srgbClr val="${TEXT_COLOR}"/></a:solidFill><a:latin typeface="${face}"/><a:ea typeface="${face}"/>`;
}
