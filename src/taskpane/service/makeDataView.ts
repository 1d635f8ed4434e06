import type { Inputs } from "../../app/readInputs";
import { fieldDefinition, LEDGER_KEYS, LEDGERS, type FieldDefinition, type FieldKey } from "../../domain/model/ledgers";
import type { LedgerKey } from "../../domain/model/ledgers";
import type { ProductTexts } from "../../i18n/textsOf";
import { columnLetters } from "../../workbook/address";
import type { Diagnostic } from "../../workbook/diagnostic";
import { NEEDED_LEDGERS } from "../../workbook/read/readWorkbook";
import type { SheetReport } from "../../workbook/read/sheetReport";
import type { DataView, FieldChoice, LedgerChoice, ProblemView, SheetState, SheetView } from "./dataView";
import { groupBy } from "./groupBy";
import { placeView } from "./places";

/** What every sheet was taken for, and every problem; `inputs` with its diagnostics in order. */
export function makeDataView(inputs: Inputs, texts: ProductTexts): DataView {
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
    const { ledger, candidates, headerRowIndex, rowsRead, rowsLeftOut, confirmed, fillDown } = report;
    const named = ledger === null ? ledgerNamed(problems) : null;
    return {
      ...sheet,
      state: stateOf(report, named),
      ledger,
      ledgerLabel: ledger === null ? "" : texts.sheets.ledgers[ledger],
      candidates: named === null ? candidates : [named],
      headerRow: headerRowIndex === null ? null : headerRowIndex + 1,
      columns: columnViews(report),
      ...{ rowsRead, rowsLeftOut, confirmed, fillDown },
    };
  });
}

/** What there is to say of a sheet that is the product's own. */
const NOT_LOOKED_AT = {
  ...{ ledger: null, ledgerLabel: "", candidates: [], headerRow: null, columns: [] },
  ...{ rowsRead: 0, rowsLeftOut: 0, confirmed: false, fillDown: false },
};

function stateOf({ ledger, candidates }: SheetReport, named: LedgerKey | null): SheetState {
  if (ledger !== null) return "ledger";
  if (named !== null) return "incomplete";
  return candidates.length > 0 ? "unclear" : "other";
}

/** The ledger that a sheet was named or confirmed as, but whose columns it lacks. */
function ledgerNamed(problems: readonly Diagnostic[]): LedgerKey | null {
  for (const { code, params } of problems) {
    if (code !== "required-columns-missing") continue;
    return LEDGER_KEYS.find((ledger) => LEDGERS[ledger].label === params.ledger) ?? null;
  }
  return null;
}

function columnViews({ ledger, columns }: SheetReport): SheetView["columns"] {
  return columns.map(({ field, columnIndex, label, samples }) => ({
    field,
    fieldLabel: (ledger && fieldDefinition(ledger, field)?.label) ?? field,
    columnIndex,
    columnLetter: columnLetters(columnIndex),
    header: label,
    samples,
  }));
}

function ledgerChoice(ledger: LedgerKey, { sheets }: ProductTexts): LedgerChoice {
  const fields = Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][];
  return {
    ledger,
    label: sheets.ledgers[ledger],
    fields: fields.map(([field, { label, required }]): FieldChoice => ({ field, label, required: required ?? false })),
  };
}
