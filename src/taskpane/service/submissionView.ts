import type { PassphraseCheck } from "../../app/submission/checkSeal";
import type { Verdict } from "../../app/submission/verifySubmission";
import type { PersonalNumberKind } from "../../domain/personalData/personalNumber";
import type { Contents } from "../../workbook/submission/manifest";
import type { PeriodChoice } from "./assessView";
import type { PlaceView, ProblemView } from "./dataView";
import type { ReturnItemView } from "./returnView";

/** What is asked to go up. `hideRanks` null: as the settings say; `hideTotals`: totals are left out with the ranks. */
export type SubmissionWishes = Readonly<{
  period: PeriodChoice;
  contents: Contents;
  hideRanks: boolean | null;
  hideTotals: boolean;
}>;

/** Who submits, whether personal numbers are masked as proposed, and the passphrase to seal with, "" for none. */
export type SubmissionSigned = Readonly<{ name: string; code: string; mask: boolean; passphrase: string }>;

/** A cell of what goes up that tells a person's number: where in the outgoing file, and what it says instead. */
export type PersonalCellView = Readonly<{ place: string; kinds: readonly PersonalNumberKind[]; masked: string }>;

/** What was asked for, to be asked again otherwise. `period` in words; `unit` as the settings say, "" where they don't. */
export type SubmissionForm = Readonly<{
  wishes: SubmissionWishes & Readonly<{ hideRanks: boolean }>;
  period: string;
  periods: readonly Readonly<{ period: string; label: string }>[];
  unit: Readonly<{ name: string; code: string }>;
  /** What the committee above wants corrected, as the workbook's own 退回清单 says; none where it has none. */
  returned: readonly ReturnItemView[];
}>;

/** A figure that is another than the engine works out; "" for none. */
export type FigureDifferenceView = Readonly<{ organization: string; item: string; shipped: string; computed: string }>;

/** `changed`: other personal numbers would go up than the person had seen, so nothing was made. */
export type ReadySubmissionView = SubmissionForm &
  Readonly<{
    status: "ready";
    version: number;
    /** As what version the period is settled; null: it is not. */
    settled: number | null;
    sheets: readonly Readonly<{ name: string; rows: number }>[];
    personal: readonly PersonalCellView[];
    /** The workbook has no result sheets of the period. */
    notWritten: boolean;
    changed: boolean;
  }>;

/** Why nothing can go up. */
export type SubmissionObstacle =
  | Readonly<{ reason: "no-unit" | "too-large" }>
  | Readonly<{ reason: "archive-changed"; sheet: string }>
  | Readonly<{ reason: "unmasked"; count: number }>
  | Readonly<{ reason: "stale"; count: number; differences: readonly FigureDifferenceView[]; settled: boolean }>
  /** In words, with the problems that keep it from being assessed. */
  | Readonly<{ reason: "assessment"; text: string; problems: readonly ProblemView[] }>
  /** It was made and did not pass its own check; null: it can't even be read. */
  | Readonly<{ reason: "own-check"; verification: VerificationView | null }>;

export type RefusedSubmissionView = SubmissionForm & Readonly<{ status: "refused"; obstacle: SubmissionObstacle }>;

/** What a submission says of itself. */
export type SubmissionFactsView = Readonly<{
  unit: string;
  code: string;
  period: string;
  version: string;
  contents: string;
}>;

/** `none`: no period was assessed or written; `received`: the workbook that is open is itself a submission. */
export type SubmissionView =
  | Readonly<{ status: "none" }>
  | Readonly<{
      status: "received";
      facts: SubmissionFactsView;
      /** The sheets that went up, of which something can be asked. */
      sheets: readonly string[];
      /** What its 退回清单 asks for. */
      returned: readonly ReturnItemView[];
    }>
  | ReadySubmissionView
  | RefusedSubmissionView;

/** `made`: the file, checked and noted in the workbook; `notMade`: why not, as things are now. Needs no words. */
export type SubmittedView =
  | Readonly<{
      status: "made";
      wishes: SubmissionWishes;
      name: string;
      bytes: Blob;
      code: string;
      version: number;
      unit: Readonly<{ name: string; code: string }>;
      sheets: readonly Readonly<{ name: string; rows: number }>[];
      masked: number;
      hideRanks: boolean;
    }>
  | Readonly<{ status: "notMade"; view: SubmissionView }>;

/** null: what it said is not kept. */
export type CellChangeView = Readonly<{ place: PlaceView; from: string | null; to: string | null }>;

/**
 * What became of a submission. `code`: what it gives now; `paper`: whether that is the code of the stamped paper, null where
 * none was given. Of changes the first are listed, `moreChanges` are not.
 */
export type VerificationView =
  | Readonly<{ status: "unverifiable"; reason: "no-manifest" | "format" | "bad-code" }>
  | Readonly<{
      status: "verified";
      verdict: Verdict;
      facts: SubmissionFactsView;
      code: string;
      paper: boolean | null;
      passphrase: PassphraseCheck;
      changes: readonly CellChangeView[];
      moreChanges: number;
      reordered: readonly string[];
      unknown: readonly PlaceView[];
      moreUnknown: number;
      /** null: no ledgers came along. */
      recomputed:
        | Readonly<{ count: number; differences: readonly FigureDifferenceView[] }>
        | Readonly<{ problems: readonly ProblemView[] }>
        | null;
    }>;
