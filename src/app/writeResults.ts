import type { CellEntry, WorkbookHost, WriteNotice } from "../workbook/port/workbookHost";
import type { WritePlan } from "../workbook/port/writePlan";
import type { RunOptions } from "./readInputs";

/** What is written into a workbook: sheets of ours, or single cells. */
export type Changes = WritePlan | Readonly<{ entries: readonly CellEntry[] }>;

/**
 * Carries out what the user has agreed to, all or nothing.
 *
 * @throws HostError, and then nothing was written.
 */
export async function writeResults(
  host: WorkbookHost,
  changes: Changes,
  options: RunOptions = {},
): Promise<readonly WriteNotice[]> {
  options.onProgress?.({ step: "writing", rows: 0 });
  if ("entries" in changes) {
    await host.enter(changes.entries);
    return [];
  }
  return host.apply(changes, {
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: (rows) => options.onProgress?.({ step: "writing", rows }),
  });
}
