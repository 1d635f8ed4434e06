import type { Severity } from "./diagnostic";
import type { RuleDiagnosticParams } from "./ruleDiagnostic";

/** Where in a rule or settings sheet something is wrong: a record by its place in the list, a column by its label. */
export type RulePlace = Readonly<{ record: number | null; column: string | null }>;

/** A problem of a rule set or of settings; the workbook layer finds its cell. */
export type RuleProblem = {
  [C in keyof RuleDiagnosticParams]: Readonly<{
    code: C;
    severity: Severity;
    place: RulePlace;
    value: string;
    params: RuleDiagnosticParams[C];
    /** What the cell should hold instead; null where only a person can tell. */
    proposal: string | null;
  }>;
}[keyof RuleDiagnosticParams];

/** Collects problems of one record. */
export class RuleProblems {
  readonly all: RuleProblem[] = [];

  add<C extends keyof RuleDiagnosticParams>(
    code: C,
    where: Readonly<{
      place: RulePlace;
      value?: string;
      severity?: Severity;
      params: RuleDiagnosticParams[C];
      proposal?: string;
    }>,
  ): void {
    const { place, value = "", severity = "error", params, proposal = null } = where;
    this.all.push({ code, severity, place, value, params, proposal } as RuleProblem);
  }

  get hasErrors(): boolean {
    return this.all.some(({ severity }) => severity === "error");
  }
}
