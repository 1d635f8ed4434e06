import { firstDayOfMonth, formatDay } from "../../domain/model/day";
import { formatHundredths, formatSignedHundredths } from "../../domain/model/rational";
import type { Matter, MatterCode, MatterParams } from "../../domain/review/matter";
import type { ReviewWords } from "../../workbook/reviewSheet/reviewWords";
import type { MatterSentences } from "../catalogue";
import { countOf } from "./countOf";
import { sheetLabels } from "./sheetLabels";

const { grade: shown } = sheetLabels;
const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const monthOf = (month: number): string => formatDay(firstDayOfMonth(month)).slice(0, 7);

const matters: MatterSentences = {
  RV1: ({ from, to, previousTotal, total }) =>
    `Grade changed from “${shown(from)}” to “${shown(to)}”` +
    (previousTotal === null || total === null
      ? ""
      : ` (last period ${formatHundredths(previousTotal)}, now ${formatHundredths(total)})`),
  RV2: ({ from, to, change }) =>
    `Total ${change > 0 ? "rose" : "fell"} by ${formatHundredths(Math.abs(change))} (from ${formatHundredths(from)} to ${formatHundredths(to)})`,
  RV3: ({ grade, distance }) =>
    distance === 0
      ? `Total stands exactly at the cut of “${shown(grade)}”`
      : `Total is ${formatHundredths(Math.abs(distance))} ${distance > 0 ? "above" : "below"} the cut of “${shown(grade)}”`,
  RV4: ({ indicators }) => `Incomplete; not assessed: ${named(indicators)}`,
  RV5: ({ grade }) => `Vetoed: the grade is capped, now “${shown(grade)}”`,
  RV6: ({ adjustment, large, from, to }) =>
    [
      large
        ? `Adjusted by ${formatSignedHundredths(adjustment)}, a large step`
        : `Adjusted by ${formatSignedHundredths(adjustment)}`,
      ...(to === null ? [] : [`which lifts the grade from “${shown(from ?? "")}” to “${shown(to)}”`]),
    ].join(", "),
  RV7: ({ secretary, since }) => `New secretary in the period: ${secretary}, since ${formatDay(since)}`,
  RV8: ({ codes }) =>
    `Flagged in two periods running; now: ${codes.map((code) => sheetLabels.flagNames[code]).join(", ")}`,
  RV9: () => "Ledger rows of the organization changed since the first review",
  RV10: ({ indicators }) => `Full marks that rest on very few rows: ${named(indicators)}`,
  RV11: ({ monthIndexes }) =>
    `No activity row in ${monthIndexes.map(monthOf).join(", ")}, though most organizations of the kind under the same superior have some`,
};

export const review: ReviewWords = {
  title: "Review List",
  guide:
    "Pale yellow cells are yours and survive every rerun. Where “须说明” says “是”, write an explanation (6 characters or more) before finalising; one text may serve several rows. Where it says “必须改正”, correct the data and run again. A matter that has changed asks again.",
  nothing: "Nothing to review in this period",
  open: (must, explain) =>
    must + explain === 0
      ? "Ready to be finalised."
      : `Before finalising: ${countOf(must, "matter")} to correct, ${countOf(explain, "matter")} to explain.`,
  matter: <C extends MatterCode>({ code, params }: Readonly<{ code: C; params: MatterParams[C] }> & Matter) =>
    matters[code](params),
  recordFault: {
    changed: (sheet, number) => `Row ${number} of “${sheet}” was changed: it no longer agrees with its check`,
    missing: (sheet, number) => `Row ${number} of “${sheet}” is gone`,
    moved: (sheet, number) => `Row ${number} of “${sheet}” stands in another place`,
    twice: (sheet, number) => `Row ${number} of “${sheet}” stands there twice`,
  },
  archiveChanged: (sheet) =>
    `“${sheet}” no longer agrees with the check code in “考核进程”: it was changed after settling`,
  rowsLeftOut: ({ sheet, cells, count, message }) =>
    `“${sheet}” has ${countOf(count, "entry", "entries")} that take no part (${cells.join(", ")}${count > cells.length ? " …" : ""}): ${message}`,
};
