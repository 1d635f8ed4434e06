import type { Context } from "./context";
import { BLANK_DAY, addMonths, mustDay, type Day } from "../model/day";
import { columnOf, YES_NO } from "../model/ledgerTable";
import { perContext } from "./perContext";
import { personNumbersOf } from "./personNumbers";
import { isNewSecretary } from "./secretary";

/** Words of 培训类别 that make a course concentrated training (rules.md §5 S5.2). */
const CONCENTRATED_WORDS = ["轮训", "新任", "集中"];

const DENIED = /[非不未]集中/;

/** A new secretary is to be trained within this many months. Source: 机关基层组织工作条例 (2019) art. 31, as practised. */
const NEW_SECRETARY_MONTHS = 6;

/** What the training ledger says of each record. */
export type TrainingFacts = Readonly<{
  /** End, else start; BLANK_DAY when there is neither. */
  dayOf: (record: number) => Day;
  isConcentrated: (record: number) => boolean;
}>;

/** Reads the training ledger; null when the workbook has none. */
export const trainingFactsOf: (context: Context) => TrainingFacts | null = perContext((context) => {
  const table = context.table("training");
  if (!table) return null;
  const start = columnOf(table, "start", "date")?.days;
  const end = columnOf(table, "end", "date")?.days;
  const yes = columnOf(table, "concentrated", "yesNo")?.codes;
  const category = columnOf(table, "category", "text");
  const isConcentratedKind = category?.values.map((values) =>
    values.some((value) => !DENIED.test(value) && CONCENTRATED_WORDS.some((word) => value.includes(word))),
  );
  return {
    dayOf: (record) => {
      const last = end?.[record] ?? BLANK_DAY;
      return last === BLANK_DAY ? (start?.[record] ?? BLANK_DAY) : last;
    },
    isConcentrated: (record) =>
      yes?.[record] === YES_NO.YES || (category !== undefined && isConcentratedKind![category.ids[record]!]!),
  };
});

const secretaryRows = perContext((context): readonly (readonly number[])[] => {
  const table = context.table("training");
  const names = table && columnOf(table, "name", "names");
  if (!names) return context.organizations.map(() => NO_ROWS);
  const { ids } = names;
  const { starts: firsts, persons, numberOf } = personNumbersOf(names);
  const { starts, records } = context.groupsOf("training");
  return context.organizations.map(({ index, secretary }) => {
    const person = secretary === "" ? undefined : numberOf(secretary);
    if (person === undefined) return NO_ROWS;
    const found: number[] = [];
    for (let i = starts[index]!; i < starts[index + 1]!; i++) {
      const id = ids[records[i]!]!;
      for (let p = firsts[id]!; p < firsts[id + 1]!; p++) if (persons[p] === person) found.push(records[i]!);
    }
    return found;
  });
});

const NO_ROWS: readonly number[] = [];

/** Training rows of an organization that name its present secretary, in sheet order, of any day. */
export function secretaryTraining(context: Context, organization: number): readonly number[] {
  return secretaryRows(context)[organization]!;
}

/** `due`: the last day for it; `from`: courses count from that day on; `record`: the first course that counts, or null. */
export type SecretaryCourse = Readonly<{ due: Day; from: Day; record: number | null }>;

/**
 * The concentrated training of the present secretary (rules.md §5 S5.2): a new one within six months of taking office,
 * others by the end of the year.
 *
 * @param counts - which training records count at all; by default every one.
 * @returns null when no secretary is named or the day of taking office is unknown.
 */
export function secretaryCourseOf(
  context: Context,
  organization: number,
  counts: (record: number) => boolean = () => true,
): SecretaryCourse | null {
  const { secretary, secretarySince } = context.organizations[organization]!;
  if (secretary === "" || secretarySince === null) return null;
  const { cutoff, period } = context.input;
  const isNew = isNewSecretary(context, organization);
  const due = isNew ? addMonths(secretarySince, NEW_SECRETARY_MONTHS) : mustDay(period.year, 12, 31);
  const from = isNew ? secretarySince : mustDay(period.year, 1, 1);
  const training = trainingFactsOf(context);
  const record = secretaryTraining(context, organization).find((row) => {
    const day = training!.dayOf(row);
    return day >= from && day <= cutoff && training!.isConcentrated(row) && counts(row);
  });
  return { due, from, record: record ?? null };
}
