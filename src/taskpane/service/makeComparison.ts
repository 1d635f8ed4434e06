import type { Comparison } from "../../app/session/compareSession";
import type { Change } from "../../domain/assessment/standingChange";
import { formatHundredths } from "../../domain/model/rational";
import type { ProductTexts } from "../../i18n/textsOf";
import { placeView } from "./places";
import type { ComparisonView, MoverChangeView } from "./reviewView";

/** Causes shown of a mover; the sheet's own rows are what a person looks up. */
const CAUSES_SHOWN = 8;

/** Who would move, from what to what, and by what. */
export function makeComparison({ period, version, movers }: Comparison, texts: ProductTexts): ComparisonView {
  const { notRanked } = texts.catalogue.commandLine;
  const shown = <T>({ from, to }: Change<T>, write: (value: T) => string): Readonly<{ from: string; to: string }> => ({
    from: from === null ? notRanked : write(from),
    to: to === null ? notRanked : write(to),
  });
  return {
    status: "ready",
    period: texts.catalogue.answers.periodLabel(period),
    version,
    movers: movers.map(({ name, total, grade, rank, because }): MoverChangeView => {
      const named = because.slice(0, CAUSES_SHOWN);
      return {
        name,
        total: shown(total, formatHundredths),
        grade: shown(grade, texts.sheets.grade),
        rank: shown(rank, String),
        places: named.flatMap((cause) =>
          "rule" in cause ? [] : [placeView({ sheet: cause.sheet, rowIndex: cause.row - 1 }, texts)],
        ),
        rules: named.flatMap((cause) => ("rule" in cause ? [texts.catalogue.commandLine.ruleCause(cause.rule)] : [])),
        more: because.length - named.length,
      };
    }),
  };
}
