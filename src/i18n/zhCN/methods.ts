import type { RuleMeanings } from "../answerTexts";

/** What each method does, in Chinese. */
export const methodMeanings: RuleMeanings["methods"] = {
  rate: "分值 × 实际值 ÷ 目标，最多得满分",
  threshold: "实际值达到目标得满分，否则不得分；参数写“方向=不超过”时，不超过目标才得分",
  tiers: "从上到下取第一个符合的档，按该档的比例得分；最后一档是“其余”",
  map: "按等次对应的比例得分",
  deductMissing: "比目标每少一个单位扣规定的分",
  deductEvents: "每发生一次，按种类扣规定的分",
  deductSteps: "比目标每低一级（不足一级按一级）扣规定的分",
  manual: "台账里填写的数值就是得分",
};
