import { LEVELS } from "../model/level";
import { unitsOfShared } from "./organizationTwice";
import { isTaken, type CheckedBatch } from "./checkFiles";
import type { Batch } from "./consolidationCheck";
import { scoringKey } from "./otherRules";
import type { ReceivedOrganization, ReceivedSubmission } from "./receivedFile";

/**
 * An organization in the whole. `group`: which of those that were scored alike it is ranked with, 1 the largest; `rank`: in
 * its group and level, null where it is not ranked.
 */
export type ConsolidatedRow = Readonly<{
  fileIndex: number;
  submission: ReceivedSubmission;
  organization: ReceivedOrganization;
  /** What it was scored by, see scoringKey. */
  scoredBy: string;
  group: number;
  rank: number | null;
}>;

/**
 * All organizations of the files that are taken in, level by level and by rank. Only those that were scored by the same
 * rules and settings are ranked together; one that two units list is not ranked.
 *
 * @param together - a person has said that all may be ranked together.
 */
export function rankOrganizations(
  batch: Batch,
  checked: CheckedBatch,
  { together }: Readonly<{ together: boolean }>,
): readonly ConsolidatedRow[] {
  const taken = batch.files.flatMap(({ submission }, fileIndex) =>
    submission && isTaken(checked.files[fileIndex]!) ? [{ fileIndex, submission }] : [],
  );
  const keyed = taken.map((own) => ({ ...own, key: scoringKey(own.submission) }));
  const groups = groupNumbers(keyed);
  const unitsOf = unitsOfShared({ ...batch, files: taken.map(({ fileIndex }) => batch.files[fileIndex]!) });
  const rows = keyed.flatMap(({ fileIndex, submission, key }) =>
    submission.organizations.map((organization): ConsolidatedRow => {
      const scoredBy = organization.scoredBy ?? key;
      const group = together ? 1 : groups.get(scoredBy)!;
      return { fileIndex, submission, organization, scoredBy, group, rank: null };
    }),
  );
  const isRanked = ({ organization }: ConsolidatedRow): boolean =>
    organization.isRanked && organization.total !== null && unitsOf(organization) === null;
  const classes = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    const place = `${String(levelOrder(row))} ${String(row.group).padStart(6, "0")}`;
    const own = classes.get(place);
    if (own) own.push(row);
    else classes.set(place, [row]);
  }
  return [...classes.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => [...ranked(own.filter(isRanked)), ...own.filter((row) => !isRanked(row))]);
}

function levelOrder({ organization: { level } }: ConsolidatedRow): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

/** The largest group of organizations is the first. */
function groupNumbers(
  taken: readonly Readonly<{ submission: ReceivedSubmission; key: string }>[],
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { submission, key } of taken) {
    for (const { scoredBy } of submission.organizations) {
      sizes.set(scoredBy ?? key, (sizes.get(scoredBy ?? key) ?? 0) + 1);
    }
  }
  return new Map([...sizes].sort(([, a], [, b]) => b - a).map(([key], i) => [key, i + 1]));
}

/** From the highest total down; equal totals share a rank, and the ranks behind them stay free. */
function ranked(rows: readonly ConsolidatedRow[]): readonly ConsolidatedRow[] {
  const ordered = [...rows].sort((a, b) => b.organization.total! - a.organization.total!);
  let rank = 0;
  let last: number | null = null;
  return ordered.map((row, i) => {
    const { total } = row.organization;
    if (total !== last) [rank, last] = [i + 1, total];
    return { ...row, rank };
  });
}
