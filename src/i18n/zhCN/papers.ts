import type { TemplateProblems } from "../catalogue";
import type { PaperTexts } from "../paperTexts";

export const papers: PaperTexts = {
  template: {
    title: "文书模板",
    subtitle: "各种文书、清单怎么写，由单位修改",
    guide:
      "一行是文书里的一段，内容、样式、行数、顺序都可以改；某种文书一行也没有的，用默认内容。花括号里是占位，生成时换成实际内容；“前5名”的数字可以改，就是公布到第几名（不超过本层级的一半）。",
    placeholders: (kind, texts, blocks) =>
      `${kind}：句中可用 ${texts.map((name) => `{${name}}`).join(" ")}；单独一行可用 ${blocks.map((name) => `{${name}}`).join(" ")}`,
  },
  badKind: (text, kinds) => `没有“${text}”这种文书；可以写：${kinds.join("、")}。`,
  noResults: (period) => `工作簿里没有 ${period} 的考核结果，请先考核（kaohe assess）。`,
  notCalculated: (period) => `${period} 的考核结果有公式没有算出来，请用 Excel 打开工作簿，保存后再生成。`,
  badLevel: (text, levels) => `没有“${text}”这个层级；可以写：${levels.join("、")}。`,
  nobodyOfLevel: (level) => `考核结果里没有${level}。`,
  ofAll: (kind, kinds) => `${kind}说的是全部党组织，不能加 --organization、--level；${kinds.join("、")}可以。`,
  unknownOrganization: (name, some) => `考核结果里没有“${name}”。有的是：${some.join("、")}……`,
  faultyTemplate: "没有生成文书。请先改正“文书模板”：",
  made: (count, folder) => `已生成文书 ${count} 份，在：${folder}`,
  source: (sheet, version) =>
    version === null ? `数据取自“${sheet}”，这一期还没有定稿。` : `数据取自“${sheet}”，定稿第${version}版。`,
  ofLedgers: (cutoff) => `数据取自台账，基准日 ${cutoff}。`,
  templateUsed: (sheet) =>
    sheet === null ? "用的是默认模板；要修改，先用 --write-default 写进工作簿。" : `用的是“${sheet}”。`,
  sheetMade: (count, sheet) => `已写成工作表“${sheet}”，共 ${count} 份，可以直接打印。`,
  sheetSuffix: (kind, period) => `-${kind}-${period}`,
  tooManyForSheet: (count, most) =>
    `没有写入：共 ${count} 份，一张工作表最多 ${most} 份。请按层级或党组织分开写，或者生成 Word 文件。`,
  listsAreSheets: "清单用 kaohe lists 写成工作表；--sheet 只用于反馈单、通报、会议纪要、整改清单。",
  withoutUnit: "“考核设置”里没有写“单位名称”，文书上的单位空着。",
  templatePresent: "工作簿里已有“文书模板”，没有改动。",
  templateSuffix: "-文书模板",
  inPlaceForTemplate: "Word 文件不写进工作簿；--in-place 要和 --sheet 或 --write-default 一起用。",
};

export const templateProblems: TemplateProblems = {
  "template-column-missing": {
    message: ({ labels }) => `没有找到表头；表头一行应有${labels.map((label) => `“${label}”`).join("、")}。`,
    hint: () => "请补上表头，或者删去这张表，用 --write-default 重新写入。",
  },
  "template-word-unknown": {
    message: ({ label }) => `“${label}”一栏写的不在可选的内容里。`,
    hint: ({ allowed }) => `请改为：${allowed.join("、")}。`,
  },
  "template-placeholder-unknown": {
    message: ({ name }) => `没有“{${name}}”这个占位。`,
    hint: ({ allowed }) => `可以用：${allowed.map((known) => `{${known}}`).join(" ")}。`,
  },
  "template-placeholder-beside-words": {
    message: ({ name }) => `“{${name}}”是整段内容，不能和别的字写在一起。`,
    hint: () => "请让它单独占一行。",
  },
  "template-brace-open": {
    message: () => "花括号没有成对。",
    hint: () => "请补上或删去多出的花括号。",
  },
};
