import { createWriteStream, type WriteStream } from "node:fs";
import { once } from "node:events";
import { createDeflateRaw } from "node:zlib";

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

type Entry = Readonly<{ name: Buffer; crc: number; size: number; compressedSize: number; offset: number }>;

/**
 * A plain streaming zip writer for benchmark files (data descriptors, no Zip64). Deliberately not the product's own:
 * what is measured should not have been written by what is measured.
 */
export class ZipFile {
  private readonly out: WriteStream;
  private readonly entries: Entry[] = [];
  private offset = 0;

  constructor(path: string) {
    this.out = createWriteStream(path);
  }

  async add(name: string, chunks: Iterable<string>): Promise<void> {
    const nameBytes = Buffer.from(name);
    const offset = this.offset;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0808, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(0x00210000, 10);
    header.writeUInt16LE(nameBytes.length, 26);
    await this.write(Buffer.concat([header, nameBytes]));
    const deflate = createDeflateRaw({ level: 6 });
    let compressedSize = 0;
    const pump = (async () => {
      for await (const chunk of deflate) {
        compressedSize += (chunk as Buffer).length;
        await this.write(chunk as Buffer);
      }
    })();
    let crc = -1;
    let size = 0;
    for (const text of chunks) {
      const bytes = Buffer.from(text);
      size += bytes.length;
      for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
      if (!deflate.write(bytes)) await once(deflate, "drain");
    }
    deflate.end();
    await pump;
    const entry = { name: nameBytes, crc: (crc ^ -1) >>> 0, size, compressedSize, offset };
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(entry.crc, 4);
    descriptor.writeUInt32LE(compressedSize, 8);
    descriptor.writeUInt32LE(size, 12);
    await this.write(descriptor);
    this.entries.push(entry);
  }

  async close(): Promise<void> {
    const start = this.offset;
    for (const { name, crc, size, compressedSize, offset } of this.entries) {
      const record = Buffer.alloc(46);
      record.writeUInt32LE(0x02014b50, 0);
      record.writeUInt16LE(20, 4);
      record.writeUInt16LE(20, 6);
      record.writeUInt16LE(0x0808, 8);
      record.writeUInt16LE(8, 10);
      record.writeUInt32LE(0x00210000, 12);
      record.writeUInt32LE(crc, 16);
      record.writeUInt32LE(compressedSize, 20);
      record.writeUInt32LE(size, 24);
      record.writeUInt16LE(name.length, 28);
      record.writeUInt32LE(offset, 42);
      await this.write(Buffer.concat([record, name]));
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.write(end);
    this.out.end();
    await once(this.out, "close");
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    if (!this.out.write(bytes)) await once(this.out, "drain");
  }
}
