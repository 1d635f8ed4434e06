import { assessmentJson } from "../../app/assessmentJson";
import { dayOfTime } from "../../app/localTime";
import { assessSession } from "../../app/session/assessSession";
import { assessWishes, sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { rankingLines } from "../ranking";
import { periodLines, previousLines, refusalLines, summaryLines } from "../report";
import {
  handOver,
  onWorkbook,
  refuse,
  runOptions,
  say,
  statusOf,
  timeOf,
  type CommandDefinition,
  type Session,
  type Status,
} from "./command";

/** `kaohe assess`: a copy of the workbook, or itself, with the result sheets of a period. */
export const assess: CommandDefinition = {
  options: ["period", "cutoff", "out", "in-place", "json", "now", "accept", "mapping-from"],
  run: (session) => onWorkbook(session, assessOpen),
};

async function assessOpen(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command } = session;
  const { texts } = command;
  const now = timeOf(session);
  const assessing = sessionOver(workbook, session);
  const outcome = await assessSession(assessing, await assessWishes(command), runOptions(session));
  if (outcome.status === "refused") return refuse(session, refusalLines(outcome, texts));
  const suffix = texts.catalogue.commandLine.resultSuffix(texts.sheets.periodName(outcome.chosen.period));
  const data = (): unknown => assessmentJson(outcome, texts);
  const written = await handOver(workbook, session, { data, changes: outcome.plan, suffix });
  say(session, [
    ...periodLines(outcome.chosen, dayOfTime(now), texts),
    ...previousLines(outcome, texts),
    ...rankingLines(outcome, texts),
    ...summaryLines(outcome, written, texts),
  ]);
  return statusOf(outcome.diagnostics);
}
