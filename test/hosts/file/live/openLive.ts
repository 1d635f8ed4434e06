import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { openLiveFile, type LiveFile, type LiveFileOptions } from "../../../../src/hosts/file/liveFile";

export type OpenedLive = Readonly<{ host: LiveFile; reopen: () => Promise<OpenedLive> }>;

/** A workbook file opened to work on it in memory, as a page does it. */
export async function openLive(bytes: Uint8Array, options: Partial<LiveFileOptions> = {}): Promise<OpenedLive> {
  const host = await openLiveFile(memorySource(bytes), {
    compression: streamCompression,
    now: () => "2026-10-08T09:00",
    ...options,
  });
  return { host, reopen: () => openLive(bytesOf(host), options) };
}

/** The bytes of a live file as they are now. */
export function bytesOf(file: LiveFile): Buffer {
  return Buffer.concat(file.snapshot().parts);
}
