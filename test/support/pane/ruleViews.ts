import type { RuleFieldView, RuleEditView } from "../../../src/taskpane/service/ruleEditView";
import { makeRuleForm } from "../../../src/domain/ruleForm/makeRuleForm";
import { editRuleCells } from "../../../src/domain/ruleForm/editRuleCells";
import type { RuleCells, RuleFieldEdit } from "../../../src/domain/ruleForm/ruleForm";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { ruleColumnLabel, RULE_SHEET_COLUMNS } from "../../../src/domain/model/ruleRow";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { wordsIn } from "./dataViews";

/** M3 of the default rules as a form with entries; whom it moves is always the same. */
export function ruleEditView(
  language: Language,
  edits: readonly RuleFieldEdit[],
  patch: Partial<RuleEditView> = {},
): RuleEditView {
  const say = wordsIn(language);
  const row = defaultRuleRows.find(({ cells }) => cells.code === "M3")!;
  const cells: RuleCells = editRuleCells(row.cells, edits);
  const fields = makeRuleForm(cells, { rows: defaultRuleRows, ledgers: null }).map((field): RuleFieldView => ({
    ...field,
    label: ruleColumnLabel(field.column),
    hint: say(`说明${field.column}`, `About ${field.column}`),
    unit: field.column === "points" ? say("分", "points") : "",
    meanings: {},
    changed: cells[field.column] !== row.cells[field.column],
    findings: [],
  }));
  const changes = RULE_SHEET_COLUMNS.flatMap(({ key, label }) => {
    const [from, to] = [row.cells[key] ?? "", cells[key] ?? ""];
    return from === to ? [] : [{ label, from, to }];
  });
  return {
    record: 1,
    isNew: false,
    code: "M3",
    name: "组织生活参加率",
    sheet: "考核细则",
    rowNumber: 30,
    locked: false,
    seen: row.cells,
    fields,
    changes,
    changeText: changes.map(({ label, from, to }) => `${label}${from}→${to}`).join("；"),
    others: [],
    errors: 0,
    trial: {
      status: "tried",
      period: say("2026年第三季度", "Q3 2026"),
      organizations: 57,
      up: 0,
      down: changes.length === 0 ? 0 : 1,
      grades: 0,
      moves:
        changes.length === 0
          ? []
          : [
              {
                name: "机关第一党支部",
                total: { from: "90.00", to: "89.50" },
                grade: { from: say("好", "Good"), to: say("较好", "Fair") },
                rank: { from: "3", to: "4" },
                direction: -1,
                because: ["M3"],
              },
            ],
    },
    ...patch,
  };
}
