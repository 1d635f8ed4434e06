/** A file that can be read anywhere; `size` in bytes. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset` on, `length` of them or fewer at the end of the file. @throws HostError file-not-readable */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A file that is already in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, Math.min(bytes.length, offset + length))),
  };
}
