import type { CellValue, WriteSheet } from "hucre";

/** A cell of a golden workbook: an ISO day in `day` becomes a real date, `formula` keeps its value as its result. */
export type GoldenCell =
  string | number | boolean | null | Readonly<{ day: string }> | Readonly<{ formula: string; value: string | number }>;

/** One sheet: rows from the top, merged ranges as [first row, first column, last row, last column], 0-based. */
export type GoldenSheet = Readonly<{
  rows: readonly (readonly GoldenCell[])[];
  merges?: readonly (readonly [number, number, number, number])[];
}>;

/** A workbook and what must come out of it; what is not named is not compared. */
export type GoldenCase = Readonly<{
  sheets: Readonly<Record<string, GoldenSheet>>;
  expected: GoldenExpectation;
}>;

export type GoldenExpectation = Readonly<{
  period: string;
  cutoff?: string;
  /** Organization → code → score with two decimals, or the status where there is no score. */
  items?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Organization → members of its JSON. */
  organizations?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Organization → code → words that its reasons hold. */
  reasons?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** `R2 机关第一党支部 2026-04-11 overdue`, all of the codes named in `reminderCodes`. */
  reminderCodes?: readonly string[];
  reminders?: readonly string[];
  /** `severity code sheet!cell`, all of them. */
  problems?: readonly string[];
  /** `sheet!cell` → value in the written workbook. */
  cells?: Readonly<Record<string, string | number | null>>;
}>;

export const day = (iso: string): GoldenCell => ({ day: iso });

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_STYLE = { numFmt: "yyyy-mm-dd" } as const;

/** The sheet as hucre writes it. `date1904` shifts the serial numbers. */
export function goldenSheet(name: string, sheet: GoldenSheet, date1904: boolean): WriteSheet {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const rows: CellValue[][] = sheet.rows.map((row, r) =>
    row.map((cell, c) => {
      if (cell === null || typeof cell !== "object") return cell;
      if ("formula" in cell) {
        cells.set(`${r},${c}`, { formula: cell.formula, formulaResult: cell.value });
        return cell.value;
      }
      cells.set(`${r},${c}`, { style: DAY_STYLE });
      return (Date.parse(`${cell.day}T00:00:00Z`) - EPOCH_MS) / 86_400_000 - (date1904 ? 1462 : 0);
    }),
  );
  const merges = (sheet.merges ?? []).map(([startRow, startCol, endRow, endCol]) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  }));
  return { name, rows, cells, merges };
}

/** A roster sheet from partial rows: what a row leaves out has a harmless value. */
export function roster(...organizations: readonly Readonly<Record<string, GoldenCell>>[]): GoldenSheet {
  const usual: Readonly<Record<string, GoldenCell>> = {
    党组织名称: "机关第一党支部",
    党组织类别: "党支部",
    上级党组织: null,
    成立时间: day("2015-06-01"),
    党员总数: 12,
    正式党员数: 12,
    书记姓名: "张建国",
    书记任职时间: day("2022-05-10"),
    支委人数: 3,
    纪检委员: "李梅",
    党小组数: null,
    最近换届时间: day("2024-06-20"),
    任期: 3,
    "“四强”党支部": "已命名",
    是否相对薄弱: null,
    是否实行绩效考核: "否",
    延期至: null,
    书记空缺时间: null,
  };
  const header = Object.keys(usual);
  return {
    rows: [header, ...organizations.map((o) => header.map((label) => (label in o ? o[label]! : usual[label]!)))],
  };
}

/** A sheet from a header and rows. */
export function sheet(header: readonly string[], ...rows: readonly (readonly GoldenCell[])[]): GoldenSheet {
  return { rows: [header, ...rows] };
}

/** An activity sheet: organization, type, day, then whatever the header asks for. */
export function activities(...rows: readonly (readonly GoldenCell[])[]): GoldenSheet {
  return sheet(
    ["党组织名称", "活动类型", "时间", "名称", "所属党小组", "主讲人", "应到人数", "实到人数", "所属年度"],
    ...rows,
  );
}
