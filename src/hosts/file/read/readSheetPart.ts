import { HostError } from "../../../workbook/port/hostError";
import type { BlockConsumer, ReadOptions, SheetTail } from "../../../workbook/port/workbookHost";
import { ENCODING_BYTES, encodingOf } from "../package/partText";
import { onPart } from "../package/workbookPackage";
import type { ZipArchive } from "../zip/zipArchive";
import { BlockCollector } from "./blockCollector";
import type { CellContext } from "./cellValue";
import { SheetScanner } from "./sheetScanner";

/** Bytes between two looks at the abort signal and two words of progress. */
const STEP_BYTES = 4 << 20;

/**
 * Streams a sheet part into blocks.
 *
 * @throws HostError cancelled, damaged, has-doctype, text-too-long, sheet-too-large, too-large.
 */
export async function readSheetPart(
  zip: ZipArchive,
  context: CellContext,
  consume: BlockConsumer,
  options: ReadOptions,
): Promise<SheetTail> {
  const entry = zip.find(context.part);
  if (!entry) throw new HostError("damaged", "file", { part: context.part });
  const scanner = new SheetScanner(new BlockCollector(consume, context.pool), context, {
    rowLimit: options.rowLimit ?? Infinity,
    columns: options.columns ?? null,
  });
  let untilStep = 0;
  for await (const chunk of asUtf8(zip.inflate(entry), context.part)) {
    untilStep -= chunk.length;
    if (untilStep <= 0) {
      if (options.signal?.aborted) throw new HostError("cancelled", "file");
      options.onProgress?.(scanner.rowsRead);
      untilStep = STEP_BYTES;
    }
    if (!pushed(scanner, chunk, context)) break;
  }
  scanner.end();
  options.onProgress?.(scanner.rowsRead);
  return { merges: options.rowLimit === undefined && !options.withoutMerges ? scanner.merges : [] };
}

/** Texts that are none are found where texts are kept, which knows no part. @throws HostError */
function pushed(scanner: SheetScanner, chunk: Uint8Array, { part, sheet }: CellContext): boolean {
  try {
    return scanner.push(chunk);
  } catch (cause) {
    if (!(cause instanceof HostError) || "part" in cause.detail) throw cause;
    throw new HostError(cause.code, "file", { ...cause.detail, part, sheet }, { cause });
  }
}

/** UTF-16 parts, which some programs write, become UTF-8 on the way. @throws HostError damaged */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<Uint8Array, void> {
  let decoder: TextDecoder | null | undefined;
  let head: Uint8Array = new Uint8Array(0);
  const encoder = new TextEncoder();
  const convert = (bytes: Uint8Array): Uint8Array => {
    decoder ??= decoderOf(bytes, part);
    return decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes;
  };
  for await (const chunk of chunks) {
    if (decoder !== undefined) yield convert(chunk);
    else {
      head = head.length === 0 ? chunk.slice() : joined(head, chunk);
      if (head.length >= ENCODING_BYTES) yield convert(head);
    }
  }
  if (decoder === undefined) yield convert(head);
}

/** null: the bytes are UTF-8 as they are. */
function decoderOf(head: Uint8Array, part: string): TextDecoder | null {
  const encoding = onPart(part, () => encodingOf(head));
  return encoding === "utf-8" ? null : new TextDecoder(encoding);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
