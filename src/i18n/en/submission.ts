import type { SubmissionTexts } from "../submissionTexts";

const told = (value: string | number | null): string =>
  value === null ? "(not kept)" : value === "" ? "(empty)" : `"${value}"`;

export const submission: SubmissionTexts = {
  words: {
    manifest: {
      title: "Submission manifest “报送清单”",
      subtitle: "A digest of every sheet, to tell whether anything was changed after submission",
      limit:
        "Tells that something was changed, never by whom. The check code on the stamped paper holds. Don't edit this sheet; to correct something, change your own workbook and submit the next version.",
    },
    details: {
      title: "Details of the seal “校验明细”",
      subtitle: "What each row said: where a sheet was changed, this tells which cells. Don't edit this sheet",
    },
    guide:
      "A submission: don't edit it; to correct something, return it to the unit, which changes its own workbook and submits the next version",
    ledgerSubtitle: "Only records that take part, and columns that figures are worked out from",
    sentSubtitle: "Only what is of this period",
    lowScore: {
      name: "Low score",
      reason: (total) => (total === null ? "A low score" : `Total ${total}, a low score`),
    },
    footer: (code, version) => `Version ${version}  check code ${code}`,
    record: {
      title: "Submissions “报送记录”",
      subtitle:
        "A row for each submission that was made; rows are never changed or taken out, submit another version instead",
      headLine: (count, check) => `${count} rows, check of the last one ${check}`,
      page: "&P / &N",
      textCut: "… (too long, cut)",
      leftOut: (count) => `${count} more rows found no room`,
    },
  },
  fileSuffix: (period, version) => `-submission-${period}-v${version}`,

  badContents:
    "Say with --with what to submit: --with brief (results, items, flags, notes, adjustments, review, settled results) or --with full (ledgers and rules too, so that figures can be worked out again).",
  noUnit:
    "Nothing was made: it is not known which unit submits. Add --unit NAME --code CODE; they are then kept in the settings sheet.",
  tooLarge: "Nothing was made: the full contents have more rows than a sheet can list. Use --with brief.",
  archiveChanged: (sheet) =>
    `Nothing was made: the period is settled, but "${sheet}" is gone or no longer as it was settled. Take it from a backup, or reopen the period and settle it again.`,
  stale: (count) =>
    `Nothing was made: the result sheets and the ledgers and rules as they are now differ in ${count} places.`,
  staleHint: (settled) =>
    settled
      ? "The period is settled. If the ledgers are right, reopen it first, then assess, settle and submit it anew; if not, change them back."
      : "Assess again, look at the results, then submit.",
  personal: (count) => `Nothing was made: what would go up holds personal data in ${count} places.`,
  personalHint: "Take it out of the ledgers, or add --mask to mask it as shown behind the arrows.",
  personalCell: (place, kinds, masked) => `  ${place} ${kinds.join(", ")} → ${masked}`,
  kinds: { mobile: "mobile number", landline: "landline number", identity: "identity number", bankCard: "bank card" },
  selfCheckFailed:
    "Nothing was made: the file did not pass its own check. Please report these differences to the developers:",

  made: (unit, code, version) => `Submission of ${unit} (${code}), version ${version}:`,
  sheet: (name, rows) => `  ${name}  ${rows} rows`,
  masked: (count) => `Personal data masked in ${count} places:`,
  ranksHidden:
    "Ranks are hidden: rows in roster order, no rank and no change. The totals are there and can still be sorted.",
  totalsHidden:
    "Ranks and totals are hidden: rows in roster order, no rank, no change, no totals, those of the period before among them. Scores by category and indicator are there and can still be added up.",
  notWritten:
    "Note: the workbook has no result sheets of this period yet; the results were worked out just now. Better assess and look at them first.",
  checkCode: (code) => `Check code: ${code} (at the foot of each sheet; put it on the stamped paper too)`,
  codeNow: (code) => `Check code of what it says now: ${code}`,
  recorded: (backup) => `Noted in the workbook's sheet “报送记录”; the workbook as it was is kept at: ${backup}`,

  noManifest:
    "This is no submission: it has no sheet “报送清单”, or one that can't be read. Choose the file that was submitted.",
  otherFormat:
    "This submission was made by another version of the tool, which this one can't verify. Use the same version.",
  badCode: (text) => `The check code "${text}" can't be read; it has 24 digits, such as 1289 0463 7715 2038 9940 5162.`,
  submission: ({ unit, code, period, version, contents }) =>
    `${unit} (${code})  ${period}  version ${version}  ${contents}`,
  verdicts: { unchanged: "Nothing was changed.", changed: "Changed:", cannotTell: "Can't be verified:" },
  reordered: (sheet) => `  "${sheet}": only the order of rows has changed`,
  changedSomewhere: (place) => `  ${place} was changed; what it said before was not kept`,
  change: (place, from, to) => `  ${place} from ${told(from)} to ${told(to)}`,
  unknownCell: (place) => `  ${place} is a formula without a result: can't be verified`,
  difference: (organization, item, shipped, computed) =>
    `  does not follow: ${organization} ${item} submitted ${told(shipped)}, from the ledgers ${told(computed)}`,
  follows: "All scores follow from the ledgers that were sent.",
  notRecomputed: "Nothing can be worked out from the ledgers that were sent:",
  limit: "This tells that something was changed, never by whom; compare the code with the one on the stamped paper.",
  passphrase: {
    ask: "Passphrase (not shown): ",
    askAgain: "Once more: ",
    cannotAsk:
      "There is no terminal to type a passphrase into; write it into the first line of a file: --passphrase-from FILE.",
    notReadable: (path) => `The file "${path}" with the passphrase can't be read.`,
    empty: "The passphrase is empty. Type one, or leave out --passphrase-from.",
    notTheSame: "The two passphrases differ, so nothing was made. Run it again.",
    checked: {
      same: "The passphrase is right: somebody who knows it has sealed this.",
      other: "The passphrase is not right: this was not sealed with it, or was sealed anew since.",
      unsealed: "Sealed without a passphrase. Where one was agreed upon, ask the unit.",
    },
  },
};
