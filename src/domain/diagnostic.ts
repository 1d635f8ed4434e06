import type { SourceRef } from "./model/source";

/** `error`: the row, rule or setting takes no part; `warning`: read, but someone should look. */
export type Severity = "error" | "warning";

/**
 * What the engine finds wrong with data, by code, with the values its text needs. Never prose: the text stands in the
 * catalogues (i18n), one entry a code.
 */
export type DomainDiagnosticParams = {
  /** Marked done without a date: counts as on time. */
  "done-without-date": Record<never, never>;
};

export type DomainDiagnosticCode = keyof DomainDiagnosticParams;

/** A located finding of the engine; `at` without recordIndex semantics is a whole ledger. */
export type DomainDiagnostic = {
  [C in DomainDiagnosticCode]: Readonly<{
    code: C;
    severity: Severity;
    at: SourceRef | Readonly<{ ledger: SourceRef["ledger"] }>;
    params: DomainDiagnosticParams[C];
  }>;
}[DomainDiagnosticCode];
