import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { CellStyle, PlannedCell, PlannedRow, PlannedSheet, WritePlan } from "../../src/workbook/port/writePlan";

/** Styles as a result sheet uses them. */
const SAMPLE_STYLES: Readonly<Record<string, CellStyle>> = {
  title: { fontSize: 16, bold: true, align: "left" },
  note: { color: "6B7280", wrap: true, verticalAlign: "top" },
  head: { bold: true, color: "FFFFFF", fill: "9B1C1C", border: "thin", align: "center", wrap: true },
  text: { border: "thin", wrap: true },
  score: { border: "thin", numberFormat: "0.00", align: "right" },
  date: { border: "thin", numberFormat: "yyyy-mm-dd", align: "center" },
  code: { border: "thin", numberFormat: "@", align: "center" },
  link: { border: "thin", color: "1D4ED8", underline: true },
  entry: { border: "thin", fill: "FFF8E1" },
};

export const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

/** A sheet with nothing in it but its name and key; give the rest. */
export function plainSheet(
  key: string,
  name: string,
  rows: readonly PlannedRow[],
  more: Partial<PlannedSheet> = {},
): PlannedSheet {
  return {
    key,
    name,
    columns: Array.from({ length: Math.max(1, ...rows.map(({ cells }) => cells.length)) }, () => ({ width: 12 })),
    rowCount: rows.length,
    rows: () => rows,
    merges: [],
    tables: [],
    marks: [{ mark: "", range: range(0, 0, 0, 0) }],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: "landscape" },
    gridlines: false,
    ...more,
  };
}

const LABELS = [
  "序号",
  "党组织",
  "层级",
  "书记",
  "书记履职得分",
  "组织建设",
  "最终得分",
  "等次",
  "调整分",
  "日期",
  "依据",
];
const GRADES = ["优秀", "良好", "一般", "较差"];
const FIRST_BODY_ROW = 4;

/** 考核结果 in small: title, table, data bars, colours, entry rules, links, chart. */
export function resultSheet(rowCount = 24, more: Partial<PlannedSheet> = {}): PlannedSheet {
  const lastRow = FIRST_BODY_ROW + rowCount - 1;
  const column = (c: number): CellRange => range(FIRST_BODY_ROW, c, lastRow, c);
  return {
    key: "2026Q3.results",
    name: "考核结果 2026Q3",
    columns: [6, 26, 8, 10, 12, 12, 12, 8, 10, 12, 22].map((width, c) => ({
      width,
      style: ["code", "text", "code", "text", "score", "score", "score", "code", "entry", "date", "link"][c]!,
    })),
    rowCount: lastRow + 1,
    rows: () => resultRows(rowCount),
    merges: [range(1, 0, 1, 10)],
    tables: [
      {
        name: "考核结果_2026Q3",
        range: range(FIRST_BODY_ROW - 1, 0, lastRow, 10),
        columns: LABELS,
        style: "TableStyleLight1",
      },
    ],
    marks: [
      { mark: "", range: range(FIRST_BODY_ROW - 1, 0, lastRow, 10) },
      { mark: "adjustment", range: column(8) },
    ],
    conditionalFormats: [
      { kind: "dataBar", range: column(4), color: "E5A3A3", minimum: 0, maximum: 100 },
      { kind: "dataBar", range: column(6), color: "9BB8E8", minimum: 0, maximum: 100 },
      {
        kind: "formula",
        range: column(7),
        formula: `$H${FIRST_BODY_ROW + 1}="优秀"`,
        style: { color: "166534", fill: "DCFCE7", bold: true },
      },
      {
        kind: "formula",
        range: column(7),
        formula: `$H${FIRST_BODY_ROW + 1}="较差"`,
        style: { color: "991B1B", fill: "FEE2E2" },
      },
    ],
    validations: [
      {
        range: column(8),
        rule: { kind: "decimal", minimum: -5, maximum: 5 },
        prompt: { title: "调整分", text: "−5 到 5 之间；\n请在旁边写明理由" },
        error: { title: "超出范围", text: "只能填 −5 到 5 的数" },
        strict: true,
      },
      {
        range: column(7),
        rule: { kind: "list", values: GRADES },
        prompt: { title: "等次", text: "选一项" },
        error: { title: "等次", text: "不在名单里" },
        strict: false,
      },
      {
        range: column(9),
        rule: { kind: "date" },
        prompt: { title: "", text: "" },
        error: { title: "", text: "日期" },
        strict: true,
      },
      {
        range: column(2),
        rule: { kind: "listRange", formula: `$C$${FIRST_BODY_ROW + 1}:$C$${lastRow + 1}` },
        prompt: { title: "", text: "" },
        error: { title: "", text: "" },
        strict: false,
      },
    ],
    charts: [
      {
        kind: "bar",
        title: "书记履职得分与最终得分",
        categories: range(FIRST_BODY_ROW, 1, FIRST_BODY_ROW + Math.min(rowCount, 8) - 1, 1),
        series: [
          {
            name: "书记履职得分",
            values: range(FIRST_BODY_ROW, 4, FIRST_BODY_ROW + Math.min(rowCount, 8) - 1, 4),
            color: "9B1C1C",
          },
          {
            name: "最终得分",
            values: range(FIRST_BODY_ROW, 6, FIRST_BODY_ROW + Math.min(rowCount, 8) - 1, 6),
            color: "6B8FC9",
          },
        ],
        anchor: range(lastRow + 2, 0, lastRow + 22, 4),
        valueAxisTitle: "分",
      },
      {
        kind: "column",
        title: "最终得分",
        categories: range(FIRST_BODY_ROW, 3, FIRST_BODY_ROW + Math.min(rowCount, 8) - 1, 3),
        series: [
          {
            name: "最终得分",
            values: range(FIRST_BODY_ROW, 6, FIRST_BODY_ROW + Math.min(rowCount, 8) - 1, 6),
            color: "6B8FC9",
          },
        ],
        anchor: range(lastRow + 2, 5, lastRow + 22, 10),
      },
    ],
    frozen: { rows: FIRST_BODY_ROW, columns: 2 },
    print: {
      orientation: "landscape",
      titleRows: { first: FIRST_BODY_ROW - 1, last: FIRST_BODY_ROW - 1 },
      header: "&L考核结果&R2026年第三季度",
      footer: "&C第 &P 页，共 &N 页",
    },
    tabColor: "9B1C1C",
    gridlines: false,
    ...more,
  };
}

function* resultRows(rowCount: number): Generator<PlannedRow, void> {
  yield { cells: [{ value: "考核结果（2026年第三季度）", style: "title" }], height: 30 };
  yield {
    cells: [{ value: "截至 2026-09-30；调整分可在会上填写，总分、等次、名次随之变化。", style: "note" }],
    height: 20,
  };
  yield { cells: [] };
  yield { cells: LABELS.map((value): PlannedCell => ({ value, style: "head" })), height: 34 };
  for (let i = 0; i < rowCount; i++) yield { cells: bodyCells(i) };
}

function bodyCells(i: number): PlannedCell[] {
  const own = Math.round((98 - i * 1.7) * 100) / 100;
  const other = Math.round((95 - ((i * 37) % 40)) * 100) / 100;
  const total = Math.round((own * 0.4 + other * 0.6) * 100) / 100;
  const row = FIRST_BODY_ROW + i + 1;
  return [
    String(i + 1).padStart(2, "0"),
    i % 5 === 3 ? `=第${i + 1}党支部（“业务一处”）` : `机关第${i + 1}党支部`,
    ["党委", "党总支", "支部"][i % 3]!,
    ["张三", "李四", "王五", "赵六"][i % 4]!,
    own,
    other,
    {
      value: total,
      formula: "ROUND(考核结果_2026Q3[[#This Row],[书记履职得分]]*0.4+考核结果_2026Q3[[#This Row],[组织建设]]*0.6,2)",
    },
    { value: grade(total), formula: `IFS(G${row}>=85,"优秀",G${row}>=75,"良好",G${row}>=65,"一般",TRUE,"较差")` },
    null,
    46_200 + i,
    {
      value: `活动台账 第 ${i + 5} 行`,
      link: { sheet: "活动台账", rowIndex: i + 4, columnIndex: 0, tooltip: "转到台账" },
    },
  ];
}

function grade(total: number): string {
  return total >= 85 ? "优秀" : total >= 75 ? "良好" : total >= 65 ? "一般" : "较差";
}

export const samplePlan = (sheets: readonly PlannedSheet[] = [resultSheet(), noteSheet()]): WritePlan => ({
  styles: SAMPLE_STYLES,
  sheets,
  removeSheetIds: [],
});

/** 考核说明 in small: odd texts, no table. */
export function noteSheet(): PlannedSheet {
  const texts = ["=1+1", "+86", "-", "@x", " 两端空格 ", "换行\n第二行", "_x0041_", "<&>\"'", "\u0007bell", "𠮷"];
  return plainSheet(
    "2026Q3.notes",
    "考核说明 2026Q3",
    texts.map((text, i) => ({ cells: [i + 1, text, { value: text, formula: `"" & B${i + 1}` }] })),
    { columns: [{ width: 6 }, { width: 40, style: "text" }, { width: 40, hidden: true }] },
  );
}
