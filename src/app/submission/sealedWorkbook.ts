import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { MARK_PREFIX } from "../../workbook/port/writePlan";
import { LEDGERS } from "../../domain/model/ledgers";

const LEDGER_SHEETS: ReadonlySet<string> = new Set(Object.values(LEDGERS).map(({ label }) => label));

/**
 * A submission as the engine reads it: a submission bears no hidden marks, so all but its ledgers are told to be the
 * product's own sheets here.
 */
export function sealedWorkbook(host: WorkbookHost): WorkbookHost {
  return {
    describe: async () => withMarks(await host.describe()),
    readSheet: (sheetId, consume, options) => host.readSheet(sheetId, consume, options),
    isShared: host.isShared,
    apply: (plan, options) => host.apply(plan, options),
    enter: (entries) => host.enter(entries),
  };
}

function withMarks(info: WorkbookInfo): WorkbookInfo {
  const range = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  const marks = info.sheets
    .filter(({ name }) => !LEDGER_SHEETS.has(name))
    .map(({ id }, i) => ({ name: `${MARK_PREFIX}sealed${i}`, sheetId: id, range, hidden: true }));
  return { ...info, names: [...info.names, ...marks] };
}
