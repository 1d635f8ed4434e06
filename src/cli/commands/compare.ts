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
  type Session,
  type Status,
} from "./command";

/** `kaohe compare`: who would move if a settled period were computed anew; writes nothing into the workbook. */
export const compare: CommandDefinition = {
  options: ["period", "json", "now"],
  needs: ["period"],
  run: (session) => onWorkbook(session, compareOpen),
};

async function compareOpen(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command } = session;
  const { texts } = command;
  const words = texts.catalogue.commandLine;
  const period = command.period!;
  const outcome = await compareSession(sessionOver(workbook, session), period, runOptions(session));
  if (outcome.status === "refused") return refuse(session, refusalLines(outcome, texts));
  if (outcome.status === "notFinalised") return refuse(session, [words.notFinalised(texts.sheets.periodName(period))]);
  await handOver(workbook, session, { data: () => comparisonJson(outcome), changes: null, suffix: "" });
  say(session, comparisonLines(outcome, texts));
  return 0;
}
