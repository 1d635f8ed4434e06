import { HostError } from "../../../workbook/port/hostError";
import type { ByteSource } from "../byteSource";
import type { Compression } from "../compression";
import { decodedName } from "../package/partName";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

/** A zip file that has passed the limits. Names are found without regard to case, as Office does. */
export interface ZipArchive {
  /** In directory order. Folders (names with a slash at the end) are among them. */
  readonly entries: readonly ZipEntry[];
  find(name: string): ZipEntry | undefined;
  /** The compressed bytes as they stand in the file. */
  rawChunks(entry: ZipEntry): AsyncIterable<Uint8Array>;
  /** The content in pieces. @throws HostError damaged when it is not what the directory says. */
  inflate(entry: ZipEntry): AsyncIterable<Uint8Array>;
  /** The content in one piece; at most `most` bytes (64 MiB if absent). @throws HostError too-large, damaged */
  bytes(entry: ZipEntry, most?: number): Promise<Uint8Array>;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** The first piece of a part, for who wants its head only; each is twice the one before, up to the largest. */
const FIRST_READ_BYTES = 16 * 1024;
const READ_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;
/** All parts together: four times what a full million-row workbook with twenty ledgers takes. */
const LARGEST_TOTAL = 16 * 2 ** 30;
/** Above this size an entry must not be packed tighter than LARGEST_RATIO: real sheets reach 150:1, bombs 1,000:1. */
const RATIO_FREE_BYTES = 32 << 20;
const LARGEST_RATIO = 400;
/** Parts that are read whole: workbook, styles, tables. Styles at every limit of Excel's take some 20 MiB. */
const LARGEST_WHOLE = 64 << 20;

/**
 * Opens a zip file and holds it against the limits.
 *
 * @throws HostError damaged, encrypted, too-large, too-many-parts, unsafe-name, duplicate-part.
 */
export async function openZip(source: ByteSource, compression: Compression): Promise<ZipArchive> {
  const entries = await readZipDirectory(source);
  checkEntries(entries, source.size);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    if (byName.has(key)) throw new HostError("duplicate-part", "file", { part: entry.name });
    byName.set(key, entry);
  }
  const archive: ZipArchive = {
    entries,
    find: (name) => byName.get(nameKey(name)),
    rawChunks: (entry) => rawChunks(source, entry),
    inflate: (entry) => inflate(source, compression, entry),
    bytes: (entry, most = LARGEST_WHOLE) => wholeBytes(archive, entry, most),
  };
  return archive;
}

/** Part names are the same in any case, and with letters written as %-escapes or as they are (OPC 6.2.2, 7.3). */
function nameKey(name: string): string {
  return decodedName(name).toLowerCase();
}

function checkEntries(entries: readonly ZipEntry[], fileSize: number): void {
  let total = 0;
  for (const { name, uncompressedSize, compressedSize, method } of entries) {
    if (isUnsafe(name)) throw new HostError("unsafe-name", "file", { part: name });
    if (method !== STORED && method !== DEFLATED) throw new HostError("damaged", "file", { part: name });
    total += uncompressedSize;
    const tooDense = uncompressedSize > RATIO_FREE_BYTES && uncompressedSize > LARGEST_RATIO * compressedSize;
    if (tooDense || total > LARGEST_TOTAL)
      throw new HostError("too-large", "file", { part: name, bytes: uncompressedSize });
  }
  // Entries that share bytes let a small file unpack to any size.
  const byOffset = entries.filter(({ compressedSize }) => compressedSize > 0).sort((a, b) => a.offset - b.offset);
  let end = 0;
  for (const { offset, compressedSize, name } of byOffset) {
    if (offset < end) throw new HostError("damaged", "file", { part: name });
    end = offset + LOCAL_BYTES + compressedSize;
  }
  if (end > fileSize) throw new HostError("damaged", "file");
}

function isUnsafe(name: string): boolean {
  return (
    name.startsWith("/") ||
    /^[A-Za-z]:/.test(name) ||
    name.includes("\0") ||
    decodedName(name).split("/").includes("..")
  );
}

async function* rawChunks(source: ByteSource, entry: ZipEntry): AsyncGenerator<Uint8Array, void> {
  const header = await source.read(entry.offset, LOCAL_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw new HostError("damaged", "file", { part: entry.name });
  }
  let at = entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  let wanted = FIRST_READ_BYTES;
  for (let left = entry.compressedSize; left > 0; wanted = Math.min(wanted * 2, READ_BYTES)) {
    const piece = await source.read(at, Math.min(left, wanted));
    if (piece.length === 0) throw new HostError("damaged", "file", { part: entry.name });
    at += piece.length;
    left -= piece.length;
    yield piece;
  }
}

async function* inflate(
  source: ByteSource,
  compression: Compression,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, void> {
  const raw = rawChunks(source, entry);
  let size = 0;
  let crc = 0;
  try {
    for await (const piece of entry.method === STORED ? raw : compression.inflateRaw(raw)) {
      size += piece.length;
      crc = compression.crc32(piece, crc);
      // The directory's size passed the limits; content beyond it would not have.
      if (size > entry.uncompressedSize) throw new HostError("damaged", "file", { part: entry.name });
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError("damaged", "file", { part: entry.name }, { cause });
  }
  if (size !== entry.uncompressedSize || crc !== entry.crc32)
    throw new HostError("damaged", "file", { part: entry.name });
}

async function wholeBytes(archive: ZipArchive, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > most) {
    throw new HostError("too-large", "file", { part: entry.name, bytes: entry.uncompressedSize });
  }
  const all = new Uint8Array(entry.uncompressedSize);
  let at = 0;
  for await (const piece of archive.inflate(entry)) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
