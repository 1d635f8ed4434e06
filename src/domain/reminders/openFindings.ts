import type { Context } from "../context";
import { findingFactsOf, type FindingFacts } from "../facts/finding";
import { recordGrounds } from "../grounds";
import { BLANK_DAY, type Day } from "../model/day";
import { groupBySubject, responsibleFor, type SubjectFields } from "./recordsBySubject";
import type { ReminderDraft, ReminderInput } from "./reminderList";

const FIELDS: SubjectFields = { ledger: "findings", subject: "problem", responsible: "responsible" };

/** R9 问题整改: an open finding due within 20 days, or overdue; never one that is 长期坚持. */
export function* openFindingReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const findings = findingFactsOf(context)!;
  const { cutoff } = context.input;
  for (const { organization } of results) {
    const { secretary } = context.organizations[organization]!;
    const open = openFindings(context, findings, { organization, lastDue: cutoff + thresholds["R9.dueDays"] });
    for (const { text, due, records } of groupBySubject(context, FIELDS, open)) {
      const days = due - cutoff;
      const found = Math.min(...records.map(findings.foundOf));
      yield {
        organization,
        person: responsibleFor(context, FIELDS, { records, secretary }),
        subject: { kind: "text", text },
        reasons: [
          days < 0
            ? { code: "remind-finding-overdue", params: { found, days: -days } }
            : { code: "remind-finding-due", params: { found, days } },
        ],
        ...recordGrounds("findings", records),
        due,
        urgent: days <= thresholds["R9.urgentDays"],
      };
    }
  }
}

/** Findings of an organization that are not closed at the cutoff and due up to a day. */
function openFindings(
  context: Context,
  findings: FindingFacts,
  { organization, lastDue }: Readonly<{ organization: number; lastDue: Day }>,
): readonly Readonly<{ record: number; due: Day }>[] {
  const open: Readonly<{ record: number; due: Day }>[] = [];
  const records = context.recordsOf("findings", organization);
  for (let i = 0; i < records.length; i++) {
    const record = records[i]!;
    const due = findings.dueOf(record);
    if (due === BLANK_DAY || due > lastDue || findings.isClosed(record) || findings.isOngoing(record)) continue;
    if (findings.isFinding(record)) open.push({ record, due });
  }
  return open;
}
