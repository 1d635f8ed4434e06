import type { ComponentType } from "react";
import type { Step } from "../../state/paneState";
import { AssessStep } from "../assess/AssessStep";
import { DataStep } from "../data/DataStep";
import { FirstRun } from "../firstRun/FirstRun";
import { RemindersStep } from "../reminders/RemindersStep";
import { RestoreStep } from "../restore/RestoreStep";
import { ResultsStep } from "../results/ResultsStep";
import { ReviewStep } from "../review/ReviewStep";
import { RulesStep } from "../rules/RulesStep";

/** The component of each step. All are there from the start: a step that has to be loaded first shows too late. */
export const STEP_COMPONENTS: Readonly<Record<Step, ComponentType>> = {
  firstRun: FirstRun,
  data: DataStep,
  rules: RulesStep,
  assess: AssessStep,
  results: ResultsStep,
  review: ReviewStep,
  reminders: RemindersStep,
  restore: RestoreStep,
};
