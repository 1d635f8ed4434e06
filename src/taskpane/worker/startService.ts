import { internalTroubleOf } from "../../i18n/internalTroubleOf";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { Language } from "../../workbook/resultSheets/texts";
import { requestsBy, type PaneService } from "../service/paneService";
import type { Endpoint } from "./endpoint";
import { connectCalls, failWithWorker } from "./portCalls";
import { serveWorkbook } from "./serveWorkbook";
import { SERVICE_TOPIC, type ServiceCalls, type ServiceStart } from "./serviceCalls";

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
  // The worker answers each request with what its entry says.
  const requests = requestsBy((name, given, onProgress) =>
    call("request", { name, given }, onProgress ? { onTold: onProgress } : {}).catch(() => ({
      status: "failed",
      trouble: { code: "internal", ...internalTroubleOf(language) },
    })),
  );
  // A worker that is broken says so with the next request.
  const quietly = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined);
  };
  void quietly(call("open", options));
  return {
    ...requests,
    setLanguage: (next) => {
      language = next;
      return quietly(call("setLanguage", next));
    },
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
