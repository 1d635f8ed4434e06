import { normalizeText } from "../model/text";
import { DEFAULT_RULES } from "../defaultRules/defaultRuleRows";
import { RULE_SHEET_COLUMNS, type RuleRow } from "../model/ruleRow";

/**
 * Labels of the columns in which a row differs from a default rule set's row of the same code; of several (one a level,
 * one a version) the most alike. None for a code that no default rule set has.
 */
export function lockedChanges({ cells }: RuleRow): readonly string[] {
  const changes = DEFAULT_RULES.flatMap(({ rows }) => rows)
    .filter(({ code }) => plain(code) === plain(cells.code))
    .map((original) => changedColumns(cells, original));
  return (
    changes.reduce<readonly string[] | null>(
      (least, columns) => (least === null || columns.length < least.length ? columns : least),
      null,
    ) ?? []
  );
}

function changedColumns(cells: RuleRow["cells"], original: RuleRow["cells"]): readonly string[] {
  return RULE_SHEET_COLUMNS.filter(
    ({ key }) => key !== "locked" && key !== "basis" && plain(cells[key]) !== plain(original[key]),
  ).map(({ label }) => label);
}

function plain(text: string | undefined): string {
  return normalizeText(text ?? "").replace(/^[-—]+$/, "");
}
