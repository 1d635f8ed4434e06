import { formatHundredths, type Hundredths } from "../../domain/model/rational";

/** Points with two decimals; null where there are none. */
export function pointsText(hundredths: Hundredths | null): string | null {
  return hundredths === null ? null : formatHundredths(hundredths);
}

/** What the total has changed by against the last period; null without one of the two. */
export function changeOf({
  total,
  previousTotal,
}: Readonly<{ total: Hundredths | null; previousTotal: Hundredths | null }>): Hundredths | null {
  return total === null || previousTotal === null ? null : total - previousTotal;
}
