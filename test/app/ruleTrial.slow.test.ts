import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ReadyAssessment } from "../../src/app/assessWorkbook";
import { ruleTrial, type TryRules } from "../../src/app/ruleTrial";
import { assess } from "../../src/domain/assessment/assess";
import { movesBetween } from "../../src/domain/assessment/movesBetween";
import { defaultRuleRows } from "../../src/domain/rules/defaultRuleSet";
import { parseRuleSet } from "../../src/domain/rules/parseRuleSet";
import { editRuleRows, type RuleEdit } from "../../src/domain/rules/ruleEdit";
import { openFileBytes } from "../support/assessBytes";
import { assessOptions, mustAssess } from "../support/runAssess";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));

const rows = defaultRuleRows;
const code = fc.constantFrom(...new Set(rows.map(({ cells }) => cells.code!)));
const edit = (column: RuleEdit["column"], value: fc.Arbitrary<string>): fc.Arbitrary<RuleEdit> =>
  fc.record({ code, levels: fc.constant(null), column: fc.constant(column), value });

/** Edits of every kind of column that decides a score; some of them no rule can be read with. */
const edits = fc.array(
  fc.oneof(
    edit("points", fc.integer({ min: 0, max: 20 }).map(String)),
    edit("target", fc.constantFrom("", "1", "0.5", "2", "每季1", "每月2")),
    edit("window", fc.constantFrom("本期", "本年", "近12月", "全部")),
    edit("conditions", fc.constantFrom("", "正式党员数>=7", "正式党员数<3; 支部类型=在职")),
    edit("filter", fc.constantFrom("", "活动类型=党课", "活动类型=没有的类型")),
    edit("due", fc.constantFrom("", "第60天起", "12-31当期")),
    edit("whenNone", fc.constantFrom("", "零分", "满分", "不适用")),
    edit("levels", fc.constantFrom("党支部", "党委、党总支")),
  ),
  { minLength: 1, maxLength: 4 },
);

describe("trying edits of the rules", () => {
  let outcome: ReadyAssessment;
  let tryRules: TryRules;
  beforeAll(async () => {
    outcome = await mustAssess((await openFileBytes(SAMPLE)).host, assessOptions("2026Q3"));
    ({ tryRules } = ruleTrial(outcome.input, rows));
  });

  it("law: gives what a full run with the edited rules gives, or refuses what can't be read", () => {
    let tried = 0;
    fc.assert(
      fc.property(edits, (made) => {
        const { ruleSet } = parseRuleSet(editRuleRows(rows, made), () => "edited");
        const result = tryRules(editRuleRows(rows, made));
        if (ruleSet === null) {
          expect(result.kind).toBe("refused");
          return;
        }
        tried++;
        const { organizations } = assess({ ...outcome.input, ruleSet });
        const moves = movesBetween(outcome.assessment.organizations, organizations, outcome.settings);
        expect(result).toMatchObject({ kind: "tried", moves });
      }),
      { numRuns: 400 },
    );
    // About a quarter of the edits leave no rule set to score with.
    expect(tried).toBeGreaterThanOrEqual(200);
  });

  it("moves nobody without an edit", () => {
    expect(tryRules(rows)).toEqual({ kind: "tried", moves: [], problems: [], warnings: [] });
  });
});
