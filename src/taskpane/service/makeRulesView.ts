import type { CheckedRules } from "../../app/readRules";
import { planDefaultRules } from "../../app/rules";
import { formatRational, parseDecimal, rational } from "../../domain/model/rational";
import { normalizeText } from "../../domain/model/text";
import type { RuleRow, RuleColumn } from "../../domain/model/ruleRow";
import { keyOfWord, METHOD_WORDS } from "../../domain/rules/ruleWords";
import { MEASURES } from "../../domain/measures/measureRegistry";
import { SETTING_DEFINITIONS } from "../../domain/settings/settingDefinitions";
import type { ProductTexts } from "../../i18n/textsOf";
import { yesNoOfText } from "../../workbook/ledgers/vocabulary/words";
import { YES_NO } from "../../domain/model/ledgerTable";
import { groupBy } from "./groupBy";
import { problemViews } from "./makeDataView";
import type { CategoryView, RulesView, RuleView, SettingView } from "./rulesView";

/** The rules and settings that hold as their sheets show them, also the rows with problems. */
export function makeRulesView(checked: CheckedRules, texts: ProductTexts): RulesView {
  const { rules, settings, diagnostics } = checked;
  return {
    version: rules.ruleSet?.version ?? "",
    ruleSheet: rules.sheet,
    settingsSheet: settings.sheet,
    categories: categoryViews(rules.rows, texts),
    settings: settingViews(checked, texts),
    problems: problemViews(diagnostics, texts),
    canWriteDefaults: planDefaultRules(checked, texts.catalogue.ruleSheets) !== null,
  };
}

const cellOf = ({ cells }: RuleRow, column: RuleColumn): string => cells[column]?.trim() ?? "";

function categoryViews(rows: readonly RuleRow[], texts: ProductTexts): readonly CategoryView[] {
  const byCategory = groupBy(rows, (row) => cellOf(row, "category"));
  return [...byCategory].map(([category, own]) => ({
    category,
    points: categoryPoints(own),
    rules: own.map((row) => ruleView(row, texts)),
  }));
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

function ruleView(row: RuleRow, { catalogue }: ProductTexts): RuleView {
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
  };
}

function settingViews({ settings }: CheckedRules, { catalogue }: ProductTexts): readonly SettingView[] {
  const entered = new Map(settings.rows.map(({ name, value }) => [normalizeText(name), value.trim()]));
  return SETTING_DEFINITIONS.map(({ group, name, value, note, expected }) => {
    const given = entered.get(normalizeText(name)) ?? value;
    const isDefault = normalizeText(given) === normalizeText(value);
    return { group, name, value: given, meaning: `${note}（${catalogue.ruleSheets.expected(expected)}）`, isDefault };
  });
}
