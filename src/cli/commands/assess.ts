import { assessmentJson } from "../../app/assessmentJson";
import { dayOfTime } from "../../app/localTime";
import { assessSession } from "../../app/session/assessSession";
import { assessWishes, sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { rankingLines } from "../ranking";
import { acceptedLines, periodLines, previousLines, refusalLines, summaryLines } from "../report";
import {
  handOver,
  onWorkbook,
  refuse,
  runOptions,
  say,
  statusOf,
  timeOf,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** `kaohe assess`: a copy of the workbook, or itself, with the result sheets of a period. */
export const assess: CommandDefinition = {
  options: ["period", "cutoff", "out", "in-place", "json", "now", "accept", "mapping-from"],
  run: (run) => onWorkbook(run, assessOpen),
};

async function assessOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const now = timeOf(run);
  const assessing = sessionOver(workbook, run);
  const outcome = await assessSession(assessing, await assessWishes(command), runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  const suffix = texts.catalogue.commandLine.resultSuffix(texts.sheets.periodName(outcome.chosen.period));
  const data = (): unknown => assessmentJson(outcome, texts);
  const written = await handOver(workbook, run, { data, changes: outcome.plan, suffix });
  say(run, [
    ...periodLines(outcome.chosen, dayOfTime(now), texts),
    ...acceptedLines(outcome.inputs, texts),
    ...previousLines(outcome, texts),
    ...rankingLines(outcome, texts),
    ...summaryLines(outcome, written, texts),
  ]);
  return statusOf(outcome.diagnostics);
}
