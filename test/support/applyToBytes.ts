import { MemorySink } from "../../src/hosts/file/byteSink";
import { memorySource } from "../../src/hosts/file/byteSource";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { openPackage, type WorkbookPackage } from "../../src/hosts/file/package/workbookPackage";
import { graftPlan } from "../../src/hosts/file/write/graftPlan";
import { openZip } from "../../src/hosts/file/zip/zipArchive";
import type { WritePlan } from "../../src/workbook/port/writePlan";

export async function openBytes(bytes: Uint8Array): Promise<WorkbookPackage> {
  return openPackage(await openZip(memorySource(bytes), nodeCompression));
}

/** A plan carried out on a file in memory. */
export async function applyToBytes(bytes: Uint8Array, plan: WritePlan): Promise<Uint8Array> {
  const sink = new MemorySink();
  await graftPlan(await openBytes(bytes), plan, sink, { compression: nodeCompression });
  return sink.bytes();
}
