import { HostError } from "../../workbook/port/hostError";
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

/** Runs requests on which nothing depends. @returns false where Office refuses them */
export async function tryBatch(batch: (context: Excel.RequestContext) => Promise<void>): Promise<boolean> {
  try {
    await runBatch(batch);
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** @throws HostError cancelled */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError("cancelled", "excel");
}
