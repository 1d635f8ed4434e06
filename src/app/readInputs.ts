import type { RuleSet } from "../domain/rules/ruleSet";
import type { Settings } from "../domain/rules/settings";
import type { Diagnostic } from "../workbook/diagnostic";
import { mappingSheetId, readSavedMapping, type SavedMapping } from "../workbook/read/savedMapping";
import { decideLedger } from "../workbook/read/decideLedger";
import { HEADER_ROWS } from "../workbook/read/detectHeader";
import { readGrid } from "../workbook/read/grid";
import { readWorkbook, type WorkbookReading } from "../workbook/read/readWorkbook";
import {
  ownSheetId,
  readRuleSheet,
  readSettingsSheet,
  RULE_SHEET,
  SETTINGS_SHEET,
} from "../workbook/rules/readRuleSheets";
import type { WorkbookHost, WorkbookInfo } from "../workbook/workbookHost";
import { MARK_PREFIX } from "../workbook/writePlan";
import type { OnProgress } from "../workbook/progress";

/** How a use case is run: it can be cancelled and tells how far it is. */
export type RunOptions = Readonly<{ signal?: AbortSignal; onProgress?: OnProgress }>;

/** Everything a workbook says before anything is scored. */
export type Inputs = Readonly<{
  info: WorkbookInfo;
  ownSheetIds: ReadonlySet<string>;
  mapping: SavedMapping | null;
  ruleSet: RuleSet | null;
  /** Name of the rule sheet and of the settings sheet; null where the defaults hold. */
  ruleSheet: string | null;
  settings: Settings | null;
  settingsSheet: string | null;
  reading: WorkbookReading;
  /** Sheets that bear a mark of ours and a ledger of the office: writing would replace the ledger with the table. */
  mixedSheets: readonly string[];
  /** Of rules, settings and ledgers, not yet in order. */
  diagnostics: readonly Diagnostic[];
}>;

/** Reads rules, settings, mapping and ledgers; problems never stop it. @throws HostError */
export async function readInputs(host: WorkbookHost, options: RunOptions): Promise<Inputs> {
  const info = await host.describe();
  const rules = await readRuleSheet(host, info);
  const settings = await readSettingsSheet(host, info);
  const mapping = await readSavedMapping(host, info);
  const ownSheetIds = ownSheets(info);
  const mixedSheets = await findMixedSheets(host, info, ownSheetIds);
  const reading = await readWorkbook(host, {
    mapping,
    skipSheetIds: ownSheetIds,
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: ({ sheet, rowsRead }) => options.onProgress?.({ step: "reading", sheet, rows: rowsRead }),
  });
  return {
    info,
    ownSheetIds,
    mapping,
    ruleSet: rules.ruleSet,
    ruleSheet: rules.sheet,
    settings: settings.settings,
    settingsSheet: settings.sheet,
    reading,
    mixedSheets,
    diagnostics: [
      ...rules.diagnostics,
      ...settings.diagnostics,
      ...mixedSheets.map((sheet): Diagnostic => ({
        code: "own-sheet-mixed",
        severity: "error",
        at: { sheet },
        value: "",
        params: {},
      })),
      ...reading.diagnostics,
    ],
  };
}

/** Sheets of the product: those that bear one of its marks, and those of rules, settings and mapping by name. */
function ownSheets(info: WorkbookInfo): ReadonlySet<string> {
  const ids = info.names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase()))
    .map(({ sheetId }) => sheetId);
  return new Set([...ids, ...guidingSheets(info)]);
}

/** The product's own sheets that say how to assess: rules, settings, mapping. */
function guidingSheets(info: WorkbookInfo): readonly string[] {
  const ids = [ownSheetId(info, RULE_SHEET), ownSheetId(info, SETTINGS_SHEET), mappingSheetId(info)];
  return ids.filter((id) => id !== null);
}

/** Sheets that nothing is assessed from: the product's own but rules, settings and mapping. */
export function resultSheetIds(info: WorkbookInfo): ReadonlySet<string> {
  const guiding = new Set(guidingSheets(info));
  return new Set([...ownSheets(info)].filter((id) => !guiding.has(id)));
}

/** A mark goes along when a user cuts one of our tables into another sheet; that sheet is the office's. @throws HostError */
async function findMixedSheets(
  host: WorkbookHost,
  info: WorkbookInfo,
  ownSheetIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const mixed: string[] = [];
  for (const { id, name } of info.sheets) {
    if (!ownSheetIds.has(id)) continue;
    const head = await readGrid(host, id, { rowLimit: HEADER_ROWS });
    if (decideLedger(name, head).kind === "ledger") mixed.push(name);
  }
  return mixed;
}
