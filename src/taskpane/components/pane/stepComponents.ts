import { lazy, type ComponentType } from "react";
import type { Step } from "../../state/paneState";
import { DataStep } from "../data/DataStep";
import { FirstRun } from "../firstRun/FirstRun";

/** The component of each step. What most openings of the pane don't show is loaded when it is asked for. */
export const STEP_COMPONENTS: Readonly<Record<Step, ComponentType>> = {
  firstRun: FirstRun,
  data: DataStep,
  rules: lazy(async () => ({ default: (await import("../rules/RulesStep")).RulesStep })),
  assess: lazy(async () => ({ default: (await import("../assess/AssessStep")).AssessStep })),
  results: lazy(async () => ({ default: (await import("../results/ResultsStep")).ResultsStep })),
  reminders: lazy(async () => ({ default: (await import("../reminders/RemindersStep")).RemindersStep })),
  restore: lazy(async () => ({ default: (await import("../restore/RestoreStep")).RestoreStep })),
};
