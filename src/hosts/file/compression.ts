/** Raw deflate (RFC 1951) both ways, by the platform. Chunks in, chunks out; nothing is held whole. */
export interface Compression {
  /** @throws the platform's error on damaged data (the zip layer turns it into a HostError). */
  inflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** The same bytes for the same input on the same platform version. */
  deflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}
