import { placeOfKeyedSheet, findKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { paperSheetOf, paperSheetStyles, planPaperSheet } from "../../workbook/papers/planPaperSheet";
import type { RunOptions } from "../readInputs";
import { beginAnewWhenOvertaken } from "./beginAnew";
import { carryOut } from "./carryOut";
import { papersSession, type NoPapers, type PaperQuestion, type WrittenPapers } from "./papersSession";
import type { WorkbookSession } from "./workbookSession";

/** Papers on one sheet: more are too many to look through, and Excel takes long over their cells. */
export const MOST_ON_SHEET = 100;

/** Papers as a sheet, with the plan that writes it.  `sheet`: its name. */
export type PlannedPapers = Readonly<{ status: "ready"; plan: WritePlan; sheet: string; written: WrittenPapers }>;

export type NoPaperSheet = NoPapers | Readonly<{ status: "too-many"; count: number }>;

/** Writes the papers of a period as a sheet. @throws HostError, and then nothing was written. */
export function writePaperSheet(
  session: WorkbookSession,
  question: PaperQuestion,
  options: RunOptions,
): Promise<PlannedPapers | NoPaperSheet> {
  return beginAnewWhenOvertaken(async () => {
    const outcome = await paperSheetSession(session, question);
    const { planned } = session.state;
    if (outcome.status !== "ready") return outcome;
    await carryOut(session, outcome.plan, options);
    // Results that are still to be written fit as before: they hold nothing of this sheet.
    session.state = { ...session.state, planned };
    return outcome;
  });
}

/**
 * Plans the papers of a period as a sheet that can be printed, in place of the one that was written before.
 *
 * @returns `too-many`: more than a sheet should hold.
 * @throws HostError when the host fails.
 */
export async function paperSheetSession(
  session: WorkbookSession,
  question: PaperQuestion,
): Promise<PlannedPapers | NoPaperSheet> {
  const written = await papersSession(session, question);
  if (written.status !== "ready") return written;
  const [first, ...others] = written.papers;
  if (first === undefined) return { status: "no-results" };
  if (others.length >= MOST_ON_SHEET) return { status: "too-many", count: written.papers.length };
  const info = await session.workbook.describe();
  const { official } = session.words;
  const wanted = paperSheetOf(question.period, question.kind, official);
  const { name, removeSheetIds } = placeOfKeyedSheet(info, wanted, findKeyedSheet(info, wanted));
  const sheet = planPaperSheet({ papers: [first, ...others], key: wanted.key, name, labels: official });
  const plan = { styles: paperSheetStyles(first.layout), sheets: [sheet], removeSheetIds };
  return { status: "ready", plan, sheet: name, written };
}
