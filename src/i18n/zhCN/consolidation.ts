import type { ConsolidationTexts } from "../consolidationTexts";
import { listed } from "../listedNames";
import { sheetLabels } from "./sheetLabels";

const NAMES = 5;
const named = (names: readonly string[]): string => listed(names, NAMES, "、", (count) => ` 等 ${count} 个`);

const notListed = (code: string): string => (code === "" ? "没有写单位代码" : `代码 ${code} 不在应报单位里`);

export const consolidation: ConsolidationTexts = {
  words: {
    sheets: {
      checks: { name: "汇总预检", subtitle: "每个文件一行；没有报的单位列在最后" },
      all: { name: "全部结果", subtitle: "按层级和得分排列；细则不同的另行排名，两个单位都报的党组织不排名" },
      units: { name: "分单位", subtitle: "只含汇总的文件，一个单位一行" },
      reminders: { name: "催报名单", subtitle: "没有报、要重报和还没有定稿的单位" },
    },
    title: (sheet, period) => `${sheet}  ${period}`,
    checkColumns: {
      ...{ file: "文件", unitCode: "单位代码", unit: "单位", period: "周期", version: "版次", ruleSet: "细则版本" },
      ...{ product: "软件版本", seal: "校验", codes: "问题", situation: "情况", conclusion: "结论" },
    },
    allColumns: {
      ...{
        rank: "名次",
        group: "排名范围",
        unitCode: "单位代码",
        unit: "单位",
        below: "下级单位",
        organization: "党组织",
        level: "层级",
      },
      ...{
        secretary: "书记",
        secretaryScore: "书记履职得分",
        total: "最终得分",
        grade: "等次",
        unitRank: "单位内名次",
      },
      ...{ flags: "预警", codes: "问题", file: "文件", row: "行", version: "版次", scoredBy: "细则摘要" },
    },
    unitColumns: {
      ...{ unitCode: "单位代码", unit: "单位", file: "文件", version: "版次", organizations: "党组织数" },
      ...{ mean: "平均得分", highest: "最高", lowest: "最低", grades: "等次", flagged: "有预警的", codes: "问题" },
    },
    reminderColumns: {
      ...{
        unitCode: "单位代码",
        unit: "单位",
        via: "经由",
        file: "文件",
        codes: "问题",
        situation: "情况",
        remark: "备注",
      },
    },
    codes: {
      ...{ C1: "未报", C2: "不在应报名单", C3: "同单位多份", C4: "周期不符", C5: "细则不同", C6: "校验不符" },
      ...{
        C7: "重算不符",
        C8: "未定稿",
        C9: "打不开",
        C10: "党组织重复",
        C11: "与上期不一",
        C12: "含个人信息",
        C13: "下级未报齐",
      },
    },
    situation: (finding) => {
      switch (finding.code) {
        case "C2":
          return notListed(finding.params.unitCode);
        case "C3": {
          const { versions, used } = finding.params;
          const sent = `报了 ${versions.length} 份（第 ${versions.join("、")} 版）`;
          return used === null ? `${sent}，请选一份` : `${sent}，用第 ${used} 版`;
        }
        case "C4":
          return `报的是 ${finding.params.period}`;
        case "C5": {
          const { ruleSet, changed, locked } = finding.params;
          if (changed.length === 0) return "考核设置和多数单位不同";
          const lock = locked.length === 0 ? "" : `，其中锁定的 ${named(locked)}`;
          return `细则 ${ruleSet}，和多数单位不同的有 ${named(changed)}${lock}`;
        }
        case "C6": {
          const { changed, unknown } = finding.params;
          return changed > 0 ? `${changed} 处报出后被改动` : `${unknown} 个公式没有结果，无法核对`;
        }
        case "C7":
          return finding.params.figures === "unknown"
            ? "所附台账无法重算"
            : `${finding.params.figures} 个数由所附台账算不出来`;
        case "C8":
          return "这一期还没有定稿";
        case "C9":
          return finding.params.reason;
        case "C10":
          return `${named(finding.params.organizations)}，${named(finding.params.units)}也报了`;
        case "C11": {
          const { missing, added } = finding.params;
          const parts = [
            ...(missing.length > 0 ? [`比上期少 ${named(missing)}`] : []),
            ...(added.length > 0 ? [`比上期多 ${named(added)}`] : []),
          ];
          return parts.join("，");
        }
        case "C12":
          return `${finding.params.cells} 个单元格里有个人信息，汇总时已遮盖`;
        case "C13":
          return `还在等下级 ${named(finding.params.units)}，见“催报名单”`;
      }
    },
    notSubmitted: "没有收到文件",
    conclusions: {
      ...{ good: "汇总", doubtful: "汇总，请核实", undecided: "请选一份", superseded: "用另一份", excluded: "不汇总" },
    },
    seals: { whole: "相符", changed: "不符", unknown: "无法核对" },
    levels: sheetLabels.levels,
    group: (number) => `第 ${number} 组`,
    gradeCount: (grade, count) => `${grade} ${count}`,
    codeSeparator: "、",
    sentenceSeparator: "；",
    nothing: "没有",
    textCut: sheetLabels.textCut,
    leftOut: sheetLabels.rowsLeftOut,
    page: `&R&9${sheetLabels.footer.page}`,
  },
  notAFolder: (path) => `“${path}”不是文件夹。请写放下级报送文件的文件夹。`,
  noFiles: (path) => `文件夹“${path}”里没有 Excel 文件。`,
  badRecompute: (text) => `--recompute “${text}”看不懂；请写 none（不重算）、sample（抽查）或 all（全部重算）。`,
  badSeed: (text) => `--seed “${text}”看不懂；请写一个不超过九位的整数。`,
  unitsRefused: "没有汇总：应报单位名单有问题：",
  unitProblem: {
    header: (place) => `  ${place}没有“单位代码”和“单位名称”两列。请加上列名。`,
    empty: (place) => `  ${place} 下面没有单位。`,
    "no-code": (place) => `  ${place} 没有单位代码。请补上。`,
    "no-name": (place) => `  ${place} 没有单位名称。请补上。`,
    "code-twice": (place, text) => `  ${place} 代码“${text}”前面已经有了。请改正或删去一行。`,
    partition: (place, text) => `  ${place} 分区代码“${text}”只能用英文字母、数字、- 和 _。`,
  },
  noPrevious: (path) => `“${path}”里没有“全部结果”。请写上期汇总生成的文件。`,
  noPreviousChosen: "选的上期汇总里没有“全部结果”。请选上期汇总生成的文件。",
  unknownFile: (name) => `--take “${name}”不在文件夹里。请照“文件”一栏的写法。`,
  notSubmission: {
    "no-manifest": "不是报送文件：没有“报送清单”，或者看不懂；请单位报“报送”生成的那个文件",
    format: "是用另一个版本的工具做的；请单位用同一版本重新生成",
    "no-results": "没有“考核结果”表，或者看不懂；请单位重新生成",
  },
  reason: (message, hint) => `${message}${hint}`,
  reading: (file, done, count) => `正在读取 ${done + 1}/${count} ${file}`,
  read: ({ files, units, period }) => `读了 ${files} 个文件，应报单位 ${units} 个，周期 ${period || "（没有读到）"}。`,
  skipped: (names) => `另有 ${names.length} 个不是 Excel 文件，没有读：${named(names)}`,
  archive: (name) => `  ${name}：是压缩包，没有读；里面有报送文件的，请解开放进文件夹再汇总`,
  counts: ({ good, doubtful, left, notSubmitted }) =>
    `可以汇总 ${good} 个，汇总但请核实 ${doubtful} 个，不汇总 ${left} 个；没有报的单位 ${notSubmitted} 个。`,
  codeCount: (code, words, count) => `  ${code} ${words} ${count}`,
  file: (file, conclusion, situation) => `  ${file}（${conclusion}）：${situation}`,
  moreFiles: (count) => `  ……还有 ${count} 个，见“汇总预检”或 JSON`,
  unitMissing: (code, name) => `  ${name}（${code}）：没有收到文件`,
  recomputed: (count, seed) => `按所附台账重算 ${count} 份，抽样种子 ${seed}。`,
  rosterNotCompared: "没有和上期比党组织的增减（C11）：要比请加 --previous 上期汇总文件。",
  groups: (count) => `细则或设置不同，分 ${count} 组分别排名；确认可以一起排的，加 --rank-together。`,
  taken: (files, organizations) => `汇总 ${files} 份，${organizations} 个党组织。`,
  parquetWritten: (folder) => `全部结果已按 Parquet 写到文件夹：${folder}`,
  notWritten: "还没有写入任何文件；要写请加 --out 文件.xlsx。",
  submitted: (path, version, code) => `上报的汇总已写到：${path}（第 ${version} 版，校验码 ${code}）`,
  submitNeedsUnit: "没有汇总：上报的汇总要写明是哪个单位报的，请加上 --unit 单位名称 --code 单位代码。",
  onlyWithSubmit:
    "没有汇总：--unit、--code、--follows、--mask、--passphrase-from 只在写上报文件时用，请加上 --submit 文件.xlsx，或者去掉它们。",
  notSubmittable: {
    nothing: "没有写上报文件：没有能汇总的文件。",
    "too-large": "没有写上报文件：行数超过一张表能写的行数。请把下级单位分成几批汇总。",
  },
  personalHint: "请加上 --mask，按上面箭头后面的写法遮盖；或者请报送单位删去以后重报。",
  selfCheckFailed: "没有写上报文件：写好以后自己核对没有通过。这是程序的毛病，请告诉开发者。",
  badFollows: {
    none: (path) => `没有写上报文件：“${path}”不是上报过的汇总，没有能核对的“报送清单”。`,
    other: (path) => `没有写上报文件：“${path}”不是这个单位、这一期上报的汇总。`,
    changed: (path) => `没有写上报文件：“${path}”报出以后有改动，不能接着它编版次。请用当时报出的那个文件。`,
  },
};
