import type { Grid } from "../../port/grid";
import { headerKey } from "../vocabulary/headerAliases";
import { HEADER_ROWS } from "./detectHeader";
import { DEEPEST_HEADER, headerLabel, type HeaderPlace } from "./headerRows";

/** Longer ones are cut; a cell takes 32,767 characters. */
const LONGEST_SIGNATURE = 8000;
const SEPARATOR = "|";

/** The header texts of a sheet in their order, by which a sheet of the same layout is known again. "" without any. */
export function signatureAt(grid: Grid, place: HeaderPlace): string {
  const labels = Array.from({ length: grid.columnCount }, (_, column) =>
    headerKey(headerLabel(grid, place, column)).replaceAll(SEPARATOR, "/"),
  );
  const last = labels.findLastIndex((label) => label !== "");
  return labels
    .slice(0, last + 1)
    .join(SEPARATOR)
    .slice(0, LONGEST_SIGNATURE);
}

/** Every place a header may stand at, the likeliest first. */
export function* headerPlaces(grid: Grid): Generator<HeaderPlace> {
  for (let depth = 1; depth <= DEEPEST_HEADER; depth++) {
    for (let row = depth - 1; row < Math.min(HEADER_ROWS, grid.rowCount); row++) yield { row, depth };
  }
}

/** Where one of these signatures stands in a sheet; null where none does. */
export function findSignature(
  grid: Grid,
  signatures: ReadonlySet<string>,
): Readonly<{ place: HeaderPlace; signature: string }> | null {
  if (signatures.size === 0) return null;
  for (const place of headerPlaces(grid)) {
    const signature = signatureAt(grid, place);
    if (signature !== "" && signatures.has(signature)) return { place, signature };
  }
  return null;
}
