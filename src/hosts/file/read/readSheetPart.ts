import { HostError } from "../../../workbook/hostError";
import type { BlockConsumer, ReadOptions, SheetTail } from "../../../workbook/workbookHost";
import { encodingOf } from "../package/partText";
import type { ZipArchive } from "../zip/zipArchive";
import { BlockBuilder } from "./blockBuilder";
import { CellDecoder, type CellContext } from "./cellValue";
import { SheetScanner } from "./sheetScanner";

/** Bytes between two looks at the abort signal and two words of progress. */
const STEP_BYTES = 4 << 20;

/**
 * Streams a sheet part into blocks.
 *
 * @throws HostError cancelled, damaged, has-doctype, text-too-long.
 */
export async function readSheetPart(
  zip: ZipArchive,
  context: CellContext,
  consume: BlockConsumer,
  options: ReadOptions,
): Promise<SheetTail> {
  const entry = zip.find(context.part);
  if (!entry) throw new HostError("damaged", "file", { part: context.part });
  const builder = new BlockBuilder(consume, context.pool);
  const scanner = new SheetScanner(builder, new CellDecoder(context, builder), {
    part: context.part,
    rowLimit: options.rowLimit ?? Infinity,
    columns: options.columns ?? null,
  });
  let untilStep = 0;
  for await (const chunk of asUtf8(zip.inflate(entry))) {
    untilStep -= chunk.length;
    if (untilStep <= 0) {
      if (options.signal?.aborted) throw new HostError("cancelled", "file");
      options.onProgress?.(scanner.rowsRead);
      untilStep = STEP_BYTES;
    }
    if (!scanner.push(chunk)) break;
  }
  scanner.end();
  options.onProgress?.(scanner.rowsRead);
  return { merges: options.rowLimit === undefined ? scanner.merges : [] };
}

/** UTF-16 parts, which some programs write, become UTF-8 on the way. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let decoder: TextDecoder | null | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk);
      decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
    }
    yield decoder === null ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
}
