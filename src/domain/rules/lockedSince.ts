import type { RuleColumn, RuleRow } from "../model/ruleRow";
import { RULE_COLUMNS, ruleColumnLabel } from "../model/ruleRow";
import { RuleProblems, type RuleProblem } from "../diagnostics/ruleProblem";
import { formatRule } from "./formatRule";
import { readLevels } from "./levelWords";
import { codeKey } from "./ruleCode";
import type { Rule, RuleSet } from "./ruleSet";

type Cells = RuleRow["cells"];

/** A rule is the settled one under another code when it differs from it in at most this many other columns. */
const MOST_BESIDES_CODE = 3;

/**
 * What became of the rows that a superior had fixed when a period was settled: rows that are gone, that have another code,
 * or that nobody has fixed any more. What was changed of a row that still is fixed is told by the sheet itself.
 *
 * @param settled - every rule row as it was settled, `where` the sheet that says so.
 * @param rows - every row of the rule sheet, also those not in force; `ruleSet` those that are. Problems stand at the
 * rule's place in the rule set.
 */
export function lockedSince(
  { settled, where }: Readonly<{ settled: readonly Cells[]; where: string }>,
  { rows, ruleSet }: Readonly<{ rows: readonly RuleRow[]; ruleSet: RuleSet }>,
): readonly RuleProblem[] {
  const problems = new RuleProblems();
  const known = new Set(settled.map(({ code }) => codeKey(code ?? "")));
  for (const row of settled.filter(({ locked }) => locked === "是")) {
    if (rows.some(({ cells }) => isSame(row, cells))) tellUnlocked(row, ruleSet, problems);
    else tellGone(row, { known, where, ruleSet }, problems);
  }
  return problems.all;
}

function isSame(settled: Cells, { code, levels }: Cells): boolean {
  const own = readLevels(settled.levels ?? "").levels;
  return (
    codeKey(settled.code ?? "") === codeKey(code ?? "") &&
    readLevels(levels ?? "").levels.some((level) => own.includes(level))
  );
}

function tellUnlocked(settled: Cells, { rules }: RuleSet, problems: RuleProblems): void {
  const own = rules.flatMap((rule, record) => (isSame(settled, formatRule(rule)) ? [record] : []));
  const [record] = own;
  if (record === undefined || own.some((other) => rules[other]!.locked)) return;
  problems.add("rule-locked-changed", {
    place: { record, column: ruleColumnLabel("locked") },
    severity: "warning",
    params: { code: rules[record]!.code, columns: [ruleColumnLabel("locked"), ...changed(settled, rules[record]!)] },
  });
}

type Settled = Readonly<{ known: ReadonlySet<string>; where: string; ruleSet: RuleSet }>;

function tellGone(settled: Cells, { known, where, ruleSet }: Settled, problems: RuleProblems): void {
  const { code = "", name = "" } = settled;
  const likeliest = ruleSet.rules
    .map((rule, record) => ({ rule, record, columns: changed(settled, rule) }))
    .filter(({ rule, columns }) => !known.has(codeKey(rule.code)) && columns.length <= MOST_BESIDES_CODE)
    .sort((a, b) => a.columns.length - b.columns.length)[0];
  if (likeliest === undefined) {
    const place = { record: null, column: ruleColumnLabel("code") };
    problems.add("rule-locked-gone", { place, severity: "warning", value: code, params: { code, name, where } });
    return;
  }
  const { rule, record, columns } = likeliest;
  problems.add("rule-locked-changed", {
    place: { record, column: ruleColumnLabel("code") },
    severity: "warning",
    value: rule.code,
    params: { code, columns: [ruleColumnLabel("code"), ...columns] },
  });
}

/** Labels of the columns that count in which a rule is another than it was, but for its code. */
function changed(settled: Cells, rule: Rule): readonly string[] {
  const cells = formatRule(rule);
  const besides: ReadonlySet<RuleColumn> = new Set(["code", "locked", "basis"]);
  return RULE_COLUMNS.filter(({ key }) => !besides.has(key) && (settled[key] ?? "") !== cells[key]).map(
    ({ label }) => label,
  );
}
