import { missingWords } from "../../app/assessmentJson";
import type { ReadyAssessment } from "../../app/assessWorkbook";
import type { ReminderEntries } from "../../app/reminderEntries";
import { formatDay } from "../../domain/model/day";
import type { ReminderCode } from "../../domain/reasons/reminderReason";
import type { ProductTexts } from "../../i18n/textsOf";
import { reminderKeys } from "../../workbook/resultSheets/remindersSheet";
import { sourcesView } from "./places";
import type { RemindersView } from "./remindersView";

/** The reminders in the order of their sheet, with what the office has entered. */
export function makeReminders(ready: ReadyAssessment, entries: ReminderEntries, texts: ProductTexts): RemindersView {
  const { assessment, ledgers, inputs } = ready;
  const { names } = ledgers.roster;
  const { sheets } = texts;
  const keys = reminderKeys(assessment, names);
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
    kinds: reminderKinds(
      assessment.reminders.map(({ code }) => code),
      texts,
    ),
    notMade: assessment.remindersNotMade.map(({ code, ...missing }) =>
      sheets.notes.reminderNotMade(sheets.reminderNames[code], missingWords(missing, texts)),
    ),
    sheet: entries.sheet,
    readBack: null,
  };
}

/** The kinds that occur, in the order of every list, and how often. */
export function reminderKinds(
  codes: readonly (ReminderCode | null)[],
  { sheets }: ProductTexts,
): RemindersView["kinds"] {
  return (Object.keys(sheets.reminderNames) as ReminderCode[]).flatMap((code) => {
    const count = codes.filter((other) => other === code).length;
    return count === 0 ? [] : [{ code, label: sheets.reminderNames[code], count }];
  });
}
