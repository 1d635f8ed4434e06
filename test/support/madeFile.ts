import { newWorkbook, type NewWorkbook } from "../../src/hosts/file/browser/newWorkbook";
import { openBlob } from "../../src/hosts/file/browser/openBlob";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";
import type { WritePlan } from "../../src/workbook/port/writePlan";

/** Makes files of plans and opens chosen ones, as a worker does. */
export const inMemoryFiles = {
  makeFile,
  openFile: (file: Blob): Promise<WorkbookHost> => openBlob(file, nodeCompression),
};

function makeFile(plan: WritePlan, signal: AbortSignal): Promise<NewWorkbook> {
  return newWorkbook(plan, { compression: nodeCompression, signal });
}
