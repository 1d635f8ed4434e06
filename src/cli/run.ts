import { writeFile } from "node:fs/promises";
import { assessmentJson, inspectionJson } from "../app/assessmentJson";
import { assessWorkbook, type ReadyAssessment, type RefusedAssessment } from "../app/assessWorkbook";
import { inspectWorkbook } from "../app/inspectWorkbook";
import { checkRules, planDefaultRules } from "../app/rules";
import { writeResults } from "../app/writeResults";
import { formatDay, mustDay, parseIsoDay, type Day } from "../domain/model/day";
import { formatPeriod } from "../domain/model/period";
import { CATALOGUES } from "../i18n/textsOf";
import { HostError } from "../workbook/hostError";
import type { Diagnostic } from "../workbook/diagnostic";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { parseArguments, type CommandOptions } from "./arguments";
import { freeFileBeside, isSameFile, keepBackup, openWorkbook, refuseExisting, type OpenWorkbook } from "./files";
import { progressLine } from "./progressLine";
import type { Terminal } from "./terminal";
import { problemLines, rankingLines, sheetLines, summaryLines } from "./report";

/** 0 done; 1 done with errors in the data; 2 could not run. */
export type Status = 0 | 1 | 2;

/** Runs one command. Never throws: what goes wrong is told in words. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Status> {
  const command = parseArguments(args, terminal.locale);
  const words = command.texts.catalogue.commandLine;
  if (command.kind === "help") {
    terminal.print(words.usage);
    return 0;
  }
  if (command.kind === "wrong") {
    terminal.printError(`${words.errorLine(command.message, words.seeUsage)}\n`);
    return 2;
  }
  if (command.out !== null && isSameFile(command.file, command.out)) {
    terminal.printError(`${words.errorLine(words.outIsInput, words.seeUsage)}\n`);
    return 2;
  }
  const progress = progressLine(terminal, command);
  try {
    const session = { command, terminal, onProgress: progress.show, done: progress.clear };
    if (command.kind === "assess") return await assess(session);
    return command.kind === "inspect" ? await inspect(session) : await rules(session);
  } catch (error) {
    progress.clear();
    if (error instanceof HostError) {
      const { message, hint } = command.texts.hostError(error);
      terminal.printError(`${words.errorLine(message, hint)}\n`);
    } else {
      terminal.printError(`${words.internalError(error instanceof Error ? error.message : String(error))}\n`);
      if (process.env["KAOHE_DEBUG"] && error instanceof Error) terminal.printError(`${error.stack ?? ""}\n`);
    }
    return 2;
  }
}

type Session = Readonly<{
  command: CommandOptions;
  terminal: Terminal;
  onProgress: ReturnType<typeof progressLine>["show"];
  /** Takes the progress line away. */
  done: () => void;
}>;

async function assess(session: Session): Promise<Status> {
  const { command, terminal, onProgress, done } = session;
  const { texts, file } = command;
  const now = command.now ?? terminal.now();
  await refuseTakenJson(command);
  let target: Target | null = null;
  const workbook = await openWorkbook(file, () => Promise.resolve(target!.path));
  try {
    const outcome = await assessWorkbook(workbook.host, {
      texts,
      mappingWords: texts.catalogue.mappingSheet,
      labelSets: Object.values(CATALOGUES).map(({ sheetLabels }) => sheetLabels),
      period: command.period,
      cutoff: command.cutoff,
      today: dayOfTime(now),
      calculatedAt: now.replace("T", " "),
      productVersion: PRODUCT_VERSION,
      onProgress,
    });
    if (outcome.status === "refused") {
      done();
      return refuse(outcome, session);
    }
    const suffix = texts.catalogue.commandLine.resultSuffix(formatPeriod(outcome.chosen.period));
    target = await chooseTarget(command, workbook, { suffix, now });
    await writeResults(workbook.host, outcome.plan, { onProgress });
    done();
    if (command.json !== null) await writeJson(session, assessmentJson(outcome, texts));
    reportAssessment(outcome, target, session);
    return hasErrors(outcome.diagnostics) ? 1 : 0;
  } finally {
    await workbook.close();
  }
}

function reportAssessment(outcome: ReadyAssessment, target: Target, { command, terminal }: Session): void {
  if (command.quiet || command.json === "-") return;
  const words = command.texts.catalogue.commandLine;
  const { period, cutoff, origin } = outcome.chosen;
  terminal.print(words.periodChosen[origin](formatPeriod(period), formatDay(cutoff)));
  for (const line of rankingLines(outcome, command.texts)) terminal.print(line);
  for (const line of summaryLines(outcome, command.texts)) terminal.print(line);
  if (target.backup !== null) terminal.print(words.backup(target.backup));
  terminal.print(words.written(target.path));
}

function refuse(outcome: RefusedAssessment, { command, terminal }: Session): Status {
  const words = command.texts.catalogue.commandLine;
  if (outcome.reason === "no-period") terminal.printError(`${words.noPeriod}\n`);
  else if (outcome.reason === "cutoff-outside" && command.cutoff !== null && outcome.period) {
    const { period } = outcome;
    const parts = [
      formatDay(command.cutoff),
      formatPeriod(period),
      formatDay(period.start),
      formatDay(period.end),
    ] as const;
    terminal.printError(`${words.cutoffOutside(...parts)}\n`);
  } else {
    terminal.printError(`${words.refused}\n`);
    for (const line of problemLines(outcome.diagnostics, command.texts)) terminal.printError(`${line}\n`);
  }
  return 2;
}

async function inspect(session: Session): Promise<Status> {
  const { command, terminal, onProgress, done } = session;
  const { texts } = command;
  await refuseTakenJson(command);
  const workbook = await openWorkbook(command.file, () => Promise.reject(new Error("inspect writes nothing")));
  try {
    const inputs = await inspectWorkbook(workbook.host, { onProgress });
    done();
    if (command.json !== null)
      await writeJson(session, inspectionJson(inputs.reading.sheets, inputs.diagnostics, texts));
    if (!command.quiet && command.json !== "-") {
      for (const line of sheetLines(inputs, texts)) terminal.print(line);
      for (const line of problemLines(inputs.diagnostics, texts)) terminal.print(line);
    }
    return hasErrors(inputs.diagnostics) ? 1 : 0;
  } finally {
    await workbook.close();
  }
}

async function rules(session: Session): Promise<Status> {
  const { command, terminal, done } = session;
  const { texts } = command;
  const words = texts.catalogue.commandLine;
  let target: Target | null = null;
  const workbook = await openWorkbook(command.file, () => Promise.resolve(target!.path));
  try {
    const checked = await checkRules(workbook.host);
    const { ruleSet, sheet } = checked.rules;
    const say = (line: string): void => {
      if (!command.quiet) terminal.print(line);
    };
    if (ruleSet) {
      say(
        sheet === null
          ? words.rulesDefault(ruleSet.version, ruleSet.rules.length)
          : words.rulesSheet(sheet, ruleSet.version, ruleSet.rules.length),
      );
    }
    say(checked.settings.sheet === null ? words.settingsDefault : words.settingsSheet(checked.settings.sheet));
    for (const line of problemLines(checked.diagnostics, texts)) say(line);
    const plan = command.writeDefault ? planDefaultRules(checked, texts.catalogue.ruleSheets) : null;
    if (command.writeDefault && plan === null) say(words.rulesPresent);
    if (plan) {
      target = await chooseTarget(command, workbook, {
        suffix: words.rulesSuffix,
        now: command.now ?? terminal.now(),
      });
      await writeResults(workbook.host, plan);
      if (target.backup !== null) say(words.backup(target.backup));
      say(words.written(target.path));
    }
    done();
    return hasErrors(checked.diagnostics) ? 1 : 0;
  } finally {
    await workbook.close();
  }
}

/** Where the result goes; with --in-place the backup that was made first. */
type Target = Readonly<{ path: string; backup: string | null }>;

async function chooseTarget(
  { file, out, inPlace, texts }: CommandOptions,
  { opened }: OpenWorkbook,
  { suffix, now }: Readonly<{ suffix: string; now: string }>,
): Promise<Target> {
  if (inPlace) {
    const stamp = now.replace(/[-:T]/g, "");
    const backup = await keepBackup(file, opened, `${texts.catalogue.commandLine.backupSuffix}${stamp}`);
    return { path: file, backup };
  }
  if (out === null) return { path: await freeFileBeside(file, suffix), backup: null };
  await refuseExisting(out);
  return { path: out, backup: null };
}

/** Before any work is done: the JSON never replaces a file, least of all the workbook. @throws HostError file-exists */
async function refuseTakenJson({ json, out }: CommandOptions): Promise<void> {
  if (json === null || json === "-") return;
  if (out !== null && isSameFile(json, out)) throw new HostError("file-exists", "file", { path: json });
  await refuseExisting(json);
}

async function writeJson({ command, terminal }: Session, data: unknown): Promise<void> {
  const text = JSON.stringify(data, null, 2);
  if (command.json === null) return;
  if (command.json === "-") {
    terminal.print(text);
    return;
  }
  try {
    await writeFile(command.json, `${text}\n`, { flag: "wx" });
  } catch (cause) {
    throw new HostError("file-not-writable", "file", { path: command.json }, { cause });
  }
  if (!command.quiet) terminal.print(command.texts.catalogue.commandLine.jsonWritten(command.json));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function dayOfTime(time: string): Day {
  return parseIsoDay(time.slice(0, 10)) ?? mustDay(9998, 12, 31);
}
