import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import { expectedSetting } from "./settingExpectations";

export const ruleSheets: RuleSheetWords = {
  ruleTitle: "考核细则",
  ruleLines: [
    "一行一个指标；分值、目标、筛选、到期都可以直接改，改完重新考核即可",
    "类别按出现的先后显示，第一个必须是“书记履职”；分值合计应为 100，同一代码的几行只计一次。上级锁定的行请不要改动。",
  ],
  settingsTitle: "考核设置",
  settingsLines: [
    "只改“值”这一列，改完重新考核即可；删去的行按默认值",
    "预警、提醒两类是两个名单用到的数值，各自的作用和可填的内容见“说明”。",
  ],
  expected: expectedSetting,
  choose: { title: "请选择", text: "从下拉列表中选择。" },
  notInList: { title: "不在列表里", text: "请从下拉列表中选择。" },
  points: { title: "分值", text: "0 到 100，最多两位小数。" },
  page: "第 &P 页，共 &N 页",
  textCut: "……（过长，未写全）",
};
