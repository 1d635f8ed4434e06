import { dayIn, writeDay } from "./calendar";
import type { OfficeSheet, SampleValue } from "./officeSheet";
import type { Organization } from "./organizations";
import type { Random } from "./random";

const TASKS: readonly (readonly [category: string, task: string, due: string])[] = [
  ["政治建设", "制定年度理论学习计划并组织实施", "3月底前"],
  ["组织建设", "开展党支部标准化规范化建设自查", "2026.5.31"],
  ["作风建设", "组织党员领导干部讲授廉政党课", "6月30日前"],
  ["业务融合", "围绕中心工作开展党建与业务融合品牌创建", "9月底前"],
  ["队伍建设", "完成半年度党员教育培训", "2026-07-31"],
  ["制度建设", "修订完善支部议事决策制度", "2026年8月20日"],
  ["业务融合", "开展“我为群众办实事”实践活动", "第三季度"],
  ["作风建设", "落实中央八项规定精神常态化检查", "长期坚持"],
  ["组织建设", "做好年度党内统计和总结", "12月底前"],
];
const DUE_DAYS = [
  "2026-03-31",
  "2026-05-31",
  "2026-06-30",
  "2026-09-30",
  "2026-07-31",
  "2026-08-20",
  "2026-09-30",
  "2026-12-31",
  "2026-12-31",
];

/** The year's task list: each organization's tasks, some done late, some without a person. */
export function taskSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  for (const o of organizations) {
    if (o.diligence < 0.3) continue;
    const issued = random.chance(0.93) ? `2026-0${random.integer(1, 3)}-${random.integer(10, 25)}` : "2026-04-15";
    const chosen = random.sample(
      TASKS.map((task, index) => ({ task, due: DUE_DAYS[index]! })),
      random.integer(4, 7),
    );
    for (const {
      task: [category, task, dueWords],
      due,
    } of chosen) {
      rows.push([
        rows.length + 1,
        o.name,
        category,
        task,
        random.chance(0.96) ? o.secretary || o.committee[1] || null : null,
        dueWords,
        ...outcome(random, o, due),
        { day: issued },
      ]);
    }
  }
  return {
    name: "2026年党建任务清单",
    title: "2026年度机关党建工作任务清单",
    note: "责任单位按党组织全称填写；长期坚持的任务年底前总结。",
    header: ["序号", "责任单位", "类别", "工作任务", "责任人", "完成时限", "完成情况", "完成时间", "制定时间"],
    widths: [6, 30, 12, 36, 10, 14, 12, 14, 14],
    rows,
  };
}

/** 完成情况 and 完成时间 at 30 September 2026. */
function outcome(random: Random, o: Organization, due: string): [SampleValue, SampleValue] {
  if (due > "2026-09-30") return [random.pick(["正在推进", "未完成", null]), null];
  if (!random.chance(o.diligence)) return random.chance(0.5) ? ["正在推进", null] : ["未完成", null];
  if (random.chance(0.04)) return ["已完成", null];
  const late = random.chance((1 - o.diligence) * 0.8);
  const month = due.slice(0, 7);
  const day = late
    ? due < "2026-09-01"
      ? dayIn(random, "2026-09")
      : due
    : `${month}-${String(random.integer(1, 19)).padStart(2, "0")}`;
  return [random.pick(["已完成", "完成", "√", "100%"]), writeDay(random, day)];
}

const PROBLEMS: readonly (readonly [category: string, problem: string])[] = [
  ["组织生活", "会议记录不规范，发言要点缺失"],
  ["组织生活", "主题党日活动形式单一"],
  ["党员教育", "党员学习笔记抽查不完整"],
  ["发展党员", "发展党员谈话记录填写不完整"],
  ["党费管理", "党费收缴登记不及时"],
  ["任务落实", "年度任务清单责任人不明确"],
  ["党务公开", "党务公开栏内容更新不及时"],
];

/** Findings of inspections and how they were put right. */
export function findingSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  for (const o of organizations) {
    const count =
      o.diligence > 0.95 ? random.integer(0, 1) : o.diligence > 0.8 ? random.integer(0, 2) : random.integer(3, 5);
    for (let i = 0; i < count; i++) {
      const found = dayIn(random, random.pick(["2026-03", "2026-05", "2026-07", "2026-08", "2026-09"]));
      const month = Number(found.slice(5, 7)) + 1;
      const due = `2026-${String(month).padStart(2, "0")}-${found.slice(8)}`;
      const closed = due <= "2026-09-30" ? random.chance(o.diligence) : random.chance(0.3);
      const late = closed && random.chance(0.12) && due < "2026-09-01";
      const closedDay = late ? dayIn(random, "2026-09") : `${found.slice(0, 7)}-28`;
      const [category, problem] = random.pick(PROBLEMS);
      rows.push([
        rows.length + 1,
        o.name,
        { day: found },
        random.pick(["季度检查", "专项检查", "交叉检查"]),
        category,
        problem,
        o.secretary || o.committee[1] || null,
        writeDay(random, due),
        closed ? writeDay(random, closedDay) : null,
        closed ? "已销号" : random.pick(["未销号", "整改中"]),
        random.chance(0.08) ? "是" : "否",
      ]);
    }
  }
  return {
    name: "检查发现问题台账",
    title: "2026年度党建工作检查发现问题整改台账",
    header: [
      "序号",
      "被检查单位",
      "检查时间",
      "检查类型",
      "问题类别",
      "具体问题",
      "整改责任人",
      "整改时限",
      "整改完成时间",
      "整改状态",
      "是否重复问题",
    ],
    widths: [6, 30, 12, 12, 12, 36, 10, 14, 14, 10, 10],
    rows,
    footer: ["备注：整改状态填已销号、未销号、整改中。"],
  };
}
