import { PERIODS } from "./periods";
import { sheetLabels } from "./sheetLabels";
import type { Period } from "../../domain/model/period";
import type { AnnualPart } from "../../domain/settings/settings";
import type { AnnualWords } from "../../workbook/annualSheet/annualWords";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";

const QUARTERS = ["first quarter", "second quarter", "third quarter", "fourth quarter"] as const;
const PARTS: Readonly<Record<AnnualPart, string>> = { quarters: "quarters", debriefing: "debriefing", votes: "votes" };
const METHODS = { recalculated: "worked out anew", mean: "mean of quarters", weighted: "weighted quarters" } as const;
const SHOWN_NAMES = 5;

const sourceOf = ({ period, source }: Readonly<{ period: Period; source: FigureSource }>): string =>
  `${PERIODS[period.kind]}: ${sheetLabels.figureSource(source)}`;

export const annual: AnnualWords = {
  title: "Annual Assessment of Secretaries",
  sheetName: (year) => `Annual Results ${year}`,
  guide:
    "Grey: total and grade by another method, only where the grade would be another. The limit on the best grade comes after each method's grades and ranks.",
  nothing: "The roster has no organization that takes part in this year",
  columns: { debriefing: "Debriefing", votes: "Votes", total: "Annual total", method: "Method" },
  quarter: ({ kind }) => kind,
  methods: METHODS,
  otherMethod: (method) => `If ${METHODS[method]}`,
  methodLine: ({ method, weights, parts, missingQuarter, bestQuarters }, best) => {
    const pieces = [`Method: ${METHODS[method]}`];
    if (method === "recalculated") pieces.push("from the ledgers of the whole year");
    if (method === "weighted") pieces.push(QUARTERS.map((quarter, i) => `${quarter} ${weights[i]!}`).join(", "));
    const weighed = (Object.keys(PARTS) as AnnualPart[]).filter((part) => parts[part] > 0);
    if (method !== "recalculated" && weighed.length > 1)
      pieces.push(`made of ${weighed.map((part) => `${PARTS[part]} ${parts[part]}`).join(", ")}`);
    if (method !== "recalculated")
      pieces.push(
        missingQuarter === "actual"
          ? "what is missing is left out and the rest weighs more"
          : "with anything missing the year is not assessed",
      );
    if (bestQuarters > 0) pieces.push(`“${best}” needs at least ${bestQuarters} quarters with it`);
    return `${pieces.join("; ")}.`;
  },
  sourcesLine: (quarters, year) =>
    `Totals come from: ${quarters.map(sourceOf).join("; ")}${year === null ? "" : `; whole year: ${sheetLabels.figureSource(year)}`}.`,
  unmatchedLine: (unmatched) =>
    `Not in this year's roster and left out: ${unmatched
      .map(
        ({ sheet, names }) =>
          `“${sheet}” ${names.slice(0, SHOWN_NAMES).join(", ")}${names.length > SHOWN_NAMES ? ` and ${names.length - SHOWN_NAMES} more` : ""}`,
      )
      .join("; ")}.`,
  note: (note, best) => {
    switch (note.code) {
      case "missingQuarters": {
        const missing = note.quarters.map((i) => QUARTERS[i]!).join(", ");
        return `no total of the ${missing}: ${note.isAssessed ? "worked out from the others" : "not assessed"}`;
      }
      case "missingParts": {
        const missing = note.parts.map((part) => PARTS[part]).join(", ");
        return `no ${missing} of this year: ${note.isAssessed ? "worked out from the rest" : "not assessed"}`;
      }
      case "contradictoryDebriefing":
        return "two debriefings of this year say different things; neither is used";
      case "fewBest":
        return `only ${note.best} quarters with “${best}”, ${note.needed} needed: one grade lower`;
      case "limited":
        return `beyond the limit on “${best}”: one grade lower`;
    }
  },
};
