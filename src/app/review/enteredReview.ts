import type { Hundredths } from "../../domain/model/rational";
import type { OfficeEntries, EntryValue } from "../../workbook/resultSheets/officeEntries";
import { withEntries } from "../../workbook/resultSheets/officeEntries";
import type { Decision } from "../../workbook/resultSheets/sheetLabels";
import type { ReviewRow } from "../../workbook/reviewSheet/reviewSheet";

/**
 * What is decided: points on the total or on an indicator by its code (0: none any more), a grade as the settings call it, or
 * what becomes of the flags (null: nothing any more).
 */
export type DecidedItem =
  | Readonly<{ kind: "total"; points: Hundredths }>
  | Readonly<{ kind: "indicator"; code: string; points: Hundredths }>
  | Readonly<{ kind: "grade"; grade: string | null }>
  | Readonly<{ kind: "flags"; decision: Decision | null }>;

/** Why something is decided, on what it rests, who proposed it and who agreed. */
export type Grounds = Readonly<{ reason: string; basis: string; proposedBy: string; agreedBy: string }>;

/** A decision as it is entered, with what 调整记录 keeps of it. */
export type EnteredDecision = Grounds & Readonly<{ organization: string; item: DecidedItem }>;

/**
 * What a person enters at the review, in the pane instead of the sheets. `rows`: matters with what is entered for them;
 * `decisions`: at most one on each item of an organization; what isn't named stays as it is.
 */
export type EnteredReview = Readonly<{ rows: readonly ReviewRow[]; decisions: readonly EnteredDecision[] }>;

/** Whether a decision takes back what was decided before. */
export function isTakenBack({ item }: Pick<EnteredDecision, "item">): boolean {
  if (item.kind === "grade") return item.grade === null;
  return item.kind === "flags" ? item.decision === null : item.points === 0;
}

/** The entries of the result sheets as if these stood there already. */
export function entriesWith(entries: OfficeEntries, { decisions }: Pick<EnteredReview, "decisions">): OfficeEntries {
  return decisions.reduce((before, decision) => {
    const kind = sheetOf(decision);
    if (kind === null) return before;
    const { organization, reason } = decision;
    const [column, reasonColumn] = DECISION_COLUMNS[decision.item.kind as keyof typeof DECISION_COLUMNS];
    const value = valueOf(decision);
    const text: EntryValue = value === null || reason === "" ? null : { kind: "text", text: reason };
    const values = new Map<string, EntryValue>([
      [column, value],
      [reasonColumn, text],
    ]);
    return withEntries(before, kind, { organization, values });
  }, entries);
}

/** The columns in which the office would enter a decision and its reason. */
const DECISION_COLUMNS = {
  total: ["adjustment", "adjustmentReason"],
  grade: ["decidedGrade", "decidedGradeReason"],
  flags: ["decision", "decisionReason"],
} as const;

/** The sheet in which a decision has its cells; null: it stands in 调整记录 alone. */
export function sheetOf({ item }: Pick<EnteredDecision, "item">): "results" | "flags" | null {
  if (item.kind === "indicator") return null;
  return item.kind === "flags" ? "flags" : "results";
}

function valueOf({ item }: EnteredDecision): EntryValue {
  switch (item.kind) {
    case "total":
    case "indicator":
      return item.points === 0 ? null : { kind: "number", value: item.points / 100 };
    case "grade":
      return item.grade === null ? null : { kind: "text", text: item.grade };
    case "flags":
      return item.decision && { kind: "decision", decision: item.decision };
  }
}
