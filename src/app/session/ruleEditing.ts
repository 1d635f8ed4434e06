import type { LedgerSet } from "../../domain/model/ledgerTable";
import type { RuleRow } from "../../domain/model/ruleRow";
import type { CellEntry } from "../../workbook/port/workbookHost";
import type { ChosenPeriod } from "../choosePeriod";
import type { CheckedRules } from "../readRules";
import type { TryRules } from "../ruleTrial";

/**
 * What rules are edited on: the rows of the sheet (those not in force too; the default ones without a sheet), and what
 * other rows would come to. `trial` null: nothing can be scored, and why.
 */
export type RuleGround = Readonly<{
  checked: CheckedRules;
  rows: readonly RuleRow[];
  ledgers: LedgerSet | null;
  trial: RuleTrialGround | null;
  without: "rules" | "settings" | "ledgers" | "period" | null;
}>;

export type RuleTrialGround = Readonly<{
  chosen: ChosenPeriod;
  tryRules: TryRules;
  names: readonly string[];
  /** How many organizations there are. */
  organizations: number;
}>;

/** What entered cells are of: rules and settings, or rows added to a ledger. Each is taken back by itself. */
export type EnteredKind = "rules" | "ledger";

/** Cells that were entered last, with what stood in them before. */
export type EnteredCells = readonly (CellEntry & Readonly<{ before: CellEntry["value"] }>)[];
