import type { RunOptions } from "../readInputs";
import { dayOfTime } from "../localTime";
import type { CheckedRules } from "../readRules";
import { checkRules, planDefaultRules } from "../rules";
import { carryOut } from "./carryOut";
import type { WorkbookSession } from "./workbookSession";

/** Adds the rule sheet and the settings sheet where the workbook lacks them; what it then says. @throws HostError */
export async function addDefaultRules(session: WorkbookSession, options: RunOptions): Promise<CheckedRules> {
  const today = dayOfTime(session.now());
  const plan = planDefaultRules(await checkRules(session.workbook, today), session.words.rules);
  if (plan !== null) await carryOut(session, plan, options);
  session.state = { ...session.state, inputs: null };
  return checkRules(session.workbook, today);
}
