import type { PreviousResults } from "../../domain/facts/previousResults";
import type { PastResult } from "../../domain/review/matterRule";
import { indexesByKey, organizationKey } from "../resultSheets/officeEntries";
import type { Archive, ArchivedOrganization } from "./archive";

/** What a settled period says for the next one; `names`: of the organizations in the roster, by index. */
export function previousOfArchive(archive: Archive, names: readonly string[]): PreviousResults {
  const entries = indexed(archive, names);
  const those = (holds: (organization: ArchivedOrganization) => boolean): ReadonlySet<number> =>
    new Set(entries.filter(([, organization]) => holds(organization)).map(([index]) => index));
  return {
    finalTotals: new Map(entries.flatMap(([index, { total }]) => (total === null ? [] : [[index, total]]))),
    flags: new Map(entries.flatMap(([index, { flags }]) => (flags.length === 0 ? [] : [[index, flags]]))),
    confirmedWeak: those(({ decision }) => decision === "confirmed"),
    reminderTalks: those(({ reminderTalk }) => reminderTalk),
  };
}

/** The same for the review. */
export function pastOfArchive(archive: Archive, names: readonly string[]): ReadonlyMap<number, PastResult> {
  return new Map(indexed(archive, names).map(([index, { total, grade, flags }]) => [index, { total, grade, flags }]));
}

function indexed(
  { organizations }: Archive,
  names: readonly string[],
): readonly (readonly [number, ArchivedOrganization])[] {
  const indexes = indexesByKey(names);
  return organizations.flatMap((organization) => {
    const index = indexes.get(organizationKey(organization.organization));
    return index === undefined ? [] : [[index, organization] as const];
  });
}
