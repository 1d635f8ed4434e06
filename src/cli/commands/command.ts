import type { RunOptions } from "../../app/readInputs";
import type { Changes } from "../../app/writeResults";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import type { CommandOptions } from "../commandOptions";
import { openWorkbook, refuseNotOwn, type OpenWorkbook } from "../files";
import type { OptionName } from "../optionTokens";
import { writeFiles, type Written } from "../outputs";
import type { ProgressLine } from "../progressLine";
import type { Terminal } from "../terminal";

/** 0 done; 1 done with errors in the data; 2 could not run. */
export type Status = 0 | 1 | 2;

/** One run of a command: what was asked for, and where it speaks. */
export type CommandRun = Readonly<{ command: CommandOptions; terminal: Terminal; progress: ProgressLine }>;

/** A command of the product; its name is its key in COMMANDS, its line in the usage stands in the catalogues. */
export type CommandDefinition = Readonly<{
  /** The options it heeds besides those of every command. */
  options: readonly OptionName[];
  /** Those of them that it can't do without. */
  needs?: readonly OptionName[];
  /** Options of which one at a time can be asked for. */
  oneOf?: readonly OptionName[];
  /** Options with which it writes a workbook; absent: it always writes one. */
  writesOnlyWith?: readonly OptionName[];
  /** Whether --out names a folder, which the command looks at itself. */
  outIsFolder?: (command: CommandOptions) => boolean;
  /** Of the file it writes; absent: that of the workbook it reads. */
  extension?: string;
  run: (run: CommandRun) => Promise<Status>;
}>;

/** Runs work over the workbook that the command names, and closes it. @throws HostError */
export async function onWorkbook(
  run: CommandRun,
  work: (workbook: OpenWorkbook, run: CommandRun) => Promise<Status>,
): Promise<Status> {
  const workbook = await openWorkbook(run.command.file);
  try {
    if (run.command.inPlace) await refuseNotOwn(workbook);
    return await work(workbook, run);
  } finally {
    await workbook.close();
  }
}

export function runOptions({ terminal, progress }: CommandRun): RunOptions {
  return { onProgress: progress.show, ...(terminal.signal ? { signal: terminal.signal } : {}) };
}

/** The time of the run, `YYYY-MM-DDTHH:MM`: the one asked for, else the clock's. */
export function timeOf({ command, terminal }: CommandRun): string {
  return command.now ?? terminal.now();
}

/** Prints for a person: nothing with --quiet or where standard output is for JSON. */
export function say({ command, terminal }: CommandRun, lines: readonly string[]): void {
  if (command.quiet || command.json === "-") return;
  for (const line of lines) terminal.print(line);
}

/** Tells why nothing was done. */
export function refuse({ terminal, progress }: CommandRun, lines: readonly string[]): Status {
  progress.clear();
  for (const line of lines) terminal.printError(`${line}\n`);
  return 2;
}

/** What a run has found: `changes` for the workbook, null where there are none; `suffix` for the name of its copy. */
export type Found = Readonly<{ data: () => unknown; changes: Changes | null; suffix: string }>;

/** Puts what a run has found where the arguments say: all of it or nothing. @throws HostError */
export async function handOver(workbook: OpenWorkbook, run: CommandRun, found: Found): Promise<Written> {
  const { command, terminal, progress } = run;
  const text = command.json === null ? null : JSON.stringify(found.data(), null, 2);
  const json = text === null || command.json === null || command.json === "-" ? null : { path: command.json, text };
  const { changes, suffix } = found;
  const write = (): Promise<Written> =>
    writeFiles(workbook, { command, run: runOptions(run), changes, suffix, now: timeOf(run), json });
  const written = await (terminal.whileWriting?.(write) ?? write());
  progress.clear();
  if (text !== null && json === null) terminal.print(text);
  return written;
}

/** 1 when the data has errors, else 0. */
export function statusOf(diagnostics: readonly Diagnostic[]): Status {
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}
