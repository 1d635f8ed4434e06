import type { Compression } from "../compression";

/** Longest time that is worked in one go: a message that comes meanwhile waits no longer. */
const GO_MS = 12;

/**
 * Lets messages to a thread come in between the pieces of long work. Bytes in memory are there at once, so that reading
 * and writing them would never give way: whoever cancels would not be heard before the end.
 */
export function takeTurns(compression: Compression, now = () => performance.now()): Compression {
  const giveWay = turnTaker(now);
  return {
    inflateRaw: (chunks) => pausing(compression.inflateRaw(chunks), giveWay),
    deflateRaw: (chunks) => compression.deflateRaw(pausing(chunks, giveWay)),
    crc32: (bytes, before) => compression.crc32(bytes, before),
  };
}

/** Resolves at once, or after what waits when the last time is some while ago. */
function turnTaker(now: () => number): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < GO_MS) return;
    await nextTask();
    since = now();
  };
}

async function* pausing(
  chunks: AsyncIterable<Uint8Array>,
  giveWay: () => Promise<void>,
): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    await giveWay();
    yield chunk;
  }
}

/** A message to oneself: unlike timers it is not held back when there are many. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
