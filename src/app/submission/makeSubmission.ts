import { digestOf, type DigestAlgorithm } from "../../domain/digest/digest";
import { formatDay, parseIsoDay } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import type { Settings } from "../../domain/settings/settings";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import { archiveSheetOf, type SettledRows } from "../../workbook/archive/archive";
import { readSettledRows } from "../../workbook/archive/readArchive";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { readListedMatters } from "../../workbook/reviewSheet/readReviewSheet";
import { findOwnSheets } from "../../workbook/resultSheets/ownSheets";
import { readWrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import type { WrittenResults } from "../../workbook/resultSheets/writtenResults";
import { readSettingsSheet } from "../../workbook/rules/readRuleSheets";
import { SHEET_STYLES } from "../../workbook/layout/sheetStyles";
import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import {
  CONTENTS_WORDS,
  NOT_FINALISED,
  MANIFEST_FORMAT,
  type Contents,
  type Manifest,
} from "../../workbook/submission/manifest";
import { maskedSheet, maskedText, type PersonalCell } from "../../workbook/submission/outgoingSheet";
import type { ReturnWords } from "../../workbook/submission/planReturnList";
import type { LedgerWords } from "../../workbook/submission/planLedgerSheet";
import { lettersOf } from "../../workbook/submission/sheetSeal";
import { sealRules } from "../../workbook/submission/ruleSeals";
import { readReturnList } from "../../workbook/submission/readReturnList";
import { SUBMISSION_RECORD } from "../../workbook/submission/submissionRecord";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import type { WritePlan } from "../../workbook/port/writePlan";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { assessWorkbook, type AssessOptions, type ReadyAssessment, type RefusedAssessment } from "../assessWorkbook";
import { plainJson } from "../plainJson";
import { figureDifferences, type FigureDifference } from "./figureDifferences";
import { hiddenWord, hidingOf, withHiding, type Hiding } from "./hiding";
import { outgoingSheets } from "./outgoingSheets";
import { sealPlan } from "./sealPlan";

/** Who submits: the name, and the code that the committee above has given. */
export type Unit = Readonly<{ name: string; code: string }>;

export type SubmissionOptions = AssessOptions &
  Hiding &
  Readonly<{
    contents: Contents;
    /** As given now; null members: as the settings say. */
    unit: Readonly<Record<keyof Unit, string | null>>;
    /** Personal numbers are masked as proposed; else nothing is made while there are any. */
    mask: boolean;
    /** Only to see what would go up: who submits may still be missing, and the plan must not be carried out. */
    draft?: boolean;
    algorithm: DigestAlgorithm;
    /** Only who knows it can seal so again; absent or null: none. */
    passphrase?: string | null;
    words: SubmissionWords;
    returnWords: ReturnWords;
    ruleWords: RuleSheetWords;
  }>;

/** A submission that can be written. `root`: what the next one names as the one before. */
export type ReadySubmission = Readonly<{
  status: "ready";
  outcome: ReadyAssessment;
  unit: Unit;
  version: number;
  code: string;
  root: string;
  sheets: readonly Readonly<{ name: string; rows: number }>[];
  masked: readonly PersonalCell[];
  totalsHidden: boolean;
  /** Whether ranks are left out by what was said for this time and the next ones; null: as the settings say, or only with the totals. */
  hideRanksSaid: boolean | null;
  /** The workbook has no result sheets of the period: what goes up stands nowhere else. */
  notWritten: boolean;
  plan: WritePlan;
}>;

/**
 * Why there is none. `assessment`: nothing could be assessed; `stale`: the workbook's result sheets say something else than
 * its ledgers now, `settled`: though the period is; `archive-changed`: the period is settled, and `sheet` is gone or no longer as it was settled; `too-large`:
 * more rows than a seal has room for.
 */
export type RefusedSubmission = Readonly<{ status: "refused" }> &
  (
    | Readonly<{ reason: "no-unit" | "too-large" }>
    | Readonly<{ reason: "archive-changed"; sheet: string }>
    | Readonly<{ reason: "personal"; cells: readonly PersonalCell[] }>
    | Readonly<{ reason: "stale"; settled: boolean; differences: readonly FigureDifference[] }>
    | Readonly<{ reason: "assessment"; outcome: RefusedAssessment }>
  );

/**
 * Plans the file that goes up: a fresh workbook of what may leave the office, sealed. Writes nothing.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function makeSubmission(
  host: WorkbookHost,
  options: SubmissionOptions,
): Promise<ReadySubmission | RefusedSubmission> {
  const info = await host.describe();
  const sentSettings = await readSettingsSheet(host, info);
  const unit = unitOf(options, sentSettings.settings);
  if (!options.draft && isIncomplete(unit)) return { status: "refused", reason: "no-unit" };
  const writtenOf = (period: Period): Promise<WrittenResults | null> =>
    readWrittenResults(host, info, { period, labelSets: options.labelSets });
  const asked = options.period === null ? null : await writtenOf(options.period);
  // The results that stand in the workbook are what goes up, so their cutoff holds.
  const cutoff = options.cutoff ?? parseIsoDay(asked?.notes.facts.cutoff ?? "");
  // What was settled goes up as it was settled.
  const assessed = await assessWorkbook(host, { ...options, cutoff, despiteFinalised: true });
  if (assessed.status === "refused") return { status: "refused", reason: "assessment", outcome: assessed };
  const outcome = withHiding(assessed, options);
  const { period } = outcome.chosen;
  const written = options.period === null ? await writtenOf(period) : asked;
  const stale = written && (await refusalOfStale(host, { info, written, outcome }, options));
  if (stale !== null) return stale;
  const record = await readSettledRecord(host, info, outcome);
  if ("sheet" in record) return { status: "refused", reason: "archive-changed", sheet: record.sheet };
  const { settled } = record;
  const outgoing = outgoingSheets({
    ...record,
    returned: await readReturnList(host, info),
    labelSets: options.labelSets,
    lowestNames: options.labelSets.map(({ flagNames }) => flagNames.FB6),
    hideTotals: hidingOf(options).totalsHidden,
    ...{ outcome, contents: options.contents, settingRows: sentSettings.rows, unitName: unit.name },
    ...{ texts: options.texts, words: options.words, ruleWords: options.ruleWords, returnWords: options.returnWords },
    ledgerWords: ledgerWords(options),
    ...{ calculatedAt: options.calculatedAt, productVersion: options.productVersion },
  });
  const scanned = outgoing.sheets.map(({ sheet, keep }) => ({ ...maskedSheet(sheet), keep }));
  const personal = scanned.flatMap(({ found }) => found);
  if (personal.length > 0 && !options.mask) return { status: "refused", reason: "personal", cells: personal };
  const last = await lastSubmission(host, info, period);
  const version = Math.max((last?.version ?? 0) + 1, outcome.settings.submissionVersion ?? 1);
  const sealed = sealPlan(scanned, {
    facts: factsOf({ outcome, settled, unit, version, previousRoot: last?.root ?? "", options }),
    ...{ version, algorithm: options.algorithm, words: options.words, passphrase: options.passphrase },
    styles: { ...SHEET_STYLES, ...outgoing.styles },
  });
  if (sealed === null) return { status: "refused", reason: "too-large" };
  return {
    status: "ready",
    ...{ outcome, unit, version, ...sealed },
    sheets: scanned.map(({ sheet }) => ({ name: sheet.name, rows: sheet.rowCount })),
    masked: personal,
    ...hidingOf(options),
    notWritten: written === null,
  };
}

/**
 * What was settled and what the review said of it: the rows of the period's archive, null while it is not settled, and the
 * matters of 会审清单. `sheet`: the archive that is gone or no longer what was settled.
 */
async function readSettledRecord(host: WorkbookHost, info: WorkbookInfo, { chosen, records }: ReadyAssessment) {
  const { period } = chosen;
  const { finalised } = progressOf(records.progress, period);
  const settled = finalised && (await readSettledRows(host, info, { period, ...finalised }));
  if (finalised !== null && settled === null) return { sheet: archiveSheetOf(period, finalised.version).sheetName };
  return { settled, matters: await readListedMatters(host, info, period) };
}

function unitOf({ unit }: SubmissionOptions, settings: Settings | null): Unit {
  const name = maskedText((unit.name ?? settings?.unitName ?? "").trim());
  const code = (unit.code ?? settings?.unitCode ?? "").trim();
  return { name, code };
}

function isIncomplete({ name, code }: Unit): boolean {
  return name === "" || code === "";
}

type Written = Readonly<{ info: WorkbookInfo; written: WrittenResults; outcome: ReadyAssessment }>;

async function refusalOfStale(
  host: WorkbookHost,
  written: Written,
  options: SubmissionOptions,
): Promise<RefusedSubmission | null> {
  const differences = await staleFigures(host, written, options);
  if (differences.length === 0) return null;
  const { records, chosen } = written.outcome;
  const settled = progressOf(records.progress, chosen.period).finalised !== null;
  return { status: "refused", reason: "stale", settled, differences };
}

/** What the result sheets say and the ledgers don't. */
async function staleFigures(
  host: WorkbookHost,
  { info, written, outcome: { assessment, ledgers } }: Written,
  { labelSets, texts }: SubmissionOptions,
): Promise<readonly FigureDifference[]> {
  // A program that doesn't calculate has saved the file: the engine's figures are the only ones.
  if (written.organizations.some(({ isCalculated }) => !isCalculated)) return [];
  const { period } = assessment;
  if (!findOwnSheets(info, period, labelSets).has("items")) return [];
  const items = await readWrittenItems(host, info, { period, labelSets });
  const { names } = ledgers.roster;
  return figureDifferences({
    written,
    items,
    assessment,
    names,
    labels: texts.sheets,
    withRanks: true,
    withTotals: true,
  });
}

type LastSubmission = Readonly<{ version: number; root: string }>;

async function lastSubmission(host: WorkbookHost, info: WorkbookInfo, period: Period): Promise<LastSubmission | null> {
  const record = await readRecordSheet(host, info, SUBMISSION_RECORD);
  const rows = (record?.rows ?? []).filter(({ values }) => values["period"] === formatPeriod(period));
  const last = rows.at(-1);
  return last ? { version: Number(last.values["version"]) || 0, root: last.values["root"] ?? "" } : null;
}

function ledgerWords({ words, texts }: SubmissionOptions): LedgerWords {
  const { footer, textCut, rowsLeftOut } = texts.sheets;
  const { ledgerSubtitle: subtitle, sentSubtitle } = words;
  return { subtitle, sentSubtitle, footer: `&R&9${footer.page}`, textCut, leftOut: rowsLeftOut };
}

type FactParts = Readonly<{
  outcome: ReadyAssessment;
  settled: SettledRows | null;
  unit: Unit;
  version: number;
  previousRoot: string;
  options: SubmissionOptions;
}>;

function factsOf({ outcome, settled, unit, version, previousRoot, options }: FactParts): Manifest["facts"] {
  const { algorithm, contents, productVersion } = options;
  const { settings, ruleSet, chosen } = outcome;
  return {
    format: MANIFEST_FORMAT,
    unitName: unit.name,
    unitCode: unit.code,
    period: formatPeriod(chosen.period),
    cutoff: formatDay(chosen.cutoff),
    version: String(version),
    contents: CONTENTS_WORDS[contents],
    hiddenRanks: hiddenWord(settings.hideRanks, options.hideTotals === true),
    finalised: settled === null ? NOT_FINALISED : `第${settled.version}版`,
    ruleSet: ruleSet.version,
    rules: sealRules(ruleSet),
    settings: settingsDigest(settings),
    product: productVersion,
    algorithm,
    previousRoot,
  };
}

const SETTINGS_LETTERS = 16;

/** Over the settings that figures depend on: the same letters, the same settings. */
function settingsDigest(settings: Settings): string {
  const identity = { unitName: "", unitCode: "", submissionVersion: null, hideRanks: false };
  const counting = { ...settings, ...identity, year: null, periodKind: null, cutoff: null };
  return lettersOf(digestOf(plainJson(counting))).slice(0, SETTINGS_LETTERS);
}
