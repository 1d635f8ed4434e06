import type { Measure } from "../measuring/measure";
import { fieldDefinition, LEDGERS, type FieldDefinition, type FieldKind, type LedgerKey } from "../model/ledgers";
import { compare, ZERO } from "../model/rational";
import { formatParameters } from "./formatParameters";
import { tierText } from "./parseParameters";
import type { RulePlace, RuleProblems } from "../diagnostics/ruleProblem";
import { MEASURES, type MeasureKey } from "../measures/measureRegistry";
import type { MethodKey, RuleParameters, WindowKey } from "../model/ruleTerms";
import type { Rule } from "./ruleSet";
import { METHOD_WORDS, parameterWord, WINDOW_WORDS, type MethodWords } from "./ruleWords";
import { RULE_COLUMNS, type RuleColumn } from "../model/ruleRow";

/** A row whose words are known, on its own; `target`, `window` and the like are null or empty where unreadable. */
export type CheckedRow = Readonly<{
  rule: Pick<Rule, "filter" | "parameters" | "target"> &
    Readonly<{ ledger: LedgerKey; measure: MeasureKey; method: MethodKey; window: WindowKey | null }>;
  record: number;
  /** Text of a cell, "" where empty. */
  text: (column: RuleColumn) => string;
}>;

/** What measure, method, ledger, window, target and parameters of one row must be to each other (rules.md §2–§4). */
export function checkRule(row: CheckedRow, problems: RuleProblems): void {
  const measure = MEASURES[row.rule.measure];
  const method = METHOD_WORDS[row.rule.method];
  checkLedger(row, measure, problems);
  if (!method.values.includes(measure.kind)) {
    const params = { method: method.label, measure: measure.label };
    problems.add("rule-method-measure", { place: placeOf(row, "method"), value: method.label, params });
  }
  checkParameters(row, { measure, method }, problems);
  checkFieldKinds(row, measure, problems);
  checkMonths(row, measure, problems);
  checkWindow(row, measure, problems);
  checkTarget(row, { measure, method }, problems);
}

type Words = Readonly<{ measure: Measure; method: MethodWords }>;

function placeOf({ record }: CheckedRow, column: RuleColumn): RulePlace {
  return { record, column: RULE_COLUMNS.find(({ key }) => key === column)!.label };
}

function checkLedger(row: CheckedRow, measure: Measure, problems: RuleProblems): void {
  const { ledger, filter } = row.rule;
  const all = Object.keys(LEDGERS) as LedgerKey[];
  const allowed = measure.ledgers ?? all.filter((key) => key !== "roster");
  if (!allowed.includes(ledger)) {
    const labels = allowed.map((key) => LEDGERS[key].label);
    const params = { measure: measure.label, ledger: LEDGERS[ledger].label, allowed: labels };
    problems.add("rule-measure-ledger", { place: placeOf(row, "measure"), value: measure.label, params });
  }
  if (ledger === "roster" && filter.length > 0) {
    const place = placeOf(row, "filter");
    const value = row.text("filter");
    problems.add("rule-filter-unused", { place, severity: "warning", value, params: {}, proposal: "" });
  }
}

function checkParameters(row: CheckedRow, { measure, method }: Words, problems: RuleProblems): void {
  const { parameters } = row.rule;
  const place = placeOf(row, "parameters");
  // A parameter that is there but can't be read is reported as such, not as missing too.
  const written = new Set(
    row
      .text("parameters")
      .normalize("NFKC")
      .split(";")
      .map((piece) => piece.split("=")[0]!.trim()),
  );
  for (const name of [...measure.parameters, ...method.needs]) {
    if (name in parameters || written.has(parameterWord(name))) continue;
    const params = { name: parameterWord(name) };
    problems.add("rule-parameter-missing", { place, value: row.text("parameters"), params });
  }
  const used = new Set([...measure.parameters, ...method.needs, ...method.takes]);
  const names = Object.keys(parameters) as (keyof RuleParameters)[];
  const kept = Object.fromEntries(names.filter((name) => used.has(name)).map((name) => [name, parameters[name]]));
  for (const name of names.filter((other) => !used.has(other))) {
    problems.add("rule-parameter-unused", {
      place,
      severity: "warning",
      value: row.text("parameters"),
      params: { name: parameterWord(name) },
      proposal: formatParameters(kept, row.rule.ledger),
    });
  }
}

/** A sum needs numbers, a coverage persons: a field of another kind can't be worked with. */
function checkFieldKinds(row: CheckedRow, measure: Measure, problems: RuleProblems): void {
  const { ledger, parameters } = row.rule;
  const numbers: readonly FieldKind[] = ["number"];
  const named = [
    { name: "field", ledger, kinds: measure.fieldKinds },
    { name: "numerator", ledger, kinds: numbers },
    { name: "denominator", ledger, kinds: numbers },
    { name: "headCount", ledger: "roster", kinds: numbers },
  ] as const;
  for (const { name, ledger: of, kinds } of named) {
    const field = parameters[name];
    const definition = field && fieldDefinition(of, field);
    if (!definition || !kinds || kinds.includes(definition.kind)) continue;
    const allowed = (Object.values(LEDGERS[of].fields) as FieldDefinition[])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ label }) => label);
    problems.add("rule-field-unfit", {
      place: placeOf(row, "parameters"),
      value: row.text("parameters"),
      params: { name: parameterWord(name), field: definition.label, allowed },
    });
  }
}

/** Tiers in months hold for a value that is counted from a day, and can't be reached by any other. */
function checkMonths(row: CheckedRow, measure: Measure, problems: RuleProblems): void {
  const tier = row.rule.parameters.tiers?.find(({ when }) => when !== "otherwise" && when.unit === "months");
  if (!tier || measure.fromDay) return;
  const params = { text: tierText(tier), measure: measure.label };
  problems.add("rule-tier-months", { place: placeOf(row, "parameters"), value: row.text("parameters"), params });
}

function checkWindow(row: CheckedRow, measure: Measure, problems: RuleProblems): void {
  const { ledger, window } = row.rule;
  if (window === null) return;
  const windows = Object.keys(WINDOW_WORDS) as WindowKey[];
  const unfit = (what: string, allowed: readonly WindowKey[]): void => {
    if (allowed.includes(window)) return;
    const words = allowed.map((key) => WINDOW_WORDS[key]);
    const params = { what, window: WINDOW_WORDS[window], allowed: words };
    problems.add("rule-window-unfit", { place: placeOf(row, "window"), value: row.text("window"), params });
  };
  if (measure.byCalendar) {
    unfit(
      measure.label,
      windows.filter((key) => key !== "all"),
    );
  }
  // Debriefings have a year and no day: in a window of days none would ever be found.
  if (ledger === "debriefings" && measure.ledgers === null) unfit(LEDGERS.debriefings.label, ["year", "all"]);
}

function checkTarget(row: CheckedRow, { measure, method }: Words, problems: RuleProblems): void {
  const place = placeOf(row, "target");
  const value = row.text("target");
  const { target, window } = row.rule;
  if (target === null) {
    const isMissing = method.needsTarget && !measure.ownTarget && value === "";
    if (isMissing) problems.add("rule-target-missing", { place, params: { method: method.label } });
    return;
  }
  if (!method.needsTarget) {
    const params = { method: method.label };
    problems.add("rule-target-unused", { place, severity: "warning", value, params, proposal: "" });
    return;
  }
  if (row.rule.method === "rate" && compare(target.value, ZERO) <= 0) {
    problems.add("rule-target-not-positive", { place, value, params: {} });
  }
  if (target.kind === "per" && window === "all") problems.add("rule-target-in-all", { place, value, params: {} });
}
