import type { Context } from "../facts/context";
import { branchesContacted, committeeAbove, contactsOf, membersNamed, membersOf } from "../facts/members";
import { isWeak } from "../facts/weak";
import { windowOf } from "../facts/windows";
import {
  column,
  numberCell,
  organizationCell,
  textCell,
  wordCell,
  type ListRow,
  type OfficeList,
} from "../listing/officeList";
import { columnOf } from "../model/ledgerTable";
import { normalizeText } from "../model/text";
import { joinGrounds, recordGrounds, rosterGrounds } from "../results/grounds";

/**
 * 委员联系建议: each weak branch that no member of its committee contacted this year is proposed to one: first to those
 * who have none, then to those with the fewest, members of the branch's own department last.
 */
export const contactAdvice: OfficeList = {
  key: "contactAdvice",
  columns: ["branch", "secretary", "committee", "member", "department", "contacted", "advice"],
  needs: [
    column("roster", "weak"),
    column("roster", "superior"),
    column("contacts", "branch"),
    column("contacts", "date"),
    column("contacts", "member"),
  ],
  wants: [column("contacts", "department"), column("staff", "post")],
  make: ({ context, organizations }) => {
    const committees = new Map<number, Committee>();
    return organizations.flatMap((branch): readonly ListRow[] => {
      const facts = context.organizations[branch]!;
      const index = committeeAbove(context, branch);
      if (facts.level !== "B" || !isWeak(context, branch) || index === null) return [];
      const committee = committees.get(index) ?? readCommittee(context, index);
      committees.set(index, committee);
      return committee.contacted.has(branch) ? [] : [adviceRow(context, branch, index, committee)];
    });
  },
};

type Member = {
  readonly name: string;
  readonly department: string;
  readonly branches: Set<number>;
  readonly records: number[];
};
type Committee = Readonly<{ members: readonly Member[]; contacted: ReadonlySet<number> }>;

/** The members with the weak branches that they contacted this year, and every branch that somebody contacted. */
function readCommittee(context: Context, committee: number): Committee {
  const members = membersOf(context, committee).map((name): Member => ({
    name,
    department: departmentOf(context, committee, name),
    branches: new Set(),
    records: [],
  }));
  const byName = new Map(members.map((member) => [member.name, member]));
  const contacted = new Set<number>();
  for (const record of contactsOf(context, committee, windowOf(context, "year"))) {
    const branches = branchesContacted(context, record);
    for (const branch of branches) contacted.add(branch);
    const weak = branches.filter((branch) => isWeak(context, branch));
    for (const member of membersNamed(context, record).flatMap((name) => byName.get(name) ?? [])) {
      for (const branch of weak) member.branches.add(branch);
      if (weak.length > 0) member.records.push(record);
    }
  }
  return { members, contacted };
}

/** The department that a member's latest contact row names; "" where none does. */
function departmentOf(context: Context, committee: number, name: string): string {
  const table = context.table("contacts");
  const departments = table && columnOf(table, "department", "text");
  if (!departments) return "";
  const named = contactsOf(context, committee, windowOf(context, "all"))
    .filter((record) => membersNamed(context, record).includes(name))
    .map((record) => departments.pool[departments.ids[record]!]!)
    .filter((department) => department !== "");
  return named.at(-1) ?? "";
}

function adviceRow(context: Context, branch: number, committee: number, { members }: Committee): ListRow {
  const { secretary } = context.organizations[branch]!;
  const weak = rosterGrounds(branch, "weak");
  const common = {
    branch: organizationCell(branch),
    secretary: textCell(secretary),
    committee: organizationCell(committee),
  };
  const [chosen] = [...members].sort(
    (a, b) =>
      Number(isOwnDepartment(context, branch, a)) - Number(isOwnDepartment(context, branch, b)) ||
      a.branches.size - b.branches.size,
  );
  if (chosen === undefined) return { cells: { ...common, advice: wordCell("noMember") }, grounds: weak };
  const contacted = chosen.branches.size;
  chosen.branches.add(branch);
  const cells = {
    ...common,
    member: textCell(chosen.name),
    department: textCell(chosen.department),
    contacted: numberCell(contacted),
    advice: wordCell(
      contacted === 0 ? "withoutContact" : "fewestContacts",
      ...(isOwnDepartment(context, branch, chosen) ? (["sameDepartment"] as const) : []),
    ),
  };
  return { cells, grounds: joinGrounds([weak, recordGrounds("contacts", chosen.records)]) };
}

/** The roster has no department: a branch is of the one that its own name or its superior's holds. */
function isOwnDepartment({ organizations }: Context, branch: number, { department }: Member): boolean {
  const wanted = normalizeText(department);
  if (wanted === "") return false;
  const { name, superior } = organizations[branch]!;
  const above = organizations[superior];
  return [name, above?.level === "C" ? "" : (above?.name ?? "")].some((text) => normalizeText(text).includes(wanted));
}
