import { compileAnnualParts } from "../../domain/annual/annualParts";
import type { AnnualInput } from "../../domain/annual/annualResult";
import { annualStandings, type AnnualOrganization } from "../../domain/annual/annualStandings";
import { createContext } from "../../domain/facts/context";
import type { Day } from "../../domain/model/day";
import { periodOf, type Period } from "../../domain/model/period";
import type { Settings } from "../../domain/settings/settings";
import { annualSheetOf } from "../../workbook/annualSheet/annualSheet";
import type { UnmatchedNames } from "../../workbook/annualSheet/annualWords";
import { planAnnualSheet } from "../../workbook/annualSheet/planAnnualSheet";
import type { Archive } from "../../workbook/archive/archive";
import { readArchive } from "../../workbook/archive/readArchive";
import { settledSource } from "../../workbook/archive/settledSource";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { SHEET_STYLES } from "../../workbook/layout/sheetStyles";
import { findKeyedSheet, placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { readQuarters, type Quarter } from "../annual/readQuarters";
import { assessWorkbook, type ReadyAssessment, type RefusedAssessment } from "../assessWorkbook";
import { inSheetOrder } from "../inspectWorkbook";
import { planMapping } from "../planMapping";
import type { RunOptions } from "../readInputs";
import { joinedPlan } from "../records/recordPlans";
import type { AssessWishes } from "./sessionState";
import { assessContext, type WorkbookSession } from "./workbookSession";

/** A year worked out, with the plan that writes 年度结果. `yearSource`: where 全年 comes from, null: worked out anew. */
export type ReadyYear = Readonly<{
  status: "ready";
  assessed: ReadyAssessment;
  period: Period;
  cutoff: Day;
  settings: Settings;
  names: readonly string[];
  quarters: readonly Quarter[];
  yearSource: FigureSource | null;
  unmatched: readonly UnmatchedNames[];
  organizations: readonly AnnualOrganization[];
  /** Indexes of organizations whose debriefing of the year is told twice and not alike. */
  contradictory: ReadonlySet<number>;
  sheetName: string;
  plan: WritePlan;
}>;

/** Which year, and how its ledgers are read. */
export type YearWishes = Omit<AssessWishes, "period"> & Readonly<{ year: number }>;

/**
 * Works a year out by every method: from its quarters as they were settled, and from the ledgers anew (of a settled 全年:
 * as it was settled). Nothing but 年度结果 is planned.
 *
 * @throws HostError when the host fails or the user cancels.
 */
export async function annualSession(
  session: WorkbookSession,
  { year, ...wishes }: YearWishes,
  options: RunOptions,
): Promise<ReadyYear | RefusedAssessment> {
  const { workbook, words } = session;
  const period = periodOf(year, "FY");
  const common = { ...options, ...wishes, ...assessContext(session), despiteFinalised: true };
  const assessed = await assessWorkbook(workbook, { ...common, period });
  if (assessed.status === "refused") return assessed;
  const { info } = assessed.inputs;
  const { progress } = assessed.records;
  const problems: Diagnostic[] = [];
  const quarters = await readQuarters(workbook, info, { year, progress, labelSets: words.labelSets, problems });
  if (problems.length > 0) {
    const diagnostics = inSheetOrder(assessed.inputs, [...assessed.diagnostics, ...problems]);
    return { status: "refused", reason: "errors", diagnostics };
  }
  const { finalised } = progressOf(progress, period);
  const archive = finalised && (await readArchive(workbook, info, { period, version: finalised.version }));
  const figures = yearFigures(assessed, quarters, archive);
  const wanted = annualSheetOf(year, words.annual.sheetName(year));
  const { name: sheetName, removeSheetIds } = placeOfKeyedSheet(info, wanted, findKeyedSheet(info, wanted));
  const found = {
    ...{ period, cutoff: assessed.chosen.cutoff, settings: assessed.settings, names: assessed.ledgers.roster.names },
    ...{ quarters, yearSource: archive && settledSource(archive, progress), ...figures, sheetName },
  };
  const sheet = planAnnualSheet({ ...found, labels: words.texts.sheets, words: words.annual });
  const plan = joinedPlan(planMapping(assessed.inputs, words.mapping), {
    styles: SHEET_STYLES,
    sheets: [sheet],
    removeSheetIds,
  });
  session.state = { ...session.state, planned: plan };
  return { status: "ready", assessed, ...found, plan };
}

function yearFigures(
  { assessment, input, ruleSet, settings, ledgers }: ReadyAssessment,
  quarters: readonly Quarter[],
  archive: Archive | null,
): Pick<ReadyYear, "organizations" | "contradictory" | "unmatched"> {
  const { names } = ledgers.roster;
  const partsOf = compileAnnualParts(createContext(input), ruleSet);
  const settled = new Map(archive?.organizations.map((row) => [organizationKey(row.organization), row]));
  const contradictory = new Set<number>();
  const inputs = new Map<number, AnnualInput>();
  for (const { organization, total, vetoed } of assessment.organizations) {
    const key = organizationKey(names[organization] ?? "");
    const { debriefing, votes, contradictory: isContradictory } = partsOf(organization);
    if (isContradictory) contradictory.add(organization);
    const year = archive === null ? { total, vetoed } : (settled.get(key) ?? { total: null, vetoed });
    const own = quarters.map(({ figures }) => figures.get(key));
    inputs.set(organization, {
      quarters: {
        totals: own.map((figure) => figure?.total ?? null),
        grades: own.map((figure) => figure?.grade ?? null),
      },
      ...{ recalculated: year.total, vetoed: year.vetoed, debriefing, votes },
    });
  }
  const known = new Set([...inputs.keys()].map((organization) => organizationKey(names[organization] ?? "")));
  return {
    organizations: annualStandings(assessment.organizations, inputs, settings),
    contradictory,
    unmatched: quarters.flatMap((quarter) => unmatchedOf(quarter, known) ?? []),
  };
}

/** Organizations that a quarter has a total of and the year has no row for; null: none. */
function unmatchedOf({ source, figures }: Quarter, known: ReadonlySet<string>): UnmatchedNames | null {
  const others = [...figures].filter(([key, { total }]) => total !== null && !known.has(key));
  if (source.kind === "none" || others.length === 0) return null;
  return { sheet: source.sheet, names: others.map(([, { name }]) => name) };
}
