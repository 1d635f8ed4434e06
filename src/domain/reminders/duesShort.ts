import type { Context } from "../facts/context";
import { recordGrounds } from "../results/grounds";
import { scaledText } from "../reasons/numberText";
import { BLANK_DAY, firstDayOfMonth, monthIndexOf, mustDay } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

const MONTHS_IN_YEAR = 12;

/** R13 党费: a branch with at least three months of the year in which less was paid than due. */
export const duesShort: ReminderList = {
  code: "R13",
  ledgers: ["dues"],
  columns: [
    { ledger: "dues", anyOf: ["organization"] },
    { ledger: "dues", anyOf: ["month"] },
    { ledger: "dues", anyOf: ["due"] },
    { ledger: "dues", anyOf: ["paid"] },
  ],
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const dues = readDues(context);
  const january = monthIndexOf(mustDay(context.input.period.year, 1, 1));
  for (const { organization, level } of results) {
    if (level !== "B") continue;
    const missing = dues.missingByMonth(organization);
    const months: number[] = [];
    let sum = 0;
    for (let month = 0; month < MONTHS_IN_YEAR; month++) {
      if (missing[month]! <= 0) continue;
      months.push(month);
      sum += missing[month]!;
    }
    if (months.length === 0 || months.length < thresholds["R13.months"]) continue;
    const params = { monthIndexes: months.map((month) => january + month), missing: scaledText(sum) };
    yield {
      organization,
      person: context.organizations[organization]!.secretary,
      subject: { kind: "word", word: "党费" },
      reasons: [{ code: "remind-dues", params }],
      grounds: recordGrounds("dues", dues.recordsOf(organization, new Set(months))),
      due: null,
      urgent: months.length >= thresholds["R13.urgentMonths"],
    };
  }
}

type DuesFacts = Readonly<{
  /** Σ due − Σ paid of each month of the year, × NUMBER_SCALE. */
  missingByMonth: (organization: number) => Float64Array;
  /** Records of an organization in months of the year (0-based), in sheet order. */
  recordsOf: (organization: number, months: ReadonlySet<number>) => readonly number[];
}>;

/** Rows with both numbers, dated in the year up to the cutoff. */
function readDues(context: Context): DuesFacts {
  const table = context.table("dues")!;
  const { cutoff, period } = context.input;
  const january = monthIndexOf(mustDay(period.year, 1, 1));
  const firstDays = Array.from({ length: MONTHS_IN_YEAR }, (_, month) => firstDayOfMonth(january + month));
  const days = columnOf(table, "month", "date")?.days;
  const due = columnOf(table, "due", "number")?.scaled;
  const paid = columnOf(table, "paid", "number")?.scaled;
  const monthOf = (record: number): number => {
    const day = days?.[record] ?? BLANK_DAY;
    return day > cutoff ? -1 : firstDays.findLastIndex((first) => first <= day);
  };
  const missing = new Float64Array(context.organizations.length * MONTHS_IN_YEAR);
  const { starts, records } = context.groupsOf("dues");
  for (let organization = 0; organization + 1 < starts.length; organization++) {
    for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
      const record = records[i]!;
      const difference = (due?.[record] ?? NaN) - (paid?.[record] ?? NaN);
      const month = monthOf(record);
      if (!Number.isNaN(difference) && month >= 0) missing[organization * MONTHS_IN_YEAR + month]! += difference;
    }
  }
  return {
    missingByMonth: (organization) =>
      missing.subarray(organization * MONTHS_IN_YEAR, (organization + 1) * MONTHS_IN_YEAR),
    recordsOf: (organization, months) =>
      [...context.recordsOf("dues", organization)].filter((record) => months.has(monthOf(record))),
  };
}
