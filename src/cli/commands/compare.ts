import { comparisonJson } from "../../app/compare/comparisonJson";
import { compareSession } from "../../app/session/compareSession";
import { sessionOver } from "../assessing";
import { comparisonLines } from "../comparisonLines";
import type { OpenWorkbook } from "../files";
import { refusalLines } from "../report";
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

/** `kaohe compare`: who would move if a settled period were computed anew; writes nothing into the workbook. */
export const compare: CommandDefinition = {
  options: ["period", "json", "now"],
  needs: ["period"],
  run: (run) => onWorkbook(run, compareOpen),
};

async function compareOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const words = texts.catalogue.commandLine;
  const period = command.period!;
  const outcome = await compareSession(sessionOver(workbook, run), period, runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  if (outcome.status === "notFinalised") return refuse(run, [words.notFinalised(texts.sheets.periodName(period))]);
  await handOver(workbook, run, { data: () => comparisonJson(outcome), changes: null, suffix: "" });
  say(run, comparisonLines(outcome, texts));
  return 0;
}
