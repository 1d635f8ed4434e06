import type { WorkbookHost } from "../workbook/port/workbookHost";
import type { WorkbookReading } from "../workbook/ledgers/parsing/readWorkbook";
import { readInputs, type Inputs, type RecognitionOptions, type RunOptions } from "./readInputs";

/** The reading by which coverage is told; `provisional`: with proposed sheets in it, as what they look like most. */
export type CoverageReading = Readonly<{ reading: WorkbookReading; provisional: boolean }>;

/**
 * Reads a workbook whose sheets are partly proposed once more, as if they were confirmed, so that its coverage can be told
 * before they are. Nothing is scored by it.
 *
 * @throws HostError when the host fails or the reading is cancelled.
 */
export async function readCoverage(
  host: WorkbookHost,
  { reading }: Pick<Inputs, "reading">,
  options: RunOptions & RecognitionOptions,
): Promise<CoverageReading> {
  if (reading.sheets.every(({ status }) => status !== "proposed")) return { reading, provisional: false };
  const accepted = await readInputs(host, { ...options, acceptProposals: true });
  return { reading: accepted.reading, provisional: true };
}
