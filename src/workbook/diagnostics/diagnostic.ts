import type { DomainDiagnostic, Severity } from "../../domain/diagnostics/diagnostic";
import type { SheetAddress } from "../port/address";
import type { ReadDiagnosticParams } from "./readDiagnostic";
import type { ResultsDiagnosticParams } from "./resultsDiagnostic";
import type { TemplateDiagnosticParams } from "./templateDiagnostic";
import type { RuleDiagnosticParams } from "../../domain/diagnostics/ruleDiagnostic";

/** A code with its parameters, from any layer. */
export type DiagnosticParams = ReadDiagnosticParams &
  ResultsDiagnosticParams &
  TemplateDiagnosticParams &
  RuleDiagnosticParams & {
    [D in DomainDiagnostic as D["code"]]: D["params"];
  };
export type DiagnosticCode = keyof DiagnosticParams;

/**
 * One row of 数据问题. `value` is the cell's content as people see it, "" where there is none. The words stand in the
 * catalogues, one entry a code.
 */
export type Diagnostic = {
  [C in DiagnosticCode]: Readonly<{
    code: C;
    severity: Severity;
    at: SheetAddress;
    value: string;
    params: DiagnosticParams[C];
    /** Of rule and settings sheets: what the cell should hold instead. */
    proposal?: string;
  }>;
}[DiagnosticCode];
