import { cellAddress, rangeAddress } from "../../../workbook/port/address";
import { headerParts } from "../../../workbook/port/headerFooter";
import { isFittedToWidth, OWN_SCALE, pageMargins } from "../../../workbook/port/pageSetup";
import type { PlannedPrint, PlannedSheet } from "../../../workbook/port/writePlan";

const POINTS_PER_INCH = 72;

/** What stands still on the screen, and whether gridlines are seen. */
export function setUpView(sheet: Excel.Worksheet, { frozen, gridlines }: PlannedSheet): void {
  sheet.showGridlines = gridlines;
  freeze(sheet, frozen);
}

/** The size a sheet is printed in. */
export function plannedZoom(print: PlannedPrint): Excel.PageLayoutZoomOptions {
  return isFittedToWidth(print) ? { horizontalFitToPages: 1 } : { scale: OWN_SCALE };
}

/** How the sheet is printed: on A4, what of it, and where pages begin. */
export function setUpPage(sheet: Excel.Worksheet, { print }: PlannedSheet): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = plannedZoom(print);
  pageLayout.centerHorizontally = true;
  setMargins(pageLayout, print);
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  for (const row of print.pageStarts ?? []) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  const { defaultForAllPages } = pageLayout.headersFooters;
  const header = headerParts(print.header);
  const footer = headerParts(print.footer);
  if (header.left !== "") defaultForAllPages.leftHeader = header.left;
  if (header.center !== "") defaultForAllPages.centerHeader = header.center;
  if (header.right !== "") defaultForAllPages.rightHeader = header.right;
  if (footer.left !== "") defaultForAllPages.leftFooter = footer.left;
  if (footer.center !== "") defaultForAllPages.centerFooter = footer.center;
  if (footer.right !== "") defaultForAllPages.rightFooter = footer.right;
}

function setMargins(pageLayout: Excel.PageLayout, print: PlannedPrint): void {
  const { left, right, top, bottom, header, footer } = pageMargins(print);
  pageLayout.leftMargin = points(left);
  pageLayout.rightMargin = points(right);
  pageLayout.topMargin = points(top);
  pageLayout.bottomMargin = points(bottom);
  pageLayout.headerMargin = points(header);
  pageLayout.footerMargin = points(footer);
}

/** To a tenth, without the tail of binary fractions. */
function points(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 10) / 10;
}

function freeze(sheet: Excel.Worksheet, frozen: PlannedSheet["frozen"]): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
