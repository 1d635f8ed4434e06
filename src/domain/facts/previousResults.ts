import type { Hundredths } from "../model/rational";

/** What the previous period's result sheets say; organizations by their index in the roster. */
export type PreviousResults = Readonly<{
  finalTotals: ReadonlyMap<number, Hundredths>;
  /** Codes FB1–FB9 written for the organization. */
  flags: ReadonlyMap<number, readonly string[]>;
  /** 认定结果 = 已认定. */
  confirmedWeak: ReadonlySet<number>;
  /** Organizations with an R3 row. */
  reminderTalks: ReadonlySet<number>;
}>;
