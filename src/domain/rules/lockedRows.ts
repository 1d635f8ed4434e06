import { normalizeText } from "../model/text";
import { DEFAULT_RULE_ROWS } from "./defaultRuleRows";
import type { RuleRow } from "./ruleRow";
import { RULE_COLUMNS } from "./ruleWords";

/** Labels of the columns in which a row differs from the default rule set's row of the same code and levels. */
export function lockedChanges(row: RuleRow): readonly string[] {
  const { code, levels } = row.cells;
  const original = DEFAULT_RULE_ROWS.find((other) => other.code === code && other.levels === levels);
  if (!original) return [];
  return RULE_COLUMNS.filter(
    ({ key }) => key !== "locked" && key !== "basis" && plain(row.cells[key]) !== plain(original[key]),
  ).map(({ label }) => label);
}

function plain(text: string | undefined): string {
  return normalizeText(text ?? "").replace(/^[-—]+$/, "");
}
