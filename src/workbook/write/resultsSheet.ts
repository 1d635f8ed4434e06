import type { OrganizationResult } from "../../domain/result";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { cellAddress } from "../address";
import { organizationKey } from "../results/entryKey";
import type { PlannedConditionalFormat, PlannedSheet, PlannedValidation } from "../writePlan";
import { lookUpEntries, type PlanContext } from "./planContext";
import { categoryColumn, resultTableColumns } from "./resultColumns";
import { quote } from "./resultFormulas";
import { COLORS } from "./resultStyles";
import { commonParts, incompleteLines } from "./sheetFrame";
import { planTableSheet, type TableArea } from "./tableSheet";

/** Bounds of 调整分, in points. */
const ADJUSTMENT_LIMIT = 100;

/** The sheet, and where the 调整分 of an organization stands in it; {} for one that is not listed. */
export type ResultsPlan = Readonly<{
  sheet: PlannedSheet;
  adjustmentCell: (organization: string) => Readonly<{ rowIndex?: number; columnIndex?: number }>;
}>;

/** Plans 考核结果: an organization a row, by level and rank; totals, grades and ranks as live formulas. */
export function planResultsSheet(context: PlanContext): ResultsPlan {
  const { assessment, labels, names } = context;
  const keys = assessment.organizations.map(({ organization }) => organizationKey(names[organization] ?? ""));
  const entries = lookUpEntries(context, "results", new Set(keys));
  const columns = resultTableColumns(context, entries);
  const sheet = planTableSheet<OrganizationResult>({
    ...commonParts(context, "results"),
    lines: [...incompleteLines(context), { text: labels.guides.results, style: "guide" }],
    columns,
    rowCount: assessment.organizations.length,
    rows: () => assessment.organizations,
    nothing: { text: labels.nothing.results, column: "organization" },
    gone: {
      rows: entries.gone,
      heading: labels.goneHeading,
      explanation: labels.goneExplanation,
      decisions: labels.decisions,
    },
    frozenColumns: 2,
    orientation: "landscape",
    tabColor: COLORS.accent,
    conditionalFormats: (area) => formats(context, area),
    validations: (area) => validations(context, area),
  });
  const firstRow = sheet.tables[0]!.range.firstRow + 1;
  const columnIndex = columns.findIndex(({ key }) => key === "adjustment");
  const rowOf = new Map(keys.map((key, i) => [key, firstRow + i]));
  return {
    sheet,
    adjustmentCell: (organization) => {
      const rowIndex = rowOf.get(organizationKey(organization));
      return rowIndex === undefined ? {} : { rowIndex, columnIndex };
    },
  };
}

function formats(context: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const { ruleSet, settings, labels } = context;
  const first = (key: string) => `$${cellAddress(area.firstRow, area.columnIndex(key))}`;
  const bar = (key: string, color: string, maximum: number): PlannedConditionalFormat => ({
    kind: "dataBar",
    range: area.column(key),
    color,
    minimum: 0,
    maximum,
  });
  const when = (key: string, formula: string, style: { color?: string; fill?: string; bold?: true }) =>
    ({ kind: "formula", range: area.column(key), formula, style }) as const;
  const good = { color: COLORS.goodText, fill: COLORS.goodFill };
  const bad = { color: COLORS.badText, fill: COLORS.badFill };
  const grade = (index: number) => `${first("grade")}=${quote(settings.grades.at(index)!.label)}`;
  const points = categoryPoints(ruleSet);
  return [
    bar("secretaryScore", COLORS.firstBar, 100),
    ...ruleSet.categories.map((category) => bar(categoryColumn(category), COLORS.bar, points.get(category) ?? 100)),
    bar("total", COLORS.firstBar, 100),
    when("grade", grade(0), good),
    when("grade", grade(-1), bad),
    when("change", `N(${first("change")})<0`, { color: COLORS.badText }),
    when("change", `N(${first("change")})>0`, { color: COLORS.goodText }),
    when("flags", `LEN(${first("flags")})>0`, { color: COLORS.badText }),
    when("vetoed", `${first("vetoed")}=${quote(labels.yes)}`, bad),
    when("adjustmentReason", `AND(N(${first("adjustment")})<>0,TRIM(${first("adjustmentReason")})="")`, {
      fill: COLORS.badFill,
    }),
  ];
}

function validations({ labels }: PlanContext, area: TableArea): readonly PlannedValidation[] {
  const { title, text, errorTitle, errorText } = labels.prompts.adjustment;
  return [
    {
      range: area.column("adjustment"),
      rule: { kind: "decimal", minimum: -ADJUSTMENT_LIMIT, maximum: ADJUSTMENT_LIMIT },
      prompt: { title, text },
      error: { title: errorTitle, text: errorText },
      strict: true,
    },
  ];
}

/** Points of each category: each code once, at the most any level has for it. A category of 0 points gets no entry. */
function categoryPoints({ rules }: RuleSet): ReadonlyMap<string, number> {
  const byCode = new Map<string, Readonly<{ category: string; points: number }>>();
  for (const { code, category, points } of rules) {
    byCode.set(code, { category, points: Math.max(points, byCode.get(code)?.points ?? 0) });
  }
  const sums = new Map<string, number>();
  for (const { category, points } of byCode.values()) {
    if (points > 0) sums.set(category, (sums.get(category) ?? 0) + points);
  }
  return new Map([...sums].map(([category, hundredths]) => [category, hundredths / 100]));
}
