import { ruleFindingsJson } from "../../app/assessmentJson";
import { dayOfTime } from "../../app/localTime";
import type { CheckedRules } from "../../app/readRules";
import { checkRulesWithData, planDefaultRules } from "../../app/rules";
import type { OpenWorkbook } from "../files";
import type { OptionName } from "../optionTokens";
import { ruleProposalLines, rulesLines, writtenLines } from "../report";
import { fixRules } from "../rules/fixRules";
import { testRules } from "../rules/testRules";
import { tryRules } from "../rules/tryRules";
import {
  handOver,
  onWorkbook,
  runOptions,
  say,
  statusOf,
  timeOf,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** What the command does besides checking, one at a time; those that write, and all. */
const WRITING = ["write-default", "fix", "test"] as const satisfies readonly OptionName[];
const TASKS = [...WRITING, "try"] as const satisfies readonly OptionName[];

/**
 * `kaohe rules`: checks the rule sheet and the settings sheet, also against the ledgers; with --write-default it adds
 * them, with --fix it takes proposals over, with --try it tells whom other rules would move, with --test it tries the
 * rules at their edges.
 */
export const rules: CommandDefinition = {
  options: ["period", "out", "in-place", ...TASKS, "json", "now"],
  oneOf: TASKS,
  writesOnlyWith: WRITING,
  run: (run) => onWorkbook(run, runRules),
};

async function runRules(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { values, period } = run.command;
  if (values.try) return tryRules(workbook, values.try, run);
  const today = dayOfTime(timeOf(run));
  const checked = await checkRulesWithData(workbook.host, { ...runOptions(run), period, today });
  run.progress.clear();
  if (values.fix) return fixRules(workbook, { checked, codes: values.fix }, run);
  if (values.test) return testRules(workbook, checked, run);
  return tellRules(workbook, checked, run);
}

async function tellRules(workbook: OpenWorkbook, checked: CheckedRules, run: CommandRun): Promise<Status> {
  const { texts, values } = run.command;
  const { commandLine: words, ruleSheets } = texts.catalogue;
  const changes = values["write-default"] ? planDefaultRules(checked, ruleSheets) : null;
  const data = (): unknown => ruleFindingsJson(checked, texts);
  const written = await handOver(workbook, run, { data, changes, suffix: words.rulesSuffix });
  const arePresent = values["write-default"] === true && changes === null;
  say(run, [
    ...rulesLines(checked, texts),
    ...ruleProposalLines(checked, texts),
    ...(arePresent ? [words.rulesPresent] : []),
    ...writtenLines(written, texts),
  ]);
  return statusOf(checked.diagnostics);
}
