import type { PaneTexts, SharedPaneTexts } from "../paneTexts";
import { data, firstRun, mapping, rules } from "./paneData";
import { assess, organization, readBack, reminders, restore, results } from "./paneSteps";
import { papersPage } from "./papersPage";
import { review } from "./reviewStep";

const shared: SharedPaneTexts = {
  brand: "党建考核",
  stages: { assessed: "初评", review: "会审中", finalised: (version) => `已定稿 第 ${version} 版` },
  navigation: "步骤",
  steps: {
    firstRun: "使用说明",
    data: "数据",
    rules: "规则",
    assess: "考核",
    results: "结果",
    review: "会审",
    reminders: "提醒",
    submit: "报送",
    restore: "恢复",
  },
  openGuide: "打开使用说明",
  switchLanguage: "English",
  progress: (progress) => {
    switch (progress.step) {
      case "reading":
        return `正在读取“${progress.sheet}”，已读 ${progress.rows} 行`;
      case "scoring":
        return "正在计算得分";
      case "writing":
        return `正在写入，已写 ${progress.rows} 行`;
    }
  },
  progressSpoken: (progress) => {
    switch (progress.step) {
      case "reading":
        return `正在读取“${progress.sheet}”`;
      case "scoring":
        return "正在计算得分";
      case "writing":
        return "正在写入";
    }
  },
  finishCellEditing: "请先结束单元格编辑",
  quietHint: "如果正在编辑单元格，请先按 Enter 结束编辑。",
  cancel: "取消",
  cancelling: "正在取消",
  cancelled: "已取消，工作簿没有改动。",
  retry: "重试",
  dismiss: "关闭这条提示",
  back: "返回",
  loading: "正在载入",
  trouble: {
    where: {
      start: "打开窗格时出错",
      inspect: "检查数据没有完成",
      confirmMapping: "对应关系没有保存",
      confirmAlias: "名称对应没有保存",
      confirmProposals: "工作表的确认没有保存",
      rules: "规则读不出来",
      writeDefaultRules: "默认规则没有写入",
      checkRules: "规则没有查完",
      openRule: "这一行打不开",
      tryRule: "没有试算出来",
      saveRule: "规则没有保存",
      trySetting: "设置没有核对",
      saveSetting: "设置没有保存",
      takeBackRules: "没有撤销",
      writeRuleTests: "规则试算没有写入",
      setup: "考核准备没有完成",
      assess: "考核没有完成",
      write: "结果没有写入",
      results: "结果调不出来",
      organization: "这个党组织的结果调不出来",
      reminders: "提醒名单调不出来",
      saveReminder: "处理情况没有保存",
      review: "会审清单调不出来",
      reviewOrganization: "这个党组织的情况调不出来",
      tryDecisions: "试算没有完成",
      saveReview: "没有记下",
      finalise: "没有定稿",
      reopen: "没有重开",
      compare: "对比没有完成",
      changes: "变动没有查完",
      steps: "考核进程调不出来",
      recordStep: "这一步没有记下",
      submission: "报送内容没有检查完",
      submit: "报送文件没有生成",
      verify: "核对没有完成",
      saveReturns: "退回清单没有写入",
      compareVersions: "两版没有比对",
      papers: "文书没有生成",
      writePaperSheet: "工作表没有写入",
      writeTemplate: "没有写入文书模板",
      writeLists: "清单没有写入",
      listPapers: "清单没有生成",
      proposeLedgerRows: "没有查出要写哪几行",
      addLedgerRows: "没有写入台账",
      takeBackLedgerRows: "没有撤回",
      lastWrite: "上次写入的记录读不出来",
      restore: "恢复没有完成",
      show: "没有找到这个单元格",
      sheetHead: "工作表的前几行读不出来",
      openSample: "示例工作簿没有打开",
    },
    next: "下一步：",
    shownAsBefore: "下面显示的是此前的内容。",
  },
  outOfDate: {
    data: "工作簿有改动，下面的检查结果已过期。",
    results: "工作簿有改动，考核结果已过期。",
    read: "重新检查",
    assess: "重新计算",
  },
  changedBeforeWriting: "预览之后数据有改动，因此没有写入。已按现在的数据重新计算，请核对下面的预览，再写入。",
  recovered: {
    repointed:
      "本单位表里有公式指向了已换下的结果表（多半是用了 Ctrl+Z 撤销），已改回指向现在的结果表。要撤回写入，请用“恢复”，不要用 Ctrl+Z。",
    recordLost:
      "上次写入中途断开，写入记录又被别的程序删去了。各张结果表都已放回工作簿，填写的内容都在，但有的是新表、有的是旧表，表名也可能变了。请重新计算并写入一次；表名不对的，直接改回即可。",
    takenBack: "上次写入中途断开，已撤回，工作簿和写入前一样。",
  },
  done: {
    confirmMapping: "对应关系已存入工作簿。",
    confirmAlias: "名称对应已存入工作簿，已重新检查。",
    confirmProposals: "确认已存入工作簿，已重新检查。",
    writeDefaultRules: "默认规则已写入工作簿。",
    saveRule: "已保存到考核细则。要让结果按新的细则，请重新考核。",
    saveSetting: "已保存到考核设置。要让结果按新的设置，请重新考核。",
    takeBackRules: "单元格已恢复。再点一次可以改回来。",
    writeRuleTests: "规则试算已写入工作簿。",
    writeTemplate: "“文书模板”已在工作簿里，可以修改。",
    saveReminder: "已写入提醒名单。",
    restore: "恢复完成。",
  },
  spoken: {
    data: (rows, errors, warnings) =>
      errors + warnings === 0
        ? `检查完成，读入 ${rows} 行，没有问题`
        : `检查完成，读入 ${rows} 行，错误 ${errors} 个，提示 ${warnings} 个`,
    preview: (organizations) => `考核完成，共 ${organizations} 个党组织，请核对预览`,
    refused: "没有考核，请看原因",
    setup: "考核准备完成",
    written: (sheets) => `已写入 ${sheets} 张工作表`,
    results: "结果已显示",
    organization: (name) => `已打开${name}`,
    reminders: (count) => `提醒名单共 ${count} 条`,
    review: (open) => (open === 0 ? "会审清单已显示，可以定稿" : `会审清单已显示，定稿前还有 ${open} 件`),
    papers: (count) => `文书已生成，共 ${count} 份`,
    lists: (count) => `已写入 ${count} 张清单`,
    ledgerRows: (count) => (count === 0 ? "没有要写入台账的行" : `将写入台账 ${count} 行，请核对`),
    addedRows: "已写入台账",
    comparison: (movers) => `对比完成，${movers} 个党组织会变`,
    rules: "规则已显示",
    submission: (sheets, personal) =>
      personal === 0 ? `要报出 ${sheets} 张表` : `要报出 ${sheets} 张表，个人信息 ${personal} 处要您决定`,
    submitted: "报送文件已生成",
    notSubmitted: "没有生成报送文件，请看原因",
    verification: { unchanged: "核对完成：没有改动", changed: "核对完成：有改动", cannotTell: "核对完成：无法核对" },
    returned: (items) => `退回清单已写入，共 ${items} 条`,
    versions: "两版已比对",
  },
  severity: { error: "错误", warning: "提示" },
  counts: { errors: (count) => `错误 ${count} 个`, warnings: (count) => `提示 ${count} 个` },
  separator: "，",
  showPlace: (place) => `定位到 ${place}`,
  morePlaces: (count) => `另有 ${count} 处`,
  all: "全部",
  value: (text) => `单元格内容：${text}`,
  open: "展开",
  close: "收起",
};

/** The pane's words in Chinese. */
export const pane: PaneTexts = {
  shared,
  firstRun,
  data,
  mapping,
  rules,
  assess,
  results,
  readBack,
  organization,
  review,
  papersPage,
  reminders,
  restore,
};
