import { People, type Random } from "./random";

/** One organization of the invented city, with what its office would know of it. Days are ISO text. */
export type Organization = {
  name: string;
  category: "机关党委" | "党总支" | "党支部";
  superior: string;
  branchType: string;
  unit: string;
  founded: string;
  members: string[];
  fullCount: number;
  /** Members including those of organizations below. */
  memberTotal: number;
  fullTotal: number;
  groups: string[];
  committee: string[];
  secretary: string;
  secretarySince: string;
  vacantSince: string;
  disciplineMember: string;
  lastElection: string;
  extendedTo: string;
  fourStrong: string;
  weak: boolean;
  appraisal: boolean;
  /** How reliably this organization does what is due, 0–1. */
  diligence: number;
};

const DEPARTMENTS: readonly (readonly [unit: string, branches: readonly string[]])[] = [
  ["市发展改革委", ["综合", "投资", "产业", "价格监测", "离退休"]],
  ["市教育局", ["基础教育", "职业教育", "教研室", "离退休"]],
  ["市财政局", ["预算", "国库", "会计", "绩效评价", "离退休"]],
  ["市人力资源社会保障局", ["就业", "社会保险", "人事人才", "劳动监察"]],
  ["市自然资源局", ["规划", "确权登记", "矿产", "测绘"]],
  ["市住房城乡建设局", ["建筑管理", "住房保障", "质量安全", "物业"]],
  ["市卫生健康委", ["医政", "疾控", "基层卫生", "老龄"]],
  ["市市场监管局", ["登记注册", "食品监管", "药品监管", "执法"]],
];
const GENERAL: readonly (readonly [unit: string, branches: readonly string[]])[] = [
  ["市民政局", ["第一", "第二"]],
  ["市司法局", ["第一", "第二"]],
  ["市统计局", ["第一", "第二"]],
  ["市档案馆", ["第一", "第二"]],
];
const SINGLE = ["市文联", "市科协", "市贸促会"];

/** About 60 organizations on three levels, in the order of a real roster: each committee followed by its branches. */
export function makeOrganizations(random: Random): Organization[] {
  const people = new People(random);
  const list: Organization[] = [];
  for (const [unit, names] of DEPARTMENTS) {
    const committee = organization(random, people, {
      name: `${unit}机关党委`,
      category: "机关党委",
      superior: "",
      unit,
    });
    list.push(committee);
    const below = names.map((name) =>
      organization(random, people, {
        name: name === "离退休" ? `${unit}离退休党支部` : `${unit}机关${name}党支部`,
        category: "党支部",
        superior: committee.name,
        unit,
      }),
    );
    list.push(...below);
    addTotals(committee, below);
  }
  for (const [unit, names] of GENERAL) {
    const general = organization(random, people, { name: `${unit}党总支`, category: "党总支", superior: "", unit });
    list.push(general);
    const below = names.map((name) =>
      organization(random, people, { name: `${unit}${name}党支部`, category: "党支部", superior: general.name, unit }),
    );
    list.push(...below);
    addTotals(general, below);
  }
  for (const unit of SINGLE) {
    list.push(organization(random, people, { name: `${unit}党支部`, category: "党支部", superior: "", unit }));
  }
  setSpecialCases(list, people);
  return list;
}

type Base = Pick<Organization, "name" | "category" | "superior" | "unit">;

function organization(random: Random, people: People, base: Base): Organization {
  const branch = base.category === "党支部";
  const size = branch ? (base.superior === "" ? random.integer(6, 14) : random.integer(16, 36)) : 0;
  const members = Array.from({ length: size }, () => people.newName());
  const committeeSize = branch ? (size >= 8 ? random.pick([3, 3, 5]) : 0) : random.pick([5, 7, 9]);
  const committee = branch
    ? members.slice(0, committeeSize)
    : Array.from({ length: committeeSize }, () => people.newName());
  const secretary = committee[0] ?? members[0]!;
  const years = base.category === "机关党委" ? 5 : 3;
  const fullCount = Math.max(0, size - random.integer(0, 2));
  return {
    ...base,
    branchType: !branch ? "" : base.name.includes("离退休") ? "离退休" : "在职",
    founded: `${random.integer(2008, 2019)}-0${random.integer(1, 9)}-15`,
    members,
    fullCount,
    memberTotal: size,
    fullTotal: fullCount,
    groups: branch && size >= 18 ? ["第一党小组", "第二党小组"] : [],
    committee,
    secretary,
    secretarySince: `202${random.integer(2, 4)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
    vacantSince: "",
    disciplineMember: committee[2] ?? "",
    lastElection: `${2026 - years + random.integer(1, years - 1)}-0${random.integer(1, 9)}-20`,
    extendedTo: "",
    fourStrong: random.pick(["已命名", "创建中", "创建中", "未创建"]),
    weak: false,
    appraisal: random.chance(0.3),
    diligence: random.pick([0.99, 0.98, 0.96, 0.93, 0.9, 0.84, 0.72]),
  };
}

function addTotals(upper: Organization, below: readonly Organization[]): void {
  upper.memberTotal = below.reduce((sum, o) => sum + o.memberTotal, 0) + upper.members.length;
  upper.fullTotal = below.reduce((sum, o) => sum + o.fullTotal, 0);
}

/** What a quarter's assessment is really about: vacancies, new secretaries, expired terms, weak branches. */
function setSpecialCases(list: Organization[], people: People): void {
  const branches = list.filter((o) => o.category === "党支部");
  const newSecretary = (o: Organization, since: string): void => {
    o.secretary = people.newName();
    o.members[0] = o.secretary;
    if (o.committee.length > 0) o.committee[0] = o.secretary;
    o.secretarySince = since;
  };
  newSecretary(branches[2]!, "2026-07-06");
  newSecretary(branches[9]!, "2026-08-17");
  newSecretary(branches[15]!, "2026-03-02");
  newSecretary(branches[22]!, "2026-09-01");
  Object.assign(branches[11]!, { secretary: "", secretarySince: "", vacantSince: "2026-06-01", diligence: 0.5 });
  Object.assign(branches[18]!, { lastElection: "2023-07-20" });
  Object.assign(branches[19]!, { lastElection: "2023-10-20" });
  Object.assign(branches[25]!, { lastElection: "2023-05-20", extendedTo: "2026-11-20" });
  Object.assign(branches[6]!, { weak: true, diligence: 0.55 });
  Object.assign(branches[29]!, { weak: true, diligence: 0.62 });
  Object.assign(branches[33]!, { diligence: 0.25 });
  Object.assign(branches[36]!, { founded: "2026-09-10", secretarySince: "2026-09-10", lastElection: "2026-09-10" });
}
