import { formatDay } from "../../domain/model/day";
import type { Period } from "../../domain/model/period";
import type { PaperItem, PaperOrganization, PeriodFigures } from "../../domain/papers/paperFacts";
import type { Archive } from "../../workbook/archive/archive";
import { readArchive } from "../../workbook/archive/readArchive";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { progressOf } from "../../workbook/recordSheets/periodProgress";
import type { RecordSheet } from "../../workbook/recordSheets/recordSheet";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { readWrittenItems, type WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { WrittenBasis, WrittenOrganization, WrittenResults } from "../../workbook/resultSheets/writtenResults";
import { WrittenWords } from "../../workbook/resultSheets/writtenWords";

/** Where figures are looked for. `labels`: words that papers use; `labelSets`: those that sheets may be written in. */
export type FigureQuestion = Readonly<{
  period: Period;
  progress: RecordSheet | null;
  labels: SheetLabels;
  labelSets: readonly SheetLabels[];
}>;

/** `isCalculated`: every total that should be there is. */
export type FoundFigures = Readonly<{ figures: PeriodFigures; isCalculated: boolean }>;

/**
 * Reads the results of a period from its archive where it is settled, else from its result sheets; never a new assessment.
 *
 * @returns null when the workbook has none.
 * @throws HostError when the host fails.
 */
export async function readPeriodFigures(
  host: WorkbookHost,
  info: WorkbookInfo,
  question: FigureQuestion,
): Promise<FoundFigures | null> {
  const { period, progress, labelSets } = question;
  const { finalised } = progressOf(progress, period);
  const version = finalised?.version ?? null;
  const archive = version === null ? null : await readArchive(host, info, { period, version });
  if (archive !== null) return { figures: figuresOfArchive(archive, question), isCalculated: true };
  const written = await readWrittenResults(host, info, { period, labelSets });
  if (written === null) return null;
  const items = await readWrittenItems(host, info, { period, labelSets });
  return {
    figures: figuresOfSheets(written, items, question),
    isCalculated: written.organizations.every(({ isCalculated }) => isCalculated),
  };
}

/** A place in the ledgers as papers name it: the sheet, its row, and how many places there are. */
function basisName(basis: WrittenBasis | null): string {
  if (basis === null) return "";
  const { at, more, text } = basis;
  if (at?.rowIndex === undefined) return text;
  return `${at.sheet} 第${at.rowIndex + 1}行${more > 0 ? `等${more + 1}处` : ""}`;
}

function figuresOfArchive(archive: Archive, { labels, labelSets }: FigureQuestion): PeriodFigures {
  const vacant = new Set(labelSets.map((set) => set.vacant));
  const words = new WrittenWords(labelSets);
  return {
    period: archive.period,
    cutoff: formatDay(archive.cutoff),
    source: { sheet: archive.sheetName, version: archive.version },
    organizations: archive.organizations.map((own): PaperOrganization => ({
      ...{ name: own.organization, level: own.level, secretary: vacant.has(own.secretary) ? "" : own.secretary },
      ...{ secretaryScore: own.secretaryScore, total: own.total, grade: own.grade, rank: own.rank },
      ...{ adjustment: own.adjustment, adjustmentReason: own.adjustmentReason },
      flags: own.flags.map((code) => labels.flagNames[code]),
      decision: own.decision === null ? null : labels.decisions[own.decision],
      items: [...own.items].map(([code, { status, basis, ...item }]): PaperItem => ({
        ...item,
        code,
        basis: basisName(words.basis(basis)),
        isScored: status === "scored",
      })),
    })),
  };
}

function figuresOfSheets(written: WrittenResults, items: WrittenItems, { labels }: FigureQuestion): PeriodFigures {
  const decisions = new Map(
    written.flags.map(({ organization, decision }) => [organizationKey(organization), decision]),
  );
  const organizationOf = (own: WrittenOrganization): PaperOrganization => {
    const decision = decisions.get(organizationKey(own.organization)) ?? null;
    return {
      ...{ name: own.organization, level: own.level.code ?? "B", secretary: own.secretary },
      ...{ secretaryScore: own.secretaryScore, total: own.total, grade: own.grade, rank: own.rank },
      adjustment: own.adjustment ?? 0,
      adjustmentReason: own.adjustmentReason,
      flags: own.flags.map((code) => labels.flagNames[code]),
      decision: decision && (decision.code === null ? decision.text : labels.decisions[decision.code]),
      items: items.of(own.organization).map(({ status, basis, category, code, indicator, points, score, reasons }) => ({
        ...{ category, code, indicator, points, score, reasons },
        isScored: status.code === "scored",
        basis: basisName(basis),
      })),
    };
  };
  return {
    period: written.period,
    cutoff: written.notes.facts.cutoff,
    source: { sheet: written.sheets.get("results") ?? "", version: null },
    organizations: written.organizations.map(organizationOf),
  };
}
