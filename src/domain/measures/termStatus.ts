import { termOf } from "../facts/term";
import { integer } from "../model/fraction";
import { rosterMissing, rosterSource, type Measure } from "../measuring/measure";

/** 届满情况: days the cutoff is past the term's expiry, ≤ 0 in term (rules.md §5 O1). */
export const termStatus: Measure<"termStatus"> = {
  key: "termStatus",
  label: "届满情况",
  kind: "number",
  unit: "daysOverdue",
  ledgers: ["roster"],
  parameters: [],
  fromDay: true,
  lessIsBetter: true,
  reads: "own",
  prepare: ({ context }) => ({
    needs: [{ ledger: "roster", anyOf: ["expiry", "lastElection"] }],
    value: ({ index }) => {
      const term = termOf(context, index);
      if (!term) return rosterMissing(context, context.rosterHas("expiry") ? "expiry" : "lastElection");
      return { kind: "number", value: integer(context.input.cutoff - term.expiry), since: term.expiry };
    },
    reasons: ({ index }) => {
      const { expiry } = termOf(context, index)!;
      return [{ code: "term-expired", params: { expiry, days: context.input.cutoff - expiry } }];
    },
    sources: rosterSource,
  }),
};
