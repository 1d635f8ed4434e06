import { MemorySink } from "../../src/hosts/file/byteSink";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { enterCells } from "../../src/hosts/file/write/enterCells";
import type { CellEntry } from "../../src/workbook/port/workbookHost";
import { openBytes } from "./applyToBytes";
import { openFileBytes, sheetRows, type PlainCell } from "./assessBytes";

type RowRecord = Readonly<Record<string, PlainCell>>;
type Filling = Readonly<Record<string, string | number | null>>;

/**
 * A workbook file in which a person has filled in cells of a sheet: `fill` is asked for every row under the header that
 * has the label `header`, and gives the values by label; null leaves the row.
 */
export async function fillSheet(
  bytes: Uint8Array,
  sheet: string,
  header: string,
  fill: (row: RowRecord, rowIndex: number) => Filling | null,
): Promise<Uint8Array> {
  const rows = await sheetRows(bytes, sheet);
  const headerIndex = rows.findIndex((row) => row.includes(header));
  if (headerIndex < 0) throw new Error(`no header ${header} in ${sheet}`);
  const labels = rows[headerIndex]!.map((label) => String(label ?? ""));
  const { sheets } = await (await openFileBytes(bytes)).host.describe();
  const sheetId = sheets.find(({ name }) => name === sheet)!.id;
  const entries = rows.flatMap((row, rowIndex): readonly CellEntry[] => {
    if (rowIndex <= headerIndex) return [];
    const filling = fill(Object.fromEntries(labels.map((label, c) => [label, row[c] ?? null])), rowIndex) ?? {};
    return Object.entries(filling).map(([label, value]) => {
      const columnIndex = labels.indexOf(label);
      if (columnIndex < 0) throw new Error(`no column ${label} in ${sheet}`);
      return { sheetId, rowIndex, columnIndex, value };
    });
  });
  const sink = new MemorySink();
  await enterCells(await openBytes(bytes), entries, sink, nodeCompression);
  return sink.bytes();
}
