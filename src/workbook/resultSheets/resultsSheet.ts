import { parseIsoDay } from "../../domain/model/day";
import type { OrganizationResult } from "../../domain/results/result";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { cellAddress } from "../port/address";
import { organizationKey } from "./officeEntries";
import type { PlannedConditionalFormat, PlannedSheet, PlannedValidation } from "../port/writePlan";
import { lookUpEntries, type PlanContext } from "./planContext";
import { categoryColumn, LEADING_COLUMNS, resultTableColumns } from "./resultColumns";
import { quote } from "./resultFormulas";
import type { HandedOutPage } from "../layout/sheetHead";
import { COLORS } from "../layout/sheetStyles";
import { commonParts, incompleteLines } from "./sheetFrame";
import type { SheetLabels } from "./sheetLabels";
import { planTableSheet, type TableArea } from "../layout/tableSheet";
import { belowTable } from "./goneSection";

const ISO_DAY_LENGTH = 10;
/** Bounds of 调整分, in points. */
const ADJUSTMENT_LIMIT = 100;

/** The sheet, and where what the office enters for an organization stands in it; {} for one that is not listed. */
export type ResultsPlan = Readonly<{
  sheet: PlannedSheet;
  entryCell: (
    organization: string,
    column: "adjustment" | "decidedGrade",
  ) => Readonly<{ rowIndex?: number; columnIndex?: number }>;
}>;

/**
 * Plans 考核结果: an organization a row, by level and rank; totals, grades and ranks as live formulas. What leaders look at
 * stands first and is printed, what the figures come of stands at the right of it.
 */
export function planResultsSheet(context: PlanContext): ResultsPlan {
  const { assessment, labels, names } = context;
  const keys = assessment.organizations.map(({ organization }) => organizationKey(names[organization] ?? ""));
  const entries = lookUpEntries(context, "results", new Set(keys));
  const columns = resultTableColumns(context, entries);
  const sheet = planTableSheet<OrganizationResult>({
    ...commonParts(context, "results"),
    lines: incompleteLines(context),
    page: handedOutPage(context),
    columns,
    rowCount: assessment.organizations.length,
    rows: () => assessment.organizations,
    nothing: { text: labels.nothing.results, column: "organization" },
    ...belowTable(entries.gone, labels),
    frozenColumns: 2,
    orientation: "landscape",
    tabColor: COLORS.accent,
    conditionalFormats: (area) => formats(context, area),
    validations: (area) => validations(context, area),
  });
  const firstRow = sheet.tables[0]!.range.firstRow + 1;
  const rowOf = new Map(keys.map((key, i) => [key, firstRow + i]));
  return {
    sheet,
    entryCell: (organization, column) => {
      const rowIndex = rowOf.get(organizationKey(organization));
      const columnIndex = columns.findIndex(({ key }) => key === column);
      return rowIndex === undefined ? {} : { rowIndex, columnIndex };
    },
  };
}

/** A level a group of pages. */
function handedOutPage({ assessment, settings, labels, calculatedAt }: PlanContext): HandedOutPage {
  const day = parseIsoDay(calculatedAt.slice(0, ISO_DAY_LENGTH));
  return {
    columnCount: LEADING_COLUMNS.length,
    issuer: labels.issuerLine(settings.unitName),
    issued: day === null ? "" : labels.issuedLine(day),
    guide: labels.guides.results,
    pageStarts: levelStarts(assessment.organizations),
  };
}

/** Rows that begin a level; none where the rows are in another order than by levels, and pages would be torn. */
function levelStarts(organizations: readonly OrganizationResult[]): readonly number[] {
  const starts = organizations.flatMap(({ level }, i) => (i > 0 && level !== organizations[i - 1]!.level ? [i] : []));
  return starts.length < new Set(organizations.map(({ level }) => level)).size ? starts : [];
}

function formats(context: PlanContext, area: TableArea): readonly PlannedConditionalFormat[] {
  const { ruleSet, settings, labels } = context;
  const first = (key: string) => `$${cellAddress(area.firstRow, area.columnIndex(key))}`;
  const bar = (key: string, maximum: number): PlannedConditionalFormat => ({
    kind: "dataBar",
    range: area.column(key),
    color: COLORS.bar,
    minimum: 0,
    maximum,
  });
  const when = (key: string, formula: string, style: { color?: string; fill?: string; bold?: true }) =>
    ({ kind: "formula", range: area.column(key), formula, style }) as const;
  const good = { color: COLORS.goodText, fill: COLORS.goodFill };
  const bad = { color: COLORS.badText, fill: COLORS.badFill };
  const grade = (index: number) => `${first("grade")}=${quote(labels.grade(settings.grades.at(index)!.label))}`;
  const points = categoryPoints(ruleSet);
  return [
    ...ruleSet.categories.map((category) => bar(categoryColumn(category), points.get(category) ?? 100)),
    when("grade", grade(0), good),
    when("grade", grade(-1), bad),
    when("change", `N(${first("change")})<0`, { color: COLORS.badText }),
    when("change", `N(${first("change")})>0`, { color: COLORS.goodText }),
    when("flags", `LEN(${first("flags")})>0`, { color: COLORS.badText }),
    when("vetoed", `${first("vetoed")}=${quote(labels.yes)}`, bad),
    when("adjustmentReason", `AND(N(${first("adjustment")})<>0,TRIM(${first("adjustmentReason")})="")`, {
      fill: COLORS.badFill,
    }),
    when("decidedGradeReason", `AND(LEN(${first("decidedGrade")})>0,TRIM(${first("decidedGradeReason")})="")`, {
      fill: COLORS.badFill,
    }),
  ];
}

function validations({ settings, labels }: PlanContext, area: TableArea): readonly PlannedValidation[] {
  const entry = ({ title, text, errorTitle, errorText }: SheetLabels["prompts"]["adjustment"]) =>
    ({ prompt: { title, text }, error: { title: errorTitle, text: errorText }, strict: true }) as const;
  const { adjustment, decidedGrade } = labels.prompts;
  return [
    {
      range: area.column("adjustment"),
      rule: { kind: "decimal", minimum: -ADJUSTMENT_LIMIT, maximum: ADJUSTMENT_LIMIT },
      ...entry(adjustment),
    },
    {
      range: area.column("decidedGrade"),
      // Nothing is lower than the best.
      rule: { kind: "list", values: settings.grades.slice(1).map(({ label }) => labels.grade(label)) },
      ...entry(decidedGrade),
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
