import type { LedgerSet } from "../model/ledgerTable";
import type { Hundredths } from "../model/rational";
import type { FlagCode } from "../reasons/flagReason";
import type { Assessment, OrganizationResult } from "../results/result";
import type { Settings } from "../settings/settings";
import type { MatterCode, MatterParams, MatterStrength } from "./matter";

/** What the last period says of an organization, as its archive or result sheet has it. */
export type PastResult = Readonly<{
  total: Hundredths | null;
  grade: string | null;
  /** Codes FB1–FB9. */
  flags: readonly FlagCode[];
}>;

/** Everything a review looks at; organizations by their index in the roster. */
export type ReviewInput = Readonly<{
  assessment: Assessment;
  settings: Settings;
  ledgers: LedgerSet;
  /** null: the workbook has no result of the last period. */
  past: ReadonlyMap<number, PastResult> | null;
  /** Organizations whose ledger rows changed since the period was first assessed. */
  changedSince: ReadonlySet<number>;
}>;

/** One kind of matter. `find` is called for every organization; null: there is nothing to look at. */
export type MatterRule<C extends MatterCode> = Readonly<{
  code: C;
  strength: MatterStrength;
  prepare: (input: ReviewInput) => (result: OrganizationResult) => MatterParams[C] | null;
  /** What an explanation rests on: when it changes, the matter asks again. */
  value: (params: MatterParams[C]) => string;
}>;
