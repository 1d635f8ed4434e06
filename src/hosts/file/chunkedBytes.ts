import type { ByteSink } from "./byteSink";
import type { ByteSource } from "./byteSource";

const CHUNK_BYTES = 1 << 20;

/**
 * A file in memory, in chunks: it is written without knowing its size and read without ever standing in one piece, so
 * that it takes the memory it has bytes.
 */
export class ChunkedBytes implements ByteSource, ByteSink {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private length = 0;

  /** Bytes written so far. */
  get size(): number {
    return this.length;
  }

  write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const used = this.length % CHUNK_BYTES;
      if (used === 0) this.chunks.push(new Uint8Array(CHUNK_BYTES));
      const piece = bytes.subarray(from, from + CHUNK_BYTES - used);
      this.chunks.at(-1)!.set(piece, used);
      this.length += piece.length;
      from += piece.length;
    }
    return Promise.resolve();
  }

  /** Bytes of one chunk are given as they are: they must not be changed. */
  read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.length, offset + length);
    if (offset >= end) return Promise.resolve(new Uint8Array(0));
    const first = this.piece(offset, end);
    if (first.length === end - offset) return Promise.resolve(first);
    const all = new Uint8Array(end - offset);
    for (let at = offset; at < end;) {
      const piece = this.piece(at, end);
      all.set(piece, at - offset);
      at += piece.length;
    }
    return Promise.resolve(all);
  }

  /** All bytes in order, to be put together by whoever takes them. */
  parts(): readonly Uint8Array<ArrayBuffer>[] {
    return this.chunks.map((chunk, i) => chunk.subarray(0, Math.min(CHUNK_BYTES, this.length - i * CHUNK_BYTES)));
  }

  /** From `offset` to the end of its chunk, or to `end` if that comes first. */
  private piece(offset: number, end: number): Uint8Array {
    const start = offset % CHUNK_BYTES;
    return this.chunks[Math.floor(offset / CHUNK_BYTES)]!.subarray(start, Math.min(CHUNK_BYTES, start + end - offset));
  }
}
