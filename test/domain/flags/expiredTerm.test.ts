import { describe, expect, it } from "vitest";
import { codesAt, ledgersOf } from "./flagFixture";

describe("FB2 term expired, from the first day past the expiry", () => {
  it.each([
    { case: "the day before the expiry", cells: { expiry: "2026-09-30" }, cutoff: "2026-09-29", codes: [] },
    { case: "the day of the expiry", cells: { expiry: "2026-09-30" }, cutoff: "2026-09-30", codes: [] },
    { case: "the day after", cells: { expiry: "2026-09-29" }, cutoff: "2026-09-30", codes: ["FB2"] },
    { case: "from the last election", cells: { lastElection: "2023-09-29" }, cutoff: "2026-09-30", codes: ["FB2"] },
    {
      case: "within an approved extension",
      cells: { expiry: "2026-05-10", extendedTo: "2026-12-31" },
      cutoff: "2026-09-30",
      codes: [],
    },
    {
      case: "past an approved extension",
      cells: { expiry: "2026-05-10", extendedTo: "2026-09-29" },
      cutoff: "2026-09-30",
      codes: ["FB2"],
    },
    {
      case: "an extension longer than a year ends after a year",
      cells: { expiry: "2025-09-29", extendedTo: "2027-01-01" },
      cutoff: "2026-09-30",
      codes: ["FB2"],
    },
    { case: "dates unknown", cells: { lastElection: null }, cutoff: "2026-09-30", codes: [] },
  ])("$case", ({ cells, cutoff, codes }) => {
    expect(codesAt(ledgersOf(cells), cutoff)).toEqual(codes);
  });
});
