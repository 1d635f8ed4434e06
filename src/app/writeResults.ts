import type { WorkbookHost } from "../workbook/workbookHost";
import type { WritePlan } from "../workbook/writePlan";
import type { RunOptions } from "./readInputs";

/** Carries out a plan that the user has agreed to, all or nothing. @throws HostError, and then nothing was written. */
export async function writeResults(host: WorkbookHost, plan: WritePlan, options: RunOptions = {}): Promise<void> {
  options.onProgress?.({ step: "writing", rows: 0 });
  await host.apply(plan, {
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: (rows) => options.onProgress?.({ step: "writing", rows }),
  });
}
