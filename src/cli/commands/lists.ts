import { listsJson } from "../../app/lists/listsJson";
import { dayOfTime } from "../../app/localTime";
import { listsSession } from "../../app/session/listsSession";
import { listRemarks } from "../../workbook/listSheets/planListSheet";
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

/** `kaohe lists`: the lists the norms ask for, a sheet each. */
export const lists: CommandDefinition = {
  options: ["period", "cutoff", "out", "in-place", "json", "now", "accept"],
  run: (session) => onWorkbook(session, listsOpen),
};

async function listsOpen(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { command } = session;
  const { texts } = command;
  const { commandLine, lists: words } = texts.catalogue;
  const outcome = await listsSession(sessionOver(workbook, session), await assessWishes(command), runOptions(session));
  if (outcome.status === "refused") return refuse(session, refusalLines(outcome, texts));
  const listTexts = { labels: texts.sheets, words };
  const { chosen, diagnostics } = outcome.assessed;
  const suffix = commandLine.listsSuffix(texts.sheets.periodName(chosen.period));
  const data = (): unknown => listsJson(outcome, listTexts);
  const written = await handOver(workbook, session, { data, changes: outcome.plan, suffix });
  say(session, [
    ...periodLines(chosen, dayOfTime(timeOf(session)), texts),
    ...outcome.lists.map((list) =>
      commandLine.listMade(words.titles[list.key], list.notMade.length > 0 ? null : list.rows.length, [
        ...listRemarks(list, listTexts),
      ]),
    ),
    ...writtenLines(written, texts),
  ]);
  return statusOf(diagnostics);
}
