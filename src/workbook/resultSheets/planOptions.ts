import type { LedgerKey } from "../../domain/model/ledgers";
import type { SourceRef } from "../../domain/model/source";
import type { Assessment } from "../../domain/results/result";
import type { RuleSet } from "../../domain/rules/ruleSet";
import type { Settings } from "../../domain/settings/settings";
import type { SheetAddress } from "../port/address";
import type { Diagnostic } from "../diagnostics/diagnostic";
import type { FigureSource } from "./figureSource";
import type { OfficeEntries } from "./officeEntries";
import type { Texts } from "./texts";
import type { WorkbookInfo } from "../port/workbookHost";

/** A sheet that was read, in tab order. */
export type ReadSheet = Readonly<{ sheet: string; ledger: LedgerKey; rowCount: number }>;

/** Everything the six sheets say. The same options give the same plan, byte for byte. */
export type ResultPlanOptions = Readonly<{
  assessment: Assessment;
  ruleSet: RuleSet;
  settings: Settings;
  /** Names of the organizations as in the roster, by index. */
  names: readonly string[];
  /** Cell or row of a source record. */
  locate: (source: SourceRef) => SheetAddress;
  /** Every diagnostic, located, in sheet and row order. */
  diagnostics: readonly Diagnostic[];
  /** What the period's earlier sheets hold (readOfficeEntries). */
  officeEntries: OfficeEntries;
  /** The workbook as it is before writing. */
  info: WorkbookInfo;
  readSheets: readonly ReadSheet[];
  /** Of the ledgers that were assessed, see ledgerFingerprint. */
  ledgerFingerprint: string;
  /** When it was calculated, as people read it; given, never the clock. */
  calculatedAt: string;
  productVersion: string;
  /** Where 上期得分 is taken from; absent: nothing is said of it, as in a copy without the other periods. */
  previousSource?: FigureSource;
  /** Whether 考核说明 tells averages and ranges of totals, which are an organization's own where a level has one; absent: it does. */
  totalsInNotes?: boolean;
  texts: Texts;
}>;
