import { normalizeText } from "../model/text";
import { DEFAULT_RULE_ROWS } from "./defaultRuleRows";
import type { RuleRow } from "./ruleRow";
import { RULE_COLUMNS } from "./ruleWords";

/**
 * Labels of the columns in which a row differs from the default rule set's row of the same code; of several (one a level)
 * the most alike. None for a code that the default rule set doesn't have.
 */
export function lockedChanges({ cells }: RuleRow): readonly string[] {
  const changes = DEFAULT_RULE_ROWS.filter(({ code }) => plain(code) === plain(cells.code)).map((original) =>
    changedColumns(cells, original),
  );
  return (
    changes.reduce<readonly string[] | null>(
      (least, columns) => (least === null || columns.length < least.length ? columns : least),
      null,
    ) ?? []
  );
}

function changedColumns(cells: RuleRow["cells"], original: RuleRow["cells"]): readonly string[] {
  return RULE_COLUMNS.filter(
    ({ key }) => key !== "locked" && key !== "basis" && plain(cells[key]) !== plain(original[key]),
  ).map(({ label }) => label);
}

function plain(text: string | undefined): string {
  return normalizeText(text ?? "").replace(/^[-—]+$/, "");
}
