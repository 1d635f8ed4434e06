import { checkCode } from "../../domain/digest/digest";
import { formatDay } from "../../domain/model/day";
import { LEDGERS } from "../../domain/model/ledgers";
import type { Period } from "../../domain/model/period";
import { formatHundredths, formatRational, type Hundredths } from "../../domain/model/rational";
import type { Value } from "../../domain/model/value";
import { RULE_COLUMNS } from "../../domain/model/ruleRow";
import type { Assessment, ItemResult, OrganizationResult } from "../../domain/results/result";
import type { LedgerRow } from "../../domain/review/ledgerRows";
import { formatRule } from "../../domain/rules/formatRule";
import type { RuleSet } from "../../domain/rules/ruleSet";
import { pageFooter } from "../layout/pageFooter";
import { COLORS, type StyleKey } from "../layout/sheetStyles";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../port/writePlan";
import { remarksOf } from "../resultSheets/remarks";
import { categoryLabels } from "../resultSheets/resultColumns";
import type { Decision } from "../resultSheets/sheetLabels";
import type { Texts } from "../resultSheets/texts";
import {
  ARCHIVE_PARTS,
  archiveSheetOf,
  DECISION_WORDS,
  FACT_LABELS,
  ITEM_LABELS,
  LEVEL_WORDS,
  RESULT_LABELS,
  ROW_LABELS,
  SETTING_LABELS,
  STATUS_WORDS,
  YES,
  type ArchivePart,
  type ResultLabel,
} from "./archive";
import { archiveDigest, type DigestCell } from "./archiveDigest";
import { packRows } from "./packedRows";

/** Words over the archive. */
export type ArchiveWords = Readonly<{
  title: string;
  subtitle: (facts: Readonly<{ version: number; date: string; by: string; document: string }>) => string;
  code: (code: string) => string;
}>;

/** Everything that is settled. `date`: ISO. */
export type ArchiveOptions = Readonly<{
  version: number;
  date: string;
  by: string;
  document: string;
  productVersion: string;
  assessment: Assessment;
  ruleSet: RuleSet;
  /** Every setting as the settings sheet shows it, by its name. */
  settings: ReadonlyMap<string, string>;
  names: readonly string[];
  /** By organization index. */
  ledgerRows: ReadonlyMap<number, readonly LedgerRow[]>;
  reasonsOfAdjustment: ReadonlyMap<number, string>;
  decisions: ReadonlyMap<number, Decision>;
  basis: (item: ItemResult) => string;
  sheetName: string;
  texts: Texts;
  words: ArchiveWords;
}>;

/** The sheet and the code of all that stands on it, 24 digits. */
export type ArchivePlan = Readonly<{ sheet: PlannedSheet; code: string }>;

/** Plans 考核定稿: results, items, rules, settings and ledger rows as plain values, protected. */
export function planArchive(options: ArchiveOptions): ArchivePlan {
  const digest = archiveDigest(digestRows(planSheet(options, "")));
  const code = checkCode(digest);
  return { sheet: planSheet(options, code), code };
}

function* digestRows({ rows, tables }: PlannedSheet): Iterable<readonly DigestCell[]> {
  let rowIndex = 0;
  const first = tables[0]!.range.firstRow;
  for (const { cells } of rows()) {
    if (rowIndex++ < first) continue;
    yield cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.value : cell));
  }
}

function planSheet(options: ArchiveOptions, code: string): PlannedSheet {
  const { assessment, version, date, by, document, texts, words } = options;
  const { period } = assessment;
  const labels = texts.sheets;
  const { key, tableName } = archiveSheetOf(period, version);
  const sheet = planTableSheet<OrganizationResult>({
    key,
    name: options.sheetName,
    tableName,
    markedColumns: [],
    title: labels.titleLine(words.title, period),
    subtitle: words.subtitle({ version, date, by, document }),
    lines: [{ text: words.code(code), style: "guide" }],
    columns: resultColumns(options),
    rowCount: assessment.organizations.length,
    rows: () => assessment.organizations,
    nothing: { text: labels.nothing.results, column: "organization" },
    leftOut: labels.rowsLeftOut,
    textCut: labels.textCut,
    frozenColumns: 1,
    orientation: "landscape",
    footer: pageFooter(`${words.title} ${code}`, labels.footer.page),
    tabColor: COLORS.accent,
    isProtected: true,
  });
  const parts = partsOf(options);
  const count = parts.reduce((sum, part) => sum + 3 + part.count, 0);
  return {
    ...sheet,
    rowCount: sheet.rowCount + count,
    rows: function* () {
      yield* sheet.rows();
      for (const part of parts) yield* partRows(part);
    },
  };
}

type Part = Readonly<{
  part: ArchivePart;
  labels: readonly string[];
  count: number;
  rows: () => Iterable<readonly PlannedCell[]>;
}>;

/** An empty row, the heading, the labels, the rows. */
function* partRows({ part, labels, rows }: Part): Iterable<PlannedRow> {
  yield { cells: [], style: "plain" };
  yield { cells: [{ value: ARCHIVE_PARTS[part], style: "section" }], height: 24 };
  yield { cells: labels.map((value) => ({ value, style: "head" })), style: "plain" };
  for (const cells of rows()) yield { cells, style: "text" };
}

function partsOf(options: ArchiveOptions): readonly Part[] {
  const { assessment, ruleSet, settings } = options;
  const facts = factRows(options);
  const ledgerRows = [...packedLedgerRows(options)];
  const itemCount = assessment.organizations.reduce((sum, { items }) => sum + items.length, 0);
  return [
    { part: "facts", labels: Object.values(SETTING_LABELS), count: facts.length, rows: () => facts },
    { part: "items", labels: Object.values(ITEM_LABELS), count: itemCount, rows: () => itemRows(options) },
    {
      part: "rules",
      labels: RULE_COLUMNS.map(({ label }) => label),
      count: ruleSet.rules.length,
      rows: () =>
        ruleSet.rules.map((rule) => {
          const cells = formatRule(rule);
          return RULE_COLUMNS.map(({ key }) => cells[key] || null);
        }),
    },
    {
      part: "settings",
      labels: Object.values(SETTING_LABELS),
      count: settings.size,
      rows: () => [...settings].map(([name, value]) => [name, value || null]),
    },
    { part: "rows", labels: Object.values(ROW_LABELS), count: ledgerRows.length, rows: () => ledgerRows },
  ];
}

function factRows(options: ArchiveOptions): readonly (readonly PlannedCell[])[] {
  const { assessment, version, date, by, document, ruleSet, productVersion } = options;
  const facts: Readonly<Record<keyof typeof FACT_LABELS, string>> = {
    period: periodText(assessment.period),
    version: String(version),
    cutoff: formatDay(assessment.cutoff),
    date,
    by,
    document,
    ruleSet: ruleSet.version,
    product: productVersion,
  };
  return (Object.keys(FACT_LABELS) as (keyof typeof FACT_LABELS)[]).map((key) => [
    FACT_LABELS[key],
    facts[key] || null,
  ]);
}

function periodText({ start, end }: Period): string {
  return `${formatDay(start)} 至 ${formatDay(end)}`;
}

function* itemRows({ assessment, names, texts, basis }: ArchiveOptions): Iterable<readonly PlannedCell[]> {
  for (const { organization, items } of assessment.organizations) {
    for (const item of items) {
      const { rule, status, value, target, points, adjustment, score, reasons } = item;
      yield [
        names[organization] ?? "",
        rule.category,
        rule.code,
        rule.name,
        STATUS_WORDS[status],
        value === null ? null : valueText(value),
        target === null ? null : formatRational(target),
        pointsValue(points),
        pointsValue(adjustment ?? null),
        pointsValue(score),
        reasons.map((reason) => texts.reason(reason)).join(texts.sheets.sentenceSeparator) || null,
        basis(item) || null,
      ];
    }
  }
}

function valueText(value: Value): string {
  if (value.kind === "text") return value.text;
  if (value.kind === "number") return formatRational(value.value);
  return [...value.counts].map(([kind, count]) => `${kind} ${count}`).join("、");
}

function pointsValue(hundredths: Hundredths | null): number | null {
  return hundredths === null ? null : Number(formatHundredths(hundredths));
}

function* packedLedgerRows({ assessment, ledgerRows, names }: ArchiveOptions): Iterable<readonly PlannedCell[]> {
  for (const { organization } of assessment.organizations) {
    const bySheet = new Map<string, LedgerRow[]>();
    for (const row of ledgerRows.get(organization) ?? []) {
      const place = `${row.ledger}\n${row.sheet}`;
      bySheet.set(place, [...(bySheet.get(place) ?? []), row]);
    }
    for (const rows of bySheet.values()) {
      const { ledger, sheet } = rows[0]!;
      for (const text of packRows(rows)) yield [names[organization] ?? "", LEDGERS[ledger].label, sheet, text];
    }
  }
}

function resultColumns(options: ArchiveOptions): readonly TableColumn<OrganizationResult>[] {
  const { ruleSet, names, texts, decisions, reasonsOfAdjustment } = options;
  const { sheets: labels } = texts;
  const talks = new Set(
    options.assessment.reminders.flatMap(({ code, organization }) => (code === "R3" ? [organization] : [])),
  );
  const column = (
    key: ResultLabel,
    width: number,
    style: StyleKey,
    cell: (row: OrganizationResult) => PlannedCell,
  ): TableColumn<OrganizationResult> => ({ key, label: RESULT_LABELS[key], width, style, cell });
  const score = (key: ResultLabel, of: (row: OrganizationResult) => Hundredths | null) =>
    column(key, 9, "points", (row) => pointsValue(of(row)));
  const categories = categoryLabels(ruleSet.categories, Object.values(RESULT_LABELS));
  return [
    column("organization", 26, "strong", ({ organization }) => names[organization] ?? ""),
    column("level", 9, "center", ({ level }) => LEVEL_WORDS[level]),
    column("secretary", 9, "center", ({ secretary }) => secretary || labels.vacant),
    score("secretaryScore", ({ secretaryScore }) => secretaryScore),
    ...ruleSet.categories.map((category, c): TableColumn<OrganizationResult> => ({
      ...{ key: `category:${category}`, label: categories[c]!, width: 9, style: "points" },
      cell: (row) => {
        const found = row.categories.find((result) => result.category === category);
        return found === undefined || found.applicable === 0 ? null : pointsValue(found.score);
      },
    })),
    score("earned", ({ earned }) => earned),
    score("applicable", ({ applicable }) => applicable),
    score("notApplicablePoints", ({ notApplicablePoints }) => notApplicablePoints),
    score("base", ({ base }) => base),
    score("bonus", ({ bonus }) => bonus),
    score("deduction", ({ deduction }) => deduction),
    score("adjustment", ({ adjustment }) => adjustment),
    column("adjustmentReason", 16, "text", ({ organization }) => reasonsOfAdjustment.get(organization) || null),
    score("total", ({ total }) => total),
    column("grade", 8, "center", ({ grade }) => grade),
    column("rank", 7, "integer", ({ rank }) => rank),
    score("previous", ({ previousTotal }) => previousTotal),
    column("flags", 12, "center", ({ flags }) => flags.map(({ code }) => code).join("、") || null),
    column("decision", 9, "center", ({ organization }) => {
      const decision = decisions.get(organization);
      return decision === undefined ? null : DECISION_WORDS[decision];
    }),
    column("reminderTalk", 9, "center", ({ organization }) => (talks.has(organization) ? YES : null)),
    column("vetoed", 7, "center", ({ vetoed }) => (vetoed ? YES : null)),
    column("remarks", 18, "text", (row) => remarksOf(row, texts).join(labels.sentenceSeparator) || null),
  ];
}
