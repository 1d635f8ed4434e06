import { fromText, toText } from "./crossing";

/** In the page: workers, reached from the test's process message by message. */
declare global {
  var workerSaid: (id: number, message: string) => void;
  var startWorker: (id: number, script: string) => void;
  var tellWorker: (id: number, message: string) => void;
  var stopWorker: (id: number) => void;
}

const workers = new Map<number, Worker>();

globalThis.startWorker = (id, script) => {
  const worker = new Worker(script);
  worker.addEventListener("message", (event: MessageEvent<unknown>) => {
    globalThis.workerSaid(id, toText(event.data));
  });
  worker.addEventListener("error", (event) => {
    globalThis.reportError(new Error(`worker: ${event.message}`));
  });
  workers.set(id, worker);
};

globalThis.tellWorker = (id, message) => {
  workers.get(id)?.postMessage(fromText(message));
};

globalThis.stopWorker = (id) => {
  workers.get(id)?.terminate();
  workers.delete(id);
};
