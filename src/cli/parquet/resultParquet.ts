import { parquetWriteFile } from "hyparquet-writer";
import type { Level } from "../../domain/model/level";
import type { Hundredths } from "../../domain/model/rational";

/** An organization's result as data of many units hold it. */
export type ResultRecord = Readonly<{
  unitCode: string;
  unit: string;
  below: string;
  organization: string;
  level: Level | null;
  secretary: string;
  secretaryScore: Hundredths | null;
  total: Hundredths | null;
  grade: string;
  unitRank: number | null;
  rank: number | null;
  rankedWithin: number;
  flags: string;
  codes: string;
  file: string;
  row: number;
  version: number;
}>;

type Kind = "text" | "whole" | "score";

/** What the columns are called, in every language: queries name them. Source of Chinese names: the consolidated sheets. */
const COLUMNS: readonly (readonly [key: keyof ResultRecord, name: string, kind: Kind])[] = [
  ["unitCode", "单位代码", "text"],
  ["unit", "单位", "text"],
  ["below", "下级单位", "text"],
  ["organization", "党组织", "text"],
  ["level", "层级", "text"],
  ["secretary", "书记", "text"],
  ["secretaryScore", "书记履职得分", "score"],
  ["total", "最终得分", "score"],
  ["grade", "等次", "text"],
  ["unitRank", "单位内名次", "whole"],
  ["rank", "名次", "whole"],
  ["rankedWithin", "排名范围", "whole"],
  ["flags", "预警", "text"],
  ["codes", "问题", "text"],
  ["file", "文件", "text"],
  ["row", "行", "whole"],
  ["version", "版次", "whole"],
];

/** Digits and decimals of a score. */
const SCORE = { precision: 9, scale: 2 } as const;

type ParquetSchema = NonNullable<Parameters<typeof parquetWriteFile>[0]["schema"]>;

/** The same for every file, whatever its rows hold: else a file without any rank would have a column of another type. */
const SCHEMA: ParquetSchema = [
  { name: "results", num_children: COLUMNS.length },
  ...COLUMNS.map(([, name, kind]): ParquetSchema[number] => {
    const column = { name, repetition_type: "OPTIONAL" } as const;
    if (kind === "text") return { ...column, type: "BYTE_ARRAY", converted_type: "UTF8" };
    if (kind === "whole") return { ...column, type: "INT32" };
    return { ...column, type: "INT64", converted_type: "DECIMAL", ...SCORE };
  }),
];

/** Writes records into a Parquet file; scores are exact decimals. Throws what the system says. */
export function writeResultParquet(filename: string, records: readonly ResultRecord[]): void {
  parquetWriteFile({
    filename,
    schema: SCHEMA,
    createdBy: "kaohe",
    columnData: COLUMNS.map(([key, name, kind]) => ({
      name,
      data: records.map((record) => stored(record[key], kind)),
    })),
  });
}

/** A whole number of hundredths is what a decimal stores: as a number it would be taken for the value and rounded. */
function stored(value: ResultRecord[keyof ResultRecord], kind: Kind): string | number | bigint | null {
  if (value === null || value === "") return null;
  return kind === "score" ? BigInt(value) : value;
}
