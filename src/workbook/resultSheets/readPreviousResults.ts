import type { Hundredths } from "../../domain/model/rational";
import { previousPeriod, type Period } from "../../domain/model/period";
import { normalizeText } from "../../domain/model/text";
import type { PreviousResults } from "../../domain/facts/previousResults";
import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { columnsReadBack, type EntrySheetKind } from "./sheetKinds";
import type { SheetLabels } from "./sheetLabels";
import { indexesByKey, organizationKey } from "./officeEntries";
import { hundredthsOf } from "./readOfficeEntries";
import { readOwnRows, type OwnRow } from "./ownRows";
import { findOwnSheets } from "./ownSheets";
import { uncalculatedEntries } from "./uncalculatedEntries";
import { flagCodesIn } from "./writtenCells";

/** What of the workbook is asked: the sheets of the period before `period`, for the organizations of the roster. */
export type PreviousQuestion = Readonly<{
  period: Period;
  /** Names of the organizations as in the roster, by index. */
  names: readonly string[];
  labelSets: readonly SheetLabels[];
  /** Takes what is wrong with these sheets. */
  problems?: Diagnostic[];
}>;

/**
 * Reads the sheets of the period before: final totals, flags, what the office decided, reminder talks.
 *
 * @returns null when the workbook has none of them.
 * @throws HostError when the host fails.
 */
export async function readPreviousResults(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, names, labelSets, problems }: PreviousQuestion,
): Promise<PreviousResults | null> {
  const found = findOwnSheets(info, previousPeriod(period), labelSets);
  const read = async (kind: EntrySheetKind): Promise<readonly OwnRow[] | null> => {
    const sheet = found.get(kind);
    if (sheet === undefined) return null;
    const own = await readOwnRows(host, sheet, labelSets);
    problems?.push(...uncalculatedEntries(own, sheet, columnsReadBack(kind), labelSets));
    return own.rows;
  };
  const results = await read("results");
  const flagged = await read("flags");
  const reminders = await read("reminders");
  if (results === null && flagged === null && reminders === null) return null;
  const byKey = indexesByKey(names);
  const indexOf = (row: OwnRow) => byKey.get(organizationKey(row.text("organization")));
  return {
    finalTotals: finalTotals(results ?? [], indexOf),
    flags: flagCodes(flagged ?? [], indexOf),
    confirmedWeak: confirmed(flagged ?? [], { indexOf, labelSets }),
    reminderTalks: reminderTalks(reminders ?? [], { indexOf, labelSets }),
  };
}

/**
 * Reads what the organizations had in each category in the period before, as far as its result sheet still tells.
 *
 * @returns scores by organization index and category; empty when there is no such sheet.
 * @throws HostError when the host fails.
 */
export async function readPreviousCategories(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, names, labelSets }: PreviousQuestion,
  categories: readonly string[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, Hundredths>>> {
  const scores = new Map<number, ReadonlyMap<string, Hundredths>>();
  const sheet = findOwnSheets(info, previousPeriod(period), labelSets).get("results");
  if (sheet === undefined) return scores;
  const byKey = indexesByKey(names);
  const { rows } = await readOwnRows(host, sheet, labelSets, { further: categories });
  for (const row of rows) {
    const organization = byKey.get(organizationKey(row.text("organization")));
    if (organization === undefined || row.gone) continue;
    const own = categories.flatMap((category) => {
      const cell = row.cell(category);
      return cell?.kind === "number" ? [[category, hundredthsOf(cell.value)] as const] : [];
    });
    scores.set(organization, new Map(own));
  }
  return scores;
}

type IndexOf = (row: OwnRow) => number | undefined;

function finalTotals(rows: readonly OwnRow[], indexOf: IndexOf): ReadonlyMap<number, Hundredths> {
  const totals = new Map<number, Hundredths>();
  for (const row of rows) {
    const organization = indexOf(row);
    const total = row.cell("total");
    if (organization !== undefined && !row.gone && total?.kind === "number") {
      totals.set(organization, hundredthsOf(total.value));
    }
  }
  return totals;
}

function flagCodes(rows: readonly OwnRow[], indexOf: IndexOf): ReadonlyMap<number, readonly string[]> {
  const flags = new Map<number, readonly string[]>();
  for (const row of rows) {
    const organization = indexOf(row);
    const codes = flagCodesIn(row.text("codes"));
    if (organization !== undefined && !row.gone && codes.length > 0) flags.set(organization, codes);
  }
  return flags;
}

type Words = Readonly<{ indexOf: IndexOf; labelSets: readonly SheetLabels[] }>;

/** The office's decision holds also for a row that is no longer listed. */
function confirmed(rows: readonly OwnRow[], { indexOf, labelSets }: Words): ReadonlySet<number> {
  const words = new Set(labelSets.map(({ decisions }) => normalizeText(decisions.confirmed)));
  return organizationsOf(
    rows.filter((row) => words.has(normalizeText(row.text("decision")))),
    indexOf,
  );
}

function reminderTalks(rows: readonly OwnRow[], { indexOf, labelSets }: Words): ReadonlySet<number> {
  const words = new Set(labelSets.map(({ reminderNames }) => normalizeText(reminderNames.R3)));
  const isTalk = (row: OwnRow) => row.text("key").startsWith("R3|") || words.has(normalizeText(row.text("kind")));
  return organizationsOf(
    rows.filter((row) => !row.gone && isTalk(row)),
    indexOf,
  );
}

function organizationsOf(rows: readonly OwnRow[], indexOf: IndexOf): ReadonlySet<number> {
  return new Set(rows.map(indexOf).filter((organization) => organization !== undefined));
}
