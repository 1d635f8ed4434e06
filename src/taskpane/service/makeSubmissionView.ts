import type { Inputs } from "../../app/readInputs";
import type { FigureDifference } from "../../app/submission/figureDifferences";
import type { ReadySubmission, RefusedSubmission } from "../../app/submission/makeSubmission";
import type { Day } from "../../domain/model/day";
import { parsePeriod, type Period } from "../../domain/model/period";
import { defaultSettings } from "../../domain/settings/parseSettings";
import type { ProductTexts } from "../../i18n/textsOf";
import { cellAddress } from "../../workbook/port/address";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import { periodKey } from "../../workbook/resultSheets/sheetKinds";
import type { PersonalCell } from "../../workbook/submission/outgoingSheet";
import type { ReadManifest } from "../../workbook/submission/readManifest";
import { makeRefusal } from "./makePreview";
import { makeSetup } from "./makeSetup";
import type {
  FigureDifferenceView,
  PersonalCellView,
  ReadySubmissionView,
  RefusedSubmissionView,
  SubmissionFactsView,
  SubmissionForm,
  SubmissionObstacle,
  SubmissionWishes,
} from "./submissionView";

/** Figures that are listed; how many there are is said. */
const MOST_FIGURES = 100;

/** What was asked for, of which workbook. */
export type SubmissionContext = Readonly<{ inputs: Inputs; wishes: SubmissionWishes; today: Day }> &
  Pick<SubmissionForm, "returned">;

/** What would go up, or why nothing can. `changed`: see ReadySubmissionView. */
export function makeSubmissionView(
  found: ReadySubmission | RefusedSubmission,
  context: SubmissionContext & Readonly<{ changed: boolean }>,
  texts: ProductTexts,
): ReadySubmissionView | RefusedSubmissionView {
  if (found.status === "refused") return refusedView(obstacleOf(found, texts), context, texts);
  const { version, sheets, masked, notWritten, outcome } = found;
  const { period } = outcome.chosen;
  return {
    ...formOf(context, texts, period),
    status: "ready",
    ...{ version, sheets, notWritten, changed: context.changed },
    settled: progressOf(outcome.records.progress, period).finalised?.version ?? null,
    personal: personalViews(masked, texts),
  };
}

/** The cells of what goes up that tell a person's number. */
export function personalViews(
  cells: readonly PersonalCell[],
  { catalogue }: ProductTexts,
): readonly PersonalCellView[] {
  return cells.map(({ sheet, rowIndex, columnIndex, kinds, masked }) => ({
    place: catalogue.commandLine.place(sheet, cellAddress(rowIndex, columnIndex)),
    ...{ kinds, masked },
  }));
}

/** Nothing can go up, for a reason that is known. */
export function refusedView(
  obstacle: SubmissionObstacle,
  context: SubmissionContext,
  texts: ProductTexts,
): RefusedSubmissionView {
  return { ...formOf(context, texts), status: "refused", obstacle };
}

/** @param assessed - the period that was assessed; else the one that was asked for. */
function formOf(context: SubmissionContext, texts: ProductTexts, assessed?: Period): SubmissionForm {
  const { inputs, wishes, today, returned } = context;
  const settings = inputs.settings ?? defaultSettings;
  const period = assessed ?? (wishes.period.period === null ? null : parsePeriod(wishes.period.period));
  const { periods } = makeSetup(inputs, today, texts);
  const own = period && { period: periodKey(period), label: texts.catalogue.answers.periodLabel(period) };
  const isListed = own === null || periods.some((one) => one.period === own.period);
  return {
    wishes: {
      ...wishes,
      period: { ...wishes.period, period: own?.period ?? null },
      hideRanks: wishes.hideRanks ?? settings.hideRanks,
    },
    period: own?.label ?? "",
    periods: [...(isListed ? [] : [own]), ...periods].map(({ period: key, label }) => ({ period: key, label })),
    unit: { name: settings.unitName, code: settings.unitCode },
    returned,
  };
}

function obstacleOf(refused: RefusedSubmission, texts: ProductTexts): SubmissionObstacle {
  switch (refused.reason) {
    case "no-unit":
    case "too-large":
      return { reason: refused.reason };
    case "archive-changed":
      return { reason: refused.reason, sheet: refused.sheet };
    // Only whoever asks for masks comes here with personal numbers: they are told then.
    case "personal":
      return { reason: "unmasked", count: refused.cells.length };
    case "stale": {
      const { differences, settled } = refused;
      return { reason: "stale", count: differences.length, settled, differences: figureViews(differences) };
    }
    case "assessment": {
      const { reason, problems } = makeRefusal(refused.outcome, texts);
      return { reason: "assessment", text: reason, problems };
    }
  }
}

/** The first of figures that differ, as texts. */
export function figureViews(differences: readonly FigureDifference[]): readonly FigureDifferenceView[] {
  return differences.slice(0, MOST_FIGURES).map(({ organization, item, shipped, computed }) => ({
    ...{ organization, item },
    shipped: shipped === null ? "" : String(shipped),
    computed: computed === null ? "" : String(computed),
  }));
}

/** What a submission says of itself. */
export function factsView({ facts }: ReadManifest): SubmissionFactsView {
  const { unitName: unit, unitCode: code, period, version, contents } = facts;
  return { unit, code, period, version, contents };
}
