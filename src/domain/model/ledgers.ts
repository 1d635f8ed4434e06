/** The ledgers an office keeps. Source: ledgers.md §1. */
export type LedgerKey =
  | "roster"
  | "staff"
  | "activities"
  | "tasks"
  | "findings"
  | "training"
  | "talks"
  | "debriefings"
  | "contacts"
  | "dues"
  | "bonuses";

/**
 * What a field holds after parsing, and so the kind of column it is kept in:
 * `organization` organizations named in the cell; `text` words, several allowed where the field lists some;
 * `names` persons; `date` a whole day; `number` a decimal; `yesNo` yes, no, or `ongoing` (长期坚持).
 */
export type FieldKind = "organization" | "text" | "names" | "date" | "number" | "yesNo";

/**
 * One field of a ledger.
 * `label`: the office's standard word, also what rule sheets call it.
 * `required`: without its column the sheet is not that ledger.
 * `list`: a text cell may hold several values (`、,;／`).
 * `whole`: a number of persons or groups, or a year: there is nothing between 6 and 7.
 * `signed`: a number that may be below 0.
 */
export type FieldDefinition = Readonly<{
  label: string;
  kind: FieldKind;
  required?: true;
  list?: true;
  whole?: true;
  signed?: true;
}>;

export type LedgerDefinition = Readonly<{ label: string; fields: Readonly<Record<string, FieldDefinition>> }>;

const organization = { label: "党组织名称", kind: "organization", required: true } as const;

/**
 * Every ledger with its fields, in the order of ledgers.md §1. Aliases live with the reader (workbook/schema).
 * The roster's telephone column is deliberately no field: it is recognised by the reader so that it is not read.
 */
export const LEDGERS = {
  roster: {
    label: "名册",
    fields: {
      organization: { label: "党组织名称", kind: "text", required: true },
      category: { label: "党组织类别", kind: "text", required: true },
      superior: { label: "上级党组织", kind: "text" },
      branchType: { label: "支部类型", kind: "text" },
      unitCategory: { label: "单位类别", kind: "text" },
      founded: { label: "成立时间", kind: "date" },
      dissolved: { label: "撤销时间", kind: "date" },
      memberCount: { label: "党员总数", kind: "number", whole: true, required: true },
      fullMemberCount: { label: "正式党员数", kind: "number", whole: true, required: true },
      probationaryCount: { label: "预备党员数", kind: "number", whole: true },
      secretary: { label: "书记姓名", kind: "names", required: true },
      secretarySince: { label: "书记任职时间", kind: "date", required: true },
      vacantSince: { label: "书记空缺时间", kind: "date" },
      committeeSize: { label: "支委人数", kind: "number", whole: true },
      disciplineMember: { label: "纪检委员", kind: "names" },
      groupCount: { label: "党小组数", kind: "number", whole: true },
      lastElection: { label: "最近换届时间", kind: "date" },
      termYears: { label: "任期", kind: "number" },
      expiry: { label: "届满时间", kind: "date" },
      extendedTo: { label: "延期至", kind: "date" },
      approvalNumber: { label: "批复文号", kind: "text" },
      setupApproved: { label: "设置批准", kind: "yesNo" },
      fourStrong: { label: "“四强”党支部", kind: "text" },
      weak: { label: "是否相对薄弱", kind: "yesNo" },
      performanceAppraisal: { label: "是否实行绩效考核", kind: "yesNo" },
      employeeCount: { label: "机关工作人员数", kind: "number", whole: true },
      fullTimeStaffCount: { label: "专职党务人员数", kind: "number", whole: true },
    },
  },
  staff: {
    label: "党务干部名册",
    fields: {
      organization: { ...organization, label: "所在党组织" },
      name: { label: "姓名", kind: "names", required: true },
      post: { label: "党内职务", kind: "text", required: true },
      fullOrPartTime: { label: "专兼职", kind: "text", required: true },
      appointed: { label: "任职时间", kind: "date" },
      removed: { label: "免职时间", kind: "date" },
      administrativePost: { label: "行政职务", kind: "text" },
      rank: { label: "职级", kind: "text" },
      inResume: { label: "是否纳入履历", kind: "yesNo", required: true },
      inWorkload: { label: "是否计入工作量", kind: "yesNo", required: true },
    },
  },
  activities: {
    label: "活动台账",
    fields: {
      organization,
      type: { label: "活动类型", kind: "text", required: true, list: true },
      date: { label: "时间", kind: "date", required: true },
      title: { label: "名称", kind: "text" },
      group: { label: "所属党小组", kind: "text", list: true },
      host: { label: "主持人", kind: "names" },
      lecturer: { label: "主讲人", kind: "names" },
      agenda: { label: "议题", kind: "text" },
      resolution: { label: "决议", kind: "text" },
      dueCount: { label: "应到人数", kind: "number", whole: true },
      presentCount: { label: "实到人数", kind: "number", whole: true },
      leaveCount: { label: "请假人数", kind: "number", whole: true },
      absentCount: { label: "缺席人数", kind: "number", whole: true },
      attendanceRate: { label: "出勤率", kind: "number" },
      attendees: { label: "参会人员", kind: "names" },
      forYear: { label: "所属年度", kind: "number", whole: true },
    },
  },
  tasks: {
    label: "任务清单",
    fields: {
      organization: { ...organization, label: "责任单位" },
      task: { label: "工作任务", kind: "text", required: true },
      category: { label: "类别", kind: "text" },
      responsible: { label: "责任人", kind: "names", required: true },
      due: { label: "完成时限", kind: "date", required: true },
      done: { label: "完成情况", kind: "yesNo", required: true },
      doneDate: { label: "完成时间", kind: "date" },
      issued: { label: "制定时间", kind: "date" },
      year: { label: "年度", kind: "number", whole: true },
    },
  },
  findings: {
    label: "问题整改台账",
    fields: {
      organization: { ...organization, label: "责任党组织" },
      found: { label: "发现时间", kind: "date", required: true },
      origin: { label: "问题来源", kind: "text" },
      category: { label: "问题类别", kind: "text", list: true },
      problem: { label: "存在问题", kind: "text", required: true },
      responsible: { label: "整改责任人", kind: "names" },
      due: { label: "整改时限", kind: "date", required: true },
      closedDate: { label: "完成时间", kind: "date" },
      closed: { label: "是否销号", kind: "yesNo", required: true },
      repeated: { label: "是否重复问题", kind: "yesNo" },
    },
  },
  training: {
    label: "培训台账",
    fields: {
      name: { label: "姓名", kind: "names", required: true },
      organization: { ...organization, label: "所在党组织" },
      course: { label: "培训班名称", kind: "text", required: true },
      category: { label: "培训类别", kind: "text", list: true },
      start: { label: "开始时间", kind: "date" },
      end: { label: "结束时间", kind: "date" },
      hours: { label: "学时", kind: "number", required: true },
      concentrated: { label: "是否集中培训", kind: "yesNo" },
    },
  },
  talks: {
    label: "谈话台账",
    fields: {
      date: { label: "谈话时间", kind: "date", required: true },
      type: { label: "谈话类型", kind: "text", required: true, list: true },
      talker: { label: "谈话人", kind: "names" },
      target: { label: "谈话对象", kind: "names", required: true },
      organization: { label: "所在党组织", kind: "organization" },
      subject: { label: "事由", kind: "text" },
    },
  },
  debriefings: {
    label: "述职评议",
    fields: {
      organization,
      secretary: { label: "书记姓名", kind: "names" },
      year: { label: "年度", kind: "number", whole: true, required: true },
      votesIssued: { label: "发出票数", kind: "number", whole: true },
      votesReturned: { label: "收回票数", kind: "number", whole: true },
      votesValid: { label: "有效票", kind: "number", whole: true },
      good: { label: "好", kind: "number", whole: true },
      fairlyGood: { label: "较好", kind: "number", whole: true },
      average: { label: "一般", kind: "number", whole: true },
      poor: { label: "差", kind: "number", whole: true },
      abstained: { label: "弃权", kind: "number", whole: true },
      grade: { label: "综合评价等次", kind: "text" },
    },
  },
  contacts: {
    label: "委员联系台账",
    fields: {
      member: { label: "委员姓名", kind: "names", required: true },
      committee: { label: "所属党委", kind: "organization" },
      department: { label: "所在部门", kind: "text" },
      branch: { label: "联系党支部", kind: "organization", required: true },
      date: { label: "联系时间", kind: "date", required: true },
      form: { label: "方式", kind: "text", list: true },
      advice: { label: "指导意见", kind: "text" },
      carriedOut: { label: "落实情况", kind: "yesNo" },
      aspect1: { label: "职责一", kind: "text" },
      aspect2: { label: "职责二", kind: "text" },
      aspect3: { label: "职责三", kind: "text" },
      aspect4: { label: "职责四", kind: "text" },
      aspect5: { label: "职责五", kind: "text" },
      aspect6: { label: "职责六", kind: "text" },
    },
  },
  dues: {
    label: "党费台账",
    fields: {
      organization,
      month: { label: "月份", kind: "date", required: true },
      due: { label: "应交", kind: "number", required: true, signed: true },
      paid: { label: "实交", kind: "number", required: true, signed: true },
      paidDate: { label: "上缴时间", kind: "date" },
      unpaidNames: { label: "未交名单", kind: "names" },
    },
  },
  bonuses: {
    label: "加减分台账",
    fields: {
      organization,
      date: { label: "日期", kind: "date", required: true },
      type: { label: "类型", kind: "text", required: true },
      points: { label: "分值", kind: "number", required: true, signed: true },
      matter: { label: "事项", kind: "text", required: true },
      basis: { label: "依据", kind: "text" },
    },
  },
} as const satisfies Record<LedgerKey, LedgerDefinition>;

/** Names of the fields of one ledger, or of any. */
export type FieldOf<L extends LedgerKey> = keyof (typeof LEDGERS)[L]["fields"] & string;
export type FieldKey = { [L in LedgerKey]: FieldOf<L> }[LedgerKey];

/** The field by which a ledger's records belong to organizations; contacts belong to the branch contacted. */
export function organizationField(ledger: LedgerKey): FieldKey {
  return ledger === "contacts" ? "branch" : "organization";
}

/**
 * The day by which a ledger's records are placed in time (rules.md §4). The roster has none, debriefings have but a year;
 * training without an end is placed by its start.
 */
export const PLACING_DAY: Readonly<Partial<Record<LedgerKey, FieldKey>>> = {
  activities: "date",
  tasks: "due",
  findings: "found",
  training: "end",
  talks: "date",
  contacts: "date",
  dues: "month",
  bonuses: "date",
  staff: "appointed",
};

/** Ledgers whose records may lack that day: those then take part in 全部 only. Of the others such a row takes no part. */
export const DAY_MAY_LACK: ReadonlySet<LedgerKey> = new Set<LedgerKey>(["training", "staff"]);

/** Every ledger in the order of ledgers.md. */
export const LEDGER_KEYS = Object.keys(LEDGERS) as readonly LedgerKey[];

/** Definition of a field; undefined when the ledger has no such field. */
export function fieldDefinition(ledger: LedgerKey, field: string): FieldDefinition | undefined {
  const fields: Readonly<Record<string, FieldDefinition>> = LEDGERS[ledger].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
