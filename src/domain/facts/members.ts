import type { Context } from "./context";
import { BLANK_DAY } from "../model/day";
import { bySheetAndRow, columnOf } from "../model/ledgerTable";
import { perContext } from "./perContext";
import { weakBranchesBelow } from "./weak";
import { windowOf, type DayWindow } from "./windows";

/**
 * Posts that make a staff row a committee member's (rules.md §4), the short names of committee members too: 组委, 纪检. Who
 * helps the secretary or keeps the minutes is none.
 */
const MEMBER_POST =
  /委员|常委|书记(?!员|助理)|[组宣纪统青]委|(?:^|[、,;/ ])(?:组织|宣传|纪检|统战|青年|群工|保密)(?:$|[、,;/ ])/;

/** Whether staff records are in post at the cutoff: appointed by then and not removed (rules.md §4). */
export const isInPost: (context: Context) => (record: number) => boolean = perContext((context) => {
  const table = context.table("staff");
  const { cutoff } = context.input;
  const appointed = table && columnOf(table, "appointed", "date")?.days;
  const removed = table && columnOf(table, "removed", "date")?.days;
  return (record) => {
    const until = removed?.[record] ?? BLANK_DAY;
    return (appointed?.[record] ?? BLANK_DAY) <= cutoff && (until === BLANK_DAY || until > cutoff);
  };
});

/**
 * Contact records by committee, in sheet order: the committee the row names, else the only one there is, else the
 * one above the contacted branch.
 */
export const contactsByCommittee: (context: Context) => ReadonlyMap<number, readonly number[]> = perContext(
  (context) => {
    const found = new Map<number, number[]>();
    const table = context.table("contacts");
    const branch = table && columnOf(table, "branch", "organization");
    if (!table || !branch) return found;
    const committees = columnOf(table, "committee", "organization");
    const all = context.organizations.filter(({ level }) => level === "C").map(({ index }) => index);
    const byBranchId = branch.values.map((branches) =>
      all.length === 1 ? all : [...new Set(branches.flatMap((b) => committeeAbove(context, b) ?? []))],
    );
    for (let record = 0; record < table.rowCount; record++) {
      const named = committees ? committees.values[committees.ids[record]!]! : [];
      for (const committee of named.length > 0 ? named : byBranchId[branch.ids[record]!]!) {
        const list = found.get(committee);
        if (list) list.push(record);
        else found.set(committee, [record]);
      }
    }
    for (const records of found.values()) records.sort(bySheetAndRow(table));
    return found;
  },
);

/** The nearest committee (level C) above an organization, or itself; null when there is none. */
export function committeeAbove({ organizations }: Context, organization: number): number | null {
  for (let o = organization; o >= 0; o = organizations[o]!.superior) {
    if (organizations[o]!.level === "C") return o;
  }
  return null;
}

/** Contact records of a committee dated in a window, in sheet order. */
export function contactsOf(context: Context, committee: number, { from, to }: DayWindow): readonly number[] {
  const table = context.table("contacts");
  const days = table && columnOf(table, "date", "date")?.days;
  if (!days) return [];
  return (contactsByCommittee(context).get(committee) ?? []).filter(
    (record) => days[record]! >= from && days[record]! <= to,
  );
}

/** The members a contact record names. */
export function membersNamed(context: Context, record: number): readonly string[] {
  const table = context.table("contacts");
  const column = table && columnOf(table, "member", "names");
  return column ? column.values[column.ids[record]!]! : [];
}

/** The branches a contact record names, as organization indexes. */
export function branchesContacted(context: Context, record: number): readonly number[] {
  const table = context.table("contacts");
  const column = table && columnOf(table, "branch", "organization");
  return column ? column.values[column.ids[record]!]! : [];
}

const memberCache = perContext(() => new Map<number, readonly string[]>());

/**
 * Members of a committee (rules.md §4): distinct names in its contact rows of the year, or in its staff rows in post
 * whose post contains 委员 or 书记; not those whose staff rows are all out of post. In the order met: contacts, staff.
 */
export function membersOf(context: Context, committee: number): readonly string[] {
  const cache = memberCache(context);
  let members = cache.get(committee);
  if (!members) {
    members = findMembers(context, committee);
    cache.set(committee, members);
  }
  return members;
}

function findMembers(context: Context, committee: number): readonly string[] {
  const members = new Set<string>();
  for (const record of contactsOf(context, committee, windowOf(context, "year"))) {
    for (const name of membersNamed(context, record)) members.add(name);
  }
  const staff = context.table("staff");
  const names = staff && columnOf(staff, "name", "names");
  const posts = staff && columnOf(staff, "post", "text");
  if (!names) return [...members];
  const inPost = new Set<string>();
  const outOfPost = new Set<string>();
  for (const record of context.recordsOf("staff", committee)) {
    const isIn = isInPost(context)(record);
    const post = posts ? posts.pool[posts.ids[record]!]! : "";
    for (const name of names.values[names.ids[record]!]!) {
      (isIn ? inPost : outOfPost).add(name);
      if (isIn && MEMBER_POST.test(post)) members.add(name);
    }
  }
  return [...members].filter((name) => inPost.has(name) || !outOfPost.has(name));
}

/**
 * Contact records of a committee in a window that went to a weak branch below it that is there at the cutoff, by member.
 * Members without one are absent.
 *
 * @param counts - which contact records count; by default every one.
 */
export function weakVisits(
  context: Context,
  committee: number,
  window: DayWindow,
  counts: (record: number) => boolean = () => true,
): ReadonlyMap<string, readonly number[]> {
  const weak = new Set(weakBranchesBelow(context, committee));
  const visits = new Map<string, number[]>();
  for (const record of contactsOf(context, committee, window)) {
    if (!counts(record) || !branchesContacted(context, record).some((branch) => weak.has(branch))) continue;
    for (const name of new Set(membersNamed(context, record))) {
      const list = visits.get(name);
      if (list) list.push(record);
      else visits.set(name, [record]);
    }
  }
  return visits;
}
