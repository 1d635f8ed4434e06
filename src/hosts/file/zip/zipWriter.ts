import { HostError } from "../../../workbook/port/hostError";
import type { ByteSink } from "../byteSink";
import type { Compression } from "../compression";
import { type EntryRecord, LARGEST_32, centralHeader, dataDescriptor, endOfDirectory, localHeader } from "./zipRecords";

/** Compressed bytes of a part that are kept, so that its header can tell its sizes; a longer part is streamed. */
const HELD_BYTES = 4 << 20;
/** 1980-01-01 00:00, the earliest time a zip file knows: what we write doesn't depend on the clock. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x21;
const UTF8_NAME = 0x0800;
const HAS_DESCRIPTOR = 0x0008;
const DEFLATED = 8;
/** Version 2.0 on MS-DOS, as Excel says of itself. */
const MADE_BY = 20;

/**
 * Writes a zip file front to back. Same calls, same bytes. Zip64 where sizes, offsets or the number of entries need it;
 * never otherwise, as older readers refuse it.
 */
export class ZipWriter {
  private readonly records: EntryRecord[] = [];
  private offset = 0;

  constructor(
    private readonly sink: ByteSink,
    private readonly compression: Compression,
  ) {}

  /**
   * Copies an entry of another zip file without unpacking it.
   *
   * @param entry - sizes and CRC as in its central directory.
   * @param raw - its compressed bytes.
   */
  async copy(entry: Omit<EntryRecord, "offset">, raw: AsyncIterable<Uint8Array>): Promise<void> {
    const record = { ...entry, flags: entry.flags & ~HAS_DESCRIPTOR, offset: this.offset };
    await this.write(localHeader(record));
    const start = this.offset;
    for await (const piece of raw) await this.write(piece);
    if (this.offset - start !== entry.compressedSize) throw new HostError("damaged", "file", { part: nameOf(entry) });
    this.records.push(record);
  }

  /**
   * Adds a part. Its bytes are compressed as they come: up to 4 MiB of compressed bytes are held, a longer part is written
   * with a data descriptor after it.
   *
   * @param nameBytes - its name in UTF-8.
   * @throws HostError too-large for a streamed part of 4 GiB or more.
   */
  async add(nameBytes: Uint8Array, content: Iterable<Uint8Array>): Promise<void> {
    const record = {
      nameBytes,
      madeBy: MADE_BY,
      flags: nameBytes.every((byte) => byte < 0x80) ? 0 : UTF8_NAME,
      method: DEFLATED,
      time: FIXED_TIME,
      date: FIXED_DATE,
      crc32: 0,
      compressedSize: 0,
      uncompressedSize: 0,
      externalAttributes: 0,
      offset: this.offset,
    };
    let held: Uint8Array[] | null = [];
    for await (const piece of this.compression.deflateRaw(measured(content, record, this.compression))) {
      record.compressedSize += piece.length;
      if (held === null) {
        await this.write(piece);
        continue;
      }
      held.push(piece);
      if (record.compressedSize <= HELD_BYTES) continue;
      record.flags |= HAS_DESCRIPTOR;
      await this.write(localHeader({ ...record, crc32: 0, compressedSize: 0, uncompressedSize: 0 }));
      for (const early of held) await this.write(early);
      held = null;
    }
    if (held === null) {
      if (record.uncompressedSize >= LARGEST_32 || record.compressedSize >= LARGEST_32) {
        throw new HostError("too-large", "file", { part: nameOf(record), bytes: record.uncompressedSize });
      }
      await this.write(dataDescriptor(record));
    } else {
      await this.write(localHeader(record));
      for (const piece of held) await this.write(piece);
    }
    this.records.push(record);
  }

  /** Writes the central directory. Nothing can be added after it. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const record of this.records) await this.write(centralHeader(record));
    await this.write(endOfDirectory(this.records.length, start, this.offset - start));
  }

  private async write(bytes: Uint8Array): Promise<void> {
    this.offset += bytes.length;
    await this.sink.write(bytes);
  }
}

/** Passes bytes on and notes their CRC and number. The next piece is made when it is asked for. */
async function* measured(
  content: Iterable<Uint8Array>,
  record: { crc32: number; uncompressedSize: number },
  compression: Compression,
): AsyncGenerator<Uint8Array, void> {
  for (const piece of content) {
    record.crc32 = compression.crc32(piece, record.crc32);
    record.uncompressedSize += piece.length;
    yield await Promise.resolve(piece);
  }
}

function nameOf({ nameBytes }: Pick<EntryRecord, "nameBytes">): string {
  return new TextDecoder().decode(nameBytes);
}
