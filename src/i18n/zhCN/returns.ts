import type { ReturnTexts } from "../returnTexts";
import { sheetLabels } from "./sheetLabels";

const shown = (value: string): string => (value === "" ? "（空）" : `“${value}”`);

const became: ReturnTexts["became"] = (from, to) =>
  to === null ? "这一行没有了" : to === from ? `仍为 ${shown(to)}` : `由 ${shown(from)} 改为 ${shown(to)}`;

export const returns: ReturnTexts = {
  words: {
    title: "退回清单",
    subtitle: "上级只提问题，不改数；由报送单位在自己的工作簿里改，再报下一版",
    guide: "上级填“表”“单元格”“问题”“要求”“期限”；报送单位填“下级答复”“下级改后值”，下一版会一并报上来。",
    nothing: "没有",
    page: `&R&9${sheetLabels.footer.page}`,
    textCut: sheetLabels.textCut,
    leftOut: sheetLabels.rowsLeftOut,
  },
  suffix: "-退回",
  badMark: (mark) =>
    `--mark “${mark}”看不懂；请写成 表!单元格|问题|要求|期限，如 "考核结果 2026Q3!K14|得分偏高|请核对台账|2026-10-30"。`,
  refused: "没有写退回清单：下面的位置不在报送文件里：",
  wrongMark: {
    sheet: (sheet) => `  没有“${sheet}”这张表。`,
    cell: (sheet, cell) => `  “${sheet}”的单元格“${cell}”看不懂；请写成 K14。`,
  },
  marked: (count) => (count === 0 ? "退回清单还是空的：请在表里填写，或用 --mark 写明。" : `退回 ${count} 处：`),
  item: ({ number, place, value, problem, demand, due }) =>
    `  ${number}. ${place} 现为 ${shown(value)}：${problem}${demand === "" ? "" : `；${demand}`}${due === "" ? "" : `（${due} 前）`}`,
  noSubmission: "这不是报送文件：没有“报送清单”。请选下级报上来的文件；下级收退回清单，请加 --from 退回的文件。",
  noList: (path) => `“${path}”里没有退回清单。`,
  noListInFile: "选的文件里没有退回清单。请选上级退回的文件。",
  listChanged: "“退回清单”里已经没有这几条了。请重新看过再答复。",
  cannotSubmit: (period) =>
    `按现在的工作簿还做不出 ${period} 的报送文件，没有比对。请在上面的考核周期里选这一期，按提示处理好再比。`,
  taken: (count) => `退回清单 ${count} 条已放进工作簿。请填“下级答复”，改好台账后再报下一版。`,
  notComparable: {
    returned: "退回的文件没有能核对的“报送清单”。",
    now: "新报的文件没有能核对的“报送清单”。",
    "other-unit": "两个文件不是同一个单位、同一期的。",
  },
  versions: (returned, now, follows) =>
    returned === now
      ? `两个文件都是第 ${now} 版。`
      : follows
        ? `第 ${now} 版接退回的第 ${returned} 版。`
        : `注意：第 ${now} 版不是接着退回的第 ${returned} 版报的，中间可能还有别的版。`,
  states: { done: "已改", answered: "已答复", open: "未办" },
  became,
  compared: ({ number, place, state, from, to, answer }) =>
    `  ${number}. ${place} ${state}：${became(from, to)}${answer === "" ? "" : `；答复：${answer}`}`,
  counts: ({ done, answered, open }) =>
    `退回的 ${done + answered + open} 条：已改 ${done}，已答复 ${answered}，未办 ${open}。`,
  unasked: (count) => `没有要求改而改了的 ${count} 处：`,
  change: ({ place, organization, column, from, to }) =>
    `  ${place} ${organization}${column === "" ? "" : ` ${column}`} 由 ${shown(from)} 变为 ${shown(to)}`,
  nothingUnasked: "没有要求改的，都没有变。",
};
