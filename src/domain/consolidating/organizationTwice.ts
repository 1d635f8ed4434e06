import { normalizeText } from "../model/text";
import type { Batch, ConsolidationCheck } from "./consolidationCheck";
import type { ReceivedOrganization, ReceivedSubmission } from "./receivedFile";

/** C10: an organization is listed by two units. */
export const organizationTwice: ConsolidationCheck = (batch) => {
  const unitsOf = unitsOfShared(batch);
  return (index) => {
    const submission = batch.files[index]?.submission;
    if (!submission || submission.period !== batch.period) return null;
    const shared = submission.organizations.flatMap((organization) => {
      const units = unitsOf(organization);
      return units === null ? [] : [{ name: organization.name, units }];
    });
    if (shared.length === 0) return null;
    const others = shared.flatMap(({ units }) => [...units]).filter(([code]) => code !== submission.unitCode);
    return {
      code: "C10",
      params: {
        organizations: [...new Set(shared.map(({ name }) => name))],
        units: [...new Set(others.map(([, name]) => name))],
      },
    };
  };
};

/** Names of units by their codes. */
type Units = ReadonlyMap<string, string>;

/**
 * Tells of an organization which units list it; null: only its own. Many units have a 第一党支部: two of one name are taken
 * for the same one when the name is one that no other unit would have, or the secretary is the same too.
 */
export function unitsOfShared({ files, period, units }: Batch): (organization: ReceivedOrganization) => Units | null {
  const submissions = files.flatMap(({ submission }) => (submission?.period === period ? [submission] : []));
  const byName = sharedBy(submissions, ({ key }) => key);
  const named = [...units.map(({ name }) => name), ...submissions.map(({ unitName }) => unitName)];
  const unitNames = new Set(named.map(normalizeText).filter((name) => name.length >= LEAST_UNIT_NAME));
  const own = new Set([...byName.keys()].filter((name) => isOwnName(name, unitNames)));
  const bySecretary = sharedBy(submissions, (organization) =>
    byName.has(organization.key) && !own.has(organization.key) ? withSecretary(organization) : null,
  );
  return (organization) =>
    (own.has(organization.key) ? byName.get(organization.key) : bySecretary.get(withSecretary(organization) ?? "")) ??
    null;
}

/** What more than one unit has, by what tells it; null tells nothing. */
function sharedBy(
  submissions: readonly ReceivedSubmission[],
  identify: (organization: ReceivedOrganization) => string | null,
): ReadonlyMap<string, Units> {
  const first = new Map<string, ReceivedSubmission>();
  const shared = new Map<string, Map<string, string>>();
  for (const submission of submissions) {
    for (const organization of submission.organizations) {
      const identity = identify(organization);
      if (identity === null) continue;
      const before = first.get(identity);
      if (before === undefined) first.set(identity, submission);
      else if (before.unitCode !== submission.unitCode) {
        const units = shared.get(identity) ?? new Map([[before.unitCode, before.unitName]]);
        shared.set(identity, units.set(submission.unitCode, submission.unitName));
      }
    }
  }
  return shared;
}

function withSecretary({ key, secretaryKey }: ReceivedOrganization): string | null {
  return secretaryKey === "" ? null : `${key}\n${secretaryKey}`;
}

/** Characters of a unit's name that are enough for a name of its own. */
const LEAST_UNIT_NAME = 4;
/** A place at the beginning, such as 澜江市 or 城关街道. */
const PLACE = /^(?:中国共产党|中共)?\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|县|自治旗|乡|镇|街道|村|社区)/u;

/** Whether a name says whose the organization is: it begins with a place, or names a unit. */
function isOwnName(name: string, unitNames: ReadonlySet<string>): boolean {
  return PLACE.test(name) || [...unitNames].some((unit) => name.includes(unit));
}
