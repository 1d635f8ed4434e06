import { formatDay } from "../model/day";
import { normalizeText } from "../model/text";
import type { Reminder, ReminderSubject } from "./result";

/** Longer subjects (a whole task text) are cut and told apart by a checksum, so that keys stay readable. */
const LONGEST_SUBJECT = 60;

/**
 * Stable key of a reminder: category, organization, subject, due date (rules.md §8); the same in every language. Unique
 * within an assessment: rows of one organization with the same text and due day make one reminder.
 *
 * @param names - names of the organizations by index, as written in the roster.
 * @returns e.g. `R9|机关第一党支部|记录不全|2026-08-03`; organization and due date are empty where there is none.
 */
export function reminderKey(reminder: Reminder, names: readonly string[]): string {
  const organization = reminder.organization === null ? "" : normalizeText(names[reminder.organization] ?? "");
  const due = reminder.due === null ? "" : formatDay(reminder.due);
  return [reminder.code, organization, subjectKey(reminder.subject), due].join("|");
}

function subjectKey(subject: ReminderSubject): string {
  if (subject.kind === "word") return `${subject.name === undefined ? "" : `${subject.name}·`}${subject.word}`;
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
