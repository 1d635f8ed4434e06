import type { PreviousResults } from "../../../src/domain/facts/previousResults";
import { THRESHOLD_DEFAULTS } from "../../../src/domain/settings/thresholds";
import type { JudgedOptions } from "../../support/judgement";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

/** The organization that branch() makes, unless told otherwise. */
export const A = "第一党支部";

/** A branch of whose reminders only those a test is about appear. */
export const branch = (cells: RecordOf<"roster"> = {}): RecordOf<"roster"> => ({
  organization: A,
  category: "党支部",
  memberCount: 12,
  fullMemberCount: 12,
  secretary: "王明",
  secretarySince: "2023-01-01",
  committeeSize: 3,
  disciplineMember: "李红",
  expiry: "2028-01-10",
  ...cells,
});
/** A Party committee, likewise. */
export const committee = (cells: RecordOf<"roster"> = {}): RecordOf<"roster"> =>
  branch({ organization: "机关党委", category: "机关党委", memberCount: 120, secretary: "赵书记", ...cells });
/** The branch alone, with cells and ledgers a test is about; other ledgers are missing. */
export const ledgersOf = (cells: RecordOf<"roster">, more: Partial<PlainLedgers> = {}): PlainLedgers => ({
  roster: [branch(cells)],
  ...more,
});
/** The quarter of 2026 that holds a day, assessed on that day. */
export const at = (cutoff: string, more: Partial<JudgedOptions> = {}): JudgedOptions => ({
  period: `2026Q${Math.ceil(Number(cutoff.slice(5, 7)) / 3)}`,
  cutoff,
  ...more,
});
/** The last day of the third quarter. */
export const END = at("2026-09-30");
/** Settings with some thresholds changed. */
export const withThresholds = (thresholds: Readonly<Record<string, number>>): Partial<JudgedOptions> => ({
  settings: { thresholds: { ...THRESHOLD_DEFAULTS, ...thresholds } },
});
/** What the previous period left: nothing, unless told. */
export const before = (more: Partial<PreviousResults> = {}): PreviousResults => ({
  finalTotals: new Map(),
  flags: new Map(),
  confirmedWeak: new Set(),
  reminderTalks: new Set(),
  ...more,
});

/** A finding of July, closed in time. */
export const finding = (cells: RecordOf<"findings"> = {}): RecordOf<"findings"> => ({
  organization: A,
  found: "2026-07-10",
  problem: "记录不全",
  due: "2026-12-31",
  closed: true,
  closedDate: "2026-08-01",
  ...cells,
});
/** Findings that differ in their text. */
export const many = (count: number, cells: RecordOf<"findings"> = {}) =>
  Array.from({ length: count }, (_, i) => finding({ problem: `问题${i}`, ...cells }));
