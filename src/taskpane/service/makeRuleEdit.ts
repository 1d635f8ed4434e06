import type { RuleGround } from "../../app/session/ruleEditing";
import { checkedRows, type RuleTrialOutcome } from "../../app/ruleTrial";
import type { Move } from "../../domain/assessment/movesBetween";
import type { Change } from "../../domain/assessment/standingChange";
import type { RuleProblem } from "../../domain/diagnostics/ruleProblem";
import { unitOf } from "../../domain/measuring/measure";
import { MEASURES } from "../../domain/measures/measureRegistry";
import { quarterOf } from "../../domain/model/period";
import { formatHundredths } from "../../domain/model/rational";
import { RULE_SHEET_COLUMNS, ruleColumnLabel, type RuleRow, type RuleSheetColumn } from "../../domain/model/ruleRow";
import type { Day } from "../../domain/model/day";
import { cellText, keysOf, makeRuleForm } from "../../domain/ruleForm/makeRuleForm";
import { editedRow } from "../../domain/ruleForm/editedRow";
import type { RuleCells, RuleFieldForm } from "../../domain/ruleForm/ruleForm";
import { METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "../../domain/rules/ruleWords";
import type { ProductTexts } from "../../i18n/textsOf";
import type { FindingView, RuleDraft, RuleEditView, RuleFieldView, RuleMoveView, RuleTrialView } from "./ruleEditView";

/** A row with the draft's entries, what is wrong with it then, and whom it would move; null: there is no such row. */
export function makeRuleEdit(
  ground: RuleGround,
  draft: RuleDraft,
  { texts, today }: Readonly<{ texts: ProductTexts; today: Day }>,
): RuleEditView | null {
  const row = ground.rows[draft.record];
  if (row === undefined) return null;
  const { isNew } = draft;
  const before = isNew ? {} : row.cells;
  const cells = editedRow(row.cells, draft);
  const changes = changesOf(before, cells);
  // A new row stands below all others.
  const record = isNew ? ground.rows.length : draft.record;
  const edited = { ...row, cells };
  const rows = isNew
    ? [...ground.rows, edited]
    : changes.length === 0
      ? ground.rows
      : ground.rows.map((other) => (other === row ? edited : other));
  const outcome = ground.trial?.tryRules(rows, [record]) ?? null;
  const problems = outcome?.problems ?? checkedRows(rows, quarterOf(today).end).problems;
  const findings = findingsOf(problems, { record, rows, outcome }, texts);
  const words = changes.map(({ label, from, to }) => texts.catalogue.answers.ruleForm.change(label, from, to));
  const told = isNew ? cells : row.cells;
  return {
    record: draft.record,
    isNew,
    code: cellText(told, "code"),
    name: cellText(told, "name"),
    sheet: ground.checked.rules.sheet,
    rowNumber: row.rowNumber,
    locked: cellText(told, "locked") === "是",
    seen: row.cells,
    fields: makeRuleForm(cells, ground).map((field) => fieldView(field, { cells, before, findings }, texts)),
    changes,
    changeText: isNew
      ? texts.catalogue.answers.ruleForm.added(nameOf(cells))
      : texts.catalogue.answers.ruleForm.changes(nameOf(row.cells), words),
    others: [...findings.rest, ...findings.elsewhere],
    errors: problems.filter(({ severity, place }) => severity === "error" && place.record === record).length,
    trial: trialView(ground, outcome, texts),
  };
}

function nameOf(cells: RuleCells): string {
  return `${cellText(cells, "code")} ${cellText(cells, "name")}`;
}

function changesOf(before: RuleCells, after: RuleCells): RuleEditView["changes"] {
  return RULE_SHEET_COLUMNS.flatMap(({ key, label }) => {
    const [from, to] = [cellText(before, key), cellText(after, key)];
    return from === to ? [] : [{ label, from, to }];
  });
}

type Findings = Readonly<{
  byColumn: ReadonlyMap<string, readonly FindingView[]>;
  rest: readonly FindingView[];
  elsewhere: readonly FindingView[];
}>;

/** Findings of the row by column, of the row or the sheet as a whole, and those that the row's entries make elsewhere. */
function findingsOf(
  problems: readonly RuleProblem[],
  { record, rows, outcome }: Readonly<{ record: number; rows: readonly RuleRow[]; outcome: RuleTrialOutcome | null }>,
  texts: ProductTexts,
): Findings {
  const byColumn = new Map<string, FindingView[]>();
  const rest: FindingView[] = [];
  const elsewhere: FindingView[] = [];
  const isNew = (problem: RuleProblem): boolean =>
    outcome?.kind === "tried" ? outcome.warnings.includes(problem) : problem.severity === "error";
  for (const problem of problems) {
    const { place } = problem;
    if (place.record !== record) {
      if (isNew(problem)) elsewhere.push(findingView(problem, rows, texts));
    } else if (place.column === null) {
      rest.push({ ...findingView(problem, rows, texts), where: "" });
    } else {
      const finding = { ...findingView(problem, rows, texts), where: "" };
      byColumn.set(place.column, [...(byColumn.get(place.column) ?? []), finding]);
    }
  }
  return { byColumn, rest, elsewhere };
}

function findingView(
  { code, severity, place, value, params, proposal }: RuleProblem,
  rows: readonly RuleRow[],
  texts: ProductTexts,
): FindingView {
  const row = place.record === null ? "" : cellText(rows[place.record]?.cells ?? {}, "code");
  const diagnostic = { code, severity, at: { sheet: "" }, value, params } as Parameters<ProductTexts["diagnostic"]>[0];
  return {
    severity,
    code,
    title: texts.catalogue.answers.problemTitles[code],
    ...texts.diagnostic(diagnostic),
    where: [row, place.column ?? ""].filter((part) => part !== "").join(" "),
    proposal,
  };
}

type Shown = Readonly<{ cells: RuleCells; before: RuleCells; findings: Findings }>;

function fieldView(field: RuleFieldForm, { cells, before, findings }: Shown, texts: ProductTexts): RuleFieldView {
  const { column } = field;
  const label = ruleColumnLabel(column);
  return {
    ...field,
    label,
    hint: texts.catalogue.answers.ruleForm.hints[column],
    unit: unitText(column, cells, texts),
    meanings: meaningsOf(column, texts),
    changed: cellText(before, column) !== cellText(cells, column),
    findings: findings.byColumn.get(label) ?? [],
  };
}

function unitText(column: RuleSheetColumn, cells: RuleCells, { catalogue }: ProductTexts): string {
  const { units } = catalogue.answers.ruleForm;
  if (column === "points") return units.points;
  const { measure } = keysOf(cells);
  if (measure === undefined || (column !== "target" && column !== "parameters")) return "";
  const unit = unitOf(MEASURES[measure], {});
  return unit === "amount" || unit === "words" ? "" : units[unit];
}

function meaningsOf(column: RuleSheetColumn, { catalogue }: ProductTexts): Readonly<Record<string, string>> {
  const { rules, ruleForm } = catalogue.answers;
  const byLabel = <K extends string>(
    words: Readonly<Record<K, string | Readonly<{ label: string }>>>,
    meanings: Readonly<Record<K, string>>,
  ): Readonly<Record<string, string>> =>
    Object.fromEntries(
      (Object.keys(words) as K[]).map((key) => {
        const word: string | Readonly<{ label: string }> = words[key];
        return [typeof word === "string" ? word : word.label, meanings[key]];
      }),
    );
  switch (column) {
    case "measure":
      return byLabel(MEASURES, rules.measures);
    case "method":
      return byLabel(METHOD_WORDS, rules.methods);
    case "window":
      return byLabel(WINDOW_WORDS, ruleForm.windows);
    case "whenNone":
      return byLabel(WHEN_NONE_WORDS, ruleForm.whenNone);
    default:
      return {};
  }
}

function trialView(
  { trial, without }: RuleGround,
  outcome: RuleTrialOutcome | null,
  texts: ProductTexts,
): RuleTrialView {
  const { ruleForm, periodLabel } = texts.catalogue.answers;
  if (trial === null || outcome === null) return { status: "unknown", reason: ruleForm.noTrial[without ?? "rules"] };
  if (outcome.kind === "refused") return { status: "unknown", reason: ruleForm.noTrial.edited };
  // Whom the rule itself moves comes before those who are only passed.
  const [own, passed] = [true, false].map((isOwn) =>
    outcome.moves.filter(({ because }) => because.length > 0 === isOwn),
  );
  const moves = [...own!, ...passed!].map((move) => moveView(move, trial.names, texts));
  const count = (direction: RuleMoveView["direction"]): number =>
    moves.filter((move) => move.direction === direction).length;
  return {
    status: "tried",
    period: periodLabel(trial.chosen.period),
    organizations: trial.organizations,
    up: count(1),
    down: count(-1),
    grades: outcome.moves.filter(({ grade }) => grade.from !== grade.to).length,
    moves,
  };
}

function moveView(
  { organization, total, grade, rank, because }: Move,
  names: readonly string[],
  { catalogue, sheets }: ProductTexts,
): RuleMoveView {
  const { notRanked } = catalogue.commandLine;
  const shown = <T>({ from, to }: Change<T>, write: (value: T) => string) => ({
    from: from === null ? notRanked : write(from),
    to: to === null ? notRanked : write(to),
  });
  const change = (total.to ?? 0) - (total.from ?? 0);
  return {
    name: names[organization] ?? "",
    total: shown(total, formatHundredths),
    grade: shown(grade, sheets.grade),
    rank: shown(rank, String),
    direction: change > 0 ? 1 : change < 0 ? -1 : 0,
    because,
  };
}
