import { describe, expect, it } from "vitest";
import { flagCodes } from "../../support/judgement";
import { ledgersOf, Q3 } from "./flagFixture";

describe("FB5 final total below 70", () => {
  const total = (value: number | null, cutoff = "2026-09-30") => ({ ...Q3, cutoff, results: { 0: { total: value } } });
  it.each([
    { case: "69.99", options: total(6999), codes: ["FB5"] },
    { case: "70.00", options: total(7000), codes: [] },
    { case: "70.01", options: total(7001), codes: [] },
    { case: "no total", options: total(null), codes: [] },
    { case: "69.99 on day 59", options: total(6999, "2026-08-28"), codes: [] },
    { case: "69.99 on day 60", options: total(6999, "2026-08-29"), codes: ["FB5"] },
  ])("$case", ({ options, codes }) => {
    expect(flagCodes(ledgersOf(), options)).toEqual(codes);
  });
});
