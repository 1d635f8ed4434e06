import { annualJson } from "../../app/annual/annualJson";
import { dayOfTime } from "../../app/localTime";
import { annualSession } from "../../app/session/annualSession";
import { annualLines } from "../annualLines";
import { assessWishes, sessionOver } from "../assessing";
import type { OpenWorkbook } from "../files";
import { periodLines, refusalLines, writtenLines } from "../report";
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

/** `kaohe annual`: the year by the method of the settings, with the grades that another method would give. */
export const annual: CommandDefinition = {
  options: ["year", "cutoff", "out", "in-place", "json", "now", "accept"],
  needs: ["year"],
  run: (session) => onWorkbook(session, annualOpen),
};

async function annualOpen(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command } = session;
  const { texts } = command;
  const year = command.year!;
  const wishes = { ...(await assessWishes(command)), year };
  const outcome = await annualSession(sessionOver(workbook, session), wishes, runOptions(session));
  if (outcome.status === "refused") return refuse(session, refusalLines(outcome, texts));
  const suffix = texts.catalogue.commandLine.annualSuffix(year);
  const data = (): unknown => annualJson(outcome);
  const written = await handOver(workbook, session, { data, changes: outcome.plan, suffix });
  const { chosen, diagnostics } = outcome.assessed;
  say(session, [
    ...periodLines(chosen, dayOfTime(timeOf(session)), texts),
    ...annualLines(outcome, texts),
    "",
    ...writtenLines(written, texts),
  ]);
  return statusOf(diagnostics);
}
