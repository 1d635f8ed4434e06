import { isTrue } from "../package/workbookPackage";
import type { ZipArchive } from "../zip/zipArchive";
import { asUtf8 } from "./readSheetPart";
import { SheetScanner, type RowSink } from "./sheetScanner";
import { StringPool } from "./stringPool";

/** Protection of a sheet that is in force. */
export type SheetProtection = Readonly<{ hasPassword: boolean }>;

const NO_SINK: RowSink = { put: ignore, endRow: ignore, dropRow: ignore, flush: ignore };

/** What a password leaves in the file: its old 16-bit hash, or the newer hash. Source: ISO/IEC 29500-1, 18.3.1.85. */
const PASSWORD_ATTRIBUTES = ["password", "hashValue"];

/**
 * Passes over a sheet part for its protection; memory doesn't grow with the rows.
 *
 * @returns null when the sheet is not protected.
 * @throws HostError damaged, has-doctype, text-too-long, sheet-too-large, too-large
 */
export async function protectionOf(
  zip: ZipArchive,
  { part, name }: Readonly<{ part: string | null; name: string }>,
): Promise<SheetProtection | null> {
  const entry = part === null ? null : zip.find(part);
  if (!entry || part === null) return null;
  let found: SheetProtection | null = null;
  const context = {
    sheet: name,
    part,
    pool: new StringPool(),
    shared: null,
    dateStyles: new Uint8Array(),
    date1904: false,
  };
  const scanner = new SheetScanner(NO_SINK, context, {
    rowLimit: Infinity,
    columns: new Set(),
    observer: {
      onRow: ignore,
      onTag: (tag, attribute) => {
        if (tag !== "sheetProtection" || !isTrue(attribute("sheet") ?? undefined)) return;
        found = { hasPassword: PASSWORD_ATTRIBUTES.some((of) => (attribute(of) ?? "") !== "") };
      },
    },
  });
  for await (const chunk of asUtf8(zip.inflate(entry), part)) if (!scanner.push(chunk)) break;
  scanner.end();
  return found;
}

function ignore(): void {
  // Only tags outside of the rows matter.
}
