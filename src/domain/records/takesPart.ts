import type { Context, RecordGroups } from "../facts/context";
import { findingFactsOf } from "../facts/finding";
import { isInPost } from "../facts/members";
import { perContext } from "../facts/perContext";
import { groupRecords } from "../facts/recordGroups";
import { taskFactsOf } from "../facts/task";
import { trainingFactsOf } from "../facts/training";
import { windowOf } from "../facts/windows";
import { BLANK_DAY, type Day } from "../model/day";
import { columnOf, NUMBER_SCALE, type LedgerTable } from "../model/ledgerTable";
import { DAY_MAY_LACK, PLACING_DAY, type LedgerKey } from "../model/ledgers";
import type { WindowKey } from "../model/ruleTerms";
import { BY_ANY, BY_NONE, byAll, byDays, type RecordTest } from "./recordTest";

/** The day that places each record of a ledger in a window; BLANK_DAY where it has none. */
export function compilePlacingDay(context: Context, ledger: LedgerKey): (record: number) => Day {
  const table = context.table(ledger);
  if (ledger === "training") return trainingFactsOf(context)?.dayOf ?? (() => BLANK_DAY);
  const field = PLACING_DAY[ledger];
  const days = table && field && columnOf(table, field, "date")?.days;
  return days ? (record) => days[record]! : () => BLANK_DAY;
}

/** Which records of a ledger exist at the cutoff and lie in a window (rules.md §1, §4), 筛选 left aside. */
export function compileWindow(context: Context, ledger: LedgerKey, window: WindowKey): RecordTest {
  const table = context.table(ledger);
  if (!table) return BY_NONE;
  switch (ledger) {
    case "tasks":
      return taskWindow(context, window);
    case "debriefings":
      return debriefingWindow(context, table, window);
    case "roster":
      return BY_ANY;
    case "findings":
      return byAll([dateWindow(context, table, window), findingFactsOf(context)!.isFinding]);
    case "staff":
      return byAll([dateWindow(context, table, window), isInPost(context)]);
    case "training":
      return trainingWindow(context, window);
    default:
      return dateWindow(context, table, window);
  }
}

const windowGroups = perContext(() => new Map<string, RecordGroups>());

/** The records of compileWindow by organization, which all rules of a ledger and window share. */
export function groupWindow(context: Context, ledger: LedgerKey, window: WindowKey): RecordGroups {
  const known = windowGroups(context);
  const key = `${ledger} ${window}`;
  let groups = known.get(key);
  if (!groups) {
    groups = groupRecords(context, ledger, compileWindow(context, ledger, window));
    known.set(key, groups);
  }
  return groups;
}

function dateWindow(context: Context, table: LedgerTable, window: WindowKey): RecordTest {
  const { from, to } = windowOf(context, window);
  const blankCounts = window === "all" && DAY_MAY_LACK.has(table.ledger);
  const field = PLACING_DAY[table.ledger];
  const days = field && columnOf(table, field, "date")?.days;
  if (!days) return blankCounts ? BY_ANY : BY_NONE;
  return byDays(days, blankCounts ? BLANK_DAY : from, to);
}

function trainingWindow(context: Context, window: WindowKey): RecordTest {
  const { from, to } = windowOf(context, window);
  const first = window === "all" ? BLANK_DAY : from;
  const { dayOf } = trainingFactsOf(context)!;
  return (record) => {
    const day = dayOf(record);
    return day >= first && day <= to;
  };
}

/** 本年 means the tasks of year Y, whatever their due day; a task is never hidden by its due day. */
function taskWindow(context: Context, window: WindowKey): RecordTest {
  const tasks = taskFactsOf(context)!;
  const { from, to } = windowOf(context, window);
  const { year } = context.input.period;
  const exists = (record: number) => tasks.stateOf(record) !== "notYet";
  switch (window) {
    case "year":
      return (record) => tasks.yearOf(record) === year && exists(record);
    case "all":
      return exists;
    default:
      return (record) => tasks.dueOf(record) >= from && tasks.dueOf(record) <= to && exists(record);
  }
}

/** Debriefings have no date, but a year. */
function debriefingWindow(context: Context, table: LedgerTable, window: WindowKey): RecordTest {
  const years = columnOf(table, "year", "number")?.scaled;
  const year = context.input.period.year * NUMBER_SCALE;
  if (window === "all") return (record) => !(years && years[record]! > year);
  return (record) => window === "year" && years?.[record] === year;
}
