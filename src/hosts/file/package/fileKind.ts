import { HostError } from "../../../workbook/port/hostError";
import type { ByteSource } from "../byteSource";
import { isCompoundFile, streamNames } from "./compoundFile";

const HEAD_BYTES = 512;
/** Binary formats whose first half kilobyte may look like text, by their first letters. */
const OTHER_FORMATS = ["%PDF", "{\\rtf", "%!PS"];

/**
 * Lets zip files pass and names everything else for what it is.
 *
 * @throws HostError not-xlsx-uof, legacy-xls, encrypted, csv-not-xlsx, damaged, not-a-workbook.
 */
export async function refuseNonZip(source: ByteSource): Promise<void> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  if (head[0] === 0x50 && head[1] === 0x4b) return;
  if (isCompoundFile(head)) throw new HostError(compoundKind(await streamNames(source)), "file");
  if (head.length === 0 || head.every((byte) => byte === 0)) throw new HostError("damaged", "file");
  if (isUofText(head)) throw new HostError("not-xlsx-uof", "file");
  throw new HostError(isText(head) ? "csv-not-xlsx" : "not-a-workbook", "file");
}

/** The Chinese office format in one XML file (GB/T 20916-2007): its root is uof:UOF. */
function isUofText(head: Uint8Array): boolean {
  return /<(?:uof:)?UOF[\s>]/.test(new TextDecoder().decode(head));
}

/** Text saved under a spreadsheet's name: CSV, HTML and XML have no NUL in their first half kilobyte, unless UTF-16. */
function isText(head: Uint8Array): boolean {
  const begin = String.fromCharCode(...head.subarray(0, 8));
  if (OTHER_FORMATS.some((format) => begin.startsWith(format))) return false;
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || !head.includes(0);
}

/** [MS-OFFCRYPTO] 2.3.2: EncryptedPackage; [MS-XLS] 2.1.2: Workbook, and Book in Excel 5 and 95. */
function compoundKind(streams: readonly string[]): "encrypted" | "legacy-xls" | "not-a-workbook" {
  if (streams.includes("EncryptedPackage")) return "encrypted";
  return streams.includes("Workbook") || streams.includes("Book") ? "legacy-xls" : "not-a-workbook";
}
