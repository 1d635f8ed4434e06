import type { Hundredths } from "../../domain/model/rational";
import type { OfficeEntries, EntryValue } from "../../workbook/resultSheets/officeEntries";
import { withEntries } from "../../workbook/resultSheets/officeEntries";
import type { Decision } from "../../workbook/resultSheets/sheetLabels";
import type { ReviewRow } from "../../workbook/reviewSheet/reviewSheet";

/** An adjustment of a total as it is entered, with what 调整记录 keeps besides. 0 points: it is taken back. */
export type EnteredAdjustment = Readonly<{
  organization: string;
  points: Hundredths;
  reason: string;
  basis: string;
  proposedBy: string;
  agreedBy: string;
}>;

/** What is decided on the flags of an organization; null: nothing any more. */
export type EnteredDecision = Readonly<{ organization: string; decision: Decision | null }>;

/**
 * What a person enters at the review, in the pane instead of the sheets. `rows`: matters with what is entered for them;
 * `adjustment` and `decision` null: they stay as they are.
 */
export type EnteredReview = Readonly<{
  rows: readonly ReviewRow[];
  adjustment: EnteredAdjustment | null;
  decision: EnteredDecision | null;
}>;

/** The entries of the result sheets as if these stood there already. */
export function entriesWith(
  entries: OfficeEntries,
  { adjustment, decision }: Pick<EnteredReview, "adjustment" | "decision">,
): OfficeEntries {
  const adjusted = adjustment === null ? entries : withEntries(entries, "results", { ...adjustmentRow(adjustment) });
  return decision === null ? adjusted : withEntries(adjusted, "flags", decisionRow(decision));
}

type EnteredRow = Parameters<typeof withEntries>[2];

function adjustmentRow({ organization, points, reason }: EnteredAdjustment): EnteredRow {
  const values: readonly (readonly [string, EntryValue])[] =
    points === 0
      ? [
          ["adjustment", null],
          ["adjustmentReason", null],
        ]
      : [
          ["adjustment", { kind: "number", value: points / 100 }],
          ["adjustmentReason", { kind: "text", text: reason }],
        ];
  return { organization, values: new Map(values) };
}

function decisionRow({ organization, decision }: EnteredDecision): EnteredRow {
  return { organization, values: new Map([["decision", decision && { kind: "decision", decision }]]) };
}
