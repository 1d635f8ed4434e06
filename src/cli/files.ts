import { constants } from "node:fs";
import { access, copyFile, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { openFileHost } from "../hosts/file/fileHost";
import { openFileOutput } from "../hosts/file/node/fileOutput";
import { openFileSource } from "../hosts/file/node/fileSource";
import { nodeCompression } from "../hosts/file/node/nodeCompression";
import { HostError } from "../workbook/hostError";
import type { WorkbookHost } from "../workbook/workbookHost";

/** What a file was like when it was opened; a file that is written in place must still be so. */
type Fingerprint = Readonly<{ size: number; modifiedMs: number }>;

/** An opened workbook file. */
export type OpenWorkbook = Readonly<{ host: WorkbookHost; opened: Fingerprint; close: () => Promise<void> }>;

/** Opens a workbook; apply() writes to the path that `output` gives when it is called. @throws HostError */
export async function openWorkbook(path: string, output: () => Promise<string>): Promise<OpenWorkbook> {
  const source = await openFileSource(path);
  try {
    const opened = await fingerprintOf(path);
    const host = await openFileHost(source, {
      compression: nodeCompression,
      output: async () => openFileOutput(await output()),
    });
    return { host, opened, close: () => source.close() };
  } catch (cause) {
    await source.close();
    throw cause;
  }
}

/** @throws HostError file-not-found */
async function fingerprintOf(path: string): Promise<Fingerprint> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, modifiedMs: mtimeMs };
  } catch (cause) {
    throw new HostError("file-not-found", "file", { path }, { cause });
  }
}

/** Whether two paths are one file. */
export function isSameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

async function isTaken(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Refuses a path that is taken. @throws HostError file-exists */
export async function refuseExisting(path: string): Promise<void> {
  if (await isTaken(path)) throw new HostError("file-exists", "file", { path });
}

/** A path beside the workbook that is free: with the suffix, else with a number behind it. */
export async function freeFileBeside(path: string, suffix: string): Promise<string> {
  let free = besideFile(path, suffix);
  for (let n = 2; await isTaken(free); n++) free = besideFile(path, `${suffix} (${n})`);
  return free;
}

/** `工作簿-考核结果-2026Q3.xlsx` beside `工作簿.xlsx`. */
function besideFile(path: string, suffix: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}${suffix}${extension}`);
}

/**
 * Copies the workbook beside itself before it is written in place; an older backup is never written over.
 *
 * @param opened - what the workbook was like when it was read: someone may have saved it since.
 * @throws HostError file-changed, file-not-writable
 */
export async function keepBackup(path: string, opened: Fingerprint, suffix: string): Promise<string> {
  const backup = await copyToFree(path, suffix);
  const now = await fingerprintOf(path);
  if (now.size === opened.size && now.modifiedMs === opened.modifiedMs) return backup;
  await rm(backup, { force: true });
  throw new HostError("file-changed", "file", { path });
}

async function copyToFree(path: string, suffix: string): Promise<string> {
  const backup = await freeFileBeside(path, suffix);
  try {
    await copyFile(path, backup, constants.COPYFILE_EXCL);
    return backup;
  } catch (cause) {
    throw new HostError("file-not-writable", "file", { path: backup }, { cause });
  }
}
