import { reviewJson } from "../../app/review/reviewJson";
import { dayOfTime } from "../../app/localTime";
import { changesSession } from "../../app/session/changesSession";
import { reviewSession } from "../../app/session/reviewSession";
import { isBlocking } from "../../workbook/reviewSheet/reviewSheet";
import { assessWishes, sessionOver } from "../assessing";
import { comparisonLines } from "../comparisonLines";
import type { OpenWorkbook } from "../files";
import { acceptedLines, periodLines, previousLines, refusalLines, writtenLines } from "../report";
import { matterLines } from "../matterLines";
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

/** `kaohe review`: the results of a period anew, with 会审清单: what a meeting should look at and what blocks. */
export const review: CommandDefinition = {
  options: ["period", "cutoff", "out", "in-place", "json", "now", "accept"],
  run: (run) => onWorkbook(run, reviewOpen),
};

async function reviewOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const now = timeOf(run);
  const reviewing = sessionOver(workbook, run);
  const outcome = await reviewSession(reviewing, await assessWishes(command), runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  const { chosen, diagnostics } = outcome.assessed;
  const suffix = texts.catalogue.commandLine.reviewSuffix(texts.sheets.periodName(chosen.period));
  const changes = await changesSession(reviewing, outcome);
  const compared = changes?.status === "ready" ? changes : null;
  const unknown = changes?.status === "uncalculated" ? changes : null;
  const data = (): unknown => reviewJson(outcome, compared);
  const written = await handOver(workbook, run, { data, changes: outcome.plan, suffix });
  say(run, [
    ...periodLines(outcome.assessed.chosen, dayOfTime(now), texts),
    ...acceptedLines(outcome.assessed.inputs, texts),
    ...previousLines(outcome.assessed, texts),
    ...(compared === null ? [] : comparisonLines(compared, texts)),
    ...(unknown === null ? [] : [texts.catalogue.commandLine.notCompared(unknown.sheet)]),
    ...matterLines(outcome.rows, texts),
    ...writtenLines(written, texts),
  ]);
  return unknown !== null || outcome.rows.some(isBlocking) ? 1 : statusOf(diagnostics);
}
