import { differingMethods, type AnnualOrganization } from "../domain/annual/annualStandings";
import { LEVELS } from "../domain/model/level";
import { formatHundredths, type Hundredths } from "../domain/model/rational";
import type { ReadyYear } from "../app/session/annualSession";
import type { ProductTexts } from "../i18n/textsOf";
import { oneLine } from "./displayWidth";
import { textTable, type TextColumn, type TextRow } from "./textTable";

type Key = "rank" | "organization" | "secretary" | "Q1" | "Q2" | "Q3" | "Q4" | "total" | "grade" | "other";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
const COLUMNS: readonly TextColumn<Key>[] = [
  { key: "rank", align: "right", widest: 6 },
  { key: "organization", align: "left", widest: 56 },
  { key: "secretary", align: "left", widest: 20 },
  ...QUARTERS.map((key) => ({ key, align: "right", widest: 16 }) as const),
  { key: "total", align: "right", widest: 16 },
  { key: "grade", align: "left", widest: 12 },
  { key: "other", align: "left", widest: Infinity },
];

/** How the year was worked out and from what, then the ranking, level by level, with other grades by other methods. */
export function annualLines(year: ReadyYear, { catalogue, sheets }: ProductTexts): readonly string[] {
  const words = catalogue.commandLine;
  const { organizations, settings, names, quarters, yearSource, unmatched } = year;
  const { annual } = catalogue;
  const { method } = settings.annual;
  const points = (hundredths: Hundredths | null): string =>
    hundredths === null ? words.notRanked : formatHundredths(hundredths);
  const labels: TextRow<Key> = {
    ...{ rank: words.table.rank, organization: words.table.organization, secretary: words.table.secretary },
    ...{ Q1: "Q1", Q2: "Q2", Q3: "Q3", Q4: "Q4", grade: words.table.grade, ...words.annualTable },
  };
  const cellsOf = (organization: AnnualOrganization): TextRow<Key> => {
    const { result, input, standings } = organization;
    const { total, grade, rank } = standings[method];
    const [Q1 = "", Q2 = "", Q3 = "", Q4 = ""] = QUARTERS.map((_, i) => points(input.quarters.totals[i] ?? null));
    const others = differingMethods(organization, method).map(
      (other) =>
        `${annual.methods[other]} ${points(standings[other].total)} ${sheets.grade(standings[other].grade ?? "")}`,
    );
    return {
      rank: rank === null ? words.notRanked : String(rank),
      organization: oneLine(names[result.organization] ?? ""),
      secretary: result.secretary === "" ? words.vacant : oneLine(result.secretary),
      ...{ Q1, Q2, Q3, Q4, total: points(total), grade: grade === null ? "" : sheets.grade(grade) },
      other: others.join(" "),
    };
  };
  const rows = organizations.map((row) => ({ level: row.result.level, cells: cellsOf(row) }));
  const line = textTable(
    COLUMNS,
    labels,
    rows.map(({ cells }) => cells),
  );
  return [
    annual.methodLine(settings.annual, sheets.grade(settings.grades[0]!.label)),
    annual.sourcesLine(quarters, yearSource),
    ...(unmatched.length === 0 ? [] : [annual.unmatchedLine(unmatched)]),
    ...LEVELS.flatMap((level) => {
      const ofLevel = rows.filter((row) => row.level === level);
      return ofLevel.length === 0
        ? []
        : ["", words.level[level], line(labels), ...ofLevel.map(({ cells }) => line(cells))];
    }),
  ];
}
