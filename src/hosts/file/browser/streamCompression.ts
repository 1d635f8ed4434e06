import type { Compression } from "../compression";
import { crc32 } from "../zip/crc32";

/** CompressionStream and DecompressionStream: every browser since 2023, and Node. */
export const streamCompression: Compression = {
  inflateRaw: (chunks) => through(chunks, new DecompressionStream("deflate-raw")),
  deflateRaw: (chunks) => through(chunks, new CompressionStream("deflate-raw")),
  crc32,
};

type ByteTransform = Readonly<{ readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> }>;

async function* through(chunks: AsyncIterable<Uint8Array>, transform: ByteTransform): AsyncGenerator<Uint8Array, void> {
  const writer = transform.writable.getWriter();
  const pump = (async () => {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  })();
  // The reader meets the same failure; this only keeps it from being reported twice.
  pump.catch((cause: unknown) => writer.abort(cause).catch(() => undefined));
  const reader = transform.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await pump;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
