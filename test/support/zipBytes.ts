import { crc32, deflateRawSync } from "node:zlib";
import { zipParts } from "./packageParts";

export type PartText = Readonly<{ name: string; content: string | Buffer }>;

/** A zip file as other programs write it. Deliberately not the product's own writer. */
export function zipBytes(parts: readonly PartText[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(0x58a9_4a20, 6);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    pieces.push(Buffer.from("PK\u0003\u0004"), fields, nameBytes, packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000"), fields, place, nameBytes);
    offset += 4 + 26 + nameBytes.length + packed.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** A file with some parts changed (null: taken out) and others added, as if another program had saved it. */
export function withParts(
  file: Uint8Array,
  changes: Readonly<Record<string, null | ((text: string) => string)>>,
  added: readonly PartText[] = [],
): Buffer {
  const used = new Set<string>();
  const kept = zipParts(file).flatMap(({ name, content }): PartText[] => {
    const change = changes[name];
    if (change === undefined) return [{ name, content }];
    used.add(name);
    return change === null ? [] : [{ name, content: change(content.toString()) }];
  });
  for (const name of Object.keys(changes)) if (!used.has(name)) throw new Error(`no part ${name}`);
  return zipBytes([...kept, ...added]);
}

/** The text of a part. @throws Error when there is none. */
export function partTextOf(file: Uint8Array, name: string): string {
  const part = zipParts(file).find((candidate) => candidate.name === name);
  if (!part) throw new Error(`no part ${name}`);
  return part.content.toString();
}
