import { textsOf } from "../../../i18n/textsOf";
import { HostError } from "../../../workbook/port/hostError";
import type { Language } from "../../../workbook/resultSheets/texts";
import type { Answer } from "../../service/paneService";
import { troubleOf } from "../../service/requestQueue";
import type { Endpoint } from "../../worker/endpoint";
import { connectCalls, failWithWorker } from "../../worker/portCalls";
import { CONSOLIDATION_TOPIC, type ConsolidationCalls } from "./consolidationCalls";
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

/** What the page asks of the worker that puts submissions together. Never rejects. */
export interface ConsolidationSession {
  /** Reads every file and checks them against each other; `cancelled` once the signal is aborted. */
  check(
    given: ConsolidationGiven,
    options: Readonly<{
      language: Language;
      signal: AbortSignal;
      onProgress: (progress: ConsolidationProgress) => void;
    }>,
  ): Promise<Answer<ConsolidationView>>;
  choose(choice: ConsolidationChoice, language: Language): Promise<Answer<ConsolidationView>>;
  write(language: Language): Promise<Answer<ConsolidatedFile>>;
  json(language: Language): Promise<Answer<ConsolidatedFile>>;
  outgoing(language: Language): Promise<Answer<OutgoingConsolidationView>>;
  seal(signed: ConsolidationSigned, language: Language): Promise<Answer<SealedConsolidationView>>;
}

/** Starts putting submissions together in a worker. @param worker - runs fileWorker, or a port to one that does. */
export function startConsolidation(worker: Endpoint): ConsolidationSession {
  const { call, fail } = connectCalls<ConsolidationCalls>(worker, CONSOLIDATION_TOPIC);
  failWithWorker(worker, fail);
  const answer = async <T>(work: Promise<T>, language: Language): Promise<Answer<T>> => {
    try {
      return { status: "done", value: await work };
    } catch (error) {
      if (error instanceof HostError && error.code === "cancelled") return { status: "cancelled" };
      return { status: "failed", trouble: troubleOf(error, textsOf(language)) };
    }
  };
  return {
    check: (given, { language, signal, onProgress }) =>
      answer(call("check", { ...given, language }, { signal, onTold: onProgress }), language),
    choose: (choice, language) => answer(call("choose", choice), language),
    write: (language) => answer(call("write", null), language),
    json: (language) => answer(call("json", null), language),
    outgoing: (language) => answer(call("outgoing", null), language),
    seal: (signed, language) => answer(call("seal", signed), language),
  };
}
