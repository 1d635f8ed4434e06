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
  type Session,
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
  run: (session) => onWorkbook(session, runRules),
};

async function runRules(workbook: OpenWorkbook, session: Session): Promise<Status> {
  const { values, period } = session.command;
  if (values.try) return tryRules(workbook, values.try, session);
  const today = dayOfTime(timeOf(session));
  const checked = await checkRulesWithData(workbook.host, { ...runOptions(session), period, today });
  session.progress.clear();
  if (values.fix) return fixRules(workbook, { checked, codes: values.fix }, session);
  if (values.test) return testRules(workbook, checked, session);
  return tellRules(workbook, checked, session);
}

async function tellRules(workbook: OpenWorkbook, checked: CheckedRules, session: Session): Promise<Status> {
  const { texts, values } = session.command;
  const { commandLine: words, ruleSheets } = texts.catalogue;
  const changes = values["write-default"] ? planDefaultRules(checked, ruleSheets) : null;
  const data = (): unknown => ruleFindingsJson(checked, texts);
  const written = await handOver(workbook, session, { data, changes, suffix: words.rulesSuffix });
  const arePresent = values["write-default"] === true && changes === null;
  say(session, [
    ...rulesLines(checked, texts),
    ...ruleProposalLines(checked, texts),
    ...(arePresent ? [words.rulesPresent] : []),
    ...writtenLines(written, texts),
  ]);
  return statusOf(checked.diagnostics);
}
