import { open } from "node:fs/promises";
import { HostError } from "../../../workbook/port/hostError";
import type { ByteSource } from "../byteSource";
import { systemCode } from "./fileFailure";
import { stateOf, type FileState } from "./fileState";

/** An open file on disk; `opened`: what it was like then. `close` when done. */
export type FileSource = ByteSource & Readonly<{ opened: FileState; close: () => Promise<void> }>;

/**
 * Opens a file for reading.
 *
 * @throws HostError file-not-found or file-not-readable; read() also file-changed.
 */
export async function openFileSource(path: string): Promise<FileSource> {
  const handle = await open(path, "r").catch((cause: unknown) => {
    throw failure(path, cause);
  });
  const opened = stateOf(await handle.stat());
  const { size } = opened;
  return {
    size,
    opened,
    async read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        // A folder can be opened but not read, and a file on the network can go away in the middle.
        const { bytesRead } = await handle
          .read(bytes, filled, bytes.length - filled, offset + filled)
          .catch((cause: unknown) => {
            throw failure(path, cause);
          });
        if (bytesRead === 0) throw new HostError("file-changed", "file", { path });
        filled += bytesRead;
      }
      return bytes;
    },
    close: () => handle.close(),
  };
}

function failure(path: string, cause: unknown): HostError {
  return new HostError(
    systemCode(cause) === "ENOENT" ? "file-not-found" : "file-not-readable",
    "file",
    { path },
    { cause },
  );
}
