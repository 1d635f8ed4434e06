import { parseDecimal, roundHalfUp, type Hundredths } from "../../domain/model/rational";
import { visibleText } from "../../domain/model/text";
import { isWhiteSpace } from "../../domain/model/whiteSpace";
import { isTakenBack, type DecidedItem } from "../../app/review/enteredReview";
import { DECISIONS } from "../../workbook/resultSheets/sheetLabels";
import { isLongEnough } from "../../workbook/reviewSheet/reviewSheet";
import type {
  DecidableView,
  DecidedKey,
  DecisionEntry,
  MatterView,
  ReviewedOrganization,
  ReviewEntries,
} from "../service/reviewView";

/**
 * What is entered for an organization and not saved. `targets`: the matters that the explanation is for, by their keys;
 * `shown`: what of what can be decided on the form shows; `decisions`: what is entered for each, untouched ones are absent.
 */
export type ReviewDraft = Readonly<{
  explanation: string;
  by: string;
  targets: readonly string[];
  shown: DecidedKey;
  decisions: Readonly<Partial<Record<DecidedKey, DecisionEntry>>>;
}>;

/** What still has to be entered before a draft can be saved. */
export type DraftLack = "explanation" | "by" | DecisionLack;
export type DecisionLack = "points" | "reason" | "proposedBy";

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
  return { explanation: "", by: person, targets: lacking, shown: "total", decisions: {} };
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

/** What is decided, as it is entered; null: its points can't be read. */
export function decidedItem(key: DecidedKey, { value }: DecisionEntry): DecidedItem | null {
  if (key === "grade") return { kind: "grade", grade: value === "" ? null : value };
  if (key === "flags") return { kind: "flags", decision: DECISIONS.find((decision) => decision === value) ?? null };
  const points = parsePoints(value);
  if (points === null) return null;
  return key === "total" ? { kind: "total", points } : { kind: "indicator", code: key.slice(INDICATOR.length), points };
}

const INDICATOR = "indicator ";

/** What is entered for each, in no order that matters. */
function entered({ decisions }: Pick<ReviewDraft, "decisions">): readonly (readonly [DecidedKey, DecisionEntry])[] {
  return Object.entries(decisions) as (readonly [DecidedKey, DecisionEntry])[];
}

/** What is decided in a draft as far as it can be read. */
export function decidedItems(draft: Pick<ReviewDraft, "decisions">): readonly DecidedItem[] {
  return entered(draft)
    .map(([key, entry]) => decidedItem(key, entry))
    .filter((item) => item !== null);
}

/** What a decision still lacks. */
export function decisionLacks(key: DecidedKey, entry: DecisionEntry): readonly DecisionLack[] {
  const item = decidedItem(key, entry);
  const needsReason = item !== null && !isTakenBack({ item }) && isWhiteSpace(entry.reason);
  const lacks: readonly (DecisionLack | false)[] = [
    item === null && "points",
    needsReason && "reason",
    isWhiteSpace(entry.proposedBy) && "proposedBy",
  ];
  return lacks.filter((lack) => lack !== false);
}

/** Decisions that lack something, by their keys. */
export function unfinishedKeys(draft: Pick<ReviewDraft, "decisions">): readonly DecidedKey[] {
  return entered(draft).flatMap(([key, entry]) => (decisionLacks(key, entry).length > 0 ? [key] : []));
}

/** What is still missing, in the order of the form. */
export function lacksOf(draft: ReviewDraft): readonly DraftLack[] {
  const { explanation, by } = draft;
  const isExplained = !isWhiteSpace(explanation);
  const lacks: readonly (DraftLack | false)[] = [
    isExplained && !isLongEnough(explanation) && "explanation",
    isExplained && isWhiteSpace(by) && "by",
    ...entered(draft).flatMap(([key, entry]) => decisionLacks(key, entry)),
  ];
  return lacks.filter((lack) => lack !== false);
}

/** Whether a draft says anything that is not saved. */
export function saysSomething({ explanation, decisions }: ReviewDraft): boolean {
  return !isWhiteSpace(explanation) || Object.keys(decisions).length > 0;
}

/**
 * What a draft comes to: its explanation for the matters it is meant for; matters that only had to be looked at are seen.
 *
 * @returns null when there is nothing to save.
 */
export function entriesOf({ organization, matters }: ReviewedOrganization, draft: ReviewDraft): ReviewEntries | null {
  const { explanation, by, targets } = draft;
  const isExplained = !isWhiteSpace(explanation);
  const explained = matters.flatMap(({ key, strength, entry }) => {
    if (isExplained && targets.includes(key))
      return [{ key, entry: { ...entry, explanation: explanation.trim(), by: by.trim() } }];
    return strength === "notice" && entry.handling === "" ? [{ key, entry: { ...entry, handling: SEEN } }] : [];
  });
  const decisions = entered(draft).flatMap(([key, entry]): ReviewEntries["decisions"] => {
    const item = decidedItem(key, entry);
    if (item === null) return [];
    const { reason, basis, proposedBy, agreedBy } = entry;
    const told = { basis: basis.trim(), proposedBy: proposedBy.trim(), agreedBy: agreedBy.trim() };
    return [{ item, reason: reason.trim(), ...told }];
  });
  return explained.length === 0 && decisions.length === 0 ? null : { organization, matters: explained, decisions };
}

/** A decision as the form shows it: what is entered, else what is saved, proposed by whoever was named last. */
export function shownDecision(
  { decisions }: Pick<ReviewDraft, "decisions">,
  { key, entry }: Pick<DecidableView, "key" | "entry">,
  person: string,
): DecisionEntry {
  const given = decisions[key];
  if (given !== undefined) return given;
  return entry.proposedBy === "" ? { ...entry, proposedBy: person } : entry;
}

/** Who proposed the last of what is entered; "" for nobody. */
export function proposerOf(draft: Pick<ReviewDraft, "decisions">): string {
  return entered(draft).at(-1)?.[1].proposedBy.trim() ?? "";
}
