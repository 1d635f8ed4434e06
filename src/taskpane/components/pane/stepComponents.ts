import { lazy, type ComponentType } from "react";
import type { Step } from "../../state/paneState";
import { AssessStep } from "../assess/AssessStep";
import { DataStep } from "../data/DataStep";
import { FirstRun } from "../firstRun/FirstRun";
import { RemindersStep } from "../reminders/RemindersStep";
import { RestoreStep } from "../restore/RestoreStep";
import { ResultsStep } from "../results/ResultsStep";
import { RulesStep } from "../rules/RulesStep";

const loadReviewStep = () => import("../review/ReviewStep");
const loadSubmitStep = () => import("../submit/SubmitStep");

/** Fetches those steps while the first is looked at; should it fail, it is tried again when the step is entered. */
export function loadLaterSteps(): void {
  for (const load of [loadReviewStep, loadSubmitStep]) void load().catch(() => undefined);
}

/**
 * The component of each step. All are there from the start, since one that has to be loaded first shows too late; but for
 * what is done once a period.
 */
export const STEP_COMPONENTS: Readonly<Record<Step, ComponentType>> = {
  firstRun: FirstRun,
  data: DataStep,
  rules: RulesStep,
  assess: AssessStep,
  results: ResultsStep,
  review: lazy(async () => ({ default: (await loadReviewStep()).ReviewStep })),
  reminders: RemindersStep,
  submit: lazy(async () => ({ default: (await loadSubmitStep()).SubmitStep })),
  restore: RestoreStep,
};
