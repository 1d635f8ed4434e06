import { periodOf, type Period } from "../../domain/model/period";
import type { Hundredths } from "../../domain/model/rational";
import { readArchive } from "../../workbook/archive/readArchive";
import { settledSource } from "../../workbook/archive/settledSource";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { progressOf, wasSettled } from "../../workbook/recordSheets/periodProgress";
import type { RecordSheet } from "../../workbook/recordSheets/recordSheet";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { readWrittenResults } from "../../workbook/resultSheets/readWrittenResults";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";

/** What an organization had in a quarter. */
export type QuarterFigure = Readonly<{ name: string; total: Hundredths | null; grade: string | null }>;

/** A quarter as the workbook holds it; `figures` by organizationKey. */
export type Quarter = Readonly<{
  period: Period;
  source: FigureSource;
  figures: ReadonlyMap<string, QuarterFigure>;
}>;

/** Where quarters are read. `problems`: takes cells without which a quarter can't be known. */
export type QuarterQuestion = Readonly<{
  year: number;
  progress: RecordSheet | null;
  labelSets: readonly SheetLabels[];
  problems: Diagnostic[];
}>;

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

/** Reads the four quarters of a year: as they were settled last, else as their result sheets say. @throws HostError */
export async function readQuarters(
  host: WorkbookHost,
  info: WorkbookInfo,
  question: QuarterQuestion,
): Promise<readonly Quarter[]> {
  const quarters: Quarter[] = [];
  for (const kind of QUARTERS) {
    const period = periodOf(question.year, kind);
    quarters.push(
      (await readSettled(host, info, period, question.progress)) ?? (await readLive(host, info, period, question)),
    );
  }
  return quarters;
}

async function readSettled(
  host: WorkbookHost,
  info: WorkbookInfo,
  period: Period,
  progress: RecordSheet | null,
): Promise<Quarter | null> {
  const { versions: version } = progressOf(progress, period);
  const archive = version === 0 ? null : await readArchive(host, info, { period, version });
  if (archive === null) return null;
  return { period, source: settledSource(archive, progress), figures: figuresOf(archive.organizations) };
}

async function readLive(
  host: WorkbookHost,
  info: WorkbookInfo,
  period: Period,
  { labelSets, problems, progress }: QuarterQuestion,
): Promise<Quarter> {
  const written = await readWrittenResults(host, info, { period, labelSets });
  if (written === null) return { period, source: { kind: "none" }, figures: new Map() };
  const sheet = written.sheets.get("results") ?? "";
  const uncalculated = written.organizations.find(({ isCalculated }) => !isCalculated);
  if (uncalculated !== undefined) {
    const params = { field: labelSets[0]?.resultColumns.total ?? "" };
    const at = { sheet, rowIndex: uncalculated.rowIndex };
    problems.push({ code: "formula-not-calculated", severity: "error", at, value: "", params });
  }
  const archiveLost = wasSettled(progress, period);
  return { period, source: { kind: "sheet", sheet, archiveLost }, figures: figuresOf(written.organizations) };
}

function figuresOf(
  organizations: readonly Readonly<{ organization: string; total: Hundredths | null; grade: string | null }>[],
): Quarter["figures"] {
  return new Map(
    organizations.map(({ organization, total, grade }) => [
      organizationKey(organization),
      { name: organization, total, grade },
    ]),
  );
}
