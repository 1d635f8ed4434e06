import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { formatDay } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { FlagReasons } from "../catalogue";
import { periodText } from "./periods";

/** Members that the set-up of a level asks for. */
const SET_UP: Readonly<Record<Level, string>> = {
  C: "党委一般应有党员100名以上",
  G: "党总支一般应有党员50名以上、不足100名",
  B: "党支部应有正式党员3名以上、党员不超过50名",
};

/** The name of each flag. */
export const flagNames: SheetLabels["flagNames"] = {
  FB1: "书记空缺",
  FB2: "届满未换届",
  FB3: "组织生活薄弱",
  FB4: "述职评议差",
  FB5: "得分偏低",
  FB6: "排名靠后",
  FB7: "整改超期",
  FB8: "连续预警",
  FB9: "班子设置提示",
};

export const flagReasons: FlagReasons = {
  "flag-vacant": (p) => `书记空缺${p.days}天`,
  "flag-vacant-unknown": () => "书记空缺，起始时间不详",
  "flag-term-expired": (p) =>
    p.extended
      ? `批准延期至${formatDay(p.expiry)}，已超过${p.days}天仍未换届`
      : `任期${formatDay(p.expiry)}届满，已超过${p.days}天，未换届也无延期批复`,
  "flag-no-activity": (p) => `${formatDay(p.from)}至${formatDay(p.to)}没有任何活动记录`,
  "flag-item-low": (p) => `“${p.name}”得${p.score}分，不足分值${p.points}分的${p.percent}%`,
  "flag-debriefing-poor": (p) => `${p.year}年度述职评议等次为“${p.grade}”`,
  "flag-debriefing-votes": (p) => `${p.year}年度述职评议测评得分${p.votes}分，低于${p.limit}分`,
  "flag-total-low": (p) => `最终得分${p.total}分，低于${p.limit}分`,
  "flag-lowest": (p) => `在同层级参加排名的${p.ranked}个党组织中列倒数第${p.position}位，得${p.total}分`,
  "flag-overdue-findings": (p) => `有${p.count}个问题超期未整改`,
  "flag-again": (p) => `上期（${periodText(p.period)}）也被预警：${p.codes.join("、")}`,
  "flag-no-committee": (p) => `有正式党员${p.fullMembers}名，尚未设立委员会`,
  "flag-no-discipline-member": (p) => `有正式党员${p.fullMembers}名，尚未配备纪检委员`,
  "flag-set-up": (p) => {
    const full = p.fullMembers === null ? "" : `（正式党员${p.fullMembers}名）`;
    return `党员${p.members}名${full}，与设置要求不符：${SET_UP[p.level]}`;
  },
};
