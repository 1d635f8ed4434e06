import type { Flag } from "../../../src/domain/results/result";
import { THRESHOLD_DEFAULTS } from "../../../src/domain/settings/thresholds";
import { flagCodes, flagsOf, type JudgedOptions } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

/** The organization of these tests. */
export const A = "第一党支部";
export type Roster = RecordOf<"roster">;

/** A branch that nothing is wrong with. */
export const branch = (cells: Roster = {}): Roster => ({
  organization: A,
  category: "党支部",
  memberCount: 12,
  fullMemberCount: 12,
  secretary: "王明",
  secretarySince: "2023-01-01",
  committeeSize: 3,
  disciplineMember: "李红",
  lastElection: "2025-01-10",
  ...cells,
});

/** An activity of it in the period. */
export const activity = { organization: A, type: "主题党日", date: "2026-07-03" };
/** The branch with cells and ledgers a test is about. */
export const ledgersOf = (cells: Roster = {}, more: Partial<PlainLedgers> = {}): PlainLedgers => ({
  roster: [branch(cells)],
  activities: [activity],
  ...more,
});
/** The third quarter of 2026 on its last day. */
export const Q3: JudgedOptions = { period: "2026Q3" };
/** Codes of the flags on a day of it. */
export const codesAt = (plain: PlainLedgers, cutoff: string) => flagCodes(plain, { period: "2026Q3", cutoff });
/** One flag of the branch. */
export const noted = (plain: PlainLedgers, options: JudgedOptions, code: string): Flag | undefined =>
  flagsOf(plain, options)
    .get(0)
    ?.find((flag) => flag.code === code);

/** Settings with some thresholds changed. */
export function settingsWith(thresholds: Readonly<Record<string, number>>): NonNullable<JudgedOptions["settings"]> {
  return { thresholds: { ...THRESHOLD_DEFAULTS, ...thresholds } };
}
/** The quarter with one threshold changed. */
export function withThreshold(key: string, value: number): JudgedOptions {
  return { ...Q3, settings: settingsWith({ [key]: value }) };
}
