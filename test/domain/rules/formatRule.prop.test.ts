import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../../src/domain/model/rational";
import { LATEST_RULES } from "../../../src/domain/defaultRules/defaultRuleRows";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { formatRule } from "../../../src/domain/rules/formatRule";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";
import type { Rule } from "../../../src/domain/rules/ruleSet";
import { RULE_SHEET_COLUMNS, type RuleRow } from "../../../src/domain/model/ruleRow";
import { randomRule } from "../../support/randomRules";

const read = (cells: ReturnType<typeof formatRule>) => parseRuleSet([{ rowNumber: 1, cells }], () => "test");

describe("laws of rules as text", () => {
  it("parse ∘ format = identity: a rule is read back as it was", () => {
    let accepted = 0;
    fc.assert(
      fc.property(randomRule, (made) => {
        const { ruleSet, problems } = read(formatRule(made));
        // Fields of the wrong kind, tiers of months and the like make no rule; nothing that formatRule writes is unreadable.
        expect(
          problems.map(({ code }) => code).filter((code) => /unreadable|unknown|missing|empty/.test(code)),
        ).toEqual([]);
        if (ruleSet === null) return;
        accepted++;
        expect(ruleSet.rules).toEqual([made]);
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it("format ∘ parse is stable, and the default rows are what formatRule makes of the default rules", () => {
    defaultRuleSet.rules.forEach((made, i) => {
      const written = formatRule(made);
      const shown = Object.fromEntries(
        RULE_SHEET_COLUMNS.map(({ key }) => [key, (LATEST_RULES.rows[i] as RuleRow["cells"])[key] ?? ""]),
      );
      expect(written).toEqual(shown);
    });
  });

  it("refuses a number that no sheet can hold", () => {
    const [first] = defaultRuleSet.rules;
    const unheard: Rule = { ...first!, target: { kind: "number", value: rational(1, 3) } };
    expect(() => formatRule(unheard)).toThrow(RangeError);
  });
});
