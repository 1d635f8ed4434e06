import { crc32 as nodeCrc32, inflateRawSync } from "node:zlib";

/** An entry of a zip file as its central directory tells it. */
export type ZipPart = Readonly<{ name: string; method: number; raw: Buffer; content: Buffer }>;

/**
 * Reads a zip file whole, sizes up to 4 GiB, Zip64 not. Deliberately not the product's own reader.
 *
 * @throws Error for an entry whose CRC, size or local header is not what the directory says.
 */
export function zipParts(file: Uint8Array): ZipPart[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("no end of central directory");
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`no central header at ${at}`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    parts.push(readEntry(bytes, at, local, bytes.toString("utf8", at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function readEntry(bytes: Buffer, central: number, local: number, name: string): ZipPart {
  if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name}: no local header`);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const raw = bytes.subarray(start, start + bytes.readUInt32LE(central + 20));
  const method = bytes.readUInt16LE(central + 10);
  const content = method === 0 ? raw : inflateRawSync(raw);
  if (content.length !== bytes.readUInt32LE(central + 24)) throw new Error(`${name}: size`);
  if (nodeCrc32(content) !== bytes.readUInt32LE(central + 16)) throw new Error(`${name}: CRC`);
  if (
    (bytes.readUInt16LE(local + 6) & 8) === 0 &&
    bytes.readUInt32LE(local + 14) !== bytes.readUInt32LE(central + 16)
  ) {
    throw new Error(`${name}: local header differs`);
  }
  return { name: name.replaceAll("\\", "/"), method, raw, content };
}
