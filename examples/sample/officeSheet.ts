import type { CellStyle, CellValue, WriteSheet } from "hucre";

/** A value of a ledger: `day` is shown as a real date. */
export type SampleValue = string | number | null | Readonly<{ day: string }>;

/** A ledger as a clerk lays it out: a merged title, a note, one or two header rows, the records. */
export type OfficeSheet = Readonly<{
  name: string;
  title: string;
  note?: string;
  /** Header texts; an `upper|lower` pair makes two header rows with the upper texts merged. */
  header: readonly string[];
  widths: readonly number[];
  rows: readonly (readonly SampleValue[])[];
  /** Lines under the table: 填表人, 说明. */
  footer?: readonly string[];
}>;

const FONT = { name: "宋体", size: 11 } as const;
const THIN = { style: "thin", color: { rgb: "808080" } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN } as const;
const TITLE: CellStyle = {
  font: { name: "方正小标宋简体", size: 18 },
  alignment: { horizontal: "center", vertical: "center" },
};
const NOTE: CellStyle = { font: { ...FONT, size: 10 }, alignment: { horizontal: "left" } };
const HEADER: CellStyle = {
  font: { name: "黑体", size: 11 },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDEBF7" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
const BODY: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: "center", wrapText: true } };
const DAY: CellStyle = { ...BODY, numFmt: "yyyy-mm-dd", alignment: { horizontal: "center", vertical: "center" } };

const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Excel's serial number of an ISO day. */
function serialOf(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - EPOCH_MS) / 86_400_000;
}

/** The sheet as hucre writes it. */
export function layOut(sheet: OfficeSheet): WriteSheet {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  const width = sheet.header.length;
  const put = (values: readonly SampleValue[], style: CellStyle): void => {
    const row = rows.length;
    rows.push(values.map((value) => (value !== null && typeof value === "object" ? serialOf(value.day) : value)));
    values.forEach((value, column) => {
      const isDay = value !== null && typeof value === "object";
      cells.set(`${row},${column}`, { style: isDay ? DAY : style });
    });
  };
  const across = (text: string, style: CellStyle): void => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: width - 1 });
    put([text], style);
  };
  across(sheet.title, TITLE);
  if (sheet.note !== undefined) across(sheet.note, NOTE);
  putHeader(sheet.header, rows.length, merges).forEach((header) => {
    put(header, HEADER);
  });
  const headerEnd = rows.length;
  for (const row of sheet.rows) put(row, BODY);
  for (const line of sheet.footer ?? []) across(line, NOTE);
  return {
    name: sheet.name,
    columns: sheet.widths.map((w) => ({ width: w })),
    rows,
    cells,
    merges,
    freezePane: { rows: headerEnd },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function putHeader(header: readonly string[], row: number, merges: NonNullable<WriteSheet["merges"]>): string[][] {
  if (!header.some((text) => text.includes("|"))) return [[...header]];
  const upper = header.map((text) => text.split("|")[0]!);
  const lower = header.map((text) => text.split("|")[1] ?? "");
  for (let column = 0; column < header.length; column++) {
    if (lower[column] === "") {
      merges.push({ startRow: row, startCol: column, endRow: row + 1, endCol: column });
    } else if (upper[column - 1] !== upper[column]) {
      const last = upper.lastIndexOf(upper[column]!);
      merges.push({ startRow: row, startCol: column, endRow: row, endCol: last });
    }
  }
  return [upper.map((text, column) => (text === upper[column - 1] && lower[column] !== "" ? "" : text)), lower];
}
