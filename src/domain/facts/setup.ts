import type { OrganizationFacts } from "./context";

/** Full members a branch needs. Source: 机关基层组织工作条例 (2019) art. 7; the other bounds art. 5, 6, 支部工作条例(试行). */
const LEAST_FULL_MEMBERS = 3;
const MOST_MEMBERS_OF_BRANCH = 50;
const LEAST_MEMBERS_OF_GENERAL_BRANCH = 50;
const MOST_MEMBERS_OF_GENERAL_BRANCH = 99;
const LEAST_MEMBERS_OF_COMMITTEE = 100;

/** Whether the members fit the level, or the set-up was approved; else the field that is blank and needed to tell. */
export function setupState(facts: OrganizationFacts): "fits" | "unfit" | "memberCount" | "fullMemberCount" {
  const { level, memberCount, fullMemberCount, setupApproved } = facts;
  if (setupApproved) return "fits";
  if (memberCount === null) return "memberCount";
  switch (level) {
    case "B":
      if (fullMemberCount === null) return "fullMemberCount";
      return fullMemberCount >= LEAST_FULL_MEMBERS && memberCount <= MOST_MEMBERS_OF_BRANCH ? "fits" : "unfit";
    case "G":
      return memberCount >= LEAST_MEMBERS_OF_GENERAL_BRANCH && memberCount <= MOST_MEMBERS_OF_GENERAL_BRANCH
        ? "fits"
        : "unfit";
    case "C":
      return memberCount >= LEAST_MEMBERS_OF_COMMITTEE ? "fits" : "unfit";
  }
}
