import { parseIsoDay, type Day } from "../domain/model/day";

/** ISO text of the local time in minutes: 2026-10-08T09:00. */
export function localTime(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The day of a local time. @throws Error when it is none (a programming error, never user data). */
export function dayOfTime(time: string): Day {
  const day = parseIsoDay(time.slice(0, 10));
  if (day === null) throw new Error(`no time: ${time}`);
  return day;
}

/** A local time as people read it, in minutes: 2026-10-08 09:00. */
export function readableTime(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
