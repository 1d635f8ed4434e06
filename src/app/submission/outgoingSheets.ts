import { assess } from "../../domain/assessment/assess";
import type { SourceRef } from "../../domain/model/source";
import type { Assessment } from "../../domain/results/result";
import type { SettingRow } from "../../domain/settings/parseSettings";
import { ledgerFingerprint } from "../../domain/model/ledgerFingerprint";
import { LEDGERS } from "../../domain/model/ledgers";
import { tableOf, type LedgerSet } from "../../domain/model/ledgerTable";
import type { SettledRows } from "../../workbook/archive/archive";
import type { SheetAddress } from "../../workbook/port/address";
import type { WritePlan } from "../../workbook/port/writePlan";
import { rowsOfPeriod } from "../../workbook/recordSheets/periodProgress";
import { ADJUSTMENT_RECORD, PROGRESS_RECORD } from "../../workbook/recordSheets/recordSheet";
import { planResultSheets } from "../../workbook/resultSheets/planResultSheets";
import { organizationKey, type OfficeEntries } from "../../workbook/resultSheets/officeEntries";
import { sheetKey, type SheetKind } from "../../workbook/resultSheets/sheetKinds";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { Texts } from "../../workbook/resultSheets/texts";
import type { ListedMatter } from "../../workbook/reviewSheet/readReviewSheet";
import { planRuleSheet } from "../../workbook/rules/planRuleSheet";
import { RULE_SHEET_STYLES } from "../../workbook/rules/ruleSheetFrame";
import type { RuleSheetWords } from "../../workbook/rules/ruleSheetWords";
import type { Contents } from "../../workbook/submission/manifest";
import { valuesOnly, withoutColumns } from "../../workbook/submission/outgoingSheet";
import { LEDGER_FIRST_ROW, planLedgerSheet, type LedgerWords } from "../../workbook/submission/planLedgerSheet";
import { planPreviousSheets } from "../../workbook/submission/planPreviousSheets";
import { planReturnList, type ReturnWords } from "../../workbook/submission/planReturnList";
import { planSentArchive, planSentMatters, planSentRecord } from "../../workbook/submission/planSettledSheets";
import { planSentSettings } from "../../workbook/submission/planSentSettings";
import { RETURN_SHEET, type ReturnItem } from "../../workbook/submission/returnList";
import type { SheetToSeal } from "../../workbook/submission/sealSheets";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";
import type { ReadyAssessment } from "../assessWorkbook";
import { anchoredInPlan } from "./anchorItems";
import { neededColumns, type NeededColumns } from "./neededColumns";
import { saidMatters } from "./saidMatters";

/** All sheets, and the looks they use. */
export type Outgoing = Readonly<{ sheets: readonly SheetToSeal[]; styles: WritePlan["styles"] }>;

export type OutgoingOptions = Readonly<{
  outcome: ReadyAssessment;
  contents: Contents;
  /** Totals are left out too; only where ranks are hidden. */
  hideTotals: boolean;
  /** Who submits, as the printed results say it. */
  unitName: string;
  /** The settings as the sheet has them; none where the defaults hold. */
  settingRows: readonly SettingRow[];
  texts: Texts;
  words: SubmissionWords;
  returnWords: ReturnWords;
  /** What the committee above wanted corrected, with the office's answers; null: nothing. */
  returned: readonly ReturnItem[] | null;
  /** What the period was settled as; null: it is not. */
  settled: SettledRows | null;
  /** What 会审清单 of the period lists. */
  matters: readonly ListedMatter[];
  /** How sheets of results name their columns in every language. */
  labelSets: readonly SheetLabels[];
  /** The word for FB6 in every language: a list may be written in any. */
  lowestNames: readonly string[];
  ruleWords: RuleSheetWords;
  ledgerWords: LedgerWords;
  calculatedAt: string;
  productVersion: string;
}>;

/** The sheets of a period that go up; reminders and data problems are the office's own business. */
const SENT: readonly SheetKind[] = ["results", "items", "flags", "notes"];

/**
 * Everything that goes up, from a list of what may: sheets that are made anew out of what the engine knows, values only.
 * The workbook's own sheets, and whatever else is in its file, are never copied.
 */
export function outgoingSheets(options: OutgoingOptions): Outgoing {
  const { contents } = options;
  const needed: NeededColumns = contents === "full" ? neededToRecompute(options) : new Map();
  const results = resultSheets(options, needed);
  const { styles } = results;
  const sheets = [...results.sheets, ...settledSheets(options), ...answeredSheets(options, results.sheets)];
  if (contents === "brief") return { sheets, styles };
  return { sheets: [...sheets, ...recomputeSheets(options, needed)], styles: { ...RULE_SHEET_STYLES, ...styles } };
}

/**
 * What was adjusted, explained, decided and settled. Where ranks are hidden 考核定稿 stays here: it names them, and without
 * them it would be no copy of what was settled.
 */
function settledSheets(options: OutgoingOptions): readonly SheetToSeal[] {
  const { outcome, settled, ledgerWords: words } = options;
  const { records, settings, chosen } = outcome;
  const { period } = chosen;
  const recorded = [
    { definition: ADJUSTMENT_RECORD, rows: rowsOfPeriod(records.adjustments, period) },
    { definition: PROGRESS_RECORD, rows: rowsOfPeriod(records.progress, period) },
  ].filter(({ rows }) => rows.length > 0);
  const matters = saidMatters(options.matters, {
    hideRanks: settings.hideRanks,
    hideTotals: options.hideTotals,
    lowestNames: options.lowestNames,
    lowScore: options.words.lowScore.name,
  });
  const sheets = [
    ...recorded.map(({ definition, rows }) => planSentRecord(definition, rows, { period, words })),
    ...(matters.length === 0 ? [] : [planSentMatters(matters, { period, words })]),
    ...(settled === null || settings.hideRanks ? [] : [planSentArchive(settled, { period, words })]),
  ];
  return sheets.map((sheet) => ({ sheet: valuesOnly(sheet), keep: "values" }));
}

/** The answers to what was returned go up with the version that follows. */
function answeredSheets(
  { returned, returnWords, labelSets }: OutgoingOptions,
  results: readonly SheetToSeal[],
): readonly SheetToSeal[] {
  if (returned === null || returned.length === 0) return [];
  const sheets = results.map(({ sheet }) => sheet);
  const items = anchoredInPlan(returned, sheets, labelSets);
  const sheet = planReturnList(items, returnWords, RETURN_SHEET.sheetName);
  // Without a table: whoever returns this version again puts a list of his own beside it.
  return [{ sheet: { ...valuesOnly(sheet), tables: [] }, keep: "values" }];
}

function resultSheets(options: OutgoingOptions, needed: NeededColumns): Outgoing {
  const { outcome, contents, unitName, calculatedAt, productVersion } = options;
  const { assessment, ruleSet, ledgers, entries, diagnostics, inputs } = outcome;
  const { period } = assessment;
  const { names } = ledgers.roster;
  const settings = { ...outcome.settings, unitName };
  const hide = settings.hideRanks;
  const texts = outgoingTexts(options, hide);
  const plan = planResultSheets({
    assessment: hide ? inRosterOrder(assessment) : assessment,
    ...{ ruleSet, settings, names, diagnostics, calculatedAt, productVersion, texts },
    locate: contents === "full" ? sentPlace(needed, ledgers) : inputs.reading.locate,
    officeEntries: listedEntries(entries, outcome),
    info: { sheets: [], tables: [], names: [], date1904: false },
    readSheets: inputs.reading.sheets.flatMap(({ sheet, ledger, rowsRead }) =>
      ledger === null ? [] : [{ sheet, ledger, rowCount: rowsRead }],
    ),
    ledgerFingerprint: ledgerFingerprint(ledgers),
    totalsInNotes: !options.hideTotals,
  });
  const hidden = hiddenColumns(texts, options);
  const sheets = SENT.map((kind): SheetToSeal => {
    const sheet = valuesOnly(plan.sheets.find(({ key }) => key === sheetKey(period, kind))!);
    return {
      sheet: hide ? withoutColumns(sheet, kind === "results" ? hidden : new Set()) : sheet,
      keep: "values",
    };
  });
  return { sheets, styles: plan.styles };
}

/** What tells ranks and, where these are left out too, totals. */
function hiddenColumns({ sheets: { resultColumns } }: Texts, { hideTotals }: OutgoingOptions): ReadonlySet<string> {
  const { rank, change, ranked, secretaryScore, earned, base, total, previous } = resultColumns;
  return new Set([rank, change, ranked, ...(hideTotals ? [secretaryScore, earned, base, total, previous] : [])]);
}

/** The order of the rows would tell the ranks. */
function inRosterOrder(assessment: Assessment): Assessment {
  return {
    ...assessment,
    organizations: [...assessment.organizations].sort((a, b) => a.organization - b.organization),
  };
}

/** Nobody is to fill in these sheets. With `hide`: FB6 says who is last; that the score is low is all that goes up. */
function outgoingTexts({ texts, words: { guide, lowScore }, hideTotals }: OutgoingOptions, hide: boolean): Texts {
  const guides = { results: guide, items: guide, flags: guide, reminders: guide, problems: guide };
  const flagNames = hide ? { ...texts.sheets.flagNames, FB6: lowScore.name } : texts.sheets.flagNames;
  return {
    language: texts.language,
    reason: (reason) => {
      if (hide && reason.code === "flag-lowest") return lowScore.reason(hideTotals ? null : reason.params.total);
      return hideTotals && reason.code === "flag-total-low" ? lowScore.reason(null) : texts.reason(reason);
    },
    diagnostic: (diagnostic) => texts.diagnostic(diagnostic),
    sheets: { ...texts.sheets, guides, flagNames },
  };
}

/** Entries of organizations that are listed: those that have gone are no part of the period. */
function listedEntries(entries: OfficeEntries, { assessment, ledgers }: ReadyAssessment): OfficeEntries {
  const listed = new Set(
    assessment.organizations.map(({ organization }) => organizationKey(ledgers.roster.names[organization] ?? "")),
  );
  const only = (kind: "results" | "flags") => new Map([...entries.rows[kind]].filter(([key]) => listed.has(key)));
  return {
    sheets: new Map(),
    rows: { results: only("results"), flags: only("flags"), reminders: new Map() },
    diagnostics: [],
    gradePlaces: new Map(),
  };
}

/** Where a record stands in the ledgers that go up. */
function sentPlace(needed: NeededColumns, ledgers: LedgerSet): (source: SourceRef) => SheetAddress {
  return ({ ledger, recordIndex, field }) => {
    const columnIndex = field === undefined ? -1 : (needed.get(ledger) ?? []).indexOf(field);
    return {
      sheet: LEDGERS[ledger].label,
      rowIndex: LEDGER_FIRST_ROW + (tableOf(ledgers, ledger)!.places?.[recordIndex] ?? recordIndex),
      ...(columnIndex < 0 ? {} : { columnIndex }),
    };
  };
}

function neededToRecompute({ outcome: { input } }: OutgoingOptions): NeededColumns {
  return neededColumns(input.ledgers, (watched) => {
    const again = assess({ ...input, ledgers: watched });
    // What an item is worth is worked out only when somebody asks.
    JSON.stringify(again.organizations.map(({ items }) => items.map(({ score, status }) => [score, status])));
  });
}

function recomputeSheets(options: OutgoingOptions, needed: NeededColumns): readonly SheetToSeal[] {
  const { outcome, settingRows, ruleWords, ledgerWords: words, texts } = options;
  const { ledgers, ruleSet, assessment, input } = outcome;
  const { previous } = input;
  const { roster } = ledgers;
  const { period } = assessment;
  const ledgerSheets = [...needed].map(([ledger, fields]) =>
    planLedgerSheet({ table: tableOf(ledgers, ledger)!, roster, fields, words }),
  );
  const ofBefore =
    previous === null ? [] : planPreviousSheets({ previous, period, names: roster.names, labels: texts.sheets, words });
  const guiding = [
    planRuleSheet(ruleWords, ruleSet.rules),
    ...(settingRows.length === 0 ? [] : [planSentSettings(settingRows, ruleWords)]),
  ];
  return [...guiding, ...ledgerSheets, ...ofBefore].map((sheet) => ({ sheet: valuesOnly(sheet), keep: "digests" }));
}
