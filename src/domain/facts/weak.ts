import type { Context } from "./context";
import { isActive } from "./existence";
import { perContext } from "./perContext";

/** Whether an organization is relatively weak: marked in the roster, or confirmed in the previous period's flagged sheet. */
export function isWeak({ input, organizations }: Context, organization: number): boolean {
  return organizations[organization]!.weak || (input.previous?.confirmedWeak.has(organization) ?? false);
}

const branchCache = perContext(() => new Map<number, readonly number[]>());

/** Every branch at any depth under an organization that is there at the cutoff, by index ascending. */
export function branchesBelow(context: Context, organization: number): readonly number[] {
  const cache = branchCache(context);
  let found = cache.get(organization);
  if (!found) {
    found = context
      .under(organization)
      .filter((below) => context.organizations[below]!.level === "B" && isActive(context, below));
    cache.set(organization, found);
  }
  return found;
}

/** The weak ones of branchesBelow. */
export function weakBranchesBelow(context: Context, organization: number): readonly number[] {
  return branchesBelow(context, organization).filter((branch) => isWeak(context, branch));
}
