import { formatDay } from "../../domain/model/day";
import { fieldDefinition, LEDGERS, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import type { EngineProblems } from "../catalogue";

const field = (ledger: LedgerKey, key: FieldKey) => `“${fieldDefinition(ledger, key)?.label ?? key}”`;

/** 2026年1月、2026年2月. */
const months = (indexes: readonly number[]) =>
  indexes.map((index) => `${Math.floor(index / 12)}年${(index % 12) + 1}月`).join("、");

/** What the engine does without a column that nothing needs. */
const WITHOUT: Readonly<Partial<Record<`${LedgerKey}.${FieldKey}`, string>>> = {
  "roster.dissolved": "所有党组织都按未撤销处理",
  "roster.vacantSince": "书记空缺的天数无法计算，按空缺已久计分",
  "roster.extendedTo": "换届都按没有批准延期处理",
  "roster.setupApproved": "组织设置都按没有批准处理",
  "tasks.doneDate": "标为完成的任务都算按期完成",
  "tasks.issued": "有任务记录的都按清单按时制定计",
  "findings.closedDate": "标为销号的问题都按期整改计",
  "findings.repeated": "没有问题按重复发生计",
};

export const engineProblems: EngineProblems = {
  "done-without-date": {
    message: () => "任务标为完成，但没有完成时间，算作按期完成。",
    hint: () => "请补填完成时间。",
  },
  "closed-without-date": {
    message: () => "问题标为销号，但没有完成时间，按期整改计。",
    hint: () => "请补填整改完成时间。",
  },
  "finding-without-problem": {
    message: () => "“存在问题”没有填写内容，不按问题计，但填了整改时限。",
    hint: () => "如果有问题，请写明；没有问题，请把整改时限清空。",
  },
  "event-twice": {
    message: () => "同一党组织、同一类型、同一天（同一党小组）的活动前面已登记过，只计一次。",
    hint: () => "如果是重复登记，请删去一行；如果是两次活动，请核对日期或党小组。",
  },
  "group-not-named": {
    message: () => "党小组会没有写明党小组，不计入任何党小组。",
    hint: () => "请填写所属党小组。",
  },
  "column-absent": {
    message: (p) =>
      `${LEDGERS[p.ledger].label}没有${field(p.ledger, p.field)}列，${WITHOUT[`${p.ledger}.${p.field}`] ?? "按空白处理"}。`,
    hint: (p) => `如果需要，请在${LEDGERS[p.ledger].label}中加上${field(p.ledger, p.field)}列。`,
  },
  "roster-cell-blank": {
    message: (p) => `${field("roster", p.field)}为空，用到它的指标未评。`,
    hint: (p) => `请在名册中补填${field("roster", p.field)}。`,
  },
  "vacancy-without-date": {
    message: () => "书记空缺，但没有书记空缺时间，按空缺已久计分。",
    hint: () => "请补填书记空缺时间；如果书记已到任，请填写书记姓名和任职时间。",
  },
  "term-implausible": {
    message: () => "任期的年数不合常理，按规定的任期计算（党委5年，党总支、党支部3年）。",
    hint: () => "请核对任期，或直接填写届满时间。",
  },
  "organization-dissolved": {
    message: (p) => `该党组织已于${formatDay(p.day)}撤销，不参加本期考核。`,
    hint: () => "如果日期有误，请改正撤销时间。",
  },
  "organization-founded-later": {
    message: (p) => `该党组织${formatDay(p.day)}成立，晚于基准日，不参加本期考核。`,
    hint: () => "如果日期有误，请改正成立时间。",
  },
  "grade-not-in-map": {
    message: (p) => `“${p.text}”不在考核细则${p.code}规定的等次中，该指标未评。`,
    hint: () => "请改成细则规定的等次，或在细则的参数中加上这个等次。",
  },
  "score-out-of-range": {
    message: (p) => `指标${p.code}的评分小于0或大于分值，该指标未评。`,
    hint: () => "请把评分改为0到分值之间的数。",
  },
  "bonus-type-unknown": {
    message: (p) => (p.text === "" ? "类型为空，没有加减分。" : `类型“${p.text}”不是加分、减分或否决，没有加减分。`),
    hint: () => "请把类型改为加分、减分或否决。",
  },
  "bonus-points-blank": {
    message: () => "没有分值，没有加减分。",
    hint: () => "请填写分值。",
  },
  "bonus-points-not-positive": {
    message: () => "加分的分值不大于0，没有计入。",
    hint: () => "如果是减分，请把类型改为减分；如果是加分，请填写大于0的分值。",
  },
  "debriefing-contradictory": {
    message: (p) => `同一党组织同一书记${p.year}年度的述职评议有两条记录内容不一致，本项未评。`,
    hint: () => "请核对，只保留正确的一条。",
  },
  "dues-months-missing": {
    message: (p) => `${months(p.monthIndexes)}没有党费记录，只按有记录的月份计分。`,
    hint: () => "请在党费台账中补登这些月份。",
  },
  "activity-type-uncounted": {
    message: (p) =>
      p.text === ""
        ? `没有写“活动类型”的有 ${p.rows} 行，按活动类型计的指标都不计。`
        : `活动类型“${p.text}”没有一条细则按它计分，这一期有 ${p.rows} 行。`,
    hint: () => "如果是支委会、主题党日等的另一种写法，请改成细则里的写法；细则本来就不计的活动可以不管。",
  },
  "word-uncounted": {
    message: (p) => `${field(p.ledger, p.field)}“${p.text}”没有一条细则按它计分，这样写的有 ${p.rows} 行。`,
    hint: () => "如果是细则里某个词的另一种写法，请改成细则里的写法；细则本来就不计的可以不管。",
  },
  "months-without-activities": {
    message: (p) => `${months(p.monthIndexes)}所有党组织都没有活动记录。`,
    hint: () => "请核对这些月份的工作表是否漏了，或没有读取；确实没有开展的可以不管。",
  },
  "activities-not-covering": {
    message: (p) => `活动台账没有${p.year}年3月31日及以前的记录，上年度的组织生活会、民主评议党员未评，也不提醒。`,
    hint: () => "请把上年度和本年第一季度的活动也登进活动台账，再重新考核。",
  },
  "debriefing-without-year": {
    message: () => "没有年度，不计入任何一年的述职评议。",
    hint: () => "请填写年度。",
  },
};
