import { formatDay, mustDay, type Day } from "./day";

/** FY is 全年. */
export const PERIOD_KINDS = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY"] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `start` and `end` are the first and last day. */
export type Period = Readonly<{ year: number; kind: PeriodKind; start: Day; end: Day }>;

const MONTHS: Readonly<Record<PeriodKind, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  FY: [1, 12],
};

/** The period of a year. `year`: 1900–9998. */
export function periodOf(year: number, kind: PeriodKind): Period {
  const [first, last] = MONTHS[kind];
  const end = last === 12 ? mustDay(year, 12, 31) : mustDay(year, last + 1, 1) - 1;
  return { year, kind, start: mustDay(year, first, 1), end };
}

/** Reads `2026Q3`, `2026H1`, `2026全年` or `2026FY` (any width and case); null when the text is none. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})年?(Q[1-4]|H[12]|FY|全年)$/.exec(text.normalize("NFKC").replace(/\s+/g, "").toUpperCase());
  const year = parseYear(match?.[1] ?? "");
  if (!match || year === null) return null;
  return periodOf(year, match[2] === "全年" ? "FY" : (match[2] as PeriodKind));
}

/** Reads `2026` or `2026年`, 1901–9998; null when the text is none. */
export function parseYear(text: string): number | null {
  const year = Number(/^(\d{4})年?$/.exec(text.normalize("NFKC").trim())?.[1]);
  return year >= 1901 && year <= 9998 ? year : null;
}

/** How people write it: 2026Q3, 2026H1, 2026全年. */
export function formatPeriod(period: Period): string {
  return `${period.year}${period.kind === "FY" ? "全年" : period.kind}`;
}

/** The period before: Q4 of the year before for Q1, H2 of it for H1, the year before for 全年 (rules.md §7). */
export function previousPeriod(period: Period): Period {
  const { year, kind } = period;
  switch (kind) {
    case "FY":
      return periodOf(year - 1, "FY");
    case "H1":
      return periodOf(year - 1, "H2");
    case "H2":
      return periodOf(year, "H1");
    case "Q1":
      return periodOf(year - 1, "Q4");
    case "Q2":
      return periodOf(year, "Q1");
    case "Q3":
      return periodOf(year, "Q2");
    case "Q4":
      return periodOf(year, "Q3");
  }
}

/** The period whose previous one it is. */
export function nextPeriod(period: Period): Period {
  const candidates = [period.year, period.year + 1].flatMap((year) => PERIOD_KINDS.map((kind) => periodOf(year, kind)));
  return candidates.find((other) => formatPeriod(previousPeriod(other)) === formatPeriod(period))!;
}

/** The quarter that holds a day. */
export function quarterOf(day: Day): Period {
  const iso = formatDay(day);
  const quarter = Math.ceil(Number(iso.slice(5, 7)) / 3);
  return periodOf(Number(iso.slice(0, 4)), `Q${quarter}` as PeriodKind);
}
