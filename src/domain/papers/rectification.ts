import { formatPeriod } from "../model/period";
import type { Hundredths } from "../model/rational";
import { lossesOf } from "./figures";
import type { PaperColumn } from "./paper";
import type { PaperFacts, PaperOrganization, PeriodFigures } from "./paperFacts";
import { NONE, pointsName } from "./paperWords";
import type { PaperContent } from "./template";

const HEAD = ["编号", "党组织", "书记", "问题", "失分", "来源", "整改措施", "完成时限", "完成情况"];
const COLUMNS: readonly PaperColumn[] = [
  { share: 11, align: "center" },
  { share: 15 },
  { share: 7, align: "center" },
  { share: 24 },
  { share: 6, align: "right" },
  { share: 11 },
  { share: 12 },
  { share: 7 },
  { share: 7 },
];
/** Digits of a number within the period. */
const NUMBER_DIGITS = 3;

/**
 * A matter of 整改清单. `number`: within the period, as in the whole list; `heading`: which indicator or flag it is, with
 * which `problem` begins; `lost`: points, null for a flag; `basis`: where it stands in the ledgers, "" where nothing does.
 */
export type RectificationMatter = Readonly<{
  number: string;
  organization: string;
  secretary: string;
  heading: string;
  problem: string;
  lost: Hundredths | null;
  basis: string;
}>;

/** Every matter of 整改清单: of each organization its flags, then indicators that lost half of their points or more. */
export function rectificationMatters({ period, organizations }: PeriodFigures): readonly RectificationMatter[] {
  return organizations.flatMap(mattersOf).map((matter, i) => ({
    number: `${formatPeriod(period)}-${String(i + 1).padStart(NUMBER_DIGITS, "0")}`,
    ...matter,
  }));
}

/** The content of 整改清单; `only`: of these organizations, with the numbers that they have in the whole list. */
export function rectificationContent({ figures }: PaperFacts, only: readonly PaperOrganization[] | null): PaperContent {
  const rows = rectificationMatters(figures)
    .filter(({ organization }) => only === null || only.some(({ name }) => name === organization))
    .map(({ number, organization, secretary, problem, lost, basis }) => [
      ...[number, organization, secretary === "" ? "空缺" : secretary, problem, pointsName(lost), basis || NONE],
      ...["", "", ""],
    ]);
  const shown = rows.length === 0 ? [["", "没有须整改的事项", ...HEAD.slice(2).map(() => "")]] : rows;
  return {
    texts: { 整改件数: String(rows.length) },
    block: () => [{ kind: "table", table: { columns: COLUMNS, head: HEAD, rows: shown } }],
  };
}

function mattersOf({
  name,
  secretary,
  flags,
  items,
}: PaperOrganization): readonly Omit<RectificationMatter, "number">[] {
  const own = { organization: name, secretary };
  return [
    ...flags.map((flag) => {
      const heading = `预警：${flag}`;
      return { ...own, heading, problem: heading, lost: null, basis: "" };
    }),
    ...lossesOf(items)
      .filter(({ item, lost }) => 2 * lost >= (item.points ?? Infinity))
      .map(({ item: { indicator, reasons, basis }, lost }) => {
        const heading = `${indicator}：`;
        return { ...own, heading, problem: `${heading}${reasons}`, lost, basis };
      }),
  ];
}
