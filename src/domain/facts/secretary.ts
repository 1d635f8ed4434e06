import type { Context } from "./context";
import { addMonths } from "../model/day";
import { perContext } from "./perContext";

/** A secretary is new for this many months (rules.md §5 S3). */
const NEW_FOR_MONTHS = 12;

/** Whether a secretary is named in the roster. */
export function hasSecretary({ organizations }: Context, organization: number): boolean {
  return organizations[organization]!.secretary !== "";
}

/** Whether a secretary is named and took office by the cutoff, or on an unknown day. */
export function isInOffice({ input, organizations }: Context, organization: number): boolean {
  const { secretary, secretarySince } = organizations[organization]!;
  return secretary !== "" && (secretarySince === null || secretarySince <= input.cutoff);
}

/** The last day of taking office of a secretary who is no longer new. */
const lastDayNotNew = perContext(({ input }) => addMonths(input.cutoff, -NEW_FOR_MONTHS));

/** Whether the secretary took office within the twelve months up to the cutoff; false when the day is unknown. */
export function isNewSecretary(context: Context, organization: number): boolean {
  const { secretary, secretarySince } = context.organizations[organization]!;
  if (secretary === "" || secretarySince === null) return false;
  return secretarySince <= context.input.cutoff && secretarySince > lastDayNotNew(context);
}

/** Days the post has been vacant at the cutoff: 0 when a secretary is named, null when vacant since an unknown day. */
export function vacancyDays(
  { input, organizations }: Context,
  organization: number,
): Readonly<{ vacant: boolean; days: number | null }> {
  const { secretary, vacantSince } = organizations[organization]!;
  if (secretary !== "") return { vacant: false, days: 0 };
  return { vacant: true, days: vacantSince === null ? null : Math.max(0, input.cutoff - vacantSince) };
}
