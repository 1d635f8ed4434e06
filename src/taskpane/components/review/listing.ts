import type { ReadyReviewView, ReviewedOrganization } from "../../service/reviewView";
import { isHandled, reviewKey } from "../../state/reviewDraft";
import type { ReviewFilter, ReviewPage } from "../../state/paneState";

/** The filters with how many organizations each leaves, in their order. */
export const FILTERS: readonly ReviewFilter[] = ["blocking", "open", "matters", "all"];

/** Whether all matters of an organization are dealt with. */
export function isDone({ matters }: ReviewedOrganization): boolean {
  return matters.every(isHandled);
}

/** The organizations that a filter leaves, in their order. */
export function listed({ organizations }: ReadyReviewView, filter: ReviewFilter): readonly ReviewedOrganization[] {
  switch (filter) {
    case "blocking":
      return organizations.filter(({ matters }) => matters.some(({ open }) => open));
    case "open":
      return organizations.filter((organization) => !isDone(organization));
    case "matters":
      return organizations.filter(({ matters }) => matters.length > 0);
    case "all":
      return organizations;
  }
}

/** How many matters are dealt with. */
export function handledCount({ organizations }: ReadyReviewView): number {
  return organizations.reduce((sum, { matters }) => sum + matters.filter(isHandled).length, 0);
}

/** The organization that is open, and the keys of those beside it. `number`: its place among those the filter leaves; null: it is none of them. */
export type Position = Readonly<{
  current: ReviewedOrganization;
  key: string;
  number: number | null;
  count: number;
  previous: string | null;
  next: string | null;
}>;

/**
 * Where a person is: at the organization chosen, also when the filter no longer leaves it (then the next in order follow),
 * else at the first to be dealt with.
 */
export function positionOf(view: ReadyReviewView, { selected, filter }: ReviewPage): Position | null {
  const { organizations } = view;
  const rows = listed(view, filter);
  const chosen = organizations.find((organization) => reviewKey(organization) === selected);
  const current = chosen ?? rows.find((row) => !isDone(row)) ?? rows[0] ?? organizations[0];
  if (current === undefined) return null;
  const order = new Map(organizations.map((organization, index) => [reviewKey(organization), index]));
  const at = order.get(reviewKey(current))!;
  const keys = rows.map(reviewKey);
  return {
    current,
    key: reviewKey(current),
    number: keys.includes(reviewKey(current)) ? keys.indexOf(reviewKey(current)) + 1 : null,
    count: keys.length,
    previous: keys.findLast((key) => order.get(key)! < at) ?? null,
    next: keys.find((key) => order.get(key)! > at) ?? null,
  };
}
