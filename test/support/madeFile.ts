import { newWorkbook, type NewWorkbook } from "../../src/hosts/file/browser/newWorkbook";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import type { WritePlan } from "../../src/workbook/port/writePlan";

/** Makes a file of a plan, as a worker does. */
export function inMemory(plan: WritePlan, signal: AbortSignal): Promise<NewWorkbook> {
  return newWorkbook(plan, { compression: nodeCompression, signal });
}
