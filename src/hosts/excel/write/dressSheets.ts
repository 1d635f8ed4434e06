import type { WriteNotice } from "../../../workbook/port/workbookHost";
import type { PlannedSheet, WritePlan } from "../../../workbook/port/writePlan";
import { PROTECTION } from "../exchange/settle";
import { tryBatch } from "../runBatch";
import { plannedZoom, setUpPage, setUpView } from "./sheetPage";

/**
 * Sets up view and print of sheets that stand in the workbook. On hidden sheets, or with another workbook in front, Excel
 * refuses that; as nothing depends on it, each goes in a request of its own.
 *
 * @param ids - of the plan's sheets, in its order.
 * @returns what was refused, or not taken over.
 */
export async function dressSheets(plan: WritePlan, ids: readonly string[]): Promise<readonly WriteNotice[]> {
  const notices: WriteNotice[] = [];
  for (const [i, planned] of plan.sheets.entries()) {
    const { name: sheet } = planned;
    if (!(await dressView(ids[i]!, planned))) notices.push({ code: "view-not-set", sheet });
    if (!(await dressPage(ids[i]!, planned))) notices.push({ code: "page-not-set", sheet });
  }
  return notices;
}

function dressView(id: string, planned: PlannedSheet): Promise<boolean> {
  return tryBatch(async (context) => {
    setUpView(context.workbook.worksheets.getItem(id), planned);
    await context.sync();
  });
}

/** Whether Excel has it: some take fitting to pages without a word and leave it. */
async function dressPage(id: string, planned: PlannedSheet): Promise<boolean> {
  const isProtected = planned.protection !== undefined;
  const { scale, horizontalFitToPages } = plannedZoom(planned.print);
  let isTaken = false;
  const isDone = await tryBatch(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    if (isProtected) sheet.protection.unprotect();
    setUpPage(sheet, planned);
    if (isProtected) sheet.protection.protect(PROTECTION);
    const { pageLayout } = sheet;
    pageLayout.load("zoom");
    await context.sync();
    const { zoom } = pageLayout;
    isTaken = scale === undefined ? zoom.horizontalFitToPages === horizontalFitToPages : zoom.scale === scale;
  });
  if (!isDone && isProtected) await protectAgain(id);
  return isTaken;
}

async function protectAgain(id: string): Promise<void> {
  await tryBatch(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(id);
    protection.load("protected");
    await context.sync();
    if (!protection.protected) protection.protect(PROTECTION);
    await context.sync();
  });
}
