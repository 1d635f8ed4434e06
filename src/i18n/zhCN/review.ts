import { firstDayOfMonth, formatDay } from "../../domain/model/day";
import { formatHundredths, formatSignedHundredths } from "../../domain/model/rational";
import type { Matter, MatterCode, MatterParams } from "../../domain/review/matter";
import type { ReviewWords } from "../../workbook/reviewSheet/reviewWords";
import type { MatterSentences } from "../catalogue";
import { sheetLabels } from "./sheetLabels";

const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");
const monthOf = (month: number): string => `${Number(formatDay(firstDayOfMonth(month)).slice(5, 7))}月`;

const matters: MatterSentences = {
  RV1: ({ from, to, previousTotal, total }) =>
    `等次由“${from}”变为“${to}”` +
    (previousTotal === null || total === null
      ? ""
      : `（上期 ${formatHundredths(previousTotal)} 分，本期 ${formatHundredths(total)} 分）`),
  RV2: ({ from, to, change }) =>
    `最终得分比上期${change > 0 ? "上升" : "下降"} ${formatHundredths(Math.abs(change))} 分（上期 ${formatHundredths(from)}，本期 ${formatHundredths(to)}）`,
  RV3: ({ grade, distance }) =>
    distance === 0
      ? `最终得分正好在“${grade}”的分数线上`
      : `最终得分${distance > 0 ? "高于" : "低于"}“${grade}”的分数线 ${formatHundredths(Math.abs(distance))} 分`,
  RV4: ({ indicators }) => `评分不完整，未评：${named(indicators)}`,
  RV5: ({ grade }) => `有一票否决情形，等次受限，现为“${grade}”`,
  RV6: ({ adjustment, large, from, to }) =>
    [
      large ? `调整分 ${formatSignedHundredths(adjustment)}，幅度较大` : `调整分 ${formatSignedHundredths(adjustment)}`,
      ...(to === null ? [] : [`调整后等次由“${from ?? ""}”升为“${to}”`]),
    ].join("，"),
  RV7: ({ secretary, since }) => `期内更换书记：${secretary}，${formatDay(since)} 任职`,
  RV8: ({ codes }) => `连续两期被预警，本期：${codes.map((code) => sheetLabels.flagNames[code]).join("、")}`,
  RV9: () => "首次会审以后，本党组织的台账记录有改动",
  RV10: ({ indicators }) => `得满分而依据很少：${named(indicators)}`,
  RV11: ({ monthIndexes }) => `${monthIndexes.map(monthOf).join("、")}没有任何活动记录，而同一上级下的同类党组织大多有`,
};

export const review: ReviewWords = {
  title: "会审清单",
  guide:
    "浅黄色单元格由单位填写，重新生成后保留：“须说明”为“是”的，写明说明（不少于 6 个字）才能定稿，同一说明可以用于多条；为“必须改正”的，改正后再生成。情况有变化的，须重新说明。",
  nothing: "本期没有需要会审的事项",
  open: (must, explain) =>
    must + explain === 0 ? "可以定稿。" : `定稿前还有：必须改正 ${must} 件，须说明 ${explain} 件。`,
  matter: <C extends MatterCode>({ code, params }: Readonly<{ code: C; params: MatterParams[C] }> & Matter) =>
    matters[code](params),
  recordFault: {
    changed: (sheet, number) => `“${sheet}”第 ${number} 号记录改动过，与它的校验不符`,
    missing: (sheet, number) => `“${sheet}”第 ${number} 号记录不见了`,
    moved: (sheet, number) => `“${sheet}”第 ${number} 号记录挪动过位置`,
    twice: (sheet, number) => `“${sheet}”第 ${number} 号记录有两条`,
  },
  archiveChanged: (sheet) => `“${sheet}”的内容与“考核进程”里的结果校验码不符，定稿以后改动过`,
  rowsLeftOut: ({ sheet, cells, count, message }) =>
    `“${sheet}”有 ${count} 处记录未参加考核（${cells.join("、")}${count > cells.length ? "……" : ""}）：${message}`,
};
