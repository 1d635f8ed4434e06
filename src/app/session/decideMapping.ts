import { planDecisions, type AliasDecision, type SheetDecision } from "../../workbook/mapping/confirmMapping";
import type { RunOptions } from "../readInputs";
import { carryOut } from "./carryOut";
import { knownInputs, readAnew } from "./knownInputs";
import type { WorkbookSession } from "./workbookSession";

/** How the office wants sheets read, and the spellings it confirms. */
export type MappingDecisions = Readonly<{ sheets: readonly SheetDecision[]; aliases: readonly AliasDecision[] }>;

/** Whether sheets are read as they are proposed to be, and the spellings that the office confirms. */
export type ProposalDecisions = Readonly<{
  sheets: readonly Readonly<{ sheetId: string; read: boolean }>[];
  aliases: readonly AliasDecision[];
}>;

/**
 * Keeps in the workbook how sheets are to be read, in one write, and reads anew.
 *
 * @returns false when the workbook has not all of the sheets; then nothing was written.
 * @throws HostError
 */
export async function decideMapping(
  session: WorkbookSession,
  decisions: MappingDecisions,
  options: RunOptions,
): Promise<boolean> {
  const { reading } = await knownInputs(session, options);
  const plan = await planDecisions(session.workbook, reading, decisions, {
    words: session.words.mapping,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (plan === null) return false;
  await carryOut(session, plan, options);
  await readAnew(session, options);
  return true;
}

/** Likewise, of what is proposed. @throws HostError */
export async function decideProposals(
  session: WorkbookSession,
  { sheets, aliases }: ProposalDecisions,
  options: RunOptions,
): Promise<boolean> {
  const { reading } = await knownInputs(session, options);
  const decisions = sheets.flatMap(({ sheetId, read }): SheetDecision[] => {
    const report = reading.sheets.find((sheet) => sheet.sheetId === sheetId);
    if (!report) return [];
    const { headerRowIndex, columns, fillDown, candidates } = report;
    const ledger = read ? (candidates[0]?.ledger ?? null) : null;
    return [{ sheetId, ledger, headerRowIndex: headerRowIndex ?? 0, columns, fillDown }];
  });
  if (decisions.length < sheets.length) return false;
  return decideMapping(session, { sheets: decisions, aliases }, options);
}
