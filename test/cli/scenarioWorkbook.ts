import { writeXlsx } from "hucre/xlsx";
import { day, goldenSheet, type GoldenCell, type GoldenSheet } from "../golden/goldenInput";

const HEADER = [
  ["序号", "支部名称", "组织类别", "隶属党组织", "人数", null, null, "党支部书记", "任书记\n时间", "支委人数"],
  [null, null, null, null, "党员总数", "正式党员", "预备党员", null, null, null],
];
const MORE_HEADER = [
  ["党小组数", "换届时间", "任期(年)", "纪律检查委员", "四强创建", "是否相对薄弱", "联系电话"],
  [null, null, null, null, null, null, null],
];
const ORGANIZATIONS: readonly (readonly GoldenCell[])[] = [
  [
    "（示例）",
    "某某党支部",
    "党支部",
    "机关党委",
    10,
    10,
    0,
    "张某",
    "2020.1.1",
    3,
    0,
    "2020.1",
    3,
    "李某",
    "已命名",
    "否",
    "1",
  ],
  [
    1,
    "机关党委",
    "直属党委",
    null,
    120,
    118,
    2,
    "周 建 国",
    "2023年5月",
    7,
    0,
    day("2023-05-10"),
    5,
    "吴芳",
    null,
    null,
    "2",
  ],
  [
    2,
    "机关第一党支部",
    "党支部",
    "机关党委",
    "12人",
    "12",
    "0",
    "张三（书记）",
    "2024.3.5",
    3,
    2,
    "2024/6/1",
    3,
    "李四",
    "创建中",
    "否",
    "",
  ],
  [
    3,
    "机关第二党支部",
    "党支部",
    "机关党委",
    9,
    8,
    1,
    "王  五",
    "2026-8-20",
    3,
    "无",
    "2022年9月8日",
    3,
    "赵六",
    "未创建",
    "是",
    "",
  ],
  [4, "离退休党支部", "党支部", "机关党委", 5, 5, 0, "", "", 0, 0, "2024.11", 3, "", "未创建", "", ""],
  ["合计", "", "", "", 146, 143, 3],
  ["填表人：小刘", "", "", "", "审核人：老王"],
];
const roster: GoldenSheet = {
  rows: [
    ["市直机关党支部基本情况统计表（2026年）"],
    ["填表单位：机关党委", null, null, null, null, "填表日期：2026.9.28"],
    ...HEADER.map((row, r) => [...row, ...MORE_HEADER[r]!]),
    ...ORGANIZATIONS,
  ],
  merges: [
    [0, 0, 0, 16],
    [2, 4, 2, 6],
  ],
};

const partyDays: GoldenSheet = {
  rows: [
    ["2026年主题党日活动登记表"],
    ["序号", "党支部", "活动时间", "活动主题", "应到", "实到", "主持人", "备注"],
    ...["机关一支部", "机关第二党支部", "离退休支部"].flatMap((branch, b) =>
      [7, 8, 9].map((month, m): GoldenCell[] => {
        const written = [`2026.${month}.15`, `2026年${month}月15日`, `${month}月15日`][(b + m) % 3]!;
        return [b * 3 + m + 1, branch, written, "主题党日", 12, "10人", "张三", ""];
      }),
    ),
  ],
  merges: [[0, 0, 0, 7]],
};

const meetings: GoldenSheet = {
  rows: [
    ["党组织名称", "会议类型", "召开时间", "会议名称", "应到人数", "实到人数", "会议决议"],
    ["机关第一党支部", "支部大会", "2026-07-08", "第三季度党员大会", 12, 11, "通过"],
    ["机关第二党支部", "支部大会", "2026/7/9", "第三季度党员大会", 9, 4, "通过"],
    ["离退休党支部", "支部大会", "2月30日", "第三季度党员大会", 5, 5, "通过"],
    ["机关党委", "委员会会议", day("2026-07-03"), "党委会", 7, 6, ""],
    ["机关第一党支部", "党课", "2026-08-01", "书记讲党课", 12, 13, ""],
  ],
};

const findings: GoldenSheet = {
  rows: [
    ["责任单位", "检查时间", "问题来源", "具体问题", "整改期限", "是否完成", "整改完成时间"],
    ["机关第二党支部", "2026.7.1", "季度检查", "会议记录不全", "2026.7.31", "整改中", ""],
    ["机关第二党支部", "2026.7.1", "季度检查", "党费台账缺失", "长期坚持", "", ""],
    ["机关第一党支部", "2026.7.1", "季度检查", "无", "", "", ""],
  ],
};

const tasks: GoldenSheet = {
  rows: [
    ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "印发时间"],
    ["机关第一党支部", "开展调研", "张三", "2026年8月底前", "已完成", "2026.8.20", "2026.3.1"],
    ["机关第一党支部、机关第二党支部", "支部共建", "张三、王五", "第三季度", "80%", "", "2026.3.1"],
    ["各党支部", "学习", "全体书记", "9月30日前", "已完成", "", ""],
  ],
};

/** A workbook as a clerk keeps it: titles, two-row headers, an example, totals, notes, names and days in every way. */
export async function scenarioWorkbook(): Promise<Buffer> {
  const sheets = {
    封面: { rows: [["市直机关党建考核资料"], [null], ["填报说明：请各支部于季度末5日内报送"]] },
    支部基本情况表: roster,
    主题党日: partyDays,
    三会一课台账: meetings,
    问题清单: findings,
    任务清单: tasks,
  };
  const named = Object.entries(sheets).map(([name, sheet]) => goldenSheet(name, sheet, false));
  return Buffer.from(await writeXlsx({ sheets: named }));
}
