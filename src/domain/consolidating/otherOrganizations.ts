import type { ConsolidationCheck } from "./consolidationCheck";

/** C11: organizations of the period before are missing, or new ones have come. */
export const otherOrganizations: ConsolidationCheck =
  ({ files, period, previous }) =>
  (index) => {
    const submission = files[index]?.submission;
    const before = submission && previous?.get(submission.unitCode);
    if (!before || submission.period !== period) return null;
    const now = new Map(submission.organizations.map(({ key, name }) => [key, name]));
    const missing = [...before].filter((key) => !now.has(key));
    const added = [...now].filter(([key]) => !before.has(key)).map(([, name]) => name);
    return missing.length + added.length === 0 ? null : { code: "C11", params: { missing, added } };
  };
