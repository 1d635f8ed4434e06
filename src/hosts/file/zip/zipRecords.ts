/** What headers and directory of a zip file say of one entry. Sizes and offset in bytes. */
export type EntryRecord = Readonly<{
  nameBytes: Uint8Array;
  madeBy: number;
  flags: number;
  method: number;
  /** MS-DOS time and date. */
  time: number;
  date: number;
  crc32: number;
  compressedSize: number;
  uncompressedSize: number;
  externalAttributes: number;
  /** Of the local header. */
  offset: number;
}>;

/** A 32-bit field with this value means: see the Zip64 record. APPNOTE 4.5.3. */
export const LARGEST_32 = 0xffffffff;
const LARGEST_16 = 0xffff;
const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const ZIP64_EXTRA = 1;

/** Fields in order: [value, bytes]. Little endian. */
type Field = readonly [value: number, bytes: 2 | 4 | 8];

function record(fields: readonly Field[], ...tails: readonly Uint8Array[]): Uint8Array {
  const head = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
  const all = new Uint8Array(tails.reduce((sum, tail) => sum + tail.length, head));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const tail of tails) {
    all.set(tail, at);
    at += tail.length;
  }
  return all;
}

function zip64Extra(values: readonly number[]): Uint8Array {
  if (values.length === 0) return new Uint8Array();
  return record([[ZIP64_EXTRA, 2], [values.length * 8, 2], ...values.map((value): Field => [value, 8])]);
}

/** APPNOTE 4.3.7. */
export function localHeader(entry: EntryRecord): Uint8Array {
  const big = entry.compressedSize >= LARGEST_32 || entry.uncompressedSize >= LARGEST_32;
  const extra = zip64Extra(big ? [entry.uncompressedSize, entry.compressedSize] : []);
  return record(
    [
      [0x04034b50, 4],
      [big ? VERSION_ZIP64 : VERSION_DEFLATE, 2],
      [entry.flags, 2],
      [entry.method, 2],
      [entry.time, 2],
      [entry.date, 2],
      [entry.crc32, 4],
      [big ? LARGEST_32 : entry.compressedSize, 4],
      [big ? LARGEST_32 : entry.uncompressedSize, 4],
      [entry.nameBytes.length, 2],
      [extra.length, 2],
    ],
    entry.nameBytes,
    extra,
  );
}

/** APPNOTE 4.3.9, with its signature; for entries below 4 GiB. */
export function dataDescriptor(entry: EntryRecord): Uint8Array {
  return record([
    [0x08074b50, 4],
    [entry.crc32, 4],
    [entry.compressedSize, 4],
    [entry.uncompressedSize, 4],
  ]);
}

/** APPNOTE 4.3.12. */
export function centralHeader(entry: EntryRecord): Uint8Array {
  const { uncompressedSize, compressedSize, offset } = entry;
  const extra = zip64Extra([uncompressedSize, compressedSize, offset].filter((value) => value >= LARGEST_32));
  return record(
    [
      [0x02014b50, 4],
      [entry.madeBy, 2],
      [extra.length > 0 ? VERSION_ZIP64 : VERSION_DEFLATE, 2],
      [entry.flags, 2],
      [entry.method, 2],
      [entry.time, 2],
      [entry.date, 2],
      [entry.crc32, 4],
      [Math.min(compressedSize, LARGEST_32), 4],
      [Math.min(uncompressedSize, LARGEST_32), 4],
      [entry.nameBytes.length, 2],
      [extra.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [entry.externalAttributes, 4],
      [Math.min(offset, LARGEST_32), 4],
    ],
    entry.nameBytes,
    extra,
  );
}

/** End of central directory (APPNOTE 4.3.16), before it the Zip64 one with its locator (4.3.14, 4.3.15) when needed. */
export function endOfDirectory(entryCount: number, start: number, length: number): Uint8Array {
  const big = entryCount >= LARGEST_16 || start >= LARGEST_32 || length >= LARGEST_32;
  const end = record([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [Math.min(entryCount, LARGEST_16), 2],
    [Math.min(entryCount, LARGEST_16), 2],
    [Math.min(length, LARGEST_32), 4],
    [Math.min(start, LARGEST_32), 4],
    [0, 2],
  ]);
  if (!big) return end;
  return record(
    [
      [0x06064b50, 4],
      [44, 8],
      [VERSION_ZIP64, 2],
      [VERSION_ZIP64, 2],
      [0, 4],
      [0, 4],
      [entryCount, 8],
      [entryCount, 8],
      [length, 8],
      [start, 8],
      [0x07064b50, 4],
      [0, 4],
      [start + length, 8],
      [1, 4],
    ],
    end,
  );
}
