import { HostError } from "../workbook/port/hostError";
import type { ConsolidationTexts } from "./consolidationTexts";
import type { ProductTexts } from "./textsOf";

/** Tells why a file that came can't be taken in, and what to do, in one line. */
export function unreadableReason({
  catalogue,
  hostError,
}: ProductTexts): (cause: HostError | keyof ConsolidationTexts["notSubmission"]) => string {
  const { notSubmission, reason } = catalogue.consolidation;
  return (cause) => {
    if (!(cause instanceof HostError)) return notSubmission[cause];
    const { message, hint } = hostError(cause);
    return reason(message, hint);
  };
}
