import { crc32 as nodeCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { MemorySink } from "../../../../src/hosts/file/byteSink";
import { type ByteSource, memorySource } from "../../../../src/hosts/file/byteSource";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { crc32 } from "../../../../src/hosts/file/zip/crc32";
import { openZip } from "../../../../src/hosts/file/zip/zipArchive";
import { readZipDirectory } from "../../../../src/hosts/file/zip/zipDirectory";
import { ZipWriter } from "../../../../src/hosts/file/zip/zipWriter";
import { someBytes } from "../../../support/handmadeWorkbooks";
import { hasOpenpyxl, inTemporaryFolder, runPython } from "../../../support/externalTools";
import { zipParts } from "../../../support/packageParts";
import { zipBytes } from "../../../support/zipBytes";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const writerTo = (sink: MemorySink | CountingSink): ZipWriter => new ZipWriter(sink, nodeCompression);

/** Keeps only the last bytes of what it gets, for files larger than memory. */
class CountingSink {
  size = 0;
  tail = new Uint8Array();

  write(bytes: Uint8Array): Promise<void> {
    this.size += bytes.length;
    const kept = bytes.length >= 4096 ? bytes.slice(-4096) : Buffer.concat([this.tail, bytes]).subarray(-4096);
    this.tail = new Uint8Array(kept);
    return Promise.resolve();
  }

  source(): ByteSource {
    const start = this.size - this.tail.length;
    return {
      size: this.size,
      read: (offset, length) => {
        // Looking for the end of the directory reads 64 KiB of what is not kept any more.
        const zeros = new Uint8Array(Math.max(0, start - offset));
        return Promise.resolve(
          new Uint8Array(
            Buffer.concat([zeros, this.tail.subarray(Math.max(0, offset - start), offset + length - start)]),
          ),
        );
      },
    };
  }
}

describe("crc32", () => {
  it.each([0, 1, 7, 8, 9, 15, 16, 1000, 4099])("of %i bytes is what zlib says, in one or two steps", (length) => {
    const bytes = someBytes(length);
    expect(crc32(bytes, 0)).toBe(nodeCrc32(bytes));
    expect(crc32(bytes.subarray(length >> 1), crc32(bytes.subarray(0, length >> 1), 0))).toBe(nodeCrc32(bytes));
  });
});

describe("ZipWriter", () => {
  it("copies entries as they are and adds parts; the same calls give the same bytes", async () => {
    const office = await openZip(
      memorySource(
        zipBytes([
          { name: "a.xml", content: "<a/>" },
          { name: "文件.bin", content: someBytes(5000) },
        ]),
      ),
      nodeCompression,
    );
    const make = async (): Promise<Uint8Array> => {
      const sink = new MemorySink();
      const writer = writerTo(sink);
      for (const entry of office.entries) await writer.copy(entry, office.rawChunks(entry));
      await writer.add(bytesOf("新.xml"), [bytesOf("<新>"), bytesOf("</新>")]);
      await writer.add(bytesOf("empty.xml"), []);
      await writer.finish();
      return sink.bytes();
    };
    const file = await make();
    expect(zipParts(file).map(({ name, content }) => [name, content.length])).toEqual([
      ["a.xml", 4],
      ["文件.bin", 5000],
      ["新.xml", 11],
      ["empty.xml", 0],
    ]);
    expect(Buffer.from(await make()).equals(file)).toBe(true);
  });

  it.each([
    { case: "small: sizes in its header", length: 100_000, descriptor: false },
    { case: "large: streamed, sizes behind it", length: 5 << 20, descriptor: true },
  ])("a part that is $case", async ({ length, descriptor }) => {
    const sink = new MemorySink();
    const writer = writerTo(sink);
    await writer.add(bytesOf("a.bin"), [someBytes(length)]);
    await writer.add(bytesOf("b.xml"), [bytesOf("<b/>")]);
    await writer.finish();
    const file = sink.bytes();
    expect((new DataView(file.buffer).getUint16(6, true) & 8) !== 0).toBe(descriptor);
    expect(zipParts(file).map(({ name }) => name)).toEqual(["a.bin", "b.xml"]);
    const archive = await openZip(memorySource(file), nodeCompression);
    expect(Buffer.from(await archive.bytes(archive.entries[0]!)).equals(someBytes(length))).toBe(true);
    const copySink = new MemorySink();
    const copier = writerTo(copySink);
    for (const entry of archive.entries) await copier.copy(entry, archive.rawChunks(entry));
    await copier.finish();
    expect(zipParts(copySink.bytes())).toHaveLength(2);
  });

  it("refuses to copy an entry whose bytes are fewer than promised", async () => {
    const office = await openZip(memorySource(zipBytes([{ name: "a.xml", content: "<a/>" }])), nodeCompression);
    const none = (async function* (): AsyncGenerator<Uint8Array, void> {
      yield await Promise.resolve(new Uint8Array(1));
    })();
    await expect(writerTo(new MemorySink()).copy(office.entries[0]!, none)).rejects.toMatchObject({ code: "damaged" });
  });

  it(
    "writes Zip64 records for offsets and sizes above 4 GiB, read back by our reader",
    { timeout: 60_000 },
    async () => {
      const sink = new CountingSink();
      const writer = writerTo(sink);
      const chunk = new Uint8Array(64 << 20);
      const count = 65;
      const size = chunk.length * count;
      const chunks = async function* (): AsyncGenerator<Uint8Array, void> {
        for (let i = 0; i < count; i++) yield await Promise.resolve(chunk);
      };
      const entry = {
        nameBytes: bytesOf("big.bin"),
        madeBy: 20,
        flags: 8,
        method: 0,
        time: 0,
        date: 0x21,
        crc32: 1,
        compressedSize: size,
        uncompressedSize: size,
        externalAttributes: 0,
      };
      await writer.copy(entry, chunks());
      await writer.add(bytesOf("small.xml"), [bytesOf("<a/>")]);
      await writer.finish();
      const [big, small] = await readZipDirectory(sink.source());
      expect(big).toMatchObject({ name: "big.bin", compressedSize: size, uncompressedSize: size, offset: 0, flags: 0 });
      // 30 bytes of local header, 7 of name, 20 of Zip64 sizes.
      expect(small).toMatchObject({ name: "small.xml", uncompressedSize: 4, offset: size + 57 });
    },
  );

  it.skipIf(!hasOpenpyxl)("writes 70,000 entries that Python reads (needs python3)", { timeout: 60_000 }, async () => {
    const sink = new MemorySink();
    const writer = writerTo(sink);
    const nothing = { madeBy: 20, flags: 0, method: 0, time: 0, date: 0x21, crc32: 0, compressedSize: 0 };
    for (let i = 0; i < 70_000; i++) {
      const entry = { ...nothing, nameBytes: bytesOf(`${i}`), uncompressedSize: 0, externalAttributes: 0 };
      await writer.copy(entry, (async function* () {})());
    }
    await writer.finish();
    const count = inTemporaryFolder((folder) => {
      const path = join(folder, "a.zip");
      writeFileSync(path, sink.bytes());
      return runPython("import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))", path);
    });
    expect(Number(count)).toBe(70_000);
  });
});
