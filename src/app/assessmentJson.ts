import { formatDay } from "../domain/model/day";
import { fieldDefinition } from "../domain/model/ledgers";
import { formatPeriod } from "../domain/model/period";
import { formatHundredths, formatRational, type Hundredths } from "../domain/model/rational";
import type { SourceRef } from "../domain/model/source";
import type { ItemResult, Missing, OrganizationResult, Reminder, Value } from "../domain/result";
import { cellAddress, type SheetAddress } from "../workbook/address";
import type { Diagnostic } from "../workbook/diagnostic";
import type { SheetReport } from "../workbook/read/sheetReport";
import type { Texts } from "../workbook/texts";
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

/** What sheets were taken for, as JSON data. */
export function inspectionJson(sheets: readonly SheetReport[], diagnostics: readonly Diagnostic[], texts: Texts) {
  return {
    sheets: sheets.map(({ sheet, ledger, candidates, headerRowIndex, columns, rowsRead, rowsLeftOut, confirmed }) => ({
      sheet,
      ledger: ledger === null ? null : texts.sheets.ledgers[ledger],
      candidates: candidates.map((candidate) => texts.sheets.ledgers[candidate]),
      headerRow: headerRowIndex === null ? null : headerRowIndex + 1,
      columns: columns.map(({ field, columnIndex, label, samples }) => ({
        field: ledger === null ? field : (fieldDefinition(ledger, field)?.label ?? field),
        column: cellAddress(0, columnIndex).slice(0, -1),
        label,
        samples,
      })),
      rowsRead,
      rowsLeftOut,
      confirmed,
    })),
    problems: diagnostics.map((diagnostic) => problemJson(diagnostic, texts)),
  };
}
