import { listsJson } from "../../app/lists/listsJson";
import { dayOfTime } from "../../app/localTime";
import { listsSession } from "../../app/session/listsSession";
import { listRemarks } from "../../workbook/listSheets/planListSheet";
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

/** `kaohe lists`: the lists the norms ask for, a sheet each. */
export const lists: CommandDefinition = {
  options: ["period", "cutoff", "out", "in-place", "json", "now", "accept"],
  run: (run) => onWorkbook(run, listsOpen),
};

async function listsOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const { commandLine, lists: words } = texts.catalogue;
  const outcome = await listsSession(sessionOver(workbook, run), await assessWishes(command), runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  const listTexts = { labels: texts.sheets, words };
  const { chosen, diagnostics } = outcome.assessed;
  const suffix = commandLine.listsSuffix(texts.sheets.periodName(chosen.period));
  const data = (): unknown => listsJson(outcome, listTexts);
  const written = await handOver(workbook, run, { data, changes: outcome.plan, suffix });
  say(run, [
    ...periodLines(outcome.assessed.chosen, dayOfTime(timeOf(run)), texts),
    ...acceptedLines(outcome.assessed.inputs, texts),
    ...outcome.lists.map((list) =>
      commandLine.listMade(words.titles[list.key], list.notMade.length > 0 ? null : list.rows.length, [
        ...listRemarks(list, listTexts),
      ]),
    ),
    ...writtenLines(written, texts),
  ]);
  return statusOf(diagnostics);
}
