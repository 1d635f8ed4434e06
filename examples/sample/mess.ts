import type { OfficeSheet, SampleValue } from "./officeSheet";

/** Edits a clerk makes without noticing; each names the sheet and the record (0-based) it spoils. */
type Slip = Readonly<{ sheet: string; record: number; column: number; value: SampleValue }>;

const SLIPS: readonly Slip[] = [
  { sheet: "三会一课台账", record: 40, column: 3, value: "2026.2.30" },
  { sheet: "三会一课台账", record: 120, column: 1, value: "市直机关第八党支部" },
  { sheet: "三会一课台账", record: 200, column: 8, value: 99 },
  { sheet: "三会一课台账", record: 260, column: 3, value: null },
  { sheet: "主题党日台账", record: 33, column: 1, value: "市财政局国库支部" },
  { sheet: "主题党日台账", record: 77, column: 2, value: "待定" },
  { sheet: "2026年党建任务清单", record: 15, column: 5, value: "尽快" },
  { sheet: "2026年党建任务清单", record: 60, column: 6, value: "基本完成" },
  { sheet: "检查发现问题台账", record: 5, column: 7, value: "长期坚持" },
  { sheet: "党员教育培训台账", record: 12, column: 6, value: "八学时" },
  { sheet: "党费收缴台账", record: 20, column: 4, value: "1,200元" },
];

/** The same sheets with an example row, a total row, a blank row and the slips above. */
export function addMess(sheets: readonly OfficeSheet[]): OfficeSheet[] {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const slip of SLIPS) {
      const row = slip.sheet === sheet.name ? rows[slip.record] : undefined;
      if (row) row[slip.column] = slip.value;
    }
    if (sheet.name === "三会一课台账") rows.unshift(exampleRow());
    if (sheet.name === "主题党日台账") rows.splice(100, 0, []);
    if (sheet.name === "党费收缴台账") rows.push(totalRow(sheet));
    return { ...sheet, rows };
  });
}

function exampleRow(): SampleValue[] {
  return [
    "（示例）",
    "市某局机关第一党支部",
    "支部党员大会",
    { day: "2026-01-15" },
    "支部党员大会",
    "张某",
    null,
    20,
    18,
    2,
    "研究支部工作计划",
  ];
}

function totalRow(sheet: OfficeSheet): SampleValue[] {
  const sum = (column: number): number =>
    Math.round(sheet.rows.reduce((total, row) => total + (typeof row[column] === "number" ? row[column] : 0), 0) * 10) /
    10;
  return ["合计", null, null, sum(3), sum(4), null];
}
