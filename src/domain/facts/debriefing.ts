import type { Context } from "../context";
import { mustDay } from "../model/day";
import { columnOf, NUMBER_SCALE, type LedgerTable } from "../model/ledgerTable";
import type { FieldKey } from "../model/ledgers";
import { compare, rational, type Rational } from "../model/rational";
import { isInOffice } from "./secretary";

/** The grade of a secretary who should have debriefed and did not. */
export const NOT_DEBRIEFED = "未述职";

/**
 * `graded`: `grade` is normalised, `voteScore` in [0, 100] or null without votes;
 * `missed`: should have debriefed and has no row; `notApplicable`: no secretary in office, another secretary's row, or
 * not due yet; `unknown`: the day of taking office is needed and blank.
 */
export type Debriefing =
  | Readonly<{ kind: "graded"; grade: string; voteScore: Rational | null; record: number; year: number }>
  | Readonly<{ kind: "missed"; year: number }>
  | Readonly<{ kind: "notApplicable"; why: "noSecretary" | "notInOffice" | "otherSecretary" | "notDue"; year: number }>
  | Readonly<{ kind: "unknown" }>;

/** The four grades with their share of a vote and the least vote score, from the best (rules.md §5 S4). */
const GRADES = [
  { field: "good", grade: "好", tenths: 10, least: 90 },
  { field: "fairlyGood", grade: "较好", tenths: 8, least: 80 },
  { field: "average", grade: "一般", tenths: 6, least: 60 },
  { field: "poor", grade: "差", tenths: 0, least: 0 },
] as const satisfies readonly { field: FieldKey; grade: string; tenths: number; least: number }[];

/** Fields any one of which makes the ledger usable: the grade itself or a column of votes. */
export const DEBRIEFING_RESULT_FIELDS: readonly FieldKey[] = ["grade", ...GRADES.map(({ field }) => field)];

/** The secretary's debriefing that counts at the cutoff. Without the ledger as if it had no row. */
export function debriefingOf(context: Context, organization: number): Debriefing {
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
 * The debriefing of one year by its rows alone; of several rows the last that is the present secretary's.
 *
 * @returns null when the year has no row with a grade or votes.
 */
function debriefingOfYear(context: Context, organization: number, year: number): Debriefing | null {
  const table = context.table("debriefings");
  if (!table) return null;
  const years = columnOf(table, "year", "number")?.scaled;
  let found: Debriefing | null = null;
  for (const record of context.recordsOf("debriefings", organization)) {
    if (years?.[record] !== year * NUMBER_SCALE) continue;
    const result = resultOf(table, record);
    if (!result) continue;
    const whose = whoseRow(context, organization, { table, record, year });
    if (whose === "present") found = { kind: "graded", ...result, record, year };
    else if (whose === "unknown") found ??= { kind: "unknown" };
    else found ??= { kind: "notApplicable", why: "otherSecretary", year };
  }
  return found;
}

/** Whether the ledger has a row of a year with a grade or votes, whoever was secretary. */
export function hasDebriefingOfYear(context: Context, organization: number, year: number): boolean {
  return debriefingOfYear(context, organization, year) !== null;
}

type DebriefingRow = Readonly<{ table: LedgerTable; record: number; year: number }>;

function whoseRow(
  { organizations }: Context,
  organization: number,
  { table, record, year }: DebriefingRow,
): "present" | "other" | "unknown" {
  const { secretary, secretarySince } = organizations[organization]!;
  const names = columnOf(table, "secretary", "names");
  const named = names ? names.values[names.ids[record]!]! : [];
  if (named.length > 0) return named.includes(secretary) ? "present" : "other";
  if (secretarySince === null) return "unknown";
  return mustDay(year, 12, 31) < secretarySince ? "other" : "present";
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
