import { open } from "node:fs/promises";
import { HostError } from "../../../workbook/hostError";
import type { ByteSource } from "../byteSource";

/** An open file on disk; `close` when done. */
export type FileSource = ByteSource & Readonly<{ close: () => Promise<void> }>;

/**
 * Opens a file for reading.
 *
 * @throws HostError file-not-found or file-not-readable.
 */
export async function openFileSource(path: string): Promise<FileSource> {
  try {
    const handle = await open(path, "r");
    const { size } = await handle.stat();
    return {
      size,
      async read(offset, length) {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
          if (bytesRead === 0) throw new HostError("file-changed", "file", { path });
          filled += bytesRead;
        }
        return bytes;
      },
      close: () => handle.close(),
    };
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new HostError(missing ? "file-not-found" : "file-not-readable", "file", { path }, { cause });
  }
}
