import { LEDGERS } from "../../domain/model/ledgers";
import { defaultRuleSet } from "../../domain/rules/defaultRuleSet";
import { formatRule } from "../../domain/rules/formatRule";
import type { Rule } from "../../domain/rules/ruleSet";
import { MEASURES } from "../../domain/measures/measureRegistry";
import { METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "../../domain/rules/ruleWords";
import { RULE_COLUMNS, type RuleColumn } from "../../domain/model/ruleRow";
import type { CellRange } from "../port/cellBlock";
import { planTableSheet, type TableArea, type TableSheet } from "../layout/tableSheet";
import type { PlannedCell, PlannedSheet, PlannedValidation } from "../port/writePlan";
import { RULE_SHEET } from "./guidingSheets";
import { ruleCellValue } from "./ruleCellValue";
import { bandOf, listValidation, ruleSheetFrame } from "./ruleSheetFrame";
import type { RuleSheetWords } from "./ruleSheetWords";

const WIDTHS: Readonly<Record<RuleColumn, number>> = {
  code: 7,
  category: 14,
  name: 20,
  levels: 13,
  conditions: 16,
  ledger: 13,
  filter: 30,
  measure: 14,
  window: 8,
  target: 8,
  points: 7,
  method: 8,
  parameters: 36,
  due: 10,
  whenNone: 9,
  locked: 7,
  basis: 40,
};
const CENTERED: ReadonlySet<RuleColumn> = new Set<RuleColumn>([
  "code",
  "window",
  "target",
  "method",
  "due",
  "whenNone",
  "locked",
]);

const labelsOf = (words: Readonly<Record<string, string | { label: string }>>): readonly string[] =>
  Object.values(words).map((word) => (typeof word === "string" ? word : word.label));

/** Words to choose from, by column. */
const CHOICES: Readonly<Partial<Record<RuleColumn, readonly string[]>>> = {
  ledger: labelsOf(LEDGERS),
  measure: labelsOf(MEASURES),
  window: labelsOf(WINDOW_WORDS),
  method: labelsOf(METHOD_WORDS),
  whenNone: labelsOf(WHEN_NONE_WORDS),
  locked: ["是", "否"],
};

/** Levels as most rows name them; others may be joined too. */
const LEVEL_CHOICES = ["全部", "党委", "党总支", "党支部", "党委、党总支", "党总支、党支部", "党委、党支部"];

/** Rows below the table that are ready for indicators of the office's own. */
const ROWS_TO_COME = 100;

/** Rules as the office reads and edits them, the default rule set unless told: one table, validated cells. */
export function planRuleSheet(words: RuleSheetWords, rules: readonly Rule[] = defaultRuleSet.rules): PlannedSheet {
  type Cells = ReturnType<typeof formatRule>;
  const categories = [...new Set(rules.map(({ category }) => category))];
  // Every second category is tinted; the tint goes along when the office sorts.
  const banded = new Set(categories.filter((_, i) => i % 2 === 1));
  const sheet: TableSheet<Cells> = {
    ...ruleSheetFrame(words, RULE_SHEET),
    title: words.ruleTitle,
    subtitle: words.ruleLines[0] ?? "",
    lines: words.ruleLines.slice(1).map((text) => ({ text, style: "guide" as const })),
    columns: RULE_COLUMNS.map(({ key, label }) => ({
      key,
      label,
      width: WIDTHS[key],
      style: styleOf(key),
      cell: (row: Cells): PlannedCell => {
        const style = styleOf(key);
        return { value: ruleCellValue(key, row[key]), style: banded.has(row.category) ? bandOf(style) : style };
      },
    })),
    rowCount: rules.length,
    rows: () => rules.map(formatRule),
    nothing: { text: "", column: "code" },
    frozenColumns: 3,
    orientation: "landscape",
    validations: (area) => ruleValidations(area, words),
  };
  return planTableSheet(sheet);
}

function styleOf(key: RuleColumn): "text" | "center" | "points" {
  if (key === "points") return "points";
  return CENTERED.has(key) ? "center" : "text";
}

function ruleValidations(area: TableArea, words: RuleSheetWords): readonly PlannedValidation[] {
  const room = (key: RuleColumn): CellRange => {
    const range = area.column(key);
    return { ...range, lastRow: range.lastRow + ROWS_TO_COME };
  };
  const lists = (Object.entries(CHOICES) as [RuleColumn, readonly string[]][]).map(([key, values]) =>
    listValidation(room(key), values, { words, strict: true }),
  );
  return [
    ...lists,
    listValidation(room("levels"), LEVEL_CHOICES, { words, strict: false }),
    {
      range: room("points"),
      rule: { kind: "decimal", minimum: 0, maximum: 100 },
      prompt: words.points,
      error: words.points,
      strict: true,
    },
  ];
}
