import type { PaneTexts, SharedPaneTexts } from "../paneTexts";
import { countOf } from "./countOf";
import { data, firstRun, mapping, rules } from "./paneData";
import { assess, organization, readBack, reminders, restore, results } from "./paneSteps";
import { papersPage } from "./papersPage";
import { review } from "./reviewStep";

const shared: SharedPaneTexts = {
  brand: "Party building assessment",
  stages: { assessed: "Assessed", review: "In review", finalised: (version) => `Settled, version ${version}` },
  navigation: "Steps",
  steps: {
    firstRun: "Guide",
    data: "Data",
    rules: "Rules",
    assess: "Assess",
    results: "Results",
    review: "Review",
    reminders: "Remind",
    submit: "Submit",
    restore: "Restore",
  },
  openGuide: "Open the guide",
  switchLanguage: "中文",
  progress: (progress) => {
    switch (progress.step) {
      case "reading":
        return `Reading “${progress.sheet}”, ${countOf(progress.rows, "row")} so far`;
      case "scoring":
        return "Scoring";
      case "writing":
        return `Writing, ${countOf(progress.rows, "row")} so far`;
    }
  },
  progressSpoken: (progress) => {
    switch (progress.step) {
      case "reading":
        return `Reading “${progress.sheet}”`;
      case "scoring":
        return "Scoring";
      case "writing":
        return "Writing";
    }
  },
  finishCellEditing: "Finish editing the cell first",
  quietHint: "If you are editing a cell, press Enter to finish.",
  cancel: "Cancel",
  cancelling: "Cancelling",
  cancelled: "Cancelled. The workbook has not changed.",
  retry: "Try again",
  dismiss: "Dismiss this message",
  back: "Go back",
  loading: "Loading",
  trouble: {
    where: {
      start: "The pane did not open properly",
      inspect: "The data was not checked",
      confirmMapping: "The sheet's reading was not saved",
      confirmAlias: "The spelling was not saved",
      confirmProposals: "The answers were not saved",
      rules: "The rules could not be read",
      writeDefaultRules: "The default rules were not written",
      checkRules: "The rules were not checked to the end",
      openRule: "The row could not be opened",
      tryRule: "The rules could not be tried",
      saveRule: "The rule was not saved",
      trySetting: "The setting could not be checked",
      saveSetting: "The setting was not saved",
      takeBackRules: "Nothing was taken back",
      writeRuleTests: "The rule tests were not written",
      setup: "The assessment could not be prepared",
      assess: "The assessment was not finished",
      write: "The results were not written",
      results: "The results could not be shown",
      organization: "The organization's results could not be shown",
      reminders: "The reminders could not be shown",
      saveReminder: "The entry was not saved",
      review: "The review can't be shown",
      reviewOrganization: "This organization can't be shown",
      tryDecisions: "The trial was not made",
      saveReview: "It was not recorded",
      finalise: "It was not finalised",
      reopen: "It was not reopened",
      compare: "The comparison was not made",
      changes: "The changes could not be worked out",
      steps: "The steps could not be read",
      recordStep: "The step was not recorded",
      submission: "What would go up could not be checked",
      submit: "The file was not made",
      verify: "The submission was not verified",
      saveReturns: "The returned items were not written",
      compareVersions: "The versions were not compared",
      papers: "The papers were not made",
      writePaperSheet: "The sheet was not written",
      writeTemplate: "The template was not written",
      writeLists: "The lists were not written",
      listPapers: "The lists were not made",
      proposeLedgerRows: "The rows could not be worked out",
      addLedgerRows: "Nothing was written to the ledger",
      takeBackLedgerRows: "The rows were not taken back",
      lastWrite: "The record of the last write could not be read",
      restore: "The restore was not finished",
      show: "The cell was not found",
      sheetHead: "The first rows could not be read",
      openSample: "The sample workbook was not opened",
    },
    next: "Next: ",
    shownAsBefore: "Shown below is what was there before.",
  },
  outOfDate: {
    data: "The workbook has changed: this check is out of date.",
    results: "The workbook has changed: the results are out of date.",
    read: "Check again",
    assess: "Recalculate",
  },
  changedBeforeWriting:
    "The data changed after the preview, so nothing was written. It was assessed again as it is now: check the preview below, then write.",
  recovered: {
    repointed:
      "Formulas on your sheets pointed to result sheets that had been replaced, probably because of Ctrl+Z; they point to the present ones again. To take a write back use Restore, not Ctrl+Z.",
    recordLost:
      "The last write broke off, and another program has dropped the record of it. Every result sheet stands in the workbook again with what was entered, but some are new, some earlier, and names may differ. Recalculate and write once more; rename a sheet back where needed.",
    takenBack: "The last write broke off and was taken back. The workbook is as it was before.",
  },
  done: {
    confirmMapping: "Saved in the workbook how this sheet is read.",
    confirmAlias: "Saved the spelling in the workbook and checked again.",
    confirmProposals: "Saved the answers in the workbook and checked again.",
    writeDefaultRules: "Wrote the default rules into the workbook.",
    saveRule: "Saved to the rule sheet. Assess again for results by the new rules.",
    saveSetting: "Saved to the settings sheet. Assess again for results by the new settings.",
    takeBackRules: "The cells are as they were before. Once more brings the change back.",
    writeRuleTests: "Wrote the rule tests into the workbook.",
    writeTemplate: "“文书模板” is in the workbook and can be changed.",
    saveReminder: "Written to the reminder list.",
    restore: "Restored.",
  },
  spoken: {
    data: (rows, errors, warnings) =>
      errors + warnings === 0
        ? `Checked ${countOf(rows, "row")}, no problems`
        : `Checked ${countOf(rows, "row")}, ${countOf(errors, "error")}, ${countOf(warnings, "warning")}`,
    preview: (organizations) => `Assessed ${countOf(organizations, "organization")}, please check the preview`,
    refused: "Not assessed, see why",
    setup: "Ready to assess",
    written: (sheets) => `Wrote ${countOf(sheets, "sheet")}`,
    results: "Results shown",
    organization: (name) => `Opened ${name}`,
    reminders: (count) => countOf(count, "reminder"),
    review: (open) =>
      open === 0 ? "The review is shown; it can be finalised" : `The review is shown; ${open} before finalising`,
    papers: (count) => `${countOf(count, "paper")} made`,
    lists: (count) => `${countOf(count, "list")} written`,
    ledgerRows: (count) =>
      count === 0
        ? "There are no rows to add to the ledger"
        : `${countOf(count, "row")} to add to the ledger; please check`,
    addedRows: "Written to the ledger",
    comparison: (movers) => `Compared: ${countOf(movers, "organization")} would move`,
    rules: "Rules shown",
    submission: (sheets, personal) =>
      personal === 0
        ? `${countOf(sheets, "sheet")} would go up`
        : `${countOf(sheets, "sheet")} would go up; ${countOf(personal, "cell")} with personal numbers to decide on`,
    submitted: "The file is made",
    notSubmitted: "Nothing was made, see why",
    verification: {
      unchanged: "Verified: not changed",
      changed: "Verified: changed",
      cannotTell: "Verified: can't tell",
    },
    returned: (items) => `The list is written: ${countOf(items, "returned item")}`,
    versions: "The versions were compared",
  },
  severity: { error: "Error", warning: "Warning" },
  counts: { errors: (count) => countOf(count, "error"), warnings: (count) => countOf(count, "warning") },
  separator: ", ",
  showPlace: (place) => `Go to ${place}`,
  morePlaces: (count) => `and ${count} more`,
  all: "All",
  value: (text) => `Cell content: ${text}`,
  open: "Expand",
  close: "Collapse",
};

/** The pane's words in English. */
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
