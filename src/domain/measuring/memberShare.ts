import type { Context } from "../facts/context";
import { membersOf } from "../facts/members";
import { listedReasons } from "../reasons/listedReasons";
import type { Reason } from "../reasons/reason";
import { notApplicable, type PreparedMeasure } from "./measure";
import { fractionOutcome } from "./outcome";

/** What is asked of a committee's members: whether one, by name, has done it, and why points are lost where not. */
export type MemberDuty = Readonly<{ isDone: (name: string) => boolean; reasonFor: (name: string) => Reason }>;

/** Members of the committee who have done it ÷ members, and a reason for each who has not. */
export function memberShare(
  context: Context,
  dutyOf: (committee: number) => MemberDuty,
): Pick<PreparedMeasure, "value" | "reasons"> {
  return {
    value: ({ index }) => {
      const members = membersOf(context, index);
      if (members.length === 0) return notApplicable({ code: "na-no-members", params: {} });
      return fractionOutcome(members.filter(dutyOf(index).isDone).length, members.length);
    },
    reasons: ({ index }) => {
      const { isDone, reasonFor } = dutyOf(index);
      return listedReasons(
        membersOf(context, index).filter((name) => !isDone(name)),
        reasonFor,
      );
    },
  };
}
