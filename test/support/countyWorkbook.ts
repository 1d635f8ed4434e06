import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { XlsxSheet } from "./memoryXlsx";

/** An everyday workbook of a county's office, none of whose headers stands in the fixed lists; all names are invented. */
const BRANCHES = ["县委办公室", "县司法局", "县审计局", "县民政局", "县统计局", "县水利局"] as const;
const branch = (name: string): string => `${name}机关党支部`;
const SURNAMES = ["吴晓敏", "黎军", "龚雪", "钱悦", "段丽", "尹航"] as const;

const across = (row: number, firstColumn: number, lastColumn: number): CellRange => ({
  ...{ firstRow: row, lastRow: row },
  ...{ firstColumn, lastColumn },
});
const down = (row: number, column: number): CellRange => ({
  ...{ firstRow: row, lastRow: row + 1 },
  ...{ firstColumn: column, lastColumn: column },
});

const ROSTER: XlsxSheet = {
  rows: [
    ["2026年党组织书记一览表"],
    [
      "序号",
      "党组织全称",
      "组织属性",
      "党员人数合计",
      "其中：正式",
      "支部书记姓名",
      "到任日期",
      "支委会成员数",
      "纪检委员姓名",
    ],
    ...BRANCHES.map((name, i) => [
      i + 1,
      branch(name),
      "党支部",
      12 + i,
      12 + i,
      SURNAMES[i]!,
      `2024年${i + 1}月5日`,
      3,
      SURNAMES[(i + 1) % SURNAMES.length]!,
    ]),
  ],
};

/** A month's register under a header of two rows. */
function monthSheet(month: number): XlsxSheet {
  const kinds = ["主题党日活动", "支委会会议", "小组会", "上党课"] as const;
  const rows = BRANCHES.flatMap((name, i) =>
    kinds.map((kind, k) => [
      i * kinds.length + k + 1,
      branch(name),
      kind,
      `2026年${month}月${5 + i + k}日`,
      "学习贯彻全会精神",
      SURNAMES[i]!,
      12 + i,
      11 + i,
      "",
    ]),
  );
  return {
    rows: [
      [`${month}月份基层党组织组织生活开展情况登记表`],
      ["填报单位：县直机关工委", "", "", "", "填报时间：2026年"],
      ["序号", "党组织全称", "活动类别", "开展日期", "活动内容", "记录人", "人数", "", "备注"],
      ["", "", "", "", "", "", "应到", "实到", ""],
      ...rows,
      ["合计", "", "", "", "", "", 400, 380, ""],
    ],
    merges: [across(0, 0, 8), across(2, 6, 7), ...[0, 1, 2, 3, 4, 5, 8].map((column) => down(2, column))],
  };
}

const TASKS: XlsxSheet = {
  rows: [
    ["2026年党建重点任务分解表"],
    ["序号", "承办党组织", "重点工作内容", "牵头领导姓名", "要求完成期限", "目前落实状态"],
    ...BRANCHES.map((name, i) => [
      i + 1,
      branch(name),
      `推进第${i + 1}项工作`,
      SURNAMES[i]!,
      `2026年${7 + (i % 3)}月30日`,
      "已完成",
    ]),
  ],
};

const COVER: XlsxSheet = { rows: [["县直机关基层党建工作资料汇编"], [""], ["二〇二六年"]] };
const CONTENTS: XlsxSheet = { rows: [["目录"], ["一、党组织书记一览"], ["二、组织生活登记"], ["三、重点任务"]] };
const LEAGUE: XlsxSheet = {
  rows: [
    ["团支部活动登记表"],
    ["序号", "团支部名称", "活动类别", "开展日期", "参加团员数"],
    ...BRANCHES.map((name, i) => [i + 1, `${name}团支部`, "主题团日", `2026年7月${i + 3}日`, 9 + i]),
  ],
};

/** The workbook with a register for each of the months. */
export function countyWorkbook(months: readonly number[]): Readonly<Record<string, XlsxSheet>> {
  return {
    封面: COVER,
    目录: CONTENTS,
    书记一览: ROSTER,
    ...Object.fromEntries(months.map((month) => [`${month}月`, monthSheet(month)])),
    任务分解: TASKS,
    团活动: LEAGUE,
  };
}
