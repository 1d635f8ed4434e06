import { HostError } from "../../../workbook/hostError";
import type { ByteSource } from "../byteSource";

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Directory entries are 128 bytes; the streams that tell are among the first of them. */
const DIRECTORY_BYTES = 64 * 128;

/**
 * Lets zip files pass and names everything else for what it is.
 *
 * @throws HostError legacy-xls, encrypted, csv-not-xlsx, damaged, not-a-workbook.
 */
export async function refuseNonZip(source: ByteSource): Promise<void> {
  const head = await source.read(0, Math.min(512, source.size));
  if (head[0] === 0x50 && head[1] === 0x4b) return;
  if (OLE_MAGIC.every((byte, i) => head[i] === byte)) throw new HostError(await oleKind(source, head), "file");
  if (head.length === 0) throw new HostError("damaged", "file");
  // Text saved under a spreadsheet's name: CSV, HTML and XML have no NUL in their first half kilobyte, unless UTF-16.
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16 || !head.includes(0)) throw new HostError("csv-not-xlsx", "file");
  throw new HostError("not-a-workbook", "file");
}

/** [MS-CFB] 2.2, 2.6: an encrypted package has the stream EncryptedPackage, an old workbook has Workbook or Book. */
async function oleKind(source: ByteSource, head: Uint8Array): Promise<"encrypted" | "legacy-xls" | "not-a-workbook"> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 76) return "not-a-workbook";
  const sectorBytes = 2 ** Math.min(view.getUint16(30, true), 16);
  const directory = await source.read((view.getUint32(48, true) + 1) * sectorBytes, DIRECTORY_BYTES);
  const names = new TextDecoder("utf-16le").decode(directory.subarray(0, directory.length - (directory.length % 2)));
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) return "encrypted";
  return /Workbook|Book/.test(names) ? "legacy-xls" : "not-a-workbook";
}
