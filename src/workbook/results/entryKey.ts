import { formatDay } from "../../domain/model/day";
import { normalizeText } from "../../domain/model/text";
import type { Reminder, ReminderSubject } from "../../domain/result";

/** Key of an organization's row: its name as compared everywhere (see normalizeText). */
export function organizationKey(name: string): string {
  return normalizeText(name);
}

/** Longer subjects (a whole task text) are cut and told apart by a checksum, so that keys stay readable. */
const LONGEST_SUBJECT = 60;

/**
 * Stable key of a reminder: category, organization, subject, due date (rules.md §8); the same in every language.
 *
 * @param organization - name of the organization, "" for none.
 */
export function reminderKey(reminder: Reminder, organization: string): string {
  const due = reminder.due === null ? "" : formatDay(reminder.due);
  return [reminder.code, organizationKey(organization), subjectKey(reminder.subject), due].join("|");
}

function subjectKey(subject: ReminderSubject): string {
  if (subject.kind === "word") return `${subject.word}${subject.name === undefined ? "" : `·${subject.name}`}`;
  const text = normalizeText(subject.text);
  return text.length <= LONGEST_SUBJECT ? text : `${text.slice(0, LONGEST_SUBJECT)}…${checksum(text)}`;
}

/** FNV-1a, 32 bits, hexadecimal: short, stable, no secret. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
