/** Where a package is written to, in order, from its first byte to its last. */
export interface ByteSink {
  /** Resolves when more may come. The bytes must not be kept without copying. @throws HostError, such as disk-full. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Collects what is written; for files small enough to be held in memory, as in a page. */
export class MemorySink implements ByteSink {
  private readonly pieces: Uint8Array[] = [];
  private length = 0;

  write(bytes: Uint8Array): Promise<void> {
    this.pieces.push(bytes.slice());
    this.length += bytes.length;
    return Promise.resolve();
  }

  /** All bytes so far, in one piece. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let offset = 0;
    for (const piece of this.pieces) {
      all.set(piece, offset);
      offset += piece.length;
    }
    return all;
  }
}
