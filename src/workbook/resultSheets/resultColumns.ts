import type { OrganizationResult } from "../../domain/results/result";
import { organizationKey } from "./officeEntries";
import { remarksOf } from "./remarks";
import type { PlannedCell } from "../port/writePlan";
import { scoreValue, secretaryText, type EntryLookup, type PlanContext } from "./planContext";
import { resultFormulas, type ResultFormulas } from "./resultFormulas";
import type { StyleKey } from "../layout/sheetStyles";
import type { ResultColumn, SheetLabels } from "./sheetLabels";
import type { TableColumn } from "../layout/tableSheet";
import { fitWidth, labelWidth } from "../layout/textFit";

/** Longest column name of a table. Source: Excel specifications and limits. */
const LONGEST_COLUMN_NAME = 255;
const CATEGORY_PREFIX = "category:";
/** Shows a label of four CJK characters in one line, and 100.00 in bold. */
const SCORE_WIDTH = 6.9;
/** Breaks a label of five or six CJK characters (党员教育管理) in the middle; shows 99.99. */
const NARROW_SCORE_WIDTH = 6;

/** What leaders look at: the first columns, and the ones that are printed. The level is one, as a page's title can't name it. */
export const LEADING_COLUMNS = [
  "rank",
  "organization",
  "level",
  "secretary",
  "secretaryScore",
  "total",
  "grade",
  "change",
  "flags",
] as const satisfies readonly ResultColumn[];
type LeadingColumn = (typeof LEADING_COLUMNS)[number];
/** Width of all leading columns: they fit an A4 page in landscape also where a digit of the workbook's font is 9.5 pixels wide. */
const PRINTED_WIDTH = 108;
/** Outside the page there is room: most rows keep one line, so that the printed ones stand evenly. */
const REASON_WIDTH = 28;
const REMARKS_WIDTH = 48;
const GRADE_WIDTH = 7.5;
/** Width that is kept for the column of flags where it can be: two of them in a line. */
const FLAGS_WIDTH = 20;

/** Key of a category's column. */
export function categoryColumn(category: string): string {
  return CATEGORY_PREFIX + category;
}

/**
 * Labels of the category columns: the category's name, made fit for structured references (brackets and the like in
 * full width, no line breaks) and unlike every other label.
 */
export function categoryLabels(categories: readonly string[], others: Iterable<string>): readonly string[] {
  const taken = new Set([...others].map((label) => label.toLowerCase()));
  return categories.map((category) => {
    const name = category
      .replace(/[[\]#'@]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST_COLUMN_NAME - 5);
    let label = name === "" ? "?" : name;
    for (let n = 2; taken.has(label.toLowerCase()); n++) label = `${name} ${n}`;
    taken.add(label.toLowerCase());
    return label;
  });
}

/** The columns of 考核结果: the leading ones, then what they come of, in the order of ledgers.md §4. */
export function resultTableColumns(
  context: PlanContext,
  entries: EntryLookup,
): readonly TableColumn<OrganizationResult>[] {
  const columns = allColumns(context, entries);
  const leads = new Set<string>(LEADING_COLUMNS);
  return [
    ...LEADING_COLUMNS.map((key) => columns.find((column) => column.key === key)!),
    ...columns.filter(({ key }) => !leads.has(key)),
  ];
}

function allColumns(context: PlanContext, entries: EntryLookup): readonly TableColumn<OrganizationResult>[] {
  const { assessment, labels, names, ruleSet, settings, free } = context;
  const label = (key: ResultColumn) => labels.resultColumns[key];
  const categories = categoryLabels(ruleSet.categories, Object.values(labels.resultColumns));
  const formulas = resultFormulas({
    table: free.tables.results,
    label,
    categories,
    settings: { ...settings, grades: settings.grades.map(({ label, cut }) => ({ label: labels.grade(label), cut })) },
    annual: assessment.period.kind === "FY",
    yes: labels.yes,
  });
  const nameOf = ({ organization }: OrganizationResult) => names[organization] ?? "";
  const column = (key: ResultColumn, width: number, style: StyleKey) => ({ key, label: label(key), width, style });
  const score = settings.decimals === 1 ? "score1" : "score2";
  const strong = settings.decimals === 1 ? "strong1" : "strong2";
  const widths = leadingWidths(context);
  const yesNo = (yes: boolean) => (yes ? labels.yes : labels.no);
  return [
    { ...column("number", 4, "integer"), cell: (_, i) => i + 1 },
    { ...column("organization", widths.organization, "strong"), cell: nameOf },
    {
      ...column("level", widths.level, "center"),
      cell: ({ level }) => labels.levels[level],
    },
    { ...column("secretary", widths.secretary, "center"), cell: (row) => secretaryText(context, row) },
    {
      ...column("secretaryScore", widths.secretaryScore, strong),
      cell: ({ secretaryScore }) => scoreValue(secretaryScore) ?? labels.none,
    },
    ...ruleSet.categories.map((category, c) => ({
      key: categoryColumn(category),
      label: categories[c]!,
      width: categoryWidth(categories[c]!),
      style: "points" as const,
      cell: (row: OrganizationResult) => categoryCell(row, category, labels.none),
    })),
    { ...column("earned", SCORE_WIDTH, "points"), cell: (row) => live(formulas, "earned", scoreValue(row.earned)) },
    { ...column("applicable", SCORE_WIDTH, "points"), cell: (row) => scoreValue(row.applicable) },
    ...(settings.notApplicable === "full"
      ? [
          {
            ...column("notApplicablePoints", SCORE_WIDTH, "points"),
            cell: (row: OrganizationResult) => scoreValue(row.notApplicablePoints),
          },
        ]
      : []),
    { ...column("base", SCORE_WIDTH, score), cell: (row) => live(formulas, "base", scoreValue(row.base)) },
    { ...column("bonus", 5.8, "points"), cell: (row) => scoreValue(row.bonus) },
    { ...column("deduction", 5.8, "points"), cell: (row) => scoreValue(row.deduction) },
    ...entryColumns(context, entries),
    { ...column("total", widths.total, strong), cell: (row) => live(formulas, "total", scoreValue(row.total)) },
    {
      ...column("grade", widths.grade, "center"),
      cell: (row) => live(formulas, "grade", gradeText(row.grade, labels)),
    },
    { ...column("rank", widths.rank, "integer"), cell: (row) => live(formulas, "rank", row.rank) },
    { ...column("previous", SCORE_WIDTH, score), cell: (row) => scoreValue(row.previousTotal) },
    { ...column("change", widths.change, "signed"), cell: (row) => live(formulas, "change", changeOf(row)) },
    {
      ...column("flags", widths.flags, "text"),
      cell: ({ flags }) => flags.map(({ code }) => labels.flagNames[code]).join(labels.listSeparator),
    },
    { ...column("ranked", 3.9, "center"), cell: ({ rank }) => yesNo(rank !== null) },
    { ...column("vetoed", 4, "center"), cell: ({ vetoed }) => yesNo(vetoed) },
    {
      ...column("remarks", REMARKS_WIDTH, "text"),
      cell: (row) => remarksOf(row, context.texts).join(labels.sentenceSeparator),
    },
  ];
}

/** What the office enters: an adjustment of the total and a lower grade, each with its reason. */
function entryColumns(
  { labels, names }: PlanContext,
  entries: EntryLookup,
): readonly TableColumn<OrganizationResult>[] {
  const entry = ({ organization }: OrganizationResult, key: ResultColumn) =>
    entries.value(organizationKey(names[organization] ?? ""), key);
  const office = (key: ResultColumn, width: number, style: StyleKey): TableColumn<OrganizationResult> => ({
    ...{ key, label: labels.resultColumns[key], width, style, office: true },
    cell: (row) => entry(row, key),
  });
  return [
    office("adjustment", SCORE_WIDTH, "officeScore"),
    office("adjustmentReason", REASON_WIDTH, "officeText"),
    {
      ...office("decidedGrade", GRADE_WIDTH, "officeChoice"),
      cell: (row) => {
        const decided = entry(row, "decidedGrade");
        return typeof decided === "string" ? labels.grade(decided) : decided;
      },
    },
    office("decidedGradeReason", REASON_WIDTH, "officeText"),
  ];
}

/** A live cell; "" is what its formula gives without a result. */
function live(formulas: ResultFormulas, key: keyof ResultFormulas, value: string | number | null): PlannedCell {
  return { formula: formulas[key], value: value ?? "" };
}

function gradeText(grade: string | null, labels: SheetLabels): string | null {
  return grade === null ? null : labels.grade(grade);
}

function changeOf({ total, previousTotal }: OrganizationResult): number | null {
  return total === null || previousTotal === null ? null : scoreValue(total - previousTotal);
}

function categoryWidth(label: string): number {
  return /^.{5,6}$/u.test(label) ? NARROW_SCORE_WIDTH : SCORE_WIDTH;
}

/** A category of which nothing was scored has no score, not 0. */
function categoryCell({ categories }: OrganizationResult, category: string, none: string): PlannedCell {
  const found = categories.find((result) => result.category === category);
  return found === undefined || found.applicable === 0 ? none : scoreValue(found.score);
}

/** Widths of the leading columns: organizations and flags share what the others leave of a page. */
function leadingWidths({ assessment, settings, names, labels }: PlanContext): Record<LeadingColumn, number> {
  const secretaries = assessment.organizations.map(({ secretary }) => secretary);
  const grades = settings.grades.map(({ label }) => labels.grade(label));
  const atLeast = (column: LeadingColumn, width: number) => Math.max(width, labelWidth(labels.resultColumns[column]));
  const others = {
    rank: atLeast("rank", 6),
    level: atLeast("level", fitWidth(Object.values(labels.levels), 7, 16)),
    secretary: atLeast("secretary", fitWidth([labels.vacant, ...secretaries], 9, 14)),
    secretaryScore: atLeast("secretaryScore", 9),
    total: atLeast("total", 9),
    grade: atLeast("grade", fitWidth(grades, 8, 12)),
    change: atLeast("change", 8),
  };
  const rest = PRINTED_WIDTH - Object.values(others).reduce((sum, width) => sum + width, 0);
  const organization = atLeast("organization", fitWidth(names, 16, rest - FLAGS_WIDTH));
  return { ...others, organization, flags: rest - organization };
}
