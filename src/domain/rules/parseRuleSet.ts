import { parseIsoDay, type Day } from "../model/day";
import { LEDGERS, type LedgerKey } from "../model/ledgers";
import type { Level } from "../model/level";
import { compare, multiply, parseDecimal, rational, ZERO, type Hundredths } from "../model/rational";
import { checkRule } from "./checkRule";
import { isInForce } from "./inForce";
import { checkRuleSet } from "./checkRuleSet";
import { MOST_RULE_POINTS } from "../model/ruleNumber";
import { parseDue } from "./parseDue";
import { parseTarget } from "./parseTarget";
import { parseComparisons } from "./parseComparison";
import { normalizeText } from "../model/text";
import { readLevels } from "./levelWords";
import { standardCode } from "./ruleCode";
import { parseParameters } from "./parseParameters";
import { ruleColumnLabel, type RuleRow, type RuleColumn, type RuleSheetColumn } from "../model/ruleRow";
import { RuleProblems, type RulePlace, type RuleProblem } from "../diagnostics/ruleProblem";
import type { DueDate, MethodKey, RuleParameters, Target, WindowKey } from "../model/ruleTerms";
import type { Rule, RuleSet } from "./ruleSet";
import { keyOfWord, ledgerOfWord, METHOD_WORDS, SECRETARY_CATEGORY, WHEN_NONE_WORDS, WINDOW_WORDS } from "./ruleWords";
import { MEASURES } from "../measures/measureRegistry";

/** A rule set, or null with errors among the problems: nothing is scored with half a rule set (rules.md §2). */
export type RuleSetParse = Readonly<{
  ruleSet: RuleSet | null;
  /** By row, also those not in force; null for one with errors of its own. */
  rules: readonly (Rule | null)[];
  /** Places of the rows that the rule set is made of, in its order. */
  inForce: readonly number[];
  problems: readonly RuleProblem[];
}>;

/**
 * Reads a rule sheet's rows. All problems come at once.
 *
 * @param versionOf - names the version of a rule set from its rows.
 * @param on - the day on which rows must be in force to belong to the rule set; null: all of them do.
 */
export function parseRuleSet(
  rows: readonly RuleRow[],
  versionOf: (rows: readonly RuleRow[]) => string,
  on: Day | null = null,
): RuleSetParse {
  const problems = new RuleProblems();
  const parsed = rows.map((row, record) => new RowParser(row, record, problems).parse());
  const inForce = parsed.flatMap((rule, record) =>
    rule === null || on === null || isInForce(rule, on) ? [record] : [],
  );
  if (inForce.length === 0) problems.add("rule-sheet-empty", { place: { record: null, column: null }, params: {} });
  checkRuleSet({ rows, rules: parsed, inForce }, problems);
  if (problems.hasErrors) return { ruleSet: null, rules: parsed, inForce, problems: problems.all };
  const rules = withOneCategoryEach(inForce.map((record) => parsed[record]!));
  const categories = [...new Set(rules.map(({ category }) => category))];
  const version = versionOf(inForce.map((record) => rows[record]!));
  return { ruleSet: { version, categories, rules }, rules: parsed, inForce, problems: problems.all };
}

/** Categories that differ by blanks or width only are one, as it is written first. */
function withOneCategoryEach(rules: readonly Rule[]): readonly Rule[] {
  const first = new Map<string, string>([[SECRETARY_CATEGORY, SECRETARY_CATEGORY]]);
  return rules.map((rule) => {
    const key = normalizeText(rule.category);
    const category = first.get(key) ?? rule.category;
    first.set(key, category);
    return category === rule.category ? rule : { ...rule, category };
  });
}

/** Reads one row; what can't be read is reported and stands as null. */
class RowParser {
  constructor(
    private readonly row: RuleRow,
    private readonly record: number,
    private readonly problems: RuleProblems,
  ) {}

  parse(): Rule | null {
    const before = this.problems.all.length;
    const ledger = this.ledger();
    const measure = this.word("measure", MEASURES);
    const method = this.word("method", METHOD_WORDS);
    const window: WindowKey | null = this.text("window") === "" ? "period" : this.word("window", WINDOW_WORDS);
    const target = this.target();
    const rule = {
      code: standardCode(this.needed("code")),
      category: this.needed("category"),
      name: this.needed("name"),
      levels: this.levels(),
      conditions: this.comparisons("conditions", "roster"),
      ledger,
      filter: ledger === null ? [] : this.comparisons("filter", ledger),
      measure,
      window,
      target,
      points: this.points(),
      method,
      parameters: this.parameters(ledger, method),
      due: this.due(),
      whenNone: this.text("whenNone") === "" ? ("notApplicable" as const) : this.word("whenNone", WHEN_NONE_WORDS),
      locked: this.locked(),
      basis: this.text("basis"),
      ...this.inForce(),
    };
    if (ledger !== null && measure !== null && method !== null) {
      const text = (column: RuleColumn): string => this.text(column);
      checkRule({ rule: { ...rule, ledger, measure, method }, record: this.record, text }, this.problems);
    }
    const hasErrors = this.problems.all.slice(before).some(({ severity }) => severity === "error");
    if (hasErrors) return null;
    // A target that the method has no use for is said to be of none, so it must not act in any other way.
    return { ...(rule as Rule), target: METHOD_WORDS[method!].needsTarget ? target : null };
  }

  /** Text of a cell; dashes mean empty. */
  private text(column: RuleSheetColumn): string {
    const text = (this.row.cells[column] ?? "").trim();
    return /^[-—－/]+$/.test(text) ? "" : text;
  }

  private place(column: RuleSheetColumn): RulePlace {
    return { record: this.record, column: ruleColumnLabel(column) };
  }

  private needed(column: RuleColumn): string {
    const text = this.text(column);
    if (text === "")
      this.problems.add("rule-cell-empty", { place: this.place(column), params: { label: ruleColumnLabel(column) } });
    return text;
  }

  private word<K extends string>(column: RuleColumn, words: Readonly<Record<K, string | { label: string }>>): K | null {
    const text = this.needed(column);
    if (text === "") return null;
    const key = keyOfWord(words, text);
    if (key !== undefined) return key;
    const allowed = Object.values<string | { label: string }>(words).map((word) =>
      typeof word === "string" ? word : word.label,
    );
    this.unknownWord(column, text, allowed);
    return null;
  }

  private unknownWord(column: RuleColumn, value: string, allowed: readonly string[]): void {
    this.problems.add("rule-word-unknown", {
      place: this.place(column),
      value,
      params: { label: ruleColumnLabel(column), allowed },
    });
  }

  private ledger(): LedgerKey | null {
    const text = this.needed("ledger");
    if (text === "") return null;
    const ledger = ledgerOfWord(text);
    if (ledger === undefined)
      this.unknownWord(
        "ledger",
        text,
        Object.values(LEDGERS).map(({ label }) => label),
      );
    return ledger ?? null;
  }

  private levels(): readonly Level[] {
    const text = this.needed("levels");
    if (text === "") return [];
    const { levels, unknown } = readLevels(text);
    for (const word of unknown) this.unknownWord("levels", word, ["全部", "党委", "党总支", "党支部"]);
    return levels;
  }

  private comparisons(column: "conditions" | "filter", ledger: LedgerKey) {
    return parseComparisons(this.text(column), { ledger, place: this.place(column), problems: this.problems });
  }

  private target(): Target | null {
    const text = this.text("target");
    if (text === "") return null;
    const target = parseTarget(text);
    const value = text.normalize("NFKC").replace(/\s+/g, "");
    if (target === null)
      this.problems.add("rule-target-unreadable", { place: this.place("target"), value, params: {} });
    return target;
  }

  private points(): Hundredths {
    const text = this.needed("points");
    if (text === "") return 0;
    const points = parseDecimal(text.normalize("NFKC").replace(/分$/, "").trim());
    const where = { place: this.place("points"), value: text, params: {} };
    if (points === null) this.problems.add("rule-points-unreadable", where);
    else if (compare(points, ZERO) < 0) this.problems.add("rule-points-negative", where);
    else {
      const hundredths = multiply(points, rational(100));
      const isTooMuch = compare(hundredths, rational(MOST_RULE_POINTS)) > 0;
      if (isTooMuch) {
        this.problems.add("rule-points-too-large", { ...where, params: { most: MOST_RULE_POINTS / 100 } });
      } else if (hundredths.denominator === 1n) return Number(hundredths.numerator);
      else this.problems.add("rule-points-too-fine", where);
    }
    return 0;
  }

  private parameters(ledger: LedgerKey | null, method: MethodKey | null): RuleParameters {
    if (ledger === null || method === null) return {};
    return parseParameters(this.text("parameters"), {
      ledger,
      method,
      place: this.place("parameters"),
      problems: this.problems,
    });
  }

  private due(): DueDate | null {
    const text = this.text("due");
    if (text === "") return null;
    const due = parseDue(text);
    const value = text.normalize("NFKC").replace(/\s+/g, "");
    if (due === null) this.problems.add("rule-due-unreadable", { place: this.place("due"), value, params: {} });
    return due;
  }

  private inForce(): Pick<Rule, "from" | "until"> {
    const from = this.day("from");
    const until = this.day("until");
    if (from !== null && until !== null && until < from) {
      this.problems.add("rule-dates-reversed", { place: this.place("until"), value: this.text("until"), params: {} });
    }
    return { ...(from !== null && { from }), ...(until !== null && { until }) };
  }

  private day(column: "from" | "until"): Day | null {
    const text = this.text(column).normalize("NFKC");
    if (text === "") return null;
    const day = parseIsoDay(text);
    const params = { label: ruleColumnLabel(column) };
    if (day === null) this.problems.add("rule-date-unreadable", { place: this.place(column), value: text, params });
    return day;
  }

  private locked(): boolean {
    const text = this.text("locked");
    if (text === "" || text === "否") return false;
    if (text !== "是") this.unknownWord("locked", text, ["是", "否"]);
    return text === "是";
  }
}
