import type { RuleProblems } from "../catalogue";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("、");
const LEVEL: Readonly<Record<string, string>> = { C: "党委", G: "党总支", B: "党支部" };

/** The first of many, and how many there are. */
const MOST_NAMED = 6;
function shortened(words: readonly string[], sentence: (words: string) => string): readonly string[] {
  if (words.length === 0) return [];
  const first = words.slice(0, MOST_NAMED).join("、");
  return [sentence(words.length > MOST_NAMED ? `${first}等 ${words.length} 个` : first)];
}

type Findings = Pick<
  RuleProblems,
  | "rule-points-sum"
  | "rule-locked-changed"
  | "rule-locked-gone"
  | "rule-comparisons-never"
  | "rule-level-uncovered"
  | "rule-tiers-not-monotone"
  | "rule-map-incomplete"
  | "rule-target-above-one"
  | "rule-step-above-one"
  | "rule-cell-emptied"
  | "rule-category-worthless"
  | "rule-filter-no-row"
  | "rule-seldom-applicable"
  | "rule-nobody-scores"
  | "rule-same-for-all"
  | "rule-column-blank"
>;

/** What the checks find in rules that can be read and scored with. */
export const ruleFindings: Findings = {
  "rule-points-sum": {
    message: (p) =>
      `分值合计 ${p.sum}，比 100 ${p.isOver ? "多" : "少"} ${p.difference}（${p.categories.map(({ category, points }) => `${category} ${points}`).join("、")}；同一代码只算一次）。`,
    hint: (p) =>
      [
        ...shortened(
          p.changed.map(({ code, points, usual }) => `${code} ${points}${usual === null ? "" : `（默认 ${usual}）`}`),
          (rows) => `与默认细则不同的行：${rows}。`,
        ),
        ...shortened(p.missing, (codes) => `默认细则里有而这里没有的：${codes}。`),
        `请核对，共${p.isOver ? "减去" : "加上"} ${p.difference} 分；有意这样的可以不管，总分仍折算成百分制。`,
      ].join(""),
  },
  "rule-locked-changed": {
    message: (p) => `上级锁定的“${p.code}”被改动（${p.columns.join("、")}）。`,
    hint: () => "如未经上级同意，请恢复原来的内容。",
  },
  "rule-locked-gone": {
    message: (p) => `“${p.where}”里上级锁定的“${p.code} ${p.name}”，细则里没有了。`,
    hint: (p) => `如未经上级同意，请照“${p.where}”里的“考核细则”补上这一行。`,
  },
  "rule-comparisons-never": {
    message: (p) => `“${p.first}”和“${p.second}”不可能同时成立，这一项对谁都不起作用。`,
    hint: () => "请删去其中一个，或改正数值。",
  },
  "rule-level-uncovered": {
    message: (p) => `没有一项指标考核${LEVEL[p.level] ?? p.level}，这一层级不会有得分。`,
    hint: () => "请在“层级”里加上它。",
  },
  "rule-tiers-not-monotone": {
    message: () => "分档的比例时高时低，或者方向反了。",
    hint: () => "请按从好到差的顺序写各档的比例。",
  },
  "rule-map-incomplete": {
    message: (p) => `没有写${list(p.words)}得多少，遇到时这一项不评。`,
    hint: () => "请补上，如 好:100%。",
  },
  "rule-target-above-one": {
    message: () => "这一项按比例计算，最多是 1（100%），目标写得更大就没有人能达到。",
    hint: () => "80% 请写成 0.8 或 80%。",
  },
  "rule-step-above-one": {
    message: () => "这一项按比例计算，最多是 1（100%），“每级”写得更大，差多少都只算一级。",
    hint: () => "10% 请写成 每级=10%。",
  },
  "rule-cell-emptied": {
    message: (p) => `“${p.label}”是空的，默认细则写的是“${p.usual}”；空着就不按它限定。`,
    hint: () => "如果是误删，请恢复；有意这样的可以不管。",
  },
  "rule-category-worthless": {
    message: (p) => `“${p.category}”一类的分值合计是 0，列出来但不起作用。`,
    hint: () => "请填上分值，或删去这一类的行。",
  },
  "rule-filter-no-row": {
    message: (p) => `台账里没有一行的“${p.field}”是${list(p.words)}，这样的行一行也数不到。`,
    hint: (p) =>
      p.near.length > 0
        ? `台账里有：${p.near.map(({ value, count }) => `“${value}”${count} 行`).join("、")}。请核对写法。`
        : "请核对写法。",
  },
  "rule-seldom-applicable": {
    message: (p) => `${p.organizations} 个党组织里，${p.percent}% 因“适用条件”不考核这一项。`,
    hint: () => "请核对条件里的数值和符号。",
  },
  "rule-nobody-scores": {
    message: (p) => `${p.organizations} 个党组织这一项都是 0 分。`,
    hint: (p) =>
      p.reached === null
        ? "请核对目标、参数、筛选和期间。"
        : `目标是 ${p.reached.target}，各党组织的值最高 ${p.reached.most}、最低 ${p.reached.least}：请把目标改到够得着的数，或核对参数、筛选和期间。`,
  },
  "rule-same-for-all": {
    message: (p) => `${p.organizations} 个党组织这一项都是 ${p.score} 分，分不出高低。`,
    hint: () => "请核对目标、参数、筛选和期间；确实如此的可以不管。",
  },
  "rule-column-blank": {
    message: (p) => `“${p.ledger}”的“${p.field}”有 ${p.percent}% 的行没有填，按它计算不可靠。`,
    hint: (p) =>
      p.filled.length === 0
        ? `请在台账里补填“${p.field}”，或改用别的计量。`
        : `请在台账里补填“${p.field}”，或在“参数”里换成填得全的${list(p.filled)}。`,
  },
};
