import type { Day } from "../model/day";
import type { Level } from "../model/level";
import type { Period } from "../model/period";
import type { Hundredths } from "../model/rational";

/** An indicator of an organization, as its sheet says. Scores are null where it was not assessed or doesn't apply. */
export type PaperItem = Readonly<{
  category: string;
  code: string;
  indicator: string;
  isScored: boolean;
  points: Hundredths | null;
  score: Hundredths | null;
  reasons: string;
  /** Where it stands in the ledgers, in words. */
  basis: string;
}>;

/** An organization with its result. `secretary` "": vacant. `flags`, `decision`: in words. */
export type PaperOrganization = Readonly<{
  name: string;
  level: Level;
  secretary: string;
  secretaryScore: Hundredths | null;
  total: Hundredths | null;
  grade: string | null;
  rank: number | null;
  adjustment: Hundredths;
  adjustmentReason: string;
  flags: readonly string[];
  decision: string | null;
  items: readonly PaperItem[];
}>;

/** Where figures were read: a settled version (定稿), or result sheets that are not settled. */
export type PaperSource = Readonly<{ sheet: string; version: number | null }>;

/** The results of a period, in the order of their sheet. */
export type PeriodFigures = Readonly<{
  period: Period;
  cutoff: string;
  source: PaperSource;
  organizations: readonly PaperOrganization[];
}>;

/** A matter to attend to. `due` null: none given. */
export type PaperDuty = Readonly<{ organization: string; kind: string; text: string; due: Day | null }>;

/** A record of 调整记录 that is in force; texts as recorded. */
export type PaperAdjustment = Readonly<{
  organization: string;
  item: string;
  after: string;
  reason: string;
  basis: string;
  proposedBy: string;
  agreedBy: string;
}>;

/** A matter of 会审清单 with its explanation, "" where there is none. */
export type PaperMatter = Readonly<{ organization: string; code: string; situation: string; explanation: string }>;

/** The submission that went up last: its check code as printed, and 报送版次. */
export type PaperSubmission = Readonly<{ code: string; version: string }>;

/** Everything papers are written from. `date`: of the paper. `before`: the period before, null where it left no results. */
export type PaperFacts = Readonly<{
  unit: string;
  date: Day;
  figures: PeriodFigures;
  before: PeriodFigures | null;
  duties: readonly PaperDuty[];
  adjustments: readonly PaperAdjustment[];
  matters: readonly PaperMatter[];
  submission: PaperSubmission | null;
}>;
