import { createHash } from "node:crypto";
import { open, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemCode } from "./fileFailure";

/** Between two tries to get a lock. */
const PAUSE_MS = 20;
/** A lock is held while a file is looked at and renamed: one that outlives this belongs to a run that is dead. */
const DEAD_AFTER_MS = 3_000;

/**
 * Runs a short piece of work on a file while no other run of this product, on whatever computer, does so.
 *
 * @param work - looks at the file and replaces it; a matter of milliseconds.
 * @throws what the work throws, and what the system says where no lock can be made.
 */
export async function oneAtATime<T>(path: string, work: () => Promise<T>): Promise<T> {
  const name = createHash("sha256").update(basename(path)).digest("hex").slice(0, 16);
  const lock = join(dirname(path), `.kaohe-${name}.lock`);
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<void> {
  for (let waited = 0, seen = ""; !(await create(lock)); waited += PAUSE_MS) {
    const holder = await holderOf(lock);
    if (holder !== seen) waited = 0;
    seen = holder;
    if (waited >= DEAD_AFTER_MS) await rm(lock, { force: true });
    await wait(PAUSE_MS);
  }
}

async function create(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx")).close();
    return true;
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") return false;
    throw cause;
  }
}

/** Tells one holder's lock from the next one's; no clocks are compared, as the disk may have another one. */
async function holderOf(lock: string): Promise<string> {
  const found = await stat(lock).catch(() => null);
  return found === null ? "" : `${found.ino} ${found.ctimeMs}`;
}
