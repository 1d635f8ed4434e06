import type { Severity } from "../../domain/diagnostics/diagnostic";
import type { SheetAddress } from "../port/address";
import type { Diagnostic } from "./diagnostic";
import type { ReadDiagnosticParams } from "./readDiagnostic";

type ReadCode = keyof ReadDiagnosticParams;

/** Collects what the reader finds wrong. */
export class ProblemList {
  readonly all: Diagnostic[] = [];

  add<C extends ReadCode>(
    code: C,
    severity: Severity,
    where: Readonly<{ at: SheetAddress; value?: string; params: ReadDiagnosticParams[C] }>,
  ): void {
    const { at, value = "", params } = where;
    this.all.push({ code, severity, at, value, params } as unknown as Diagnostic);
  }
}
