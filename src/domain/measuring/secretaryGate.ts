import type { OrganizationFacts } from "../facts/context";
import type { Day } from "../model/day";
import type { Reason } from "../reasons/reason";

/** Not applicable without a secretary named (rules.md §5). */
export function withoutSecretary({ secretary }: OrganizationFacts): Reason | null {
  return secretary === "" ? { code: "na-no-secretary", params: {} } : null;
}

/** Not applicable without a secretary in office at the cutoff, as far as the roster tells (rules.md §5, S3–S5). */
export function withoutSecretaryInOffice(facts: OrganizationFacts, cutoff: Day): Reason | null {
  const { secretarySince: since } = facts;
  if (since !== null && since > cutoff && facts.secretary !== "") {
    return { code: "na-secretary-not-in-office", params: { since } };
  }
  return withoutSecretary(facts);
}
