import { describe, expect, it } from "vitest";
import { flagCodes } from "../../support/judgement";
import type { RecordOf } from "../../support/ledgerBuilder";
import { A, ledgersOf, Q3 } from "./flagFixture";

describe("FB7 overdue open findings", () => {
  const finding = (cells: RecordOf<"findings"> = {}): RecordOf<"findings"> => ({
    organization: A,
    found: "2026-05-01",
    problem: "记录不全",
    due: "2026-08-01",
    closed: false,
    ...cells,
  });
  it.each([
    { case: "two", findings: [finding(), finding()], codes: [] },
    { case: "three", findings: [finding(), finding(), finding()], codes: ["FB7"] },
    {
      case: "one of three due at the cutoff",
      findings: [finding(), finding(), finding({ due: "2026-09-30" })],
      codes: [],
    },
    { case: "one of three closed", findings: [finding(), finding(), finding({ closed: true })], codes: [] },
    { case: "one of three 长期坚持", findings: [finding(), finding(), finding({ closed: "长期坚持" })], codes: [] },
    { case: "one of three is no finding", findings: [finding(), finding(), finding({ problem: "无" })], codes: [] },
  ])("$case", ({ findings, codes }) => {
    expect(flagCodes(ledgersOf({}, { findings }), Q3)).toEqual(codes);
  });
});
