import { expect } from "vitest";
import type { Period } from "../../../src/domain/model/period";
import type { SourceRef } from "../../../src/domain/model/source";
import { formatRational } from "../../../src/domain/model/rational";
import type { ItemResult, OrganizationResult } from "../../../src/domain/results/result";
import { reminderKeys } from "../../../src/workbook/resultSheets/remindersSheet";
import type { ResultPlanOptions } from "../../../src/workbook/resultSheets/planOptions";
import type { WorkbookHost } from "../../../src/workbook/port/workbookHost";
import { readWrittenItems, type WrittenItems } from "../../../src/workbook/resultSheets/readWrittenItems";
import { readWrittenReminders } from "../../../src/workbook/resultSheets/readWrittenReminders";
import { readWrittenResults } from "../../../src/workbook/resultSheets/readWrittenResults";
import type { WrittenReminders } from "../../../src/workbook/resultSheets/writtenResults";
import type { WrittenResults } from "../../../src/workbook/resultSheets/writtenResults";
import { LABEL_SETS } from "./planFixture";

type Options = Pick<
  ResultPlanOptions,
  "assessment" | "names" | "texts" | "locate" | "ruleSet" | "settings" | "calculatedAt" | "productVersion"
>;

/** What was read of the sheets of a period. */
export type Read = Readonly<{
  results: WrittenResults;
  items: WrittenItems;
  reminders: WrittenReminders;
}>;

/** What the sheets of a period say. */
export async function readBack(host: WorkbookHost, period: Period): Promise<Read> {
  const info = await host.describe();
  const question = { period, labelSets: LABEL_SETS };
  const results = await readWrittenResults(host, info, question);
  if (results === null) throw new Error("no results");
  return {
    results,
    items: await readWrittenItems(host, info, question),
    reminders: await readWrittenReminders(host, info, question),
  };
}

/** Rows in an order of their own, since the user may have sorted the sheet. */
function sorted(rows: readonly object[], ...columns: readonly string[]): readonly object[] {
  const key = (row: object): string =>
    columns.map((column) => String((row as Readonly<Record<string, unknown>>)[column])).join("|");
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** A row without what another program or the office may change. */
function without(row: object, ...columns: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
}

/**
 * Law: read ∘ plan = what the assessment says. Rows may stand in any order.
 *
 * @param more - `isCalculated` false: the file has lost the results of its live formulas.
 */
export function expectWritten(read: Read, options: Options, more: Readonly<{ isCalculated: boolean }>): void {
  const { assessment, names } = options;
  const { results, items, reminders } = read;
  const byName = (rows: readonly object[]) => sorted(rows, "organization");
  expect(byName(results.organizations.map((row) => without(row, "rowIndex")))).toEqual(
    byName(assessment.organizations.map((row) => organizationRow(row, options, more))),
  );
  expect(results.categories).toEqual(options.ruleSet.categories);
  const allItems = [...items.all()];
  const byCode = (rows: readonly object[]) => sorted(rows, "organization", "code", "indicator");
  expect(byCode(allItems.map((row) => without(row, "rowIndex")))).toEqual(byCode(itemRows(options)));
  expect(items.count).toBe(allItems.length);
  for (const { organization } of assessment.organizations) {
    const name = names[organization]!;
    expect(items.of(name)).toEqual(allItems.filter((item) => item.organization === name));
  }
  expect(byName(results.flags.map((row) => without(row, "rowIndex", "decision")))).toEqual(byName(flagRows(options)));
  const entries = ["rowIndex", "remindedAt", "handling", "remark"];
  expect(
    sorted(
      reminders.rows.map((row) => without(row, ...entries)),
      "key",
    ),
  ).toEqual(sorted(reminderRows(options), "key"));
  expect(results.notes.facts).toMatchObject({
    calculatedAt: options.calculatedAt,
    product: options.productVersion,
    ruleSet: options.ruleSet.version,
  });
  expect([...results.leftOut, ...reminders.leftOut]).toEqual([]);
}

function organizationRow(
  row: OrganizationResult,
  { names, texts, ruleSet, settings }: Options,
  { isCalculated }: Readonly<{ isCalculated: boolean }>,
): object {
  const { sheets } = texts;
  const live = <T>(value: T): T | null => (isCalculated ? value : null);
  const change = row.total === null || row.previousTotal === null ? null : row.total - row.previousTotal;
  return {
    organization: names[row.organization],
    level: { text: sheets.levels[row.level], code: row.level },
    secretary: row.secretary,
    secretaryScore: row.secretaryScore,
    categories: ruleSet.categories.map((category) => {
      const found = row.categories.find((result) => result.category === category);
      return found === undefined || found.applicable === 0 ? null : found.score;
    }),
    earned: live(row.earned),
    applicable: row.applicable,
    notApplicablePoints: settings.notApplicable === "full" ? row.notApplicablePoints : null,
    base: live(row.base),
    bonus: row.bonus,
    deduction: row.deduction,
    adjustment: row.adjustment === 0 ? null : row.adjustment,
    adjustmentReason: row.adjustment === 0 ? "" : expect.any(String),
    total: live(row.total),
    grade: live(row.grade),
    rank: live(row.rank),
    previousTotal: row.previousTotal,
    change: live(change),
    flags: row.flags.map(({ code }) => code),
    ranked: row.rank !== null,
    vetoed: row.vetoed,
    remarks: row.notes.map((note) => sheets.organizationNotes[note]).join(sheets.sentenceSeparator),
    notes: row.notes,
    isCalculated: isCalculated || row.applicable === 0,
  };
}

function itemRows(options: Options): readonly object[] {
  return options.assessment.organizations.flatMap((organization) =>
    organization.items.map((item) => ({
      organization: options.names[organization.organization],
      category: item.rule.category,
      code: item.rule.code,
      indicator: item.rule.name,
      status: { text: options.texts.sheets.statuses[item.status], code: item.status },
      ...measured(item),
      points: item.points,
      score: item.score,
      reasons: reasonsOf(item, options),
      basis: basisOf(item, options),
    })),
  );
}

/** Numbers of items as the cell holds them; words are the catalogue's, so that any will do. */
function measured({ value, target }: ItemResult): object {
  const cell = (number: ItemResult["target"]) => (number === null ? null : Number(formatRational(number, 4)));
  const numberOrWords = (number: ItemResult["target"]): unknown => {
    const plain = cell(number);
    return plain === null ? null : expect.toSatisfy((read: unknown) => read === plain || typeof read === "string");
  };
  if (value === null) return { value: null, target: numberOrWords(target) };
  if (value.kind === "text") return { value: value.text, target: numberOrWords(target) };
  if (value.kind === "events") return { value: expect.any(String), target: numberOrWords(target) };
  return { value: numberOrWords(value.value), target: numberOrWords(target) };
}

function reasonsOf({ reasons, missing }: ItemResult, { texts }: Options): unknown {
  const { sentenceSeparator } = texts.sheets;
  if (reasons.length > 0) return reasons.map((reason) => texts.reason(reason)).join(sentenceSeparator);
  return missing === null ? "" : expect.stringMatching(/./);
}

function basisOf(
  { sources, sourceCount }: Readonly<{ sources: readonly SourceRef[]; sourceCount: number }>,
  { locate }: Options,
): unknown {
  const [first] = sources;
  if (first === undefined) return null;
  const { sheet, rowIndex = 0 } = locate(first);
  return {
    text: expect.stringContaining(String(rowIndex + 1)),
    at: { sheet, rowIndex },
    more: Math.max(0, sourceCount - 1),
  };
}

function flagRows(options: Options): readonly object[] {
  const { names, texts } = options;
  const { sheets } = texts;
  const strongest = ["escalate", "direct", "suggest", "notice"] as const;
  return options.assessment.organizations
    .filter(({ flags }) => flags.length > 0)
    .map((row) => {
      const kind = strongest.find((one) => row.flags.some((flag) => flag.kind === one))!;
      return {
        organization: names[row.organization],
        level: { text: sheets.levels[row.level], code: row.level },
        secretary: row.secretary,
        total: row.total,
        grade: row.grade,
        state: { text: sheets.flagKinds[kind], code: kind },
        codes: row.flags.map(({ code }) => code),
        reasons: row.flags
          .flatMap(({ reasons }) => reasons.map((reason) => texts.reason(reason)))
          .join(sheets.sentenceSeparator),
        basis: basisOf(
          {
            sources: row.flags.flatMap(({ sources }) => sources),
            sourceCount: row.flags.reduce((sum, { sourceCount }) => sum + sourceCount, 0),
          },
          options,
        ),
      };
    });
}

function reminderRows(options: Options): readonly object[] {
  const { assessment, names, texts } = options;
  const { sheets } = texts;
  const keys = reminderKeys(assessment, names);
  return assessment.reminders.map((reminder, i) => ({
    key: keys[i],
    kind: { text: sheets.reminderNames[reminder.code], code: reminder.code },
    organization: reminder.organization === null ? "" : names[reminder.organization],
    person: reminder.person,
    matter: sheets.subject(reminder.subject),
    explanation: reminder.reasons.map((reason) => texts.reason(reason)).join(sheets.sentenceSeparator),
    basis: basisOf(reminder, options),
    due: reminder.due,
    daysLeft: reminder.daysLeft,
    urgency: { text: sheets.urgencies[reminder.urgency], code: reminder.urgency },
  }));
}
