import type { Day } from "../../domain/model/day";
import { formatPeriod, type Period } from "../../domain/model/period";
import { periodName } from "../../domain/papers/paperWords";
import type { RectificationMatter } from "../../domain/papers/rectification";
import type { RowTexts } from "../../workbook/ledgerRows/rowTexts";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { TakenLines, TakenRow } from "./takenRows";

export type FindingContext = Readonly<{
  period: Period;
  /** The day on which they are entered: 发现时间. */
  found: Day;
  /** 整改时限 of all; null: the office fills it in. */
  due: Day | null;
  /** Whether the ledger has 问题来源; without it the number stands behind the problem. */
  hasOrigin: boolean;
  /** The ledger's rows as they are. */
  existing: readonly RowTexts[];
}>;

/**
 * Matters of 整改清单 as findings. One that the ledger has already, by its number, its organization and what it is about, is
 * not taken twice, also where its figures have changed since; one whose number stands there for another matter is not taken.
 */
export function findingLines(matters: readonly RectificationMatter[], context: FindingContext): TakenLines {
  const taken = takenBefore(context);
  const rows: TakenRow[] = [];
  const clashes: string[] = [];
  let present = 0;
  for (const matter of matters) {
    const isSame = ({ organization, text }: TakenBefore): boolean =>
      organization === organizationKey(matter.organization) && text.includes(matter.heading);
    if (taken.some(isSame)) present++;
    else if (taken.some(({ number }) => number === matter.number)) clashes.push(matter.number);
    else rows.push(findingRow(matter, context));
  }
  return { rows, present, clashes, unassigned: [] };
}

type TakenBefore = Readonly<{ number: string; organization: string; text: string }>;

/** Rows that bear a number of the period; an organization's cell may be merged over several. */
function takenBefore({ period, existing }: FindingContext): readonly TakenBefore[] {
  const pattern = new RegExp(`(?<![0-9A-Za-z])${formatPeriod(period)}-\\d{3,}(?!\\d)`, "u");
  let organization = "";
  return existing.flatMap(({ text }): readonly TakenBefore[] => {
    if (text("organization") !== "") organization = organizationKey(text("organization"));
    const said = `${text("origin")}\n${text("problem")}`;
    const number = pattern.exec(said)?.[0];
    return number === undefined ? [] : [{ number, organization, text: said }];
  });
}

function findingRow(
  { number, organization, secretary, problem }: RectificationMatter,
  { period, found, due, hasOrigin }: FindingContext,
): TakenRow {
  return {
    organization,
    about: `${number} ${problem}`,
    row: {
      organization,
      found: { day: found },
      origin: `${periodName(period)}考核 ${number}`,
      problem: hasOrigin ? problem : `${problem}（${number}）`,
      responsible: secretary,
      ...(due === null ? {} : { due: { day: due } }),
    },
  };
}
