import { activities, day, roster, sheet, type GoldenCase, type GoldenCell } from "./goldenInput";

const A = "机关第一党支部";
const B = "机关第二党支部";

/** Five full members, no groups, everything due done: what is not applicable takes nothing away. */
const smallBranch: GoldenCase = {
  sheets: {
    党组织名册: roster({ 党员总数: 5, 正式党员数: 5, 支委人数: null, 纪检委员: null }),
    党务干部名册: sheet(
      ["所在党组织", "姓名", "党内职务", "专兼职", "任职时间", "是否纳入履历", "是否计入工作量"],
      [A, "张建国", "书记", "兼职", day("2022-05-10"), "是", "不涉及"],
    ),
    活动台账: activities(
      ...(
        [
          ["支部党员大会", "2026-01-15"],
          ["党课", "2026-02-15"],
          ["主题党日", "2026-01-05"],
          ["主题党日", "2026-02-05"],
          ["主题党日", "2026-03-05"],
          ["党务公开", "2026-03-10"],
          ["警示教育", "2026-03-12"],
        ] as const
      ).map(([type, iso]) => [A, type, day(iso), null, null, "张建国", 5, 5]),
      [A, "组织生活会", day("2026-01-20"), "2025年度组织生活会"],
      [A, "民主评议党员", day("2026-01-21"), "2025年度民主评议"],
    ),
    任务清单: sheet(
      ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "制定时间"],
      [A, "年度学习计划", "张建国", day("2026-03-20"), "已完成", day("2026-03-18"), day("2026-02-10")],
    ),
    问题整改台账: sheet(
      ["责任党组织", "发现时间", "问题类别", "存在问题", "整改时限", "完成时间", "是否销号"],
      [A, day("2026-01-10"), "组织生活", "无", null, null, null],
    ),
    培训台账: sheet(
      ["姓名", "所在党组织", "培训班名称", "培训类别", "培训时间", "学时", "是否集中培训"],
      ["张建国", A, "书记轮训班", "书记轮训", day("2026-03-01"), 14, "是"],
      ["甲、乙、丙、丁", A, "党员集中学习", "党员集中", day("2026-03-02"), 8, "是"],
    ),
    谈话台账: sheet(
      ["谈话时间", "谈话类型", "谈话人", "谈话对象", "所在党组织"],
      [day("2026-02-20"), "谈心谈话", "张建国", "甲、乙", A],
    ),
    述职评议: sheet(["党组织名称", "书记姓名", "年度", "综合评价等次"], [A, "张建国", 2025, "好"]),
    委员联系台账: sheet(["委员姓名", "联系党支部", "联系时间", "方式"], ["王委员", A, day("2026-03-01"), "调研"]),
    党费台账: sheet(
      ["党组织名称", "月份", "应交", "实交"],
      ...["2026年1月", "2026年2月", "2026年3月"].map((month) => [A, month, 250.5, 250.5]),
    ),
    加减分台账: sheet(["党组织名称", "日期", "类型", "分值", "事项"]),
  },
  expected: {
    period: "2026Q1",
    items: {
      [A]: {
        L2: "notApplicable",
        L3: "notApplicable",
        "O2.2": "notApplicable",
        "O2.3": "notApplicable",
        L7: "3.00",
        M1: "4.00",
      },
    },
    organizations: {
      [A]: { base: "100.00", total: "100.00", secretaryScore: "100.00", grade: "好", rank: 1, flags: [] },
    },
    cells: { "考核结果 2026Q1!B5": A },
  },
};

/** Titles, two-row and broken headers, a sheet a type, merged organizations, days written in every way, notes at the end. */
const messyHeaders: GoldenCase = {
  sheets: {
    填报说明: { rows: [["请各单位于季度末前填报"], ["联系人：周敏"]] },
    党组织基本情况: {
      merges: [[0, 0, 0, 9]],
      rows: [
        ["市直机关党组织基本情况（2026年）"],
        ["填报单位：机关工委"],
        [
          "序号",
          "党组织\n名称",
          "组织类别",
          "党员总数（人）",
          "正式党员",
          "书记",
          "任职时间",
          "支委人数",
          "任期(年)",
          "换届时间",
          "纪检委员",
        ],
        ["（示例）", "某某党支部", "党支部", 10, 10, "某某", "2020.1.1", 3, 3, "2024.1.1", "某某"],
        [1, A, "党支部", "１２人", 12, "张　建国（书记）", "2022年5月10日", 3, 3, "2024.6.20", "李梅"],
        [2, B, "支部", 9, "9", "王　芳", 44_700, "3人", 3, "20240620", "赵敏"],
        ["合计", null, null, 21, 21],
        ["填表人：周敏　　审核："],
      ],
    },
    支委会: {
      rows: [
        ["支委会会议记录"],
        ["序号", "支部名称", "召开时间", "人数", null],
        [null, null, null, "应到", "实到"],
        [1, A, "2026.1.14", 3, 3],
        [2, null, "2026年2月11日", 3, 3],
        [3, null, "２０２６／３／１１", "3人", 3],
        [4, B, "20260114", 3, 1],
        [5, B, { formula: "DATE(2026,2,11)", value: 46_064 }, 3, 2],
      ],
      merges: [
        [1, 3, 1, 4],
        [3, 1, 5, 1],
      ],
    },
    主题党日: {
      rows: [
        ["党支部", "活动时间", "活动主题"],
        [A, "2026-01-05", "学习"],
        [A, "2026/2/5", "学习"],
        [A, "2026.02.30", "学习"],
        ["机关第九党支部", "2026-03-05", "学习"],
        [B, "#REF!", "学习"],
        ["备注：按月填写"],
      ],
    },
  },
  expected: {
    period: "2026Q1",
    items: { [A]: { L2: "5.00", L5: "3.33" }, [B]: { L2: "1.67", L5: "0.00" } },
    organizations: { [A]: { secretary: "张建国" }, [B]: { secretary: "王芳" } },
  },
};

/** Only the two ledgers that are needed: nothing is zero for want of a ledger, and it is said what is missing. */
const twoLedgers: GoldenCase = {
  sheets: {
    名册: roster({}),
    活动台账: activities([A, "支部党员大会", day("2026-07-15"), null, null, null, 12, 12]),
  },
  expected: {
    period: "2026Q3",
    items: {
      [A]: {
        "S1.1": "notAssessed",
        S2: "notAssessed",
        S6: "notAssessed",
        M1: "notAssessed",
        L1: "5.00",
        L2: "0.00",
        F1: "4.00",
      },
    },
    problems: ["warning column-absent 名册!", "warning column-absent 名册!"],
  },
};

/** Ranks 1, 1, 3, the tie in the order of the secretary score; an organization of ten days is not ranked. */
const ranks: GoldenCase = {
  sheets: {
    党组织名册: roster(
      ...["甲", "乙", "丙"].map((n) => ({ 党组织名称: `${n}支部`, 正式党员数: 5, 党员总数: 5, 书记姓名: `${n}书记` })),
      { 党组织名称: "新支部", 成立时间: day("2026-09-20"), 正式党员数: 5, 党员总数: 5, 书记姓名: "新书记" },
    ),
    活动台账: activities(
      ...["甲", "乙", "丙", "新"].flatMap((n): GoldenCell[][] =>
        ["2026-07-05", "2026-08-05", "2026-09-25"]
          .slice(0, n === "丙" ? 2 : 3)
          .map((iso) => [`${n}支部`, "主题党日", day(iso)]),
      ),
    ),
  },
  expected: {
    period: "2026Q3",
    organizations: { 甲支部: { rank: 1 }, 乙支部: { rank: 1 }, 丙支部: { rank: 3 }, 新支部: { rank: null } },
  },
};

/** Bonus, deduction, caps and a veto. */
const bonuses: GoldenCase = {
  sheets: {
    党组织名册: roster({}, { 党组织名称: B, 书记姓名: "王芳" }),
    活动台账: activities(
      ...[A, B].flatMap((o) => ["2026-07-05", "2026-08-05", "2026-09-05"].map((iso) => [o, "主题党日", day(iso)])),
    ),
    加减分台账: sheet(
      ["党组织名称", "日期", "类型", "分值", "事项", "依据"],
      [A, day("2026-07-10"), "加分", 4, "先进", "通报"],
      [A, day("2026-08-10"), "加分", 3.5, "案例", "通报"],
      [A, day("2026-08-11"), "减分", -1.25, "迟报", "通报"],
      [A, day("2026-06-30"), "加分", 5, "上季度", "通报"],
      [B, day("2026-09-10"), "否决", 0, "违纪", "通报"],
    ),
  },
  expected: {
    period: "2026Q3",
    organizations: { [A]: { bonus: "5.00", deduction: "1.25" }, [B]: { bonus: "0.00", deduction: "0.00" } },
  },
};

/** The office's own rule sheet and settings: two indicators, other points, other grades. */
const ownRules: GoldenCase = {
  sheets: {
    党组织名册: roster({}),
    活动台账: activities(
      [A, "主题党日", day("2026-07-05"), null, null, "张建国"],
      [A, "主题党日", day("2026-08-05"), null, null, "李梅"],
    ),
    考核细则: sheet(
      [
        "代码",
        "类别",
        "指标",
        "层级",
        "适用条件",
        "台账",
        "筛选",
        "计量",
        "期间",
        "目标",
        "分值",
        "计分",
        "参数",
        "到期",
        "无记录",
        "锁定",
        "依据",
      ],
      [
        "S1",
        "书记履职",
        "书记主讲",
        "全部",
        null,
        "活动台账",
        "活动类型=主题党日",
        "书记到场",
        "本期",
        1,
        40,
        "达标",
        "字段=主讲人",
      ],
      [
        "L1",
        "组织生活",
        "主题党日",
        "党支部",
        null,
        "活动台账",
        "活动类型=主题党日活动",
        "达标月数",
        null,
        null,
        60,
        "缺扣",
        "每次=15",
      ],
    ),
    考核设置: sheet(
      ["名称", "值", "说明"],
      ["考核年度", 2026],
      ["考核周期", "Q3"],
      ["等次", "优:85; 良:70; 中:60; 差:0"],
    ),
  },
  expected: {
    period: "2026Q3",
    items: { [A]: { S1: "40.00", L1: "45.00" } },
    organizations: { [A]: { base: "85.00", total: "85.00", grade: "优", secretaryScore: "100.00" } },
    problems: ["warning column-absent 党组织名册!", "warning column-absent 党组织名册!"],
  },
};

/** Serial numbers from 1904; the rest as in any workbook. */
const date1904: GoldenCase = {
  sheets: {
    党组织名册: roster({}),
    活动台账: activities(...["2026-07-05", "2026-08-05", "2026-09-05"].map((iso) => [A, "主题党日", day(iso)])),
  },
  expected: { period: "2026Q3", items: { [A]: { L5: "5.00", O1: "6.00" } } },
};

export const MESSY_WORKBOOKS: Readonly<Record<string, GoldenCase>> = {
  "02-small-branch": smallBranch,
  "10-ranks": ranks,
  "12-messy-headers": messyHeaders,
  "13-two-ledgers": twoLedgers,
  "14-bonuses": bonuses,
  "15-own-rules": ownRules,
  "16-date-1904": date1904,
};
