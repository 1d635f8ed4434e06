import { dayIn, monthWords, MONTHS, QUARTERS, writeDay } from "./calendar";
import type { OfficeSheet, SampleValue } from "./officeSheet";
import type { Organization } from "./organizations";
import type { Random } from "./random";

const COURSES = ["党的创新理论专题学习", "党章党规学习", "警示教育学习", "干部网络学院学习", "机关党员集中轮训"];

/** Training: a row for a branch's course with everyone's names, rows of their own for secretaries. */
export function trainingSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  const add = (names: readonly string[], o: Organization, values: readonly SampleValue[]): void => {
    rows.push([0, names.join("、"), o.name, ...values]);
  };
  for (const o of organizations) {
    for (const quarter of QUARTERS.slice(1)) {
      const month = random.pick(quarter);
      const day = dayIn(random, month);
      const attending = o.members.filter(() => random.chance(0.55 + 0.45 * o.diligence));
      if (attending.length > 0) {
        const hours = random.pick([8, 8, 9, 10]);
        add(attending, o, [
          random.pick(COURSES),
          "党员集中",
          writeDay(random, day),
          random.chance(0.1) ? `${hours}学时` : hours,
          "是",
        ]);
      }
      if (o.secretary !== "" && random.chance(o.diligence)) {
        add([o.secretary], o, [
          "党务干部能力提升网络班",
          "网络",
          { day: dayIn(random, month) },
          random.pick([12, 14, 16]),
          "否",
        ]);
      }
    }
    if (o.secretary !== "" && o.secretarySince < "2026-01-01" && random.chance(o.diligence * 0.9)) {
      add([o.secretary], o, [
        "2026年直属党组织书记集中轮训班",
        "书记轮训",
        { day: dayIn(random, "2026-05") },
        24,
        "是",
      ]);
    }
    if (o.secretarySince === "2026-03-02") {
      add([o.secretary], o, ["新任支部书记培训班", "新任书记", { day: "2026-06-18" }, 16, "是"]);
    }
  }
  return {
    name: "党员教育培训台账",
    title: "2026年党员教育培训情况登记",
    header: ["序号", "姓名", "所在党组织", "培训名称", "培训类别", "培训时间", "学时", "是否集中培训"],
    widths: [6, 60, 30, 30, 12, 14, 8, 10],
    rows: rows.map((row, index) => [index + 1, ...row.slice(1)]),
  };
}

/** Talks of every kind: appointment talks of new secretaries, heart-to-heart talks of the branches. */
export function talkSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  const add = (day: string, type: string, who: string, whom: string, o: Organization): void => {
    rows.push([0, writeDay(random, day), type, who, whom, o.name, `${type}记录`]);
  };
  for (const o of organizations) {
    if (o.secretarySince === "2026-07-06") add("2026-07-20", "任职谈话", "机关党委书记", o.secretary, o);
    if (o.secretarySince === "2026-03-02") add("2026-04-15", "任职谈话", "机关党委书记", o.secretary, o);
    for (const quarter of QUARTERS.slice(1)) {
      const others = o.members.filter((name) => name !== o.secretary && random.chance(0.45 * o.diligence));
      if (others.length > 0)
        add(dayIn(random, random.pick(quarter)), "谈心谈话", o.secretary || o.committee[1] || "", others.join("、"), o);
    }
    if (o.diligence < 0.6) add("2026-08-11", "提醒谈话", "机关工委副书记", o.secretary || o.committee[1] || "", o);
  }
  return {
    name: "谈话台账",
    title: "谈心谈话、任职谈话、提醒谈话登记表",
    header: ["序号", "谈话时间", "谈话类别", "谈话人", "被谈话人", "所在党组织", "谈话事由"],
    widths: [6, 14, 12, 14, 50, 30, 20],
    rows: rows.map((row, index) => [index + 1, ...row.slice(1)]),
  };
}

/** The vote on each secretary's report for 2025; some rows give the votes, some the grade. */
export function debriefingSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  for (const o of organizations) {
    if (o.secretary === "" || o.secretarySince > "2025-12-31" || random.chance(0.03)) continue;
    const valid = Math.max(12, o.members.length);
    const fairly = random.integer(0, Math.ceil(valid * (1.1 - o.diligence)));
    const average = random.integer(0, Math.ceil(valid * (1 - o.diligence) * 0.6));
    const poor = o.diligence < 0.5 ? random.integer(2, 6) : 0;
    const good = Math.max(0, valid - fairly - average - poor);
    const abstained = random.integer(0, 1);
    rows.push([
      rows.length + 1,
      o.name,
      o.secretary,
      2025,
      valid + abstained,
      valid + abstained,
      good + fairly + average + poor,
      good,
      fairly,
      average,
      poor,
      abstained,
      random.chance(0.3) ? (good / valid > 0.7 ? "好" : "较好") : null,
    ]);
  }
  return {
    name: "述职评议测评统计",
    title: "2025年度基层党组织书记述职评议考核民主测评统计表",
    header: [
      "序号",
      "党组织名称",
      "书记姓名",
      "年度",
      "发出票数",
      "收回票数",
      "有效票",
      "测评结果|好",
      "测评结果|较好",
      "测评结果|一般",
      "测评结果|差",
      "测评结果|弃权",
      "综合评价等次",
    ],
    widths: [6, 30, 10, 8, 9, 9, 9, 7, 7, 7, 7, 7, 12],
    rows,
  };
}

/** Which committee member went to which branch, when, and what came of it. */
export function contactSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  for (const committee of organizations.filter((o) => o.category === "机关党委")) {
    const below = organizations.filter((o) => o.superior === committee.name);
    const weak = below.find((o) => o.weak);
    for (const member of committee.committee) {
      const own = weak && random.chance(0.8) ? weak : random.pick(below);
      for (const quarter of QUARTERS.slice(1)) {
        if (!random.chance(committee.diligence)) continue;
        const form = random.pick(["调研", "检查", "考评", "列席组织生活会", "指导整改", "调研、指导整改"]);
        const advice = random.chance(0.6);
        rows.push([
          0,
          member,
          committee.name,
          `${committee.unit}${random.pick(["办公室", "人事处", "综合处", "法规处"])}`,
          own.name,
          writeDay(random, dayIn(random, random.pick(quarter))),
          form,
          advice ? "规范会议记录，按月开展主题党日" : null,
          advice ? (random.chance(0.8) ? "已落实" : "未落实") : null,
          ...Array.from({ length: 6 }, () => (random.chance(0.93) ? "√" : null)),
        ]);
      }
    }
  }
  return {
    name: "委员联系支部",
    title: "机关党委委员联系党支部及履行六方面职责情况",
    note: "职责一至职责六：参与集体决策、抓好分管党建、推动“四强”创建、参与调研检查考评、联系指导薄弱支部、反映意见带头自律",
    header: [
      "序号",
      "委员姓名",
      "所属党委",
      "所在部门",
      "联系支部",
      "到支部时间",
      "方式",
      "指导意见",
      "落实情况",
      "职责一",
      "职责二",
      "职责三",
      "职责四",
      "职责五",
      "职责六",
    ],
    widths: [6, 10, 26, 20, 30, 14, 16, 28, 10, 7, 7, 7, 7, 7, 7],
    rows: rows.map((row, index) => [index + 1, ...row.slice(1)]),
  };
}

/** Dues by month and branch, in yuan. */
export function duesSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const rows: SampleValue[][] = [];
  for (const o of organizations.filter(({ category }) => category === "党支部")) {
    const due = o.members.length * random.integer(35, 60) + random.integer(0, 9) / 10;
    for (const month of MONTHS.slice(3)) {
      const paid = random.chance(0.6 + 0.4 * o.diligence)
        ? due
        : Math.round(due * random.pick([0.9, 0.95, 0.8]) * 10) / 10;
      rows.push([
        rows.length + 1,
        o.name,
        random.chance(0.1) ? `${Number(month.slice(5))}月` : monthWords(month),
        due,
        paid,
        { day: `${month}-28` },
      ]);
    }
  }
  return {
    name: "党费收缴台账",
    title: "2026年党费收缴登记表",
    note: "单位：元",
    header: ["序号", "党组织名称", "月份", "应交金额", "实交金额", "上缴时间"],
    widths: [6, 30, 12, 12, 12, 14],
    rows,
  };
}

/** Points the office gave or took on its own, and a veto. */
export function bonusSheet(organizations: readonly Organization[]): OfficeSheet {
  const branches = organizations.filter((o) => o.category === "党支部");
  const rows: (readonly SampleValue[])[] = [
    [1, branches[0]!.name, { day: "2026-07-01" }, "加分", 2, "获评市级先进基层党组织", "市委表彰决定"],
    [2, branches[4]!.name, { day: "2026-08-12" }, "加分", 1, "党建品牌案例入选全市优秀案例", "工委通报"],
    [3, branches[6]!.name, { day: "2026-08-20" }, "减分", -2, "未按时报送党内统计", "工委通报"],
    [4, organizations[0]!.name, { day: "2026-09-10" }, "加分", 1.5, "承办全市机关党建现场会", "工委通报"],
    [5, branches[33]!.name, { day: "2026-09-15" }, "否决", 0, "发生党员违纪违法案件", "纪委通报"],
  ];
  return {
    name: "加减分台账",
    title: "2026年度考核加减分登记",
    header: ["序号", "党组织名称", "日期", "类型", "分值", "事项", "依据"],
    widths: [6, 30, 14, 10, 8, 36, 20],
    rows,
  };
}
