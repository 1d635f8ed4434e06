import { coverageOf } from "../domain/facts/coverage";
import { firstDayOfMonth, formatDay } from "../domain/model/day";
import type { LedgerSet } from "../domain/model/ledgerTable";
import type { Inputs } from "./readInputs";
import type { CoverageReading } from "./coverageReading";
import type { Repair } from "./repairRules";
import type { CheckedRules } from "./readRules";
import { fieldDefinition } from "../domain/model/ledgers";
import { formatPeriod } from "../domain/model/period";
import { formatHundredths, formatRational, type Hundredths } from "../domain/model/rational";
import type { SourceRef } from "../domain/model/source";
import type { ItemResult, OrganizationResult, Reminder } from "../domain/results/result";
import type { Missing, Value } from "../domain/model/value";
import { cellAddress, columnLetters, type SheetAddress } from "../workbook/port/address";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { EvidenceWords } from "../workbook/ledgers/recognising/evidence";
import type { SheetReport } from "../workbook/ledgers/recognising/sheetReport";
import type { Texts } from "../workbook/resultSheets/texts";
import type { ReadyAssessment } from "./assessWorkbook";

/** A source row as JSON; `row` 1-based. */
type JsonSource = Readonly<{ sheet: string; row: number }>;

/**
 * The result as JSON data: stable order, scores as decimal text with two decimals, null where there is none, days ISO,
 * sentences in the language of `texts`.
 */
export function assessmentJson({ assessment, diagnostics, ledgers, inputs }: ReadyAssessment, texts: Texts) {
  const { names } = ledgers.roster;
  const source = (ref: SourceRef): JsonSource => rowOf(inputs.reading.locate(ref));
  return {
    period: formatPeriod(assessment.period),
    cutoff: formatDay(assessment.cutoff),
    incomplete: assessment.incomplete,
    missing: assessment.missing.map((missing) => missingWords(missing, texts)),
    organizations: assessment.organizations.map((result) => organizationJson(result, names, { texts, source })),
    reminders: assessment.reminders.map((reminder) => reminderJson(reminder, names, { texts, source })),
    problems: diagnostics.map((diagnostic) => problemJson(diagnostic, texts)),
  };
}

type JsonContext = Readonly<{ texts: Texts; source: (ref: SourceRef) => JsonSource }>;

const points = (hundredths: Hundredths | null): string | null =>
  hundredths === null ? null : formatHundredths(hundredths);

function organizationJson(result: OrganizationResult, names: readonly string[], context: JsonContext) {
  return {
    name: names[result.organization] ?? "",
    level: result.level,
    secretary: result.secretary === "" ? null : result.secretary,
    secretaryScore: points(result.secretaryScore),
    categories: Object.fromEntries(
      result.categories.map(({ category, score, applicable }) => [
        category,
        { score: formatHundredths(score), points: formatHundredths(applicable) },
      ]),
    ),
    earned: formatHundredths(result.earned),
    applicable: formatHundredths(result.applicable),
    base: points(result.base),
    bonus: formatHundredths(result.bonus),
    deduction: formatHundredths(result.deduction),
    adjustment: formatHundredths(result.adjustment),
    total: points(result.total),
    grade: result.grade,
    rank: result.rank,
    flags: result.flags.map(({ code }) => code),
    items: result.items.map((item) => itemJson(item, context)),
  };
}

function itemJson(
  { rule, status, value, target, points: worth, score, reasons, sources }: ItemResult,
  context: JsonContext,
) {
  return {
    code: rule.code,
    status,
    value: value === null ? null : valueText(value),
    target: target === null ? null : formatRational(target),
    points: formatHundredths(worth),
    score: points(score),
    reasons: reasons.map((reason) => context.texts.reason(reason)),
    sources: sources.map(context.source),
  };
}

/** A number with up to four decimals, a text, or counts by kind. */
function valueText(value: Value): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return formatRational(value.value);
  return [...value.counts].map(([kind, count]) => `${kind}:${count}`).join(";");
}

function reminderJson(reminder: Reminder, names: readonly string[], { texts, source }: JsonContext) {
  return {
    code: reminder.code,
    organization: reminder.organization === null ? null : (names[reminder.organization] ?? ""),
    subject: texts.sheets.subject(reminder.subject),
    dueDate: reminder.due === null ? null : formatDay(reminder.due),
    daysLeft: reminder.daysLeft,
    urgency: reminder.urgency,
    sources: reminder.sources.map(source),
  };
}

function rowOf({ sheet, rowIndex = 0 }: SheetAddress): JsonSource {
  return { sheet, row: rowIndex + 1 };
}

/** A problem as JSON; `cell` is "" for a whole sheet or the whole workbook. */
export function problemJson(diagnostic: Diagnostic, texts: Texts) {
  const { message, hint } = texts.diagnostic(diagnostic);
  return {
    severity: diagnostic.severity,
    code: diagnostic.code,
    sheet: diagnostic.at.sheet,
    cell: cellOf(diagnostic.at),
    value: diagnostic.value,
    message,
    hint,
  };
}

/** "B7" of a cell, "A7" of a row, "" of a sheet. */
export function cellOf({ rowIndex, columnIndex }: SheetAddress): string {
  return rowIndex === undefined ? "" : cellAddress(rowIndex, columnIndex ?? 0);
}

/** What is missing, in words: the ledger, or a column or cell of it. */
export function missingWords(missing: Missing, { sheets }: Texts): string {
  const field = missing.field === undefined ? null : (fieldDefinition(missing.ledger, missing.field)?.label ?? null);
  return sheets.missing(missing, sheets.ledgers[missing.ledger], field);
}

/** What is told of an inspected workbook. */
type Inspection = Pick<Inputs, "reading" | "diagnostics"> & Readonly<{ covered: CoverageReading }>;

/**
 * What sheets were taken for, as JSON data. `coverageProvisional`: the coverage counts sheets that are still to be
 * confirmed, as what they look like most.
 */
export function inspectionJson({ reading, covered, diagnostics }: Inspection, texts: Texts, words: EvidenceWords) {
  const { ledgers } = covered.reading;
  return {
    sheets: reading.sheets.map((report) => sheetJson(report, texts, words)),
    coverage: ledgers === null ? {} : coverageJson(ledgers, texts),
    coverageProvisional: ledgers !== null && covered.provisional,
    coverageWithheld: ledgers === null ? coverageWithheld(covered.reading) : null,
    problems: diagnostics.map((diagnostic) => problemJson(diagnostic, texts)),
  };
}

/**
 * Why there is no coverage at all, not even a provisional one: `formulas`: cells whose results nobody knows;
 * `ledgers-missing`: no sheet is, or looks like, a roster or activities.
 */
function coverageWithheld({ diagnostics }: Inputs["reading"]): "formulas" | "ledgers-missing" {
  return diagnostics.some(({ code }) => code === "formula-not-calculated") ? "formulas" : "ledgers-missing";
}

/** By ledger; days ISO, months like 2026-08, names as in the roster. */
function coverageJson(ledgers: LedgerSet, texts: Texts) {
  return Object.fromEntries(
    [...coverageOf(ledgers)].map(([ledger, { first, last, rows, monthsWithoutRows, organizationsNeverNamed }]) => [
      texts.sheets.ledgers[ledger],
      {
        first: first === null ? null : formatDay(first),
        last: last === null ? null : formatDay(last),
        rows,
        monthsWithoutRows: monthsWithoutRows.map((month) => formatDay(firstDayOfMonth(month)).slice(0, 7)),
        organizationsNeverNamed: organizationsNeverNamed.map(
          (organization) => ledgers.roster.names[organization] ?? "",
        ),
      },
    ]),
  );
}

function sheetJson(report: SheetReport, texts: Texts, words: EvidenceWords) {
  const { sheet, status, ledger, candidates, headerRowIndex, columns, evidence } = report;
  const of = ledger ?? candidates[0]?.ledger ?? null;
  return {
    sheet,
    status,
    ledger: ledger === null ? null : texts.sheets.ledgers[ledger],
    candidates: candidates.map((candidate) => texts.sheets.ledgers[candidate.ledger]),
    headerRow: headerRowIndex === null ? null : headerRowIndex + 1,
    columns: columns.map(({ field, columnIndex, label, certainty, samples, evidence: why }) => ({
      field: of === null ? field : (fieldDefinition(of, field)?.label ?? field),
      column: columnLetters(columnIndex),
      label,
      certainty,
      samples,
      evidence: why.map(words.column),
    })),
    periods: report.periods.map(({ columnIndex, label }) => ({ column: columnLetters(columnIndex), label })),
    evidence: evidence.map(words.sheet),
    rowsRead: report.rowsRead,
    rowsLeftOut: report.rowsLeftOut,
    rowsProposed: report.rowsProposed,
    confirmed: report.confirmed,
  };
}

/** What is wrong with rules and settings, with what would repair it, as JSON data. */
export function ruleFindingsJson({ diagnostics }: CheckedRules, texts: Texts) {
  return { findings: findingsJson(diagnostics, texts) };
}

/** Findings with their cells, and what should stand there. */
export function findingsJson(diagnostics: readonly Diagnostic[], texts: Texts) {
  return diagnostics.map((diagnostic) => {
    const { code, severity, at, proposal } = diagnostic;
    const { message } = texts.diagnostic(diagnostic);
    return {
      code,
      severity,
      cell: at.sheet === "" ? "" : fullCellOf(at),
      message,
      proposal: proposal === undefined ? null : { cell: cellOf(at), value: proposal },
    };
  });
}

/** `考核细则!J12` */
function fullCellOf(at: SheetAddress): string {
  return `${at.sheet}!${cellOf(at)}`;
}

/** The cells that were changed by proposals, as JSON data. */
export function repairsJson(repairs: readonly Repair[]) {
  return { fixed: repairs.map(({ code, at, from, to }) => ({ code, cell: fullCellOf(at), from, to })) };
}
