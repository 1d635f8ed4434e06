import type { RuleMeanings } from "../answerTexts";

/** What each method does, in English. */
export const methodMeanings: RuleMeanings["methods"] = {
  rate: "Points × value ÷ target, at most the points",
  threshold: "All points when the value reaches the target (with “方向=不超过”: does not exceed it), else none",
  tiers: "The share of the first tier that holds, from top to bottom; the last is “其余”",
  map: "The share that the map gives to the text",
  deductMissing: "So many points off for each unit short of the target",
  deductEvents: "So many points off for each event, by kind",
  deductSteps: "So many points off for each step, or part of one, below the target",
  manual: "The value itself is the score",
};
