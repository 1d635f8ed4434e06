import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { formatDay } from "../../domain/model/day";
import type { ReminderReasons, ReminderSubjects } from "../catalogue";
import { periodText } from "./periods";

const month = (index: number) => `${(index % 12) + 1}月`;
const months = (indexes: readonly number[]) => indexes.map(month).join("、");

/** 兼职组织委员; 专职副书记 stays as it is written when the post tells 专职 itself. */
const postText = (time: string, post: string) => (post.startsWith(time) ? post : `${time}${post}`);

/** The name of each list. */
export const reminderNames: SheetLabels["reminderNames"] = {
  R1: "换届提醒",
  R2: "任职谈话",
  R3: "提醒谈话",
  R4: "约谈建议",
  R5: "新任书记培训",
  R6: "年度培训班",
  R7: "学时不足",
  R8: "任务清单",
  R9: "问题整改",
  R10: "组织生活待开展",
  R11: "委员联系",
  R12: "党务干部激励",
  R13: "党费",
  R14: "年度事项",
};

export const reminderReasons: ReminderReasons = {
  "remind-term-due": (p) => {
    const term = p.extended ? "批准延期至" : "任期";
    const when = p.days === 0 ? "基准日当日到期" : `还有${p.days}天`;
    return `${term}${formatDay(p.expiry)}${p.extended ? "" : "届满"}，${when}，请及早准备换届`;
  },
  "remind-term-expired": (p) =>
    `${p.extended ? "批准延期至" : "任期"}${formatDay(p.expiry)}${p.extended ? "" : "届满"}，已超过${p.days}天，请尽快换届`,
  "remind-term-unknown": () => "名册中没有届满时间和最近换届时间，请补填",
  "remind-talk": (p) => `${formatDay(p.since)}任职，已${p.days}天，没有任职谈话记录`,
  "remind-period-findings": (p) => `本期检查发现问题${p.count}个`,
  "remind-year-findings": (p) => `${p.year}年以来检查发现问题${p.count}个`,
  "remind-overdue-findings": (p) => `有${p.count}个问题超期未整改`,
  "remind-secretary-score": (p) => `书记履职得分${p.score}分，低于${p.limit}分`,
  "remind-again": (p) =>
    `连续两期列入提醒谈话或预警：上期（${periodText(p.period)}）${p.before.join("、")}，本期${p.now.join("、")}`,
  "remind-annual-grade": (p) => `${p.year}年度考核等次为“${p.grade}”`,
  "remind-course": (p) => `${formatDay(p.since)}任职，尚未参加任职培训`,
  "remind-secretaries-course": (p) => `${p.year}年尚无党组织书记培训班记录`,
  "remind-new-secretaries-course": (p) => `有新任书记${p.secretaries}名，${p.year}年尚无新任书记培训班记录`,
  "remind-hours": (p) =>
    `${p.whose === "secretary" ? "书记" : "党员"}学时为截至基准日应达学时的${p.percent}%，请在年底前补足`,
  "remind-list-missing": (p) => `${p.year}年度任务清单应于${formatDay(p.due)}前制定，截至基准日没有任务记录`,
  "remind-task-due": (p) => (p.days === 0 ? "任务于基准日当日到期，尚未完成" : `任务还有${p.days}天到期，尚未完成`),
  "remind-task-overdue": (p) => `任务已超期${p.days}天，尚未完成`,
  "remind-finding-due": (p) =>
    `${formatDay(p.found)}发现，${p.days === 0 ? "整改于基准日当日到期" : `整改还有${p.days}天到期`}，尚未销号`,
  "remind-finding-overdue": (p) => `${formatDay(p.found)}发现，整改已超期${p.days}天，尚未销号`,
  "remind-none-in-quarter": (p) => `${formatDay(p.from)}以来本季度尚未开展`,
  "remind-months-without": (p) => `本季度${months(p.monthIndexes)}尚无有效记录`,
  "remind-member-no-visit": (p) => `${formatDay(p.from)}至${formatDay(p.to)}没有到相对薄弱党支部的联系记录`,
  "remind-branch-no-member": (p) => `相对薄弱党支部，${p.year}年以来没有委员联系记录`,
  "remind-not-in-resume": (p) => {
    const post = postText(p.time, p.post);
    return `${post === "" ? "" : `${post}，`}党务经历尚未纳入履历`;
  },
  "remind-not-in-workload": (p) => `${p.post === "" ? "" : `兼职${p.post}，`}单位实行绩效考核，党务工作尚未计入工作量`,
  "remind-dues": (p) => `${months(p.monthIndexes)}党费未足额收缴，应交与实交共差${p.missing}`,
  "remind-meeting-missing": (p) => `${p.year}年度尚无记录`,
  "remind-debriefing-missing": (p) => `${p.year}年度书记述职评议尚无记录`,
};

/** What a reminder is about: the keys themselves are the words. */
export const reminderSubjects: ReminderSubjects = {
  换届: "换届",
  直属党组织书记培训班: "直属党组织书记培训班",
  新任支部书记培训班: "新任支部书记培训班",
  书记学时: "书记学时",
  党员学时: "党员学时",
  年度任务清单: "年度任务清单",
  联系委员: "联系委员",
  履历: "履历",
  工作量: "工作量",
  党费: "党费",
  组织生活会: "组织生活会",
  民主评议党员: "民主评议党员",
  述职评议: "述职评议",
};
