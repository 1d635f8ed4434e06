import type { OrganizationResult } from "../../domain/result";
import { organizationKey } from "../results/entryKey";
import type { PlannedCell } from "../writePlan";
import type { EntryLookup, PlanContext } from "./planContext";
import { scoreValue, secretaryText } from "./planContext";
import { resultFormulas, type ResultFormulas } from "./resultFormulas";
import type { StyleKey } from "./resultStyles";
import type { ResultColumn } from "./sheetLabels";
import type { TableColumn } from "./tableSheet";
import { fitWidth } from "./textFit";

/** Longest column name of a table. Source: Excel specifications and limits. */
const LONGEST_COLUMN_NAME = 255;
const CATEGORY_PREFIX = "category:";
/** Shows a label of four CJK characters in one line, and 100.00 in bold. */
const SCORE_WIDTH = 6.9;
/** Breaks a label of five or six CJK characters (党员教育管理) in the middle; shows 99.99. */
const NARROW_SCORE_WIDTH = 6;

/** Key of a category's column. */
export function categoryColumn(category: string): string {
  return CATEGORY_PREFIX + category;
}

/**
 * Labels of the category columns: the category's name, made fit for structured references (brackets and the like in
 * full width, no line breaks) and unlike every other label.
 */
function categoryLabels(categories: readonly string[], others: Iterable<string>): readonly string[] {
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

/** The columns of 考核结果 in the order of ledgers.md §4. */
export function resultTableColumns(
  context: PlanContext,
  entries: EntryLookup,
): readonly TableColumn<OrganizationResult>[] {
  const { assessment, labels, names, ruleSet, settings, free } = context;
  const label = (key: ResultColumn) => labels.resultColumns[key];
  const categories = categoryLabels(ruleSet.categories, Object.values(labels.resultColumns));
  const formulas = resultFormulas({
    table: free.tables.results,
    label,
    categories,
    settings,
    annual: assessment.period.kind === "FY",
    yes: labels.yes,
  });
  const nameOf = ({ organization }: OrganizationResult) => names[organization] ?? "";
  const column = (key: ResultColumn, width: number, style: StyleKey) => ({ key, label: label(key), width, style });
  const score = settings.decimals === 1 ? "score1" : "score2";
  const strong = settings.decimals === 1 ? "strong1" : "strong2";
  const office = (key: "adjustment" | "adjustmentReason", width: number, style: StyleKey) => ({
    ...column(key, width, style),
    office: true as const,
    cell: (row: OrganizationResult) => entries.value(organizationKey(nameOf(row)), key),
  });
  const yesNo = (yes: boolean) => (yes ? labels.yes : labels.no);
  return [
    { ...column("number", 4, "integer"), cell: (_, i) => i + 1 },
    { ...column("organization", fitWidth(names, 12, 24), "strong"), cell: nameOf },
    {
      ...column("level", fitWidth(Object.values(labels.levels), 7, 16), "center"),
      cell: ({ level }) => labels.levels[level],
    },
    { ...column("secretary", secretaryWidth(context), "center"), cell: (row) => secretaryText(context, row) },
    {
      ...column("secretaryScore", SCORE_WIDTH, strong),
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
    office("adjustment", SCORE_WIDTH, "officeScore"),
    office("adjustmentReason", 13, "officeText"),
    { ...column("total", SCORE_WIDTH, strong), cell: (row) => live(formulas, "total", scoreValue(row.total)) },
    { ...column("grade", gradeWidth(context), "center"), cell: (row) => live(formulas, "grade", row.grade) },
    { ...column("rank", 4.8, "integer"), cell: (row) => live(formulas, "rank", row.rank) },
    { ...column("previous", SCORE_WIDTH, score), cell: (row) => scoreValue(row.previousTotal) },
    { ...column("change", SCORE_WIDTH, "signed"), cell: (row) => live(formulas, "change", changeOf(row)) },
    {
      ...column("flags", 12, "center"),
      cell: ({ flags }) => flags.map(({ code }) => labels.flagNames[code]).join(labels.listSeparator),
    },
    { ...column("ranked", 3.9, "center"), cell: ({ rank }) => yesNo(rank !== null) },
    { ...column("vetoed", 4, "center"), cell: ({ vetoed }) => yesNo(vetoed) },
    {
      ...column("remarks", 16, "text"),
      cell: ({ notes }) => notes.map((note) => labels.organizationNotes[note]).join(labels.sentenceSeparator),
    },
  ];
}

/** A live cell; "" is what its formula gives without a result. */
function live(formulas: ResultFormulas, key: keyof ResultFormulas, value: string | number | null): PlannedCell {
  return { formula: formulas[key], value: value ?? "" };
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

function secretaryWidth({ assessment, labels }: PlanContext): number {
  return fitWidth([labels.vacant, ...assessment.organizations.map(({ secretary }) => secretary)], 7.5, 12);
}

function gradeWidth({ settings }: PlanContext): number {
  return fitWidth(
    settings.grades.map(({ label }) => label),
    6,
    12,
  );
}
