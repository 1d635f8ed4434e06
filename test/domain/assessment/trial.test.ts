import { describe, expect, it } from "vitest";
import { assess } from "../../../src/domain/assessment/assess";
import { movesBetween } from "../../../src/domain/assessment/movesBetween";
import { createTrial } from "../../../src/domain/assessment/trial";
import { rational } from "../../../src/domain/model/rational";
import type { Comparison } from "../../../src/domain/model/ruleTerms";
import type { OrganizationResult } from "../../../src/domain/results/result";
import type { Rule, RuleSet } from "../../../src/domain/rules/ruleSet";
import type { Settings } from "../../../src/domain/settings/settings";
import { inputOf } from "../../support/assessmentInput";
import { PLAIN_RULES, scoring } from "./assessFixture";

/** 100.00, 80.00, 70.00, 90.00 (of S2 alone), left out, and without anything assessed. */
const PLAIN = {
  roster: [
    scoring("一", 60, 40),
    scoring("二", 48, 32),
    scoring("三", 30, 40),
    scoring("四", 54, null),
    scoring("五", 60, 40, { dissolved: "2025-12-31" }),
    scoring("六", null, null),
  ],
  bonuses: [{ organization: "一", type: "奖励", points: 1, date: "2026-02-01" }],
};
const [S2, X] = PLAIN_RULES as [Rule, Rule];
const worth = (rule: Rule, points: number, more: Partial<Rule> = {}): Rule => ({ ...rule, points, ...more });
const target = (number: number) => ({ kind: "number", value: rational(number) }) as const;
/** Nobody has so many members. */
const NOBODY: Comparison = {
  field: "fullMemberCount",
  operator: ">=",
  operands: [{ kind: "number", value: rational(20) }],
};
const COMMITTEE = worth(X, 1000, { code: "Y", parameters: { field: "committeeSize" }, target: target(3) });
const FREE = worth(COMMITTEE, 0, { code: "Z" });

const setOf = (rules: readonly Rule[]): RuleSet => ({ version: "test", categories: ["书记履职", "其他"], rules });
const inputWith = (rules: readonly Rule[], settings: Partial<Settings>) =>
  inputOf(PLAIN, { period: "2026Q1", rules, settings });
const shown = (results: readonly OrganizationResult[]) =>
  results.map(({ items, ...rest }) => ({
    ...rest,
    flags: [],
    items: items.map(({ status, score }) => [status, score]),
  }));

/** A move as `organization: total grade rank because`, what stays written once. */
function movesOf(before: readonly OrganizationResult[], after: readonly OrganizationResult[], settings: Settings) {
  return movesBetween(before, after, settings).map(({ organization, total, grade, rank, because }) => {
    const [t, g, r] = [total, grade, rank].map(({ from, to }) => (from === to ? String(to) : `${from}→${to}`));
    return `${PLAIN.roster[organization]!.organization}: ${t} ${g} ${r} ${because.join(",")}`;
  });
}

describe("a trial of other rules", () => {
  it.each<{ case: string; before?: readonly Rule[]; rules: readonly Rule[]; notApplicable?: "full"; moves: string[] }>([
    { case: "moves nobody by the same rules", rules: PLAIN_RULES, moves: [] },
    {
      // 三: (10 + 40) ÷ 60; 二 stays at (16 + 32) ÷ 60; 一 and 四 stand as before though S2 counts otherwise for them.
      case: "an indicator that is worth less",
      rules: [worth(S2, 2000), X],
      moves: ["三: 7000→8333 一般→较好 4→3 S2", "二: 8000 较好 3→4 S2"],
    },
    {
      // 二: (48 + 200) ÷ 260; 三: (30 + 200) ÷ 260; X of 四 is not assessed, before and after.
      case: "one that only others moved past has no indicator to name",
      rules: [S2, worth(X, 20_000, { target: target(30) })],
      moves: ["二: 8000→9538 较好→好 3→2 X", "四: 9000 好 2→3 ", "三: 7000→8846 一般→较好 4 X"],
    },
    {
      case: "an indicator less",
      rules: [S2],
      moves: ["三: 7000→5000 一般→差 4 X"],
    },
    {
      case: "an indicator that is worth nothing any more",
      rules: [S2, worth(X, 0)],
      moves: ["三: 7000→5000 一般→差 4 X"],
    },
    {
      case: "an indicator without points that is gone is no reason",
      before: [...PLAIN_RULES, FREE],
      rules: [S2],
      moves: ["三: 7000→5000 一般→差 4 X"],
    },
    {
      // 六: 10 ÷ 10, behind 一, whose secretary has a score; 四: 64 ÷ 70; 二: 90 ÷ 110; 三: 80 ÷ 110.
      case: "an indicator more, by which one comes to a total",
      rules: [...PLAIN_RULES, COMMITTEE],
      moves: [
        "六: null→10000 null→好 null→1 Y",
        "四: 9000→9143 好 2→3 Y",
        "二: 8000→8182 较好 3→4 Y",
        "三: 7000→7273 一般 4→5 Y",
      ],
    },
    {
      case: "names the codes in the order of the new rules, what is gone behind them",
      rules: [worth(X, 4000, { code: "Y" }), worth(S2, 2000)],
      moves: ["三: 7000→8333 一般→较好 4→3 Y,S2,X", "二: 8000 较好 3→4 Y,S2,X"],
    },
    {
      case: "an indicator that is applicable to nobody any more",
      rules: [S2, worth(X, 4000, { conditions: [NOBODY] })],
      moves: ["三: 7000→5000 一般→差 4 X"],
    },
    {
      // What is not applicable counts as full: 四 (54 + 40) ÷ 100, 二 (48 + 40) ÷ 100, 三 had full points of it anyway.
      case: "likewise, where it counts as full",
      rules: [S2, worth(X, 4000, { conditions: [NOBODY] })],
      notApplicable: "full",
      moves: ["四: 9000→9400 好 2 X", "二: 8000→8800 较好 3 X"],
    },
  ])("$case", ({ before = PLAIN_RULES, rules, notApplicable, moves }) => {
    const settings = notApplicable ? { notApplicable } : {};
    const input = inputWith(before, settings);
    const trial = createTrial(input);
    const after = trial.after(setOf(rules));
    expect(shown(trial.before)).toEqual(shown(assess(input).organizations));
    expect(shown(after)).toEqual(shown(assess({ ...input, ruleSet: setOf(rules) }).organizations));
    expect(movesOf(trial.before, after, input.settings)).toEqual(moves);
  });

  it("scores only what has another rule", () => {
    const trial = createTrial(inputWith(PLAIN_RULES, {}));
    const itemsOf = (results: readonly OrganizationResult[]) =>
      [...results].sort((a, b) => a.organization - b.organization).map(({ items }) => items);
    const before = itemsOf(trial.before);
    // Of two rules for a code, another second one is another rule too.
    const split = [S2, worth(X, 4000, { levels: ["B"] }), worth(X, 4000, { levels: ["C", "G"] })];
    const after = itemsOf(trial.after(setOf(split)));
    expect(after.map(([s2, x], i) => [s2 === before[i]![0], x === before[i]![1]])).toEqual(
      Array<unknown>(5).fill([true, false]),
    );
  });
});
