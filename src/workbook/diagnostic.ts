import type { DomainDiagnostic, Severity } from "../domain/diagnostic";
import type { SheetAddress } from "./address";
import type { ReadDiagnosticParams } from "./read/readDiagnostic";
import type { ResultsDiagnosticParams } from "./results/resultsDiagnostic";
import type { RuleDiagnosticParams } from "../domain/rules/ruleDiagnostic";

/** A code with its parameters, from any layer. */
export type DiagnosticParams = ReadDiagnosticParams &
  ResultsDiagnosticParams &
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
  }>;
}[DiagnosticCode];
