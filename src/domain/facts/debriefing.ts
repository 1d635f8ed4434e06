import type { Context } from "./context";
import { mustDay } from "../model/day";
import { columnOf, NUMBER_SCALE, type Column, type LedgerTable } from "../model/ledgerTable";
import type { FieldKey } from "../model/ledgers";
import { compare, rational, type Rational } from "../model/rational";
import { perContext } from "./perContext";
import { isInOffice } from "./secretary";

/** The grade of a secretary who should have debriefed and did not. */
export const NOT_DEBRIEFED = "未述职";

/**
 * `graded`: `grade` is normalised, `voteScore` in [0, 100] or null without votes;
 * `missed`: should have debriefed and has no row; `notApplicable`: no secretary in office, another secretary's row, or
 * not due yet; `unknown`: the day of taking office is needed and blank; `contradictory`: two rows of it that don't say the
 * same, so that none holds.
 */
export type Debriefing =
  | Readonly<{ kind: "graded"; grade: string; voteScore: Rational | null; record: number; year: number }>
  | Readonly<{ kind: "missed"; year: number }>
  | Readonly<{ kind: "notApplicable"; why: "noSecretary" | "notInOffice" | "otherSecretary" | "notDue"; year: number }>
  | Readonly<{ kind: "contradictory"; records: readonly number[]; year: number }>
  | Readonly<{ kind: "unknown" }>;

/** The four grades with their share of a vote and the least vote score, from the best (rules.md §5 S4). */
const GRADES = [
  { field: "good", grade: "好", tenths: 10, least: 90 },
  { field: "fairlyGood", grade: "较好", tenths: 8, least: 80 },
  { field: "average", grade: "一般", tenths: 6, least: 60 },
  { field: "poor", grade: "差", tenths: 0, least: 0 },
] as const satisfies readonly { field: FieldKey; grade: string; tenths: number; least: number }[];

/** The share of a vote that a grade is worth; undefined for a grade that is none of the four. */
export function voteShareOf(grade: string): Rational | undefined {
  const found = GRADES.find((other) => other.grade === grade);
  return found && rational(found.tenths, 10);
}

/** Fields any one of which makes the ledger usable: the grade itself or a column of votes. */
export const DEBRIEFING_RESULT_FIELDS: readonly FieldKey[] = ["grade", ...GRADES.map(({ field }) => field)];

const debriefings = perContext((): Debriefing[] => []);

/** The secretary's debriefing that counts at the cutoff. Without the ledger as if it had no row. */
export function debriefingOf(context: Context, organization: number): Debriefing {
  return (debriefings(context)[organization] ??= findDebriefing(context, organization));
}

function findDebriefing(context: Context, organization: number): Debriefing {
  const { period, cutoff } = context.input;
  const { secretary } = context.organizations[organization]!;
  const lastYear = period.year - 1;
  if (secretary === "") return { kind: "notApplicable", why: "noSecretary", year: lastYear };
  if (!isInOffice(context, organization)) return { kind: "notApplicable", why: "notInOffice", year: lastYear };
  if (cutoff === mustDay(period.year, 12, 31)) {
    const thisYear = debriefingOfYear(context, organization, period.year);
    if (thisYear) return thisYear;
  }
  return debriefingOfYear(context, organization, lastYear) ?? withoutRow(context, organization, lastYear);
}

function withoutRow({ input, organizations }: Context, organization: number, year: number): Debriefing {
  const since = organizations[organization]!.secretarySince;
  if (input.cutoff < mustDay(year + 1, 3, 31)) return { kind: "notApplicable", why: "notDue", year };
  if (since === null) return { kind: "unknown" };
  return since <= mustDay(year, 12, 31)
    ? { kind: "missed", year }
    : { kind: "notApplicable", why: "notInOffice", year };
}

/**
 * The debriefing of one year by its rows alone: those that name the present secretary, else those without a name. The
 * order of the rows never matters: rows that say the same are one, rows that don't contradict each other.
 *
 * @returns null when the year has no row with a grade or votes.
 */
export function debriefingOfYear(context: Context, organization: number, year: number): Debriefing | null {
  const table = context.table("debriefings");
  if (!table) return null;
  const { named, unnamed, others } = rowsOfYear(context, organization, year);
  const records = named.length > 0 ? named : unnamed;
  const [record] = records;
  if (record === undefined) return others ? { kind: "notApplicable", why: "otherSecretary", year } : null;
  if (named.length === 0) {
    const { secretarySince } = context.organizations[organization]!;
    if (secretarySince === null) return { kind: "unknown" };
    if (mustDay(year, 12, 31) < secretarySince) return { kind: "notApplicable", why: "otherSecretary", year };
  }
  if (records.some((other) => differingField(table, record, other) !== null))
    return { kind: "contradictory", records, year };
  return { kind: "graded", ...resultOf(table, record)!, record, year };
}

type RowsOfYear = Readonly<{
  /** Rows that name the present secretary, and rows without a name, in sheet order. */
  named: readonly number[];
  unnamed: readonly number[];
  /** Whether there are rows of somebody else. */
  others: boolean;
}>;

/** The rows of a year with a grade or votes, by whom they name. */
function rowsOfYear(context: Context, organization: number, year: number): RowsOfYear {
  const table = context.table("debriefings")!;
  const { secretary } = context.organizations[organization]!;
  const years = columnOf(table, "year", "number")?.scaled;
  const names = columnOf(table, "secretary", "names");
  const named: number[] = [];
  const unnamed: number[] = [];
  let others = false;
  for (const record of context.recordsOf("debriefings", organization)) {
    if (years?.[record] !== year * NUMBER_SCALE || !resultOf(table, record)) continue;
    const inRow = names ? names.values[names.ids[record]!]! : [];
    if (inRow.length === 0) unnamed.push(record);
    else if (inRow.includes(secretary)) named.push(record);
    else others = true;
  }
  return { named, unnamed, others };
}

/** The first column in which two rows differ: blank differs from filled, 较差 is 差. Null when they say the same. */
export function differingField(table: LedgerTable, a: number, b: number): FieldKey | null {
  for (const [field, column] of table.columns) if (!isAlike(column, a, b)) return field;
  return null;
}

function isAlike(column: Column, a: number, b: number): boolean {
  switch (column.kind) {
    case "number":
      return Object.is(column.scaled[a], column.scaled[b]);
    case "date":
      return column.days[a] === column.days[b];
    case "yesNo":
      return column.codes[a] === column.codes[b];
    case "organization":
      return true;
    default:
      return column.values[column.ids[a]!]!.join("、") === column.values[column.ids[b]!]!.join("、");
  }
}

/** Whether the ledger has a row of a year with a grade or votes, whoever was secretary. */
export function hasDebriefingOfYear(context: Context, organization: number, year: number): boolean {
  return debriefingOfYear(context, organization, year) !== null;
}

function resultOf(table: LedgerTable, record: number): Readonly<{ grade: string; voteScore: Rational | null }> | null {
  const voteScore = voteScoreOf(table, record);
  const grades = columnOf(table, "grade", "text");
  const written = grades ? grades.values[grades.ids[record]!]![0] : undefined;
  if (written !== undefined) return { grade: written, voteScore };
  return voteScore === null ? null : { grade: gradeOfVotes(voteScore), voteScore };
}

/** (好×1 + 较好×0.8 + 一般×0.6 + 差×0) ÷ their sum × 100; abstentions never count. Null without votes. */
function voteScoreOf(table: LedgerTable, record: number): Rational | null {
  let weighted = 0;
  let valid = 0;
  for (const { field, tenths } of GRADES) {
    const votes = columnOf(table, field, "number")?.scaled[record] ?? NaN;
    if (Number.isNaN(votes)) continue;
    weighted += votes * tenths;
    valid += votes;
  }
  return valid > 0 ? rational(weighted * 10, valid) : null;
}

function gradeOfVotes(score: Rational): string {
  return GRADES.find(({ least }) => compare(score, rational(least)) >= 0)?.grade ?? "差";
}
