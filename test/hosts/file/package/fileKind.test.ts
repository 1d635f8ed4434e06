import { describe, expect, it } from "vitest";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { streamNames } from "../../../../src/hosts/file/package/compoundFile";
import { refuseNonZip } from "../../../../src/hosts/file/package/fileKind";

const SECTOR = 512;
const STREAM = 2;
const STORAGE = 1;

type Item = readonly [name: string, type: number];

/** A compound file whose directory goes from one sector to another that stands before it, by the allocation table. */
function compoundFile(items: readonly Item[], directory: readonly number[], tableSector: number): Buffer {
  const file = Buffer.alloc(SECTOR * 12, 0xff);
  file.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(directory[0]!, 48);
  file.writeUInt32LE(tableSector, 76);
  directory.forEach((sector, i) => {
    file.writeUInt32LE(directory[i + 1] ?? 0xffff_fffe, (tableSector + 1) * SECTOR + sector * 4);
    for (let k = 0; k < 4; k++) {
      const at = (sector + 1) * SECTOR + k * 128;
      file.fill(0, at, at + 128);
      const item = items[i * 4 + k];
      if (!item) continue;
      file.write(item[0], at, "utf16le");
      file.writeUInt16LE((item[0].length + 1) * 2, at + 64);
      file[at + 66] = item[1];
    }
  });
  return file;
}

const OFFICE_ENCRYPTION: readonly Item[] = [
  ["Root Entry", 5],
  ["\u0006DataSpaces", STORAGE],
  ["Version", STREAM],
  ["DataSpaceMap", STREAM],
  ["DataSpaceInfo", STORAGE],
  ["StrongEncryptionDataSpace", STREAM],
  ["TransformInfo", STORAGE],
  ["StrongEncryptionTransform", STORAGE],
  ["\u0006Primary", STREAM],
  ["EncryptionInfo", STREAM],
  ["EncryptedPackage", STREAM],
];

it("the directory of a compound file is followed wherever its sectors stand", async () => {
  const names = await streamNames(memorySource(compoundFile(OFFICE_ENCRYPTION, [9, 2, 5], 7)));
  expect(names).toEqual(OFFICE_ENCRYPTION.filter(([, type]) => type === STREAM).map(([name]) => name));
});

it("a directory that goes in a circle ends", async () => {
  const file = compoundFile(OFFICE_ENCRYPTION.slice(0, 8), [3, 4], 7);
  file.writeUInt32LE(3, 8 * SECTOR + 4 * 4);
  expect(new Set(await streamNames(memorySource(file)))).toEqual(
    new Set(["Version", "DataSpaceMap", "StrongEncryptionDataSpace"]),
  );
});

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");

describe("files that are no zip files", () => {
  it.each<[string, Buffer, string]>([
    ["encrypted by Office", compoundFile(OFFICE_ENCRYPTION, [9, 2, 5], 7), "encrypted"],
    [
      "Excel 97, WPS .et",
      compoundFile(
        [
          ["Root Entry", 5],
          ["Workbook", STREAM],
        ],
        [0],
        3,
      ),
      "legacy-xls",
    ],
    [
      "Excel 5",
      compoundFile(
        [
          ["Root Entry", 5],
          ["Book", STREAM],
        ],
        [0],
        3,
      ),
      "legacy-xls",
    ],
    [
      "a folder named Workbook",
      compoundFile(
        [
          ["Root Entry", 5],
          ["Workbook", STORAGE],
        ],
        [0],
        3,
      ),
      "not-a-workbook",
    ],
    [
      "Bookmarks",
      compoundFile(
        [
          ["Root Entry", 5],
          ["Bookmarks", STREAM],
        ],
        [0],
        3,
      ),
      "not-a-workbook",
    ],
    ["a cut compound file", compoundFile(OFFICE_ENCRYPTION, [9, 2, 5], 7).subarray(0, 300), "not-a-workbook"],
    ["CSV in GBK", Buffer.from([0xb5, 0xb3, 0xd7, 0xe9, 0x2c, 0xc3, 0xfb, 0x0d, 0x0a]), "csv-not-xlsx"],
    ["tab-separated UTF-16", utf16("党组织\t时间\r\n"), "csv-not-xlsx"],
    ["a web page", Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), "csv-not-xlsx"],
    ["XML Spreadsheet 2003", Buffer.from('<?xml version="1.0"?><Workbook/>'), "csv-not-xlsx"],
    ["RTF", Buffer.from("{\\rtf1\\ansi}"), "not-a-workbook"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "not-a-workbook"],
  ])("%s", async (_, bytes, code) => {
    await expect(refuseNonZip(memorySource(bytes))).rejects.toMatchObject({ name: "HostError", code });
  });

  it("zip files pass", async () => {
    await expect(refuseNonZip(memorySource(Buffer.from("PK\x03\x04")))).resolves.toBeUndefined();
  });
});
