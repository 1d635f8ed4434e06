import type { Period, PeriodKind } from "../../domain/model/period";

/** Periods of a year as people say them, in English. */
export const PERIODS: Readonly<Record<PeriodKind, string>> = {
  Q1: "first quarter",
  Q2: "second quarter",
  Q3: "third quarter",
  Q4: "fourth quarter",
  H1: "first half",
  H2: "second half",
  FY: "whole year",
};

/** third quarter of 2026. */
export function periodText({ year, kind }: Pick<Period, "year" | "kind">): string {
  return `${PERIODS[kind]} of ${year}`;
}
