import { repairsJson } from "../../app/assessmentJson";
import { repairRules } from "../../app/repairRules";
import type { CheckedRules } from "../../app/readRules";
import { CommandProblem } from "../commandProblem";
import { handOver, say, type CommandRun, type Status } from "../commands/command";
import type { OpenWorkbook } from "../files";
import { repairLines, writtenLines } from "../report";

/** `rules --fix`: takes the proposals of findings over, cell by cell. @throws CommandProblem for codes without a proposal */
export async function fixRules(
  workbook: OpenWorkbook,
  { checked, codes }: Readonly<{ checked: CheckedRules; codes: readonly string[] }>,
  run: CommandRun,
): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.commandLine;
  const found = repairRules(checked, codes);
  if (found.kind === "unknown") throw new CommandProblem(words.nothingToFix(found.unknown, found.known));
  const { repairs, entries, postponed } = found;
  const data = (): unknown => repairsJson(repairs);
  const written = await handOver(workbook, run, { data, changes: { entries }, suffix: words.rulesSuffix });
  say(run, [
    ...repairLines(repairs, command.texts),
    ...(postponed === 0 ? [] : [words.moreToFix(postponed)]),
    ...writtenLines(written, command.texts),
  ]);
  return 0;
}
