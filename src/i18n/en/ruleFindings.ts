import type { RuleProblems } from "../catalogue";
import { countOf } from "./countOf";

const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");
const LEVEL: Readonly<Record<string, string>> = { C: "Party committees", G: "general branches", B: "branches" };

/** The first of many, and how many there are. */
const MOST_NAMED = 6;
function shortened(words: readonly string[], sentence: (words: string) => string): readonly string[] {
  if (words.length === 0) return [];
  const first = words.slice(0, MOST_NAMED).join(", ");
  return [sentence(words.length > MOST_NAMED ? `${first} and ${words.length - MOST_NAMED} more` : first)];
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
      `The points sum to ${p.sum}, ${p.difference} ${p.isOver ? "above" : "below"} 100 (${p.categories.map(({ category, points }) => `${category} ${points}`).join(", ")}; each code once).`,
    hint: (p) =>
      [
        ...shortened(
          p.changed.map(({ code, points, usual }) => `${code} ${points}${usual === null ? "" : ` (default ${usual})`}`),
          (rows) => `Rows other than the default ones: ${rows}. `,
        ),
        ...shortened(p.missing, (codes) => `Of the default rules, these are not here: ${codes}. `),
        `Check them, and ${p.isOver ? "take away" : "add"} ${p.difference}; if you mean it, leave it: totals are scaled to 100 all the same.`,
      ].join(""),
  },
  "rule-locked-changed": {
    message: (p) => `“${p.code}”, fixed by the superior committee, was changed (${p.columns.join(", ")}).`,
    hint: () => "Restore it unless the superior agreed.",
  },
  "rule-locked-gone": {
    message: (p) => `“${p.code}” (“${p.name}”), fixed by a superior in “${p.where}”, is not among the rules any more.`,
    hint: (p) => `Unless your superior agreed, add the row again as “${p.where}” has it under “考核细则”.`,
  },
  "rule-comparisons-never": {
    message: (p) => `“${p.first}” and “${p.second}” can never hold together: the row counts for nobody.`,
    hint: () => "Take one of them out, or correct its value.",
  },
  "rule-level-uncovered": {
    message: (p) => `No indicator covers ${LEVEL[p.level] ?? p.level}: they would have no score.`,
    hint: () => "Add the level to “层级”.",
  },
  "rule-tiers-not-monotone": {
    message: () => "The shares of the tiers go up and down, or the wrong way.",
    hint: () => "Write the shares from the best tier to the worst.",
  },
  "rule-map-incomplete": {
    message: (p) => `It isn't said what ${list(p.words)} is worth; who has it is not assessed.`,
    hint: () => "Add it, like “好:100%”.",
  },
  "rule-target-above-one": {
    message: () => "The value is a share, at most 1 (100 %): nobody can reach a greater target.",
    hint: () => "Write 80 % as 0.8 or 80%.",
  },
  "rule-step-above-one": {
    message: () => "The value is a share, at most 1 (100 %): with a greater step whatever is missing is one step.",
    hint: () => "Write 10 % as “每级=10%”.",
  },
  "rule-cell-emptied": {
    message: (p) => `“${p.label}” is empty where the default rules say “${p.usual}”: without it nothing is kept to it.`,
    hint: () => "Restore it if it was deleted by mistake; leave it if you mean it.",
  },
  "rule-category-worthless": {
    message: (p) => `The points of the category “${p.category}” add up to 0: it is shown and counts for nothing.`,
    hint: () => "Give it points, or delete its rows.",
  },
  "rule-filter-no-row": {
    message: (p) => `No row of the ledger has ${list(p.words)} under “${p.field}”: no such row is counted.`,
    hint: (p) =>
      p.near.length > 0
        ? `The ledger has ${p.near.map(({ value, count }) => `“${value}” (${countOf(count, "row")})`).join(", ")}. Check the spelling.`
        : "Check the spelling.",
  },
  "rule-seldom-applicable": {
    message: (p) => `Of ${p.organizations} organizations, ${p.percent} % are kept out by “适用条件”.`,
    hint: () => "Check the values and signs of the condition.",
  },
  "rule-nobody-scores": {
    message: (p) => `All ${p.organizations} organizations have 0 points here.`,
    hint: (p) =>
      p.reached === null
        ? "Check target, parameters, filter and window."
        : `The target is ${p.reached.target}, the values go from ${p.reached.least} to ${p.reached.most}: give a target within reach, or check parameters, filter and window.`,
  },
  "rule-same-for-all": {
    message: (p) => `All ${p.organizations} organizations have ${p.score} points here: it tells nobody apart.`,
    hint: () => "Check target, parameters, filter and window; leave it if that is how it is.",
  },
  "rule-column-blank": {
    message: (p) => `“${p.field}” of “${p.ledger}” is blank in ${p.percent} % of the rows: too few to go by.`,
    hint: (p) =>
      p.filled.length === 0
        ? `Fill in “${p.field}” in the ledger, or choose another measure.`
        : `Fill in “${p.field}” in the ledger, or name one that is filled in under “参数”: ${list(p.filled)}.`,
  },
};
