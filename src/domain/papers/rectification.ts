import { formatPeriod } from "../model/period";
import { lossesOf } from "./figures";
import type { PaperColumn } from "./paper";
import type { PaperFacts, PaperOrganization } from "./paperFacts";
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

type Row = Readonly<{ organization: string; cells: readonly string[] }>;

/** The content of 整改清单; `only`: of these organizations, with the numbers that they have in the whole list. */
export function rectificationContent({ figures }: PaperFacts, only: readonly PaperOrganization[] | null): PaperContent {
  const period = formatPeriod(figures.period);
  const rows = figures.organizations
    .flatMap(matters)
    .map(({ organization, cells }, i) => ({
      organization,
      cells: [`${period}-${String(i + 1).padStart(NUMBER_DIGITS, "0")}`, ...cells],
    }))
    .filter(({ organization }) => only === null || only.some(({ name }) => name === organization));
  const shown =
    rows.length === 0 ? [["", "没有须整改的事项", ...HEAD.slice(2).map(() => "")]] : rows.map(({ cells }) => cells);
  return {
    texts: { 整改件数: String(rows.length) },
    block: () => [{ kind: "table", table: { columns: COLUMNS, head: HEAD, rows: shown } }],
  };
}

/** Flags, then indicators that lost half of their points or more. */
function matters({ name, secretary, flags, items }: PaperOrganization): readonly Row[] {
  const row = (problem: string, lost: string, basis: string): Row => ({
    organization: name,
    cells: [name, secretary === "" ? "空缺" : secretary, problem, lost, basis, "", "", ""],
  });
  return [
    ...flags.map((flag) => row(`预警：${flag}`, NONE, NONE)),
    ...lossesOf(items)
      .filter(({ item, lost }) => 2 * lost >= (item.points ?? Infinity))
      .map(({ item, lost }) => row(`${item.indicator}：${item.reasons}`, pointsName(lost), item.basis || NONE)),
  ];
}
