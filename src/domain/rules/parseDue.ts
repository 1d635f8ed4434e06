import { daysInMonth } from "../model/day";
import type { DueDate } from "../model/ruleTerms";

/** Days of the longest period, a leap year. */
export const LONGEST_PERIOD = 366;

/** Days of a month in some year: 29 February exists in some. */
export function longestMonth(month: number): number {
  return daysInMonth(2024, month);
}

/** Reads 到期: `03-31起`, `12-31当期` or `第60天起`; null for what is none. */
export function parseDue(text: string): DueDate | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const dayOfPeriod = Number(/^第(\d{1,3})天起$/.exec(plain)?.[1]);
  if (dayOfPeriod >= 1 && dayOfPeriod <= LONGEST_PERIOD) return { kind: "fromDay", day: dayOfPeriod };
  const match = /^(\d{1,2})[-./月](\d{1,2})日?(起|当期)$/.exec(plain);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  if (!match || month < 1 || month > 12 || day < 1 || day > longestMonth(month)) return null;
  return { kind: match[3] === "起" ? "standing" : "once", month, day };
}
