import type { Day } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { Period } from "../../domain/model/period";
import type { Hundredths } from "../../domain/model/rational";
import type { ReminderCode } from "../../domain/reasons/reminderReason";
import type { FlagCode } from "../../domain/reasons/flagReason";
import type { Flag, ItemStatus, OrganizationNote, Urgency } from "../../domain/results/result";
import type { SheetAddress } from "../port/address";
import type { SheetKind } from "./sheetKinds";
import type { Decision } from "./sheetLabels";

/**
 * A word of the product as it stands in a cell, and what it stands for in whichever language it is written; `code` is
 * null for a word that somebody else wrote there.
 */
export type WrittenWord<Code extends string> = Readonly<{ text: string; code: Code | null }>;

/** What something rests on, as written: its first place, and how many others there are. `at` null: it can't be read. */
export type WrittenBasis = Readonly<{ text: string; at: SheetAddress | null; more: number }>;

/**
 * A row of 考核结果. `rowIndex`: where it stands now. Scores are null where the sheet has none. Of live formulas it is
 * the result that the file holds; `isCalculated` is false when a program has saved the file without it.
 */
export type WrittenOrganization = Readonly<{
  rowIndex: number;
  organization: string;
  level: WrittenWord<Level>;
  /** "" when the post is vacant. */
  secretary: string;
  secretaryScore: Hundredths | null;
  /** In the order of WrittenResults.categories. */
  categories: readonly (Hundredths | null)[];
  earned: Hundredths | null;
  applicable: Hundredths | null;
  notApplicablePoints: Hundredths | null;
  base: Hundredths | null;
  bonus: Hundredths | null;
  deduction: Hundredths | null;
  /** As it stands in the cell, whether a run has taken it over or not; null also for what is no number. */
  adjustment: Hundredths | null;
  adjustmentReason: string;
  total: Hundredths | null;
  grade: string | null;
  rank: number | null;
  previousTotal: Hundredths | null;
  change: Hundredths | null;
  flags: readonly FlagCode[];
  ranked: boolean;
  vetoed: boolean;
  remarks: string;
  notes: readonly OrganizationNote[];
  isCalculated: boolean;
}>;

/** A row of 得分明细. `value`, `target`: the number in the cell (a share is 0.75) or the words there. */
export type WrittenItem = Readonly<{
  rowIndex: number;
  organization: string;
  category: string;
  code: string;
  indicator: string;
  status: WrittenWord<ItemStatus>;
  value: number | string | null;
  target: number | string | null;
  points: Hundredths | null;
  score: Hundredths | null;
  reasons: string;
  basis: WrittenBasis | null;
}>;

/** A row of 预警名单. `state`: the strongest kind of its flags. */
export type WrittenFlags = Readonly<{
  rowIndex: number;
  organization: string;
  level: WrittenWord<Level>;
  secretary: string;
  total: Hundredths | null;
  grade: string | null;
  state: WrittenWord<Flag["kind"]>;
  codes: readonly FlagCode[];
  reasons: string;
  basis: WrittenBasis | null;
  /** null: the office has not decided. */
  decision: WrittenWord<Decision> | null;
}>;

/** A row of 提醒名单. `organization` "": none. `remindedAt`: ISO where it is a day, else as written. */
export type WrittenReminder = Readonly<{
  rowIndex: number;
  key: string;
  kind: WrittenWord<ReminderCode>;
  organization: string;
  person: string;
  matter: string;
  explanation: string;
  basis: WrittenBasis | null;
  due: Day | null;
  daysLeft: number | null;
  urgency: WrittenWord<Urgency>;
  remindedAt: string;
  handling: string;
  remark: string;
}>;

/** What 提醒名单 says, in the order of the sheet. `leftOut`: what it says of rows that found no room. */
export type WrittenReminders = Readonly<{ rows: readonly WrittenReminder[]; leftOut: readonly string[] }>;

/** What 考核说明 says of the results; "" where it says nothing. */
export const NOTE_FACTS = [
  "period",
  "cutoff",
  "calculatedAt",
  "product",
  "ruleSet",
  "organizations",
  "completeness",
  "notAssessed",
  "remindersNotMade",
  "problems",
  "ledgerFingerprint",
  "aspects",
] as const;
export type NoteFact = (typeof NOTE_FACTS)[number];

/** `categories` in the order of the rule set. */
export type WrittenNotes = Readonly<{ facts: Readonly<Record<NoteFact, string>>; categories: readonly string[] }>;

/**
 * What the result sheets of a period say, as they stand now: rows in the order of the sheet, without those under
 * 已不在名单. `sheets`: names of the ones that are there. `leftOut`: what a sheet says of rows that found no room.
 */
export type WrittenResults = Readonly<{
  period: Period;
  sheets: ReadonlyMap<SheetKind, string>;
  notes: WrittenNotes;
  categories: readonly string[];
  organizations: readonly WrittenOrganization[];
  flags: readonly WrittenFlags[];
  leftOut: readonly string[];
}>;
