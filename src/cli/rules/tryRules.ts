import { movesJson } from "../../app/movesJson";
import { ruleTrial } from "../../app/ruleTrial";
import { assessSession } from "../../app/session/assessSession";
import type { RuleProblem } from "../../domain/diagnostics/ruleProblem";
import type { RuleRow } from "../../domain/model/ruleRow";
import { editRuleRows, parseRuleEdit, type RuleEdit } from "../../domain/rules/ruleEdit";
import type { ProductTexts } from "../../i18n/textsOf";
import { sessionOver } from "../assessing";
import { CommandProblem } from "../commandProblem";
import { handOver, refuse, runOptions, say, type CommandRun, type Status } from "../commands/command";
import { oneLine } from "../displayWidth";
import type { OpenWorkbook } from "../files";
import { refusalLines } from "../report";
import { moveLines } from "./moveLines";

/**
 * `rules --try`: who would move if cells of the rule sheet were others; writes nothing.
 *
 * @throws CommandProblem for edits that name no cell of the rules, and for values that their cells can't hold
 */
export async function tryRules(workbook: OpenWorkbook, tries: readonly string[], run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const wishes = { period: command.period, cutoff: null };
  const outcome = await assessSession(sessionOver(workbook, run), wishes, runOptions(run));
  if (outcome.status === "refused") return refuse(run, refusalLines(outcome, texts));
  const { input, chosen, ledgers, inputs } = outcome;
  const { rules } = inputs.checked;
  const edits = tries.map((text) => editOf(text, rules.rows, texts));
  const tried = ruleTrial(input, rules.rows).tryRules(editRuleRows(rules.rows, edits));
  if (tried.kind === "refused") {
    const errors = tried.problems.filter(({ severity }) => severity === "error");
    const lines = errors.map((problem) => problemLine(problem, rules.rows, texts));
    throw new CommandProblem([texts.catalogue.commandLine.tryRefused, ...lines].join("\n"));
  }
  const data = (): unknown => movesJson(tried.moves, ledgers.roster.names);
  await handOver(workbook, run, { data, changes: null, suffix: "" });
  say(run, [
    ...moveLines(
      { moves: tried.moves, chosen, names: ledgers.roster.names, of: outcome.assessment.organizations.length },
      texts,
    ),
    ...tried.warnings.map((problem) => problemLine(problem, rules.rows, texts)),
  ]);
  return 0;
}

function editOf(text: string, rows: readonly RuleRow[], { catalogue }: ProductTexts): RuleEdit {
  const edit = parseRuleEdit(text, rows);
  if ("kind" in edit) throw new CommandProblem(catalogue.commandLine[edit.kind](edit.text, edit.known));
  return edit;
}

/** A problem by the cell's code and column: it stands in no sheet yet. */
function problemLine(
  { code, severity, place, value, params }: RuleProblem,
  rows: readonly RuleRow[],
  texts: ProductTexts,
): string {
  const words = texts.catalogue.commandLine;
  const row = place.record === null ? "" : (rows[place.record]?.cells.code ?? "");
  const cell = [row, place.column ?? ""].filter((part) => part !== "").join(".");
  const { message, hint } = texts.diagnostic({ code, severity, at: { sheet: "" }, value, params } as Parameters<
    ProductTexts["diagnostic"]
  >[0]);
  return oneLine(
    `${words.severity[severity]} ${cell}${value === "" ? "" : ` [${value}]`} ${message}${words.separator}${hint}`,
  );
}
