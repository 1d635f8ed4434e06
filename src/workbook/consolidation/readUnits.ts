import type { ListedUnit } from "../../domain/consolidating/consolidationCheck";
import { normalizeText } from "../../domain/model/text";
import { cellAddress } from "../port/address";
import { gridText, readGrid, type Grid } from "../port/grid";
import type { WorkbookHost } from "../port/workbookHost";

const CODE_LABELS = new Set(["单位代码", "代码", "机构代码", "unit code", "code"]);
const NAME_LABELS = new Set(["单位名称", "单位", "名称", "机构名称", "unit name", "unit", "name"]);
const PARTITION_LABELS = new Set(["分区代码", "分区", "省份代码", "partition"]);
const HEADER_ROWS = 20;

/** What is wrong with a list of units, where. `header`: it has none; the others say it of a cell. */
export type UnitProblem = Readonly<{
  kind: "header" | "no-code" | "no-name" | "code-twice" | "partition" | "empty";
  sheet: string;
  cell: string;
  text: string;
}>;

/** A list of units, and everything that is wrong with it. */
export type UnitList = Readonly<{ units: readonly ListedUnit[]; problems: readonly UnitProblem[] }>;

/** Where rows of units without a partition of their own go. */
export const NO_PARTITION = "all";

/**
 * Reads the units that are to submit: columns 单位代码 and 单位名称, and 分区代码 where there is one, of the first sheet that
 * has them.
 *
 * @throws HostError
 */
export async function readUnits(host: WorkbookHost): Promise<UnitList> {
  const { sheets } = await host.describe();
  for (const { id, name } of sheets) {
    const grid = await readGrid(host, id);
    const header = headerOf(grid);
    if (header !== null) return unitsUnder(grid, name, header);
  }
  return { units: [], problems: [{ kind: "header", sheet: sheets[0]?.name ?? "", cell: "", text: "" }] };
}

type Header = Readonly<{ rowIndex: number; code: number; name: number; partition: number | null }>;

function headerOf(grid: Grid): Header | null {
  for (let rowIndex = 0; rowIndex < Math.min(grid.rowCount, HEADER_ROWS); rowIndex++) {
    const labels = Array.from({ length: grid.columnCount }, (_, c) =>
      normalizeText(gridText(grid.cell(rowIndex, c))).toLowerCase(),
    );
    const at = (wanted: ReadonlySet<string>): number => labels.findIndex((label) => wanted.has(label));
    const [code, name, partition] = [at(CODE_LABELS), at(NAME_LABELS), at(PARTITION_LABELS)];
    if (code >= 0 && name >= 0) return { rowIndex, code, name, partition: partition < 0 ? null : partition };
  }
  return null;
}

function unitsUnder(grid: Grid, sheet: string, header: Header): UnitList {
  const units = new Map<string, ListedUnit>();
  const problems: UnitProblem[] = [];
  for (let row = header.rowIndex + 1; row < grid.rowCount; row++) {
    const text = (column: number | null): string => (column === null ? "" : gridText(grid.cell(row, column)));
    const tell = (kind: UnitProblem["kind"], column: number | null): void => {
      problems.push({ kind, sheet, cell: cellAddress(row, column ?? 0), text: text(column) });
    };
    const [code, name, partition] = [text(header.code), text(header.name), text(header.partition)];
    if (code === "" && name === "") continue;
    if (code === "") tell("no-code", header.code);
    else if (name === "") tell("no-name", header.name);
    else if (units.has(code)) tell("code-twice", header.code);
    // A folder is called by it, in every system and program.
    else if (partition !== "" && !/^[A-Za-z0-9_-]{1,40}$/.test(partition)) tell("partition", header.partition);
    else units.set(code, { code, name, partition: partition || NO_PARTITION });
  }
  if (units.size === 0 && problems.length === 0) {
    problems.push({ kind: "empty", sheet, cell: cellAddress(header.rowIndex, header.code), text: "" });
  }
  return { units: [...units.values()], problems };
}
