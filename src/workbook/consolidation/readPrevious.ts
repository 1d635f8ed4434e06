import { normalizeText } from "../../domain/model/text";
import { gridText, readGrid, type Grid } from "../port/grid";
import type { WorkbookHost } from "../port/workbookHost";
import { organizationKey } from "../resultSheets/officeEntries";
import type { ConsolidationWords } from "./consolidationWords";

const HEADER_ROWS = 20;

/**
 * Reads which organizations each unit had in an earlier consolidation, from its sheet of all results.
 *
 * @param wordSets - of every language.
 * @returns keys of organizations by the unit's code; null when it has no such sheet.
 * @throws HostError
 */
export async function readPrevious(
  host: WorkbookHost,
  wordSets: readonly ConsolidationWords[],
): Promise<ReadonlyMap<string, ReadonlySet<string>> | null> {
  const names = new Set(wordSets.map(({ sheets }) => sheets.all.name));
  const { sheets } = await host.describe();
  const sheet = sheets.find(({ name }) => names.has(name));
  if (sheet === undefined) return null;
  const grid = await readGrid(host, sheet.id);
  const header = headerOf(grid, wordSets);
  if (header === null) return null;
  const units = new Map<string, Set<string>>();
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const code = gridText(grid.cell(row, header.code));
    const organization = gridText(grid.cell(row, header.organization));
    if (code === "" || organization === "") continue;
    const own = units.get(code) ?? new Set<string>();
    units.set(code, own.add(organizationKey(organization)));
  }
  return units;
}

function headerOf(grid: Grid, wordSets: readonly ConsolidationWords[]) {
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const labels = Array.from({ length: grid.columnCount }, (_, c) => normalizeText(gridText(grid.cell(rowIndex, c))));
    for (const { allColumns } of wordSets) {
      const code = labels.indexOf(normalizeText(allColumns.unitCode));
      const organization = labels.indexOf(normalizeText(allColumns.organization));
      if (code >= 0 && organization >= 0) return { rowIndex, code, organization };
    }
  }
  return null;
}
