import { describe, expect, it } from "vitest";
import { firstDraft, parsePoints } from "../../src/taskpane/state/reviewDraft";

describe("points of an adjustment as they are typed", () => {
  it.each([
    ["", 0],
    ["3", 300],
    ["+3", 300],
    ["＋３．５", 350],
    ["-0.5", -50],
    ["−0.05", -5],
    [" 12.30 ", 1230],
    ["100", 10_000],
  ])("%j are %j hundredths", (text, points) => {
    expect(parsePoints(text)).toBe(points);
  });

  it.each(["三", "3分", "1.234", "100.01", "1e2", "+", "--1", "0x10"])("%j are none", (text) => {
    expect(parsePoints(text)).toBeNull();
  });
});

describe("a first draft", () => {
  it("explains what lacks an explanation, in the name of who was named last", () => {
    const matter = { code: "RV1", situation: "", entry: { explanation: "", by: "", handling: "" }, uses: 0 } as const;
    const matters = [
      { ...matter, key: "a", strength: "explain", open: true },
      { ...matter, key: "b", strength: "explain", open: false },
      { ...matter, key: "c", strength: "notice", open: false },
      { ...matter, key: "d", strength: "must", open: true },
    ] as const;
    const draft = firstDraft({ organization: 1, name: "甲", secretary: "", matters }, "何春梅");
    expect([draft.targets, draft.by]).toEqual([["a"], "何春梅"]);
  });
});
