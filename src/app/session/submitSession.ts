import { DIGEST_ALGORITHMS } from "../../domain/digest/digest";
import type { Contents } from "../../workbook/submission/manifest";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { readableTime } from "../localTime";
import { plainJson } from "../plainJson";
import type { RunOptions } from "../readInputs";
import { makeSubmission, type ReadySubmission, type RefusedSubmission, type Unit } from "../submission/makeSubmission";
import { recordSubmission } from "../submission/recordSubmission";
import { verifySubmission, type Verification } from "../submission/verifySubmission";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { ignoreResultSheets } from "./carryOut";
import type { AssessWishes } from "./sessionState";
import { assessContext, type WorkbookSession } from "./workbookSession";

/** What is to go up. `hideRanks` null: as the settings say; `hideTotals`: totals are left out, and ranks with them. */
export type SubmitWishes = Readonly<{
  assessed: AssessWishes;
  contents: Contents;
  hideRanks: boolean | null;
  hideTotals: boolean;
}>;

/** Who submits, whether personal numbers are masked as proposed, and what to seal with besides; null: no passphrase. */
export type SubmitSigned = Readonly<{ unit: Unit; mask: boolean; passphrase: string | null }>;

/** What a submission is held against: the code as parseCheckCode gives it, and the passphrase; null: not at hand. */
export type ToldApart = Readonly<{ paperCode: string | null; passphrase: string | null }>;

/** A workbook made of a plan, and what can read it back. */
export type MadeFile<File> = Readonly<{ file: File; host: WorkbookHost }>;

/**
 * How making it ended. `changed`: other personal numbers would go up than the person has seen; `wrong`: the file does not
 * pass its own check, so it is not handed out. Unless `made`, nothing was written anywhere.
 */
export type SubmitOutcome<File> =
  | Readonly<{ status: "made"; submission: ReadySubmission; file: File }>
  | Readonly<{ status: "changed"; submission: ReadySubmission }>
  | Readonly<{ status: "refused"; submission: RefusedSubmission }>
  | Readonly<{ status: "wrong"; found: Verification | null }>;

/** What would go up, with personal numbers masked; writes nothing. @throws HostError */
export async function checkSubmission(
  session: WorkbookSession,
  wishes: SubmitWishes,
  options: RunOptions,
): Promise<ReadySubmission | RefusedSubmission> {
  const unit = { name: null, code: null };
  const found = await makeSubmission(session.workbook, {
    ...optionsOf(session, wishes, options),
    ...{ unit, mask: true, draft: true },
  });
  session.state = { ...session.state, submission: found.status === "ready" ? found : null };
  return found;
}

/**
 * Makes the file that goes up, reads it back, checks it and notes it in the workbook.
 *
 * @param makeFile - writes a plan into a workbook that holds nothing else.
 * @throws HostError, and then nothing has changed.
 */
export async function submitSession<File>(
  session: WorkbookSession<LiveWorkbook>,
  { wishes, signed }: Readonly<{ wishes: SubmitWishes; signed: SubmitSigned }>,
  { makeFile, ...options }: RunOptions & Readonly<{ makeFile: (plan: WritePlan) => Promise<MadeFile<File>> }>,
): Promise<SubmitOutcome<File>> {
  const seen = session.state.submission;
  const submission = await makeSubmission(session.workbook, { ...optionsOf(session, wishes, options), ...signed });
  if (submission.status === "refused") return { status: "refused", submission };
  if (plainJson(submission.masked) !== plainJson(seen?.masked ?? [])) {
    session.state = { ...session.state, submission };
    return { status: "changed", submission };
  }
  const { file, host } = await makeFile(submission.plan);
  const found = await verifySession({ ...session, workbook: host }, { paperCode: null, passphrase: null }, options);
  if (found.status === "not-verifiable") return { status: "wrong", found: null };
  if (found.verdict !== "unchanged") return { status: "wrong", found };
  await record(session, submission, wishes);
  return { status: "made", submission, file };
}

/**
 * Holds a submission that is open against its seal, and its figures against its ledgers where they came along.
 *
 * @throws HostError
 */
export function verifySession(
  session: WorkbookSession,
  told: ToldApart,
  options: RunOptions,
): ReturnType<typeof verifySubmission> {
  return verifySubmission(session.workbook, { ...options, ...assessContext(session), ...told, recompute: true });
}

function optionsOf(session: WorkbookSession, wishes: SubmitWishes, options: RunOptions) {
  const { assessed, contents, hideRanks, hideTotals } = wishes;
  const { submission: words, returns: returnWords, rules: ruleWords } = session.words;
  return {
    ...{ ...options, ...assessContext(session), ...assessed },
    ...{ contents, hideTotals, ...(hideRanks === null ? {} : { hideRanks }), algorithm: DIGEST_ALGORITHMS[0] },
    ...{ words, returnWords, ruleWords },
  };
}

async function record(
  session: WorkbookSession<LiveWorkbook>,
  submission: ReadySubmission,
  { contents }: SubmitWishes,
): Promise<void> {
  const { submission: words, rules: ruleWords } = session.words;
  const time = readableTime(session.now());
  try {
    await beginAnewWhenOvertaken(() =>
      recordSubmission(session.workbook, submission, { contents, time, words, ruleWords }),
    );
  } finally {
    // The settings may say something else now, also when only they could be entered.
    session.state = { ...session.state, inputs: null, planned: null, readBack: null, submission: null };
  }
  await ignoreResultSheets(session);
}
