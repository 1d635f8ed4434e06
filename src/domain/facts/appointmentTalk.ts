import type { Context } from "./context";
import { BLANK_DAY, type Day } from "../model/day";
import { bySheetAndRow, columnOf } from "../model/ledgerTable";
import { perContext } from "./perContext";
import { isNewSecretary } from "./secretary";

/** Talks count from this many days before the secretary took office (rules.md §5 S3). */
const DAYS_BEFORE_START = 30;

/** The talk must be held within this many days of taking office. Source: our default, domain.md §1.3. */
export const APPOINTMENT_TALK_DUE_DAYS = 30;

/** `days`: from taking office to the talk, 0 when it was held before. */
export type AppointmentTalk = Readonly<{ record: number; day: Day; days: number }>;

/**
 * Talk records that name no organization and whose target is a new secretary, by the name, in sheet order. Those that
 * name an organization are found by it.
 */
const unplacedTalks = perContext((context): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const { index, secretary } of context.organizations) {
    if (isNewSecretary(context, index)) found.set(secretary, []);
  }
  const table = context.table("talks");
  const target = table && columnOf(table, "target", "names");
  if (!table || !target || found.size === 0) return found;
  const organizations = columnOf(table, "organization", "organization");
  const isUnplaced = organizations?.values.map((named) => named.length === 0);
  for (let record = 0; record < table.rowCount; record++) {
    if (organizations && !isUnplaced![organizations.ids[record]!]!) continue;
    for (const name of new Set(target.values[target.ids[record]!])) found.get(name)?.push(record);
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
  const target = columnOf(table, "target", "names");
  const compare = bySheetAndRow(table);
  let best: AppointmentTalk | null = null;
  const consider = (record: number) => {
    const day = dates?.[record] ?? BLANK_DAY;
    if (day < secretarySince - DAYS_BEFORE_START || day > context.input.cutoff || !counts(record)) return;
    if (best !== null && (day > best.day || (day === best.day && compare(record, best.record) > 0))) return;
    best = { record, day, days: Math.max(0, day - secretarySince) };
  };
  for (const record of context.recordsOf("talks", organization)) {
    if (target?.values[target.ids[record]!]!.includes(secretary)) consider(record);
  }
  for (const record of unplacedTalks(context).get(secretary) ?? []) consider(record);
  return best;
}
