import type { KeptWrite, Recovery } from "../../workbook/liveWorkbook";
import type { AssessSetup, PreviewView, WrittenView } from "../service/assessView";
import type { DataView } from "../service/dataView";
import type { RemindersView } from "../service/remindersView";
import type { OrganizationView, ResultsView } from "../service/resultsView";
import type { RulesView } from "../service/rulesView";

/** What the pane shows, each loaded by itself. */
export type Views = {
  start: Readonly<{ recovery: Recovery }>;
  data: DataView;
  rules: RulesView;
  setup: AssessSetup;
  preview: PreviewView;
  written: WrittenView;
  results: ResultsView | null;
  organization: OrganizationView;
  reminders: RemindersView | null;
  lastWrite: KeptWrite | null;
};

export type ViewKey = keyof Views;

/** Requests that end in a view, named as in PaneService. */
export type CallName =
  | "start"
  | "inspect"
  | "confirmMapping"
  | "confirmAlias"
  | "rules"
  | "writeDefaultRules"
  | "setup"
  | "assess"
  | "write"
  | "results"
  | "organization"
  | "reminders"
  | "saveReminder"
  | "lastWrite"
  | "restore";

/** Requests that only do something. */
export type ErrandName = "show" | "sheetHead" | "openSample";

/**
 * The view each request ends in, and the views that no longer hold once it is done.
 * `restates`: what was out of date is up to date afterwards; `ages`: results made before no longer fit.
 */
export const CALLS = {
  start: { view: "start", forgets: [] },
  inspect: { view: "data", forgets: ["setup"] },
  confirmMapping: { view: "data", forgets: ["setup"], ages: true },
  confirmAlias: { view: "data", forgets: ["setup"], ages: true },
  rules: { view: "rules", forgets: [] },
  writeDefaultRules: { view: "rules", forgets: ["setup", "lastWrite"] },
  setup: { view: "setup", forgets: [] },
  assess: { view: "preview", forgets: ["written", "results", "organization", "reminders"], restates: true },
  write: { view: "written", forgets: ["results", "reminders", "lastWrite", "rules"] },
  results: { view: "results", forgets: [] },
  organization: { view: "organization", forgets: [] },
  reminders: { view: "reminders", forgets: [] },
  saveReminder: { view: "reminders", forgets: [] },
  lastWrite: { view: "lastWrite", forgets: [] },
  restore: { view: "lastWrite", forgets: ["written", "results", "reminders", "rules", "data", "setup"] },
} as const satisfies Record<
  CallName,
  Readonly<{ view: ViewKey; forgets: readonly ViewKey[]; restates?: true; ages?: true }>
>;

/** The view a request ends in. */
export type ViewOf<C extends CallName> = Views[(typeof CALLS)[C]["view"]];
