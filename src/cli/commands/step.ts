import { formatDay, parseIsoDay } from "../../domain/model/day";
import { dayOfTime } from "../../app/localTime";
import { planStep } from "../../app/session/recordStep";
import { ENTERED_STEPS } from "../../workbook/recordSheets/periodProgress";
import { sessionOver } from "../assessing";
import { CommandProblem } from "../commandProblem";
import type { OpenWorkbook } from "../files";
import { writtenLines } from "../report";
import {
  handOver,
  onWorkbook,
  refuse,
  say,
  timeOf,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** `kaohe step`: adds a step that people have taken to 考核进程. */
export const step: CommandDefinition = {
  options: ["period", "step", "conclusion", "by", "date", "document", "remark", "out", "in-place", "now"],
  needs: ["period", "step", "conclusion", "by"],
  run: (run) => onWorkbook(run, stepOpen),
};

async function stepOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts, values } = command;
  const words = texts.catalogue.commandLine;
  const period = command.period!;
  const named = values.step?.trim() ?? "";
  const taken = ENTERED_STEPS.find((known) => known === named);
  if (taken === undefined) throw new CommandProblem(words.badStep(named, ENTERED_STEPS));
  const date = values.date ?? formatDay(dayOfTime(timeOf(run)));
  if (parseIsoDay(date) === null) throw new CommandProblem(words.badDate(date));
  const told = { conclusion: values.conclusion ?? "", document: values.document ?? "", remark: values.remark ?? "" };
  const by = values.by ?? "";
  const outcome = await planStep(sessionOver(workbook, run), { period, step: taken, date, by, ...told });
  if (outcome.status === "incomplete") return refuse(run, [words.neededOption("--by、--conclusion")]);
  const name = texts.sheets.periodName(period);
  const written = await handOver(workbook, run, {
    data: () => null,
    changes: outcome.plan,
    suffix: words.stepSuffix(name),
  });
  say(run, [words.stepRecorded({ period: name, step: taken, date, by }), ...writtenLines(written, texts)]);
  return 0;
}
