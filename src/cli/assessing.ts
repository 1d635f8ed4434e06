import type { VerifyOptions } from "../app/submission/verifySubmission";
import type { AssessWishes } from "../app/session/sessionState";
import { assessContext, openSession, type WorkbookSession } from "../app/session/workbookSession";
import { sessionWordsOf } from "../i18n/textsOf";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { carriedMapping } from "./carriedMapping";
import type { CommandOptions } from "./commandOptions";
import { runOptions, timeOf, type CommandRun } from "./commands/command";
import type { OpenWorkbook } from "./files";

/** A session over the workbook that a command has opened, at the command's time and in its language. */
export function sessionOver({ host }: OpenWorkbook, run: CommandRun): WorkbookSession {
  const now = timeOf(run);
  const words = sessionWordsOf(run.command.texts);
  return openSession({ workbook: host, words, now: () => now, productVersion: PRODUCT_VERSION });
}

/** What an assessment is asked for, as the arguments say. @throws HostError; CommandProblem of --mapping-from */
export async function assessWishes(command: CommandOptions): Promise<AssessWishes> {
  const { values, period, cutoff } = command;
  const accept = values.accept ?? false;
  const carried = await carriedMapping(command);
  return { period, cutoff, acceptProposals: accept, withoutActivities: accept, carried };
}

/** How a submission is verified: whole. @param paperCode - as parseCheckCode gives it; null: none is at hand. */
export function verifyOptions(workbook: OpenWorkbook, run: CommandRun, paperCode: string | null): VerifyOptions {
  return { ...runOptions(run), ...assessContext(sessionOver(workbook, run)), paperCode, recompute: true };
}
