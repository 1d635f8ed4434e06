import type { Batch, ConsolidationCheck } from "./consolidationCheck";
import type { ReceivedSubmission } from "./receivedFile";

type Sent = Readonly<{ index: number; file: string; submission: ReceivedSubmission }>;

/** C3: a unit sent several files of the period. */
export const severalOfUnit: ConsolidationCheck = (batch) => {
  const groups = sentByUnit(batch);
  return (index) => {
    const code = batch.files[index]?.submission?.unitCode;
    const sent = (code === undefined ? undefined : groups.get(code)) ?? [];
    if (sent.length < 2 || !sent.some((one) => one.index === index)) return null;
    const versions = sent.map(({ submission }) => submission.version).sort((a, b) => a - b);
    const used = chosenOf(sent, batch);
    return { code: "C3", params: { versions, used: used?.submission.version ?? null } };
  };
};

/** The files that stand for their units: of several the one that is chosen, none where a person must choose. */
export function standingFiles(batch: Batch): ReadonlySet<number> {
  return new Set([...sentByUnit(batch).values()].flatMap((sent) => chosenOf(sent, batch)?.index ?? []));
}

function sentByUnit({ files, period }: Batch): ReadonlyMap<string, readonly Sent[]> {
  const groups = new Map<string, Sent[]>();
  files.forEach(({ file, submission }, index) => {
    if (submission?.period !== period) return;
    const group = groups.get(submission.unitCode);
    if (group) group.push({ index, file, submission });
    else groups.set(submission.unitCode, [{ index, file, submission }]);
  });
  return groups;
}

/** What a person chose; else the highest version that follows on those before it, each on the one before. */
function chosenOf(sent: readonly Sent[], { chosen }: Batch): Sent | null {
  const wanted = sent.filter(({ file }) => chosen.has(file));
  if (wanted.length > 0) return wanted.length === 1 ? wanted[0]! : null;
  const ordered = [...sent].sort((a, b) => a.submission.version - b.submission.version);
  const isChain = ordered.every(({ submission }, i) => {
    const before = ordered[i - 1]?.submission;
    return (
      before === undefined ||
      // The same file twice is no other version.
      isCopy(before, submission) ||
      (submission.version > before.version && submission.previousRoot === before.root)
    );
  });
  // A file that says something else than it was sealed with must not take the place of one that doesn't.
  const isWhole = sent.length === 1 || sent.every(({ submission }) => submission.changedCells === 0);
  return isChain && isWhole ? (ordered.at(-1) ?? null) : null;
}

function isCopy(a: ReceivedSubmission, b: ReceivedSubmission): boolean {
  return a.version === b.version && a.root === b.root;
}
