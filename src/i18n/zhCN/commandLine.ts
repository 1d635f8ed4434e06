import type { CommandLineTexts } from "../commandLineTexts";

export const commandLine: CommandLineTexts = {
  usage: `用法：
  kaohe assess 工作簿 [选项]    考核，生成带六张结果表的新工作簿
  kaohe inspect 工作簿 [选项]   只检查：每张表被认作什么、有哪些问题
  kaohe rules 工作簿 [选项]     检查考核细则和考核设置

assess 的选项：
  --period 2026Q3        考核周期：Q1–Q4、H1、H2 或 全年；不写时按考核设置，再按最近有活动的季度
  --cutoff 2026-09-30    基准日；不写时为周期最后一天
  --out 文件             结果写到哪里；不写时写在工作簿旁边，另起文件名
  --in-place             写回原工作簿，并在旁边留备份
  --json 文件            另存全部数据为 JSON；“-”表示标准输出
  --now 2026-10-08T09:00 “计算时间”写什么；不写时用现在的时间
inspect 的选项：
  --json 文件            检查结果存为 JSON；“-”表示标准输出
rules 的选项：
  --write-default        把默认的考核细则和考核设置写进工作簿
  --out 文件、--in-place 同上
通用选项：
  --lang zh-CN 或 en     语言
  --quiet                不显示进度和汇总
  --help                 显示这段说明

退出状态：0 完成；1 完成，但数据有错误；2 没有完成。`,
  unknownCommand: (command) => `没有“${command}”这个命令。`,
  unknownOption: (option) => `没有“${option}”这个选项。`,
  missingValue: (option) => `选项 ${option} 后面没有写内容。`,
  needlessValue: (option) => `选项 ${option} 后面不用写内容。`,
  unheededOption: (option, command) => `${command} 命令用不到选项 ${option}。`,
  outAndInPlace: "--out 和 --in-place 只能用一个。",
  onlyWithWriteDefault: "rules 只有加上 --write-default 才写文件，--out 和 --in-place 要和它一起用。",
  missingFile: "没有写工作簿文件名。",
  tooManyFiles: "一次只能处理一个工作簿。",
  badPeriod: (text) => `考核周期“${text}”看不懂；请写成 2026Q3、2026H1 或 2026全年。`,
  badCutoff: (text) => `基准日“${text}”看不懂；请写成 2026-09-30。`,
  badNow: (text) => `时间“${text}”看不懂；请写成 2026-10-08T09:00。`,
  badLanguage: (text) => `没有“${text}”这种语言；可以用 zh-CN 或 en。`,
  cutoffOutside: (cutoff, period, start, end) => `基准日 ${cutoff} 不在 ${period}（${start} 至 ${end}）之内。`,
  outIsInput: "--out 不能是工作簿本身；要写回原文件请用 --in-place（会留备份）。",
  badExtension: (path, extension) => `结果文件“${path}”的扩展名应是 ${extension}，与原工作簿相同，否则 Excel 打不开。`,
  seeUsage: "用 --help 查看用法。",
  errorLine: (message, hint) => `错误：${message}\n      ${hint}`,
  internalError: (message) => `程序内部出错，请把这句话告诉开发者：${message}\n工作簿没有改动。`,

  resultSuffix: (period) => `-考核结果-${period}`,
  rulesSuffix: "-考核细则",
  backupSuffix: ".备份-",

  stepReading: (sheet, rows) => `正在读取“${sheet}”……${rows} 行`,
  stepScoring: "正在考核……",
  stepWriting: (rows) => `正在写入结果……${rows} 行`,

  periodChosen: {
    argument: (period, cutoff) => `考核周期 ${period}，基准日 ${cutoff}。`,
    settings: (period, cutoff) => `考核周期 ${period}（按“考核设置”），基准日 ${cutoff}。`,
    activities: (period, cutoff) => `考核周期 ${period}（最近有活动的季度），基准日 ${cutoff}。用 --period 可以指定。`,
  },
  cutoffFromSettings: "基准日按“考核设置”。",
  cutoffUnused: (cutoff) => `“考核设置”里的基准日 ${cutoff} 不在这个周期内，没有采用。`,
  cutoffAhead: (today) =>
    `注意：基准日还没到，在此之前到期而未完成的工作都按逾期计算。要按今天的情况考核，请加 --cutoff ${today}。`,
  noActivities: (period) => `注意：活动台账里没有 ${period} 的记录，请核对考核周期和活动日期。`,
  noPeriod: "没有指定考核周期，活动台账里也没有可用的日期。请用 --period 指定，如 --period 2026Q3。",
  refused: "没有考核。请先解决下面的问题：",
  incomplete: (missing) => `结果不完整，未评的内容：${missing.join("；")}`,
  level: { C: "党委", G: "党总支", B: "党支部" },
  table: {
    rank: "名次",
    organization: "党组织",
    secretary: "书记",
    secretaryScore: "书记履职得分",
    total: "最终得分",
    grade: "等次",
    flags: "预警",
  },
  vacant: "（空缺）",
  notRanked: "—",
  summary: ({ organizations, flagged, reminders }) =>
    `共 ${organizations} 个党组织，预警 ${flagged} 个，提醒 ${reminders} 条。`,
  problems: (errors, warnings) => `数据问题：错误 ${errors} 处，提示 ${warnings} 处。`,
  moreProblems: (count) => `……还有 ${count} 处，见“数据问题”表或 --json。`,
  noProblems: "没有发现数据问题。",
  written: (path) => `结果已写到：${path}`,
  backup: (path) => `原工作簿备份在：${path}`,
  jsonWritten: (path) => `JSON 已写到：${path}`,

  sheetTaken: ({ sheet, ledger, headerRow, rows, leftOut }) =>
    `“${sheet}”：${ledger}，表头在第 ${headerRow} 行，读取 ${rows} 行${leftOut > 0 ? `，未计入 ${leftOut} 行` : ""}`,
  sheetAmbiguous: (sheet, ledgers) => `“${sheet}”：可能是${ledgers.join("或")}，没有读取`,
  sheetNotLedger: (sheet) => `“${sheet}”：不是台账，没有读取`,
  sheetOwn: (sheet) => `“${sheet}”：本程序的表`,

  rulesDefault: (version, indicators) => `工作簿里没有“考核细则”，使用默认细则 ${version}（${indicators} 行指标）。`,
  rulesSheet: (sheet, version, indicators) => `“${sheet}”：版本 ${version}，${indicators} 行指标。`,
  settingsDefault: "工作簿里没有“考核设置”，使用默认设置。",
  settingsSheet: (sheet) => `“${sheet}”：已读取。`,
  rulesPresent: "工作簿里已有考核细则和考核设置，没有改动。",
  severity: { error: "错误", warning: "提示" },
  place: (sheet, cell) => (cell === "" ? `“${sheet}”` : `“${sheet}”${cell}`),
  places: (first, count) => `${first} 等 ${count} 处`,
  workbookPlace: "工作簿",
  separator: "",
};
