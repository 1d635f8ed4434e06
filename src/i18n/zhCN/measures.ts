import type { RuleMeanings } from "../answerTexts";
import { formatDay } from "../../domain/model/day";
import { LEDGERS, fieldDefinition, type FieldKey, type LedgerKey } from "../../domain/model/ledgers";
import type { Level } from "../../domain/model/level";
import { formatHundredths, formatSignedHundredths } from "../../domain/model/rational";
import type { ItemReasons } from "../catalogue";

const month = (index: number) => `${Math.floor(index / 12)}年${(index % 12) + 1}月`;
const fieldLabel = (ledger: LedgerKey, field: FieldKey) => fieldDefinition(ledger, field)?.label ?? field;
const ledgerLabel = (ledger: LedgerKey) => LEDGERS[ledger].label;
const quoted = (text: string) => (text === "" ? "（未写内容）" : `“${text}”`);

const QUARTERS = ["一", "二", "三", "四"];
const quarter = (monthIndex: number) =>
  `${Math.floor(monthIndex / 12)}年第${QUARTERS[Math.floor((monthIndex % 12) / 3)]}季度`;

/** 2026年1月、2月: the year only where it changes. */
function months(indexes: readonly number[]): string {
  return indexes
    .map((index, i) => {
      const before = indexes[i - 1];
      const sameYear = before !== undefined && Math.floor(before / 12) === Math.floor(index / 12);
      return sameYear ? `${(index % 12) + 1}月` : month(index);
    })
    .join("、");
}

const SETUP: Readonly<Record<Level, string>> = {
  B: "党支部应有正式党员3名以上、党员不超过50名",
  G: "党总支应有党员50至99名",
  C: "党委应有党员100名以上",
};
const UNITS = { quarter: "季度", month: "月份", year: "年度" } as const;
const OPERATORS = { "=": "为", "<>": "不为", ">": "大于", ">=": "不少于", "<": "小于", "<=": "不超过" } as const;

/** What each measure gives, in Chinese. */
export const measureMeanings: RuleMeanings["measures"] = {
  count: "记录条数；活动按计入的次数算",
  monthsMet: "应开展的月份中至少有一次记录的月数；不写目标时，目标就是应开展的月数",
  quartersMet: "应开展的季度中至少有一次记录的季度数；不写目标时，目标就是应开展的季度数",
  sum: "一个字段的合计",
  ratioOfSums: "两个字段的合计之比，只算两项都填了的记录",
  share: "符合条件的记录占全部记录的比例",
  pacePerHead: "每名党员的学时与年度进度之比（每人最多算 1），合计后除以人数",
  coverage: "不重复的人数除以应有人数和年度进度",
  rosterValue: "名册里的数字；姓名或文字填了算 1",
  latestGrade: "最新一条记录中这个字段的文字",
  listIssued: "年度任务清单是否按时制定：“按时”“逾期”或“未制定”",
  taskCompletion: "按时完成的任务，加上逾期完成的一半，除以到期的任务",
  daysToAppointmentTalk: "新任书记从任职到任职谈话的天数",
  debriefingGrade: "现任书记上一年度述职评议的等次，没有等次时按票数推算",
  secretaryHoursPace: "书记的培训学时与年度进度之比",
  secretaryConcentratedTraining: "书记按期参加了集中培训为 1，否则为 0",
  secretaryInPerson: "书记本人主持或主讲的记录条数",
  findingEvents: "超期未改、逾期整改、重复发生的问题，各计次数",
  termStatus: "届满后经过的天数；未届满时不大于 0",
  secretaryVacancy: "书记空缺的天数；有书记时为 0",
  committeeSize: "班子人数在规定范围内为 1，否则为 0",
  setupInOrder: "党员人数与层级相符，或设置已经上级批准，为 1，否则为 0",
  groupMonths: "各党小组逐月开会的次数，除以党小组数和应开的月数",
  memberDuties: "六方面职责都有记录的委员占全体委员的比例",
  memberParticipation: "参加过调研、检查或考评的委员占全体委员的比例",
  weakBranchContact: "在规定期间联系过薄弱党支部的委员占全体委员的比例",
  adviceCarriedOut: "对薄弱党支部的指导意见中，已经落实的比例",
  fourStrong: "党支部的“四强”情况；其他党组织取所属党支部的平均",
  fullTimeShare: "专职党务人员占机关工作人员的比例",
};

/** Why points were lost, or an item is not applicable or not assessed. */
export const itemReasons: ItemReasons = {
  "months-missing": (p) => `${months(p.monthIndexes)}没有计入的记录`,
  "quarters-missing": (p) => `${p.monthIndexes.map(quarter).join("、")}没有计入的记录`,
  "count-short": (p) => `应有${p.target}次，计入${p.count}次`,
  "count-over": (p) => `不应超过${p.target}次，实有${p.count}次`,
  "value-short": (p) => `应达到${p.target}，实为${p.value}`,
  "value-over": (p) => `不应超过${p.target}，实为${p.value}`,
  "item-adjusted": ({ asked, points, computed, reason }) =>
    `调整${formatSignedHundredths(points)}分（计算得${formatHundredths(computed)}分${asked === points ? "" : `，决定调整${formatSignedHundredths(asked)}分，以分值为限`}）：${reason}`,
  "reasons-more": (p) => `另有${p.count}项同类情况`,
  "no-records": (p) => `${ledgerLabel(p.ledger)}中没有可评的记录，按规定计0分`,
  "meeting-below-quorum": (p) =>
    `${formatDay(p.day)}${p.type}应到${p.due}人、实到${p.present}人，${p.quorum === "majority" ? "未超过半数" : "不足半数"}，不计`,
  "ratio-short": (p) =>
    `${fieldLabel(p.ledger, p.denominatorField)}合计${p.denominator}，${fieldLabel(p.ledger, p.numeratorField)}合计${p.numerator}，为${p.percent}%`,
  "steps-below-target": (p) => `低于目标${p.steps}级，每级扣${p.perStep}分`,
  "row-not-meeting": (p) => `${quoted(p.text)}的“${fieldLabel(p.ledger, p.field)}”不符合要求`,
  "share-short": (p) => `共${p.total}项，符合要求的${p.meeting}项`,
  "list-late": (p) => `年度任务清单${formatDay(p.issued)}制定，晚于${formatDay(p.due)}`,
  "list-missing": (p) => `没有${p.year}年度任务清单，应于${formatDay(p.due)}前制定`,
  "task-late": (p) => `任务${quoted(p.task)}应于${formatDay(p.due)}完成，${formatDay(p.done)}才完成，按一半计`,
  "task-open": (p) => `任务${quoted(p.task)}应于${formatDay(p.due)}完成，尚未完成`,
  "talk-late": (p) => `任职谈话于${formatDay(p.talk)}进行，距任职${p.days}天`,
  "talk-missing": (p) => `任职已${p.days}天，没有任职谈话记录，超期${p.overdueDays}天`,
  "debriefing-grade": (p) =>
    `${p.year}年度述职评议综合评价为“${p.grade}”${p.votes === null ? "" : `，测评得分${p.votes}分`}`,
  "debriefing-missing": (p) => `没有${p.year}年度述职评议记录`,
  "hours-short": (p) => `书记学时截至基准日应达${p.expected}，实为${p.hours}`,
  "hours-per-head-short": (p) => `每名党员截至基准日应达${p.expected}学时，党员${p.heads}名中达到的${p.persons}名`,
  "names-short": (p) => `截至基准日应覆盖${p.expected}人，实际${p.names}人`,
  "course-missing": (p) => `没有书记集中培训记录，应于${formatDay(p.due)}前完成`,
  "finding-overdue": (p) => `问题${quoted(p.problem)}应于${formatDay(p.due)}前整改，超期未改`,
  "finding-closed-late": (p) =>
    `问题${quoted(p.problem)}应于${formatDay(p.due)}前整改，${formatDay(p.closed)}才销号，逾期整改`,
  "finding-repeated": (p) => `${formatDay(p.found)}发现的问题${quoted(p.problem)}属重复发生`,
  "term-expired": (p) => `任期${formatDay(p.expiry)}届满，已超过${p.days}天未换届`,
  "secretary-vacant": (p) => `书记空缺${p.days}天`,
  "secretary-vacant-unknown": () => "书记空缺，名册中没有书记空缺时间",
  "committee-size-out-of-range": (p) =>
    `支委人数${p.size}人，应为${p.to === null ? `${p.from}人以上` : `${p.from}至${p.to}人`}`,
  "roster-field-blank": (p) => `名册中“${fieldLabel("roster", p.field)}”为空`,
  "setup-out-of-range": (p) =>
    `${SETUP[p.level]}，现有${p.fullMembers === null ? "" : `正式党员${p.fullMembers}名、`}党员${p.members}名，且没有批准`,
  "group-months-missing": (p) => `党小组“${p.group}”${months(p.monthIndexes)}没有党小组会记录`,
  "groups-without-meeting": (p) => `党小组${p.groups}个，其中${p.count}个没有党小组会记录`,
  "secretary-not-in-person": (p) => `“${fieldLabel("activities", p.field)}”为书记的应有${p.target}次，实有${p.count}次`,
  "member-duties-missing": (p) => `委员${p.name}缺职责${p.aspects.join("、")}的履职记录`,
  "member-without-participation": (p) => `委员${p.name}今年没有参与调研、检查或考评的记录`,
  "member-without-weak-visit": (p) => `委员${p.name}没有联系相对薄弱党支部的记录`,
  "advice-not-carried-out": (p) => `${formatDay(p.day)}的指导意见${quoted(p.advice)}未落实`,
  "four-strong-status": (p) => `“四强”党支部情况为“${p.status}”`,
  "four-strong-below": (p) => `所属${p.branches}个党支部“四强”创建平均得分率${p.percent}%`,
  "full-time-share-low": (p) => `专职党务人员${p.fullTime}人，机关工作人员${p.employees}人，占${p.percent}%`,
  "latest-grade": (p) => `最近等次为“${p.grade}”`,
  "na-level": () => "本层级没有这项指标",
  "na-not-due": (p) => `${formatDay(p.from)}起考核，尚未到期`,
  "na-other-period": (p) => `只在${formatDay(p.day)}所在的考核周期考核`,
  "na-condition": (p) =>
    `只考核“${fieldLabel("roster", p.field)}”${OPERATORS[p.operator]}${p.operands.join("或")}的党组织`,
  "na-no-secretary": () => "书记空缺",
  "na-secretary-not-in-office": (p) => `书记${formatDay(p.since)}任职，基准日尚未到任`,
  "na-secretary-not-new": (p) => `书记${formatDay(p.since)}任职，不是新任书记`,
  "na-talk-settled-earlier": (p) => `任职谈话已于${formatDay(p.talk)}进行，在本期之前`,
  "na-talk-not-due": (p) => `任职谈话${formatDay(p.due)}到期，尚未到期`,
  "na-debriefing-other-secretary": (p) => `${p.year}年度述职的是前任书记`,
  "na-debriefing-not-due": (p) => `${p.year}年度述职评议：现任书记当时未任职，或尚未到期`,
  "na-course-not-due": (p) => `集中培训${formatDay(p.due)}到期，尚未到期`,
  "na-list-not-due": (p) => `党组织成立不久，任务清单${formatDay(p.due)}到期`,
  "na-founded-later": (p) => `党组织${formatDay(p.founded)}成立，上年尚未成立`,
  "na-no-expected-month": () => "期间内没有应考核的完整月份",
  "na-unit-not-complete": (p) => `期间内没有应考核的完整${UNITS[p.unit]}`,
  "na-no-weak-branch": () => "所属党支部中没有相对薄弱党支部",
  "na-not-weak": () => "不是相对薄弱党支部",
  "na-no-branch-below": () => "没有所属党支部",
  "na-no-members": () => "没有登记的委员",
  "na-no-records": (p) => `${ledgerLabel(p.ledger)}中没有可评的记录`,
  "missing-ledger": (p) => `工作簿中没有${ledgerLabel(p.ledger)}`,
  "missing-column": (p) => `${ledgerLabel(p.ledger)}没有“${fieldLabel(p.ledger, p.field)}”列`,
  "debriefing-contradictory": (p) => `${p.year}年度的述职评议有两条记录内容不一致，请先核对`,
  "activities-not-covering": (p) => `活动台账没有${p.year}年3月31日及以前的记录，看不出上年度的组织生活是否开展`,
  "missing-cell": (p) => `名册中“${fieldLabel("roster", p.field)}”为空`,
  "text-not-in-map": (p) => `“${p.text}”不在细则规定的等次中`,
  "manual-score-out-of-range": (p) => `评分${p.value}不在0至${p.points}之间`,
};
