import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { formatDay } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { FlagReasons } from "../catalogue";
import { periodText } from "./periods";

/** Members that the set-up of a level asks for. */
const SET_UP: Readonly<Record<Level, string>> = {
  C: "a Party committee generally has 100 members or more",
  G: "a general Party branch generally has 50 to 99 members",
  B: "a Party branch has at least 3 full members and at most 50 members",
};

const dayCount = (days: number) => `${days} day${days === 1 ? "" : "s"}`;

/** The name of each flag. */
export const flagNames: SheetLabels["flagNames"] = {
  FB1: "Secretary vacant",
  FB2: "Term expired",
  FB3: "Little organizational life",
  FB4: "Poor debriefing",
  FB5: "Low total",
  FB6: "Among the lowest",
  FB7: "Overdue findings",
  FB8: "Flagged again",
  FB9: "Set-up notice",
};

export const flagReasons: FlagReasons = {
  "flag-vacant": (p) => `The post of secretary has been vacant for ${dayCount(p.days)}`,
  "flag-vacant-unknown": () => "The post of secretary is vacant; since when is unknown",
  "flag-term-expired": (p) =>
    p.extended
      ? `The approved extension ended on ${formatDay(p.expiry)}, ${dayCount(p.days)} ago, without re-election`
      : `The term expired on ${formatDay(p.expiry)}, ${dayCount(p.days)} ago, without re-election or approved extension`,
  "flag-no-activity": (p) => `No activity at all is recorded from ${formatDay(p.from)} to ${formatDay(p.to)}`,
  "flag-item-low": (p) => `“${p.name}” earned ${p.score} points, less than ${p.percent} % of its ${p.points}`,
  "flag-debriefing-poor": (p) => `The debriefing for ${p.year} was graded “${p.grade}”`,
  "flag-debriefing-votes": (p) =>
    `The vote on the debriefing for ${p.year} came to ${p.votes} points, below ${p.limit}`,
  "flag-total-low": (p) => `The final total is ${p.total}, below ${p.limit}`,
  "flag-lowest": (p) =>
    `Number ${p.position} from the bottom of the ${p.ranked} ranked organizations of its level, with ${p.total} points`,
  "flag-overdue-findings": (p) => `${p.count} findings are open past their time limit`,
  "flag-again": (p) => `Already flagged in the previous period (${periodText(p.period)}): ${p.codes.join(", ")}`,
  "flag-no-committee": (p) => `${p.fullMembers} full members, but no committee`,
  "flag-no-discipline-member": (p) => `${p.fullMembers} full members, but no member for discipline inspection`,
  "flag-set-up": (p) => {
    const full = p.fullMembers === null ? "" : ` (${p.fullMembers} full)`;
    return `${p.members} members${full} do not fit the set-up: ${SET_UP[p.level]}`;
  },
};
