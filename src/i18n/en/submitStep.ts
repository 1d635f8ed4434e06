import type { SubmitStepTexts } from "../submitStepTexts";
import { returns } from "./returnStep";

const told = (text: string): string => (text === "" ? "(nothing)" : text);
const things = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const submit: SubmitStepTexts = {
  title: "Submit",
  titleOf: (period) => `Submit the results of ${period}`,
  lead: "Makes a new file of what is listed here. Nothing is sent: a person carries the file.",
  none: "No results to submit yet",
  goAssess: "Go to the assessment",
  what: "What goes up",
  period: "Period",
  contents: {
    brief: { name: "Brief", hint: "Results, details, flags, notes, adjustments, review, settled results" },
    full: { name: "Full", hint: "Ledgers and rules too, so that all can be worked out again" },
  },
  hideRanks: "Leave ranks out",
  hideRanksHint:
    "In the order of the roster, without ranks and changes; “考核定稿” stays here. With the scores left in, others can still sort them.",
  hideTotals: "Leave totals out too",
  hideTotalsHint:
    "For this time only; averages and ranges of totals go too. Scores by category and indicator stay, and can still be added up.",
  unit: "Who submits",
  name: "Unit",
  code: "Unit code",
  codeHint: "As the committee above gave it; it never changes",
  version: (version) => `Version ${version}`,
  kept: "Kept in the settings sheet when the file is made.",
  passphrase: "Passphrase (optional)",
  passphraseHint: "As agreed with the committee above; kept nowhere, so nobody can look it up",
  personal: {
    none: "No phone, identity or bank card numbers were found in what goes up.",
    title: (count) => `${things(count, "cell", "cells")} with personal numbers`,
    place: "Where (in the file)",
    kind: "Number",
    written: "Goes up as",
    kinds: { mobile: "mobile phone", landline: "landline", identity: "identity number", bankCard: "bank card" },
    accept: (count) => `Mask ${things(count, "cell", "cells")} as shown`,
    hint: "What should not go up at all is to be deleted in the ledger, then assess again. This workbook keeps its text.",
    open: "Decide",
  },
  sent: (count) => `${things(count, "sheet goes", "sheets go")} up`,
  rows: (count) => things(count, "row", "rows"),
  manifestHint: "Check code",
  settled: (version) => `Settled, version ${version}`,
  notSettled: "This period is not settled; the receiver will see that.",
  notWritten:
    "The workbook has no result sheets of this period: what goes up is worked out now. Better write and check it first.",
  stays: "Stays here",
  stayingAlways: [
    { what: "Reminders, data problems", why: "the office's own" },
    { what: "Comments, hidden rows and columns, authors, printers", why: "never" },
  ],
  stayingOfBrief: [
    { what: "All ledgers", why: "not with Brief" },
    { what: "Rules and settings", why: "not with Brief" },
  ],
  changed:
    "The workbook has changed since it was checked and other personal numbers would go up, so nothing was made. Look at what is listed now, then make it.",
  lacking: "Not yet: ",
  lacks: {
    name: "the unit is missing",
    code: "the unit code is missing",
    mask: (count) => `${things(count, "personal number is", "personal numbers are")} undecided`,
  },
  make: "Make the file",
  making: "Making and checking the file",
  obstacles: {
    "no-unit": {
      title: "Nothing was made: nobody has said who submits",
      next: "Enter unit and unit code, then make it.",
    },
    "too-large": { title: "Nothing was made: more rows than a sheet has room for", next: "Choose Brief." },
    unmasked: {
      title: "Nothing was made: personal numbers would go up",
      next: "Mask them, or delete them in the ledgers.",
    },
    stale: {
      title: "The result sheets are not what the ledgers and rules give now",
      next: "Assess again, write, check, then submit.",
    },
    staleSettled: {
      title: "The period is settled, but its result sheets are not what the ledgers and rules give now",
      next: "If the ledgers are right, reopen the period in Review, assess and settle it anew; if not, change them back.",
    },
    assessment: {
      title: "Nothing can be assessed now, so nothing can be submitted",
      next: "See to what is listed first.",
    },
    "own-check": {
      title: "Nothing was made: the file did not pass its own check",
      next: "This is a fault of the program; the workbook is as it was. Please report what is listed.",
    },
    archiveChanged: (sheet) => ({
      title: `The period is settled, but “${sheet}” is gone or not as it was settled`,
      next: "Restore the sheet from a backup, or reopen the period in Review and settle it anew.",
    }),
  },
  goReview: "Go to the review",
  useBrief: "Choose Brief",
  checkAgain: "Check again",
  figure: (organization, item, shipped, computed) =>
    `${organization}, ${item}: the sheet says ${told(shipped)}, the ledgers give ${told(computed)}`,
  moreFigures: (count) => `${count} more`,
  made: {
    title: "The file is made",
    file: (name, kilobytes, sheets) => `${name}, ${kilobytes} KB, ${things(sheets, "sheet", "sheets")}`,
    masked: (count) => `${things(count, "cell", "cells")} with personal numbers masked.`,
    code: "Check code",
    codeHint: "At the foot of each sheet. Write it on the stamped paper.",
    limit: "It shows that something was changed, never by whom.",
    copy: "Copy the code",
    copied: "Copied.",
    notCopied: "It can't be copied here: please write the digits down.",
    recorded: (version) => `Noted in “报送记录”: version ${version}`,
    saveWorkbook: "The workbook has a new record: save it too.",
    save: "Save the file",
    saved: (name) => `Saved as “${name}”.`,
    downloaded: (name) => `Given to the browser as a download, “${name}”: look in its folder for downloads.`,
    tried: (name) =>
      `Excel was asked to download “${name}”. Some Excels don't let add-ins do that: if no file appears, save the workbook, open it on the web page and make the file there, or use the command kaohe submit.`,
    carry: "Carry it up as your office does; nothing is sent.",
    again: "Make another",
  },
  returns,
  verify: {
    title: "Verify a submission",
    lead: "The file that is open is a submission: see whether it was changed since.",
    facts: ({ unit, code, period, version, contents }) =>
      `${unit} (${code}), ${period}, version ${version}, ${contents}`,
    paper: "Code on the stamped paper",
    paperHint: "24 digits; leave it empty if it is not at hand",
    passphraseHint: "As agreed with the unit; leave empty where none was",
    passphrases: {
      same: "The passphrase is right: somebody who knows it has sealed this.",
      other: "The passphrase is not right: this was not sealed with it, or was sealed anew since.",
      unsealed: "Sealed without a passphrase. Where one was agreed upon, ask the unit.",
    },
    badCode: "Not a code: it has 24 digits, such as 1289 0463 7715 2038 9940 5162",
    start: "Verify",
    working: "Verifying",
    verdicts: { unchanged: "Not changed", changed: "Changed", cannotTell: "Can't tell" },
    unverifiable: {
      "no-manifest":
        "This is no submission: it has no “报送清单”, or none that can be read. Open the file that was sent up.",
      format:
        "This submission was made with another version of the tool, which this one can't verify. Use the same version.",
    },
    codeNow: "Code of “报送清单”",
    paperSame: "The code of “报送清单” is the one on the paper.",
    paperOther: "The code of “报送清单” is not the one on the paper: this is another version, or the file was changed.",
    noPaper:
      "Not held against a paper: whoever has the tool can change a figure and seal it anew; only the code on the paper can't be made anew.",
    changes: (count) => things(count, "change", "changes"),
    change: (from, to) => `${from} when sealed → ${to} now`,
    changedSomewhere: "changed; what it said before was not kept",
    notKept: "(not kept)",
    empty: "(empty)",
    more: (count) => `${count} more; the command kaohe verify lists all`,
    reordered: (sheet) => `“${sheet}”: only the order of rows has changed`,
    unknown: (count) => `${things(count, "formula", "formulas")} without results: can't tell`,
    unknownHint: "Open the file in Excel, let it calculate, save, then verify again.",
    figures: (count) => `${things(count, "figure does", "figures do")} not follow from the ledgers`,
    follows: "Worked out again from the ledgers that came along: all figures agree.",
    notRecomputed: "Nothing can be worked out from the ledgers that came along:",
    noLedgers: "No ledgers came along, so no figure was worked out again.",
    limit: "It shows that something was changed, never by whom.",
  },
};
