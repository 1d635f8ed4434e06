import fc from "fast-check";
import { expect, it } from "vitest";
import { KeySet } from "../../../src/domain/facts/keySet";

/** Keys that fall on each other's places, and such as differ above 32 bits alone. */
const key = fc.oneof(
  fc.nat({ max: 200 }),
  fc.nat({ max: 40 }).map((n) => n * 0x1_0000_0000),
  fc.maxSafeNat(),
);
const step = fc.oneof({ weight: 30, arbitrary: key }, { weight: 1, arbitrary: fc.constant("clear" as const) });

it("says of every key what a set says, however often it is emptied and grows", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400, size: "max" }), (steps) => {
      const keys = new KeySet();
      const model = new Set<number>();
      const expected: unknown[] = [];
      const found: unknown[] = [];
      for (const each of steps) {
        if (each === "clear") {
          keys.clear();
          model.clear();
          continue;
        }
        expected.push([model.has(each), !model.has(each), true]);
        model.add(each);
        found.push([keys.has(each), keys.add(each), keys.has(each)]);
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it("takes thousands of keys", () => {
  const keys = new KeySet();
  const many = Array.from({ length: 5000 }, (_, i) => i * 7919);
  expect(many.filter((each) => keys.add(each))).toHaveLength(5000);
  expect(many.filter((each) => keys.add(each))).toHaveLength(0);
  keys.clear();
  expect(many.filter((each) => keys.has(each))).toHaveLength(0);
});
