import type { Language } from "../../../workbook/resultSheets/texts";

/** An ISO time as a person reads it, in local time to the minute; any other text as it is. */
export function shownTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
