import type { DataTexts, FirstRunTexts, MappingTexts, RulesTexts } from "../paneTexts";

export const firstRun: FirstRunTexts = {
  title: "党建考核",
  lines: [
    "用现有台账给各级党组织和书记打分，每一分都能点回原来的单元格。",
    "考核后得到排名、相对薄弱名单和提醒名单，写入前可先预览。",
  ],
  stepsTitle: "怎么用",
  outline: [
    "检查数据：认出台账，指出要改的单元格",
    "考核：选考核期，先看预览再写入",
    "看结果和提醒：逐项说明得分与失分",
  ],
  begin: "检查数据",
  sample: "打开示例工作簿",
  sampleHint: "手头没有台账？先用示例试一试。",
  nothingWritten: "全部在本机完成，数据不外传；不点“写入”就不会改动工作簿。",
};

export const data: DataTexts = {
  title: "数据",
  read: "检查数据",
  readAgain: "重新检查",
  summary: (ledgers, rows) => `认出台账 ${ledgers} 张，读入 ${rows} 行`,
  views: "查看内容",
  sheets: (count) => `工作表 ${count}`,
  problems: (count) => `问题 ${count}`,
  noProblems: "没有问题",
  noProblemsHint: "数据已经可以用来考核。",
  noSheets: "工作簿里没有工作表。",
  missing: "没有找到的台账",
  missingNeeded: "必需，缺了不能考核",
  missingOptional: "相关指标不评",
  states: { ledger: "已识别", unclear: "待确认", incomplete: "缺列", own: "考核表", other: "未使用" },
  stateHints: {
    unclear: "可能是几种台账之一，请选定。",
    incomplete: "名称像台账，但缺少必需的列。",
    own: "由本工具写入，不作为台账读取。",
    other: "不像台账，考核时不读取。",
  },
  rowsRead: (count) => `读入 ${count} 行`,
  rowsLeftOut: (count) => `略过 ${count} 行`,
  confirmed: "已确认",
  candidates: (labels) => `可能是：${labels}`,
  change: "调整对应关系",
  changeSheet: (sheet) => `调整对应关系：${sheet}`,
  filterSheet: "工作表",
  filterSeverity: "程度",
  workbook: "整个工作簿",
  nothingMatches: "没有符合条件的问题。",
  groupCount: (count) => `${count} 处`,
  confirmAlias: (written, organization) => `确认“${written}”就是“${organization}”`,
  nextStep: "怎么改：",
};

export const mapping: MappingTexts = {
  title: (sheet) => `“${sheet}”的对应关系`,
  intro: "指明这张表是什么台账、哪一行是表头、每项内容在哪一列。",
  ledger: "台账",
  notALedger: "不是台账，不读取",
  headerRow: "表头行",
  headerRowOption: (row, cells) => `第 ${row} 行：${cells}`,
  columns: "各项内容所在的列",
  noColumn: "没有这一列",
  required: "必填",
  column: (letter, header) => (header === "" ? `${letter} 列（无表头）` : `${letter} 列：${header}`),
  samples: "示例：",
  noSamples: "这一列没有内容",
  fillDown: "空单元格沿用上一行",
  fillDownHint: "适用于合并单元格或“同上”的表。",
  missingColumns: (labels) => `还没有指定：${labels}`,
  twice: (labels) => `同一列不能用两次：${labels}`,
  confirm: "确认并存入工作簿",
  confirmHint: "确认后会在工作簿里记下，下次打开仍然有效。",
  cancel: "放弃修改",
  emptySheet: "这张工作表是空的。",
};

export const rules: RulesTexts = {
  title: "规则",
  version: (version) => `规则版本 ${version}`,
  source: (ruleSheet, settingsSheet) => {
    const rulesAt = ruleSheet === null ? "规则：默认" : `规则：工作表“${ruleSheet}”`;
    const settingsAt = settingsSheet === null ? "设置：默认" : `设置：工作表“${settingsSheet}”`;
    return `${rulesAt}；${settingsAt}`;
  },
  editHint: (sheet) => `要修改，请直接在工作表“${sheet}”里改，改好后重新检查。`,
  showSheet: (sheet) => `打开“${sheet}”`,
  writeDefaults: "写入默认规则",
  writeDefaultsHint: "现在用的是默认规则。写入工作簿后，可以在工作表里修改。",
  noProblems: "规则检查通过，没有问题",
  problems: (count) => `规则有 ${count} 个问题`,
  categoriesTitle: "考核指标",
  category: (name, points, count) => `${name}，${points} 分，${count} 项`,
  levels: (levels) => `适用：${levels}`,
  points: (points) => `${points} 分`,
  basis: (basis) => `依据：${basis}`,
  locked: "上级锁定",
  settings: (count) => `设置（${count} 项）`,
  isDefault: "默认",
  changed: "已改",
  readAgain: "重新检查规则",
};
