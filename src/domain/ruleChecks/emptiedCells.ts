import { DEFAULT_RULES } from "../defaultRules/defaultRuleRows";
import type { RuleColumn, RuleRow } from "../model/ruleRow";
import { ruleColumnLabel } from "../model/ruleRow";
import { normalizeText } from "../model/text";
import { codeKey } from "../rules/ruleCode";
import { readLevels } from "../rules/levelWords";
import { WINDOW_WORDS } from "../rules/ruleWords";
import type { RuleCheck } from "../ruleChecking/ruleCheck";

type Cells = RuleRow["cells"];

/** Columns that may be empty, and then mean something else than what stands there in the default rules. */
const OPTIONAL: readonly RuleColumn[] = ["conditions", "filter", "window", "target", "parameters", "due", "whenNone"];
/** A row that is another in one of these is the office's own. */
const KEPT: readonly RuleColumn[] = ["ledger", "measure", "method"];

/** A cell that every default rule set fills in and somebody has emptied: the indicator then counts what it did not. */
export const emptiedCells: RuleCheck = ({ rows, rules }, problems) => {
  rows.forEach(({ cells }, record) => {
    if (!rules[record]) return;
    const originals = originalsOf(cells);
    if (originals.length === 0) return;
    for (const column of OPTIONAL) {
      const usual = originals[0]![column] ?? "";
      if (!isEmpty(cells[column]) || usual === WINDOW_WORDS.period) continue;
      if (originals.some((original) => isEmpty(original[column]))) continue;
      problems.add("rule-cell-emptied", {
        place: { record, column: ruleColumnLabel(column) },
        severity: "warning",
        params: { label: ruleColumnLabel(column), usual },
        proposal: usual,
      });
    }
  });
};

/** The row of each default rule set that this one was made from, the latest first. */
function originalsOf(cells: Cells): readonly Cells[] {
  const { levels } = readLevels(cells.levels ?? "");
  return DEFAULT_RULES.flatMap(({ rows }) =>
    rows.filter(
      (row) =>
        codeKey(row.code ?? "") === codeKey(cells.code ?? "") &&
        readLevels(row.levels ?? "").levels.some((level) => levels.includes(level)) &&
        KEPT.every((column) => normalizeText(row[column] ?? "") === normalizeText(cells[column] ?? "")),
    ),
  );
}

function isEmpty(text = ""): boolean {
  return /^[-—－/\s]*$/.test(text);
}
