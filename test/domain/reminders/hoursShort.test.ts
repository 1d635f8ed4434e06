import { describe, expect, it } from "vitest";
import { rational } from "../../../src/domain/model/rational";
import { reminderLines, scoredItem } from "../../support/judgement";
import { at, ledgersOf } from "./reminderFixture";

describe("R7 学时不足", () => {
  const pace = (code: string, numerator: number, overrides = {}) =>
    scoredItem(code, { value: { kind: "number", value: rational(numerator, 100) }, ...overrides });
  it.each([
    { case: "full pace", items: [pace("S5.1", 100), pace("M1", 120)], lines: [] },
    { case: "the secretary behind", items: [pace("S5.1", 99)], lines: ["书记学时 2026-12-31 normal"] },
    { case: "the members behind", items: [pace("M1", 99)], lines: ["党员学时 2026-12-31 normal"] },
    { case: "not scored", items: [pace("M1", 0, { status: "notAssessed", value: null, score: null })], lines: [] },
  ])("$case", ({ items, lines }) => {
    expect(
      reminderLines(ledgersOf({}, { training: [] }), at("2026-09-30", { results: { 0: { items } } }), "R7"),
    ).toEqual(lines);
  });
  it.each([
    { cutoff: "2026-11-30", urgency: "normal" },
    { cutoff: "2026-12-01", urgency: "urgent" },
    { cutoff: "2026-12-31", urgency: "urgent" },
  ])("is $urgency on $cutoff", ({ cutoff, urgency }) => {
    const options = at(cutoff, { results: { 0: { items: [pace("S5.1", 50)] } } });
    expect(reminderLines(ledgersOf({}, { training: [] }), options, "R7")).toEqual([`书记学时 2026-12-31 ${urgency}`]);
  });
});
