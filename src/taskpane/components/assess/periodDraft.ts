import { parsePeriod } from "../../../domain/model/period";
import type { AssessSetup, PeriodChoice } from "../../service/assessView";

/** Stands for a period that is not listed but typed. */
export const OTHER = "other";

/** Period and cutoff while they are being chosen. `typed`: the code of a period not listed. */
export type PeriodDraft = Readonly<{ period: string; typed: string; cutoff: string }>;

/** A quarter, half or year as people write it: 2026Q3, 2026H1, 2026全年 or 2026FY. */
export function isPeriod(text: string): boolean {
  return parsePeriod(text) !== null;
}

/** The draft for a period: the proposed cutoff with the proposed period, else none. */
export function withPeriod({ proposed }: AssessSetup, period: string): PeriodDraft {
  return { period, typed: "", cutoff: proposed?.period === period ? proposed.cutoff : "" };
}

/** What is proposed; without a proposal the newest period. */
export function firstDraft(setup: AssessSetup): PeriodDraft {
  const proposed = setup.proposed?.period;
  const listed = setup.periods.some(({ period }) => period === proposed);
  if (proposed !== undefined && !listed) {
    return { period: OTHER, typed: proposed, cutoff: setup.proposed?.cutoff ?? "" };
  }
  return withPeriod(setup, proposed ?? setup.periods[0]?.period ?? OTHER);
}

/** What is to be assessed; null while the period is not a period. */
export function choiceOf({ period, typed, cutoff }: PeriodDraft): PeriodChoice | null {
  const code = period === OTHER ? typed.trim().toUpperCase() : period;
  if (!isPeriod(code)) return null;
  return { period: code, cutoff: cutoff === "" ? null : cutoff };
}
