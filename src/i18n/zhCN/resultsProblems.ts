import type { ResultsProblems } from "../catalogue";

export const resultsProblems: ResultsProblems = {
  "adjustment-unreadable": {
    message: ({ organization, value }) => `${organization}的调整分“${value}”不是数字，未计入得分，原样保留。`,
    hint: () => "请改填 -100 到 100 之间的数字，再重新计算。",
  },
  "adjustment-without-reason": {
    message: ({ organization, value }) => `${organization}的调整分 ${value} 没有调整理由，未计入得分。`,
    hint: () => "请在“调整理由”一栏写明理由，或清空调整分。",
  },
};
