import { setupState } from "../facts/setup";
import { joinGrounds, rosterGrounds, type Grounds } from "../results/grounds";
import type { FieldKey } from "../model/ledgers";
import type { Reason } from "../reasons/reason";
import type { FlagRule } from "../flagging/flagRule";

/**
 * FB9: seven full members or more without committee (支委人数 0) or without discipline member, or members that do not
 * fit the level. What the roster leaves open is no ground.
 */
export const incompleteSetup: FlagRule = {
  code: "FB9",
  kind: "notice",
  prepare: ({ context, thresholds }) => {
    const tellsDisciplineMember = context.rosterHas("disciplineMember");
    return ({ organization }) => {
      const facts = context.organizations[organization]!;
      const { level, memberCount, fullMemberCount, committeeSize, disciplineMember } = facts;
      const reasons: Reason[] = [];
      const grounds: Grounds[] = [];
      const raise = (field: FieldKey, reason: Reason) => {
        reasons.push(reason);
        grounds.push(rosterGrounds(organization, field));
      };
      if (fullMemberCount !== null && fullMemberCount >= thresholds["FB9.fullMembers"]) {
        const params = { fullMembers: String(fullMemberCount) };
        if (committeeSize === 0) raise("committeeSize", { code: "flag-no-committee", params });
        if (tellsDisciplineMember && disciplineMember === "") {
          raise("disciplineMember", { code: "flag-no-discipline-member", params });
        }
      }
      if (setupState(facts) === "unfit") {
        const fullMembers = level === "B" && fullMemberCount !== null ? String(fullMemberCount) : null;
        raise("memberCount", {
          code: "flag-set-up",
          params: { level, members: String(memberCount), fullMembers },
        });
      }
      return reasons.length === 0 ? null : { reasons, ...joinGrounds(grounds) };
    };
  },
};
