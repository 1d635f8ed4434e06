import type { ByteSource } from "../byteSource";

/** First bytes of every OLE compound file. */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
/** Sectors of the directory that are looked at: far more entries than any document has. */
const MOST_SECTORS = 512;
/** Places of the first sectors of the allocation table, in the header. */
const TABLE_PLACES = { first: 76, count: 109 };

export function isCompoundFile(head: Uint8Array): boolean {
  return MAGIC.every((byte, i) => head[i] === byte);
}

/**
 * Names of the streams of an OLE compound file, at any depth, in directory order ([MS-CFB] 2.2, 2.3, 2.6). Takes what
 * it can of a damaged one.
 */
export async function streamNames(source: ByteSource): Promise<string[]> {
  const head = await source.read(0, HEADER_BYTES);
  if (head.length < HEADER_BYTES) return [];
  const header = viewOf(head);
  const sectorBytes = 2 ** Math.min(header.getUint16(30, true), 16);
  const names: string[] = [];
  let sector = header.getUint32(48, true);
  for (let left = MOST_SECTORS; left > 0; left--) {
    const bytes = await source.read((sector + 1) * sectorBytes, sectorBytes);
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const entry = bytes.subarray(at, at + ENTRY_BYTES);
      if (entry[66] === STREAM) names.push(entryName(entry));
    }
    if (bytes.length < sectorBytes) break;
    sector = await nextSector(source, header, { sector, sectorBytes });
  }
  return names;
}

function entryName(entry: Uint8Array): string {
  const length = Math.min(64, Math.max(2, viewOf(entry).getUint16(64, true))) & ~1;
  return new TextDecoder("utf-16le").decode(entry.subarray(0, length - 2));
}

/** By the allocation table; the one behind where the header doesn't say where that part of the table stands. */
async function nextSector(
  source: ByteSource,
  header: DataView,
  { sector, sectorBytes }: { sector: number; sectorBytes: number },
): Promise<number> {
  const perSector = sectorBytes / 4;
  const table = Math.floor(sector / perSector);
  if (table >= TABLE_PLACES.count) return sector + 1;
  const tableSector = header.getUint32(TABLE_PLACES.first + table * 4, true);
  const place = await source.read((tableSector + 1) * sectorBytes + (sector % perSector) * 4, 4);
  return place.length < 4 ? sector + 1 : viewOf(place).getUint32(0, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
