import type { WritableFile, WriteProblem } from "./fileAccess";
import { errorName, type PickedHandle } from "./fileHandles";

function problemOf(error: unknown): WriteProblem {
  switch (errorName(error)) {
    case "NotAllowedError":
    case "SecurityError":
      return "refused";
    case "NoModificationAllowedError":
    case "InvalidStateError":
      return "locked";
    case "QuotaExceededError":
      return "full";
    default:
      return "notWritten";
  }
}

/** Writes bytes into a file; the browser replaces it as a whole when all is there, so that it is never half written. */
export async function writeInto(handle: FileSystemFileHandle, bytes: Blob): Promise<WriteProblem | null> {
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      return problemOf(error);
    }
    await stream.close();
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** The file behind a handle, as it was when `opened` was read from it. */
export function writableFile(handle: PickedHandle, opened: File): WritableFile {
  let known = opened;
  return {
    allow: async () => {
      try {
        const state = (await handle.requestPermission?.({ mode: "readwrite" })) ?? "granted";
        return state === "granted" ? null : "refused";
      } catch (error) {
        return problemOf(error);
      }
    },
    original: async () => {
      try {
        const now = await handle.getFile();
        if (now.size !== known.size || now.lastModified !== known.lastModified) return null;
        // In memory: the browser reads a file lazily, and this one is about to be overwritten.
        return new Blob([await now.arrayBuffer()], { type: now.type });
      } catch {
        return null;
      }
    },
    write: async (bytes) => {
      const problem = await writeInto(handle, bytes);
      if (problem === null) known = await handle.getFile();
      return problem;
    },
  };
}
