import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { HostError } from "../../../workbook/port/hostError";
import type { OutputFile } from "../outputFile";
import { systemCode, writeFailure } from "./fileFailure";
import { refuseChanged, type FileState } from "./fileState";
import { oneAtATime } from "./oneAtATime";
import { openTemporaryFile } from "./temporaryFile";

/** A file that was not there before. discard() takes it away again, also behind commit(). */
export type NewFile = OutputFile &
  Readonly<{
    /** Where it is, once it is in its place. */
    path: () => string;
  }>;

/**
 * Begins a new file under a temporary name in the folder of its target; commit() gives it the first of the names that is
 * free. Nothing is ever replaced, not even a link that leads nowhere.
 *
 * @param names - paths in one folder, at least one.
 * @param like - a file whose readers may read this one: it is never open to more.
 * @throws HostError disk-full, file-not-writable; commit() also file-exists when no name is free.
 */
export async function openNewFile(names: Iterable<string>, like: FileState): Promise<NewFile> {
  const candidates = names[Symbol.iterator]();
  let path = candidates.next().value as string;
  const file = await openTemporaryFile(dirname(path), path, like.mode | 0o600);
  let isPlaced = false;
  return {
    path: () => path,
    write: (bytes) => file.write(bytes),
    async commit() {
      await file.finish();
      while (!(await takeName(path))) {
        const next = candidates.next();
        if (next.done === true) throw new HostError("file-exists", "file", { path });
        path = next.value;
      }
      isPlaced = true;
      await rename(file.path, path).catch((cause: unknown) => {
        throw writeFailure(path, cause);
      });
    },
    async discard() {
      await file.remove();
      if (isPlaced) await rm(path, { force: true });
      isPlaced = false;
    },
  };
}

/** Takes a name with an empty file that the finished one replaces; false when another has it. @throws HostError */
async function takeName(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx")).close();
    return true;
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") return false;
    throw writeFailure(path, cause);
  }
}

/**
 * Begins the file that shall replace another one; it passes on its permissions and its owner. commit() replaces it only
 * as long as it is what it was.
 *
 * @throws HostError disk-full, file-not-writable; commit() also file-changed, and then nothing was replaced.
 */
export async function openReplacement(path: string, before: FileState): Promise<OutputFile> {
  const file = await openTemporaryFile(dirname(path), path, before.mode);
  // Where the file system knows such things.
  await file.handle.chmod(before.mode & 0o777).catch(() => undefined);
  await file.handle.chown(before.owner, before.group).catch(() => undefined);
  return {
    write: (bytes) => file.write(bytes),
    async commit() {
      await file.finish();
      try {
        await oneAtATime(path, async () => {
          await refuseChanged(path, before);
          await rename(file.path, path);
        });
      } catch (cause) {
        throw writeFailure(path, cause);
      }
    },
    discard: () => file.remove(),
  };
}
