import type { DecidedItem, Grounds } from "../../app/review/enteredReview";
import type { ReviewEntry, Strength } from "../../workbook/reviewSheet/reviewSheet";
import type { PlaceView, ProblemView } from "./dataView";
import type { Trouble } from "./trouble";
import type { OrganizationView } from "./resultsView";

/** A matter of 会审清单. */
export type MatterView = Readonly<{
  key: string;
  code: string;
  situation: string;
  strength: Strength;
  /** It keeps the period from being finalised. */
  open: boolean;
  entry: ReviewEntry;
  /** On how many matters the same explanation stands; 0 without one. */
  uses: number;
}>;

/** An assessed organization with its matters, which may be none; `organization` null: matters of no organization. */
export type ReviewedOrganization = Readonly<{
  organization: number | null;
  name: string;
  secretary: string;
  matters: readonly MatterView[];
}>;

/** `changed`: what was just entered was not written, since the workbook no longer says what the person has seen. */
export type ReadyReviewView = Readonly<{
  status: "ready";
  /** 2026Q3. */
  periodKey: string;
  period: string;
  cutoff: string;
  /** The sheet 会审清单; null: the workbook has none yet. */
  sheet: string | null;
  /** Matters of no organization first, then all organizations by level and rank. */
  organizations: readonly ReviewedOrganization[];
  matters: number;
  /** Matters that block: to correct, to explain. */
  must: number;
  explain: number;
  changed: boolean;
}>;

export type FinalisedView = Readonly<{
  status: "finalised";
  periodKey: string;
  period: string;
  version: number;
  date: string;
  by: string;
  /** Results that this period was compared with have been taken up again since. */
  previousReopened: boolean;
}>;

/** A period that is taken up again; the workbook could not be read after, `trouble` null: since the user cancelled. */
export type UnreadView = Readonly<{ status: "unread"; periodKey: string; period: string; trouble: Trouble | null }>;

/** `refused`: nothing was scored, and why. */
export type ReviewView =
  | ReadyReviewView
  | FinalisedView
  | UnreadView
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;

/** What is decided on: the total, the grade, the flags, or an indicator by its code. */
export type DecidedKey = "total" | "grade" | "flags" | `indicator ${string}`;

/** What is entered for a decision. `value`: points with sign and decimals, a grade or a decision on flags; "" for none. */
export type DecisionEntry = Readonly<{
  value: string;
  reason: string;
  basis: string;
  proposedBy: string;
  agreedBy: string;
}>;

/** Something that can be decided on, with what holds now. `bounds`: what an indicator may be adjusted by, "" for others. */
export type DecidableView = Readonly<{ key: DecidedKey; label: string; bounds: string; entry: DecisionEntry }>;

type Choices = readonly Readonly<{ value: string; label: string }>[];

/**
 * One organization at the review. `decidable`: the total first, then the grade where there is a lower one, then its scored
 * indicators; `flags` null: it has none to decide on.
 */
export type ReviewedView = Readonly<{
  index: number;
  view: OrganizationView;
  decidable: readonly DecidableView[];
  grades: Choices;
  flags: (DecidableView & Readonly<{ choices: Choices }>) | null;
}>;

/** What a person enters for one organization, in one save; what isn't named stays as it is. */
export type ReviewEntries = Readonly<{
  organization: number | null;
  matters: readonly Readonly<{ key: string; entry: ReviewEntry }>[];
  decisions: readonly (Grounds & Readonly<{ item: DecidedItem }>)[];
}>;

export type StandingView = Readonly<{
  secretaryScore: string | null;
  total: string | null;
  grade: string | null;
  rank: number | null;
}>;

/** `passed`: it had the better place before; `passing`: it has the better place now. */
export type NeighbourView = StandingView &
  Readonly<{ organization: number; name: string; mark: "self" | "passed" | "passing" | null }>;

/** Where an organization would stand with another adjustment, and those around it. */
export type StandingsView = Readonly<{
  before: StandingView;
  after: StandingView;
  ranked: number;
  /** How many it passes, and how many pass it. */
  passes: number;
  passedBy: number;
  neighbours: readonly NeighbourView[];
}>;

export type MoverChangeView = Readonly<{
  name: string;
  /** From, to; equal where it stays. */
  total: Readonly<{ from: string; to: string }>;
  grade: Readonly<{ from: string; to: string }>;
  rank: Readonly<{ from: string; to: string }>;
  /** Rows, and rules or settings by their names. */
  places: readonly PlaceView[];
  rules: readonly string[];
  more: number;
}>;

/** Who would move if a period were computed anew, against a settled version or (`version` null) what was written last. */
export type ComparisonView =
  | Readonly<{ status: "ready"; period: string; version: number | null; movers: readonly MoverChangeView[] }>
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;

/** Who stands otherwise than the results written last; `none`: there are no such. */
export type ChangesView = ComparisonView | Readonly<{ status: "none" }>;

/** A step of 考核进程, in the words that stand there. */
export type StepView = Readonly<
  Record<"step" | "conclusion" | "by" | "date" | "document" | "remark", string> & { number: number }
>;

/** The steps of a period so far. `today`: ISO, the date that a new one is proposed to have. */
export type StepsView = Readonly<{ periodKey: string; period: string; today: string; steps: readonly StepView[] }>;
