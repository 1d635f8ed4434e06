import type { MethodKey } from "../model/ruleTerms";
import { deductEvents } from "./deductEvents";
import { deductMissing } from "./deductMissing";
import { deductSteps } from "./deductSteps";
import { manual } from "./manual";
import { map } from "./map";
import type { Method } from "./method";
import { rate } from "./rate";
import { threshold } from "./threshold";
import { tiers } from "./tiers";

/** Every method by its key, sorted. */
export const METHODS: Readonly<Record<MethodKey, Method>> = {
  deductEvents,
  deductMissing,
  deductSteps,
  manual,
  map,
  rate,
  threshold,
  tiers,
};
