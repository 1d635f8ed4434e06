import { findMatters } from "../../domain/assessment/findMatters";
import { previousPeriod, type Period } from "../../domain/model/period";
import { rowsByOrganization, rowsCheck } from "../../domain/review/ledgerRows";
import type { PastResult } from "../../domain/review/matterRule";
import { pastOfArchive } from "../../workbook/archive/previousOfArchive";
import { replacingSettled } from "../../workbook/archive/settledSheet";
import { findKeyedSheet, placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { wasSettled } from "../../workbook/recordSheets/periodProgress";
import { indexesByKey, organizationKey } from "../../workbook/resultSheets/officeEntries";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import { planReviewSheet } from "../../workbook/reviewSheet/planReviewSheet";
import {
  keptRowOf,
  NO_READING,
  readReviewSheet,
  reviewEntryOf,
  type ReviewReading,
} from "../../workbook/reviewSheet/readReviewSheet";
import { reviewSheetOf, type Baseline, type ReviewRow } from "../../workbook/reviewSheet/reviewSheet";
import type { AssessOptions, ReadyAssessment, RefusedAssessment } from "../assessWorkbook";
import type { RunOptions } from "../readInputs";
import type { ReadyReview } from "../review/readyReview";
import { dataRows, matterRows, recordRows } from "../review/matterRows";
import { assessSession } from "./assessSession";
import type { AssessWishes } from "./sessionState";
import type { SessionWords, WorkbookSession } from "./workbookSession";

/**
 * Assesses a period anew and lists what the review should look at; writes nothing. Explanations stay with their matters
 * as long as these are the same. What is `entered` counts as if it stood in the sheets.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function reviewSession(
  session: WorkbookSession,
  wishes: AssessWishes,
  options: RunOptions & Pick<AssessOptions, "entered">,
): Promise<ReadyReview | RefusedAssessment> {
  const assessed = await assessSession(session, wishes, options);
  const { workbook: host, words } = session;
  if (assessed.status === "refused") return assessed;
  const { assessment, settings, ledgers, diagnostics, inputs } = assessed;
  const { period } = assessed.chosen;
  const found = findKeyedSheet(inputs.info, reviewSheetOf(period));
  const read = found ? await readReviewSheet(host, found) : NO_READING;
  const given = (options.entered?.rows ?? []).map((row) => [row.key, keptRowOf(row)] as const);
  const reading: ReviewReading = { ...read, kept: new Map([...read.kept, ...given]) };
  const { names } = ledgers.roster;
  const checks = ledgerChecks(assessed);
  const baseline = reading.baseline ?? checks;
  const past = await readPast(session, assessed);
  const matters = findMatters({ assessment, settings, ledgers, past, changedSince: changed(names, checks, baseline) });
  const context = {
    ...{ assessment, ledgers, labels: words.texts.sheets, words: words.review },
    message: (diagnostic: (typeof diagnostics)[number]) => words.texts.diagnostic(diagnostic).message,
  };
  const bare = [...recordRows(assessed, context), ...dataRows(diagnostics, context), ...matterRows(matters, context)];
  const rows = bare.map((row): ReviewRow => ({ ...row, entry: reviewEntryOf(reading.kept.get(row.key)) }));
  const plan = planReview({ assessed, rows, reading, baseline }, words);
  session.state = { ...session.state, reviewed: { assessed, rows } };
  return { status: "ready", assessed, rows, plan };
}

type Listed = Readonly<{
  assessed: ReadyAssessment;
  rows: readonly ReviewRow[];
  reading: ReviewReading;
  baseline: Baseline;
}>;

function planReview({ assessed, rows, reading, baseline }: Listed, { texts, review }: SessionWords): WritePlan {
  const { plan, chosen, inputs } = assessed;
  const { period, cutoff } = chosen;
  const wanted = reviewSheetOf(period);
  const { name, removeSheetIds } = placeOfKeyedSheet(inputs.info, wanted, findKeyedSheet(inputs.info, wanted));
  const listed = new Set(rows.map(({ key }) => key));
  const gone = [...reading.kept.values()].filter(({ key }) => !listed.has(key));
  const planned = planReviewSheet({
    ...{ period, cutoff, rows, gone, baseline, sheetName: name, labels: texts.sheets, words: review },
  });
  const sheet = wasSettled(assessed.records.progress, period) ? replacingSettled(planned) : planned;
  return { ...plan, sheets: [...plan.sheets, sheet], removeSheetIds: [...plan.removeSheetIds, ...removeSheetIds] };
}

/** The check of the ledger rows of each assessed organization, by its name. */
function ledgerChecks({ ledgers, assessment }: ReadyAssessment): ReadonlyMap<string, string> {
  const rows = rowsByOrganization(ledgers, assessment.cutoff);
  const { names } = ledgers.roster;
  return new Map(
    assessment.organizations.map(({ organization }) => [
      names[organization] ?? "",
      rowsCheck(rows.get(organization) ?? []),
    ]),
  );
}

function changed(names: readonly string[], now: Baseline, first: Baseline): ReadonlySet<number> {
  const indexes = names.flatMap((name, organization) => {
    const before = first.get(name);
    return before !== undefined && now.has(name) && now.get(name) !== before ? [organization] : [];
  });
  return new Set(indexes);
}

/** What the period before says of each organization; null when the workbook has nothing of it. */
async function readPast(
  { workbook, words: { labelSets } }: WorkbookSession,
  { inputs, ledgers, chosen, previousArchive }: ReadyAssessment,
): Promise<ReadonlyMap<number, PastResult> | null> {
  if (previousArchive !== null) return pastOfArchive(previousArchive, ledgers.roster.names);
  const period: Period = previousPeriod(chosen.period);
  const written = await readWrittenResults(workbook, inputs.info, { period, labelSets });
  if (written === null) return null;
  const indexes = indexesByKey(ledgers.roster.names);
  return new Map(
    written.organizations.flatMap(({ organization, total, grade, flags }) => {
      const index = indexes.get(organizationKey(organization));
      return index === undefined ? [] : [[index, { total, grade, flags }] as const];
    }),
  );
}
