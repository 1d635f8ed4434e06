import { checkCode, digestOf, parseCheckCode } from "../../domain/digest/digest";
import type { LedgerSet } from "../../domain/model/ledgerTable";
import { normalizeText } from "../../domain/model/text";
import type { Assessment } from "../../domain/results/result";
import type { Matter } from "../../domain/review/matter";
import { cellAddress } from "../../workbook/port/address";
import type { Diagnostic, DiagnosticCode } from "../../workbook/diagnostics/diagnostic";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { ReviewRow, Strength } from "../../workbook/reviewSheet/reviewSheet";
import type { ReviewWords } from "../../workbook/reviewSheet/reviewWords";
import type { ReadyAssessment } from "../assessWorkbook";

export type MatterContext = Readonly<{
  assessment: Assessment;
  ledgers: LedgerSet;
  labels: SheetLabels;
  words: ReviewWords;
  message: (diagnostic: Diagnostic) => string;
}>;

/** A matter before anybody has entered something. */
export type BareRow = Omit<ReviewRow, "entry">;

/** What must be corrected before the period can be finalised: what the office itself entered and doesn't hold. */
const MUST_BE_CORRECTED: ReadonlySet<DiagnosticCode> = new Set([
  "adjustment-unreadable",
  "adjustment-without-reason",
  "grade-unknown",
  "grade-without-reason",
  "vacancy-without-date",
  "score-out-of-range",
  "debriefing-contradictory",
]);

const CODES = { correct: "DQ1", leftOut: "DQ2", record: "DQ3" } as const;
const CELLS_NAMED = 5;

/** Data problems as matters: those to correct one by one, rows that take no part by sheet and kind. */
export function dataRows(diagnostics: readonly Diagnostic[], context: MatterContext): readonly BareRow[] {
  const toCorrect = diagnostics.filter(({ code }) => MUST_BE_CORRECTED.has(code));
  const leftOut = diagnostics.filter(({ code, severity }) => severity === "error" && !MUST_BE_CORRECTED.has(code));
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of leftOut) {
    const group = `${diagnostic.code}|${diagnostic.at.sheet}`;
    groups.set(group, [...(groups.get(group) ?? []), diagnostic]);
  }
  return [
    ...toCorrect.map((diagnostic) => correctionRow(diagnostic, context)),
    ...[...groups].map(([group, found]) => leftOutRow(group, found, context)),
  ];
}

function correctionRow(diagnostic: Diagnostic, context: MatterContext): BareRow {
  const organization = organizationOf(diagnostic, context);
  const { code, value } = diagnostic;
  const key = [CODES.correct, normalizeText(organization), code, value].join("|");
  const secretary = secretaryOf(organization, context);
  return {
    ...{ key, organization, secretary, code: CODES.correct, strength: "must" },
    situation: context.message(diagnostic),
  };
}

function leftOutRow(group: string, found: readonly Diagnostic[], { words, message }: MatterContext): BareRow {
  const first = found[0]!;
  // What stands in the cells, not where: rows may be moved.
  const value = digestOf(JSON.stringify(found.map((diagnostic) => diagnostic.value).sort())).slice(0, 8);
  const situation = words.rowsLeftOut({
    sheet: first.at.sheet,
    cells: found.slice(0, CELLS_NAMED).map(({ at }) => cellAddress(at.rowIndex ?? 0, at.columnIndex ?? 0)),
    count: found.length,
    message: message(first),
  });
  const key = [CODES.leftOut, group, found.length, value].join("|");
  return { key, organization: "", secretary: "", code: CODES.leftOut, situation, strength: "explain" };
}

/** The organization that a problem is about: the one it names, else that of its row of the roster; "" when none. */
function organizationOf({ params, at }: Diagnostic, { ledgers: { roster, sheetNames } }: MatterContext): string {
  if ("organization" in params && typeof params.organization === "string") return params.organization;
  const index = roster.rowNumbers.findIndex(
    (rowNumber, i) => rowNumber === (at.rowIndex ?? -1) + 1 && sheetNames[roster.sheetIndexes[i]!] === at.sheet,
  );
  return roster.names[index] ?? "";
}

function secretaryOf(organization: string, { assessment, ledgers }: MatterContext): string {
  const { names } = ledgers.roster;
  return assessment.organizations.find((result) => names[result.organization] === organization)?.secretary ?? "";
}

/** Rows of the records that are no longer as they were written, and a settled period before that is not. */
export function recordRows(
  { records, previousArchive }: Pick<ReadyAssessment, "records" | "previousArchive">,
  { words }: MatterContext,
): readonly BareRow[] {
  const row = (value: string, situation: string): BareRow => ({
    ...{ key: `${CODES.record}|${value}`, organization: "", secretary: "", code: CODES.record, situation },
    strength: "explain",
  });
  const faults = [records.adjustments, records.progress].flatMap((record) =>
    (record?.faults ?? []).map(({ kind, number }) =>
      row(`${record!.sheetName}|${number}|${kind}`, words.recordFault[kind](record!.sheetName, number)),
    ),
  );
  if (previousArchive === null) return faults;
  const { sheetName, version, digest, period } = previousArchive;
  const written = parseCheckCode(progressOf(records.progress, period).codes[version - 1] ?? "");
  if (written === checkCode(digest)) return faults;
  return [...faults, row(`${sheetName}|${digest.slice(0, 8)}`, words.archiveChanged(sheetName))];
}

/** The matters that an assessment gives, in its order. */
export function matterRows(
  matters: readonly Matter[],
  { assessment, ledgers, labels, words }: MatterContext,
): readonly BareRow[] {
  const { names } = ledgers.roster;
  const secretaries = new Map(assessment.organizations.map((result) => [result.organization, result.secretary]));
  return matters.map((matter) => {
    const { code, organization, strength, value } = matter;
    const name = names[organization] ?? "";
    const secretary = secretaries.get(organization)! || labels.vacant;
    const key = [code, normalizeText(name), value].join("|");
    const row: Readonly<{ strength: Strength }> = { strength };
    return { ...row, key, organization: name, secretary, code, situation: words.matter(matter) };
  });
}
