import { describe, expect, it } from "vitest";
import { flagCodes } from "../../support/judgement";
import { ledgersOf, noted, Q3 } from "./flagFixture";

describe("FB9 committee, discipline member, set-up", () => {
  it.each([
    { case: "6 full members without committee", cells: { fullMemberCount: 6, committeeSize: 0 }, codes: [] },
    { case: "7 without committee", cells: { fullMemberCount: 7, committeeSize: 0 }, codes: ["FB9"] },
    { case: "committee size not filled in", cells: { committeeSize: null }, codes: [] },
    { case: "7 without discipline member", cells: { fullMemberCount: 7, disciplineMember: null }, codes: ["FB9"] },
    { case: "6 without discipline member", cells: { fullMemberCount: 6, disciplineMember: null }, codes: [] },
    { case: "3 full members", cells: { fullMemberCount: 3, memberCount: 3 }, codes: [] },
    { case: "2 full members", cells: { fullMemberCount: 2, memberCount: 3 }, codes: ["FB9"] },
    { case: "50 members", cells: { memberCount: 50 }, codes: [] },
    { case: "51 members", cells: { memberCount: 51 }, codes: ["FB9"] },
    { case: "51 members, approved", cells: { memberCount: 51, setupApproved: true }, codes: [] },
    { case: "general branch of 99", cells: { category: "党总支", memberCount: 99 }, codes: [] },
    { case: "general branch of 100", cells: { category: "党总支", memberCount: 100 }, codes: ["FB9"] },
    { case: "committee of 99", cells: { category: "机关党委", memberCount: 99 }, codes: ["FB9"] },
    { case: "committee of 100", cells: { category: "机关党委", memberCount: 100 }, codes: [] },
    { case: "members not filled in", cells: { memberCount: null }, codes: [] },
  ])("$case", ({ cells, codes }) => {
    expect(flagCodes(ledgersOf(cells), Q3)).toEqual(codes);
  });
  it("does not judge the discipline member without the column", () => {
    const options = { ...Q3, without: ["roster.disciplineMember"] };
    expect(flagCodes(ledgersOf({ disciplineMember: null }), options)).toEqual([]);
  });
  it("is a notice that says all that is out of order", () => {
    const plain = ledgersOf({ committeeSize: 0, disciplineMember: null, memberCount: 60 });
    expect(noted(plain, Q3, "FB9")).toMatchObject({
      kind: "notice",
      reasons: [
        { code: "flag-no-committee", params: { fullMembers: "12" } },
        { code: "flag-no-discipline-member", params: { fullMembers: "12" } },
        { code: "flag-set-up", params: { level: "B", members: "60", fullMembers: "12" } },
      ],
      sourceCount: 3,
    });
  });
});
