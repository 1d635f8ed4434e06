import { HostError } from "../../../workbook/hostError";
import { markedSheetId, shelvedSheetName } from "../../../workbook/shelf";
import type { ApplyOptions } from "../../../workbook/workbookHost";
import type { WritePlan } from "../../../workbook/writePlan";
import { clearShelves, exchangeSheets, loadAccount, takeBack } from "../exchange/exchangeSheets";
import { findOfficeFormulas } from "../exchange/officeFormulas";
import { freeShelf, officeSheets, planExchange, renamingsOf, type Going } from "../exchange/planExchange";
import type { Kept, OfficeFormula } from "../exchange/record";
import { loadState, type WorkbookState } from "../exchange/workbookState";
import { refuseCancelled, runBatch } from "../runBatch";
import { loadWritable } from "../writable";
import { prepareSheet } from "./prepareSheet";
import { RequestBudget } from "./requestBudget";

export type ApplyPlanOptions = ApplyOptions & Readonly<{ writtenAt: string }>;

/**
 * Carries out a plan, all or nothing: the sheets are prepared on a shelf, out of sight; then one batch puts them in the
 * place of the earlier ones, which stay on a shelf to undo it.
 *
 * @throws HostError structure-locked, read-only, sheet-protected, cell-editing, cancelled, changed-meanwhile …
 */
export async function applyPlan(plan: WritePlan, options: ApplyPlanOptions): Promise<void> {
  refuseCancelled(options.signal);
  try {
    await runBatch(async (context) => {
      const before = await look(context, plan);
      const shelf = freeShelf(before.state);
      const ids = await prepare(context, { plan, shelf }, options);
      refuseCancelled(options.signal);
      const state = loadState(context);
      await context.sync();
      if (!sameSheets(before.state, state(), ids)) throw new HostError("changed-meanwhile", "excel");
      const exchange = planExchange(state(), {
        coming: plan.sheets.map(({ name }, place) => ({ id: ids[place]!, place, name, visibility: "Visible" })),
        going: before.going,
        from: shelf,
        formulas: before.formulas,
        kept: { writtenAt: options.writtenAt, undone: false, names: plan.sheets.map(({ name }) => name) },
        keptBefore: before.kept,
      });
      await exchangeSheets(context, exchange);
    });
  } finally {
    await tidy();
  }
}

/**
 * Clears what a write leaves on its shelves, whether it was done or broke off. What can't be cleared now is at the next
 * start, and does no harm until then.
 */
async function tidy(): Promise<void> {
  try {
    await runBatch(async (context) => {
      const account = loadAccount(context);
      await context.sync();
      const { record, state } = account();
      if (record?.phase !== "exchange") await clearShelves(context, state, record);
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

type Look = Readonly<{
  state: WorkbookState;
  kept: Kept | null;
  going: readonly Going[];
  formulas: readonly OfficeFormula[];
}>;

/** Looks whether the plan can be carried out, before anything is prepared. */
async function look(context: Excel.RequestContext, plan: WritePlan): Promise<Look> {
  const refuseUnwritable = loadWritable(context);
  const account = loadAccount(context);
  await context.sync();
  refuseUnwritable();
  const { record, state } = account();
  if (record?.phase === "exchange") {
    await takeBack(record);
    return look(context, plan);
  }
  const going = sheetsGoing(plan, state);
  const locked = state.sheets.find(({ id, isProtected }) => isProtected && going.some((sheet) => sheet.id === id));
  if (locked) throw new HostError("sheet-protected", "excel", { sheet: locked.name });
  const coming = plan.sheets.map(({ name, tables }, place) => ({
    place,
    name,
    tables: tables.map((table) => table.name),
  }));
  const formulas = await findOfficeFormulas(context, officeSheets(state), renamingsOf(state, { coming, going }));
  return { state, kept: record, going, formulas };
}

/** Earlier sheets by their marks, each once; then those that are only taken out. */
function sheetsGoing(plan: WritePlan, { marks }: WorkbookState): readonly Going[] {
  const going = new Map<string, number>();
  plan.sheets.forEach(({ key }, place) => {
    const id = markedSheetId({ names: marks }, key);
    if (id !== null && !going.has(id)) going.set(id, place);
  });
  plan.removeSheetIds.forEach((id, i) => {
    if (!going.has(id)) going.set(id, plan.sheets.length + i);
  });
  return [...going].map(([id, place]) => ({ id, place }));
}

type Preparing = Readonly<{ plan: WritePlan; shelf: number }>;

/** Fills the new sheets; their ids in the plan's order. */
async function prepare(
  context: Excel.RequestContext,
  { plan, shelf }: Preparing,
  { signal, onProgress }: ApplyPlanOptions,
): Promise<readonly string[]> {
  const budget = new RequestBudget(context, signal);
  let rows = 0;
  const onRows = (count: number): void => {
    rows += count;
    onProgress?.(rows);
  };
  const sheets = plan.sheets.map((_, place) => {
    const sheet = context.workbook.worksheets.add(shelvedSheetName(shelf, place));
    sheet.visibility = "VeryHidden";
    return sheet.load("id");
  });
  await budget.send();
  for (const [i, planned] of plan.sheets.entries()) {
    await prepareSheet(context.workbook.worksheets.getItem(sheets[i]!.id), planned, { plan, shelf, budget, onRows });
  }
  await budget.send();
  return sheets.map(({ id }) => id);
}

/** Whether nobody has added, deleted or renamed a sheet while ours were prepared. */
function sameSheets(before: WorkbookState, now: WorkbookState, prepared: readonly string[]): boolean {
  const others = now.sheets.filter(({ id }) => !prepared.includes(id));
  return (
    others.length === before.sheets.length &&
    before.sheets.every(({ id, name }) => others.some((sheet) => sheet.id === id && sheet.name === name))
  );
}
