import { dayIn, MONTHS, QUARTERS, writeDay } from "./calendar";
import type { OfficeSheet, SampleValue } from "./officeSheet";
import type { Organization } from "./organizations";
import type { Random } from "./random";

type Activity = Readonly<{
  organization: Organization;
  type: string;
  iso: string;
  title: string;
  lecturer?: string;
  group?: string;
}>;

const THEMES = [
  "学习贯彻党的创新理论",
  "深入贯彻中央八项规定精神学习教育",
  "走进社区志愿服务",
  "重温入党誓词",
  "参观革命纪念馆",
  "党章党规专题学习",
  "优化营商环境大讨论",
  "警示教育案例剖析",
  "政治生日主题活动",
  "助企纾困一线行",
];
const MEETING_WORDS: Readonly<Record<string, string>> = {
  支部党员大会: "研究支部重点工作",
  支委会: "研究支部工作",
  党小组会: "集中学习研讨",
  党课: "专题党课",
  党务公开: "党务公开事项公示",
};
/** Other words for the same kinds of meeting, as different clerks write them. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  支部党员大会: ["支部党员大会", "支部党员大会", "党员大会", "支部大会"],
  支委会: ["支委会", "支委会", "支部委员会"],
  党课: ["党课", "党课", "专题党课"],
  警示教育: ["警示教育", "廉政教育"],
  主题党日: ["主题党日"],
};

/** Everything the organizations did in the year, by how reliable each is. */
export function makeActivities(random: Random, organizations: readonly Organization[]): Activity[] {
  return organizations
    .flatMap((organization) => [
      ...quarterly(random, organization),
      ...monthly(random, organization),
      ...yearly(random, organization),
    ])
    .filter(({ organization, iso }) => iso >= organization.founded);
}

function quarterly(random: Random, organization: Organization): Activity[] {
  const branch = organization.category === "党支部";
  const found: Activity[] = [];
  for (const quarter of QUARTERS) {
    const held = (type: string, title: string, lecturer?: string): void => {
      if (!random.chance(organization.diligence)) return;
      found.push({
        organization,
        type,
        iso: dayIn(random, random.pick(quarter)),
        title,
        ...(lecturer ? { lecturer } : {}),
      });
    };
    held(branch ? "支部党员大会" : "委员会会议", branch ? "支部党员大会" : "机关党委会议");
    held(
      "党课",
      "专题党课",
      random.chance(0.4) ? organization.secretary : random.pick([...organization.committee, "党校教师"]),
    );
    held("党务公开", "党务公开事项公示");
    held(random.chance(0.7) ? "警示教育" : "监督检查", "党风廉政警示教育");
  }
  return found;
}

function monthly(random: Random, organization: Organization): Activity[] {
  if (organization.category !== "党支部") return [];
  const found: Activity[] = [];
  for (const month of MONTHS) {
    if (random.chance(organization.diligence)) {
      found.push({ organization, type: "主题党日", iso: dayIn(random, month), title: random.pick(THEMES) });
    }
    if (organization.committee.length > 0 && random.chance(organization.diligence)) {
      found.push({ organization, type: "支委会", iso: dayIn(random, month), title: "支委会" });
    }
    for (const group of organization.groups) {
      if (!random.chance(organization.diligence)) continue;
      found.push({ organization, type: "党小组会", iso: dayIn(random, month), title: "党小组会", group });
    }
  }
  return found;
}

function yearly(random: Random, organization: Organization): Activity[] {
  const found: Activity[] = [];
  if (random.chance(organization.diligence)) {
    found.push({ organization, type: "组织生活会", iso: dayIn(random, "2026-01"), title: "2025年度组织生活会" });
  }
  if (organization.category === "党支部" && random.chance(organization.diligence)) {
    found.push({ organization, type: "民主评议党员", iso: dayIn(random, "2026-02"), title: "2025年度民主评议党员" });
  }
  return found;
}

function attendance(random: Random, activity: Activity): readonly [number | string, number, number] {
  const { organization, type } = activity;
  const due =
    type === "支委会"
      ? organization.committee.length
      : activity.group
        ? Math.ceil(organization.members.length / organization.groups.length)
        : organization.members.length || organization.committee.length;
  const absent = random.chance(0.7) ? random.integer(0, Math.min(3, due)) : random.integer(0, Math.ceil(due * 0.35));
  return [random.chance(0.04) ? `${due}人` : due, due - absent, absent];
}

/** Where the roster's name is written another way (机关规划党支部 → 规划支部), now and then. */
function spelled(random: Random, organization: Organization): string {
  if (!random.chance(0.02)) return organization.name;
  return random.pick([
    organization.name.replace("党支部", " 党支部"),
    `${organization.name}（在职）`,
    organization.name.replace("机关", ""),
  ]);
}

const byDay = (a: Activity, b: Activity): number => (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0);

/** The three sheets into which the office sorts its activities. */
export function activitySheets(random: Random, activities: readonly Activity[]): OfficeSheet[] {
  const sorted = [...activities].sort(byDay);
  const meetings = sorted.filter(({ type }) => type !== "主题党日" && type !== "党小组会");
  return [
    {
      name: "三会一课台账",
      title: "2025—2026年度“三会一课”等组织生活台账",
      note: "填报单位：市直机关工委办公室    说明：时间按实际召开日期填写，应到、实到填人数。",
      header: [
        "序号",
        "党组织名称",
        "会议类型",
        "会议日期",
        "会议名称",
        "主持人",
        "主讲人",
        "人数|应到",
        "人数|实到",
        "人数|请假",
        "主要内容",
      ],
      widths: [6, 30, 14, 14, 24, 10, 10, 7, 7, 7, 40],
      rows: meetings.map((activity, index) => meetingRow(random, activity, index)),
      footer: ["填表人：办公室　　　审核人："],
    },
    {
      name: "主题党日台账",
      title: "主题党日活动登记",
      header: ["序号", "支部名称", "活动时间", "活动主题", "应到", "实到", "备注"],
      widths: [6, 30, 14, 30, 7, 7, 16],
      rows: sorted
        .filter(({ type }) => type === "主题党日")
        .map((activity, index) => {
          const [due, present] = attendance(random, activity);
          return [
            index + 1,
            spelled(random, activity.organization),
            writeDay(random, activity.iso),
            activity.title,
            due,
            present,
            null,
          ];
        }),
    },
    {
      name: "党小组会",
      title: "党小组会记录汇总",
      header: ["序号", "党支部", "党小组", "召开时间", "主题", "应到人数", "实到人数"],
      widths: [6, 30, 14, 14, 24, 9, 9],
      rows: sorted
        .filter(({ type }) => type === "党小组会")
        .map((activity, index) => {
          const [due, present] = attendance(random, activity);
          return [
            index + 1,
            activity.organization.name,
            activity.group ?? null,
            writeDay(random, activity.iso),
            "集中学习",
            due,
            present,
          ];
        }),
    },
  ];
}

function meetingRow(random: Random, activity: Activity, index: number): SampleValue[] {
  const { organization, type, lecturer } = activity;
  const [due, present, absent] = attendance(random, activity);
  return [
    index + 1,
    spelled(random, organization),
    random.pick(SPELLINGS[type] ?? [type]),
    writeDay(random, activity.iso),
    activity.title,
    organization.secretary || organization.committee[1] || null,
    lecturer ?? null,
    due,
    present,
    absent === 0 ? null : absent,
    MEETING_WORDS[type] ?? activity.title,
  ];
}
