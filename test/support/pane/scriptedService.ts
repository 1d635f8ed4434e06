import type { ReturnEntry } from "../../../src/app/session/returnSession";
import type { StepInput } from "../../../src/app/session/recordStep";
import type { DecidedItem } from "../../../src/app/review/enteredReview";
import type { Answer, OnPaneProgress, PaneService } from "../../../src/taskpane/service/paneService";
import type { SubmissionSigned, SubmissionWishes } from "../../../src/taskpane/service/submissionView";
import type { Trouble } from "../../../src/taskpane/service/trouble";
import type { KeptWrite } from "../../../src/workbook/port/liveWorkbook";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import type { PaperWishes } from "../../../src/taskpane/service/papersView";
import type { TakeOverWishes } from "../../../src/taskpane/service/takeOverView";
import { addedView, listPapersView, listsView, papersView, paperSheetView, proposedView } from "./paperViews";
import { dataView, rulesView, sheetHeadView } from "./dataViews";
import { comparisonView, reviewedView, reviewView, standingsView, stepsView, type ReviewStage } from "./reviewViews";
import type { RuleDraft } from "../../../src/taskpane/service/ruleEditView";
import { ruleEditView } from "./ruleViews";
import { submissionView, submittedView, verificationView, versionsView } from "./submissionViews";
import { organizationView, previewView, remindersView, resultsView, setupView } from "./resultViews";

type Method = Exclude<keyof PaneService, "setLanguage" | "cancel" | "onOutOfDate">;
type Reply = { [M in Method]: Awaited<ReturnType<PaneService[M]>> };

/** A request of the pane, as it was made. */
export type Asked = Readonly<{ method: keyof PaneService; with: readonly unknown[] }>;

export type ScriptedService = PaneService &
  Readonly<{
    /** Every request so far. */
    asked: Asked[];
    /** Arguments of the requests to a method. */
    askedFor: (method: keyof PaneService) => readonly (readonly unknown[])[];
    /** What the next requests to a method are answered with, instead of what the script says. */
    answer: <M extends Method>(method: M, reply: Reply[M]) => void;
    /** Requests to a method stay open until `release`. */
    hold: (method: Method) => void;
    release: (method: Method) => void;
    /** Tells progress to the requests that are open. */
    progress: OnPaneProgress;
    /** As if a person had changed the workbook. */
    change: () => void;
  }>;

export function done<T>(value: T): Answer<T> {
  return { status: "done", value };
}

export function failed(trouble: Partial<Trouble> = {}): Readonly<{ status: "failed"; trouble: Trouble }> {
  return {
    status: "failed",
    trouble: { code: "host-failed", message: "Excel 没有回应。", hint: "请稍后再试。", ...trouble },
  };
}

const WRITTEN_AT = "2026-10-08T09:30";

/** What the script knows: whether there is an assessment, and the last write. */
type Memory = {
  language: Language;
  assessed: boolean;
  written: boolean;
  review: ReviewStage;
  kept: KeptWrite | null;
  steps: readonly StepInput[];
};

function replies(memory: Memory): { [M in Method]: (...args: never[]) => Reply[M] } {
  const data = (): Reply["inspect"] => done(dataView(memory.language));
  const sheet = (): string | null => (memory.written ? "提醒名单" : null);
  return {
    start: () => done({ recovery: "nothing" }),
    inspect: data,
    sheetHead: (sheetId: string) => done(sheetHeadView(sheetId)),
    confirmMapping: data,
    confirmAlias: data,
    confirmProposals: data,
    rules: () => done(rulesView(memory.language)),
    writeDefaultRules: () =>
      done({
        ...rulesView(memory.language),
        ruleSheet: "考核规则",
        settingsSheet: "考核设置",
        canWriteDefaults: false,
      }),
    checkRules: () => done(rulesView(memory.language)),
    openRule: ({ edits }: RuleDraft) => done(ruleEditView(memory.language, edits)),
    tryRule: ({ edits }: RuleDraft) => done(ruleEditView(memory.language, edits)),
    saveRule: () => done({ ...rulesView(memory.language), canTakeBack: true }),
    trySetting: (_: string, value: string) => done(value !== ""),
    saveSetting: () => done({ ...rulesView(memory.language), canTakeBack: true }),
    takeBackRules: () => done({ ...rulesView(memory.language), canTakeBack: true }),
    writeRuleTests: () => done(rulesView(memory.language)),
    setup: () => done(setupView(memory.language)),
    assess: () => {
      memory.assessed = true;
      return done(previewView(memory.language));
    },
    write: () => {
      memory.written = true;
      const sheets = previewView(memory.language).sheets.map(({ name }) => name);
      memory.kept = { writtenAt: WRITTEN_AT, sheets, undone: false };
      return done({ status: "written", writtenAt: WRITTEN_AT, sheets, notices: [] } as const);
    },
    results: () => done(memory.assessed ? { ...resultsView(memory.language), written: memory.written } : null),
    organization: (index: number) => done(organizationView(memory.language, index)),
    reminders: () => done(memory.assessed ? remindersView(memory.language, sheet()) : null),
    saveReminder: () => done(remindersView(memory.language, sheet())),
    review: () => done(memory.assessed ? reviewView(memory.language, memory.review) : null),
    reviewOrganization: (index: number) => done(reviewedView(memory.language, index)),
    tryDecisions: (_: number, decided: readonly DecidedItem[]) => done(standingsView(memory.language, decided)),
    changes: () => done({ ...comparisonView(memory.language), version: null }),
    steps: (periodKey: string) => done(stepsView(periodKey, memory.steps)),
    recordStep: (periodKey: string, step: StepInput) => {
      memory.steps = [...memory.steps, step];
      return done(stepsView(periodKey, memory.steps));
    },
    saveReview: () => done(reviewView(memory.language, "explained")),
    finalise: () => done(reviewView(memory.language, "finalised")),
    reopen: () => done(reviewView(memory.language, "explained")),
    compare: () => done(comparisonView(memory.language)),
    submission: (wishes: SubmissionWishes | null) =>
      done(memory.assessed ? submissionView(memory.language, wishes) : ({ status: "none" } as const)),
    submit: (wishes: SubmissionWishes, signed: SubmissionSigned) => done(submittedView(wishes, signed)),
    verify: (paperCode: string, passphrase: string) => done(verificationView(paperCode, passphrase)),
    saveReturns: (entry: ReturnEntry<Blob>) => done({ status: "written", kind: entry.kind, count: 1 } as const),
    compareVersions: () => done(versionsView(memory.assessed)),
    papers: ({ kind }: PaperWishes) => done(papersView(kind)),
    writePaperSheet: ({ kind }: PaperWishes) => done(paperSheetView(kind)),
    writeTemplate: () => done({ sheet: "文书模板" }),
    writeLists: () => done(listsView(memory.language)),
    listPapers: () => done(listPapersView()),
    proposeLedgerRows: (wishes: TakeOverWishes) => done(proposedView(wishes)),
    addLedgerRows: (wishes: TakeOverWishes) => done(addedView(wishes)),
    takeBackLedgerRows: () => done({ status: "takenBack" as const }),
    lastWrite: () => done(memory.kept),
    restore: () => {
      memory.kept = memory.kept && { ...memory.kept, undone: !memory.kept.undone };
      return done(memory.kept);
    },
    show: () => done(null),
  };
}

/** A service without a workbook: typed views, answers that can be set, and requests that can be held open. */
export function scriptedService(start: Partial<Memory> = {}): ScriptedService {
  const memory: Memory = {
    language: "zh-CN",
    assessed: false,
    written: false,
    review: "open",
    kept: null,
    steps: [],
    ...start,
  };
  const script = replies(memory);
  const asked: Asked[] = [];
  const set = new Map<Method, unknown>();
  const held = new Map<Method, { promise: Promise<void>; open: () => void }>();
  let listener = (): void => undefined;
  let tell: OnPaneProgress = () => undefined;
  let cancelled = false;
  const wasCancelled = (): boolean => cancelled;

  const respond = async (method: Method, args: readonly unknown[]): Promise<unknown> => {
    asked.push({ method, with: args.filter((arg) => typeof arg !== "function") });
    const onProgress = args.find((arg) => typeof arg === "function");
    if (onProgress) tell = onProgress as OnPaneProgress;
    cancelled = false;
    await held.get(method)?.promise;
    if (wasCancelled()) return { status: "cancelled" };
    return set.has(method) ? set.get(method) : (script[method] as (...args: unknown[]) => unknown)(...args);
  };
  const methods = Object.fromEntries(
    (Object.keys(script) as Method[]).map((method) => [method, (...args: unknown[]) => respond(method, args)]),
  ) as unknown as Pick<PaneService, Method>;
  const release = (method: Method): void => {
    held.get(method)?.open();
    held.delete(method);
  };

  return {
    ...methods,
    setLanguage: async (language) => {
      memory.language = language;
      asked.push({ method: "setLanguage", with: [language] });
    },
    cancel: async () => {
      asked.push({ method: "cancel", with: [] });
      cancelled = true;
      for (const method of held.keys()) release(method);
    },
    onOutOfDate: async (onChange) => {
      listener = onChange;
    },
    asked,
    askedFor: (method) => asked.filter((one) => one.method === method).map((one) => one.with),
    answer: (method, reply) => {
      set.set(method, reply);
    },
    hold: (method) => {
      let open = (): void => undefined;
      const promise = new Promise<void>((resolve) => {
        open = resolve;
      });
      held.set(method, { promise, open });
    },
    release,
    progress: (progress) => {
      tell(progress);
    },
    change: () => {
      listener();
    },
  };
}
