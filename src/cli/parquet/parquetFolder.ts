import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Consolidation } from "../../app/consolidation/consolidate";
import { parsePeriod } from "../../domain/model/period";
import { writeFailure } from "../../hosts/file/node/fileFailure";
import { HostError } from "../../workbook/port/hostError";
import { NO_PARTITION } from "../../workbook/consolidation/readUnits";
import { periodKey } from "../../workbook/resultSheets/sheetKinds";
import { maskedText } from "../../workbook/submission/outgoingSheet";
import { writeResultParquet, type ResultRecord } from "./resultParquet";

/**
 * Writes all results as Parquet below a new folder, `period=2026Q3/province=…/results.parquet`: whole or not at all.
 *
 * @throws HostError, cancelled among them
 */
export async function writeParquetFolder(folder: string, found: Consolidation, signal?: AbortSignal): Promise<void> {
  const made = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`)).catch((cause: unknown) => {
    throw writeFailure(folder, cause);
  });
  try {
    const period = parsePeriod(found.batch.period);
    for (const [partition, records] of recordsByPartition(found)) {
      // A file is written in one go: an interruption is heard before the next.
      await setImmediate();
      refuseAborted(signal);
      const own = join(made, `period=${period === null ? "none" : periodKey(period)}`, `province=${partition}`);
      await mkdir(own, { recursive: true });
      writeResultParquet(join(own, "results.parquet"), records);
    }
    await setImmediate();
    refuseAborted(signal);
    await rename(made, folder);
  } catch (cause) {
    await rm(made, { recursive: true, force: true });
    throw writeFailure(folder, cause);
  }
}

function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError("cancelled", "file");
}

function recordsByPartition({ batch, checked, rows }: Consolidation): ReadonlyMap<string, readonly ResultRecord[]> {
  const partitions = new Map(batch.units.map(({ code, partition }) => [code, partition]));
  const codes = checked.files.map(({ findings }) => findings.map(({ code }) => code).join(" "));
  const records = new Map<string, ResultRecord[]>();
  for (const { fileIndex, submission, organization, group, rank } of rows) {
    const partition = partitions.get(submission.unitCode) ?? NO_PARTITION;
    const { rowIndex, name, level, secretary, secretaryScore, total, grade, unitRank, flags } = organization;
    const record: ResultRecord = {
      ...{
        unitCode: submission.unitCode,
        unit: maskedText(submission.unitName),
        below: maskedText(organization.below),
      },
      ...{ organization: name, level, secretary },
      ...{ secretaryScore, total, grade, unitRank, rank, rankedWithin: group, flags, codes: codes[fileIndex]! },
      ...{ file: batch.files[fileIndex]!.file, row: rowIndex + 1, version: submission.version },
    };
    const own = records.get(partition);
    if (own) own.push(record);
    else records.set(partition, [record]);
  }
  return records;
}
