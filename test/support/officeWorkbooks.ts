import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { convertWithLibreOffice, hasOpenpyxl, inTemporaryFolder, runPython } from "./externalTools";
import { handmadeWorkbooks } from "./handmadeWorkbooks";
import { hasLibreOffice } from "./libreOffice";

/** A workbook of the office, written by some other program; `make` is costly for some. */
export type OfficeWorkbook = Readonly<{ name: string; make: () => Uint8Array }>;

/** Real workbooks that lie beside the repository; absent in a fresh clone. */
const REAL = "../shared/fixtures/xlsx";

/**
 * Workbooks by other programs, for tests that let our writer loose on them. What can't be made here is left out and told in
 * `missing`.
 */
export function officeWorkbooks(): Readonly<{ workbooks: readonly OfficeWorkbook[]; missing: readonly string[] }> {
  const real = existsSync(REAL)
    ? readdirSync(REAL).map((name) => ({ name, make: () => readFileSync(join(REAL, name)) }))
    : [];
  const workbooks: OfficeWorkbook[] = [...real, ...handmadeWorkbooks()];
  if (hasOpenpyxl) workbooks.push({ name: "openpyxl.xlsx", make: openpyxlWorkbook });
  if (hasLibreOffice) workbooks.push({ name: "libreoffice.xlsx", make: libreOfficeWorkbook });
  const missing = [
    ...(real.length === 0 ? [`real workbooks in ${REAL}`] : []),
    ...(hasOpenpyxl ? [] : ["workbooks by openpyxl (python3-openpyxl)"]),
    ...(hasLibreOffice ? [] : ["workbooks by LibreOffice (soffice)"]),
  ];
  return { workbooks, missing };
}

const OPENPYXL_SCRIPT = `
import sys
from openpyxl import Workbook
from openpyxl.chart import BarChart, PieChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule, CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
wb = Workbook()
ws = wb.active
ws.title = "活动台账"
ws.append(["党组织名称", "活动类型", "时间", "实到人数"])
for i in range(40):
    ws.append(["机关第%d党支部" % (i % 7 + 1), ["党课", "主题党日"][i % 2], "2026-07-%02d" % (i % 28 + 1), i + 3])
ws["A1"].comment = Comment("由办公室填写", "办公室")
ws["F1"] = "=SUM(D2:D41)"
ws["A1"].font = Font(name="宋体", bold=True)
ws["B1"].fill = PatternFill("solid", fgColor="FFCC00")
for cell in ws["C"]: cell.number_format = "yyyy/m/d"
table = Table(displayName="活动", ref="A1:D41")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
ws.add_table(table)
ws.conditional_formatting.add("D2:D41", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="FF0000"))
ws.conditional_formatting.add("D2:D41", CellIsRule(operator="lessThan", formula=["5"], font=Font(color="FF0000")))
rule = DataValidation(type="list", formula1='"党课,主题党日"')
ws.add_data_validation(rule)
rule.add("B2:B41")
ws.print_title_rows = "1:1"
ws.freeze_panes = "A2"
chart = BarChart()
chart.add_data(Reference(ws, min_col=4, min_row=1, max_row=8), titles_from_data=True)
ws.add_chart(chart, "H2")
other = wb.create_sheet("统计's 表")
other["A1"] = "=SUM(活动台账!D:D)"
pie = PieChart()
pie.add_data(Reference(ws, min_col=4, min_row=1, max_row=5))
other.add_chart(pie, "C3")
other.print_title_rows = "1:2"
other.sheet_state = "hidden"
wb.create_chartsheet("图").add_chart(BarChart())
wb.create_sheet("最后").print_area = "A1:C9"
name = DefinedName("名册", attr_text="活动台账!$A$1:$D$41")
try: wb.defined_names.append(name)
except AttributeError: wb.defined_names.add(name)
wb.save(sys.argv[1])
`;

/** Charts, a chart sheet, a table, comments, conditional formats, validations, names, print titles and areas, a hidden sheet. */
export function openpyxlWorkbook(): Uint8Array {
  return inTemporaryFolder((folder) => {
    const path = join(folder, "office.xlsx");
    runPython(OPENPYXL_SCRIPT, path);
    return readFileSync(path);
  });
}

let fromLibreOffice: Uint8Array | undefined;

/** A pivot table, an image and a comment, as LibreOffice saves them. */
function libreOfficeWorkbook(): Uint8Array {
  fromLibreOffice ??= convertWithLibreOffice([{ name: "office.fods", bytes: flatOpenDocument() }], "xlsx")[0]!;
  return fromLibreOffice;
}

function flatOpenDocument(): string {
  const text = (value: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const number = (value: number): string =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join("")}</table:table-row>`;
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const frame =
    `<draw:frame svg:width="2cm" svg:height="2cm" svg:x="1cm" svg:y="3cm"><draw:image><office:binary-data>${pixel}` +
    `</office:binary-data></draw:image></draw:frame>`;
  const oasis = "urn:oasis:names:tc:opendocument:xmlns";
  const prefixes = { office: "office", table: "table", text: "text", draw: "drawing", svg: "svg-compatible", of: "of" };
  const namespaces = Object.entries(prefixes).map(
    ([prefix, name]) => `xmlns:${prefix}="${oasis}:${name}:${prefix === "of" ? "1.2" : "1.0"}"`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces.join(" ")} office:version="1.2" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">` +
    `<office:body><office:spreadsheet><table:table table:name="活动台账">` +
    row(text("党组织名称"), text("活动类型"), text("实到人数")) +
    row(
      `<table:table-cell office:value-type="string"><office:annotation><dc:creator>审核人</dc:creator>` +
        `<text:p>请核对</text:p></office:annotation><text:p>机关一支部</text:p></table:table-cell>`,
      text("党课"),
      number(12),
    ) +
    row(text("机关二支部"), text("党课"), number(9)) +
    row(text(""), text(""), `<table:table-cell table:formula="of:=SUM([.C2:.C3])"/>`) +
    row(`<table:table-cell>${frame}</table:table-cell>`) +
    `</table:table><table:table table:name="透视">${row("<table:table-cell/>")}</table:table>` +
    `<table:data-pilot-tables><table:data-pilot-table table:name="透视1" table:target-range-address="透视.A1:透视.B5">` +
    `<table:source-cell-range table:cell-range-address="活动台账.A1:活动台账.C3"/>` +
    `<table:data-pilot-field table:source-field-name="活动类型" table:orientation="row"/>` +
    `<table:data-pilot-field table:source-field-name="实到人数" table:orientation="data" table:function="sum"/>` +
    `</table:data-pilot-table></table:data-pilot-tables></office:spreadsheet></office:body></office:document>`
  );
}
