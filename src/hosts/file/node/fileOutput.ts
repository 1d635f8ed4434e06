import { open, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { HostError } from "../../../workbook/hostError";
import type { OutputFile } from "../outputFile";

/**
 * Begins a file beside its target, under a temporary name in the same folder; commit() syncs it to disk and renames it.
 * A file that it replaces passes on its permissions.
 *
 * @throws HostError disk-full, file-not-writable.
 */
export async function openFileOutput(path: string): Promise<OutputFile> {
  const temporary = `${path}.kaohe-${process.pid}.tmp`;
  const handle = await open(temporary, "w").catch((cause: unknown) => {
    throw failure(path, cause);
  });
  await keepPermissions(path, handle);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    async write(bytes) {
      try {
        for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      } catch (cause) {
        throw failure(path, cause);
      }
    },
    async commit() {
      try {
        await handle.sync();
        await close();
        await rename(temporary, path);
      } catch (cause) {
        throw failure(path, cause);
      }
    },
    async discard() {
      await close();
      await rm(temporary, { force: true });
    },
  };
}

/** A file that is replaced passes on who may read and write it, where the file system knows such a thing. */
async function keepPermissions(path: string, handle: FileHandle): Promise<void> {
  const replaced = await stat(path).catch(() => null);
  if (replaced) await handle.chmod(replaced.mode & 0o777).catch(() => undefined);
}

function failure(path: string, cause: unknown): HostError {
  const full = cause instanceof Error && "code" in cause && (cause.code === "ENOSPC" || cause.code === "EDQUOT");
  return new HostError(full ? "disk-full" : "file-not-writable", "file", { path }, { cause });
}
