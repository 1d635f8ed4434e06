import type { ChosenPeriod } from "../../app/choosePeriod";
import type { Move } from "../../domain/assessment/movesBetween";
import { formatDay } from "../../domain/model/day";
import { formatHundredths, type Hundredths } from "../../domain/model/rational";
import type { ProductTexts } from "../../i18n/textsOf";

type Moved = Readonly<{
  moves: readonly Move[];
  chosen: ChosenPeriod;
  names: readonly string[];
  /** How many organizations there are. */
  of: number;
}>;

/** Who would move, from what to what, by which indicators. */
export function moveLines({ moves, chosen, names, of }: Moved, { catalogue, sheets }: ProductTexts): string[] {
  const words = catalogue.commandLine;
  const points = (total: Hundredths | null): string => (total === null ? words.notRanked : formatHundredths(total));
  const grade = (label: string | null): string => (label === null ? words.notRanked : sheets.grade(label));
  const rank = (place: number | null): string => (place === null ? words.notRanked : String(place));
  return [
    words.tried(sheets.periodName(chosen.period), formatDay(chosen.cutoff), moves.length, of),
    ...moves.map(({ organization, total, grade: label, rank: place, because }) =>
      words.moved({
        name: names[organization] ?? "",
        total: [points(total.from), points(total.to)],
        grade: [grade(label.from), grade(label.to)],
        rank: [rank(place.from), rank(place.to)],
        because,
      }),
    ),
  ];
}
