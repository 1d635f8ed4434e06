import type { Because } from "../app/compare/movers";
import type { Comparison } from "../app/session/compareSession";
import type { Change } from "../domain/assessment/standingChange";
import { formatHundredths } from "../domain/model/rational";
import type { ProductTexts } from "../i18n/textsOf";
import { oneLine } from "./displayWidth";

/** Causes named behind an organization; all of them stand in the JSON. */
const CAUSES_SHOWN = 8;

/** Who would move, from what to what, and by what. */
export function comparisonLines({ period, version, movers }: Comparison, texts: ProductTexts): readonly string[] {
  const words = texts.catalogue.commandLine;
  const shown = <T>({ from, to }: Change<T>, write: (value: T) => string): string => {
    const [before, after] = [from, to].map((value) => (value === null ? words.notRanked : write(value)));
    return before === after ? before! : `${before!} → ${after!}`;
  };
  const cause = (because: Because): string =>
    "rule" in because ? words.ruleCause(because.rule) : words.rowCause(because.sheet, because.row);
  return [
    words.compared(texts.sheets.periodName(period), version, movers.length),
    ...movers.map(({ name, total, grade, rank, because }) =>
      words.mover({
        name: oneLine(name),
        total: shown(total, formatHundredths),
        grade: shown(grade, texts.sheets.grade),
        rank: shown(rank, String),
        causes: because.slice(0, CAUSES_SHOWN).map(cause),
        more: Math.max(0, because.length - CAUSES_SHOWN),
      }),
    ),
  ];
}
