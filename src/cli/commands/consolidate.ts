import { rm } from "node:fs/promises";
import { assessContext } from "../../app/session/workbookSession";
import {
  consolidate as consolidateFiles,
  type ConsolidateOptions,
  type Consolidation,
} from "../../app/consolidation/consolidate";
import { consolidationJson } from "../../app/consolidation/consolidationJson";
import type { FileToReceive, ReceiveOptions } from "../../app/consolidation/receiveFile";
import type { Recomputing } from "../../domain/consolidating/sampleFiles";
import { formatPeriod } from "../../domain/model/period";
import { openNewFile, type NewFile } from "../../hosts/file/node/fileOutput";
import { CATALOGUES, CONSOLIDATED_WORDS, LABEL_SETS } from "../../i18n/textsOf";
import { unreadableReason } from "../../i18n/unreadableReason";
import { planConsolidation } from "../../workbook/consolidation/planConsolidation";
import { readPrevious } from "../../workbook/consolidation/readPrevious";
import { readUnits, type UnitProblem } from "../../workbook/consolidation/readUnits";
import { sessionOver } from "../assessing";
import { CommandProblem } from "../commandProblem";
import { sealedConsolidation, submitWish, writeSealed, type SubmitWish } from "../consolidatedSubmission";
import type { CommandOptions } from "../commandOptions";
import { consolidationLines } from "../consolidationReport";
import { isSameFile, openWorkbook, refuseExisting, refuseUnwritableFolder, type OpenWorkbook } from "../files";
import { writeNewWorkbook } from "../newWorkbook";
import { receivedFolder, type ReceivedFolder } from "../receivedFolder";
import { refuse, runOptions, say, timeOf, type CommandDefinition, type CommandRun, type Status } from "./command";

const RECOMPUTING: readonly Recomputing[] = ["none", "sample", "all"];

/** `kaohe consolidate`: what came from below, checked and then put together; 1 where somebody should look at something. */
export const consolidate: CommandDefinition = {
  options: [
    ...(["units", "period", "out", "json", "recompute", "seed", "previous", "take"] as const),
    ...(["parquet", "rank-together", "submit", "unit", "code", "follows", "mask", "passphrase-from", "now"] as const),
  ],
  needs: ["units"],
  extension: ".xlsx",
  run: async (run) => {
    const { file, values, texts } = run.command;
    const words = texts.catalogue.consolidation;
    const wish = submitWish(run.command);
    const folder = await receivedFolder(file);
    if (folder === null) throw new CommandProblem(words.notAFolder(file));
    if (values.parquet !== undefined) {
      await refuseExisting(values.parquet);
      await refuseUnwritableFolder(values.parquet);
    }
    const list = await openWorkbook(values.units!);
    try {
      return await consolidateFolder({ folder: ownFiles(folder, values), list, wish, run });
    } finally {
      await list.close();
    }
  },
};

/** The list of units and consolidations made before may lie in the folder: they came from nobody. */
function ownFiles(
  { files, ...others }: ReceivedFolder,
  { units, previous, follows }: CommandOptions["values"],
): ReceivedFolder {
  const isOwn = (path: string): boolean =>
    [units, previous, follows].some((named) => named !== undefined && isSameFile(path, named));
  return { files: files.filter(({ path }) => !isOwn(path)), ...others };
}

type Work = Readonly<{ folder: ReceivedFolder; list: OpenWorkbook; wish: SubmitWish | null; run: CommandRun }>;

async function consolidateFolder({ folder, list, wish, run }: Work): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.consolidation;
  if (folder.files.length === 0) throw new CommandProblem(words.noFiles(command.file));
  const { units, problems } = await readUnits(list.host);
  if (problems.length > 0) return refuse(run, [words.unitsRefused, ...unitLines(problems, command)]);
  const wishes = wishesOf(folder, run);
  const files = folder.files.map(({ name, path }): FileToReceive => ({ name, open: () => openWorkbook(path) }));
  const found = await consolidateFiles(files, {
    ...{ units, ...wishes, previous: await previousOf(command), ...receiving(run) },
    assessing: { ...runOptions(run), ...assessContext(sessionOver(list, run)) },
    onFile: (name, done) => {
      run.progress.tell(words.reading(name, done, files.length));
    },
  });
  run.progress.clear();
  const { seed, recompute } = wishes;
  say(run, consolidationLines(found, { ...folder, seed, recomputes: recompute !== "none" }, command.texts));
  const written = await writeFound(found, { list, seed, wish, run });
  run.progress.clear();
  say(run, written);
  return found.checked.notSubmitted.length > 0 || found.checked.files.some(({ findings }) => findings.length > 0)
    ? 1
    : 0;
}

type Wishes = Pick<ConsolidateOptions, "period" | "chosen" | "recompute" | "seed" | "rankTogether">;

/** What was asked for. @throws CommandProblem */
function wishesOf({ files }: ReceivedFolder, run: CommandRun): Wishes {
  const { values, period, texts } = run.command;
  const words = texts.catalogue.consolidation;
  const recompute = RECOMPUTING.find((word) => word === (values.recompute ?? "sample"));
  if (recompute === undefined) throw new CommandProblem(words.badRecompute(values.recompute!));
  const seed = values.seed ?? timeOf(run).slice(0, 10).replaceAll("-", "");
  if (!/^\d{1,9}$/.test(seed)) throw new CommandProblem(words.badSeed(seed));
  const names = new Set(files.map(({ name }) => name));
  const unknown = (values.take ?? []).find((name) => !names.has(name));
  if (unknown !== undefined) throw new CommandProblem(words.unknownFile(unknown));
  return {
    ...{ period: period && formatPeriod(period), chosen: new Set(values.take), recompute, seed: Number(seed) },
    rankTogether: values["rank-together"] ?? false,
  };
}

function receiving({ command: { texts }, terminal }: CommandRun): ReceiveOptions {
  return {
    labelSets: LABEL_SETS,
    wordSets: CONSOLIDATED_WORDS,
    ...(terminal.signal && { signal: terminal.signal }),
    reasonOf: unreadableReason(texts),
  };
}

/** @throws CommandProblem for a workbook that is no consolidation; HostError */
async function previousOf({ values, texts }: CommandOptions): Promise<ConsolidateOptions["previous"]> {
  if (values.previous === undefined) return null;
  const workbook = await openWorkbook(values.previous);
  try {
    const wordSets = Object.values(CATALOGUES).map(({ consolidation }) => consolidation.words);
    const previous = await readPrevious(workbook.host, wordSets);
    if (previous === null) throw new CommandProblem(texts.catalogue.consolidation.noPrevious(values.previous));
    return previous;
  } finally {
    await workbook.close();
  }
}

function unitLines(problems: readonly UnitProblem[], { texts }: CommandOptions): readonly string[] {
  const { consolidation, commandLine } = texts.catalogue;
  return problems.map(({ kind, sheet, cell, text }) =>
    consolidation.unitProblem[kind](commandLine.place(sheet, cell), text),
  );
}

type Writing = Readonly<{ list: OpenWorkbook; seed: number; wish: SubmitWish | null; run: CommandRun }>;

/** Writes what was asked for: all of it or nothing. @returns what to say of it. @throws HostError */
async function writeFound(found: Consolidation, { list, seed, wish, run }: Writing): Promise<readonly string[]> {
  const { command, terminal } = run;
  const { commandLine, consolidation } = command.texts.catalogue;
  const json = command.json === null ? null : JSON.stringify(consolidationJson(found, { seed }), null, 2);
  if (json !== null && command.json === "-") terminal.print(json);
  const begun: NewFile[] = [];
  const folders: string[] = [];
  const begin = async (path: string): Promise<NewFile> => {
    const file = await openNewFile([path], list.source.opened);
    begun.push(file);
    return file;
  };
  const write = async (): Promise<readonly string[]> => {
    const lines: string[] = [];
    if (json !== null && command.json !== null && command.json !== "-") {
      const file = await begin(command.json);
      await file.write(new TextEncoder().encode(`${json}\n`));
      await file.commit();
      lines.push(commandLine.jsonWritten(file.path()));
    }
    const { parquet } = command.values;
    if (parquet !== undefined) {
      // Who writes none need not wait for it.
      const { writeParquetFolder } = await import("../parquet/parquetFolder");
      await writeParquetFolder(parquet, found, terminal.signal);
      folders.push(parquet);
      lines.push(consolidation.parquetWritten(parquet));
    }
    if (wish !== null) {
      const sealed = await sealedConsolidation(found, wish, run);
      const file = await begin(wish.path);
      lines.push(...(await writeSealed(file, sealed, run)));
    }
    const isWritten = parquet !== undefined || wish !== null;
    if (command.out === null) return isWritten ? lines : [...lines, consolidation.notWritten];
    const file = await begin(command.out);
    await writeNewWorkbook(file, planConsolidation({ ...found, words: consolidation.words }), run);
    return [commandLine.written(file.path()), ...lines];
  };
  try {
    return await (terminal.whileWriting?.(write) ?? write());
  } catch (cause) {
    for (const file of begun) await file.discard();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
    throw cause;
  }
}
