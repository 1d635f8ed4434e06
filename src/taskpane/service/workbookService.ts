import { ChangeWatch } from "../../app/session/changeWatch";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import { requestsBy, type PaneService } from "./paneService";
import { PaneSession } from "./paneSession";
import type { RequestHandler } from "./requestHandlers";
import { RequestQueue } from "./requestQueue";
import type { PaneServiceOptions } from "./sessionRequests";
import { traitsOf, type RequestName } from "./requestTable";

/** What the pane asks of the product, answered over one open workbook. */
export function createPaneService(workbook: LiveWorkbook, options: PaneServiceOptions): PaneService {
  const changes = new ChangeWatch(workbook);
  const session = new PaneSession(workbook, changes, options);
  const queue = new RequestQueue(() => session.texts);
  // A request and its handler have the types of one entry.
  const handlers: Readonly<Record<RequestName, RequestHandler>> = session;
  return {
    ...requestsBy((name, given, onProgress = () => undefined) => {
      const turn = traitsOf(name).atOnce ? "now" : "run";
      return queue[turn]((signal) => handlers[name](...(given as never[]), { signal, onProgress } as never));
    }),
    setLanguage: (language) => {
      session.setLanguage(language);
      return Promise.resolve();
    },
    cancel: () => {
      queue.cancel();
      return Promise.resolve();
    },
    onOutOfDate: (listener) => changes.add(listener),
  };
}
