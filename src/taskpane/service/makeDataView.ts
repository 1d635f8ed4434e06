import type { Inputs } from "../../app/readInputs";
import { fieldDefinition, LEDGER_KEYS, LEDGERS, type FieldDefinition, type FieldKey } from "../../domain/model/ledgers";
import type { LedgerKey } from "../../domain/model/ledgers";
import { evidenceWordsOf } from "../../i18n/evidenceWordsOf";
import type { ProductTexts } from "../../i18n/textsOf";
import type { Day } from "../../domain/model/day";
import { columnLetters } from "../../workbook/port/address";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { NEEDED_LEDGERS } from "../../workbook/ledgers/parsing/readWorkbook";
import { LEDGER_SIGNS } from "../../workbook/ledgers/vocabulary/ledgerSigns";
import type { SheetReport } from "../../workbook/ledgers/recognising/sheetReport";
import type {
  ColumnMark,
  DataView,
  FieldChoice,
  LedgerChoice,
  ProblemView,
  ProposalView,
  SheetState,
  SheetView,
} from "./dataView";
import { groupBy } from "./groupBy";
import { makeCoverage } from "./makeCoverage";
import { placeView } from "./places";

/** What every sheet was taken for as of `today`, and every problem; `inputs` with its diagnostics in order. */
export function makeDataView(inputs: Inputs, today: Day, texts: ProductTexts): DataView {
  const { reading, diagnostics } = inputs;
  return {
    sheets: sheetViews(inputs, texts),
    problems: problemViews(diagnostics, texts),
    ...severityCounts(diagnostics),
    rowsRead: reading.sheets.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    ledgers: LEDGER_KEYS.map((ledger) => ledgerChoice(ledger, texts)),
    missing: missingLedgers(inputs).map((ledger) => ({
      label: texts.sheets.ledgers[ledger],
      needed: NEEDED_LEDGERS.includes(ledger),
    })),
    coverage: makeCoverage(inputs, today, texts),
  };
}

/** Problems in words. */
export function problemViews(diagnostics: readonly Diagnostic[], texts: ProductTexts): readonly ProblemView[] {
  return diagnostics.map((diagnostic) => {
    const { code, severity, at, value } = diagnostic;
    const title = texts.catalogue.answers.problemTitles[code];
    return {
      severity,
      code,
      title,
      place: placeView(at, texts),
      value,
      ...texts.diagnostic(diagnostic),
      ...aliasOf(diagnostic),
    };
  });
}

/** How many errors and warnings there are. */
export function severityCounts(diagnostics: readonly Diagnostic[]): Readonly<{ errors: number; warnings: number }> {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

/** Ledgers that no sheet was read as, in the order of every list. */
export function missingLedgers({ reading }: Pick<Inputs, "reading">): readonly LedgerKey[] {
  const found = new Set(reading.sheets.map(({ ledger }) => ledger));
  return LEDGER_KEYS.filter((ledger) => !found.has(ledger));
}

function aliasOf({ code, params }: Diagnostic): Pick<ProblemView, "alias"> {
  if (code !== "organization-suggested") return { alias: null };
  return { alias: { written: params.name, organization: params.suggestion } };
}

function sheetViews({ info, ownSheetIds, reading, diagnostics }: Inputs, texts: ProductTexts): readonly SheetView[] {
  const reports = new Map(reading.sheets.map((report) => [report.sheetId, report]));
  const bySheet = groupBy(diagnostics, ({ at }) => at.sheet);
  return info.sheets.map(({ id, name }): SheetView => {
    const problems = bySheet.get(name) ?? [];
    const sheet = { id, name, ...severityCounts(problems) };
    const report = reports.get(id);
    if (!report) return { ...NOT_LOOKED_AT, ...sheet, state: ownSheetIds.has(id) ? "own" : "other" };
    const { ledger, candidates, headerRowIndex, rowsRead, rowsLeftOut, rowsProposed, confirmed, fillDown } = report;
    return {
      ...sheet,
      state: stateOf(report),
      ledger,
      ledgerLabel: ledger === null ? "" : texts.sheets.ledgers[ledger],
      candidates: ledger === null ? candidates.map((candidate) => candidate.ledger) : [],
      headerRow: headerRowIndex === null ? null : headerRowIndex + 1,
      columns: columnViews(report, texts),
      marks: marksOf(report),
      proposal: proposalOf(report, texts),
      ...{ rowsRead, rowsLeftOut, rowsProposed, confirmed, fillDown },
    };
  });
}

/** Evidence that a sheet that looks like a ledger may be none, or can't be read as it is. */
const DOUBTS: ReadonlySet<string> = new Set(["foreign-word", "organizations-unknown", "year-unknown"]);

function proposalOf(report: SheetReport, texts: ProductTexts): ProposalView | null {
  const { status, candidates, evidence, signature, sheetId } = report;
  const ledger = candidates[0]?.ledger;
  if (status !== "proposed" || ledger === undefined) return null;
  return {
    ledgerLabel: texts.sheets.ledgers[ledger],
    evidence: evidence.map(evidenceWordsOf(texts).sheet),
    doubtful: evidence.some(({ code }) => DOUBTS.has(code)),
    layout: signature === "" ? sheetId : `${ledger} ${signature}`,
  };
}

/** What there is to say of a sheet that is the product's own. */
const NOT_LOOKED_AT = {
  ...{ ledger: null, ledgerLabel: "", candidates: [], proposal: null, headerRow: null, columns: [], marks: [] },
  ...{ rowsRead: 0, rowsLeftOut: 0, rowsProposed: 0, confirmed: false, fillDown: false },
};

function stateOf({ status }: SheetReport): SheetState {
  if (status === "read") return "ledger";
  return status === "proposed" ? "unclear" : "other";
}

function fieldLabelOf({ ledger, candidates }: SheetReport, field: FieldKey): string {
  const of = ledger ?? candidates[0]?.ledger ?? null;
  return (of && fieldDefinition(of, field)?.label) ?? field;
}

function marksOf(report: SheetReport): readonly ColumnMark[] {
  const { columns, periods, periodField, status } = report;
  if (status === "none") return [];
  const own = columns.map(({ field, columnIndex, certainty }) => ({
    columnIndex,
    fieldLabel: fieldLabelOf(report, field),
    certain: status === "read" || certainty === "certain",
  }));
  const ofPeriods = periods.map(({ columnIndex }) => ({
    columnIndex,
    fieldLabel: periodField === null ? "" : fieldLabelOf(report, periodField),
    certain: status === "read",
  }));
  return [...own, ...ofPeriods].sort((a, b) => a.columnIndex - b.columnIndex);
}

/** That the header says the field goes without saying: its cells, and what is in doubt, are worth a word. */
const UNQUESTIONED: ReadonlySet<string> = new Set(["header-known", "header-parsed"]);

function columnViews(report: SheetReport, texts: ProductTexts): SheetView["columns"] {
  const words = evidenceWordsOf(texts);
  return report.columns.map(({ field, columnIndex, label, samples, evidence }) => ({
    field,
    fieldLabel: fieldLabelOf(report, field),
    columnIndex,
    columnLetter: columnLetters(columnIndex),
    header: label,
    samples,
    evidence: evidence.filter(({ code }) => !UNQUESTIONED.has(code)).map(words.column),
  }));
}

function ledgerChoice(ledger: LedgerKey, { sheets }: ProductTexts): LedgerChoice {
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][];
  return {
    ledger,
    label: sheets.ledgers[ledger],
    anchors: LEDGER_SIGNS[ledger].anchors,
    fields: fields.map(([field, { label, required }]): FieldChoice => ({ field, label, required: required ?? false })),
  };
}
