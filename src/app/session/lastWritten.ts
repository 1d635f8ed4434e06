import type { Period } from "../../domain/model/period";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import { readRecordSheet } from "../../workbook/recordSheets/readRecordSheet";
import { PROGRESS_RECORD } from "../../workbook/recordSheets/recordSheet";
import { readWrittenItems, type WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { readWrittenReminders } from "../../workbook/resultSheets/readWrittenReminders";
import type { WrittenReminders } from "../../workbook/resultSheets/writtenResults";
import { readRuleSheet } from "../../workbook/rules/readRuleSheets";
import { ledgersSince, readLastResults } from "../lastResults";
import type { LastWritten } from "./sessionState";
import type { WorkbookSession } from "./workbookSession";

/** Whether the ledgers are those that were assessed; `unread`: nobody has read them yet. */
export type LedgersSince = ReturnType<typeof ledgersSince> | "unread";

/**
 * Reads the results that were written last, without assessing: what a workbook shows as soon as it is opened.
 *
 * @returns null when the workbook has none.
 * @throws HostError
 */
export async function lastWritten(session: WorkbookSession): Promise<LastWritten | null> {
  const { workbook, words, state } = session;
  if (state.readBack) return state.readBack.last;
  const info = await workbook.describe();
  const results = await readLastResults(workbook, info, words.labelSets);
  const last = results && { results, ruleSet: (await readRuleSheet(workbook, info, results.period)).ruleSet };
  session.state = { ...session.state, readBack: { last, items: null, reminders: null } };
  return last;
}

/** As what version a period is settled now; null: it is not. @throws HostError */
export async function settledVersion({ workbook }: WorkbookSession, period: Period): Promise<number | null> {
  const record = await readRecordSheet(workbook, await workbook.describe(), PROGRESS_RECORD);
  return progressOf(record, period).finalised?.version ?? null;
}

/** Reads the items of these results, once somebody looks at one: the longest of the sheets. @throws HostError */
export async function lastItems(session: WorkbookSession, last: LastWritten): Promise<WrittenItems> {
  const { workbook, words, state } = session;
  if (state.readBack?.items) return state.readBack.items;
  const question = { period: last.results.period, labelSets: words.labelSets };
  const items = await readWrittenItems(workbook, await workbook.describe(), question);
  session.state = { ...session.state, readBack: { reminders: null, ...session.state.readBack, last, items } };
  return items;
}

/** Reads the reminders of these results, once somebody looks at them. @throws HostError */
export async function lastReminders(session: WorkbookSession, last: LastWritten): Promise<WrittenReminders> {
  const { workbook, words, state } = session;
  if (state.readBack?.reminders) return state.readBack.reminders;
  const question = { period: last.results.period, labelSets: words.labelSets };
  const reminders = await readWrittenReminders(workbook, await workbook.describe(), question);
  session.state = { ...session.state, readBack: { items: null, ...session.state.readBack, last, reminders } };
  return reminders;
}

/** Whether the ledgers, as far as the session has read them, are those that these results were made of. */
export function ledgersSinceWritten({ state }: WorkbookSession, { results }: LastWritten): LedgersSince {
  const ledgers = state.inputs?.reading.ledgers ?? null;
  return ledgers === null ? "unread" : ledgersSince(results, ledgers);
}

/** The period whose results are shown: of the assessment, else of what was written last; null when there is neither. @throws HostError */
export async function shownPeriod(session: WorkbookSession): Promise<Period | null> {
  const { assessed } = session.state;
  if (assessed !== null) return assessed.ready.chosen.period;
  return (await lastWritten(session))?.results.period ?? null;
}
