import { LABEL_SETS } from "../../i18n/textsOf";

/** The sentences of a cell of our sheets, in whichever language they are written. */
export function sentencesIn(text: string): readonly string[] {
  return LABEL_SETS.map(({ sentenceSeparator }) => text.split(sentenceSeparator))
    .reduce((best, next) => (next.length > best.length ? next : best))
    .filter((sentence) => sentence !== "");
}
