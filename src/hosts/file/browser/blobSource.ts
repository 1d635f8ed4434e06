import { HostError } from "../../../workbook/port/hostError";
import type { ByteSource } from "../byteSource";

/** A file chosen in a page. Reads only what is asked for. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    async read(offset, length) {
      try {
        return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
      } catch (cause) {
        // Browsers refuse a file that has changed on disk since it was chosen.
        throw new HostError("file-not-readable", "file", {}, { cause });
      }
    },
  };
}
