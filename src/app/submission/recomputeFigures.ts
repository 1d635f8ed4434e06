import { parseIsoDay } from "../../domain/model/day";
import { parsePeriod } from "../../domain/model/period";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import { readWrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import { HIDDEN_WITH_TOTALS, NOT_HIDDEN } from "../../workbook/submission/manifest";
import type { ReadManifest } from "../../workbook/submission/readManifest";
import { assessWorkbook, type AssessOptions } from "../assessWorkbook";
import { figureDifferences, type FigureDifference } from "./figureDifferences";
import { sealedWorkbook } from "./sealedWorkbook";

/** Figures held against what the engine works out from the ledgers that were sent; `problems`: why it could not. */
export type Recomputation =
  Readonly<{ differences: readonly FigureDifference[] }> | Readonly<{ problems: readonly Diagnostic[] }>;

/** How a submission is worked out again; period and cutoff are its own. */
export type RecomputeOptions = Omit<AssessOptions, "period" | "cutoff">;

/** Works out the figures of a submission from the ledgers that came with it. @throws HostError */
export async function recomputeFigures(
  host: WorkbookHost,
  { facts }: ReadManifest,
  options: RecomputeOptions,
): Promise<Recomputation> {
  const period = parsePeriod(facts.period);
  const sealed = sealedWorkbook(host);
  const outcome = await assessWorkbook(sealed, {
    ...options,
    ...{
      period,
      cutoff: parseIsoDay(facts.cutoff),
      acceptProposals: true,
      withoutActivities: true,
      despiteFinalised: true,
    },
  });
  if (outcome.status === "refused") return { problems: outcome.diagnostics };
  const info = await sealed.describe();
  const question = { period: outcome.chosen.period, labelSets: options.labelSets };
  const written = await readWrittenResults(sealed, info, question);
  if (written === null) return { problems: [] };
  const organizations = [...outcome.assessment.organizations].sort((a, b) => a.organization - b.organization);
  const differences = figureDifferences({
    written,
    items: await readWrittenItems(sealed, info, question),
    assessment: { ...outcome.assessment, organizations },
    names: outcome.ledgers.roster.names,
    labels: options.texts.sheets,
    withRanks: facts.hiddenRanks === NOT_HIDDEN,
    withTotals: facts.hiddenRanks !== HIDDEN_WITH_TOTALS,
  });
  return { differences };
}
