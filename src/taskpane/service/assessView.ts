import type { WriteNotice } from "../../workbook/port/workbookHost";
import type { ProblemView } from "./dataView";

/** `period` like 2026Q3 or 2026FY; `cutoff` ISO, null: as the settings or the period's end say. */
export type PeriodChoice = Readonly<{
  period: string | null;
  cutoff: string | null;
  /** The person has said that the period has no activities. */
  withoutActivities?: boolean;
}>;

/** What an assessment would start from. */
export type AssessSetup = Readonly<{
  /** null: nothing tells a period. */
  proposed: Readonly<{ period: string; cutoff: string; why: string }> | null;
  /** Periods to choose from, newest first: those with activities, and the current one. */
  periods: readonly Readonly<{ period: string; label: string; start: string; end: string }>[];
  /** What is there, in words: ledgers with their rows, rules, settings. */
  ready: readonly string[];
  /** What is missing and what that means, in words. */
  missing: readonly Readonly<{ text: string; needed: boolean }>[];
  errors: number;
  warnings: number;
}>;

/** An organization whose total moves against the last period. Points as text with two decimals. */
export type MoverView = Readonly<{
  organization: number;
  name: string;
  previous: string;
  total: string;
  /** With its sign. */
  change: string;
  why: string;
}>;

export type SheetToWrite = Readonly<{ name: string; action: "new" | "replaced"; rows: number }>;

/** `refused`: nothing was scored, and why; `confirmable`: it would be if the person said that there were no activities. */
export type PreviewView =
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[]; confirmable?: true }>
  | Readonly<{
      status: "ready";
      period: string;
      cutoff: string;
      /** Remarks on period and cutoff, in words. */
      remarks: readonly string[];
      organizations: number;
      byLevel: readonly Readonly<{ label: string; count: number }>[];
      flagged: number;
      reminders: number;
      errors: number;
      warnings: number;
      /** What is not assessed for want of data, in words. */
      notAssessed: readonly string[];
      hasPrevious: boolean;
      /** The largest moves first. */
      movers: readonly MoverView[];
      sheets: readonly SheetToWrite[];
    }>;

/** `notices`: what of it remains for a person to do. */
export type WrittenView = Readonly<{
  status: "written";
  writtenAt: string;
  sheets: readonly string[];
  notices: readonly WriteNotice[];
}>;

/** `changed`: nothing was written, since the workbook says other than the preview did; this is the preview of it now. */
export type WriteView = WrittenView | Readonly<{ status: "changed"; preview: PreviewView }>;
