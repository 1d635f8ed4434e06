import { gridFingerprint, type Grid } from "../../../workbook/port/grid";
import { HostError } from "../../../workbook/port/hostError";
import { markedSheetId, shelvedSheetName } from "../../../workbook/port/shelf";
import type { ApplyOptions, WriteNotice } from "../../../workbook/port/workbookHost";
import type { WritePlan } from "../../../workbook/port/writePlan";
import { bringToFront } from "../exchange/bringToFront";
import { clearShelves, exchangeSheets, loadAccount, takeBack } from "../exchange/exchangeSheets";
import { putRightWithoutRecord } from "../exchange/lostRecord";
import { findOfficeCharts, repointCharts, type OfficeCharts } from "../exchange/officeCharts";
import { findOfficeReferences, type OfficeReferences } from "../exchange/officeFormulas";
import type { OfficeRules } from "../exchange/officeRule";
import { findOfficeRules, repointRules } from "../exchange/officeRules";
import { freeShelf, officeSheets, planExchange, renamingsOf, type Going } from "../exchange/planExchange";
import { assertRoom, type Exchange, type Kept } from "../exchange/record";
import type { Renamings } from "../exchange/renaming";
import { loadState, type WorkbookState } from "../exchange/workbookState";
import { refuseCancelled, runBatch } from "../runBatch";
import { loadWritable } from "../writable";
import { dressSheets } from "./dressSheets";
import { prepareSheet } from "./prepareSheet";
import { RequestBudget } from "./requestBudget";

/** `read`: a sheet as it is now. */
export type ApplyPlanOptions = ApplyOptions & Readonly<{ writtenAt: string; read: (sheetId: string) => Promise<Grid> }>;

/**
 * Carries out a plan, all or nothing: the sheets are prepared on a shelf, out of sight; then one batch puts them in the
 * place of the earlier ones, which stay on a shelf to undo it. What Excel does only to sheets that are seen comes last; what
 * it refuses of that is returned.
 *
 * @throws HostError structure-locked, read-only, sheet-protected, cell-editing, cancelled, changed-meanwhile …
 */
export async function applyPlan(plan: WritePlan, options: ApplyPlanOptions): Promise<readonly WriteNotice[]> {
  refuseCancelled(options.signal);
  try {
    const { ids, front, charts, rules } = await runBatch(async (context) => {
      const before = await look(context, plan);
      const shelf = freeShelf(before.state);
      const ids = await prepare(context, { plan, shelf }, options);
      await refuseChanged(plan, options);
      refuseCancelled(options.signal);
      const state = loadState(context);
      await context.sync();
      if (!sameSheets(before.state, state(), ids)) throw new HostError("changed-meanwhile", "excel");
      const exchange = exchangeOf(state(), before, { plan, ids, shelf, writtenAt: options.writtenAt });
      return { ids, front: await exchangeSheets(context, exchange), charts: before.charts, rules: before.rules };
    });
    const chartsElsewhere = await repointCharts(charts);
    const rulesElsewhere = await repointRules(rules);
    const notices = await dressSheets(plan, ids);
    await bringToFront(front);
    return [
      ...chartsElsewhere.map((sheet) => ({ code: "charts-elsewhere", sheet }) as const),
      ...rulesElsewhere.map((sheet) => ({ code: "rules-elsewhere", sheet }) as const),
      ...notices,
    ];
  } finally {
    await tidy();
  }
}

function exchangeOf(
  state: WorkbookState,
  { going, references, renamings, kept }: Look,
  {
    plan,
    ids,
    shelf,
    writtenAt,
  }: Readonly<{ plan: WritePlan; ids: readonly string[]; shelf: number; writtenAt: string }>,
): Exchange {
  return planExchange(state, {
    coming: plan.sheets.map(({ name, protection }, place) => ({
      id: ids[place]!,
      place,
      name,
      visibility: "Visible",
      ...(protection && { isProtected: true }),
    })),
    ...{ going, references, renamings },
    from: shelf,
    kept: { writtenAt, undone: false, names: plan.sheets.map(({ name }) => name) },
    keptBefore: kept,
  });
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

/** Whoever typed into an earlier sheet while the new ones were prepared would look for it in vain. @throws HostError changed-meanwhile */
async function refuseChanged({ unchanged = [] }: WritePlan, { read }: Pick<ApplyPlanOptions, "read">): Promise<void> {
  for (const { sheetId, fingerprint } of unchanged) {
    if (gridFingerprint(await read(sheetId)) !== fingerprint) throw new HostError("changed-meanwhile", "excel");
  }
}

type Look = Readonly<{
  state: WorkbookState;
  kept: Kept | null;
  going: readonly Going[];
  references: OfficeReferences;
  charts: OfficeCharts;
  rules: OfficeRules;
  renamings: Renamings;
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
  if (record === null && (await putRightWithoutRecord(context, state)) > 0) return look(context, plan);
  const going = sheetsGoing(plan, state);
  const locked = state.sheets.find(
    ({ id, isProtected }) => isProtected && going.some((sheet) => sheet.id === id && !sheet.isProtected),
  );
  if (locked) throw new HostError("sheet-protected", "excel", { sheet: locked.name });
  const coming = plan.sheets.map(({ name, tables }, place) => ({
    place,
    name,
    tables: tables.map((table) => table.name),
  }));
  const renamings = renamingsOf(state, { coming, going, keptShelf: record?.shelf ?? null });
  const references = await findOfficeReferences(context, officeSheets(state), renamings);
  assertRoom({ sheets: state.sheets, ...references, renamings });
  const charts = await findOfficeCharts(context, officeSheets(state), renamings);
  const rules = await findOfficeRules(context, officeSheets(state), renamings);
  return { state, kept: record, going, references, charts, rules, renamings };
}

/**
 * Earlier sheets by their marks, each once; then those that are only taken out. `isProtected`: by the product, as the plan
 * knows.
 */
function sheetsGoing(plan: WritePlan, { marks, sheets }: WorkbookState): readonly Going[] {
  const going = new Map<string, Going>();
  plan.sheets.forEach(({ key, replacesProtected }, place) => {
    const id = markedSheetId({ names: marks }, key);
    if (id === null || going.has(id)) return;
    const isProtected = replacesProtected && sheets.some((sheet) => sheet.id === id && sheet.isProtected);
    going.set(id, { id, place, ...(isProtected && { isProtected }) });
  });
  plan.removeSheetIds.forEach((id, i) => {
    if (!going.has(id)) going.set(id, { id, place: plan.sheets.length + i });
  });
  return [...going.values()];
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
