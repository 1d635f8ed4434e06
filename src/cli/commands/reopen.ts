import { reopenSession } from "../../app/session/reopenSession";
import { sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { writtenLines } from "../report";
import { handOver, onWorkbook, refuse, say, type CommandDefinition, type CommandRun, type Status } from "./command";

/** `kaohe reopen`: takes a settled period up again; the settled version stays. */
export const reopen: CommandDefinition = {
  options: ["period", "by", "reason", "out", "in-place", "now"],
  needs: ["period", "by", "reason"],
  run: (run) => onWorkbook(run, reopenOpen),
};

async function reopenOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts, values } = command;
  const words = texts.catalogue.commandLine;
  const period = command.period!;
  const name = texts.sheets.periodName(period);
  const wishes = { period, by: values.by ?? "", reason: values.reason ?? "" };
  const outcome = await reopenSession(sessionOver(workbook, run), wishes);
  if (outcome.status === "notFinalised") return refuse(run, [words.notFinalised(name)]);
  const { finalised, marked, plan } = outcome;
  const written = await handOver(workbook, run, {
    data: () => null,
    changes: plan,
    suffix: words.reopenSuffix(name),
  });
  say(run, [
    words.reopenedNow(name, finalised.version),
    ...marked.map((other) => words.previousReopened(texts.sheets.periodName(other))),
    ...writtenLines(written, texts),
  ]);
  return 0;
}
