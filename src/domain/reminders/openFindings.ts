import { findingFactsOf } from "../facts/finding";
import { recordGrounds } from "../results/grounds";
import { BLANK_DAY } from "../model/day";
import { groupBySubject, responsibleFor, type SubjectFields } from "../reminding/recordsBySubject";
import { rowsByOrganization } from "../reminding/rowsByOrganization";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

const FIELDS: SubjectFields = { ledger: "findings", subject: "problem", responsible: "responsible" };

/** R9 问题整改: an open finding due within 20 days, or overdue; never one that is 长期坚持. */
export const openFindings: ReminderList = {
  code: "R9",
  ledgers: ["findings"],
  columns: [
    { ledger: "findings", anyOf: ["organization"] },
    { ledger: "findings", anyOf: ["found"] },
    { ledger: "findings", anyOf: ["due"] },
    { ledger: "findings", anyOf: ["closed", "closedDate"] },
  ],
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const findings = findingFactsOf(context)!;
  const { cutoff } = context.input;
  const lastDue = cutoff + thresholds["R9.dueDays"];
  const openFindings = rowsByOrganization(context, "findings", (record) => {
    const due = findings.dueOf(record);
    if (due === BLANK_DAY || due > lastDue || findings.isClosed(record) || findings.isOngoing(record)) return false;
    return findings.isFinding(record);
  });
  for (const { organization } of results) {
    const { secretary } = context.organizations[organization]!;
    const open = { records: openFindings(organization), dueOf: findings.dueOf };
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
        grounds: recordGrounds("findings", records),
        due,
        urgent: days <= thresholds["R9.urgentDays"],
      };
    }
  }
}
