import { internalTroubleOf } from "../../i18n/internalTroubleOf";
import type { LiveWorkbook } from "../../workbook/liveWorkbook";
import type { Language } from "../../workbook/texts";
import type { Answer, OnPaneProgress, PaneService } from "../service/paneService";
import type { Endpoint } from "./endpoint";
import { connectCalls, failWithWorker } from "./portCalls";
import { serveWorkbook } from "./serveWorkbook";
import {
  SERVICE_TOPIC,
  type RequestGiven,
  type RequestName,
  type ServiceCalls,
  type ServiceStart,
} from "./serviceCalls";

/**
 * Starts the service in a worker over a workbook of this thread. When the worker breaks, requests are answered as failed.
 *
 * @param worker - runs paneWorker, or a port to one that does.
 */
export function startService(worker: Endpoint, workbook: LiveWorkbook, options: ServiceStart): PaneService {
  serveWorkbook(worker, workbook);
  return connectService(worker, options);
}

/** The service in a worker that has the workbook itself. When the worker breaks, requests are answered as failed. */
export function connectService(worker: Endpoint, options: ServiceStart): PaneService {
  const { call, fail } = connectCalls<ServiceCalls>(worker, SERVICE_TOPIC);
  failWithWorker(worker, fail);
  let language: Language = options.language;
  const ask = async <M extends RequestName>(
    name: M,
    given: RequestGiven<M>,
    onProgress?: OnPaneProgress,
  ): Promise<Awaited<ReturnType<PaneService[M]>>> => {
    const answer = (): Promise<Answer<unknown>> =>
      call("request", { name, given }, onProgress ? { onTold: onProgress } : {}).catch(() => ({
        status: "failed",
        trouble: { code: "internal", ...internalTroubleOf(language) },
      }));
    // The worker answers each request with what its method of PaneService gives.
    return (await answer()) as Awaited<ReturnType<PaneService[M]>>;
  };
  // A worker that is broken says so with the next request.
  const quietly = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined);
  };
  void quietly(call("open", options));
  return {
    setLanguage: (next) => {
      language = next;
      return quietly(call("setLanguage", next));
    },
    start: () => ask("start", []),
    inspect: (onProgress) => ask("inspect", [], onProgress),
    sheetHead: (...given) => ask("sheetHead", given),
    confirmMapping: (edit, onProgress) => ask("confirmMapping", [edit], onProgress),
    confirmAlias: (written, organization, onProgress) => ask("confirmAlias", [written, organization], onProgress),
    rules: () => ask("rules", []),
    writeDefaultRules: () => ask("writeDefaultRules", []),
    setup: (onProgress) => ask("setup", [], onProgress),
    assess: (choice, onProgress) => ask("assess", [choice], onProgress),
    write: (onProgress) => ask("write", [], onProgress),
    results: () => ask("results", []),
    organization: (...given) => ask("organization", given),
    reminders: () => ask("reminders", []),
    saveReminder: (...given) => ask("saveReminder", given),
    lastWrite: () => ask("lastWrite", []),
    restore: () => ask("restore", []),
    show: (...given) => ask("show", given),
    cancel: () => quietly(call("cancel", null)),
    onOutOfDate: (listener) =>
      new Promise((resolve) => {
        const onTold = (told: "ready" | "changed"): void => {
          if (told === "changed") listener();
          else resolve();
        };
        void quietly(call("onOutOfDate", null, { onTold })).then(resolve);
      }),
  };
}
