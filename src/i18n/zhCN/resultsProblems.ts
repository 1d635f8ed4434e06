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
  "own-column-dropped": {
    message: ({ column, cells }) =>
      `这张表里单位自己加的“${column}”列（${cells} 格）不会保留：重新写入时，只保留浅黄色单元格里填的内容。`,
    hint: () => "要留下的请写在浅黄色的理由、备注栏，或单位自己的工作表里；原来的内容在写入前的工作簿（备份）里。",
  },
  "own-text-dropped": {
    message: ({ text, cells }) =>
      `表格外面有单位自己写的内容（${cells} 格，第一格是“${text}”），不会保留：重新写入时，只保留浅黄色单元格里填的内容。`,
    hint: () => "要留下的请写在浅黄色的理由、备注栏，或单位自己的工作表里；原来的内容在写入前的工作簿（备份）里。",
  },
  "grade-unknown": {
    message: ({ organization, value }) =>
      `${organization}的认定等次“${value}”不是考核设置里的等次，没有采用，原样保留。`,
    hint: () => "请从列表中选择一个等次，再重新计算。",
  },
  "grade-without-reason": {
    message: ({ organization, value }) => `${organization}的认定等次“${value}”没有写等次理由，没有采用。`,
    hint: () => "请在“等次理由”一栏写明理由，或清空认定等次。",
  },
  "grade-not-lower": {
    message: ({ organization, value, grade }) =>
      `${organization}的认定等次“${value}”高于计算的等次“${grade}”，没有采用。`,
    hint: () => "认定等次只能降低等次；要提高的，请调整得分并写明理由。",
  },
  "item-adjustment-unused": {
    message: ({ organization, item, value }) => `${organization}的指标 ${item} 调整 ${value}，这次没有计入。`,
    hint: () => "这个指标现在没有评分，或者细则里已经没有，或者没有写理由。不再需要的，在会审里撤销这条调整。",
  },
};
