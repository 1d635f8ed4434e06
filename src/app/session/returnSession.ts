import { DIGEST_ALGORITHMS } from "../../domain/digest/digest";
import { parsePeriod } from "../../domain/model/period";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import type { WritePlan } from "../../workbook/port/writePlan";
import { CONTENTS_WORDS, HIDDEN_WITH_TOTALS, NOT_HIDDEN } from "../../workbook/submission/manifest";
import { readManifest, type ReadManifest } from "../../workbook/submission/readManifest";
import type { RunOptions } from "../readInputs";
import { compareReturned, type NotComparable, type ReturnComparison } from "../submission/compareReturned";
import { makeSubmission } from "../submission/makeSubmission";
import {
  planAnswers,
  planReceivedReturn,
  planReturn,
  type ReturnAnswer,
  type ReturnMark,
  type WrongMark,
} from "../submission/returnSubmission";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import type { MadeFile } from "./submitSession";
import { assessContext, type WorkbookSession } from "./workbookSession";

/**
 * What is written into 退回清单: what is asked of a submission that is open; the list of a returned one, taken into the
 * unit's own workbook; what the unit answers there.
 */
export type ReturnEntry<File> =
  | Readonly<{ kind: "marks"; marks: readonly ReturnMark[] }>
  | Readonly<{ kind: "taken"; file: File }>
  | Readonly<{ kind: "answers"; answers: readonly ReturnAnswer[] }>;

/** `no-list`: the file returns nothing, or the list is gone; `count`: how many items the list has now. */
export type ReturnOutcome =
  | Readonly<{ status: "written"; count: number }>
  | Readonly<{ status: "wrong-marks"; wrong: readonly WrongMark[] }>
  | Readonly<{ status: "no-list" }>;

/** Writes into 退回清单; no other cell is touched. @throws HostError, and then nothing has changed. */
export function writeReturns(
  session: WorkbookSession<LiveWorkbook>,
  entry: ReturnEntry<WorkbookHost>,
  options: RunOptions,
): Promise<ReturnOutcome> {
  return beginAnewWhenOvertaken(async () => {
    const planned = await planEntry(session, entry);
    if (planned === null) return { status: "no-list" };
    if ("wrong" in planned) return { status: "wrong-marks", wrong: planned.wrong };
    await carryOut(session, planned.plan, options);
    return { status: "written", count: planned.items.length };
  });
}

function planEntry({ workbook, words }: WorkbookSession, entry: ReturnEntry<WorkbookHost>) {
  switch (entry.kind) {
    case "marks":
      return planReturn(workbook, entry.marks, { words: words.returns, labelSets: words.labelSets });
    case "taken":
      return planReceivedReturn(workbook, entry.file, { words: words.returns, labelSets: words.labelSets });
    case "answers":
      return planAnswers(workbook, entry.answers, words.returns);
  }
}

/** `cannot-submit`: the unit's own workbook gives no new version of the period now. `isDraft`: the new version is what would go up. */
export type SessionComparison =
  | (ReturnComparison & Readonly<{ isDraft: boolean }>)
  | NotComparable
  | Readonly<{ status: "not-comparable"; reason: "cannot-submit"; period: string }>;

/**
 * Holds two versions against each other: of two submissions the earlier is the one that was returned; against the unit's own
 * workbook, a returned one is held against what would go up now. Writes nothing.
 *
 * @throws HostError
 */
export async function compareVersions(
  session: WorkbookSession,
  other: WorkbookHost,
  { makeFile, ...options }: RunOptions & Readonly<{ makeFile: (plan: WritePlan) => Promise<MadeFile<unknown>> }>,
): Promise<SessionComparison> {
  const { workbook } = session;
  const { labelSets } = session.words;
  const sent = await readManifest(other, await other.describe());
  if (sent === null) return { status: "not-comparable", reason: "returned" };
  const own = await readManifest(workbook, await workbook.describe());
  if (own !== null) {
    const isLater = versionOf(own) > versionOf(sent);
    const [now, returned] = isLater ? [workbook, other] : [other, workbook];
    return marked(await compareReturned(now, returned, labelSets), false);
  }
  const made = await makeSubmission(workbook, { ...options, ...draftOptions(session, sent) });
  if (made.status === "refused") {
    return { status: "not-comparable", reason: "cannot-submit", period: sent.facts.period };
  }
  const { host } = await makeFile(made.plan);
  return marked(await compareReturned(host, other, labelSets), true);
}

function marked(compared: ReturnComparison | NotComparable, isDraft: boolean): SessionComparison {
  return compared.status === "compared" ? { ...compared, isDraft } : compared;
}

function versionOf({ facts }: ReadManifest): number {
  return Number(facts.version) || 0;
}

/** What would go up, in the shape of what was returned. */
function draftOptions(session: WorkbookSession, { facts }: ReadManifest) {
  const { submission: words, returns: returnWords, rules: ruleWords } = session.words;
  const unit = { name: null, code: null };
  return {
    ...assessContext(session),
    ...{ period: parsePeriod(facts.period), cutoff: null, withoutActivities: true },
    contents: facts.contents === CONTENTS_WORDS.full ? ("full" as const) : ("brief" as const),
    hideRanks: facts.hiddenRanks !== NOT_HIDDEN,
    hideTotals: facts.hiddenRanks === HIDDEN_WITH_TOTALS,
    ...{ unit, mask: true, draft: true, algorithm: DIGEST_ALGORITHMS[0] },
    ...{ words, returnWords, ruleWords },
  };
}
