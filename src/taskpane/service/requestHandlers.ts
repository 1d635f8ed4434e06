import type { OnPaneProgress } from "./paneService";
import type { GivenOf, RequestName, ValueOf } from "./requestTable";

/** How a request is met: it can be cancelled and tells how far it is. */
export type Running = Readonly<{ signal: AbortSignal; onProgress: OnPaneProgress }>;

/** A handler of each request of REQUESTS. What can't be met is thrown: PaneTrouble, HostError. */
export type RequestHandlers = {
  [R in RequestName]: (...args: [...given: GivenOf<R>, running: Running]) => ValueOf<R> | Promise<ValueOf<R>>;
};

export type RequestHandler = RequestHandlers[RequestName];
