import { ruleTestsJson } from "../../app/ruleTestsJson";
import type { CheckedRules } from "../../app/readRules";
import { ruleTestTable } from "../../app/ruleTests";
import type { Verdict } from "../../domain/ruleTesting/ruleTests";
import { handOver, refuse, say, statusOf, type CommandRun, type Status } from "../commands/command";
import type { OpenWorkbook } from "../files";
import { problemLines, rulesLines, writtenLines } from "../report";

/** `rules --test`: tries every edge of the rules and what 规则试算 expects; writes the sheet where told to. */
export async function testRules(workbook: OpenWorkbook, checked: CheckedRules, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const { commandLine: words, ruleSheets } = texts.catalogue;
  const { ruleSet } = checked.rules;
  if (ruleSet === null) return refuse(run, [words.testRefused, ...rulesLines(checked, texts)]);
  const { reading, diagnostics } = checked.tests;
  const { tests, plan } = ruleTestTable(ruleSet, { info: checked.info, reading, words: ruleSheets });
  const isWritten = command.inPlace || command.out !== null;
  const data = (): unknown => ruleTestsJson(tests, diagnostics, texts);
  const changes = isWritten ? plan : null;
  const written = await handOver(workbook, run, { data, changes, suffix: words.rulesSuffix });
  const count = (...kinds: readonly Verdict[]): number => tests.filter(({ verdict }) => kinds.includes(verdict)).length;
  say(run, [
    words.rulesTested({ all: tests.length, same: count("same"), differs: count("differs"), open: count("open") }),
    ...(diagnostics.length === 0 ? [] : problemLines(diagnostics, texts)),
    ...writtenLines(written, texts),
  ]);
  return statusOf(diagnostics);
}
