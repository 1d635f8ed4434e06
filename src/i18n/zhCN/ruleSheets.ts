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
  testTitle: "规则试算",
  testLines: [
    "每条界线和它上下一步各一行；对照文件填“应得分”，以后每次检查、考核都会核对",
    "黄色的列可以填写，也可以在下面加行：值写数字或百分数；目标因单位而异的写“2/3”（做到/应做）；等次写文字；扣分的写“超期未改=1”；按月分档的写“3个月+1天”。",
  ],
  versionTitle: "细则版本",
  versionLines: ["一版一行：从哪一天起用新的细则、凭哪个文件、改了什么；期中改变的，必须写明“改动”"],
  expected: expectedSetting,
  choose: { title: "请选择", text: "从下拉列表中选择。" },
  notInList: { title: "不在列表里", text: "请从下拉列表中选择。" },
  points: { title: "分值", text: "0 到 100，最多两位小数。" },
  page: "第 &P 页，共 &N 页",
  textCut: "……（过长，未写全）",
};
