import type { Context } from "./context";
import { addMonths, type Day } from "../model/day";
import type { Level } from "../model/level";

/** Years of a term where the roster's 任期 is blank. Source: 机关基层组织工作条例 (2019) art. 5–7. */
export const DEFAULT_TERM_YEARS: Readonly<Record<Level, number>> = { C: 5, G: 3, B: 3 };

/** An approved extension moves the expiry at most this far. Source: 支部工作条例(试行) art. 22. */
const LONGEST_EXTENSION_MONTHS = 12;

/** Terms outside this range are slips of the pen; they are listed and the default is used instead. */
const LONGEST_TERM_YEARS = 10;

/** `expiry`: the last day in term, the extension included; `extended`: whether an extension moved it. */
export type Term = Readonly<{ expiry: Day; extended: boolean }>;

/** Whether the roster's 任期 is filled with something that can't be a term. */
export function isTermImplausible(termYears: number | null): boolean {
  return termYears !== null && !(termYears > 0 && termYears <= LONGEST_TERM_YEARS);
}

/**
 * The present term of an organization: 届满时间, else 最近换届时间 + 任期 years, moved by 延期至 (rules.md §5 O1).
 *
 * @returns null when the roster has neither day.
 */
export function termOf(context: Context, organization: number): Term | null {
  const { level, expiry, lastElection, termYears, extendedTo } = context.organizations[organization]!;
  const years = termYears === null || isTermImplausible(termYears) ? DEFAULT_TERM_YEARS[level] : termYears;
  const regular = expiry ?? (lastElection === null ? null : addMonths(lastElection, Math.round(years * 12)));
  if (regular === null) return null;
  if (extendedTo === null || extendedTo <= regular) return { expiry: regular, extended: false };
  return { expiry: Math.min(extendedTo, addMonths(regular, LONGEST_EXTENSION_MONTHS)), extended: true };
}
