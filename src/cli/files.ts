import { constants } from "node:fs";
import { access, copyFile, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { openFileHost } from "../hosts/file/fileHost";
import { openFileOutput } from "../hosts/file/node/fileOutput";
import { openFileSource } from "../hosts/file/node/fileSource";
import { nodeCompression } from "../hosts/file/node/nodeCompression";
import type { OutputFile } from "../hosts/file/outputFile";
import { HostError } from "../workbook/hostError";
import type { WorkbookHost } from "../workbook/workbookHost";

/** What a file was like when it was opened; a file that is written in place must still be so. */
type Fingerprint = Readonly<{ size: number; modifiedMs: number }>;

/** Where a result goes; `inPlace`: into the workbook that was read. */
export type ResultFile = Readonly<{ path: string; inPlace: boolean }>;

/** An opened workbook file. apply() of its host writes to the file that `writeTo` named last. */
export type OpenWorkbook = Readonly<{
  path: string;
  host: WorkbookHost;
  opened: Fingerprint;
  writeTo: (file: ResultFile) => void;
  close: () => Promise<void>;
}>;

/** Opens a workbook. @throws HostError */
export async function openWorkbook(path: string): Promise<OpenWorkbook> {
  const source = await openFileSource(path);
  try {
    const opened = await fingerprintOf(path);
    let target: ResultFile | null = null;
    const output = async (): Promise<OutputFile> => {
      if (target === null) throw new Error("no file to write to was named");
      const file = await openFileOutput(target.path);
      if (!target.inPlace) return file;
      const commit = async (): Promise<void> => {
        await refuseChanged(path, opened);
        await file.commit();
      };
      return { write: (bytes) => file.write(bytes), discard: () => file.discard(), commit };
    };
    const host = await openFileHost(source, { compression: nodeCompression, output });
    const writeTo = (file: ResultFile): void => {
      target = file;
    };
    return { path, host, opened, writeTo, close: () => source.close() };
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

/** Someone may have saved the workbook since it was read. @throws HostError file-changed */
async function refuseChanged(path: string, opened: Fingerprint): Promise<void> {
  const now = await fingerprintOf(path);
  if (now.size !== opened.size || now.modifiedMs !== opened.modifiedMs)
    throw new HostError("file-changed", "file", { path });
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

/** Extensions that Excel opens; the result has the workbook's own, as it stays of the same kind. */
const EXTENSIONS = [".xlsx", ".xlsm", ".xltx", ".xltm"];

/** The extension of what is written from this workbook: its own, `.xlsx` where that is none Excel takes. */
export function resultExtension(path: string): string {
  const own = extname(path);
  return EXTENSIONS.includes(own.toLowerCase()) ? own : ".xlsx";
}

/** A path beside the workbook that is free: with the suffix, else with a number behind it. */
export async function freeFileBeside(path: string, suffix: string): Promise<string> {
  const named = (more: string): string =>
    join(dirname(path), `${basename(path, extname(path))}${suffix}${more}${resultExtension(path)}`);
  let free = named("");
  for (let n = 2; await isTaken(free); n++) free = named(` (${n})`);
  return free;
}

/**
 * Copies a workbook beside itself before it is written in place; an older backup is never written over.
 *
 * @returns the path of the copy.
 * @throws HostError file-changed, file-not-writable
 */
export async function keepBackup({ path, opened }: OpenWorkbook, suffix: string): Promise<string> {
  const backup = await freeFileBeside(path, suffix);
  try {
    await copyFile(path, backup, constants.COPYFILE_EXCL);
  } catch (cause) {
    throw new HostError("file-not-writable", "file", { path: backup }, { cause });
  }
  try {
    await refuseChanged(path, opened);
  } catch (cause) {
    await removeFile(backup);
    throw cause;
  }
  return backup;
}

export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** The file itself behind a link, so that writing in place doesn't replace the link. */
export async function linkedFile(path: string): Promise<string> {
  return realpath(path);
}
