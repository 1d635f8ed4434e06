import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip file written byte by byte; what is absent is as it should be. */
export type RawEntry = Readonly<{
  name: string | Buffer;
  content: string | Buffer;
  stored?: true;
  /** CRC and sizes behind the content, as programs write them that don't know them before. */
  descriptor?: true;
  /** Sizes and offset in the Zip64 field. */
  zip64?: true;
  /** What the directory says instead of the truth. */
  claims?: Partial<Record<"size" | "packedSize" | "crc" | "offset" | "method" | "flags", number>>;
}>;

export type RawZipOptions = Readonly<{ comment?: string; zip64End?: true; count?: number; before?: Buffer }>;

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const FULL = 0xffff_ffff;

/** A zip file with everything a test may want wrong or unusual in it. */
export function rawZip(entries: readonly RawEntry[], options: RawZipOptions = {}): Buffer {
  const pieces: Buffer[] = [options.before ?? Buffer.alloc(0)];
  let offset = pieces[0]!.length;
  const directory = entries.map((entry) => {
    const { local, central } = rawEntry(entry, offset);
    pieces.push(local);
    offset += local.length;
    return central;
  });
  const central = Buffer.concat(directory);
  const comment = Buffer.from(options.comment ?? "");
  const count = options.count ?? entries.length;
  const end64 = [
    Buffer.from("PK\x06\x06"),
    ...[u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count), u64(central.length), u64(offset)],
    Buffer.from("PK\x06\x07"),
    ...[u32(0), u64(offset + central.length), u32(1)],
  ];
  const small = options.zip64End ? [u16(0xffff), u16(0xffff), u32(FULL), u32(FULL)] : null;
  return Buffer.concat([
    ...pieces,
    central,
    ...(options.zip64End ? end64 : []),
    Buffer.from("PK\x05\x06"),
    ...[u16(0), u16(0), ...(small ?? [u16(count), u16(count), u32(central.length), u32(offset)])],
    u16(comment.length),
    comment,
  ]);
}

function rawEntry(entry: RawEntry, offset: number): { local: Buffer; central: Buffer } {
  const content = Buffer.from(entry.content as string);
  const packed = entry.stored ? content : deflateRawSync(content);
  const name = Buffer.from(entry.name as string);
  const truth = {
    crc: crc32(content),
    size: content.length,
    packedSize: packed.length,
    offset,
    method: entry.stored ? 0 : 8,
    flags: (Buffer.isBuffer(entry.name) ? 0 : 0x800) | (entry.descriptor ? 8 : 0),
  };
  const said = { ...truth, ...entry.claims };
  const sizes = (x: typeof truth): Buffer[] => [u32(x.crc), u32(x.packedSize), u32(x.size)];
  const local = Buffer.concat([
    Buffer.from("PK\x03\x04"),
    ...[u16(20), u16(truth.flags), u16(truth.method), u32(0x58a9_4a20)],
    ...(entry.descriptor ? [u32(0), u32(0), u32(0)] : sizes(truth)),
    ...[u16(name.length), u16(0), name, packed],
    ...(entry.descriptor ? [Buffer.from("PK\x07\x08"), ...sizes(truth)] : []),
  ]);
  const extra = entry.zip64
    ? Buffer.concat([u16(1), u16(24), u64(said.size), u64(said.packedSize), u64(said.offset)])
    : Buffer.alloc(0);
  const central = Buffer.concat([
    Buffer.from("PK\x01\x02"),
    ...[u16(20), u16(20), u16(said.flags), u16(said.method), u32(0x58a9_4a20), u32(said.crc)],
    ...(entry.zip64 ? [u32(FULL), u32(FULL)] : [u32(said.packedSize), u32(said.size)]),
    ...[u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0)],
    u32(entry.zip64 ? FULL : said.offset),
    ...[name, extra],
  ]);
  return { local, central };
}
