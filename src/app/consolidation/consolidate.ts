import { checkFiles, type CheckedBatch } from "../../domain/consolidating/checkFiles";
import type { Batch, ListedUnit } from "../../domain/consolidating/consolidationCheck";
import { rankOrganizations, type ConsolidatedRow } from "../../domain/consolidating/rankOrganizations";
import type { ReceivedFile } from "../../domain/consolidating/receivedFile";
import { filesToRecompute, type Recomputing } from "../../domain/consolidating/sampleFiles";
import { HostError } from "../../workbook/port/hostError";
import { readManifest } from "../../workbook/submission/readManifest";
import { recomputeFigures, type RecomputeOptions } from "../submission/recomputeFigures";
import { receiveFile, type FileToReceive, type ReceiveOptions } from "./receiveFile";

export type ConsolidateOptions = ReceiveOptions &
  Readonly<{
    units: readonly ListedUnit[];
    /** As `2026Q3`; null: that of most files. */
    period: string | null;
    previous: Batch["previous"];
    /** Names of files that a person has chosen among several of a unit. */
    chosen: ReadonlySet<string>;
    recompute: Recomputing;
    seed: number;
    /** A person has said that all may be ranked together. */
    rankTogether: boolean;
    assessing: RecomputeOptions;
    onFile?: (name: string, done: number) => void;
  }>;

/** What consolidating has found, with nothing written. `recomputed`: names of the files that were worked out again. */
export type Consolidation = Readonly<{
  batch: Batch;
  checked: CheckedBatch;
  rows: readonly ConsolidatedRow[];
  recomputed: readonly string[];
}>;

/**
 * Reads every file that came, checks them against each other, against the list of units and against the rules, and ranks
 * the organizations of those that can be taken in.
 *
 * @throws HostError cancelled
 */
export async function consolidate(
  files: readonly FileToReceive[],
  options: ConsolidateOptions,
): Promise<Consolidation> {
  const received: ReceivedFile[] = [];
  for (const [done, file] of files.entries()) {
    options.onFile?.(file.name, done);
    received.push(await receiveFile(file, options));
  }
  const { units, previous, chosen, seed, rankTogether } = options;
  const known = { files: received, units, previous, chosen, period: options.period ?? mostFrequentPeriod(received) };
  const again = filesToRecompute(known, { recompute: options.recompute, seed });
  for (const [done, index] of again.entries()) {
    options.onFile?.(files[index]!.name, done);
    received[index] = await recomputed(received[index]!, files[index]!, options);
  }
  const checked = checkFiles(known);
  return {
    ...{ batch: known, checked, recomputed: again.map((index) => files[index]!.name) },
    rows: rankOrganizations(known, checked, { together: rankTogether }),
  };
}

/**
 * What was found, judged anew where a person has chosen the period or files, or said what may be ranked together; nothing is
 * read again, nor worked out again.
 */
export function judgeAnew(
  found: Consolidation,
  { period, chosen, rankTogether }: Pick<ConsolidateOptions, "period" | "chosen" | "rankTogether">,
): Consolidation {
  const batch = { ...found.batch, chosen, period: period ?? mostFrequentPeriod(found.batch.files) };
  const checked = checkFiles(batch);
  return { ...found, batch, checked, rows: rankOrganizations(batch, checked, { together: rankTogether }) };
}

/** The latest of those that are equally frequent; "" when nothing was read. */
function mostFrequentPeriod(files: readonly ReceivedFile[]): string {
  const counts = new Map<string, number>();
  for (const { submission } of files) {
    if (submission) counts.set(submission.period, (counts.get(submission.period) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return most?.[0] ?? "";
}

async function recomputed(
  received: ReceivedFile,
  file: FileToReceive,
  { assessing }: ConsolidateOptions,
): Promise<ReceivedFile> {
  if (received.submission === null) return received;
  const opened = await file.open();
  try {
    const manifest = await readManifest(opened.host, await opened.host.describe());
    if (manifest === null) throw new HostError("file-changed", "file", { path: file.name });
    const found = await recomputeFigures(opened.host, manifest, assessing);
    const wrongFigures = "differences" in found ? found.differences.length : "unknown";
    return { ...received, submission: { ...received.submission, wrongFigures } };
  } finally {
    await opened.close();
  }
}
