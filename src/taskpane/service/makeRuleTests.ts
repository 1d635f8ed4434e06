import type { CheckedRules } from "../../app/readRules";
import { completeRuleTests, runRuleTests } from "../../domain/ruleTesting/ruleTests";
import { normalizeText } from "../../domain/model/text";
import type { ProductTexts } from "../../i18n/textsOf";
import { placeView } from "./places";
import type { RuleTestsView, WrongTestView } from "./rulesView";

/** What the rules give at their edges, and where 规则试算 expects something else; null for rules with errors. */
export function testsView({ rules, tests }: CheckedRules, texts: ProductTexts): RuleTestsView | null {
  const { ruleSet } = rules;
  if (ruleSet === null) return null;
  const { reading } = tests;
  const tried = runRuleTests(ruleSet, completeRuleTests(ruleSet, reading?.rows ?? []).rows);
  const ofSheet = reading === null ? [] : runRuleTests(ruleSet, reading.rows);
  const nameOf = (code: string): string =>
    ruleSet.rules.find((rule) => normalizeText(rule.code) === normalizeText(code))?.name ?? "";
  const wrong = ofSheet.flatMap(({ row, actual, verdict }, i): readonly WrongTestView[] => {
    if (verdict !== "differs" || reading === null) return [];
    const columnIndex = reading.columns.get("expected");
    const at = {
      sheet: reading.found.name,
      rowIndex: reading.records[i]!,
      ...(columnIndex === undefined ? {} : { columnIndex }),
    };
    const { code, value, situation, expected } = row;
    return [{ place: placeView(at, texts), code, indicator: nameOf(code), value, situation, expected, actual }];
  });
  const count = (verdict: string): number => tried.filter((test) => test.verdict === verdict).length;
  return {
    sheet: reading?.found.name ?? null,
    all: tried.length,
    same: count("same"),
    open: count("open"),
    wrong,
  };
}
