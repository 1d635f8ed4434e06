import type { RuleProblems } from "../catalogue";

export const ruleProblems: RuleProblems = {
  "unknown-measure": { message: () => "", hint: () => "" },
};
