import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { papersSession, planTemplate, type NoPapers, type WrittenPapers } from "../../app/session/papersSession";
import { PAPER_KINDS, PAPERS_OF_ONE } from "../../domain/papers/paper";
import { LEVELS, type Level } from "../../domain/model/level";
import { normalizeText } from "../../domain/model/text";
import { LABEL_SETS } from "../../i18n/textsOf";
import { openNewFile, type NewFile } from "../../hosts/file/node/fileOutput";
import { HostError } from "../../workbook/port/hostError";
import { sessionOver } from "../assessing";
import type { CommandOptions } from "../commandOptions";
import { CommandProblem } from "../commandProblem";
import { refuseExisting, type OpenWorkbook } from "../files";
import { problemLines, writtenLines } from "../report";
import { handOver, onWorkbook, refuse, say, type CommandDefinition, type CommandRun, type Status } from "./command";

const isForTemplate = ({ values }: CommandOptions): boolean => values["write-default"] ?? false;

/** `kaohe papers`: papers of a period as .docx files; with --write-default the sheet that says what they say. */
export const papers: CommandDefinition = {
  options: ["period", "kind", "organization", "level", "out", "in-place", "write-default", "now"],
  outIsFolder: (command) => !isForTemplate(command),
  run: (run) => onWorkbook(run, isForTemplate(run.command) ? writeTemplate : makePapers),
};

async function writeTemplate(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { texts } = run.command;
  const words = texts.catalogue.papers;
  const changes = await planTemplate(sessionOver(workbook, run));
  const written = await handOver(workbook, run, { data: () => null, changes, suffix: words.templateSuffix });
  say(run, changes === null ? [words.templatePresent] : writtenLines(written, texts));
  return 0;
}

async function makePapers(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.papers;
  const { folder, ...question } = wishesOf(command);
  const outcome = await papersSession(sessionOver(workbook, run), question);
  if (outcome.status !== "ready") return refuse(run, refusedLines(outcome, command));
  await writeInto(folder, outcome, workbook);
  run.progress.clear();
  say(run, [
    words.source(outcome.source.sheet, outcome.source.version),
    words.templateUsed(outcome.template),
    ...(outcome.isWithoutUnit ? [words.withoutUnit] : []),
    words.made(outcome.papers.length, folder),
  ]);
  return 0;
}

/** @throws CommandProblem for what is missing or no paper. */
function wishesOf({ period, out, values, inPlace, texts }: CommandOptions) {
  const { commandLine, papers: words } = texts.catalogue;
  if (inPlace) throw new CommandProblem(words.inPlaceForTemplate);
  if (period === null) throw new CommandProblem(commandLine.neededOption("--period"));
  if (values.kind === undefined) throw new CommandProblem(commandLine.neededOption("--kind"));
  if (out === null) throw new CommandProblem(commandLine.neededOption("--out"));
  const kind = PAPER_KINDS.find((known) => known === values.kind?.trim());
  if (kind === undefined) throw new CommandProblem(words.badKind(values.kind, PAPER_KINDS));
  const level = values.level === undefined ? null : levelNamed(values.level);
  if (level === undefined) throw new CommandProblem(words.badLevel(values.level!, Object.values(texts.sheets.levels)));
  return { period, kind, organization: values.organization ?? null, level, folder: out };
}

/** A level by its word in any language. */
function levelNamed(text: string): Level | undefined {
  const name = normalizeText(text);
  return LEVELS.find((level) => LABEL_SETS.some(({ levels }) => normalizeText(levels[level]) === name));
}

/** Organizations that are named where one is not known. */
const NAMED = 5;

function refusedLines(refused: NoPapers, { texts, period, values }: CommandOptions): readonly string[] {
  const words = texts.catalogue.papers;
  const periodName = texts.sheets.periodName(period!);
  switch (refused.status) {
    case "no-results":
      return [words.noResults(periodName)];
    case "not-calculated":
      return [words.notCalculated(periodName)];
    case "of-all":
      return [words.ofAll(values.kind ?? "", PAPERS_OF_ONE)];
    case "nobody-of-level":
      return [words.nobodyOfLevel(texts.sheets.levels[refused.level])];
    case "unknown-organization":
      return [words.unknownOrganization(values.organization ?? "", refused.organizations.slice(0, NAMED))];
    case "faulty-template":
      return [words.faultyTemplate, ...problemLines(refused.diagnostics, texts).slice(1)];
  }
}

/**
 * Draws every paper into a file of the folder, which is made where it is not there; no file is replaced.
 *
 * @throws HostError, and then no paper is left behind.
 */
async function writeInto(folder: string, { papers: all, day }: WrittenPapers, { source }: OpenWorkbook): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new HostError("file-not-writable", "file", { path: folder }, { cause });
  });
  const files = all.map((paper) => ({ paper, path: join(folder, `${paper.name}.docx`) }));
  for (const { path } of files) await refuseExisting(path);
  const { drawPaper } = await import("../../hosts/docx/drawPaper");
  const placed: NewFile[] = [];
  try {
    for (const { paper, path } of files) {
      const file = await openNewFile([path], source.opened);
      placed.push(file);
      await file.write(await drawPaper(paper, day));
      await file.commit();
    }
  } catch (cause) {
    for (const file of placed) await file.discard();
    throw cause;
  }
}
