import { LEDGERS } from "../model/ledgers";
import { LEVELS, type Level } from "../model/level";
import { fraction } from "../model/fraction";
import { exactDecimal } from "./exactDecimal";
import { formatComparisons } from "./formatComparison";
import { formatParameters } from "./formatParameters";
import { formatDay } from "../model/day";
import type { RuleRow, RuleSheetColumn } from "../model/ruleRow";
import type { DueDate, Target } from "../model/ruleTerms";
import { MEASURES, type MeasureKey } from "../measures/measureRegistry";
import type { Rule } from "./ruleSet";
import { METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "./ruleWords";

const LEVEL_WORDS: Readonly<Record<Level, string>> = { C: "党委", G: "党总支", B: "党支部" };
const UNIT_WORDS = { quarter: "季", month: "月", year: "年" } as const;

/** Measures that divide by what the ledger's rows hold: without rows there is nothing to divide by, so 无记录 is said. */
const DIVIDED_BY_ROWS: ReadonlySet<MeasureKey> = new Set<MeasureKey>([
  "ratioOfSums",
  "share",
  "taskCompletion",
  "adviceCarriedOut",
  "latestGrade",
]);

/**
 * A rule as the rule sheet writes it, every column filled that says something: the inverse of parseRuleSet for each
 * rule that a rule sheet can hold.
 *
 * @returns The texts by column; "" where the column stays empty.
 * @throws RangeError for a rule that no sheet can hold, such as a limit of 1/3 (a programming error).
 */
export function formatRule(rule: Rule): RuleRow["cells"] & Readonly<Record<RuleSheetColumn, string>> {
  const { ledger, window } = rule;
  return {
    code: rule.code,
    category: rule.category,
    name: rule.name,
    levels: levelsText(rule.levels),
    conditions: formatComparisons(rule.conditions, "roster"),
    ledger: LEDGERS[ledger].label,
    filter: formatComparisons(rule.filter, ledger),
    measure: MEASURES[rule.measure].label,
    // The roster is as it stands: the window every rule has unless told otherwise means nothing there.
    window: ledger === "roster" && window === "period" ? "" : WINDOW_WORDS[window],
    target: targetText(rule.target),
    points: exactDecimal(fraction(rule.points, 100)),
    method: METHOD_WORDS[rule.method].label,
    parameters: formatParameters(rule.parameters, ledger),
    due: dueText(rule.due),
    whenNone: whenNoneText(rule),
    locked: rule.locked ? "是" : "",
    basis: rule.basis,
    from: rule.from === undefined ? "" : formatDay(rule.from),
    until: rule.until === undefined ? "" : formatDay(rule.until),
  };
}

function whenNoneText({ measure, whenNone }: Rule): string {
  const isDefault = whenNone === "notApplicable" && !DIVIDED_BY_ROWS.has(measure);
  return isDefault ? "" : WHEN_NONE_WORDS[whenNone];
}

/** Levels as the rule sheet writes them: 全部, or their words. */
export function levelsText(levels: readonly Level[]): string {
  return levels.length === LEVELS.length ? "全部" : levels.map((level) => LEVEL_WORDS[level]).join("、");
}

function targetText(target: Target | null): string {
  if (target === null) return "";
  const number = exactDecimal(target.value);
  return target.kind === "number" ? number : `每${UNIT_WORDS[target.unit]}${number}`;
}

/** The inverse of parseDue; "" for none. */
export function dueText(due: DueDate | null): string {
  if (due === null) return "";
  if (due.kind === "fromDay") return `第${due.day}天起`;
  const twoDigits = (n: number): string => String(n).padStart(2, "0");
  return `${twoDigits(due.month)}-${twoDigits(due.day)}${due.kind === "standing" ? "起" : "当期"}`;
}
