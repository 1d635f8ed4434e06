import { memorySource } from "../../src/hosts/file/byteSource";
import { openLiveFile } from "../../src/hosts/file/liveFile";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import type { CellEntry } from "../../src/workbook/port/workbookHost";

/** A workbook in which a person has changed some cells of a sheet. */
export async function withCells(
  bytes: Uint8Array,
  sheet: string,
  cells: readonly Omit<CellEntry, "sheetId">[],
): Promise<Uint8Array> {
  const live = await openLiveFile(memorySource(bytes), { compression: nodeCompression, now: () => "" });
  const sheetId = (await live.describe()).sheets.find(({ name }) => name === sheet)!.id;
  await live.enter(cells.map((cell) => ({ sheetId, ...cell })));
  return Buffer.concat(live.snapshot().parts);
}
