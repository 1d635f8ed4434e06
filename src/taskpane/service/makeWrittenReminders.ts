import type { LedgersSince } from "../../app/session/lastWritten";
import type { LastWritten } from "../../app/session/sessionState";
import type { ReminderEntries } from "../../app/reminderEntries";
import { formatDay } from "../../domain/model/day";
import { normalizeText } from "../../domain/model/text";
import type { ProductTexts } from "../../i18n/textsOf";
import type { WrittenReminder, WrittenReminders } from "../../workbook/resultSheets/writtenResults";
import { makeReadBack } from "./makeReadBack";
import { reminderKinds } from "./makeReminders";
import { explained } from "./makeWrittenOrganization";
import { listedIn } from "./makeWrittenResults";
import type { RemindersView, ReminderView } from "./remindersView";

type Listed = Readonly<{ written: WrittenReminders; entries: ReminderEntries }>;

/** The reminders as 提醒名单 has them, with what the office has entered by now. */
export function makeWrittenReminders(
  last: LastWritten,
  { written: { rows: reminders, leftOut }, entries }: Listed,
  ledgers: LedgersSince,
  texts: ProductTexts,
): RemindersView {
  const { organizations } = last.results;
  const indexes = new Map(organizations.map(({ organization }, index) => [normalizeText(organization), index]));
  return {
    rows: reminders.map((reminder) => ({
      ...reminderView(reminder, texts),
      organizationIndex: indexes.get(normalizeText(reminder.organization)) ?? null,
      ...entries.notesOf(reminder.key),
    })),
    kinds: reminderKinds(
      reminders.map(({ kind }) => kind.code),
      texts,
    ),
    notMade: listedIn(last.results, "remindersNotMade", ({ listSeparator }) => listSeparator),
    sheet: entries.sheet,
    readBack: { ...makeReadBack(last, ledgers), leftOut },
  };
}

type Own = Omit<ReminderView, "organizationIndex" | "remindedAt" | "handling" | "remark">;

function reminderView(reminder: WrittenReminder, texts: ProductTexts): Own {
  const { key, kind, organization, person, matter, due, daysLeft, urgency } = reminder;
  const { reasons, sources, moreSources } = explained(reminder.explanation, reminder.basis, texts);
  return {
    ...{ key, organization, person, matter, daysLeft, sources, moreSources },
    code: kind.code,
    kind: kind.text,
    explanation: reasons.join(texts.sheets.sentenceSeparator),
    due: due === null ? null : formatDay(due),
    urgency: urgency.code ?? (daysLeft !== null && daysLeft < 0 ? "overdue" : "normal"),
    urgencyLabel: urgency.text,
  };
}
