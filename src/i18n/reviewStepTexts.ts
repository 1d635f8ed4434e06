import type { Strength } from "../workbook/reviewSheet/reviewSheet";

/** How people speak of the review in the pane. */
export type ReviewStepTexts = Readonly<{
  title: string;
  none: string;
  goAssess: string;
  caption: (period: string, cutoff: string) => string;
  refused: string;
  /** A period is taken up again, and that is written; the review of it is still to be read. */
  reopened: (period: string) => string;
  unread: string;
  readAgain: string;
  /** The sheet is written with the first thing that is recorded. */
  notWritten: string;
  changed: string;
  strengths: Readonly<Record<Strength, string>>;
  explained: string;
  seen: string;
  list: Readonly<{
    title: string;
    handled: (handled: number, all: number) => string;
    left: (count: number) => string;
    filter: string;
    filters: Readonly<Record<"blocking" | "open" | "matters" | "all", (count: number) => string>>;
    nothing: Readonly<Record<"blocking" | "open" | "matters" | "all", string>>;
    noMatters: string;
    unsaved: string;
    open: (name: string) => string;
  }>;
  /** Over matters that belong to no assessed organization: what to do about them, and where. */
  ofNone: string;
  seeData: string;
  place: (position: number, all: number) => string;
  previous: string;
  next: string;
  back: string;
  startMeeting: string;
  endMeeting: string;
  explain: Readonly<{
    title: string;
    explanation: string;
    explanationHint: string;
    tooShort: string;
    by: string;
    needed: string;
    alsoFor: string;
    uses: (count: number) => string;
    written: (explanation: string, by: string) => string;
    change: string;
    changeOf: (situation: string) => string;
    correct: string;
  }>;
  adjust: Readonly<{
    title: string;
    item: string;
    points: string;
    pointsHint: string;
    pointsWrong: string;
    grade: string;
    noGrade: string;
    reason: string;
    basis: string;
    proposedBy: string;
    agreedBy: string;
    /** What holds now of what is shown: points or a grade. */
    saved: (value: string) => string;
    /** Marks what is decided already, and what is entered and not saved, in the list of what can be decided on. */
    marked: (label: string, value: string) => string;
    unsaved: (label: string) => string;
    /** What else is entered lacks something. */
    unfinished: (labels: readonly string[]) => string;
  }>;
  decide: Readonly<{ title: string; none: string }>;
  standing: Readonly<{
    secretaryScore: string;
    total: string;
    grade: string;
    rank: (ranked: number) => string;
    previous: (total: string) => string;
    /** From one to another, for those who hear it. */
    move: (from: string, to: string) => string;
    ladder: string;
    ladderMoved: (from: number, to: number) => string;
    passes: (count: number) => string;
    passedBy: (count: number) => string;
    marks: Readonly<Record<"passed" | "passing", string>>;
    losses: (points: string) => string;
    moreLosses: (count: number, points: string) => string;
    noLosses: string;
  }>;
  record: string;
  recordNext: string;
  recordNextHint: string;
  stillOpen: string;
  mustCorrect: (count: number) => string;
  mustExplain: (count: number) => string;
  showOpen: (count: number) => string;
  canFinalise: string;
  finalise: Readonly<{
    open: string;
    title: (period: string) => string;
    ready: (matters: number) => string;
    handled: (counts: Readonly<Record<"explained" | "seen" | "unseen", number>>) => string;
    blocked: (count: number) => string;
    by: string;
    document: string;
    after: string;
    consequences: readonly string[];
    identity: string;
    back: string;
    confirm: string;
    unsaved: string;
  }>;
  /** What changed since the results were written last. */
  changes: Readonly<{ title: string; hint: string; action: string; none: string }>;
  /** 考核进程: the steps so far, and a form for those that people take. */
  steps: Readonly<{
    title: string;
    none: string;
    /** Who, on what document; "" where it is not said. */
    told: (by: string, document: string) => string;
    add: string;
    step: string;
    conclusion: string;
    by: string;
    date: string;
    dateHint: string;
    document: string;
    remark: string;
    action: string;
    appendOnly: string;
  }>;
  finalised: Readonly<{
    title: (period: string, date: string, version: number, by: string) => string;
    noRecalculation: string;
    previousReopened: string;
    compare: string;
    compareHint: string;
    compareAction: string;
    /** `version` null: the results that were written last. */
    movers: (count: number, version: number | null) => string;
    from: string;
    to: string;
    because: string;
    more: (count: number) => string;
    columns: Readonly<{ total: string; grade: string; rank: string }>;
    reopen: string;
    reopenHint: string;
    by: string;
    reason: string;
    reopenAction: string;
    papersHint: string;
    papersAction: string;
  }>;
}>;
