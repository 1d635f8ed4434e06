import { missingWords } from "../../app/assessmentJson";
import type { ReadyAssessment } from "../../app/assessWorkbook";
import { formatHundredths } from "../../domain/model/rational";
import type { Flag, ItemResult, OrganizationResult } from "../../domain/results/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { shownText, targetCell, valueCell } from "../../workbook/resultSheets/itemValue";
import { groupBy } from "./groupBy";
import { rankedCount, resultRow } from "./makeResults";
import { sourcesView } from "./places";
import { pointsText } from "./pointsText";
import type { CategoryScoreView, ItemView, OrganizationView } from "./resultsView";

/** Everything about one organization; null when it takes no part. */
export function makeOrganization(ready: ReadyAssessment, index: number, texts: ProductTexts): OrganizationView | null {
  const { organizations } = ready.assessment;
  const result = organizations.find(({ organization }) => organization === index);
  if (!result) return null;
  return {
    row: resultRow(result, ready, texts),
    levelLabel: texts.sheets.levels[result.level],
    ranked: rankedCount(organizations.filter(({ level }) => level === result.level)),
    earned: formatHundredths(result.earned),
    applicable: formatHundredths(result.applicable),
    base: pointsText(result.base),
    bonus: formatHundredths(result.bonus),
    deduction: formatHundredths(result.deduction),
    adjustment: formatHundredths(result.adjustment),
    previousTotal: pointsText(result.previousTotal),
    categories: categoryScores(result, ready, texts),
    flags: result.flags.map((flag) => flagView(flag, ready, texts)),
  };
}

/** In the order of the rule set, in which the secretary's own category is the first. */
function categoryScores(
  { categories, items }: OrganizationResult,
  ready: ReadyAssessment,
  texts: ProductTexts,
): readonly CategoryScoreView[] {
  const byCategory = groupBy(items, ({ rule }) => rule.category);
  return ready.ruleSet.categories.map((category) => {
    const { score, applicable } = categories.find((found) => found.category === category) ?? {
      score: 0,
      applicable: 0,
    };
    return {
      category,
      score: formatHundredths(score),
      points: formatHundredths(applicable),
      share: applicable === 0 ? 0 : score / applicable,
      items: (byCategory.get(category) ?? []).map((item) => itemView(item, ready, texts)),
    };
  });
}

function itemView(item: ItemResult, { inputs }: ReadyAssessment, texts: ProductTexts): ItemView {
  const { rule, status, points, score, reasons, missing } = item;
  const words = reasons.map((reason) => texts.reason(reason));
  if (words.length === 0 && missing !== null) words.push(missingWords(missing, texts));
  return {
    code: rule.code,
    indicator: rule.name,
    status,
    statusLabel: texts.sheets.statuses[status],
    value: shownText(valueCell(item, texts.sheets), texts.sheets),
    target: shownText(targetCell(item, texts.sheets), texts.sheets),
    points: formatHundredths(points),
    score: pointsText(score),
    lost: score !== null && score < points ? formatHundredths(points - score) : "",
    reasons: words,
    ...sourcesView(item, inputs.reading.locate, texts),
  };
}

function flagView(flag: Flag, { inputs }: ReadyAssessment, texts: ProductTexts): OrganizationView["flags"][number] {
  const { code, kind, reasons } = flag;
  return {
    ...{ code, kind },
    kindLabel: texts.sheets.flagKinds[kind],
    label: texts.sheets.flagNames[code],
    reasons: reasons.map((reason) => texts.reason(reason)),
    ...sourcesView(flag, inputs.reading.locate, texts),
  };
}
