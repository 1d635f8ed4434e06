import { normalizeText } from "./text";

/** Words that mean the same, the canonical one first. Source: ledgers.md §1 "Value aliases". */
const ACTIVITY_TYPES: readonly (readonly string[])[] = [
  ["支部党员大会", "党员大会", "支部大会", "党员大会会议", "支部党员大会会议"],
  [
    "支部委员会",
    "支委会",
    "支委会会议",
    "支部委员会会议",
    "支委会议",
    "支委扩大会",
    "支委扩大会议",
    "支委会扩大会议",
    "支部委员会议",
  ],
  ["党小组会", "小组会", "党小组会议"],
  [
    "党课",
    "上党课",
    "专题党课",
    "书记讲党课",
    "讲党课",
    "书记上党课",
    "支部书记讲党课",
    "领导干部讲党课",
    "领导讲党课",
  ],
  ["主题党日", "主题党日活动", "党日活动", "固定党日", "支部主题党日", "支部主题党日活动"],
  ["组织生活会", "专题组织生活会"],
  ["民主评议党员", "民主评议", "党员评议", "民主评议党员大会", "民主评议党员会"],
  ["警示教育", "廉政教育", "纪律教育"],
];
const TALK_TYPES: readonly (readonly string[])[] = [
  ["谈心谈话", "谈心", "谈心谈话活动", "谈心交心"],
  ["任职谈话", "新任职谈话", "新任书记任职谈话", "书记任职谈话"],
  ["提醒谈话"],
  ["约谈"],
  ["诫勉谈话"],
  ["廉政谈话"],
];
const TIME_SHARES: readonly (readonly string[])[] = [
  ["专职", "专", "专职人员", "专职党务干部", "专职党务工作者"],
  ["兼职", "兼", "兼职人员", "兼职党务干部", "兼职党务工作者"],
];
const GRADES: readonly (readonly string[])[] = [
  ["好", "好等次"],
  ["较好", "较好等次"],
  ["一般", "一般等次"],
  ["差", "较差", "差等次", "较差等次"],
];

const ALIASES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  "activities.type": aliasMap(ACTIVITY_TYPES),
  "talks.type": aliasMap(TALK_TYPES),
  "staff.fullOrPartTime": aliasMap(TIME_SHARES),
  "debriefings.grade": aliasMap(GRADES),
};

function aliasMap(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, ...aliases] of groups) {
    for (const alias of [canonical ?? "", ...aliases]) map.set(normalizeText(alias), normalizeText(canonical ?? ""));
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
  return knownValue(field, normalized) ?? normalized;
}

/** Whether a canonical value is a usual one of its field. */
export function isUsualValue(field: string, value: string): boolean {
  return ALIASES[field]?.get(value) === value;
}

const NUMERAL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
/**
 * What is written around or into the name of a kind and doesn't change it: “主题党日”, 支委（扩大）会, 1.党课, 7月支委会, 第三季度
 * 支部大会, 党小组会（第2次）, 支部大会会议.
 */
const BESIDE_NAME = new RegExp(
  [
    "[\"“”'‘’「」『』《》]",
    "\\((?:扩大|扩大会议|扩大会)\\)",
    "^\\d{1,2}[.、]",
    `^(?:\\d{4}年?)?(?:第?${NUMERAL}季度|${NUMERAL}月份?)(?:第${NUMERAL}次)?`,
    "^召开",
    `\\((?:补|补开|线上|视频|例会|第${NUMERAL}次|${NUMERAL}月份?)\\)$`,
    "(?<=会)(?:会议|记录)$",
    "[。.,;]$",
  ].join("|"),
  "g",
);

/** The canonical word of a normalised text that is a synonym; null for any other. */
function knownValue(field: string, normalized: string): string | null {
  const aliases = ALIASES[field];
  return aliases?.get(normalized) ?? aliases?.get(normalized.replace(BESIDE_NAME, "")) ?? null;
}

/** Between two kinds of activity in one name: 主题党日暨党课, 党员大会+党课, 党员大会（含党课）. */
const JOINED = /[+&]|暨|和|与|及|并|套开|\(含/;

/** The canonical words of a name that joins several known ones; null where a part of it is none. */
export function joinedValues(field: string, text: string): readonly string[] | null {
  const normalized = normalizeText(text);
  if (!JOINED.test(normalized)) return null;
  const parts = normalized.replace(/(\(含[^()]*)\)$/, "$1").split(JOINED);
  const known = parts.map((part) => knownValue(field, part));
  return known.every((value) => value !== null) ? known : null;
}
