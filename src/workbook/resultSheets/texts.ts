import type { Reason } from "../../domain/reasons/reason";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { SheetLabels } from "./sheetLabels";

/** The languages of the product; zh-CN is the first. */
export type Language = "zh-CN" | "en";

/** Words in one language, as the workbook layer needs them to plan sheets; implemented by i18n. */
export interface Texts {
  readonly language: Language;
  /** One sentence, without a full stop at the end. */
  reason(reason: Reason): string;
  /** What is wrong, with the value in it, and the user's next step. */
  diagnostic(diagnostic: Diagnostic): Readonly<{ message: string; hint: string }>;
  readonly sheets: SheetLabels;
}
