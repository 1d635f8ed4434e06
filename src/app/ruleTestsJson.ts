import type { RuleTest } from "../domain/ruleTesting/ruleTests";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import type { Texts } from "../workbook/resultSheets/texts";
import { findingsJson } from "./assessmentJson";

/** What the rules give at their edges, and what 规则试算 expects otherwise, as JSON data. */
export function ruleTestsJson(tests: readonly RuleTest[], diagnostics: readonly Diagnostic[], texts: Texts) {
  return {
    tests: tests.map(({ row, actual, verdict }) => ({
      code: row.code,
      levels: row.levels,
      situation: row.situation,
      value: row.value,
      expected: row.expected === "" ? null : row.expected,
      actual: actual === "" ? null : actual,
      verdict,
    })),
    findings: findingsJson(diagnostics, texts),
  };
}
