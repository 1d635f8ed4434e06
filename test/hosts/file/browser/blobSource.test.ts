import { describe, expect, it } from "vitest";
import { blobSource } from "../../../../src/hosts/file/browser/blobSource";
import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { openFileHost } from "../../../../src/hosts/file/fileHost";
import { workbookOf } from "../read/fileReading";

describe("a file chosen in a page", () => {
  it("gives what is asked for, less at its end", async () => {
    const source = blobSource(new Blob(["01234", "56789"]));
    const read = async (offset: number, length: number): Promise<string> =>
      Buffer.from(await source.read(offset, length)).toString();
    expect(source.size).toBe(10);
    expect([await read(0, 3), await read(7, 9), await read(10, 1)]).toEqual(["012", "789", ""]);
  });

  it("is read as a workbook", async () => {
    const bytes = workbookOf(`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`);
    const host = await openFileHost(blobSource(new Blob([new Uint8Array(bytes)])), { compression: streamCompression });
    const texts: string[] = [];
    await host.readSheet("rId1", ({ strings, numbers }) => texts.push(strings.textOf(numbers[0]!)));
    expect(texts).toEqual(["乙 & 丙"]);
  });

  it("that changed on disk can't be read", async () => {
    const blob = new Blob(["0123"]);
    const gone = Object.assign(blob, {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("changed", "NotReadableError")) }),
    });
    await expect(blobSource(gone as unknown as Blob).read(0, 4)).rejects.toMatchObject({ code: "file-not-readable" });
  });
});

describe("both platforms", () => {
  const chunks = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const all = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
    const collected: Uint8Array[] = [];
    for await (const piece of pieces) collected.push(piece);
    return Buffer.concat(collected);
  };
  const platforms = [
    ["node", nodeCompression],
    ["stream", streamCompression],
  ] as const;

  describe.each(platforms)("packed by %s", (_, packer) => {
    it.each(platforms)("is unpacked by %s", async (_, unpacker) => {
      const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, i) => `党支部${i}`).join(""));
      const packed = await all(packer.deflateRaw(chunks(bytes, 1_009)));
      expect(packed.length).toBeLessThan(bytes.length / 2);
      expect(await all(unpacker.inflateRaw(chunks(packed, 777)))).toEqual(bytes);
    });
  });

  it.each(platforms)("%s passes on what its source fails with", async (_, compression) => {
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(0x4b);
      throw new Error("network gone");
    };
    await expect(all(compression.inflateRaw(failing()))).rejects.toThrow("network gone");
  });

  it.each(platforms)("%s refuses rubbish", async (_, compression) => {
    await expect(all(compression.inflateRaw(chunks(Buffer.alloc(100, 0xff), 10)))).rejects.toThrow();
  });
});
