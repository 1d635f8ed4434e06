import { HostError } from "../../../workbook/port/hostError";
import type { ByteSource } from "../byteSource";
import { LARGEST_32, type EntryRecord } from "./zipRecords";

/** An entry of the central directory; `name` with forward slashes. */
export type ZipEntry = EntryRecord & Readonly<{ name: string }>;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
/** A workbook has some dozens of parts; the largest seen had 3,000. */
const MOST_ENTRIES = 20_000;
const LARGEST_DIRECTORY = 64 << 20;
const ENCRYPTED_FLAG = 1;

const damaged = (part = ""): HostError => new HostError("damaged", "file", { part });

/**
 * Reads the central directory of a zip file (APPNOTE 4.3.12, 4.3.14–16).
 *
 * @throws HostError damaged, too-many-parts, encrypted.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipEntry[]> {
  const { count, start, length } = await findDirectory(source);
  if (count > MOST_ENTRIES || length > LARGEST_DIRECTORY) {
    throw new HostError("too-many-parts", "file", { count, limit: MOST_ENTRIES });
  }
  if (start + length > source.size) throw damaged();
  const bytes = await source.read(start, length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged();
    entries.push(readEntry(bytes, view, { at, nameLength, extraLength }));
    at = next;
  }
  // A count below the truth: writing would leave out, without a word, what it does not count.
  if (at + 4 <= bytes.length && view.getUint32(at, true) === CENTRAL_SIGNATURE) throw damaged();
  return entries;
}

async function findDirectory(source: ByteSource): Promise<{ count: number; start: number; length: number }> {
  const tailStart = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = await source.read(tailStart, source.size - tailStart);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let at = tail.length - END_BYTES;
  while (at >= 0 && !isEnd(view, at)) at--;
  if (at < 0) throw damaged();
  const end = {
    count: view.getUint16(at + 10, true),
    length: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return end;
  const endOffset = Number(view.getBigUint64(locator + 8, true));
  if (endOffset + 56 > source.size) throw damaged();
  const record = await source.read(endOffset, 56);
  const big = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (big.getUint32(0, true) !== ZIP64_END) throw damaged();
  return {
    count: Number(big.getBigUint64(32, true)),
    length: Number(big.getBigUint64(40, true)),
    start: Number(big.getBigUint64(48, true)),
  };
}

/** Whether the end record stands at `at`: its comment must fit, so that a signature inside a comment is no end. */
function isEnd(view: DataView, at: number): boolean {
  if (view.getUint32(at, true) !== END_SIGNATURE) return false;
  return at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength;
}

/** UTF-8; names that are none are in some code page: a letter a byte keeps different names different. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { at, nameLength, extraLength }: { at: number; nameLength: number; extraLength: number },
): ZipEntry {
  const nameBytes = bytes.slice(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
  const entry = {
    nameBytes,
    // Some programs write folders the Windows way.
    name: decodeName(nameBytes).replaceAll("\\", "/"),
    madeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc32: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    uncompressedSize: view.getUint32(at + 24, true),
    externalAttributes: view.getUint32(at + 38, true),
    offset: view.getUint32(at + 42, true),
  };
  if (entry.flags & ENCRYPTED_FLAG) throw new HostError("encrypted", "file", { part: entry.name });
  readZip64Extra(view, { from: at + CENTRAL_BYTES + nameLength, length: extraLength }, entry);
  return entry;
}

/** Sizes and offset that don't fit 32 bits stand in the Zip64 extra field, in this order (APPNOTE 4.5.3). */
function readZip64Extra(
  view: DataView,
  { from, length }: { from: number; length: number },
  entry: { uncompressedSize: number; compressedSize: number; offset: number },
): void {
  const end = from + length;
  for (let at = from; at + 4 <= end;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const key of ["uncompressedSize", "compressedSize", "offset"] as const) {
        if (entry[key] !== LARGEST_32) continue;
        if (field + 8 > Math.min(end, at + 4 + size)) throw damaged();
        entry[key] = Number(view.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
}
