import type { StandingChange } from "../domain/assessment/standingChange";
import { formatHundredths, type Hundredths } from "../domain/model/rational";

/** A change of standing as JSON data: totals as decimal text with two decimals, null where there is none. */
export function standingChangeJson({ total, grade, rank }: StandingChange) {
  const points = (hundredths: Hundredths | null): string | null =>
    hundredths === null ? null : formatHundredths(hundredths);
  return { total: { from: points(total.from), to: points(total.to) }, grade, rank };
}
