import type { CommandLineTexts } from "../commandLineTexts";
import { usage } from "./commandUsage";

/** Organizations that are named in one line. */
const NAMES = 3;

export const commandLine: CommandLineTexts = {
  usage,
  unknownCommand: (command) => `没有“${command}”这个命令。`,
  unknownOption: (option) => `没有“${option}”这个选项。`,
  missingValue: (option) => `选项 ${option} 后面没有写内容。`,
  needlessValue: (option) => `选项 ${option} 后面不用写内容。`,
  unheededOption: (option, command) => `${command} 命令用不到选项 ${option}。`,
  outAndInPlace: "--out 和 --in-place 只能用一个。",
  oneOfOptions: (options) => `${options.join("、")} 一次只能用一个。`,
  writesOnlyWith: (command, options) =>
    `${command} 只有加上 ${options.join("、").replace(/、(?=[^、]*$)/, " 或 ")} 才写文件，--out 和 --in-place 要和${options.length === 1 ? "它" : "其中一个"}一起用。`,
  missingFile: (argument) => `没有写要处理的${argument}。`,
  tooManyFiles: (argument) => `一次只能处理一个${argument}。`,
  badPeriod: (text) => `考核周期“${text}”看不懂；请写成 2026Q3、2026H1 或 2026全年。`,
  badYear: (text) => `年份“${text}”看不懂；请写成 2026。`,
  badCutoff: (text) => `基准日“${text}”看不懂；请写成 2026-09-30。`,
  badNow: (text) => `时间“${text}”看不懂；请写成 2026-10-08T09:00。`,
  badLanguage: (text) => `没有“${text}”这种语言；可以用 zh-CN 或 en。`,
  cutoffOutside: (cutoff, period, start, end) => `基准日 ${cutoff} 不在${period}（${start} 至 ${end}）之内。`,
  outIsInput: "--out 不能是工作簿本身；要写回原文件请用 --in-place（会留备份）。",
  badExtension: (path, extension) => `结果文件“${path}”的扩展名应是 ${extension}，与原工作簿相同，否则 Excel 打不开。`,
  seeUsage: "用 --help 查看用法。",
  errorLine: (message, hint) => `错误：${message}\n      ${hint}`,
  internalError: (message) => `程序内部出错，请把这句话告诉开发者：${message}\n工作簿没有改动。`,
  printedInPart: "标准输出写不进去，屏幕或输出文件里的内容不完整。",
  printedInPartHint: "请腾出空间或换一个地方后重新运行。已经写好的工作簿和 --json 文件不受影响。",

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
  noActivities: (period) => `注意：活动台账里没有${period}的记录，请核对考核周期和活动日期。`,
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

  reviewSuffix: (period) => `-会审清单-${period}`,
  reviewCounts: (matters, blocking) => `会审事项 ${matters} 件，其中 ${blocking} 件须先处理：`,
  strengths: { must: "必须改正", explain: "须说明", notice: "提示" },
  reviewMatter: ({ strength, organization, code, situation }) =>
    `  ${strength} ${code} ${organization === "" ? "" : `${organization}：`}${situation}`,

  neededOption: (option) => `这个命令要写 ${option}。`,
  finalisedBefore: ({ period, version, date, by }) =>
    `没有考核：${period} 已于 ${date} 定稿（第${version}版，经办人：${by}）。`,
  waysOn: (period) =>
    `要看现在重新算会有哪些变动：kaohe compare 工作簿 --period ${period}（什么都不写）。\n要重新考核：kaohe reopen 工作簿 --period ${period} --by 姓名 --reason 理由（原来的版本留着）。`,
  previousReopened: (period) => `${period}：上期已重开，它的上期得分取自重开以前的版本。`,
  notFinalised: (period) => `${period} 没有定稿。`,
  stepSuffix: (period) => `-考核进程-${period}`,
  badStep: (text, known) =>
    `“${text}”不是可以记的环节；可以写：${known.join("、")}。定稿、重开由 finalise、reopen 命令记。`,
  badDate: (text) => `日期“${text}”看不懂；请写成 2026-10-15。`,
  stepRecorded: ({ period, step, date, by }) => `“考核进程”已记：${period} ${step}，${date}，经办人：${by}。`,
  finaliseSuffix: (period) => `-${period}-定稿`,
  finaliseBlocked: "没有定稿。请先在“会审清单”里处理下面的事项（kaohe review 会写出这张表）：",
  finalisedNow: ({ period, version, sheet, code }) =>
    `${period} 已定稿，第${version}版，存档在“${sheet}”。\n结果校验码 ${code}`,
  reopenSuffix: (period) => `-${period}-重开`,
  reopenedNow: (period, version) => `${period} 已重开，第${version}版留着；请重新考核、会审、定稿。`,
  notCompared: (sheet) =>
    `没有和上次写入的结果比：“${sheet}”里的公式没有计算结果（文件由别的程序保存过），看不出上次是多少。请在 Excel 里打开这个工作簿，等它算完，保存后再来。`,
  compared: (period, version, movers) => {
    const before = version === null ? "上次写入的结果" : `第${version}版定稿`;
    return movers === 0
      ? `${period} 与${before}相比，重新计算没有变动。`
      : `${period} 与${before}相比，重新计算有 ${movers} 个党组织会变：`;
  },
  mover: ({ name, total, grade, rank, causes, more }) =>
    `  ${name}：得分 ${total}，等次 ${grade}，名次 ${rank}${causes.length === 0 ? "" : `；因为 ${causes.join("、")}`}${more > 0 ? `，另 ${more} 处` : ""}`,
  rowCause: (sheet, row) => `“${sheet}”第 ${row} 行`,
  ruleCause: (rule) => `规则 ${rule}`,

  listsSuffix: (period) => `-清单-${period}`,
  listMade: (title, rows, remarks) => `${title}：${rows === null ? "" : `${rows} 行。`}${remarks.join("")}`,
  annualSuffix: (year) => `-年度结果-${year}`,
  annualTable: { total: "年度得分", other: "另一种方法" },
  previousFrom: (source) => `上期得分取自${source}。`,

  sheetTaken: ({ sheet, ledger, headerRow, rows, leftOut }) =>
    `“${sheet}”：${ledger}，表头在第 ${headerRow} 行，读取 ${rows} 行${leftOut > 0 ? `，未计入 ${leftOut} 行` : ""}`,
  sheetProposed: (sheet, ledgers, rows) => `“${sheet}”：像${ledgers.join("，也像")}，有 ${rows} 行，待确认，没有读取`,
  periodWithoutActivities: (period) =>
    `没有考核：活动台账里没有${period}的任何记录。可能是考核周期选错了，或者这个周期的工作表没有读取；照此考核，所有党组织都会按没有开展活动计分。`,
  acceptWithoutActivities: "请核对周期和工作表；确实没有活动、仍要考核的，请加 --accept 再运行一次。",
  proposed: "没有考核：下面的工作表像台账，还没有确认，漏读会让得分偏低。",
  acceptProposals:
    "如果都对，请在 assess 命令后加上 --accept：按上面的读法读取，并记在“考核映射”里，以后不再问。\n有不对的，也先这样做一次，再打开结果，在“考核映射”里改（不是台账的写“不是台账”），用改过的工作簿重新考核；在网页里可以逐张确认。",
  proposedColumn: (column, header, field, reasons) =>
    `    ${column} 列“${header}”→ ${field}${reasons.length > 0 ? `（${reasons.join("；")}）` : ""}`,
  accepted: (sheets) => `按 --accept 采用了 ${sheets} 张工作表的识别，已记为确认，请核对：`,
  proposedBecause: (reasons) => `    ${reasons.join("；")}`,
  mappingSuffix: "-考核映射",
  mappingFromIsInput: "--mapping-from 应是另一个工作簿。",
  mappingFitsNoSheet: (path) => `“${path}”里确认过的工作表，这里没有一张名称或表头对得上，所以没有一张表是照它读取的。`,
  noMappingThere: (path) => `“${path}”里没有“考核映射”，没有可以沿用的对应关系。`,
  sheetNotLedger: (sheet) => `“${sheet}”：不是台账，没有读取`,
  sheetOwn: (sheet) => `“${sheet}”：本程序的表`,
  coveredProvisionally: "以下起止和空月暂把待确认的工作表按最像的台账算在内，以确认后的为准：",
  covered: ({ ledger, days, rows, months, neverNamed }) =>
    [
      `${ledger}：${days === null ? "" : `${days[0]} 至 ${days[1]}，`}${rows} 行`,
      ...(months.length > 0 ? [`其间 ${months.join("、")} 没有记录`] : []),
      ...(neverNamed.length > 0
        ? [
            `从未出现的党组织 ${neverNamed.length} 个：${neverNamed.slice(0, NAMES).join("、")}${neverNamed.length > NAMES ? "等" : ""}`,
          ]
        : []),
    ].join("；"),

  rulesDefault: (version, indicators) => `工作簿里没有“考核细则”，使用默认细则 ${version}（${indicators} 行指标）。`,
  rulesSheet: (sheet, version, indicators) => `“${sheet}”：版本 ${version}，${indicators} 行指标。`,
  settingsDefault: "工作簿里没有“考核设置”，使用默认设置。",
  settingsSheet: (sheet) => `“${sheet}”：已读取。`,
  rulesPresent: "工作簿里已有考核细则和考核设置，没有改动。",
  ruleProposals: "建议的改法（用 --fix 加上括号里的代码采纳）：",
  ruleProposal: (place, code, from, to) => `  ${place}：${cellText(from)}改为${cellText(to)}（${code}）`,
  ruleFixed: (place, code, from, to) => `${place}：已由${cellText(from)}改为${cellText(to)}（${code}）`,
  editUnreadable: (text) => `“${text}”看不懂；请写成“代码.列=值”，如 L5.分值=9。`,
  editCode: (code, known) => `细则里没有代码“${code}”。可以用：${known.join("、")}。`,
  editLevel: (level, known) => `没有层级“${level}”。这个代码的各行是：${known.join("；")}。`,
  editColumn: (column, known) => `细则里没有“${column}”这一列。可以用：${known.join("、")}。`,
  tryRefused: "这样改，细则就用不成了：",
  tried: (period, cutoff, moved, organizations) =>
    moved === 0
      ? `试算 ${period}（基准日 ${cutoff}）：共 ${organizations} 个党组织，都没有变化。没有写任何文件。`
      : `试算 ${period}（基准日 ${cutoff}）：共 ${organizations} 个党组织，${moved} 个有变化。没有写任何文件。`,
  moved: ({ name, total, grade, rank, because }) =>
    `  ${name}：总分 ${arrow(total)}，等次 ${arrow(grade)}，名次 ${arrow(rank)}（${because.length === 0 ? "本身没有变化，因其他党组织变化" : because.join("、")}）`,
  testRefused: "细则还有错误，没有试算：",
  rulesTested: ({ all, same, differs, open }) =>
    `规则试算：共 ${all} 行，${same} 行一致，${differs} 行不一致，${open} 行没有填应得分。`,
  nothingToFix: (unknown, known) =>
    `检查结果里没有可以采纳建议的“${unknown.join("”“")}”。${known.length === 0 ? "目前没有可以采纳的建议。" : `可以采纳的有：${known.join("、")}。`}`,
  severity: { error: "错误", warning: "提示" },
  place: (sheet, cell) => (cell === "" ? `“${sheet}”` : `“${sheet}”${cell}`),
  places: (first, count) => `${first} 等 ${count} 处`,
  workbookPlace: "工作簿",
  separator: "",
};

function cellText(text: string): string {
  return text === "" ? "（空）" : `“${text}”`;
}

function arrow([from, to]: readonly [string, string]): string {
  return from === to ? from : `${from} → ${to}`;
}
