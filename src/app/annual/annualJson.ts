import { annualNotes } from "../../domain/annual/annualNotes";
import { differingMethods, type AnnualOrganization } from "../../domain/annual/annualStandings";
import { formatDay } from "../../domain/model/day";
import { formatPeriod } from "../../domain/model/period";
import { formatHundredths, formatRational, type Hundredths } from "../../domain/model/rational";
import { ANNUAL_METHOD_WORDS } from "../../domain/settings/annualDefinitions";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";
import type { ReadyYear } from "../session/annualSession";

const points = (hundredths: Hundredths | null): string | null =>
  hundredths === null ? null : formatHundredths(hundredths);

/** The year as JSON data: by level and place; scores as decimal text, null where there is none. */
export function annualJson(year: ReadyYear) {
  const { period, cutoff, settings, quarters, yearSource, unmatched, organizations } = year;
  const { method, weights, parts, missingQuarter, bestQuarters } = settings.annual;
  return {
    year: period.year,
    cutoff: formatDay(cutoff),
    method: ANNUAL_METHOD_WORDS[method],
    settings: { weights, parts, missingQuarter, bestQuarters },
    quarters: quarters.map((quarter) => ({ period: formatPeriod(quarter.period), ...sourceJson(quarter.source) })),
    wholeYear: yearSource === null ? null : sourceJson(yearSource),
    unmatched,
    organizations: organizations.map((organization) => organizationJson(organization, year)),
  };
}

function sourceJson(source: FigureSource) {
  const { kind } = source;
  if (kind === "none") return { source: null };
  if (kind === "sheet") return { source: kind, sheet: source.sheet, archiveLost: source.archiveLost };
  const { sheet, version, reopened, changed } = source;
  return { source: kind, sheet, version, reopened, changed };
}

function organizationJson(organization: AnnualOrganization, { names, settings, contradictory }: ReadyYear) {
  const { result, input, standings } = organization;
  const { method } = settings.annual;
  const { total, grade, rank } = standings[method];
  return {
    name: names[result.organization] ?? "",
    level: result.level,
    secretary: result.secretary === "" ? null : result.secretary,
    quarters: input.quarters.totals.map((quarter, i) => ({
      total: points(quarter),
      grade: input.quarters.grades[i] ?? null,
    })),
    debriefing: input.debriefing === null ? null : formatRational(input.debriefing, 2),
    votes: input.votes === null ? null : formatRational(input.votes, 2),
    ...{ total: points(total), grade, rank },
    others: differingMethods(organization, method).map((other) => ({
      method: ANNUAL_METHOD_WORDS[other],
      total: points(standings[other].total),
      grade: standings[other].grade,
    })),
    notes: annualNotes(organization, settings, contradictory.has(result.organization)).map((note) =>
      note.code === "organization" ? { code: note.note } : note,
    ),
  };
}
