import { repairsJson } from "../../app/assessmentJson";
import { repairRules } from "../../app/repairRules";
import type { CheckedWithData } from "../../app/rules";
import { CommandProblem } from "../commandProblem";
import { handOver, say, type CommandRun, type Status } from "../commands/command";
import type { OpenWorkbook } from "../files";
import { repairLines, ruleProposalLines, writtenLines } from "../report";

/**
 * `rules --fix`: takes the proposals of findings over, cell by cell, until none is left; tells what else is proposed.
 *
 * @throws CommandProblem for codes without a proposal
 */
export async function fixRules(
  workbook: OpenWorkbook,
  { checked, codes }: Readonly<{ checked: CheckedWithData; codes: readonly string[] }>,
  run: CommandRun,
): Promise<Status> {
  const { command } = run;
  const words = command.texts.catalogue.commandLine;
  const found = repairRules(checked, codes);
  if (found.kind === "unknown") throw new CommandProblem(words.nothingToFix(found.unknown, found.known));
  const { repairs, entries, remaining } = found;
  const data = (): unknown => repairsJson(repairs);
  const written = await handOver(workbook, run, { data, changes: { entries }, suffix: words.rulesSuffix });
  say(run, [
    ...repairLines(repairs, command.texts),
    ...ruleProposalLines({ rules: checked.rules, diagnostics: remaining }, command.texts),
    ...writtenLines(written, command.texts),
  ]);
  return 0;
}
