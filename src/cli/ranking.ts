import { LEVELS } from "../domain/model/level";
import { formatHundredths } from "../domain/model/rational";
import type { OrganizationResult } from "../domain/results/result";
import type { ReadyAssessment } from "../app/assessWorkbook";
import type { ProductTexts } from "../i18n/textsOf";
import { oneLine } from "./displayWidth";
import { textTable, type TextRow } from "./textTable";

/** Columns in order, the secretary score first of all scores; the widest that each is ever made. */
const COLUMNS = [
  { key: "rank", align: "right", widest: 6 },
  { key: "organization", align: "left", widest: 56 },
  { key: "secretary", align: "left", widest: 20 },
  { key: "secretaryScore", align: "right", widest: 16 },
  { key: "total", align: "right", widest: 16 },
  { key: "grade", align: "left", widest: 12 },
  { key: "flags", align: "left", widest: Infinity },
] as const;
type Cells = TextRow<(typeof COLUMNS)[number]["key"]>;

/** The ranking, level by level, in columns as wide as what stands in them. */
export function rankingLines({ assessment, ledgers }: ReadyAssessment, { catalogue, sheets }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  const score = (hundredths: number | null): string =>
    hundredths === null ? words.notRanked : formatHundredths(hundredths);
  const cellsOf = (result: OrganizationResult): Cells => ({
    rank: result.rank === null ? words.notRanked : String(result.rank),
    organization: oneLine(ledgers.roster.names[result.organization] ?? ""),
    secretary: result.secretary === "" ? words.vacant : oneLine(result.secretary),
    secretaryScore: score(result.secretaryScore),
    total: score(result.total),
    grade: result.grade === null ? "" : sheets.grade(result.grade),
    flags: result.flags.map(({ code }) => code).join(" "),
  });
  const rows = assessment.organizations.map((result) => ({ level: result.level, cells: cellsOf(result) }));
  const line = textTable(
    COLUMNS,
    words.table,
    rows.map(({ cells }) => cells),
  );
  return LEVELS.flatMap((level) => {
    const ofLevel = rows.filter((row) => row.level === level);
    if (ofLevel.length === 0) return [];
    return ["", words.level[level], line(words.table), ...ofLevel.map(({ cells }) => line(cells))];
  });
}
