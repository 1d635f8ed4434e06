import { assessmentJson, inspectionJson } from "../app/assessmentJson";
import { assessWorkbook } from "../app/assessWorkbook";
import { inspectWorkbook } from "../app/inspectWorkbook";
import type { RunOptions } from "../app/readInputs";
import { checkRules, planDefaultRules } from "../app/rules";
import { parseIsoDay, type Day } from "../domain/model/day";
import { formatPeriod } from "../domain/model/period";
import { CATALOGUES } from "../i18n/textsOf";
import { HostError } from "../workbook/hostError";
import type { Diagnostic } from "../workbook/diagnostic";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { parseArguments, type CommandOptions } from "./arguments";
import { openWorkbook, type OpenWorkbook } from "./files";
import { outputProblem, writeJsonFile, writeWorkbook } from "./outputs";
import { progressLine } from "./progressLine";
import { periodLines, problemLines, refusalLines, rulesLines, sheetLines, summaryLines } from "./report";
import { rankingLines } from "./ranking";
import type { Terminal } from "./terminal";

/** 0 done; 1 done with errors in the data; 2 could not run. */
export type Status = 0 | 1 | 2;

/** Runs one command. Never throws: what goes wrong is told in words. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  const command = parseArguments(args, terminal.locale);
  const words = command.texts.catalogue.commandLine;
  const tell = (message: string, hint: string): void => {
    terminal.printError(`${words.errorLine(message, hint)}\n`);
  };
  if (command.kind === "help") {
    terminal.print(words.usage);
    return 0;
  }
  if (command.kind === "wrong") {
    tell(command.message, words.seeUsage);
    return 2;
  }
  const progress = progressLine(terminal, command);
  try {
    const problem = await outputProblem(command);
    if (problem === null) return await runOn(command.file, COMMANDS[command.kind], { command, terminal, progress });
    tell(problem, words.seeUsage);
  } catch (error) {
    progress.clear();
    if (error instanceof HostError) {
      const { message, hint } = command.texts.hostError(error);
      tell(message, hint);
    } else {
      terminal.printError(`${words.internalError(error instanceof Error ? error.message : String(error))}\n`);
      if (process.env["KAOHE_DEBUG"] && error instanceof Error) terminal.printError(`${error.stack ?? ""}\n`);
    }
  }
  return 2;
}

type Session = Readonly<{ command: CommandOptions; terminal: Terminal; progress: ReturnType<typeof progressLine> }>;
type Work = (workbook: OpenWorkbook, session: Session) => Promise<Status>;

const COMMANDS: Readonly<Record<"assess" | "inspect" | "rules", Work>> = { assess, inspect, rules };

async function runOn(file: string, work: Work, session: Session): Promise<Status> {
  const workbook = await openWorkbook(file);
  try {
    return await work(workbook, session);
  } finally {
    await workbook.close();
  }
}

async function assess(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command, terminal, progress } = session;
  const { texts, json } = command;
  const now = command.now ?? terminal.now();
  const today = dayOfTime(now);
  const outcome = await assessWorkbook(workbook.host, {
    ...runOptions(session),
    texts,
    mappingWords: texts.catalogue.mappingSheet,
    labelSets: Object.values(CATALOGUES).map(({ sheetLabels }) => sheetLabels),
    period: command.period,
    cutoff: command.cutoff,
    today,
    calculatedAt: now.replace("T", " "),
    productVersion: PRODUCT_VERSION,
  });
  if (outcome.status === "refused") {
    progress.clear();
    for (const line of refusalLines(outcome, texts)) terminal.printError(`${line}\n`);
    return 2;
  }
  const suffix = texts.catalogue.commandLine.resultSuffix(formatPeriod(outcome.chosen.period));
  const written = await writeWorkbook(workbook, outcome.plan, { ...runOptions(session), command, suffix, now });
  progress.clear();
  if (json !== null) await giveJson(session, json, assessmentJson(outcome, texts));
  say(session, [
    ...periodLines(outcome.chosen, today, texts),
    ...rankingLines(outcome, texts),
    ...summaryLines(outcome, written, texts),
  ]);
  return statusOf(outcome.diagnostics);
}

async function inspect(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command, progress } = session;
  const { texts, json } = command;
  const inputs = await inspectWorkbook(workbook.host, runOptions(session));
  progress.clear();
  if (json !== null) await giveJson(session, json, inspectionJson(inputs.reading.sheets, inputs.diagnostics, texts));
  say(session, [...sheetLines(inputs, texts), ...problemLines(inputs.diagnostics, texts)]);
  return statusOf(inputs.diagnostics);
}

async function rules(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command, terminal, progress } = session;
  const { texts } = command;
  const words = texts.catalogue.commandLine;
  const checked = await checkRules(workbook.host);
  say(session, rulesLines(checked, texts));
  if (command.writeDefault) {
    const plan = planDefaultRules(checked, texts.catalogue.ruleSheets);
    if (plan === null) say(session, [words.rulesPresent]);
    else {
      const now = command.now ?? terminal.now();
      const options = { ...runOptions(session), command, suffix: words.rulesSuffix, now };
      const { path, backup } = await writeWorkbook(workbook, plan, options);
      progress.clear();
      say(session, [...(backup === null ? [] : [words.backup(backup)]), words.written(path)]);
    }
  }
  return statusOf(checked.diagnostics);
}

function runOptions({ terminal, progress }: Session): RunOptions {
  return { onProgress: progress.show, ...(terminal.signal ? { signal: terminal.signal } : {}) };
}

/** Prints for a person: nothing with --quiet or where standard output is for JSON. */
function say({ command, terminal }: Session, lines: readonly string[]): void {
  if (command.quiet || command.json === "-") return;
  for (const line of lines) terminal.print(line);
}

async function giveJson(session: Session, target: string, data: unknown): Promise<void> {
  const text = JSON.stringify(data, null, 2);
  if (target === "-") {
    session.terminal.print(text);
    return;
  }
  await writeJsonFile(target, text);
  say(session, [session.command.texts.catalogue.commandLine.jsonWritten(target)]);
}

function statusOf(diagnostics: readonly Diagnostic[]): Status {
  return diagnostics.some(({ severity }) => severity === "error") ? 1 : 0;
}

function dayOfTime(time: string): Day {
  const day = parseIsoDay(time.slice(0, 10));
  if (day === null) throw new Error(`no time: ${time}`);
  return day;
}
