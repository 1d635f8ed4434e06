import { formatPeriod } from "../../domain/model/period";
import { isBlocking } from "../../workbook/reviewSheet/reviewSheet";
import type { Reviewed } from "./readyReview";

/** The matters of a review as JSON data. `blocking`: how many keep the period from being finalised. */
export function reviewJson({ assessed, rows }: Reviewed) {
  return {
    period: formatPeriod(assessed.chosen.period),
    blocking: rows.filter(isBlocking).length,
    matters: rows.map(({ code, organization, situation, strength, entry }) => ({
      code,
      organization,
      situation,
      strength,
      explanation: entry.explanation,
    })),
  };
}
