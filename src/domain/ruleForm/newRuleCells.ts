import type { RuleCells } from "./ruleForm";

/**
 * The cells that a new indicator begins with, like another one: what makes that one itself is left out, which is its code,
 * what it rests on, who has fixed it and when it holds.
 */
export function newRuleCells(like: RuleCells): RuleCells {
  return { ...like, code: "", locked: "", basis: "", from: "", until: "" };
}
