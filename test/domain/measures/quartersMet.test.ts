import { describe, expect, it } from "vitest";
import { monthIndexOf, mustDay } from "../../../src/domain/model/day";
import { rational } from "../../../src/domain/model/rational";
import { branch, BRANCH, firstRuleOf, inShort, ruleOf, scoreItem, valueOf } from "./scoreItem";

const on = (...dates: readonly string[]) => dates.map((date) => ({ organization: BRANCH, type: "党课", date }));
const itemOf = (dates: readonly string[], options = {}, roster = branch(), rule = ruleOf("L4.1")) =>
  scoreItem(rule, { roster: [roster], activities: on(...dates) }, options);

describe("达标季数", () => {
  it.each([
    { case: "a quarter with one", dates: ["2026-02-10"], options: {}, value: "1", score: "3.00" },
    {
      case: "a quarter with three",
      dates: ["2026-01-10", "2026-02-10", "2026-03-31"],
      options: {},
      value: "1",
      score: "3.00",
    },
    { case: "a quarter named as such", dates: ["2026-03-31 季度"], options: {}, value: "1", score: "3.00" },
    {
      case: "a half, which proves no quarter",
      dates: ["2026-06-30 半年"],
      options: { period: "2026H1" },
      value: "0",
      score: "0.00",
    },
    { case: "a quarter with none", dates: [], options: {}, value: "0", score: "0.00" },
    { case: "one of two quarters", dates: ["2026-02-10"], options: { period: "2026H1" }, value: "1", score: "1.50" },
    {
      case: "four in December are one of four",
      dates: ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"],
      options: { period: "2026FY" },
      value: "1",
      score: "0.75",
    },
    {
      case: "rows of the open quarter count for none",
      dates: ["2026-04-01", "2026-05-01"],
      options: { period: "2026H1", cutoff: "2026-06-29" },
      value: "0",
      score: "0.00",
    },
    {
      case: "the open quarter is not asked for",
      dates: ["2026-02-01"],
      options: { period: "2026H1", cutoff: "2026-06-29" },
      value: "1",
      score: "3.00",
    },
  ])("$case", ({ dates, options, value, score }) => {
    const item = itemOf(dates, options);
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
  });

  it.each([
    {
      case: "none complete, none held",
      options: { cutoff: "2026-03-30" },
      dates: [],
      short: "n/a na-unit-not-complete",
    },
    { case: "none complete, one held", options: { cutoff: "2026-03-30" }, dates: ["2026-03-01"], short: "3.00" },
    { case: "existed 44 days, none held", founded: "2026-02-16", dates: [], short: "n/a na-unit-not-complete" },
    { case: "existed 44 days, one held", founded: "2026-02-16", dates: ["2026-03-01"], short: "3.00" },
    { case: "existed 45 days, none held", founded: "2026-02-15", dates: [], short: "0.00" },
  ])("where no quarter counts one row is all that is asked for: $case", ({ options = {}, founded, dates, short }) => {
    const roster = branch(founded === undefined ? {} : { founded });
    const asksFour = ruleOf("L4.1", { target: { kind: "number", value: rational(4) } });
    expect(inShort(itemOf(dates, options, roster))).toBe(short);
    // Whatever the rule's own target.
    if (short !== "0.00") expect(inShort(itemOf(dates, options, roster, asksFour))).toBe(short);
  });

  it("names the quarters without a row, and looks at whole quarters only in 近12月", () => {
    const q = (month: number) => monthIndexOf(mustDay(2026, month, 1));
    expect(itemOf(["2026-05-10"], { period: "2026FY" }).reasons).toEqual([
      { code: "quarters-missing", params: { monthIndexes: [q(1), q(7), q(10)] } },
    ]);
    const rolling = ruleOf("L4.1", { window: "last12Months" });
    // From 16 November 2025: the quarters of 2026 up to September, and not the one begun before.
    const item = itemOf(["2025-12-01", "2026-02-01"], { period: "2026Q4", cutoff: "2026-11-15" }, branch(), rolling);
    expect([valueOf(item), inShort(item)]).toEqual(["1", "1.00"]);
  });

  it("law: a single complete quarter scores as v1 did, for any number of rows", () => {
    for (const dates of [
      [],
      ["2026-01-01"],
      ["2026-01-01", "2026-03-31"],
      ["2026-03-30", "2026-03-31", "2026-02-02"],
    ]) {
      expect(inShort(itemOf(dates))).toBe(inShort(itemOf(dates, {}, branch(), firstRuleOf("L4.1"))));
    }
  });
});

describe("第N天起", () => {
  const rule = ruleOf("L5", { due: { kind: "fromDay", day: 60 } });
  it.each([
    { cutoff: "2026-02-28", short: "n/a na-not-due" },
    { cutoff: "2026-03-01", short: "0.00" },
    { cutoff: "2026-03-31", short: "0.00" },
  ])("on $cutoff", ({ cutoff, short }) => {
    expect(inShort(itemOf([], { cutoff }, branch(), rule))).toBe(short);
  });

  it("counts at the period's end, however far that day is", () => {
    const late = ruleOf("L5", { due: { kind: "fromDay", day: 300 } });
    expect(inShort(itemOf([], { cutoff: "2026-03-30" }, branch(), late))).toBe("n/a na-not-due");
    expect(inShort(itemOf([], {}, branch(), late))).toBe("0.00");
  });
});
