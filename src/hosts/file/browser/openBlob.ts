import type { WorkbookHost } from "../../../workbook/port/workbookHost";
import type { Compression } from "../compression";
import { openFileHost } from "../fileHost";
import { blobSource } from "./blobSource";

/** Opens a file that was chosen in a page, to read it. @throws HostError */
export function openBlob(file: Blob, compression: Compression): Promise<WorkbookHost> {
  return openFileHost(blobSource(file), { compression });
}
