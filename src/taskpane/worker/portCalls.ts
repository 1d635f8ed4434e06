import type { Endpoint } from "./endpoint";
import { packError, unpackError, type PortError } from "./portError";

/** Calls that cross a port, by name: what they are given, what they tell meanwhile, what they come to. */
export type CallTypes = Readonly<Record<string, Readonly<{ given: unknown; told: unknown; value: unknown }>>>;

/** Who called: `tell` sends something meanwhile, in order; `signal` is aborted when the caller gives up. */
export type Caller<Told> = Readonly<{ signal: AbortSignal; tell: (told: Told, transfer?: Transferable[]) => void }>;

export type Handlers<C extends CallTypes> = Readonly<{
  [M in keyof C]: (given: C[M]["given"], caller: Caller<C[M]["told"]>) => Promise<C[M]["value"]>;
}>;

export type CallOptions<Told> = Readonly<{
  signal?: AbortSignal;
  /** Must not throw. */
  onTold?: (told: Told) => void;
  transfer?: Transferable[];
}>;

/** The calling end. `fail` ends all calls, those to come too: the other end is gone. */
export type Calls<C extends CallTypes> = Readonly<{
  call: <M extends keyof C & string>(
    method: M,
    given: C[M]["given"],
    options?: CallOptions<C[M]["told"]>,
  ) => Promise<C[M]["value"]>;
  fail: (error: Error) => void;
}>;

/** What crosses. `topic` tells the calls of one contract from those of another on the same line. */
type Message = Readonly<{ topic: string; id: number }> &
  (
    | Readonly<{ kind: "call"; method: string; given: unknown }>
    | Readonly<{ kind: "abort" }>
    | Readonly<{ kind: "told"; told: unknown }>
    | Readonly<{ kind: "value"; value: unknown }>
    | Readonly<{ kind: "error"; error: PortError }>
  );

/** Answers the calls of a topic. Messages of one end arrive in the order in which they were sent. */
export function serveCalls<C extends CallTypes>(endpoint: Endpoint, topic: string, handlers: Handlers<C>): void {
  const running = new Map<number, AbortController>();
  const answer = async (id: number, method: string, given: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(id, controller);
    const send = (message: Record<string, unknown>, transfer: Transferable[] = []): void => {
      endpoint.postMessage({ topic, id, ...message }, transfer);
    };
    try {
      const handler = handlers[method];
      if (!handler) throw new Error(`no call ${topic}.${method}`);
      const value = await handler(given, {
        signal: controller.signal,
        tell: (told, transfer) => {
          send({ kind: "told", told }, transfer);
        },
      });
      send({ kind: "value", value });
    } catch (error) {
      send({ kind: "error", error: packError(error) });
    } finally {
      running.delete(id);
    }
  };
  listen(endpoint, topic, (message) => {
    if (message.kind === "call") void answer(message.id, message.method, message.given);
    else if (message.kind === "abort") running.get(message.id)?.abort();
  });
}

type Pending = Readonly<{
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  onTold: ((told: unknown) => void) | undefined;
}>;

/** Makes calls of a topic. */
export function connectCalls<C extends CallTypes>(endpoint: Endpoint, topic: string): Calls<C> {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let gone: Error | null = null;
  listen(endpoint, topic, (message) => {
    const call = pending.get(message.id);
    if (!call) return;
    if (message.kind === "told") call.onTold?.(message.told);
    if (message.kind === "value" || message.kind === "error") pending.delete(message.id);
    if (message.kind === "value") call.resolve(message.value);
    if (message.kind === "error") call.reject(unpackError(message.error));
  });
  const call: Calls<C>["call"] = async (method, given, { signal, onTold, transfer = [] } = {}) => {
    if (gone) throw gone;
    const id = nextId++;
    const abort = (): void => {
      endpoint.postMessage({ topic, id, kind: "abort" }, []);
    };
    const answer = new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject, onTold: onTold });
    });
    try {
      endpoint.postMessage({ topic, id, kind: "call", method, given }, transfer);
      if (signal?.aborted) abort();
      signal?.addEventListener("abort", abort);
      return await answer;
    } finally {
      pending.delete(id);
      signal?.removeEventListener("abort", abort);
    }
  };
  const fail = (error: Error): void => {
    gone = error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  return { call, fail };
}

/** Ends all calls to a worker that has broken. */
export function failWithWorker(worker: Endpoint, fail: (error: Error) => void): void {
  for (const type of ["error", "messageerror"]) {
    worker.addEventListener(type, () => {
      fail(new Error("the worker has failed"));
    });
  }
}

function listen(endpoint: Endpoint, topic: string, onMessage: (message: Message) => void): void {
  endpoint.addEventListener("message", (event) => {
    const { data } = event as MessageEvent<unknown>;
    if (typeof data === "object" && data !== null && "topic" in data && data.topic === topic)
      onMessage(data as Message);
  });
  endpoint.start?.();
}
