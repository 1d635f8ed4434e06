import type { Context } from "../context";
import { recordGrounds } from "../grounds";
import { scaledText } from "../measures/numberText";
import { BLANK_DAY, monthIndexOf, mustDay } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { ReminderDraft, ReminderInput } from "./reminderList";

const MONTHS_IN_YEAR = 12;

/** R13 党费: a branch with at least three months of the year in which less was paid than due. */
export function* duesShortReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const dues = readDues(context);
  const january = monthIndexOf(mustDay(context.input.period.year, 1, 1));
  for (const { organization, level } of results) {
    if (level !== "B") continue;
    const missing = dues.missingByMonth(organization);
    let count = 0;
    let sum = 0;
    for (let month = 0; month < MONTHS_IN_YEAR; month++) {
      if (missing[month]! <= 0) continue;
      count++;
      sum += missing[month]!;
    }
    if (count === 0 || count < thresholds["R13.months"]) continue;
    const months = Array.from(missing, (_, month) => month).filter((month) => missing[month]! > 0);
    yield {
      organization,
      person: context.organizations[organization]!.secretary,
      subject: { kind: "word", word: "党费" },
      reasons: [
        {
          code: "remind-dues",
          params: { monthIndexes: months.map((month) => january + month), missing: scaledText(sum) },
        },
      ],
      ...recordGrounds("dues", dues.recordsOf(organization, new Set(months))),
      due: null,
      urgent: count >= thresholds["R13.urgentMonths"],
    };
  }
}

type DuesFacts = Readonly<{
  /** Σ due − Σ paid of each month of the year, × NUMBER_SCALE; the same array at every call. */
  missingByMonth: (organization: number) => Float64Array;
  /** Records of an organization in months of the year (0-based), in sheet order. */
  recordsOf: (organization: number, months: ReadonlySet<number>) => readonly number[];
}>;

/** Rows with both numbers, dated in the year up to the cutoff. */
function readDues(context: Context): DuesFacts {
  const table = context.table("dues")!;
  const { cutoff, period } = context.input;
  const newYear = mustDay(period.year, 1, 1);
  const january = monthIndexOf(newYear);
  const days = columnOf(table, "month", "date")?.days;
  const due = columnOf(table, "due", "number")?.scaled;
  const paid = columnOf(table, "paid", "number")?.scaled;
  const missing = new Float64Array(MONTHS_IN_YEAR);
  const monthOf = (record: number): number => {
    const day = days?.[record] ?? BLANK_DAY;
    return day < newYear || day > cutoff ? -1 : monthIndexOf(day) - january;
  };
  return {
    missingByMonth: (organization) => {
      missing.fill(0);
      const records = context.recordsOf("dues", organization);
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!;
        const difference = (due?.[record] ?? NaN) - (paid?.[record] ?? NaN);
        if (Number.isNaN(difference)) continue;
        const month = monthOf(record);
        if (month >= 0) missing[month]! += difference;
      }
      return missing;
    },
    recordsOf: (organization, months) =>
      [...context.recordsOf("dues", organization)].filter((record) => months.has(monthOf(record))),
  };
}
