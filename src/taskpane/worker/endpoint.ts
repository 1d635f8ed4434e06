/** One end of a line between threads: a worker, what a worker sees of its maker, or a message port. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  /** Ports need it before they give messages. */
  start?: () => void;
}
