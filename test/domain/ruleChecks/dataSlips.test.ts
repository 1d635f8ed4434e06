import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import type { RuleColumn } from "../../../src/domain/model/ruleRow";
import { checkRulesAgainstData } from "../../../src/domain/ruleChecks/checkRulesAgainstData";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";
import { inputOf } from "../../support/assessmentInput";
import type { RecordOf } from "../../support/ledgerBuilder";

const ROW = {
  ...{ code: "S1", category: "书记履职", name: "参会", levels: "党支部", ledger: "活动台账", points: "100" },
  ...{ measure: "合计", method: "比例", target: "40", parameters: "字段=实到人数" },
} as const satisfies Partial<Record<RuleColumn, string>>;

const BRANCHES = ["在职", "离退休"];

/** What 20 branches with a meeting each show of a rule of the office's own. */
function found(cells: Partial<Record<RuleColumn, string>>, meeting: (i: number) => Partial<RecordOf<"activities">>) {
  const rows = [{ rowNumber: 2, cells: { ...ROW, ...cells } }];
  const { rules } = parseRuleSet(rows, () => "test").ruleSet!;
  const names = Array.from({ length: 20 }, (_, i) => `第${i + 1}党支部`);
  const input = inputOf(
    {
      roster: names.map((organization, i) => ({
        organization,
        category: "党支部",
        branchType: BRANCHES[i % 2]!,
        memberCount: 9,
        fullMemberCount: 9,
      })),
      activities: names.map((organization, i) => ({ organization, type: "党课", date: "2026-02-03", ...meeting(i) })),
    },
    { period: "2026Q1", rules },
  );
  return checkRulesAgainstData(input, assess(input)).map(({ code, params, proposal }) => ({ code, params, proposal }));
}

describe("slips of a rule that only data shows", () => {
  it("name the columns that could stand in place of one that is mostly blank", () => {
    const meeting = (i: number) => ({
      presentCount: i === 0 ? 5 : null,
      dueCount: 8 + i,
      leaveCount: i < 10 ? 1 : null,
    });
    expect(found({}, meeting)).toContainEqual({
      code: "rule-column-blank",
      params: { ledger: "活动台账", field: "实到人数", percent: 95, filled: ["应到人数"] },
      proposal: null,
    });
  });

  it.each([
    ["活动类型=党课/支部委员会", "活动类型=党课,支部委员会"],
    ["活动类型=党课和主题党日", "活动类型=党课,主题党日"],
    ["活动类型=党课 主题党日", "活动类型=党课,主题党日"],
    ["活动类型=党课,支部委员会/主题党日", "活动类型=党课,支部委员会,主题党日"],
  ])("part words that were joined: %s", (filter, proposal) => {
    const types = ["党课", "支委会", "主题党日"];
    const slips = found({ filter }, (i) => ({ type: types[i % 3]!, presentCount: 3 + i }));
    expect(slips.find(({ code }) => code === "rule-filter-no-row")).toMatchObject({ proposal });
  });

  it("are none of a word in quotation marks", () => {
    const slips = found({ filter: "活动类型=“主题党日”" }, (i) => ({ type: "主题党日", presentCount: 3 + i }));
    expect(slips).toEqual([]);
  });

  it("are words of conditions that no organization has", () => {
    const slips = found({ conditions: "支部类型=在只" }, (i) => ({ presentCount: 3 + i }));
    expect(slips).toMatchObject([{ code: "rule-filter-no-row", params: { words: ["在只"] } }, {}]);
    expect(found({ conditions: "支部类型=离退休" }, (i) => ({ presentCount: 3 + i }))).toEqual([]);
  });

  it("say what target nobody reaches, and how near they come", () => {
    const meeting = (i: number) => ({ presentCount: 3 + i });
    expect(found({ method: "达标", target: "500" }, meeting)).toEqual([
      {
        code: "rule-nobody-scores",
        params: { organizations: 20, reached: { target: "500", least: "3", most: "22" } },
        proposal: null,
      },
    ]);
  });
});
