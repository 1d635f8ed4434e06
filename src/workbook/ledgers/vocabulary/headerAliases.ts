import { LEDGERS, type FieldKey, type FieldOf, type LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";

/** Names of a record's organization that every ledger understands; 名称 alone is an organization only in the roster. */
const ORGANIZATION = ["党组织名称", "组织名称", "支部名称", "党支部", "所在党组织", "单位(党组织)", "支部"];

/**
 * Header texts of each field besides its label, best first. Telephone numbers are no field and so are never read.
 * Source: ledgers.md §1.
 */
const ALIASES: { readonly [L in LedgerKey]: { readonly [F in FieldOf<L>]?: readonly string[] } } = {
  roster: {
    organization: [...ORGANIZATION, "名称"],
    category: ["组织类别", "组织性质", "类别", "层级", "党组织类型"],
    superior: ["隶属党组织", "上级组织", "所属党委"],
    branchType: ["类型"],
    founded: ["成立日期", "组建时间", "批准成立时间"],
    memberCount: ["党员人数", "党员数", "党员数量", "人数"],
    fullMemberCount: ["正式党员", "正式党员人数"],
    probationaryCount: ["预备党员"],
    secretary: ["书记", "党支部书记", "党组织书记", "负责人", "主要负责人"],
    secretarySince: ["任职时间", "任职日期", "任书记时间", "书记到任时间"],
    vacantSince: ["空缺时间", "出缺时间"],
    committeeSize: ["委员人数", "班子人数", "支委会人数", "委员数"],
    disciplineMember: ["纪律检查委员"],
    groupCount: ["党小组", "小组数"],
    lastElection: ["换届时间", "换届日期", "上次换届时间", "当选日期", "任期起始"],
    termYears: ["任期年限", "届期"],
    expiry: ["任期届满", "到届时间", "应换届时间", "到期换届时间", "换届期限"],
    extendedTo: ["批准延期至", "延期换届"],
    approvalNumber: ["换届文号", "换届批复文号"],
    fourStrong: ["“四强”支部", "四强创建", "四强情况"],
    weak: ["薄弱支部", "后进支部", "软弱涣散"],
    performanceAppraisal: ["实行绩效", "绩效考核单位", "实行绩效考核"],
    employeeCount: ["编制数", "工作人员总数"],
    fullTimeStaffCount: ["专职党务干部数"],
  },
  staff: {
    organization: ORGANIZATION,
    post: ["职务", "党务职务", "支委职务"],
    fullOrPartTime: ["专/兼职", "是否专职", "专职或兼职"],
    appointed: ["任现职时间"],
    inResume: ["履历记载", "党务经历是否入履历", "是否记入干部履历"],
    inWorkload: ["纳入绩效", "党务工作量", "绩效认定"],
  },
  activities: {
    organization: ORGANIZATION,
    type: ["会议类型", "类别", "类型", "形式"],
    date: ["会议日期", "召开时间", "活动时间", "日期", "开展时间"],
    title: ["会议名称", "活动名称", "主题", "活动主题"],
    group: ["党小组"],
    host: ["召集人"],
    lecturer: ["授课人", "党课主讲"],
    agenda: ["会议议题", "主要内容", "内容"],
    resolution: ["会议决议", "结论"],
    dueCount: ["应到", "应参加"],
    presentCount: ["实到", "参加人数", "出席人数", "到会人数"],
    leaveCount: ["请假"],
    absentCount: ["缺席"],
    attendanceRate: ["参会率", "参加率"],
    attendees: ["参加人员", "出席人员", "参会人员名单"],
  },
  tasks: {
    organization: ["责任党组织", "牵头单位", "党组织", ...ORGANIZATION],
    task: ["任务内容", "重点任务", "任务"],
    responsible: ["责任书记", "牵头领导", "责任领导"],
    due: ["时限", "完成时间要求", "截止时间", "时间节点"],
    done: ["进展", "进度", "落实情况", "是否完成"],
    doneDate: ["实际完成时间", "办结时间"],
    issued: ["印发时间", "审定时间"],
  },
  findings: {
    organization: ["责任单位", "被检查单位", "党组织", "存在问题单位", ...ORGANIZATION],
    found: ["检查时间", "反馈时间", "日期"],
    origin: ["检查类型", "来源"],
    problem: ["问题描述", "具体问题", "发现问题"],
    due: ["完成时限", "整改期限"],
    closedDate: ["整改完成时间", "销号时间"],
    closed: ["是否整改到位", "整改状态", "是否完成"],
  },
  training: {
    organization: ORGANIZATION,
    course: ["培训名称", "培训内容", "班次"],
    end: ["培训时间", "起止时间", "日期"],
    hours: ["课时", "学时数"],
  },
  talks: {
    date: ["日期"],
    type: ["谈话类别"],
    target: ["被谈话人"],
    organization: ORGANIZATION,
    subject: ["谈话事由", "提纲", "主题"],
  },
  debriefings: { organization: ORGANIZATION, poor: ["较差"] },
  contacts: {
    branch: ["联系点", "联系支部", "指导支部"],
    date: ["到支部时间", "指导时间", "日期"],
  },
  dues: { organization: ORGANIZATION, due: ["应交金额", "应交人数"], paid: ["实交金额", "实交人数"] },
  bonuses: { organization: ORGANIZATION },
};

const UNITS = /\((?:人|年|小时|学时|元|个|次)\)/g;

/** What forms say about filling a column in, and is no part of its name: `*`, `（必填）`, `（格式如2020-1）`, `其中：`. */
const INSTRUCTIONS =
  /^(?:[*＊※★]+|其中:?)|[*＊※★:]+$|\((?:必填|必填项|选填|必选|可选|可不填|格式|如|例|例如|示例|填写|请|yyyy|下拉|留空|可留空|不填|缺省|默认|至今)[^()]*\)/g;

/** What every instruction and unit has in it: most headers have nothing of it. */
const MARKED = /[*＊※★:(]|^其中/;

/** Keys of texts; the same ones are asked for by every ledger and row. */
const keys = new Map<string, string>();
const MOST_KEPT = 5_000;

/** The form in which header texts are compared: normalised, units and instructions taken out. `*任期(年)` → `任期`. */
export function headerKey(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = keyOf(text);
    // Headers are few; texts of sheets without one are not.
    if (keys.size >= MOST_KEPT) keys.clear();
    keys.set(text, key);
  }
  return key;
}

function keyOf(text: string): string {
  const normalized = normalizeText(text);
  if (!MARKED.test(normalized)) return normalized;
  let key = normalized.replace(INSTRUCTIONS, "");
  // Until none is left: ((年)年) holds one in another.
  for (let before = ""; before !== key;) [before, key] = [key, key.replace(UNITS, "")];
  return key;
}

/** A header text's field and how good a name it is: 0 for the label, then the aliases in order. */
export type HeaderMatch = Readonly<{ field: FieldKey; rank: number }>;

const LOOKUP: ReadonlyMap<LedgerKey, ReadonlyMap<string, HeaderMatch>> = new Map(
  (Object.keys(LEDGERS) as LedgerKey[]).map((ledger) => [ledger, lookupOf(ledger)]),
);

function lookupOf(ledger: LedgerKey): ReadonlyMap<string, HeaderMatch> {
  const aliases: Readonly<Record<string, readonly string[] | undefined>> = ALIASES[ledger];
  const lookup = new Map<string, HeaderMatch>();
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, { label: string }][];
  // Labels first: no alias of one field may shadow the label of another.
  for (const [field, { label }] of fields) lookup.set(headerKey(label), { field, rank: 0 });
  for (const [field] of fields) {
    (aliases[field] ?? []).forEach((alias, index) => {
      const key = headerKey(alias);
      if (!lookup.has(key)) lookup.set(key, { field, rank: index + 1 });
    });
  }
  return lookup;
}

/** The field that a header text names in a ledger; undefined for none. */
export function matchHeader(ledger: LedgerKey, text: string): HeaderMatch | undefined {
  return LOOKUP.get(ledger)?.get(headerKey(text));
}
