/** What a zip file needs, by the platform: raw deflate (RFC 1951) both ways, chunks in, chunks out, nothing held whole. */
export interface Compression {
  /** @throws the platform's error on damaged data (the zip layer turns it into a HostError). */
  inflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** The same bytes for the same input on the same platform version. */
  deflateRaw(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /**
   * CRC-32 as zip files use it (APPNOTE 4.4.7).
   *
   * @param before - the CRC of the bytes before these; 0 at the start.
   * @returns 32 bits, unsigned.
   */
  crc32(bytes: Uint8Array, before: number): number;
}
