import type { PersonalNumberKind } from "../domain/personalData/personalNumber";
import type { Contents } from "../workbook/submission/manifest";

/** Why nothing can go up yet: what is wrong, and what to do. */
type Obstacle = Readonly<{ title: string; next: string }>;

/** How people speak in the pane of what is returned for correction, and of what became of it. */
export type ReturnStepTexts = Readonly<{
  title: (count: number) => string;
  /** What a cell said when it was asked about. */
  value: (value: string) => string;
  due: (day: string) => string;
  answered: (answer: string) => string;
  /** Whoever received a submission asks for corrections. */
  ask: Readonly<{
    title: string;
    lead: string;
    sheet: string;
    cell: string;
    cellHint: string;
    problem: string;
    demand: string;
    due: string;
    add: string;
    pending: (count: number) => string;
    remove: string;
    removeOf: (place: string) => string;
    write: (count: number) => string;
  }>;
  /** Whoever submitted takes the returned file in, and answers. */
  take: Readonly<{
    title: string;
    lead: string;
    choose: string;
    answer: (number: string) => string;
    saveAnswers: string;
  }>;
  compare: Readonly<{ title: string; lead: string; choose: string; again: string; working: string }>;
  written: Readonly<Record<"marks" | "taken" | "answers", (count: number) => string>>;
  notWritten: string;
  /** Compared is what would go up now. */
  draft: string;
  more: (count: number) => string;
}>;

/** How people speak in the pane of what goes up to the committee above, and of what came up. */
export type SubmitStepTexts = Readonly<{
  title: string;
  titleOf: (period: string) => string;
  lead: string;
  none: string;
  goAssess: string;
  what: string;
  period: string;
  contents: Readonly<Record<Contents, Readonly<{ name: string; hint: string }>>>;
  hideRanks: string;
  hideRanksHint: string;
  hideTotals: string;
  hideTotalsHint: string;
  unit: string;
  name: string;
  code: string;
  codeHint: string;
  version: (version: number) => string;
  kept: string;
  passphrase: string;
  passphraseHint: string;
  personal: Readonly<{
    none: string;
    title: (count: number) => string;
    place: string;
    kind: string;
    written: string;
    kinds: Readonly<Record<PersonalNumberKind, string>>;
    accept: (count: number) => string;
    hint: string;
    open: string;
  }>;
  sent: (count: number) => string;
  rows: (count: number) => string;
  manifestHint: string;
  settled: (version: number) => string;
  notSettled: string;
  notWritten: string;
  stays: string;
  stayingAlways: readonly Readonly<{ what: string; why: string }>[];
  stayingOfBrief: readonly Readonly<{ what: string; why: string }>[];
  changed: string;
  /** Before what still keeps it from being made. */
  lacking: string;
  lacks: Readonly<{ name: string; code: string; mask: (count: number) => string }>;
  make: string;
  making: string;
  obstacles: Readonly<
    Record<"no-unit" | "too-large" | "unmasked" | "stale" | "staleSettled" | "assessment" | "own-check", Obstacle>
  > &
    Readonly<{ archiveChanged: (sheet: string) => Obstacle }>;
  goReview: string;
  useBrief: string;
  checkAgain: string;
  figure: (organization: string, item: string, shipped: string, computed: string) => string;
  moreFigures: (count: number) => string;
  made: Readonly<{
    title: string;
    file: (name: string, kilobytes: number, sheets: number) => string;
    masked: (count: number) => string;
    code: string;
    codeHint: string;
    limit: string;
    copy: string;
    copied: string;
    notCopied: string;
    recorded: (version: number) => string;
    saveWorkbook: string;
    save: string;
    saved: (name: string) => string;
    downloaded: (name: string) => string;
    /** In Excel nobody can tell whether a download came through. */
    tried: (name: string) => string;
    carry: string;
    again: string;
  }>;
  returns: ReturnStepTexts;
  verify: Readonly<{
    title: string;
    lead: string;
    facts: (
      facts: Readonly<{ unit: string; code: string; period: string; version: string; contents: string }>,
    ) => string;
    paper: string;
    paperHint: string;
    passphraseHint: string;
    passphrases: Readonly<Record<"same" | "other" | "unsealed", string>>;
    badCode: string;
    start: string;
    working: string;
    verdicts: Readonly<Record<"unchanged" | "changed" | "cannotTell", string>>;
    unverifiable: Readonly<Record<"no-manifest" | "format", string>>;
    codeNow: string;
    paperSame: string;
    paperOther: string;
    noPaper: string;
    changes: (count: number) => string;
    change: (from: string, to: string) => string;
    /** Of a place of which nothing tells what it said before. */
    changedSomewhere: string;
    notKept: string;
    empty: string;
    more: (count: number) => string;
    reordered: (sheet: string) => string;
    unknown: (count: number) => string;
    unknownHint: string;
    figures: (count: number) => string;
    follows: string;
    notRecomputed: string;
    noLedgers: string;
    limit: string;
  }>;
}>;
