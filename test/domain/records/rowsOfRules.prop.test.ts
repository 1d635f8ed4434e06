import fc from "fast-check";
import { expect, it } from "vitest";
import { createContext } from "../../../src/domain/facts/context";
import { filterGroups } from "../../../src/domain/facts/recordGroups";
import { compileFilter } from "../../../src/domain/records/recordFilter";
import { byAll } from "../../../src/domain/records/recordTest";
import { compileWindow, groupWindow } from "../../../src/domain/records/takesPart";
import { defaultRuleSet } from "../../../src/domain/rules/defaultRuleSet";
import { inputOf } from "../../support/assessmentInput";
import { periods, randomLedgers } from "../../support/randomLedgers";

it("the rows of a rule, from those that all rules of its window share, are those that pass its tests one by one", () => {
  fc.assert(
    fc.property(randomLedgers, periods, (plain, period) => {
      const context = createContext(inputOf(plain, { period, rules: defaultRuleSet.rules }));
      for (const { ledger, window, filter } of defaultRuleSet.rules) {
        const passes = compileFilter(context, ledger, filter);
        const test = byAll([passes, compileWindow(context, ledger, window)]);
        const { starts, records } = filterGroups(groupWindow(context, ledger, window), passes);
        for (const { index } of context.organizations) {
          const found = Array.from(records.subarray(starts[index], starts[index + 1]));
          expect(found).toEqual(Array.from(context.recordsOf(ledger, index)).filter(test));
        }
      }
    }),
    { numRuns: 30 },
  );
});
