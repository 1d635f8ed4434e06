import { isTaken, type CheckedBatch, type CheckedFile } from "../../domain/consolidating/checkFiles";
import type { Batch, ListedUnit } from "../../domain/consolidating/consolidationCheck";
import type { ConsolidatedRow } from "../../domain/consolidating/rankOrganizations";
import type { ReceivedFile, ReceivedSubmission } from "../../domain/consolidating/receivedFile";
import { rational, roundHalfUp, type Hundredths } from "../../domain/model/rational";
import { COLORS, SHEET_STYLES, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedCell, PlannedSheet, WritePlan } from "../port/writePlan";
import { maskedText } from "../submission/outgoingSheet";
import { lettersOf } from "../submission/sheetSeal";
import { wayDown } from "./consolidatedRows";
import type { ConsolidationWords } from "./consolidationWords";

export type ConsolidationPlan = Readonly<{
  batch: Batch;
  checked: CheckedBatch;
  rows: readonly ConsolidatedRow[];
  words: ConsolidationWords;
  /** Personal numbers are left as they came: whoever seals the sheets masks them and lists them. */
  unmasked?: boolean;
}>;

/** Plans the sheets of a consolidation: what was checked, all results, one row a unit, and whom to ask again. */
export function planConsolidation(plan: ConsolidationPlan): WritePlan {
  const sheets = [checksSheet(plan), allSheet(plan), unitsSheet(plan), remindersSheet(plan)];
  return { styles: SHEET_STYLES, sheets, removeSheetIds: [] };
}

type Frame<Row, Key extends string> = Readonly<{
  plan: ConsolidationPlan;
  sheet: keyof ConsolidationWords["sheets"];
  labels: Readonly<Record<Key, string>>;
  columns: readonly (readonly [key: Key, width: number, style: StyleKey, cell: (row: Row) => PlannedCell])[];
  rows: readonly Row[];
}>;

function tableOf<Row, Key extends string>({ plan, sheet, labels, columns, rows }: Frame<Row, Key>): PlannedSheet {
  const { words, batch } = plan;
  const { name, subtitle } = words.sheets[sheet];
  const shown = plan.unmasked ? (cell: PlannedCell) => cell : masked;
  return planTableSheet<Row>({
    key: `consolidation.${sheet}`,
    name,
    tableName: `Kaohe_consolidation_${sheet}`,
    markedColumns: [],
    title: words.title(name, batch.period),
    subtitle,
    lines: [],
    columns: columns.map(([key, width, style, cell]): TableColumn<Row> => ({
      ...{ key, label: labels[key], width, style },
      cell: (row) => shown(cell(row)),
    })),
    rowCount: rows.length,
    rows: () => rows,
    nothing: { text: words.nothing, column: columns[0]![0] },
    leftOut: words.leftOut,
    textCut: words.textCut,
    frozenColumns: 0,
    orientation: "landscape",
    footer: words.page,
    tabColor: COLORS.accent,
  });
}

/** Nothing that tells a person's number is written on. */
function masked(cell: PlannedCell): PlannedCell {
  return typeof cell === "string" ? maskedText(cell) : cell;
}

type CheckRow = Readonly<{ file: ReceivedFile; checked: CheckedFile; unit: null }> | Readonly<{ unit: ListedUnit }>;

function checksSheet(plan: ConsolidationPlan): PlannedSheet {
  const { batch, checked, words } = plan;
  const rows: readonly CheckRow[] = [
    ...batch.files.map((file, i) => ({ file, checked: checked.files[i]!, unit: null })),
    ...checked.notSubmitted.map((unit) => ({ unit })),
  ];
  const sent =
    (cell: (submission: ReceivedSubmission) => PlannedCell) =>
    (row: CheckRow): PlannedCell =>
      row.unit === null && row.file.submission ? cell(row.file.submission) : null;
  const own = (unit: (unit: ListedUnit) => string, cell: (submission: ReceivedSubmission) => PlannedCell) => {
    return (row: CheckRow): PlannedCell => (row.unit === null ? sent(cell)(row) : unit(row.unit));
  };
  return tableOf<CheckRow, keyof ConsolidationWords["checkColumns"]>({
    ...{ plan, sheet: "checks", labels: words.checkColumns, rows },
    columns: [
      ["file", 34, "text", (row) => (row.unit === null ? row.file.file : null)],
      [
        "unitCode",
        12,
        "center",
        own(
          ({ code }) => code,
          ({ unitCode }) => unitCode,
        ),
      ],
      [
        "unit",
        24,
        "strong",
        own(
          ({ name }) => name,
          ({ unitName }) => unitName,
        ),
      ],
      ["period", 10, "center", sent(({ period }) => period)],
      ["version", 7, "integer", sent(({ version }) => version)],
      ["ruleSet", 12, "center", sent(({ ruleSet }) => ruleSet || null)],
      ["product", 10, "center", sent(({ product }) => product || null)],
      ["seal", 10, "center", sent((submission) => words.seals[sealOf(submission)])],
      ["codes", 14, "center", (row) => (row.unit === null ? codesOf(row.checked, words) : words.codes.C1)],
      ["situation", 46, "text", (row) => (row.unit === null ? situationOf(row.checked, words) : words.notSubmitted)],
      ["conclusion", 12, "center", (row) => (row.unit === null ? words.conclusions[row.checked.conclusion] : null)],
    ],
  });
}

function sealOf({ changedCells, unknownCells }: ReceivedSubmission): keyof ConsolidationWords["seals"] {
  if (changedCells > 0) return "changed";
  return unknownCells > 0 ? "unknown" : "whole";
}

function codesOf({ findings }: CheckedFile, words: ConsolidationWords): string | null {
  return findings.map(({ code }) => `${words.codes[code]} ${code}`).join(words.codeSeparator) || null;
}

function situationOf({ findings }: CheckedFile, words: ConsolidationWords): string | null {
  return findings.map(words.situation).join(words.sentenceSeparator) || null;
}

function allSheet(plan: ConsolidationPlan): PlannedSheet {
  const { batch, checked, rows, words } = plan;
  const codes = checked.files.map((file) => codesOf(file, words));
  return tableOf<ConsolidatedRow, keyof ConsolidationWords["allColumns"]>({
    ...{ plan, sheet: "all", labels: words.allColumns, rows },
    columns: [
      ["rank", 7, "integer", ({ rank }) => rank],
      ["group", 9, "center", ({ group }) => words.group(group)],
      ["unitCode", 12, "center", ({ submission }) => submission.unitCode],
      ["unit", 22, "text", ({ submission }) => submission.unitName],
      ["below", 22, "text", ({ organization }) => organization.below || null],
      ["organization", 26, "strong", ({ organization }) => organization.name],
      ["level", 9, "center", ({ organization: { level } }) => (level === null ? null : words.levels[level])],
      ["secretary", 10, "center", ({ organization }) => organization.secretary || null],
      ["secretaryScore", 9, "points", ({ organization }) => points(organization.secretaryScore)],
      ["total", 9, "strong2", ({ organization }) => points(organization.total)],
      ["grade", 9, "center", ({ organization }) => organization.grade || null],
      ["unitRank", 9, "integer", ({ organization }) => organization.unitRank],
      ["flags", 16, "center", ({ organization }) => organization.flags || null],
      ["codes", 14, "center", ({ fileIndex }) => codes[fileIndex]!],
      ["file", 30, "text", ({ fileIndex }) => batch.files[fileIndex]!.file],
      ["row", 6, "integer", ({ organization: { rowIndex } }) => rowIndex + 1],
      ["version", 7, "integer", ({ submission }) => submission.version],
      // In letters: no run of digits may look like somebody's number.
      ["scoredBy", 18, "key", ({ scoredBy }) => lettersOf(scoredBy)],
    ],
  });
}

function points(hundredths: Hundredths | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

type UnitRow = Readonly<{ file: ReceivedFile & { submission: ReceivedSubmission }; checked: CheckedFile }>;

function unitsSheet(plan: ConsolidationPlan): PlannedSheet {
  const { batch, checked, words } = plan;
  const rows = batch.files.flatMap((file, i): readonly UnitRow[] => {
    const own = checked.files[i]!;
    return file.submission && isTaken(own) ? [{ file, checked: own }] : [];
  });
  rows.sort((a, b) => (a.file.submission.unitCode < b.file.submission.unitCode ? -1 : 1));
  const totals = ({ file }: UnitRow): readonly Hundredths[] =>
    file.submission.organizations.flatMap(({ total }) => total ?? []);
  return tableOf<UnitRow, keyof ConsolidationWords["unitColumns"]>({
    ...{ plan, sheet: "units", labels: words.unitColumns, rows },
    columns: [
      ["unitCode", 12, "center", ({ file }) => file.submission.unitCode],
      ["unit", 24, "strong", ({ file }) => file.submission.unitName],
      ["organizations", 9, "integer", ({ file }) => file.submission.organizations.length],
      ["mean", 9, "strong2", (row) => points(meanOf(totals(row)))],
      ["highest", 9, "points", (row) => points(extreme(totals(row), (a, b) => a > b))],
      ["lowest", 9, "points", (row) => points(extreme(totals(row), (a, b) => a < b))],
      ["grades", 26, "text", ({ file }) => gradesText(file.submission, words)],
      ["flagged", 9, "integer", ({ file }) => file.submission.organizations.filter(({ flags }) => flags !== "").length],
      ["codes", 14, "center", (row) => codesOf(row.checked, words)],
      ["file", 30, "text", ({ file }) => file.file],
      ["version", 7, "integer", ({ file }) => file.submission.version],
    ],
  });
}

function meanOf(totals: readonly Hundredths[]): Hundredths | null {
  const sum = totals.reduce((all, total) => all + total, 0);
  return totals.length === 0 ? null : roundHalfUp(rational(sum, 100 * totals.length), 2);
}

function extreme(totals: readonly Hundredths[], isBetter: (a: number, b: number) => boolean): Hundredths | null {
  return totals.reduce<Hundredths | null>((best, next) => (best === null || isBetter(next, best) ? next : best), null);
}

function gradesText({ organizations }: ReceivedSubmission, words: ConsolidationWords): string | null {
  const counts = new Map<string, number>();
  for (const { grade } of organizations) if (grade !== "") counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return [...counts].map(([grade, count]) => words.gradeCount(grade, count)).join(words.codeSeparator) || null;
}

type ReminderRow = Readonly<{
  code: string;
  name: string;
  /** The units it is reminded through; "" where it is asked itself. */
  via: string;
  file: string;
  problem: string | null;
  situation: string | null;
}>;

/** Units that have to send something again, those of which nothing came, and those that a unit below still waits for. */
function remindersSheet(plan: ConsolidationPlan): PlannedSheet {
  const { batch, checked, words } = plan;
  const listed = new Set(batch.units.map(({ code }) => code));
  const served = new Set(
    batch.files.flatMap(({ submission }, i) => (isTaken(checked.files[i]!) ? submission!.unitCode : [])),
  );
  const again = batch.files.flatMap(({ file, submission }, i): readonly ReminderRow[] => {
    const own = checked.files[i]!;
    const isOpen = own.findings.some(({ code }) => code === "C8");
    const isMissing = !isTaken(own) && !(submission && served.has(submission.unitCode));
    if (!(isMissing || isOpen) || (submission && !listed.has(submission.unitCode))) return [];
    const [code, name] = [submission?.unitCode ?? "", submission?.unitName ?? ""];
    return [{ code, name, via: "", file, problem: codesOf(own, words), situation: situationOf(own, words) }];
  });
  const none = checked.notSubmitted.map(({ code, name }): ReminderRow => {
    return { code, name, via: "", file: "", problem: `${words.codes.C1} C1`, situation: words.notSubmitted };
  });
  const below = batch.files.flatMap(({ file, submission }, i): readonly ReminderRow[] => {
    if (!submission || !isTaken(checked.files[i]!)) return [];
    return submission.waitedFor.map((row) => ({ ...row, via: wayDown(submission.unitName, row.via), file }));
  });
  return tableOf<ReminderRow, keyof ConsolidationWords["reminderColumns"]>({
    ...{ plan, sheet: "reminders", labels: words.reminderColumns, rows: [...none, ...again, ...below] },
    columns: [
      ["unitCode", 12, "center", ({ code }) => code || null],
      ["unit", 26, "strong", ({ name }) => name || null],
      ["via", 22, "text", ({ via }) => via || null],
      ["codes", 16, "center", ({ problem }) => problem],
      ["situation", 46, "text", ({ situation }) => situation],
      ["file", 30, "text", ({ file }) => file || null],
      ["remark", 24, "officeText", () => null],
    ],
  });
}
