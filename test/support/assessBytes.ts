import type { AssessOptions, ReadyAssessment } from "../../src/app/assessWorkbook";
import { MemorySink } from "../../src/hosts/file/byteSink";
import { memorySource } from "../../src/hosts/file/byteSource";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { gridText, readGrid } from "../../src/workbook/port/grid";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";
import { mustAssess } from "./runAssess";

/** Opens a workbook file in memory; `written` gives what apply() wrote. */
export async function openFileBytes(bytes: Uint8Array): Promise<{ host: WorkbookHost; written: () => Uint8Array }> {
  const sink = new MemorySink();
  const host = await openFileHost(memorySource(bytes), {
    compression: nodeCompression,
    output: () =>
      Promise.resolve({
        write: (piece: Uint8Array) => sink.write(piece),
        commit: () => Promise.resolve(),
        discard: () => Promise.resolve(),
      }),
  });
  return { host, written: () => sink.bytes() };
}

/** Assesses a workbook file and writes the result sheets into it. @throws Error when it is refused */
export async function assessBytes(
  bytes: Uint8Array,
  options: AssessOptions,
): Promise<{ outcome: ReadyAssessment; written: Uint8Array }> {
  const { host, written } = await openFileBytes(bytes);
  const outcome = await mustAssess(host, options);
  await host.apply(outcome.plan);
  return { outcome, written: written() };
}

/** A cell as a test compares it: numbers and dates as numbers, all else as its text, null when empty. */
export type PlainCell = string | number | null;

/** All rows of a sheet of a workbook file. @throws Error when there is no such sheet */
export async function sheetRows(bytes: Uint8Array, name: string): Promise<readonly (readonly PlainCell[])[]> {
  const { host } = await openFileBytes(bytes);
  const { sheets } = await host.describe();
  const id = sheets.find((sheet) => sheet.name === name)?.id;
  if (id === undefined) throw new Error(`no sheet ${name}: ${sheets.map((sheet) => sheet.name).join(" ")}`);
  const grid = await readGrid(host, id);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column): PlainCell => {
      const cell = grid.cell(row, column);
      if (cell?.kind === "number" || cell?.kind === "date") return cell.value;
      return gridText(cell) || null;
    }),
  );
}

/** Rows under the header at `headerIndex` as records by column label, up to the first row whose first two cells are empty. */
export async function sheetRecords(
  bytes: Uint8Array,
  name: string,
  headerIndex = 3,
): Promise<readonly Readonly<Record<string, PlainCell>>[]> {
  const rows = await sheetRows(bytes, name);
  const labels = (rows[headerIndex] ?? []).map((label) => String(label ?? ""));
  const body = rows.slice(headerIndex + 1);
  const end = body.findIndex(([first, second]) => (first ?? second ?? null) === null);
  return body
    .slice(0, end < 0 ? undefined : end)
    .map((row) => Object.fromEntries(labels.map((label, column) => [label, row[column] ?? null])));
}
