import { canonicalValue } from "../../../domain/model/canonicalValue";
import type { LedgerKey } from "../../../domain/model/ledgers";
import { normalizeText } from "../../../domain/model/text";

/** What offices call the sheet of a ledger. Source: ledgers.md §1. */
export const SHEET_ALIASES: Readonly<Record<LedgerKey, readonly string[]>> = {
  roster: ["名册", "党组织基本情况", "党组织名册", "基层党组织", "组织信息", "支部名册", "支部基本情况"],
  staff: ["党务干部名册", "党务干部台账", "党务工作人员台账", "花名册"],
  activities: [
    "活动台账",
    "三会一课台账",
    "三会一课",
    "主题党日台账",
    "组织生活台账",
    "会议记录",
    "支委会",
    "支部委员会",
    "党员大会",
    "党小组会",
    "党课",
    "主题党日",
    "组织生活会",
    "民主评议",
  ],
  tasks: ["任务清单", "年度党建工作任务清单", "责任清单", "重点任务清单", "项目清单"],
  findings: ["问题整改台账", "问题清单", "检查发现问题台账", "整改台账", "销号台账"],
  training: ["培训台账", "党员教育培训台账", "书记培训台账", "培训情况表"],
  talks: ["谈话台账", "任职谈话台账", "谈心谈话记录", "谈心谈话", "任职谈话", "提醒谈话", "提醒谈话台账"],
  debriefings: ["述职评议", "述职测评统计表", "民主测评汇总"],
  contacts: ["委员联系台账", "委员联系支部", "联系点台账", "委员履职情况", "联系支部分工表"],
  dues: ["党费台账", "党费收缴台账"],
  bonuses: ["加减分台账"],
};

/** Activity types a sheet's name may supply for all its rows, the longer words first. */
const ACTIVITY_WORDS = [
  "支部党员大会",
  "民主评议党员",
  "支部委员会",
  "主题党日",
  "党小组会",
  "组织生活会",
  "民主生活会",
  "党员大会",
  "民主评议",
  "支部大会",
  "警示教育",
  "监督检查",
  "党务公开",
  "委员会会议",
  "支委会",
  "党课",
];
const TALK_WORDS = ["任职谈话", "谈心谈话", "提醒谈话", "诫勉谈话", "约谈"];

/**
 * The type that a sheet's name gives to rows of a ledger that name none; null when it gives none, or several
 * (组织生活会和民主评议: which row is which is not for us to guess).
 */
export function typeOfSheetName(ledger: LedgerKey, sheetName: string): string | null {
  const words = ledger === "activities" ? ACTIVITY_WORDS : ledger === "talks" ? TALK_WORDS : [];
  let rest = normalizeText(sheetName);
  const types = new Map<string, string>();
  for (const word of words) {
    if (!rest.includes(word)) continue;
    // Taken out, so that a shorter word inside it is not found again.
    rest = rest.replaceAll(word, " ");
    const type = canonicalValue(`${ledger}.type`, word);
    if (!types.has(type)) types.set(type, word);
  }
  const [only] = types.values();
  return types.size === 1 ? (only ?? null) : null;
}

/**
 * The ledgers a sheet's name speaks of, the longest alias first: `2026年党建任务清单` is a task list. A name that is an
 * alias and nothing else comes before one that only holds it.
 */
export function ledgersOfSheetName(sheetName: string): readonly LedgerKey[] {
  const name = normalizeText(sheetName);
  const found: { ledger: LedgerKey; weight: number }[] = [];
  for (const [ledger, aliases] of Object.entries(SHEET_ALIASES) as [LedgerKey, readonly string[]][]) {
    const lengths = aliases
      .map(normalizeText)
      .filter((alias) => name.includes(alias))
      .map((alias) => (alias === name ? 100 : alias.length));
    if (lengths.length > 0) found.push({ ledger, weight: Math.max(...lengths) });
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ ledger }) => ledger);
}
