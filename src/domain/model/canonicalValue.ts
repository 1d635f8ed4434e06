import { normalizeText } from "./text";

/** Words that mean the same, the canonical one first. Source: ledgers.md §1 "Value aliases". */
const ACTIVITY_TYPES: readonly (readonly string[])[] = [
  ["支部党员大会", "党员大会", "支部大会"],
  ["支部委员会", "支委会", "支委会会议", "支部委员会会议", "支委会议"],
  ["党小组会", "小组会", "党小组会议"],
  ["党课", "上党课", "专题党课", "书记讲党课"],
  ["主题党日", "主题党日活动", "党日活动", "固定党日"],
  ["组织生活会", "专题组织生活会"],
  ["民主评议党员", "民主评议", "党员评议"],
  ["警示教育", "廉政教育", "纪律教育"],
];
const TALK_TYPES: readonly (readonly string[])[] = [["谈心谈话", "谈心"]];
const TIME_SHARES: readonly (readonly string[])[] = [
  ["专职", "专"],
  ["兼职", "兼"],
];
const GRADES: readonly (readonly string[])[] = [["差", "较差"]];

const ALIASES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  "activities.type": aliasMap(ACTIVITY_TYPES),
  "talks.type": aliasMap(TALK_TYPES),
  "staff.fullOrPartTime": aliasMap(TIME_SHARES),
  "debriefings.grade": aliasMap(GRADES),
};

function aliasMap(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, ...aliases] of groups) {
    for (const alias of aliases) map.set(normalizeText(alias), normalizeText(canonical ?? ""));
  }
  return map;
}

/**
 * The canonical word of one value of a text field: normalised, synonyms replaced (支委会 → 支部委员会).
 * Ledger readers and rule filters both go through here, so that they compare like with like.
 *
 * @param field - `ledger.field`, e.g. `activities.type`.
 */
export function canonicalValue(field: string, text: string): string {
  const normalized = normalizeText(text);
  return ALIASES[field]?.get(normalized) ?? normalized;
}
