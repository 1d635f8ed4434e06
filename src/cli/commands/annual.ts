import { annualJson } from "../../app/annual/annualJson";
import { dayOfTime } from "../../app/localTime";
import { annualSession } from "../../app/session/annualSession";
import { annualLines } from "../annualLines";
import { assessWishes, sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { acceptedLines, periodLines, refusalLines, writtenLines } from "../report";
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

/** `kaohe annual`: the year by the method of the settings, with the grades that another method would give. */
export const annual: CommandDefinition = {
  options: ["year", "cutoff", "out", "in-place", "json", "now", "accept"],
  needs: ["year"],
  run: (run) => onWorkbook(run, annualOpen),
};

async function annualOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const year = command.year!;
  const wishes = { ...(await assessWishes(command)), year };
  const outcome = await annualSession(sessionOver(workbook, run), wishes, runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  const suffix = texts.catalogue.commandLine.annualSuffix(year);
  const data = (): unknown => annualJson(outcome);
  const written = await handOver(workbook, run, { data, changes: outcome.plan, suffix });
  const { diagnostics } = outcome.assessed;
  say(run, [
    ...periodLines(outcome.assessed.chosen, dayOfTime(timeOf(run)), texts),
    ...acceptedLines(outcome.assessed.inputs, texts),
    ...annualLines(outcome, texts),
    "",
    ...writtenLines(written, texts),
  ]);
  return statusOf(diagnostics);
}
