import { listPapersSession } from "../../app/session/listPapersSession";
import { MOST_ON_SHEET, paperSheetSession } from "../../app/session/paperSheetSession";
import { papersSession, planTemplate, type NoPapers } from "../../app/session/papersSession";
import {
  LIST_PAPER_KINDS,
  PAPER_KINDS,
  PAPERS_OF_ONE,
  type ListPaperKind,
  type PaperKind,
} from "../../domain/papers/paper";
import type { Period } from "../../domain/model/period";
import { LEVELS, type Level } from "../../domain/model/level";
import { normalizeText } from "../../domain/model/text";
import { LABEL_SETS } from "../../i18n/textsOf";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { sessionOver } from "../assessing";
import type { CommandOptions } from "../commandOptions";
import { CommandProblem } from "../commandProblem";
import type { OpenWorkbook } from "../files";
import { writePaperFiles } from "../paperFiles";
import { problemLines, refusalLines, writtenLines } from "../report";
import { listRemarks } from "../../workbook/listSheets/planListSheet";
import {
  handOver,
  onWorkbook,
  refuse,
  runOptions,
  say,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** Every list at once. */
const ALL_LISTS = "各类清单";

const isForSheet = ({ values }: CommandOptions): boolean => values.sheet ?? false;
const isForTemplate = ({ values }: CommandOptions): boolean => values["write-default"] ?? false;

/** `kaohe papers`: papers of a period as .docx files; with --write-default the sheet that says what they say. */
export const papers: CommandDefinition = {
  options: ["period", "kind", "organization", "level", "out", "in-place", "sheet", "write-default", "now"],
  oneOf: ["sheet", "write-default"],
  outIsFolder: (command) => !isForTemplate(command) && !isForSheet(command),
  run: (run) => {
    if (isForTemplate(run.command)) return onWorkbook(run, writeTemplate);
    return onWorkbook(run, isForSheet(run.command) ? writeSheet : makePapers);
  },
};

async function writeTemplate(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { texts } = run.command;
  const words = texts.catalogue.papers;
  const changes = await planTemplate(sessionOver(workbook, run));
  const written = await handOver(workbook, run, { data: () => null, changes, suffix: words.templateSuffix });
  say(run, changes === null ? [words.templatePresent] : writtenLines(written, texts));
  return 0;
}

/** Papers as a sheet of the workbook, to be printed from there. */
async function writeSheet(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.papers;
  const { kind, ...question } = questionOf(command);
  if (kind.of === "lists") throw new CommandProblem(words.listsAreSheets);
  const outcome = await paperSheetSession(sessionOver(workbook, run), { ...question, kind: kind.kind });
  if (outcome.status === "too-many") return refuse(run, [words.tooManyForSheet(outcome.count, MOST_ON_SHEET)]);
  if (outcome.status !== "ready") return refuse(run, refusedLines(outcome, command));
  const suffix = words.sheetSuffix(kind.kind, command.texts.sheets.periodName(question.period));
  const written = await handOver(workbook, run, { data: () => null, changes: outcome.plan, suffix });
  const { source, template, isWithoutUnit, papers: made } = outcome.written;
  say(run, [
    words.source(source.sheet, source.version),
    words.templateUsed(template),
    ...(isWithoutUnit ? [words.withoutUnit] : []),
    words.sheetMade(made.length, outcome.sheet),
    ...writtenLines(written, command.texts),
  ]);
  return 0;
}

async function makePapers(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.papers;
  const { folder, kind, ...question } = wishesOf(command);
  if (kind.of === "lists") return makeListPapers(workbook, run, { folder, period: question.period, kind: kind.kind });
  const outcome = await papersSession(sessionOver(workbook, run), { ...question, kind: kind.kind });
  if (outcome.status !== "ready") return refuse(run, refusedLines(outcome, command));
  await writePaperFiles(folder, outcome, workbook);
  run.progress.clear();
  say(run, [
    words.source(outcome.source.sheet, outcome.source.version),
    words.templateUsed(outcome.template),
    ...(outcome.isWithoutUnit ? [words.withoutUnit] : []),
    words.made(outcome.papers.length, folder),
  ]);
  return 0;
}

type ListWishes = Readonly<{ folder: string; period: Period; kind: ListPaperKind | null }>;

/** Lists the norms ask for as papers, from what the ledgers say at the period's end. */
async function makeListPapers(workbook: OpenWorkbook, run: CommandRun, wishes: ListWishes): Promise<Status> {
  const { texts } = run.command;
  const { papers: words, lists } = texts.catalogue;
  const outcome = await listPapersSession(sessionOver(workbook, run), wishes, runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  if (outcome.status === "faulty-template") return refuse(run, faultLines(outcome, run.command));
  const { papers: made, notMade, cutoff, template, isWithoutUnit } = outcome;
  const listTexts = { labels: texts.sheets, words: lists };
  const remarks = notMade.map((list) =>
    texts.catalogue.commandLine.listMade(lists.titles[list.key], null, listRemarks(list, listTexts)),
  );
  if (made.length === 0) return refuse(run, remarks);
  await writePaperFiles(wishes.folder, outcome, workbook);
  run.progress.clear();
  say(run, [
    words.ofLedgers(cutoff),
    words.templateUsed(template),
    ...(isWithoutUnit ? [words.withoutUnit] : []),
    ...remarks,
    words.made(made.length, wishes.folder),
  ]);
  return 0;
}

/** `kind` null: every list. */
type AskedKind = Readonly<{ of: "results"; kind: PaperKind }> | Readonly<{ of: "lists"; kind: ListPaperKind | null }>;

function kindNamed(text: string): AskedKind | null {
  const kind = PAPER_KINDS.find((known) => known === text);
  if (kind !== undefined) return { of: "results", kind };
  const list = LIST_PAPER_KINDS.find((known) => known === text);
  return list !== undefined || text === ALL_LISTS ? { of: "lists", kind: list ?? null } : null;
}

/** @throws CommandProblem for what is missing or no paper. */
function wishesOf(command: CommandOptions) {
  const { commandLine, papers: words } = command.texts.catalogue;
  if (command.inPlace) throw new CommandProblem(words.inPlaceForTemplate);
  const question = questionOf(command);
  if (command.out === null) throw new CommandProblem(commandLine.neededOption("--out"));
  return { ...question, folder: command.out };
}

/** @throws CommandProblem likewise. */
function questionOf({ period, values, texts }: CommandOptions) {
  const { commandLine, papers: words } = texts.catalogue;
  if (period === null) throw new CommandProblem(commandLine.neededOption("--period"));
  if (values.kind === undefined) throw new CommandProblem(commandLine.neededOption("--kind"));
  const kind = kindNamed(values.kind.trim());
  if (kind === null) {
    throw new CommandProblem(words.badKind(values.kind, [...PAPER_KINDS, ...LIST_PAPER_KINDS, ALL_LISTS]));
  }
  const level = values.level === undefined ? null : levelNamed(values.level);
  if (level === undefined) throw new CommandProblem(words.badLevel(values.level!, Object.values(texts.sheets.levels)));
  const organization = values.organization ?? null;
  if (kind.of === "lists" && (organization ?? level) !== null) {
    throw new CommandProblem(words.ofAll(values.kind.trim(), PAPERS_OF_ONE));
  }
  return { period, kind, organization, level };
}

/** A level by its word in any language. */
function levelNamed(text: string): Level | undefined {
  const name = normalizeText(text);
  return LEVELS.find((level) => LABEL_SETS.some(({ levels }) => normalizeText(levels[level]) === name));
}

function faultLines(
  { diagnostics }: Readonly<{ diagnostics: readonly Diagnostic[] }>,
  { texts }: Pick<CommandOptions, "texts">,
): readonly string[] {
  return [texts.catalogue.papers.faultyTemplate, ...problemLines(diagnostics, texts).slice(1)];
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
      return faultLines(refused, { texts });
  }
}
