import type { ProductTexts } from "../i18n/textsOf";
import { isBlocking, openCount, type ReviewRow } from "../workbook/reviewSheet/reviewSheet";
import { oneLine } from "./displayWidth";

/** The matters of a review: those that block one by one, the others counted. */
export function matterLines(rows: readonly ReviewRow[], { catalogue }: ProductTexts): readonly string[] {
  const words = catalogue.commandLine;
  const blocking = rows.filter(isBlocking);
  return [
    words.reviewCounts(rows.length, blocking.length),
    ...blocking.map(({ strength, organization, code, situation }) =>
      words.reviewMatter({
        strength: words.strengths[strength],
        // Words that begin with the organization need not name it twice.
        organization: situation.startsWith(organization) ? "" : oneLine(organization),
        code,
        situation: oneLine(situation),
      }),
    ),
    catalogue.review.open(openCount(rows, "must"), openCount(rows, "explain")),
  ];
}
