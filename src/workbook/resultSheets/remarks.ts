import type { ItemResult, OrganizationResult } from "../../domain/results/result";
import type { Texts } from "./texts";

/**
 * What is said of an organization: why it is not ranked and the like, a grade that was lowered and the indicators that were
 * adjusted, each with its reason.
 */
export function remarksOf(
  { notes, grade, decidedGrade, computedGrade, items }: OrganizationResult,
  texts: Pick<Texts, "sheets" | "reason">,
): readonly string[] {
  const { organizationNotes, gradeLowered, ofIndicator, grade: shown } = texts.sheets;
  const sentences = (item: ItemResult): readonly string[] =>
    item.adjustment === undefined
      ? []
      : item.reasons
          .filter(({ code }) => code === "item-adjusted")
          .map((reason) => ofIndicator(item.rule.code, item.rule.name, texts.reason(reason)));
  const lowered =
    computedGrade === undefined ? [] : [gradeLowered(shown(computedGrade), shown(grade!), decidedGrade!.reason)];
  return [...notes.map((note) => organizationNotes[note]), ...lowered, ...items.flatMap(sentences)];
}
