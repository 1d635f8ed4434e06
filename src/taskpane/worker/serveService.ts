import type { Answer, PaneService } from "../service/paneService";
import type { PaneServiceOptions } from "../service/sessionRequests";
import { isLong, type RequestName } from "../service/requestTable";
import { createPaneService } from "../service/workbookService";
import type { Endpoint } from "./endpoint";
import { serveCalls } from "./portCalls";
import { remoteWorkbook } from "./remoteWorkbook";
import { SERVICE_TOPIC, type ServiceCalls, type ServiceStart } from "./serviceCalls";

/**
 * The worker's end: answers the pane over the workbook that the same line reaches (startService is the other end).
 */
export function serveService(
  endpoint: Endpoint,
  options: Pick<PaneServiceOptions, "now" | "makeFile" | "openFile">,
): void {
  const workbook = remoteWorkbook(endpoint);
  let opened: PaneService | null = null;
  serveRequests(endpoint, {
    open: (start) => {
      opened = createPaneService(workbook, { ...start, ...options });
    },
    service: () => {
      if (!opened) throw new Error("the service is not open");
      return opened;
    },
  });
}

/** What a worker has of a service: how it is begun, and the one that answers now. */
export type ServedService = Readonly<{ open: (start: ServiceStart) => void; service: () => PaneService }>;

/** Answers the pane's requests by whatever service answers at the time. */
export function serveRequests(endpoint: Endpoint, { open, service }: ServedService): void {
  serveCalls<ServiceCalls>(endpoint, SERVICE_TOPIC, {
    open: (start) => {
      open(start);
      return Promise.resolve(null);
    },
    request: ({ name, given }, { tell }) => {
      // The pane's end has the types; this one serves all requests.
      const requests = service() as unknown as Readonly<
        Record<RequestName, (...given: readonly unknown[]) => Promise<Answer<unknown>>>
      >;
      return isLong(name) ? requests[name](...given, tell) : requests[name](...given);
    },
    setLanguage: async (language) => {
      await service().setLanguage(language);
      return null;
    },
    cancel: async () => {
      await service().cancel();
      return null;
    },
    onOutOfDate: async (_, { tell }) => {
      await service().onOutOfDate(() => {
        tell("changed");
      });
      tell("ready");
      return new Promise<null>(() => undefined);
    },
  });
}
