import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { openZip, type ZipArchive } from "../../../../src/hosts/file/zip/zipArchive";
import { HostError } from "../../../../src/workbook/port/hostError";
import { rawZip, type RawEntry, type RawZipOptions } from "../../../support/rawZip";
import { COMPRESSIONS } from "../read/fileReading";

const [, node] = COMPRESSIONS[0]!;
const TEXT = "机关第一党支部".repeat(20_000);
const entry: RawEntry = { name: "xl/a.xml", content: TEXT };
/** Text of so many bytes that packs like a sheet. */
const rows = (bytes: number): Buffer =>
  Buffer.from(Array.from({ length: bytes >> 5 }, (_, i) => `<row r="${i}" s="1"/>`.padEnd(32)).join(""));
const open = (bytes: Buffer, compression = node): Promise<ZipArchive> => openZip(memorySource(bytes), compression);

/** Opens a zip file and unpacks everything in it; the code of the HostError that ends it, or the texts by name. */
async function outcome(bytes: Buffer, compression = node): Promise<string | Record<string, string>> {
  try {
    const zip = await open(bytes, compression);
    const texts: Record<string, string> = {};
    for (const e of zip.entries) texts[e.name] = Buffer.from(await zip.bytes(e)).toString();
    return texts;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

const GOOD: readonly (readonly [string, RawEntry, RawZipOptions])[] = [
  ["as usual", entry, {}],
  ["stored", { ...entry, stored: true }, {}],
  ["empty", { ...entry, content: "" }, {}],
  ["with a data descriptor", { ...entry, descriptor: true }, {}],
  ["stored with a data descriptor", { ...entry, stored: true, descriptor: true }, {}],
  ["with Zip64 sizes", { ...entry, zip64: true }, {}],
  ["with a Zip64 directory", { ...entry, zip64: true }, { zip64End: true }],
  ["with a comment", entry, { comment: "保存于 2026-07-01" }],
  ["with an end record's signature in its comment", entry, { comment: "PK\x05\x06 is no end" }],
  ["behind other bytes", entry, { before: Buffer.from("MZ") }],
];

describe.each(COMPRESSIONS)("a zip file unpacked by %s", (_, compression) => {
  it.each(GOOD)("%s", async (_, part, options) => {
    expect(await outcome(rawZip([part], options), compression)).toEqual({ "xl/a.xml": String(part.content) });
  });

  it.each([
    ["larger than said", { size: 10 }],
    ["smaller than said", { size: TEXT.length * 3 + 1 }],
    ["another checksum", { crc: 1 }],
    ["cut packed bytes", { packedSize: 20 }],
    ["no local header at its place", { offset: 3 }],
  ])("is damaged: %s", async (_, claims) => {
    expect(await outcome(rawZip([{ ...entry, claims }]), compression)).toBe("damaged");
  });

  it("lets a reader stop in the middle", async () => {
    const zip = await open(rawZip([{ name: "a", content: rows(12 << 20) }]), compression);
    let size = 0;
    for await (const piece of zip.inflate(zip.entries[0]!)) {
      size += piece.length;
      if (size > 1 << 20) break;
    }
    expect(size).toBeLessThan(4 << 20);
  });
});

describe("limits of a zip file", () => {
  const bomb = (claims: NonNullable<RawEntry["claims"]>, name = "a"): RawEntry => ({
    name,
    content: "x",
    claims,
    zip64: true,
  });

  it.each<[string, readonly RawEntry[], RawZipOptions, string]>([
    ["packed 1,000:1", [{ name: "a", content: Buffer.alloc(64 << 20) }], {}, "too-large"],
    ["a claim of 10 GB in 3 bytes", [bomb({ size: 1e10 })], {}, "too-large"],
    [
      "more than all workbooks together",
      Array.from({ length: 20 }, (_, i) => bomb({ size: 2 ** 30, packedSize: 2 ** 23, offset: i * 2 ** 24 }, `a${i}`)),
      {},
      "too-large",
    ],
    [
      "too many entries",
      Array.from({ length: 20_001 }, (_, i) => ({ name: `a${i}`, content: "" })),
      {},
      "too-many-parts",
    ],
    ["a claim of many entries", [entry], { zip64End: true, count: 2 ** 40 }, "too-many-parts"],
    ["more entries claimed than there are", [entry], { count: 2 }, "damaged"],
    ["entries that share bytes", [entry, { name: "b", content: TEXT, claims: { offset: 0 } }], {}, "damaged"],
    ["the same name", [entry, entry], {}, "duplicate-part"],
    ["the same name in other case", [entry, { ...entry, name: "XL/A.XML" }], {}, "duplicate-part"],
    ["the same name with the other slash", [entry, { ...entry, name: "xl\\a.xml" }], {}, "duplicate-part"],
    ["the same name in escapes", [entry, { ...entry, name: "xl/%61.xml" }], {}, "duplicate-part"],
    ["a name out of the package", [{ ...entry, name: "xl/../../a" }], {}, "unsafe-name"],
    ["a name out of the package in escapes", [{ ...entry, name: "%2e%2e/a" }], {}, "unsafe-name"],
    ["a drive", [{ ...entry, name: "C:\\a" }], {}, "unsafe-name"],
    ["a NUL in a name", [{ ...entry, name: "a\0.xml" }], {}, "unsafe-name"],
    ["an encrypted entry", [{ ...entry, claims: { flags: 1 } }], {}, "encrypted"],
    ["an unknown method", [{ ...entry, claims: { method: 12 } }], {}, "damaged"],
  ])("%s", async (_, entries, options, code) => {
    const start = performance.now();
    expect(await outcome(rawZip(entries, options))).toBe(code);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("a part is held whole only up to a size", async () => {
    const zip = await open(rawZip([{ name: "a", content: Buffer.alloc(70 << 20), stored: true }]));
    await expect(zip.bytes(zip.entries[0]!)).rejects.toMatchObject({ code: "too-large" });
    expect((await zip.bytes(zip.entries[0]!, 80 << 20)).length).toBe(70 << 20);
  });
});

describe("names in a zip file", () => {
  it("are found in any case and in escapes", async () => {
    const zip = await open(
      rawZip([
        { ...entry, name: "xl/worksheets/表 1.xml" },
        { ...entry, name: "xl/%E8%A1%A8.xml" },
      ]),
    );
    expect(zip.find("XL/Worksheets/表%201.XML")?.name).toBe("xl/worksheets/表 1.xml");
    expect(zip.find("xl/表.xml")?.name).toBe("xl/%E8%A1%A8.xml");
    expect(zip.find("xl/其他.xml")).toBeUndefined();
  });

  it("in a code page stay apart", async () => {
    const gbk = [Buffer.from([0xb1, 0xed, 0x31]), Buffer.from([0xb1, 0xee, 0x31])];
    const zip = await open(rawZip(gbk.map((name) => ({ ...entry, name }))));
    expect(zip.entries.map(({ nameBytes }) => Buffer.from(nameBytes))).toEqual(gbk);
  });
});

it("any change of any byte ends in content or in a HostError, never in anything else", async () => {
  const good = rawZip([
    { ...entry, content: "机关第一党支部" },
    { name: "b", content: "b", stored: true },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(good);
      bytes[at] = byte;
      await outcome(bytes);
    }),
    { numRuns: 200 },
  );
});
