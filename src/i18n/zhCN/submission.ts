import type { SubmissionTexts } from "../submissionTexts";

const told = (value: string | number | null): string =>
  value === null ? "（未存）" : value === "" ? "（空）" : `“${value}”`;

export const submission: SubmissionTexts = {
  words: {
    manifest: {
      title: "报送清单",
      subtitle: "各表的摘要，用来核对报送以后有没有改动",
      limit:
        "能发现改动，不能证明由谁改动。以加盖公章的纸质材料上的校验码为准。请不要修改本表；要更正，请在本单位工作簿里改，再报下一版。",
    },
    details: { title: "校验明细", subtitle: "逐行的摘要和内容：哪张表有改动，据此指出是哪些格。请不要修改本表" },
    guide: "报送件：不要在本表里改；要更正，请退回报送单位，由其在本单位工作簿里改后再报下一版",
    ledgerSubtitle: "只含参加考核的记录和重算得分用得到的列",
    sentSubtitle: "只含本期的内容",
    lowScore: { name: "低分", reason: (total) => (total === null ? "得分较低" : `得${total}分，得分较低`) },
    footer: (code, version) => `第 ${version} 版  校验码 ${code}`,
    record: {
      title: "报送记录",
      subtitle: "每生成一次报送文件添一行；行不改、不删，要更正请再报一版",
      headLine: (count, check) => `共 ${count} 行，末行校验 ${check}`,
      page: "&P / &N",
      textCut: "……（内容过长，已截断）",
      leftOut: (count) => `还有 ${count} 行放不下`,
    },
  },
  fileSuffix: (period, version) => `-报送-${period}-第${version}版`,

  badContents:
    "请用 --with 写明报什么：--with 简报（结果、明细、预警、说明、调整、会审、定稿），或 --with 全量（另带台账和细则，上级可重算）。",
  noUnit:
    "没有生成报送文件：还不知道是哪个单位报送。请加上 --unit 单位名称 --code 单位代码；写一次就记在“考核设置”里，以后不用再写。",
  tooLarge: "没有生成报送文件：全量的行数超过一张表能写的行数。请改用 --with 简报。",
  archiveChanged: (sheet) =>
    `没有生成报送文件：这一期已经定稿，但“${sheet}”不在了，或者和“考核进程”里的结果校验码不符。请从备份里恢复，或者用 reopen 重开以后重新定稿。`,
  stale: (count) => `没有生成报送文件：考核结果表和现在的台账、细则对不上，有 ${count} 处。`,
  staleHint: (settled) =>
    settled
      ? "这一期已经定稿。台账改对了的，请先用 reopen 重开，再重新考核、定稿、报送；改错了的，请把台账改回来。"
      : "请先用 assess 重新考核并核对结果，再报送。",
  personal: (count) => `没有生成报送文件：要报出的内容里有个人信息 ${count} 处。`,
  personalHint: "请在台账里删去，或加上 --mask，按上面箭头后面的写法遮盖。",
  personalCell: (place, kinds, masked) => `  ${place} ${kinds.join("、")} → ${masked}`,
  kinds: { mobile: "手机号", landline: "座机号", identity: "身份证号", bankCard: "银行卡号" },
  selfCheckFailed: "没有生成报送文件：写好以后自己核对没有通过，下面这些内容对不上，请把它们告诉开发者：",

  made: (unit, code, version) => `${unit}（${code}）第 ${version} 版报送文件：`,
  sheet: (name, rows) => `  ${name}  ${rows} 行`,
  masked: (count) => `已遮盖个人信息 ${count} 处：`,
  ranksHidden: "已隐去名次：按名册顺序排列，不写名次和变化。留下了得分，对方仍能自己排序。",
  totalsHidden:
    "已隐去名次和总分：按名册顺序排列，不写名次和变化。最终得分、折算总分、合计得分、书记履职得分和上期得分也没有写。考核说明里的平均分和分数段也没有写。类别和各项得分还在，对方仍能自己相加。",
  notWritten: "注意：工作簿里还没有这一期的考核结果表，报出的结果是现算的。建议先用 assess 写入并核对。",
  checkCode: (code) => `校验码：${code}（已印在各表页脚，请一并写在盖章的纸质材料上）`,
  codeNow: (code) => `按内容算出的校验码：${code}`,
  recorded: (backup) => `已记入工作簿的“报送记录”；原工作簿备份在：${backup}`,

  noManifest: "这不是报送文件：没有“报送清单”，或者看不懂。请选上报的那个文件。",
  otherFormat: "这个报送文件是用另一个版本的工具做的，这个版本不会核对。请用同一版本的工具。",
  badCode: (text) => `校验码“${text}”看不懂；应是 24 位数字，如 1289 0463 7715 2038 9940 5162。`,
  submission: ({ unit, code, period, version, contents }) =>
    `${unit}（${code}）  ${period}  第 ${version} 版  ${contents}`,
  verdicts: { unchanged: "没有改动。", changed: "有改动：", cannotTell: "无法核对：" },
  reordered: (sheet) => `  “${sheet}”仅行序改变`,
  changedSomewhere: (place) => `  ${place} 有改动；原来的内容没有存下，指不出改前改后`,
  change: (place, from, to) => `  ${place} 由 ${told(from)} 变为 ${told(to)}`,
  unknownCell: (place) => `  ${place} 是没有结果的公式，无法核对`,
  difference: (organization, item, shipped, computed) =>
    `  重算不符：${organization} ${item} 报 ${told(shipped)}，按所附台账应为 ${told(computed)}`,
  follows: "按所附台账重算，得分全部相符。",
  notRecomputed: "所附台账无法重算：",
  limit: "能发现改动，不能证明由谁改动；请和盖章纸质材料上的校验码比对。",
  passphrase: {
    ask: "口令（输入时不显示）：",
    askAgain: "再输一次：",
    cannotAsk: "这里没有可以输入口令的终端；请把口令写在文件的第一行，用 --passphrase-from 文件。",
    notReadable: (path) => `口令文件“${path}”读不出来。`,
    empty: "口令是空的。请输入口令，或者不写 --passphrase-from。",
    notTheSame: "两次输入的口令不同，没有生成。请重新运行。",
    checked: {
      same: "口令相符：是知道口令的人封的。",
      other: "口令不符：不是用这个口令封的，或者封好以后又重做过清单。",
      unsealed: "没有用口令封：清单里没有口令摘要。说好用口令的，请向报送单位核实。",
    },
  },
};
