import { open, readdir, rm, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { ByteSink } from "../byteSink";
import { systemCode, writeFailure } from "./fileFailure";

/** A file in the making, in the folder of its target. */
export type TemporaryFile = ByteSink &
  Readonly<{
    path: string;
    handle: FileHandle;
    /** Everything is on the disk, and the file closed. @throws HostError disk-full, file-not-writable */
    finish: () => Promise<void>;
    /** Closes it and takes it away, where it still has this name. */
    remove: () => Promise<void>;
  }>;

/** Short names: the target's may be as long as the disk allows. Folders are shared, so that the computer is named too. */
const PREFIX = `.kaohe-${hostname()
  .replace(/[^A-Za-z0-9]/g, "")
  .slice(0, 24)}-`;
const NAME = /^(\d+)-(\d+)\.tmp$/;

/** Names of the files that this process has in the making: one folder may be reached by several paths. */
const inTheMaking = new Set<string>();
let begun = 0;

/**
 * Begins a file in a folder, and clears what dead runs of this computer left there.
 *
 * @param target - the file that it shall become, for the words of an error.
 * @param mode - who may read and write it, less what the user's mask forbids.
 * @throws HostError disk-full, file-not-writable
 */
export async function openTemporaryFile(folder: string, target: string, mode: number): Promise<TemporaryFile> {
  await clearDeadFiles(folder);
  const name = `${PREFIX}${process.pid}-${begun++}.tmp`;
  const path = join(folder, name);
  const handle = await open(path, "wx", mode & 0o666).catch((cause: unknown) => {
    throw writeFailure(target, cause);
  });
  inTheMaking.add(name);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    path,
    handle,
    async write(bytes) {
      try {
        for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      } catch (cause) {
        throw writeFailure(target, cause);
      }
    },
    async finish() {
      try {
        await handle.sync();
        await close();
      } catch (cause) {
        throw writeFailure(target, cause);
      }
    },
    async remove() {
      await close();
      await rm(path, { force: true });
      inTheMaking.delete(name);
    },
  };
}

async function clearDeadFiles(folder: string): Promise<void> {
  // A folder that can't be listed is told of when the file is begun.
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = name.startsWith(PREFIX) ? NAME.exec(name.slice(PREFIX.length)) : null;
    // Another process may clear it at the same time.
    if (owner && !isAlive(Number(owner[1]), name)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** Whether the process that began a file runs. One with our number that is not ours was there before us. */
function isAlive(pid: number, name: string): boolean {
  if (pid === process.pid) return inTheMaking.has(name);
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return systemCode(cause) !== "ESRCH";
  }
}
