import type { Context } from "../context";
import { BLANK_DAY, type Day } from "../model/day";
import { columnOf } from "../model/ledgerTable";
import { perContext } from "./perContext";
import { isNewSecretary } from "./secretary";

/** Talks count from this many days before the secretary took office (rules.md §5 S3). */
const DAYS_BEFORE_START = 30;

/** The talk must be held within this many days of taking office. Source: our default, domain.md §1.3. */
export const APPOINTMENT_TALK_DUE_DAYS = 30;

/** `days`: from taking office to the talk, 0 when it was held before. */
export type AppointmentTalk = Readonly<{ record: number; day: Day; days: number }>;

/** Talk records whose target names a new secretary, by the name, in sheet order. */
const talksWithNewSecretaries = perContext((context): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const { index, secretary } of context.organizations) {
    if (isNewSecretary(context, index)) found.set(secretary, []);
  }
  const table = context.table("talks");
  const target = table && columnOf(table, "target", "names");
  if (!table || !target || found.size === 0) return found;
  const named = target.values.map((names) => {
    const known = names.filter((name) => found.has(name));
    return known.length > 1 ? [...new Set(known)] : known;
  });
  for (let record = 0; record < table.rowCount; record++) {
    for (const name of named[target.ids[record]!]!) found.get(name)!.push(record);
  }
  return found;
});

const isAppointmentTalk = perContext((context) => {
  const table = context.table("talks");
  const type = table && columnOf(table, "type", "text");
  const holds = type?.values.map((values) => values.includes("任职谈话"));
  return (record: number) => type !== undefined && holds![type.ids[record]!]!;
});

/**
 * The first appointment talk with the present, new secretary: dated from 30 days before taking office to the cutoff,
 * and of this organization where the row names one (rules.md §5 S3).
 *
 * @param counts - which talk records are appointment talks; by default those of 谈话类型 任职谈话.
 * @returns null when there is none, the secretary is not new, or the workbook has no talks.
 */
export function appointmentTalkOf(
  context: Context,
  organization: number,
  counts: (record: number) => boolean = isAppointmentTalk(context),
): AppointmentTalk | null {
  const { secretary, secretarySince } = context.organizations[organization]!;
  const table = context.table("talks");
  if (!table || secretarySince === null || !isNewSecretary(context, organization)) return null;
  const dates = columnOf(table, "date", "date")?.days;
  const organizations = columnOf(table, "organization", "organization");
  let best: AppointmentTalk | null = null;
  for (const record of talksWithNewSecretaries(context).get(secretary) ?? []) {
    const day = dates?.[record] ?? BLANK_DAY;
    if (day < secretarySince - DAYS_BEFORE_START || day > context.input.cutoff || !counts(record)) continue;
    const named = organizations ? organizations.values[organizations.ids[record]!]! : [];
    if (named.length > 0 && !named.includes(organization)) continue;
    if (best === null || day < best.day) best = { record, day, days: Math.max(0, day - secretarySince) };
  }
  return best;
}
