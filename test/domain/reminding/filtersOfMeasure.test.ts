import { describe, expect, it } from "vitest";
import type { Level } from "../../../src/domain/model/level";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { remindersFor, testRule } from "../../support/judgement";
import { A, branch, committee, END } from "../reminders/reminderFixture";

const since = { secretarySince: "2026-09-01" };
const roster = [branch(since), committee(since)];
const talk = (organization: string, target: string, type: string) => ({
  organization,
  target,
  type,
  date: "2026-09-10",
});
const talks = [talk(A, "王明", "谈心谈话"), talk("机关党委", "赵书记", "任职谈话")];

/** The indicator of appointment talks at some levels, for which talks of one kind count. */
function rule(type: string, levels: readonly Level[]): Rule {
  const filter: Comparison = { field: "type", operator: "=", operands: [{ kind: "text", text: type }] };
  return testRule({ code: `S3${type}`, ledger: "talks", measure: "daysToAppointmentTalk", levels, filter: [filter] });
}

describe("the talks that a reminder looks for", () => {
  it.each([
    { case: "each level has its own", rules: [rule("谈心谈话", ["B"]), rule("任职谈话", ["C"])], reminded: [] },
    { case: "they are turned round", rules: [rule("任职谈话", ["B"]), rule("谈心谈话", ["C"])], reminded: [0, 1] },
    { case: "the other level's, without an own one", rules: [rule("谈心谈话", ["B"])], reminded: [1] },
    { case: "appointment talks, without any indicator", rules: [], reminded: [0] },
    {
      case: "of the first of two for a level",
      rules: [rule("任职谈话", ["B", "C"]), rule("谈心谈话", ["B"])],
      reminded: [0],
    },
  ])("are those of the indicator: $case", ({ rules, reminded }) => {
    const { reminders } = remindersFor({ roster, talks }, { ...END, rules });
    const organizations = reminders.filter(({ code }) => code === "R2").map(({ organization }) => organization);
    expect(organizations.sort()).toEqual(reminded);
  });
});
