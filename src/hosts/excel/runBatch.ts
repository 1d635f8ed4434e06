import { HostError } from "../../workbook/hostError";
import { asHostError } from "./officeError";

/**
 * Runs requests against the open workbook. While the user edits a cell Excel answers only when the edit has ended.
 *
 * @throws HostError for everything that Office refuses.
 */
export async function runBatch<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asHostError(error);
  }
}

/** @throws HostError cancelled */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError("cancelled", "excel");
}
