import type {
  ConsolidatedFile,
  ConsolidationChoice,
  ConsolidationGiven,
  ConsolidationProgress,
  ConsolidationSigned,
  ConsolidationView,
  OutgoingConsolidationView,
  SealedConsolidationView,
} from "./consolidationView";
import type { Language } from "../../../workbook/resultSheets/texts";

type Call<Given, Value, Told = never> = Readonly<{ given: Given; told: Told; value: Value }>;

/** How the page asks the worker that puts submissions together. Fails with HostError. */
export type ConsolidationCalls = {
  check: Call<ConsolidationGiven & Readonly<{ language: Language }>, ConsolidationView, ConsolidationProgress>;
  /** After `check`: judges what was read anew. */
  choose: Call<ConsolidationChoice, ConsolidationView>;
  /** After `check`: the workbook of what can be taken in. */
  write: Call<null, ConsolidatedFile>;
  /** After `check`: what was found, as the command gives it with --json. */
  json: Call<null, ConsolidatedFile>;
  /** After `check`: what would go up to the committee above. */
  outgoing: Call<null, OutgoingConsolidationView>;
  /** After `check`: makes the file that goes up, sealed. */
  seal: Call<ConsolidationSigned, SealedConsolidationView>;
};

/** Names these calls on a line that others share. */
export const CONSOLIDATION_TOPIC = "consolidation";
