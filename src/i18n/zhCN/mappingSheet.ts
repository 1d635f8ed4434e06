import type { MappingWords } from "../../workbook/mapping/planMappingSheet";

export const mappingSheet: MappingWords = {
  title: "考核映射",
  subtitle: "程序怎样读每张表。改正后在“已确认”填“是”，以后就按这里读；没有确认的，每次重新识别",
  sections: ["工作表对应", "字段对应", "党组织写法"],
  choose: { title: "请选择", text: "从下拉列表中选择。" },
  notInList: { title: "不在列表里", text: "请从下拉列表中选择。" },
  page: "第 &P 页，共 &N 页",
};
