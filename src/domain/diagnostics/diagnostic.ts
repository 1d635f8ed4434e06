import type { Day } from "../model/day";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { SourceRef } from "../model/source";

/** `error`: the row, rule or setting takes no part; `warning`: read, but someone should look. */
export type Severity = "error" | "warning";

/**
 * What the engine finds wrong with data, by code, with the values its text needs. Never prose: the text stands in the
 * catalogues (i18n), one entry a code.
 */
export type DomainDiagnosticParams = {
  /** A task marked done without a date: counts as on time. */
  "done-without-date": Record<never, never>;
  /** A finding marked closed without a date: counts as closed in time. */
  "closed-without-date": Record<never, never>;
  /** A row of findings that names no problem but has a time limit: no finding. */
  "finding-without-problem": Record<never, never>;
  /** The same organization, type, day and group in an earlier row: counts once. */
  "event-twice": Record<never, never>;
  /** A kind of activity that no rule counts by its name and nobody usually calls so; in so many rows of the period. "": none is named. */
  "activity-type-uncounted": { text: string; rows: number };
  /** A word of a field by which rules or measures choose rows, that none of them chooses; in so many rows. */
  "word-uncounted": { ledger: LedgerKey; field: FieldKey; text: string; rows: number };
  /** A group meeting that names no group: counts for none. */
  "group-not-named": Record<never, never>;
  /** A column that nothing needs is not there, so that the reading is weaker. */
  "column-absent": { ledger: LedgerKey; field: FieldKey };
  /** Items are not assessed because this cell of the roster is blank. */
  "roster-cell-blank": { field: FieldKey };
  /** The secretary is vacant since nobody knows when. */
  "vacancy-without-date": Record<never, never>;
  /** 任期 that can't be a term; the usual one is used. */
  "term-implausible": Record<never, never>;
  /** Left out: dissolved on or before the period's start, or founded after the cutoff. */
  "organization-dissolved": { day: Day };
  "organization-founded-later": { day: Day };
  /** The rule's map doesn't name the text: not assessed. */
  "grade-not-in-map": { code: string; text: string };
  /** A score given by hand that is below 0 or above the points: not assessed. */
  "score-out-of-range": { code: string };
  /** 类型 is none of 加分, 减分, 否决. */
  "bonus-type-unknown": { text: string };
  "bonus-points-blank": Record<never, never>;
  /** 加分 of nothing or less. */
  "bonus-points-not-positive": Record<never, never>;
  /** Two rows of one organization, year and secretary that don't say the same: S4 is not assessed. */
  "debriefing-contradictory": { year: number };
  /** Months up to the cutoff without any row of dues. */
  "dues-months-missing": { monthIndexes: readonly number[] };
  /** Complete months of the period in which the whole office has no activity: a sheet may not have been read. */
  "months-without-activities": { monthIndexes: readonly number[] };
  /** No row up to 31 March of the year: the meetings of the year before can't be judged. */
  "activities-not-covering": { year: number };
  /** A debriefing with no year counts for none. */
  "debriefing-without-year": Record<never, never>;
};

export type DomainDiagnosticCode = keyof DomainDiagnosticParams;

/** A located finding of the engine; `at` without recordIndex semantics is a whole ledger. */
export type DomainDiagnostic = {
  [C in DomainDiagnosticCode]: Readonly<{
    code: C;
    severity: Severity;
    at: SourceRef | Readonly<{ ledger: SourceRef["ledger"] }>;
    params: DomainDiagnosticParams[C];
  }>;
}[DomainDiagnosticCode];
