import type { RuleTest, RuleTestRow } from "../../domain/ruleTesting/ruleTests";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { RuleTestReading } from "./readRuleTests";
import { RULE_TEST_COLUMNS } from "./ruleTestSheet";

/**
 * What is wrong with rows of 规则试算, each at its cell: an expectation that the rules don't meet is an error, since
 * either of the two is wrong; a row that can't be tried is told as a warning.
 *
 * @param tests - of the reading's rows, in their order.
 */
export function ruleTestProblems(
  { found, records, columns }: RuleTestReading,
  tests: readonly RuleTest[],
): readonly Diagnostic[] {
  return tests.flatMap((test, i): readonly Diagnostic[] => {
    const at = (column: keyof RuleTestRow) => {
      const columnIndex = columns.get(column);
      const rowIndex = records[i]!;
      return { sheet: found.name, rowIndex, ...(columnIndex === undefined ? {} : { columnIndex }) };
    };
    const { row, actual, verdict } = test;
    const { code, levels, value, expected } = row;
    const warning = { severity: "warning", at: at("code"), value: code } as const;
    switch (verdict) {
      case "same":
      case "open":
        return [];
      case "differs": {
        const params = { code, tried: row.value, expected, actual };
        return [{ code: "rule-test-differs", severity: "error", at: at("expected"), value: expected, params }];
      }
      case "unknown":
        return [{ ...warning, code: "rule-test-unknown", params: { code, levels } }];
      case "valueUnreadable":
        return [{ ...warning, code: "rule-test-value", at: at("value"), value, params: { code } }];
      case "expectedUnreadable":
        return [
          {
            ...warning,
            code: "rule-test-expected",
            at: at("expected"),
            value: expected,
            params: { label: RULE_TEST_COLUMNS.expected.label },
          },
        ];
    }
  });
}
