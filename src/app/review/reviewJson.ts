import { formatPeriod } from "../../domain/model/period";
import { isBlocking } from "../../workbook/reviewSheet/reviewSheet";
import { comparisonJson } from "../compare/comparisonJson";
import type { Comparison } from "../session/compareSession";
import type { Reviewed } from "./readyReview";

/**
 * The matters of a review as JSON data. `blocking`: how many keep the period from being finalised; `changes`: who stands
 * otherwise than the results written last, null without such.
 */
export function reviewJson({ assessed, rows }: Reviewed, changes: Comparison | null) {
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
    changes: changes && comparisonJson(changes).organizations,
  };
}
