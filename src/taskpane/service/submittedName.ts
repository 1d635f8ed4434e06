import type { SubmissionTexts } from "../../i18n/submissionTexts";

type Submitted = Readonly<{ unit: string; period: string; version: number }>;

/** The name of a file that goes up. @param period - as `2026Q3` */
export function submittedName({ unit, period, version }: Submitted, words: SubmissionTexts): string {
  return `${asFileName(unit)}${words.fileSuffix(period, version)}.xlsx`;
}

/** A unit's name as systems take it in the name of a file. */
function asFileName(unit: string): string {
  return unit
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, "_")
    .replace(/[. ]+$/u, "")
    .slice(0, 80);
}
