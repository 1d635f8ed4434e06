import type { Context } from "../context";
import { listDue, taskFactsOf, tasksOfYear, type TaskFacts } from "../facts/task";
import { recordGrounds, rosterGrounds } from "../grounds";
import { BLANK_DAY, type Day } from "../model/day";
import { groupBySubject, responsibleFor, type SubjectFields } from "./recordsBySubject";
import type { ReminderDraft, ReminderInput } from "./reminderList";

const FIELDS: SubjectFields = { ledger: "tasks", subject: "task", responsible: "responsible" };

/** R8 任务清单: the year's list is missing after its due day; a task is due within 15 days, or overdue. */
export function* taskListReminders({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const tasks = taskFactsOf(context)!;
  const { cutoff, period } = context.input;
  for (const { organization } of results) {
    const { secretary } = context.organizations[organization]!;
    const listDay = listDue(context, organization);
    if (cutoff > listDay && tasksOfYear(context, organization).length === 0) {
      yield {
        organization,
        person: secretary,
        subject: { kind: "word", word: "年度任务清单" },
        reasons: [{ code: "remind-list-missing", params: { year: period.year, due: listDay } }],
        ...rosterGrounds(organization, "organization"),
        due: listDay,
        urgent: true,
      };
    }
    const open = openTasks(context, tasks, { organization, lastDue: cutoff + thresholds["R8.dueDays"] });
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
        ...recordGrounds("tasks", records),
        due,
        urgent: days <= thresholds["R8.urgentDays"],
      };
    }
  }
}

/** Tasks that exist, are not done at the cutoff, and are due up to a day; of any year. */
function openTasks(
  context: Context,
  tasks: TaskFacts,
  { organization, lastDue }: Readonly<{ organization: number; lastDue: Day }>,
): readonly Readonly<{ record: number; due: Day }>[] {
  const open: Readonly<{ record: number; due: Day }>[] = [];
  const records = context.recordsOf("tasks", organization);
  for (let i = 0; i < records.length; i++) {
    const record = records[i]!;
    const due = tasks.dueOf(record);
    if (due !== BLANK_DAY && due <= lastDue && tasks.stateOf(record) === "open") open.push({ record, due });
  }
  return open;
}
