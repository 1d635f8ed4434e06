import { constants } from "node:fs";
import { access, lstat, realpath } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { openFileHost } from "../hosts/file/fileHost";
import { openFileSource, type FileSource } from "../hosts/file/node/fileSource";
import { refuseChanged } from "../hosts/file/node/fileState";
import { nodeCompression } from "../hosts/file/node/nodeCompression";
import type { OutputFile } from "../hosts/file/outputFile";
import { HostError } from "../workbook/port/hostError";
import type { WorkbookHost } from "../workbook/port/workbookHost";

/** An opened workbook file. apply() of its host writes to what `writeTo` named last. */
export type OpenWorkbook = Readonly<{
  path: string;
  host: WorkbookHost;
  source: FileSource;
  /** `open` begins the file; it comes into its place only while the workbook is as it was opened. */
  writeTo: (open: () => Promise<OutputFile>) => void;
  close: () => Promise<void>;
}>;

/** Opens a workbook. @throws HostError */
export async function openWorkbook(path: string): Promise<OpenWorkbook> {
  const source = await openFileSource(path);
  try {
    let target: (() => Promise<OutputFile>) | null = null;
    const output = async (): Promise<OutputFile> => {
      if (target === null) throw new Error("no file to write to was named");
      const file = await target();
      const commit = async (): Promise<void> => {
        // A part of it may have been read before, another one after somebody saved it.
        await refuseChanged(path, source.opened);
        await file.commit();
      };
      return { write: (bytes) => file.write(bytes), discard: () => file.discard(), commit };
    };
    const host = await openFileHost(source, { compression: nodeCompression, output });
    const writeTo = (open: () => Promise<OutputFile>): void => {
      target = open;
    };
    return { path, host, source, writeTo, close: () => source.close() };
  } catch (cause) {
    await source.close();
    throw cause;
  }
}

/** Whether two paths are one file. */
export function isSameFile(a: string, b: string): boolean {
  return resolve(a) === resolve(b);
}

/** Refuses a path that is taken, be it by a link that leads nowhere. @throws HostError file-exists */
export async function refuseExisting(path: string): Promise<void> {
  const isTaken = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new HostError("file-exists", "file", { path });
}

/** Refuses a folder in which no file can be made. @throws HostError file-not-writable */
export async function refuseUnwritableFolder(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw new HostError("file-not-writable", "file", { path }, { cause });
  });
}

/**
 * Refuses to write in place what is not this user's to change: the file that replaced it would be, whatever its protection
 * and its owner were.
 *
 * @throws HostError file-read-only, file-of-another, file-not-writable
 */
export async function refuseNotOwn({ path, source }: OpenWorkbook): Promise<void> {
  const { mode, owner } = source.opened;
  const mayWrite = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite || (mode & 0o222) === 0) throw new HostError("file-read-only", "file", { path });
  // Windows has no such numbers.
  if (process.getuid && owner !== process.getuid()) throw new HostError("file-of-another", "file", { path });
  await refuseUnwritableFolder(await linkedFile(path));
}

/** Extensions that Excel opens; the result has the workbook's own, as it stays of the same kind. */
const EXTENSIONS = [".xlsx", ".xlsm", ".xltx", ".xltm"];

/** The extension of what is written from this workbook: its own, `.xlsx` where that is none Excel takes. */
export function resultExtension(path: string): string {
  const own = extname(path);
  return EXTENSIONS.includes(own.toLowerCase()) ? own : ".xlsx";
}

/** Paths beside the workbook, one after the other: with the suffix, then with a number behind it. */
export function* namesBeside(path: string, suffix: string): Generator<string, never> {
  const named = (more: string): string =>
    join(dirname(path), `${basename(path, extname(path))}${suffix}${more}${resultExtension(path)}`);
  yield named("");
  for (let n = 2; ; n++) yield named(` (${n})`);
}

/** Names for the workbook as it was. @param now - `YYYY-MM-DDTHH:MM`, part of the name. */
export function backupNames(path: string, suffix: string, now: string): Iterable<string> {
  return namesBeside(path, `${suffix}${now.replace(/[-:T]/g, "")}`);
}

/** Bytes copied at once. */
const PIECE_BYTES = 1 << 20;

/** The bytes of the workbook as it was opened. @throws HostError cancelled, file-not-readable */
export async function* bytesOf(
  { source }: Pick<OpenWorkbook, "source">,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    if (signal?.aborted) throw new HostError("cancelled", "file");
    yield source.read(at, PIECE_BYTES);
  }
}

/** The file itself behind a link, so that writing in place doesn't replace the link. */
export async function linkedFile(path: string): Promise<string> {
  return realpath(path);
}
