import type { ReadyAssessment } from "../../app/assessWorkbook";
import type { ReminderEntries } from "../../app/reminderEntries";
import { formatDay } from "../../domain/model/day";
import type { ReminderCode } from "../../domain/result";
import type { ProductTexts } from "../../i18n/textsOf";
import { reminderKeys } from "../../workbook/write/remindersSheet";
import { sourcesView } from "./places";
import type { RemindersView } from "./remindersView";

/** The reminders in the order of their sheet, with what the office has entered. */
export function makeReminders(ready: ReadyAssessment, entries: ReminderEntries, texts: ProductTexts): RemindersView {
  const { assessment, ledgers, inputs } = ready;
  const { names } = ledgers.roster;
  const { sheets } = texts;
  const keys = reminderKeys(assessment, names);
  const counts = new Map<ReminderCode, number>();
  for (const { code } of assessment.reminders) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    rows: assessment.reminders.map((reminder, i) => ({
      key: keys[i]!,
      code: reminder.code,
      kind: sheets.reminderNames[reminder.code],
      organization: reminder.organization === null ? "" : (names[reminder.organization] ?? ""),
      organizationIndex: reminder.organization,
      person: reminder.person,
      matter: sheets.subject(reminder.subject),
      explanation: reminder.reasons.map((reason) => texts.reason(reason)).join(sheets.sentenceSeparator),
      due: reminder.due === null ? null : formatDay(reminder.due),
      daysLeft: reminder.daysLeft,
      urgency: reminder.urgency,
      urgencyLabel: sheets.urgencies[reminder.urgency],
      ...sourcesView(reminder, inputs.reading.locate, texts),
      ...entries.notesOf(keys[i]!),
    })),
    kinds: (Object.keys(sheets.reminderNames) as ReminderCode[]).flatMap((code) => {
      const count = counts.get(code) ?? 0;
      return count === 0 ? [] : [{ code, label: sheets.reminderNames[code], count }];
    }),
    notMade: assessment.remindersNotMade.map(({ code, ledger }) =>
      sheets.notes.reminderNotMade(sheets.reminderNames[code], sheets.ledgers[ledger]),
    ),
    sheet: entries.sheet,
  };
}
