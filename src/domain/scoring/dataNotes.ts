import type { Context } from "../facts/context";
import type { DomainDiagnostic, DomainDiagnosticCode, DomainDiagnosticParams } from "../diagnostics/diagnostic";
import { typePasses } from "../facts/activityEvents";
import { activityKeysOf } from "../facts/activityKeys";
import { silentMonthsOfOffice } from "../facts/coverage";
import { isLeftOut } from "../facts/existence";
import { findingFactsOf } from "../facts/finding";
import { vacancyDays } from "../facts/secretary";
import { taskFactsOf } from "../facts/task";
import { isTermImplausible } from "../facts/term";
import { unitsExpected, windowOf } from "../facts/windows";
import { debriefingOf, differingField } from "../facts/debriefing";
import { isUsualValue } from "../model/canonicalValue";
import { BLANK_DAY, firstDayOfMonth, monthIndexOf, type Day } from "../model/day";
import { compileCondition } from "../records/rosterCondition";
import type { RuleSet } from "../rules/ruleSet";
import { organizationsOf, recordsThat, type Asked, type OneRecord } from "./askedNotes";
import { uncountedWords } from "./uncountedWords";
import { columnOf, monthsNamed, type LedgerTable } from "../model/ledgerTable";
import type { FieldKey, LedgerKey } from "../model/ledgers";

/** Columns whose absence only weakens the reading (rules.md §6.1). */
const WEAKENING_COLUMNS: readonly (readonly [LedgerKey, FieldKey])[] = [
  ["roster", "dissolved"],
  ["roster", "vacantSince"],
  ["roster", "extendedTo"],
  ["roster", "setupApproved"],
  ["tasks", "doneDate"],
  ["tasks", "issued"],
  ["findings", "closedDate"],
  ["findings", "repeated"],
];

const GROUP_MEETING = "党小组会";

/** What the engine had to decide about the data by itself, for someone to look at; in the order of ledgers and rows. */
export function dataNotes(context: Context, ruleSet: RuleSet): readonly DomainDiagnostic[] {
  const asked: Asked = { context, ruleSet, only: null };
  return [
    ...absentColumns(context),
    ...rosterNotes(context),
    ...silentMonths(context),
    ...activityNotes(asked),
    ...uncountedTypes(asked),
    ...uncountedWords(asked),
    ...taskNotes(asked),
    ...findingNotes(asked),
    ...debriefingNotes(asked),
    ...duesNotes(asked),
  ];
}

/**
 * What of the notes a single record has a part in. When it holds other values and these are the same as they were, then so
 * are all notes.
 *
 * @param context - narrowed to the organizations of the record.
 */
export function notesAround(context: Context, ruleSet: RuleSet, only: OneRecord): readonly DomainDiagnostic[] {
  const asked: Asked = { context, ruleSet, only };
  switch (only.ledger) {
    case "activities":
      return [...silentMonths(context), ...activityNotes(asked), ...uncountedTypes(asked)];
    case "tasks":
      return [...taskNotes(asked)];
    case "debriefings":
      return [...debriefingNotes(asked)];
    case "dues":
      return [...duesNotes(asked)];
    case "findings":
      return [...findingNotes(asked), ...uncountedWords(asked)];
    default:
      return [...uncountedWords(asked)];
  }
}

function note<C extends DomainDiagnosticCode>(
  code: C,
  at: DomainDiagnostic["at"],
  params: DomainDiagnosticParams[C],
): DomainDiagnostic {
  return { code, severity: "warning", at, params } as DomainDiagnostic;
}

function* absentColumns(context: Context): Generator<DomainDiagnostic> {
  for (const [ledger, field] of WEAKENING_COLUMNS) {
    const table = context.table(ledger);
    if (table && !table.columns.has(field)) yield note("column-absent", { ledger }, { ledger, field });
  }
}

function* silentMonths({ input: { ledgers, period, cutoff } }: Context): Generator<DomainDiagnostic> {
  const monthIndexes = silentMonthsOfOffice(ledgers, period, cutoff);
  if (monthIndexes.length > 0) yield note("months-without-activities", { ledger: "activities" }, { monthIndexes });
}

function* rosterNotes(context: Context): Generator<DomainDiagnostic> {
  for (const { index, founded, dissolved, termYears, lastElection, expiry } of context.organizations) {
    const at = (field: FieldKey) => ({ ledger: "roster", recordIndex: index, field }) as const;
    if (isLeftOut(context, index)) {
      yield founded !== null && founded > context.input.cutoff
        ? note("organization-founded-later", at("founded"), { day: founded })
        : note("organization-dissolved", at("dissolved"), { day: dissolved! });
      continue;
    }
    const { vacant, days } = vacancyDays(context, index);
    if (vacant && days === null) {
      yield note("vacancy-without-date", at(context.rosterHas("vacantSince") ? "vacantSince" : "secretary"), {});
    }
    if (expiry === null && lastElection !== null && isTermImplausible(termYears)) {
      yield note("term-implausible", at("termYears"), {});
    }
  }
}

function* activityNotes(asked: Asked): Generator<DomainDiagnostic> {
  const { context } = asked;
  const keys = activityKeysOf(context);
  const table = context.table("activities");
  if (!keys || !table) return;
  for (const recordIndex of keys.repeats) yield note("event-twice", { ledger: "activities", recordIndex }, {});
  const group = columnOf(table, "group", "text");
  const groupType = keys.typeNames.indexOf(GROUP_MEETING);
  if (!group || groupType < 0) return;
  const { from, to } = windowOf(context, "period");
  const isNameless = group.values.map((named) => named.length === 0);
  const isOfGroup = keys.typesOfId.map((types) => types.includes(groupType));
  const typeIds = columnOf(table, "type", "text")?.ids;
  const found = recordsThat(asked, table, (record) => {
    if (!isNameless[group.ids[record]!] || !typeIds || !isOfGroup[typeIds[record]!]) return false;
    return keys.dayOf(record) >= from && keys.dayOf(record) <= to;
  });
  for (const recordIndex of found)
    yield note("group-not-named", { ledger: "activities", recordIndex, field: "group" }, {});
}

/** Kinds of activity that no rule counts by name and that are no usual word: perhaps only another way to write one. */
function* uncountedTypes(asked: Asked): Generator<DomainDiagnostic> {
  const {
    context,
    ruleSet: { rules },
  } = asked;
  const keys = activityKeysOf(context);
  const table = context.table("activities");
  const type = table && columnOf(table, "type", "text");
  if (!keys || !type) return;
  const filters = rules
    .filter(({ ledger, filter }) => ledger === "activities" && filter.some(({ field }) => field === "type"))
    .map(({ filter }) => filter);
  if (filters.length === 0) return;
  const isCounted = (name: string): boolean =>
    isUsualValue("activities.type", name) || filters.some((filter) => typePasses(name, filter));
  const isUncounted = type.values.map((names) => !names.some(isCounted));
  // A sheet that names no kind at all is told of as such.
  const naming = sheetsNaming(type.ids, table);
  const { from, to } = windowOf(context, "period");
  const found = recordsThat(asked, table, (record) => {
    if (!isUncounted[type.ids[record]!] || naming[table.sheetIndexes[record]!] === 0) return false;
    return keys.dayOf(record) >= from && keys.dayOf(record) <= to;
  });
  const byText = new Map<string, { first: number; rows: number }>();
  for (const record of found) {
    const text = type.pool[type.ids[record]!]!;
    const known = byText.get(text);
    if (known) known.rows++;
    else byText.set(text, { first: record, rows: 1 });
  }
  for (const [text, { first: recordIndex, rows }] of byText) {
    yield note("activity-type-uncounted", { ledger: "activities", recordIndex, field: "type" }, { text, rows });
  }
}

/** By sheet: 1 where some row names a kind. */
function sheetsNaming(ids: Uint32Array, { sheetIndexes }: LedgerTable): Uint8Array {
  const naming = new Uint8Array(1 << 16);
  for (let record = 0; record < ids.length; record++) if (ids[record] !== 0) naming[sheetIndexes[record]!] = 1;
  return naming;
}

/** Without the column there is one note, not one a row. */
function* taskNotes(asked: Asked): Generator<DomainDiagnostic> {
  const { context } = asked;
  const tasks = taskFactsOf(context);
  const table = context.table("tasks");
  if (!tasks || !table?.columns.has("doneDate")) return;
  const { from, to } = windowOf(context, "period");
  const found = recordsThat(asked, table, (record) => {
    const due = tasks.dueOf(record);
    return due >= from && due <= to && tasks.isDoneWithoutDate(record) && tasks.stateOf(record) !== "notYet";
  });
  for (const recordIndex of found)
    yield note("done-without-date", { ledger: "tasks", recordIndex, field: "doneDate" }, {});
}

function* findingNotes(asked: Asked): Generator<DomainDiagnostic> {
  const { context } = asked;
  const findings = findingFactsOf(context);
  const table = context.table("findings");
  if (!findings || !table) return;
  const hasClosedDates = table.columns.has("closedDate");
  const { from, to } = windowOf(context, "year");
  const isClosedWithoutDate = (record: number) =>
    hasClosedDates && findings.isFinding(record) && findings.isClosedWithoutDate(record);
  const found = recordsThat(asked, table, (record) => {
    const day = findings.foundOf(record);
    return day >= from && day <= to && (findings.isLimitAlone(record) || isClosedWithoutDate(record));
  });
  for (const recordIndex of found) {
    yield findings.isLimitAlone(recordIndex)
      ? note("finding-without-problem", { ledger: "findings", recordIndex, field: "problem" }, {})
      : note("closed-without-date", { ledger: "findings", recordIndex, field: "closedDate" }, {});
  }
}

function* debriefingNotes(asked: Asked): Generator<DomainDiagnostic> {
  const { context } = asked;
  const table = context.table("debriefings");
  const years = table && columnOf(table, "year", "number")?.scaled;
  if (!table || !years) return;
  const withoutYear = recordsThat(asked, table, (record) => Number.isNaN(years[record]));
  for (const recordIndex of withoutYear) {
    yield note("debriefing-without-year", { ledger: "debriefings", recordIndex, field: "year" }, {});
  }
  for (const { index } of organizationsOf(asked)) {
    const debriefing = isLeftOut(context, index) ? null : debriefingOf(context, index);
    if (debriefing?.kind !== "contradictory") continue;
    const { records, year } = debriefing;
    const field = records.map((record) => differingField(table, records[0]!, record)).find((found) => found !== null)!;
    for (const recordIndex of records) {
      const at = { ledger: "debriefings", recordIndex, field } as const;
      yield { code: "debriefing-contradictory", severity: "error", at, params: { year } };
    }
  }
}

/**
 * Months up to the cutoff for which an organization has no row of dues at all, paid by the month or for several; the score
 * only knows those there are.
 */
function* duesNotes(asked: Asked): Generator<DomainDiagnostic> {
  const {
    context,
    ruleSet: { rules },
  } = asked;
  const table = context.table("dues");
  const paidFor = table && columnOf(table, "month", "date");
  if (!paidFor) return;
  const { days, spans } = paidFor;
  const firstOf = (record: number): Day => {
    const day = days[record]!;
    const months = monthsNamed(spans[record]!);
    return months === 0 || day === BLANK_DAY ? day : firstDayOfMonth(monthIndexOf(day) - months + 1);
  };
  for (const rule of rules.filter(({ ledger }) => ledger === "dues")) {
    const conditions = rule.conditions.map((condition) => compileCondition(context, condition));
    for (const facts of organizationsOf(asked)) {
      const { index, level } = facts;
      if (isLeftOut(context, index) || !rule.levels.includes(level)) continue;
      if (conditions.some((stateOf) => stateOf(index) === "fails")) continue;
      const recorded = [...context.recordsOf("dues", index)];
      const missing = unitsExpected(context, facts, { window: rule.window, unit: "month" }).filter(
        ({ from, to }) => !recorded.some((record) => days[record]! >= from && firstOf(record) <= to),
      );
      if (missing.length === 0) continue;
      const monthIndexes = missing.map(({ from }) => monthIndexOf(from));
      yield note(
        "dues-months-missing",
        { ledger: "roster", recordIndex: index, field: "organization" },
        { monthIndexes },
      );
    }
  }
}
