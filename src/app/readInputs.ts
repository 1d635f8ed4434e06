import { quarterOf, type Period } from "../domain/model/period";
import type { RuleSet } from "../domain/rules/ruleSet";
import type { Settings } from "../domain/settings/settings";
import type { Diagnostic } from "../workbook/diagnostics/diagnostic";
import { withCarried } from "../workbook/mapping/carryMapping";
import { mappingSheetId, readSavedMapping } from "../workbook/mapping/savedMapping";
import type { SavedMapping } from "../workbook/ledgers/recognising/sheetMapping";
import { decideLedger } from "../workbook/ledgers/recognising/decideLedger";
import { HEADER_ROWS } from "../workbook/ledgers/recognising/detectHeader";
import { readGrid } from "../workbook/port/grid";
import { readWorkbook, type WorkbookReading } from "../workbook/ledgers/parsing/readWorkbook";
import {
  findStraySheets,
  guidingSheetIds,
  ownSheetId,
  RULE_SHEET,
  SETTINGS_SHEET,
  type StraySheet,
} from "../workbook/rules/guidingSheets";
import { readSettingsSheet } from "../workbook/rules/readRuleSheets";
import { VERSION_SHEET } from "../workbook/rules/versionSheet";
import { RULE_TEST_SHEET } from "../workbook/ruleTestSheet/ruleTestSheet";
import { findKeyedSheet } from "../workbook/port/keyedSheet";
import { choosePeriod, type ChosenPeriod, type CutoffOutside, type PeriodWishes } from "./choosePeriod";
import { readRules, settingsBeside, type CheckedRules } from "./readRules";
import type { WorkbookHost, WorkbookInfo } from "../workbook/port/workbookHost";
import { MARK_PREFIX } from "../workbook/port/writePlan";
import type { OnProgress } from "../workbook/port/progress";

/** How a use case is run: it can be cancelled and tells how far it is. */
export type RunOptions = Readonly<{ signal?: AbortSignal; onProgress?: OnProgress }>;

/**
 * How sheets are recognised besides. `acceptProposals`: what would be asked is taken as confirmed. `carried`: the mapping
 * that an office confirmed in another workbook.
 */
export type RecognitionOptions = Readonly<{ acceptProposals?: boolean; carried?: SavedMapping | null }>;

/** Everything a workbook says before anything is scored. */
export type Inputs = Readonly<{
  info: WorkbookInfo;
  ownSheetIds: ReadonlySet<string>;
  mapping: SavedMapping | null;
  /** The rules that hold for the period that was chosen, and the settings, as their sheets say. */
  checked: CheckedRules;
  ruleSet: RuleSet | null;
  settings: Settings | null;
  /** What would be assessed; null when nothing tells a period, or nobody wished to know. */
  chosen: ChosenPeriod | CutoffOutside | null;
  reading: WorkbookReading;
  /** Sheets that bear a mark of ours and a ledger of the office: writing would replace the ledger with the table. */
  mixedSheets: readonly string[];
  /** Tables of rules or settings besides those that are read. */
  strays: readonly StraySheet[];
  /** Of rules, settings and ledgers, not yet in order. */
  diagnostics: readonly Diagnostic[];
}>;

/**
 * Reads rules, settings, mapping and ledgers; problems never stop it.
 *
 * @param options - `wishes`: what is to be assessed, which chooses the rules that hold; absent: every row of them does.
 * @throws HostError
 */
export async function readInputs(
  host: WorkbookHost,
  options: RunOptions & RecognitionOptions & Readonly<{ wishes?: PeriodWishes }>,
): Promise<Inputs> {
  const info = await host.describe();
  const strays = await findStraySheets(host, info);
  const settings = settingsBeside(strays, await readSettingsSheet(host, info));
  const mapping = withCarried(await readSavedMapping(host, info), options.carried ?? null);
  const ownSheetIds = ownSheets(info);
  const mixedSheets = await findMixedSheets(host, info, ownSheetIds);
  const reading = await readWorkbook(host, {
    mapping,
    skipSheetIds: ownSheetIds,
    acceptProposals: options.acceptProposals ?? false,
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: ({ sheet, rowsRead }) => options.onProgress?.({ step: "reading", sheet, rows: rowsRead }),
  });
  const { wishes } = options;
  const { chosen, period } = wishes
    ? chosenPeriods(wishes, settings.settings, reading)
    : { chosen: null, period: null };
  const checked = await readRules(host, info, { settings, strays, period });
  return withRules({ ownSheetIds, mapping, reading, mixedSheets, strays }, { checked, chosen });
}

/** Ledgers as they were read, with rules and settings as they are now. */
export function withRules(
  known: Pick<Inputs, "ownSheetIds" | "mapping" | "reading" | "mixedSheets" | "strays">,
  { checked, chosen }: Pick<Inputs, "checked" | "chosen">,
): Inputs {
  return {
    ...known,
    info: checked.info,
    checked,
    ruleSet: checked.rules.ruleSet,
    settings: checked.settings.settings,
    chosen,
    diagnostics: [
      ...checked.diagnostics,
      ...known.mixedSheets.map((sheet): Diagnostic => ({
        code: "own-sheet-mixed",
        severity: "error",
        at: { sheet },
        value: "",
        params: {},
      })),
      ...known.reading.diagnostics,
    ],
  };
}

/** What would be assessed, and the period whose rules hold. */
export function chosenPeriods(
  wishes: PeriodWishes,
  settings: Settings | null,
  { ledgers }: Pick<WorkbookReading, "ledgers">,
): Readonly<{ chosen: Inputs["chosen"]; period: Period }> {
  const chosen = settings && ledgers ? choosePeriod(wishes, settings, ledgers) : null;
  return { chosen, period: rulesPeriod(chosen, wishes) };
}

/** The period whose rules are read: without one to assess the one that was asked for, else today's quarter. */
function rulesPeriod(chosen: Inputs["chosen"], { period, today }: PeriodWishes): Period {
  if (chosen === null) return period ?? quarterOf(today);
  return "outside" in chosen ? chosen.outside : chosen.period;
}

/** Sheets of the product: those that bear one of its marks, and those of rules, settings and mapping by name. */
function ownSheets(info: WorkbookInfo): ReadonlySet<string> {
  const ids = info.names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase()))
    .map(({ sheetId }) => sheetId);
  return new Set([...ids, ...guidingSheets(info)]);
}

/** The product's own sheets that say how to assess: rules, what they are tried with, settings, mapping. */
function guidingSheets(info: WorkbookInfo): readonly string[] {
  const ids = [
    ...guidingSheetIds(info, RULE_SHEET),
    ...guidingSheetIds(info, SETTINGS_SHEET),
    ownSheetId(info, VERSION_SHEET),
    findKeyedSheet(info, RULE_TEST_SHEET)?.id ?? null,
    mappingSheetId(info),
  ];
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
