import { METHODS } from "../methods/methodRegistry";
import type { MethodInput } from "../methods/method";
import { isWithinRange } from "../measures/committeeSize";
import { MEASURES } from "../measures/measureRegistry";
import { integer } from "../model/fraction";
import { addMonths, mustDay, type Day } from "../model/day";
import type { Hundredths } from "../model/rational";
import type { Rule } from "../rules/ruleSet";
import type { TestValue } from "./testValue";

/** A day to count from; which one it is changes nothing, since a limit in months is tried in months. */
const FROM: Day = mustDay(2026, 1, 1);

type Tried = Pick<MethodInput, "value" | "target" | "since" | "cutoff">;

/** What a rule gives for a value, by the method that scores organizations too; null where it would not be assessed. */
export function scoreTestValue(rule: Rule, value: TestValue): Hundredths | null {
  const { points, parameters } = rule;
  const score = METHODS[rule.method]({ points, parameters, ...tried(rule, value) });
  return typeof score === "number" ? score : null;
}

function tried(rule: Rule, value: TestValue): Tried {
  const target = rule.target?.kind === "number" ? rule.target.value : null;
  const plain = { target, since: null, cutoff: FROM };
  switch (value.kind) {
    case "number": {
      const fromDay = MEASURES[rule.measure].fromDay === true;
      const days = fromDay ? { since: FROM, cutoff: FROM + Number(value.value.numerator) } : {};
      return { ...plain, value, ...days };
    }
    case "of":
      return { ...plain, value: { kind: "number", value: value.value }, target: value.target };
    case "people":
      return {
        ...plain,
        value: { kind: "number", value: integer(isWithinRange(value.count, rule.parameters.range!) ? 1 : 0) },
      };
    case "months": {
      const cutoff = addMonths(FROM, value.months) + value.days;
      return { target, value: { kind: "number", value: integer(cutoff - FROM) }, since: FROM, cutoff };
    }
    case "word":
      return { ...plain, value: { kind: "text", text: value.text } };
    case "events":
      return { ...plain, value };
  }
}
