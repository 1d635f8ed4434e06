import { splitNames } from "../../../domain/model/names";
import { normalizeText } from "../../../domain/model/text";
import type { CellBlock } from "../../port/cellBlock";
import { CELL } from "../../port/cellBlock";
import type { WorkbookHost } from "../../port/workbookHost";
import { OrganizationIndex } from "../values/organizationIndex";
import { leftOutReason } from "../vocabulary/words";
import { NOTHING_KNOWN, type KnownNames } from "./columnContents";
import type { RosterSheet } from "./rosterSheets";
import type { OrganizationAlias } from "./sheetMapping";

/** A roster holds an office's organizations; beyond so many rows it is none, and must not be read twice. */
const MOST_ROWS = 20_000;

type NamesOptions = Readonly<{ aliases: readonly OrganizationAlias[]; signal?: AbortSignal }>;

/** The organizations and secretaries of the roster's sheets, by which the cells of other sheets are known. @throws HostError */
export async function readRosterNames(
  host: WorkbookHost,
  rosters: readonly RosterSheet[],
  { aliases, signal }: NamesOptions,
): Promise<KnownNames> {
  const organizations: string[] = [];
  const secretaries: string[] = [];
  for (const { sheetId, header } of rosters) {
    const columnOf = (key: string): number => header.columns.find(({ field }) => field === key)?.columnIndex ?? -1;
    const [organization, secretary] = [columnOf("organization"), columnOf("secretary")];
    const consume = (block: CellBlock): void => {
      for (let row = 0; row < block.rowCount; row++) {
        if (block.rowIndexes[row]! <= header.headerRowIndex) continue;
        const name = textAt(block, row, organization);
        if (name !== "" && leftOutReason(name) === null) organizations.push(name);
        const person = textAt(block, row, secretary);
        if (person !== "") secretaries.push(person);
      }
    };
    const columns = new Set([organization, secretary].filter((column) => column >= 0));
    await host.readSheet(sheetId, consume, { rowLimit: MOST_ROWS, columns, ...(signal ? { signal } : {}) });
  }
  if (organizations.length === 0) return NOTHING_KNOWN;
  return {
    organizations: new OrganizationIndex(
      organizations,
      aliases.filter(({ confirmed }) => confirmed),
    ),
    isSecretary: secretaryOf(secretaries),
  };
}

/** Most names look like one; the secretaries' are taken apart once one doesn't. */
function secretaryOf(cells: readonly string[]): KnownNames["isSecretary"] {
  let persons: ReadonlySet<string> | null = null;
  return (name) => (persons ??= new Set(cells.flatMap(splitNames).map(normalizeText))).has(name);
}

function textAt(block: CellBlock, row: number, column: number): string {
  if (column < 0 || column >= block.columnCount) return "";
  const at = row * block.columnCount + column;
  return block.kinds[at] === CELL.TEXT ? block.strings.textOf(block.numbers[at]!).trim() : "";
}
