import { canonicalOfRead } from "../../../src/workbook/submission/canonicalCell";
import { compareSheet, type SheetComparison } from "../../../src/workbook/submission/compareSheet";
import { DETAILS_SHEET } from "../../../src/workbook/submission/details";
import { algorithmOf } from "../../../src/workbook/submission/manifest";
import { readDetails } from "../../../src/workbook/submission/readDetails";
import { readManifest } from "../../../src/workbook/submission/readManifest";
import { contentOfRows, readContent } from "../../../src/workbook/submission/sheetContent";
import { sealSheet } from "../../../src/workbook/submission/sheetSeal";
import { cellAddress } from "../../../src/workbook/port/address";
import { CELL } from "../../../src/workbook/port/cellBlock";
import { openFileBytes } from "../assessBytes";

/** A cell that was changed, whether the digest of its sheet tells so, and what is found of it. */
export type SingleChange = Readonly<{ cell: string; to: number; isTold: boolean; found: SheetComparison }>;

/** Changes one cell after the other, each in the submission as it was, the same ones for the same seed. */
export async function singleChanges(
  bytes: Uint8Array,
  { count, seed }: Readonly<{ count: number; seed: number }>,
): Promise<readonly SingleChange[]> {
  const { host } = await openFileBytes(bytes);
  const info = await host.describe();
  const idOf = (wanted: string): string => info.sheets.find(({ name }) => name === wanted)!.id;
  const manifest = (await readManifest(host, info))!;
  const algorithm = algorithmOf(manifest)!;
  const seals = manifest.sheets.filter(({ name }) => name !== DETAILS_SHEET);
  const contents = await Promise.all(seals.map(({ name }) => readContent(host, idOf(name))));
  const details = await readDetails(host, idOf(DETAILS_SHEET));
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, n): SingleChange => {
    const s = random(seals.length);
    const { rows } = contents[s]!;
    const r = random(rows.length);
    const row = rows[r]!;
    const c = random(row.cells.length + 1);
    const to = 1_000 + n;
    const value = canonicalOfRead(CELL.NUMBER, to, () => "");
    const cells = Array.from({ length: Math.max(row.cells.length, c + 1) }, (_, i) =>
      i === c ? value : (row.cells[i] ?? ""),
    );
    const changed = contentOfRows(rows.map((other, i) => (i === r ? { ...row, cells } : other)));
    const { name, key, digest } = seals[s]!;
    return {
      ...{ cell: cellAddress(row.rowIndex, c), to },
      isTold: sealSheet(changed, { name, key, algorithm }).digest !== digest,
      found: compareSheet(details.get(name)!, changed, { sheet: name, algorithm }),
    };
  });
}

/** Whether the changed cell is named, and nothing else. */
export function isNamedAlone({ cell, to, isTold, found: { changes, reordered, unknown } }: SingleChange): boolean {
  const [only] = changes;
  return isTold && changes.length === 1 && only!.cell === cell && only!.to === to && !reordered && unknown.length === 0;
}

/** Numbers that look random and are the same every time. Source: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  const state = { value: seed };
  return (below) => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    const a = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) % below;
  };
}
