import type { Context } from "../facts/context";
import { isDissolvedInPeriod } from "../facts/existence";
import { isInOffice } from "../facts/secretary";
import type { OrganizationNote, OrganizationResult } from "../results/result";

/** Why an organization that is listed is not ranked; null when it is (rules.md §6.8, §4). */
export function notRankedNote(
  context: Context,
  organization: number,
  total: OrganizationResult["total"],
): OrganizationNote | null {
  const { founded } = context.organizations[organization]!;
  const { cutoff, settings } = context.input;
  if (isDissolvedInPeriod(context, organization)) return "notRankedDissolved";
  if (total === null) return "notRankedNothingApplicable";
  return founded !== null && cutoff - founded < settings.minimumDaysRanked ? "notRankedNew" : null;
}

/** Whether the secretary has been in office too short to answer for the period (rules.md §6.9). */
export function hasShortTenure(context: Context, organization: number): boolean {
  const { secretarySince } = context.organizations[organization]!;
  const { cutoff, settings } = context.input;
  if (secretarySince === null || !isInOffice(context, organization)) return false;
  return cutoff - secretarySince < settings.shortTenureDays;
}
