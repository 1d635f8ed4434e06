import { termOf } from "../facts/term";
import { rosterGrounds } from "../results/grounds";
import type { FlagRule } from "../flagging/flagRule";

/** FB2: past the expiry of the term, an approved extension included, from the first day on. */
export const expiredTerm: FlagRule = {
  code: "FB2",
  kind: "direct",
  prepare: ({ context }) => {
    const { cutoff } = context.input;
    return ({ organization }) => {
      const term = termOf(context, organization);
      if (term === null || cutoff <= term.expiry) return null;
      const { expiry, extended } = term;
      const isWritten = context.organizations[organization]!.expiry !== null;
      return {
        reasons: [{ code: "flag-term-expired", params: { expiry, days: cutoff - expiry, extended } }],
        ...rosterGrounds(organization, extended ? "extendedTo" : isWritten ? "expiry" : "lastElection"),
      };
    };
  },
};
