import type { WritePlan } from "../../workbook/port/writePlan";
import type { ReviewRow } from "../../workbook/reviewSheet/reviewSheet";
import type { ReadyAssessment } from "../assessWorkbook";

/** A period as it was looked at: its assessment and the matters of 会审清单, with what is entered for them. */
export type Reviewed = Readonly<{ assessed: ReadyAssessment; rows: readonly ReviewRow[] }>;

/** A period to look at in a meeting, with the plan that writes its results and 会审清单. */
export type ReadyReview = Reviewed & Readonly<{ status: "ready"; plan: WritePlan }>;
