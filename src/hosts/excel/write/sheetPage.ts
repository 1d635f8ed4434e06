import type { PlannedSheet } from "../../../workbook/writePlan";

/** Margins in points: 0.4 inch at the sides, 0.6 above and below, 0.3 to header and footer. */
const MARGINS = {
  leftMargin: 28.8,
  rightMargin: 28.8,
  topMargin: 43.2,
  bottomMargin: 43.2,
  headerMargin: 21.6,
  footerMargin: 21.6,
};

/** What stands still on the screen, and how the sheet is printed: A4, one page wide. */
export function setUpPage(sheet: Excel.Worksheet, { frozen, print, tabColor, gridlines }: PlannedSheet): void {
  if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`;
  sheet.showGridlines = gridlines;
  freeze(sheet, frozen);
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  Object.assign(pageLayout, MARGINS);
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

function freeze(sheet: Excel.Worksheet, frozen: PlannedSheet["frozen"]): void {
  if (frozen === undefined) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

type HeaderParts = Readonly<{ left: string; center: string; right: string }>;

/** A header in Excel's codes by its three parts; what stands before the first code is in the middle. */
function headerParts(text = ""): HeaderParts {
  const parts = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let part: keyof HeaderParts = "center";
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const code = /^&([LCR])$/.exec(piece);
    if (code) part = names[code[1] as keyof typeof names];
    else parts[part] += piece;
  }
  return parts;
}
