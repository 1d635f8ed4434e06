import { extname } from "node:path";
import type { RunOptions } from "../app/readInputs";
import { writeResults, type Changes } from "../app/writeResults";
import { openNewFile, openReplacement, type NewFile } from "../hosts/file/node/fileOutput";
import type { OutputFile } from "../hosts/file/outputFile";
import { HostError } from "../workbook/port/hostError";
import type { CommandOptions } from "./commandOptions";
import {
  backupNames,
  bytesOf,
  isSameFile,
  linkedFile,
  namesBeside,
  refuseExisting,
  refuseUnwritableFolder,
  resultExtension,
  type OpenWorkbook,
} from "./files";

/** The files of a run, all in their places. */
export type Written = Readonly<{
  /** The workbook with what was planned; null where nothing was to be written into one. */
  path: string | null;
  /** The workbook as it was, of --in-place. */
  backup: string | null;
  /** Of --json FILE. */
  json: string | null;
}>;

/**
 * Looks at --out and --json before any work is done: no file is ever replaced, the workbook least of all.
 *
 * @param extension - of the file that is written, where it is not the workbook's own.
 * @returns what is wrong with them, null when nothing is.
 * @throws HostError file-exists, file-not-writable
 */
export async function outputProblem(
  { file, out, json, texts }: CommandOptions,
  extension = resultExtension(file),
): Promise<string | null> {
  const words = texts.catalogue.commandLine;
  if (out !== null) {
    if (isSameFile(file, out)) return words.outIsInput;
    if (extname(out).toLowerCase() !== extension.toLowerCase()) return words.badExtension(out, extension);
    if (json !== null && isSameFile(json, out)) throw new HostError("file-exists", "file", { path: json });
  }
  for (const path of [out, json]) {
    if (path === null || path === "-") continue;
    await refuseExisting(path);
    await refuseUnwritableFolder(path);
  }
  return null;
}

export type WriteOptions = Readonly<{
  command: CommandOptions;
  run: RunOptions;
  /** What goes into the workbook; null: nothing does. */
  changes: Changes | null;
  /** Put behind the workbook's name, where no --out is given. */
  suffix: string;
  /** `YYYY-MM-DDTHH:MM`, part of the backup's name. */
  now: string;
  /** A new file that is written with it. */
  json: Readonly<{ path: string; text: string }> | null;
}>;

/**
 * Writes what a run has found to where the arguments say: JSON, backup and workbook come into their places together, the
 * workbook last, or none of them does.
 *
 * @throws HostError, and then no file is left behind and none is changed.
 */
export async function writeFiles(workbook: OpenWorkbook, options: WriteOptions): Promise<Written> {
  const { changes, json, run } = options;
  const begun: NewFile[] = [];
  try {
    const { data, backup, copy } = await beginFiles(workbook, options, begun);
    if (data && json) await data.write(new TextEncoder().encode(`${json.text}\n`));
    if (backup) for await (const bytes of bytesOf(workbook, run.signal)) await backup.write(bytes);
    if (changes) {
      const last = copy ?? (await openReplacement(await linkedFile(workbook.path), workbook.source.opened));
      const before = begun.filter((file) => file !== last);
      workbook.writeTo(() => Promise.resolve(together(before, last)));
      await writeResults(workbook.host, changes, run);
    } else await data?.commit();
    const path = changes && (copy?.path() ?? workbook.path);
    return { path, backup: backup?.path() ?? null, json: data?.path() ?? null };
  } catch (cause) {
    for (const file of begun) await file.discard();
    throw cause;
  }
}

type NewFiles = Readonly<{ data: NewFile | null; backup: NewFile | null; copy: NewFile | null }>;

/** Begins every new file that is wanted before any of them is written. `begun`: gets them, also when a later one fails. */
async function beginFiles(
  { path, source }: OpenWorkbook,
  { command, changes, suffix, now, json }: WriteOptions,
  begun: NewFile[],
): Promise<NewFiles> {
  const { out, inPlace, texts } = command;
  const begin = async (names: Iterable<string> | null): Promise<NewFile | null> => {
    if (names === null) return null;
    const file = await openNewFile(names, source.opened);
    begun.push(file);
    return file;
  };
  const { backupSuffix } = texts.catalogue.commandLine;
  const copyNames = out === null ? namesBeside(path, suffix) : [out];
  return {
    data: await begin(json && [json.path]),
    backup: await begin(changes && inPlace ? backupNames(path, backupSuffix, now) : null),
    copy: await begin(changes && !inPlace ? copyNames : null),
  };
}

/** The last file as one that brings others into their places before itself. */
function together(before: readonly OutputFile[], last: OutputFile): OutputFile {
  return {
    write: (bytes) => last.write(bytes),
    async commit() {
      for (const output of before) await output.commit();
      await last.commit();
    },
    discard: () => last.discard(),
  };
}
