import { extname } from "node:path";
import type { RunOptions } from "../app/readInputs";
import { writeResults } from "../app/writeResults";
import { openFileOutput } from "../hosts/file/node/fileOutput";
import { HostError } from "../workbook/hostError";
import type { WritePlan } from "../workbook/writePlan";
import type { CommandOptions } from "./arguments";
import {
  freeFileBeside,
  isSameFile,
  keepBackup,
  linkedFile,
  refuseExisting,
  removeFile,
  resultExtension,
  type OpenWorkbook,
} from "./files";

/** Where the result is; with --in-place also the backup that was made first. */
export type Written = Readonly<{ path: string; backup: string | null }>;

/**
 * Looks at --out and --json before any work is done: no file is ever replaced, the workbook least of all.
 *
 * @returns what is wrong with them, null when nothing is.
 * @throws HostError file-exists
 */
export async function outputProblem({ file, out, json, texts }: CommandOptions): Promise<string | null> {
  const words = texts.catalogue.commandLine;
  if (out !== null) {
    if (isSameFile(file, out)) return words.outIsInput;
    const extension = resultExtension(file);
    if (extname(out).toLowerCase() !== extension.toLowerCase()) return words.badExtension(out, extension);
    if (json !== null && isSameFile(json, out)) throw new HostError("file-exists", "file", { path: json });
    await refuseExisting(out);
  }
  if (json !== null && json !== "-") await refuseExisting(json);
  return null;
}

export type WriteOptions = RunOptions &
  Readonly<{
    command: CommandOptions;
    /** Put behind the workbook's name, where no --out is given. */
    suffix: string;
    /** `YYYY-MM-DDTHH:MM`, part of the backup's name. */
    now: string;
  }>;

/** Writes a plan to where the arguments say. @throws HostError, and then no file is left behind. */
export async function writeWorkbook(workbook: OpenWorkbook, plan: WritePlan, options: WriteOptions): Promise<Written> {
  const { command, suffix, now, ...runOptions } = options;
  const { file, out, inPlace, texts } = command;
  if (!inPlace) {
    const path = out ?? (await freeFileBeside(file, suffix));
    await refuseExisting(path);
    workbook.writeTo({ path, inPlace });
    await writeResults(workbook.host, plan, runOptions);
    return { path, backup: null };
  }
  const stamp = now.replace(/[-:T]/g, "");
  const backup = await keepBackup(workbook, `${texts.catalogue.commandLine.backupSuffix}${stamp}`);
  workbook.writeTo({ path: await linkedFile(file), inPlace });
  try {
    await writeResults(workbook.host, plan, runOptions);
  } catch (cause) {
    await removeFile(backup);
    throw cause;
  }
  return { path: file, backup };
}

/** Writes JSON to a new file, whole or not at all. @throws HostError file-exists, file-not-writable, disk-full */
export async function writeJsonFile(path: string, text: string): Promise<void> {
  await refuseExisting(path);
  const output = await openFileOutput(path);
  try {
    await output.write(new TextEncoder().encode(`${text}\n`));
    await output.commit();
  } catch (cause) {
    await output.discard();
    throw cause;
  }
}
