import type { WorkbookHost } from "../../../workbook/port/workbookHost";
import type { WritePlan } from "../../../workbook/port/writePlan";
import type { Compression } from "../compression";
import { emptyWorkbook } from "../emptyWorkbook";
import { openLiveFile } from "../liveFile";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook that was made in memory: its file, and what reads it back out of its bytes. */
export type NewWorkbook = Readonly<{ file: Blob; host: WorkbookHost }>;

/** Carries out a plan on a workbook that holds nothing else. @throws HostError cancelled */
export async function newWorkbook(
  plan: WritePlan,
  { compression, signal }: Readonly<{ compression: Compression; signal?: AbortSignal }>,
): Promise<NewWorkbook> {
  const host = await openLiveFile(await emptyWorkbook(compression), { compression, now: () => "" });
  await host.apply(plan, signal ? { signal } : {});
  return { file: new Blob([...host.snapshot().parts], { type: XLSX_TYPE }), host };
}
