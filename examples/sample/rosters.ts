import type { OfficeSheet, SampleValue } from "./officeSheet";
import type { Organization } from "./organizations";
import type { Random } from "./random";

const date = (iso: string): SampleValue => (iso === "" ? null : { day: iso });

/** 党组织基本情况: one row an organization, with a summary row and notes at the end as offices have them. */
export function rosterSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  return {
    name: "党组织基本情况",
    title: "市直机关基层党组织基本情况一览表",
    note: "截至2026年9月30日",
    header: [
      "序号",
      "党组织名称",
      "类别",
      "隶属党组织",
      "支部类型",
      "成立时间",
      "党员总数\n（人）",
      "正式党员（人）",
      "书记",
      "任职时间",
      "出缺时间",
      "支委人数",
      "纪检委员",
      "党小组数",
      "换届时间",
      "任期（年）",
      "延期至",
      "设置批准",
      "“四强”党支部",
      "是否相对薄弱",
      "实行绩效考核",
      "编制数",
      "专职党务干部数",
      "联系电话",
    ],
    widths: [5, 32, 11, 28, 9, 12, 9, 9, 10, 12, 12, 8, 10, 8, 12, 7, 12, 9, 11, 9, 9, 8, 9, 13],
    rows: organizations.map((o, index) => rosterRow(random, o, index)),
    footer: [
      "说明：1. “四强”党支部填已命名、创建中、未创建。2. 延期换届须经上级批准。",
      "填表人：周　敏　　　审核人：　　　　　填表日期：2026年9月30日",
    ],
  };
}

function rosterRow(random: Random, o: Organization, index: number): SampleValue[] {
  const branch = o.category === "党支部";
  const committee = o.category === "机关党委";
  return [
    index + 1,
    o.name,
    o.category,
    o.superior || null,
    o.branchType || null,
    date(o.founded),
    o.memberTotal,
    o.fullTotal,
    o.secretary || null,
    date(o.secretarySince),
    date(o.vacantSince),
    branch && o.committee.length === 0 ? 0 : o.committee.length,
    o.disciplineMember || null,
    o.groups.length === 0 ? (branch ? "无" : null) : o.groups.length,
    date(o.lastElection),
    committee ? 5 : 3,
    date(o.extendedTo),
    inSize(o) ? null : random.chance(0.8) ? "是" : "否",
    o.fourStrong,
    o.weak ? "是" : null,
    o.appraisal ? "是" : "否",
    committee ? random.integer(80, 220) : null,
    committee ? random.integer(1, 3) : null,
    `138${random.integer(10_000_000, 99_999_999)}`,
  ];
}

/** Whether the number of members fits the level; where it does not, the superior has usually approved the set-up. */
function inSize(o: Organization): boolean {
  if (o.category === "机关党委") return o.memberTotal >= 100;
  if (o.category === "党总支") return o.memberTotal >= 50 && o.memberTotal < 100;
  return o.fullTotal >= 3 && o.memberTotal <= 50;
}

/** 党务干部名册: secretaries and committee members of every organization. */
export function staffSheet(random: Random, organizations: readonly Organization[]): OfficeSheet {
  const posts = ["书记", "组织委员", "纪检委员", "宣传委员", "青年委员", "委员", "委员", "委员", "委员"];
  const rows = organizations.flatMap((o) =>
    (o.committee.length > 0 ? o.committee : [o.secretary])
      .filter((name) => name !== "")
      .map((name, index): SampleValue[] => {
        const fullTime = o.category === "机关党委" && index === 1;
        return [
          0,
          o.name,
          random.chance(0.05) && name.length === 2 ? `${name[0]!}\u3000${name[1]!}` : name,
          o.category === "机关党委" && index === 1 ? "专职副书记、委员" : posts[index]!,
          fullTime ? "专职" : "兼职",
          date(index === 0 ? o.secretarySince : o.lastElection),
          null,
          random.pick(["处长", "副处长", "科长", "四级调研员"]),
          random.chance(0.9) ? "是" : "否",
          o.appraisal ? (random.chance(0.75) ? "√" : "×") : "不涉及",
        ];
      }),
  );
  return {
    name: "党务干部台账",
    title: "市直机关党务干部名册",
    header: [
      "序号",
      "所在党组织",
      "姓名",
      "党务职务",
      "专/兼职",
      "任现职时间",
      "免职时间",
      "行政职务",
      "党务经历是否入履历",
      "纳入绩效",
    ],
    widths: [6, 30, 10, 18, 9, 12, 12, 14, 12, 10],
    rows: rows.map((row, index) => [index + 1, ...row.slice(1)]),
  };
}
