import { dayOfTime } from "../localTime";
import type { CheckedRules } from "../readRules";
import type { RunOptions } from "../readInputs";
import { checkRules } from "../rules";
import { ruleTestTable } from "../ruleTests";
import { carryOut } from "./carryOut";
import { rereadRules } from "./ruleGround";
import type { WorkbookSession } from "./workbookSession";

/**
 * Writes 规则试算: every edge of every rule, with what the office expects of it.
 *
 * @returns what the rules then say; null when they have errors, and nothing was written.
 * @throws HostError, and then nothing was written.
 */
export async function writeRuleTests(session: WorkbookSession, options: RunOptions): Promise<CheckedRules | null> {
  const today = dayOfTime(session.now());
  const { rules, info, tests } = await checkRules(session.workbook, today);
  if (rules.ruleSet === null) return null;
  const { plan } = ruleTestTable(rules.ruleSet, { info, reading: tests.reading, words: session.words.rules });
  await carryOut(session, plan, options);
  await rereadRules(session);
  return checkRules(session.workbook, today);
}
