import { hasTaskOfYear, listDue, taskFactsOf } from "../facts/task";
import { recordGrounds, rosterGrounds } from "../results/grounds";
import { BLANK_DAY } from "../model/day";
import { groupBySubject, responsibleFor, type SubjectFields } from "../reminding/recordsBySubject";
import { rowsByOrganization } from "../reminding/rowsByOrganization";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

const FIELDS: SubjectFields = { ledger: "tasks", subject: "task", responsible: "responsible" };

/** R8 任务清单: the year's list is missing after its due day; a task is due within 15 days, or overdue. */
export const taskList: ReminderList = {
  code: "R8",
  ledgers: ["tasks"],
  columns: [
    { ledger: "tasks", anyOf: ["organization"] },
    { ledger: "tasks", anyOf: ["due", "year"] },
    { ledger: "tasks", anyOf: ["done", "doneDate"] },
  ],
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const tasks = taskFactsOf(context)!;
  const { cutoff, period } = context.input;
  const lastDue = cutoff + thresholds["R8.dueDays"];
  // Tasks of any year.
  const openTasks = rowsByOrganization(context, "tasks", (record) => {
    const due = tasks.dueOf(record);
    return due !== BLANK_DAY && due <= lastDue && tasks.stateOf(record) === "open";
  });
  for (const { organization } of results) {
    const { secretary } = context.organizations[organization]!;
    const listDay = listDue(context, organization);
    if (cutoff > listDay && !hasTaskOfYear(context, organization)) {
      yield {
        organization,
        person: secretary,
        subject: { kind: "word", word: "年度任务清单" },
        reasons: [{ code: "remind-list-missing", params: { year: period.year, due: listDay } }],
        grounds: rosterGrounds(organization, "organization"),
        due: listDay,
        urgent: true,
      };
    }
    const open = { records: openTasks(organization), dueOf: tasks.dueOf };
    for (const { text, due, records } of groupBySubject(context, FIELDS, open)) {
      const days = due - cutoff;
      yield {
        organization,
        person: responsibleFor(context, FIELDS, { records, secretary }),
        subject: { kind: "text", text },
        reasons: [
          days < 0
            ? { code: "remind-task-overdue", params: { days: -days } }
            : { code: "remind-task-due", params: { days } },
        ],
        grounds: recordGrounds("tasks", records),
        due,
        urgent: days <= thresholds["R8.urgentDays"],
      };
    }
  }
}
