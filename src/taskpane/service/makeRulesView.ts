import type { CheckedRules } from "../../app/readRules";
import { planDefaultRules } from "../../app/rules";
import { shownRows } from "../../app/session/ruleGround";
import { formatRational, parseDecimal, rational } from "../../domain/model/rational";
import type { RuleRow, RuleSheetColumn } from "../../domain/model/ruleRow";
import { keyOfWord, METHOD_WORDS } from "../../domain/rules/ruleWords";
import { MEASURES } from "../../domain/measures/measureRegistry";
import type { ProductTexts } from "../../i18n/textsOf";
import { yesNoOfText } from "../../workbook/ledgers/vocabulary/words";
import { YES_NO } from "../../domain/model/ledgerTable";
import { groupBy } from "./groupBy";
import { problemViews } from "./makeDataView";
import { settingViews } from "./makeSettings";
import { testsView } from "./makeRuleTests";
import type { CategoryView, LockedChangeView, RulesView, RuleView } from "./rulesView";

/**
 * The rules and settings as their sheets show them, also the rows with problems and those not in force.
 *
 * @param canTakeBack - cells were saved that can be taken back.
 */
export function makeRulesView(checked: CheckedRules, canTakeBack: boolean, texts: ProductTexts): RulesView {
  const { rules, settings, diagnostics } = checked;
  return {
    version: rules.ruleSet?.version ?? "",
    ruleSheet: rules.sheet,
    settingsSheet: settings.sheet,
    categories: categoryViews(checked, texts),
    settings: settingViews(checked, texts),
    problems: problemViews(diagnostics, texts),
    canWriteDefaults: planDefaultRules(checked, texts.catalogue.ruleSheets) !== null,
    lockedChanges: lockedChangeViews(checked),
    tests: testsView(checked, texts),
    canTakeBack,
  };
}

const cellOf = ({ cells }: RuleRow, column: RuleSheetColumn): string => cells[column]?.trim() ?? "";

function categoryViews(checked: CheckedRules, texts: ProductTexts): readonly CategoryView[] {
  const inForce = new Set(checked.rules.rows);
  const byCategory = groupBy([...shownRows(checked).entries()], ([, row]) => cellOf(row, "category"));
  return [...byCategory].map(([category, own]) => ({
    category,
    points: categoryPoints(own.flatMap(([, row]) => (inForce.has(row) ? [row] : []))),
    rules: own.map(([record, row]) => ({
      ...ruleView(row, texts),
      record,
      state: inForce.has(row) ? "inForce" : "notInForce",
      ...countsAt(checked, record),
    })),
  }));
}

/** What the checks found in the cells of a row. */
function countsAt({ rules, diagnostics }: CheckedRules, record: number): Pick<RuleView, "errors" | "warnings"> {
  const rowIndex = rules.layout?.records[record];
  const own = diagnostics.filter(({ at }) => at.sheet === rules.sheet && at.rowIndex === rowIndex);
  const count = (severity: "error" | "warning"): number =>
    rowIndex === undefined ? 0 : own.filter((found) => found.severity === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}

function lockedChangeViews(checked: CheckedRules): readonly LockedChangeView[] {
  const rows = shownRows(checked);
  return checked.diagnostics.flatMap((found): readonly LockedChangeView[] => {
    if (found.code !== "rule-locked-changed") return [];
    const { code, columns } = found.params;
    const row = rows[checked.rules.layout?.records.indexOf(found.at.rowIndex ?? -1) ?? -1];
    return [{ code, indicator: row ? cellOf(row, "name") : "", columns }];
  });
}

/** The points of a category: each code once, at the most that any of its rows has. */
function categoryPoints(rows: readonly RuleRow[]): string {
  const byCode = new Map<string, number>();
  for (const row of rows) {
    const points = parseDecimal(cellOf(row, "points").normalize("NFKC"));
    if (points === null) continue;
    const hundredths = Number(formatRational(points, 2)) * 100;
    const code = cellOf(row, "code");
    byCode.set(code, Math.max(byCode.get(code) ?? 0, Math.round(hundredths)));
  }
  return formatRational(
    rational(
      [...byCode.values()].reduce((sum, points) => sum + points, 0),
      100,
    ),
    2,
  );
}

type RuleWords = Omit<RuleView, "record" | "state" | "errors" | "warnings">;

function ruleView(row: RuleRow, { catalogue }: ProductTexts): RuleWords {
  const { rules, ruleSummary } = catalogue.answers;
  const measure = cellOf(row, "measure");
  const method = cellOf(row, "method");
  const measureKey = keyOfWord(MEASURES, measure);
  const methodKey = keyOfWord(METHOD_WORDS, method);
  const ledger = cellOf(row, "ledger");
  return {
    code: cellOf(row, "code"),
    indicator: cellOf(row, "name"),
    category: cellOf(row, "category"),
    levels: cellOf(row, "levels"),
    points: cellOf(row, "points"),
    summary: ruleSummary({
      ledger,
      conditions: cellOf(row, "conditions"),
      filter: cellOf(row, "filter"),
      measure: measureKey ? rules.measures[measureKey] : measure,
      window: cellOf(row, "window"),
      target: cellOf(row, "target"),
      method: methodKey ? rules.methods[methodKey] : method,
      parameters: cellOf(row, "parameters"),
      due: cellOf(row, "due"),
    }),
    basis: cellOf(row, "basis"),
    locked: yesNoOfText(cellOf(row, "locked")) === YES_NO.YES,
    from: cellOf(row, "from"),
    until: cellOf(row, "until"),
  };
}
