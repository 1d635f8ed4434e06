import type { DataView, ProposalAnswers, ProposalView, SheetView } from "../../service/dataView";

/** Proposed sheets of one layout and ledger, which are answered together. */
export type ProposalGroup = Readonly<{ key: string; sheets: readonly SheetView[]; proposal: ProposalView }>;

/** A spelling that looks like an organization of the roster. */
export type NameVariant = Readonly<{ written: string; organization: string }>;

/** What a person has chosen so far; a group that is not in `read` is still open, a name that is not in `names` is left. */
export type ProposalDraft = Readonly<{ read: ReadonlyMap<string, boolean>; names: ReadonlySet<string> }>;

/** In the order of tabs, sheets of one layout at the first of them. */
export function proposalGroups({ sheets }: DataView): readonly ProposalGroup[] {
  const groups = new Map<string, { proposal: ProposalView; sheets: SheetView[] }>();
  for (const sheet of sheets) {
    const { proposal } = sheet;
    if (proposal === null) continue;
    const key = `${proposal.layout} ${String(proposal.doubtful)}`;
    const group = groups.get(key);
    if (group) group.sheets.push(sheet);
    else groups.set(key, { proposal, sheets: [sheet] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** Each spelling once, in the order of problems. */
export function nameVariants({ problems }: DataView): readonly NameVariant[] {
  const variants = new Map<string, NameVariant>();
  for (const { alias } of problems) if (alias !== null) variants.set(alias.written, alias);
  return [...variants.values()];
}

/** What is preset: everything is read that nothing speaks against, every name is confirmed. */
export function firstProposalDraft(groups: readonly ProposalGroup[], names: readonly NameVariant[]): ProposalDraft {
  return {
    read: new Map(groups.flatMap(({ key, proposal }) => (proposal.doubtful ? [] : [[key, true] as const]))),
    names: new Set(names.map(({ written }) => written)),
  };
}

/** The answers of a draft; open groups have none. */
export function answersOf(
  { read, names }: ProposalDraft,
  groups: readonly ProposalGroup[],
  variants: readonly NameVariant[],
): ProposalAnswers {
  return {
    sheets: groups.flatMap(({ key, sheets }) => {
      const answer = read.get(key);
      return answer === undefined ? [] : sheets.map(({ id }) => ({ sheetId: id, read: answer }));
    }),
    aliases: variants.filter(({ written }) => names.has(written)),
  };
}
