import { NO_GROUNDS } from "../results/grounds";
import { previousPeriod } from "../model/period";
import type { FlagRule } from "../flagging/flagRule";

/** Flags that count, now and in the previous period: not FB8 itself, nor the notice FB9. */
const COUNTED: ReadonlySet<string> = new Set(["FB1", "FB2", "FB3", "FB4", "FB5", "FB6", "FB7"]);

/** FB8: flagged now and in the previous period's sheet. */
export const flaggedAgain: FlagRule = {
  code: "FB8",
  kind: "escalate",
  prepare: ({ context }) => {
    const { previous, period } = context.input;
    const name = previousPeriod(period);
    return ({ organization }, raised) => {
      const codes = (previous?.flags.get(organization) ?? []).filter((code) => COUNTED.has(code));
      if (codes.length === 0 || !raised.some(({ code }) => COUNTED.has(code))) return null;
      return { reasons: [{ code: "flag-again", params: { period: name, codes } }], ...NO_GROUNDS };
    };
  },
};
