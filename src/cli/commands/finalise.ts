import { finaliseSession } from "../../app/session/finaliseSession";
import { assessWishes, sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { matterLines } from "../matterLines";
import { acceptedLines, refusalLines, writtenLines } from "../report";
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

/** `kaohe finalise`: settles a period: values, archive, step in 考核进程, sheets protected. */
export const finalise: CommandDefinition = {
  options: ["period", "cutoff", "by", "document", "out", "in-place", "now", "accept"],
  needs: ["period", "by"],
  run: (run) => onWorkbook(run, finaliseOpen),
};

async function finaliseOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts, values } = command;
  const words = texts.catalogue.commandLine;
  const wishes = { ...(await assessWishes(command)), by: values.by ?? "", document: values.document ?? "" };
  const outcome = await finaliseSession(sessionOver(workbook, run), wishes, runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  if (outcome.status === "blocked")
    return refuse(run, [words.finaliseBlocked, ...matterLines(outcome.review.rows, texts)]);
  const { review, version, code, sheetName, plan } = outcome;
  const period = texts.sheets.periodName(review.assessed.chosen.period);
  const suffix = words.finaliseSuffix(period);
  const written = await handOver(workbook, run, { data: () => null, changes: plan, suffix });
  say(run, [
    ...acceptedLines(review.assessed.inputs, texts),
    words.finalisedNow({ period, version, sheet: sheetName, code }),
    ...writtenLines(written, texts),
  ]);
  return 0;
}
