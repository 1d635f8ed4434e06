import { parseDecimal, roundHalfUp, type Hundredths } from "../../domain/model/rational";
import { visibleText } from "../../domain/model/text";
import { isWhiteSpace } from "../../domain/model/whiteSpace";
import type { Decision } from "../../workbook/resultSheets/sheetLabels";
import { isLongEnough } from "../../workbook/reviewSheet/reviewSheet";
import type {
  AdjustmentEntry,
  MatterView,
  ReviewedOrganization,
  ReviewedView,
  ReviewEntries,
} from "../service/reviewView";

/**
 * What is entered for an organization and not saved. `targets`: the matters that the explanation is for, by their keys;
 * `adjustment`, `decision` null: untouched.
 */
export type ReviewDraft = Readonly<{
  explanation: string;
  by: string;
  targets: readonly string[];
  adjustment: AdjustmentEntry | null;
  decision: Readonly<{ decision: Decision | null }> | null;
}>;

/** What still has to be entered before a draft can be saved. */
export type DraftLack = "explanation" | "by" | "points" | "reason" | "proposedBy";

/** Points that a person may enter, at most; a total has 100. */
const MOST_POINTS = 100;

/** What the office writes under 处理 of a matter it has only looked at; its own word, the same in every language. */
const SEEN = "已看过";

/** Which organization of the review: its number, or the name over matters of no assessed organization. */
export function reviewKey({ organization, name }: Pick<ReviewedOrganization, "organization" | "name">): string {
  return organization === null ? `?${name}` : String(organization);
}

/** Whether nothing is left to do about a matter. */
export function isHandled({ strength, open, entry }: MatterView): boolean {
  return strength === "notice" ? entry.handling !== "" || entry.explanation !== "" : !open;
}

/** The draft of somebody who has just opened an organization: an explanation would serve all that lack one. */
export function firstDraft({ matters }: ReviewedOrganization, person: string): ReviewDraft {
  const lacking = matters.filter(({ strength, open }) => strength === "explain" && open).map(({ key }) => key);
  return { explanation: "", by: person, targets: lacking, adjustment: null, decision: null };
}

/** Points as typed (+3, -0.5, 全角) in hundredths; null when they are no points with at most two decimals. */
export function parsePoints(text: string): Hundredths | null {
  const plain = visibleText(text).replace(/[−–]/g, "-").trim();
  if (plain === "") return 0;
  if (!/^[+-]?\d{1,3}(?:\.\d{1,2})?$/.test(plain)) return null;
  const exact = parseDecimal(plain.replace(/^\+/, ""));
  if (exact === null) return null;
  const hundredths = roundHalfUp(exact, 2);
  return Math.abs(hundredths) > MOST_POINTS * 100 ? null : hundredths;
}

/** What is still missing, in the order of the form. */
export function lacksOf(draft: ReviewDraft): readonly DraftLack[] {
  const { explanation, by, adjustment } = draft;
  const isExplained = !isWhiteSpace(explanation);
  const points = adjustment === null ? 0 : parsePoints(adjustment.points);
  const lacks: readonly (DraftLack | false)[] = [
    isExplained && !isLongEnough(explanation) && "explanation",
    isExplained && isWhiteSpace(by) && "by",
    points === null && "points",
    adjustment !== null && points !== 0 && isWhiteSpace(adjustment.reason) && "reason",
    adjustment !== null && isWhiteSpace(adjustment.proposedBy) && "proposedBy",
  ];
  return lacks.filter((lack) => lack !== false);
}

/** Whether a draft says anything that is not saved. */
export function saysSomething(draft: ReviewDraft): boolean {
  return !isWhiteSpace(draft.explanation) || draft.adjustment !== null || draft.decision !== null;
}

/**
 * What a draft comes to: its explanation for the matters it is meant for; matters that only had to be looked at are seen.
 *
 * @returns null when there is nothing to save.
 */
export function entriesOf(
  { organization, matters }: ReviewedOrganization,
  { explanation, by, targets, adjustment, decision }: ReviewDraft,
): ReviewEntries | null {
  const isExplained = !isWhiteSpace(explanation);
  const entered = matters.flatMap(({ key, strength, entry }) => {
    if (isExplained && targets.includes(key))
      return [{ key, entry: { ...entry, explanation: explanation.trim(), by: by.trim() } }];
    return strength === "notice" && entry.handling === "" ? [{ key, entry: { ...entry, handling: SEEN } }] : [];
  });
  if (entered.length === 0 && adjustment === null && decision === null) return null;
  return {
    organization,
    matters: entered,
    adjustment: adjustment && {
      points: parsePoints(adjustment.points) ?? 0,
      reason: adjustment.reason.trim(),
      basis: adjustment.basis.trim(),
      proposedBy: adjustment.proposedBy.trim(),
      agreedBy: adjustment.agreedBy.trim(),
    },
    decision,
  };
}

/** The adjustment as the form shows it: what is entered, else what is saved, proposed by whoever was named last. */
export function shownAdjustment(
  { adjustment }: ReviewDraft,
  saved: ReviewedView | null,
  person: string,
): AdjustmentEntry {
  if (adjustment !== null) return adjustment;
  const { points, reason, basis, proposedBy, agreedBy } = saved?.adjustment ?? NO_ADJUSTMENT;
  return { points, reason, basis, proposedBy: proposedBy === "" ? person : proposedBy, agreedBy };
}

const NO_ADJUSTMENT: AdjustmentEntry = { points: "", reason: "", basis: "", proposedBy: "", agreedBy: "" };
