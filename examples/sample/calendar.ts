import type { Random } from "./random";

/** The months the sample covers, `YYYY-MM`. */
export const MONTHS = [
  "2025-10",
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
  "2026-07",
  "2026-08",
  "2026-09",
];
export const QUARTERS = [MONTHS.slice(0, 3), MONTHS.slice(3, 6), MONTHS.slice(6, 9), MONTHS.slice(9, 12)];

/** A day of the month, 3rd to 27th. */
export function dayIn(random: Random, month: string): string {
  return `${month}-${String(random.integer(3, 27)).padStart(2, "0")}`;
}

/** The ways clerks write one day: mostly real dates, sometimes text. */
export function writeDay(random: Random, iso: string): string | { day: string } {
  if (!random.chance(0.12)) return { day: iso };
  const [year, month, day] = iso.split("-").map(Number);
  return random.pick([
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    iso.replaceAll("-", ""),
    `${year}．${month}．${day}`,
  ]);
}

/** `1` or `01` style month of an ISO month, as the dues ledger writes it. */
export function monthWords(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}
