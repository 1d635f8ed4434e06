import type { RuleColumn } from "../model/ruleRow";

type RuleCells = Readonly<Partial<Record<RuleColumn, string>>>;

/** F: four-strong branches, 4 points. Source: rules.md §5. */
export const fourStrongRules: readonly RuleCells[] = [
  {
    code: "F1",
    category: "“四强”支部创建",
    name: "“四强”党支部创建",
    levels: "全部",
    ledger: "名册",
    measure: "四强情况",
    points: "4",
    method: "等次",
    parameters: "已命名:100%; 创建中:75%; 未创建:0%",
    basis: "“四强”党支部建设要求",
  },
];
