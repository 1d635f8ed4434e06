import { describe, expect, it } from "vitest";
import { branch, BRANCH, inShort, reasonCodes, ruleOf, scoreItem, valueOf } from "./scoreItem";

const finding = (more = {}) => ({
  organization: BRANCH,
  found: "2026-01-10",
  problem: "记录不全",
  due: "2026-02-10",
  closed: false,
  ...more,
});

describe("问题事件", () => {
  it.each([
    { case: "none", findings: [], value: "0,0,0", score: "4.00" },
    { case: "open, due at the cutoff", findings: [finding({ due: "2026-03-31" })], value: "0,0,0", score: "4.00" },
    { case: "open, due the day before", findings: [finding({ due: "2026-03-30" })], value: "1,0,0", score: "3.00" },
    {
      case: "open from an earlier year",
      findings: [finding({ found: "2025-01-01", due: "2025-02-01" })],
      value: "1,0,0",
      score: "3.00",
    },
    { case: "长期坚持 in the time limit", findings: [finding({ due: "2025长期坚持" })], value: "0,0,0", score: "4.00" },
    { case: "长期坚持 as the state", findings: [finding({ closed: "长期坚持" })], value: "0,0,0", score: "4.00" },
    { case: "closed on its day", findings: [finding({ closedDate: "2026-02-10" })], value: "0,0,0", score: "4.00" },
    { case: "closed a day late", findings: [finding({ closedDate: "2026-02-11" })], value: "0,1,0", score: "3.50" },
    {
      case: "closed late before the period",
      findings: [finding({ found: "2025-10-01", due: "2025-11-01", closedDate: "2025-12-31" })],
      value: "0,0,0",
      score: "4.00",
    },
    {
      case: "closed after the cutoff is open",
      findings: [finding({ closed: true, closedDate: "2026-04-01" })],
      value: "1,0,0",
      score: "3.00",
    },
    { case: "marked closed without a day", findings: [finding({ closed: true })], value: "0,0,0", score: "4.00" },
    {
      case: "repeated",
      findings: [finding({ closedDate: "2026-02-01", repeated: true })],
      value: "0,0,1",
      score: "3.50",
    },
    {
      case: "repeated, found before the period",
      findings: [finding({ found: "2025-12-31", closedDate: "2026-01-02", repeated: true })],
      value: "0,0,0",
      score: "4.00",
    },
    { case: "all at once", findings: [finding({ repeated: true })], value: "1,0,1", score: "2.50" },
    {
      case: "found after the cutoff",
      findings: [finding({ found: "2026-04-01", due: "2026-03-01" })],
      value: "0,0,0",
      score: "4.00",
    },
    { case: "无 is no finding", findings: [finding({ problem: "无" })], value: "0,0,0", score: "4.00" },
    { case: "down to zero", findings: Array.from({ length: 9 }, () => finding()), value: "9,0,0", score: "0.00" },
  ])("$case", ({ findings, value, score }) => {
    const item = scoreItem(ruleOf("S6"), { roster: [branch()], findings });
    expect([valueOf(item), inShort(item)]).toEqual([value, score]);
  });

  it("names every finding that lost points", () => {
    const findings = [
      finding(),
      finding({ closedDate: "2026-02-11" }),
      finding({ closedDate: "2026-02-01", repeated: true }),
    ];
    const item = scoreItem(ruleOf("S6"), { roster: [branch()], findings });
    expect(reasonCodes(item)).toEqual(["finding-overdue", "finding-closed-late", "finding-repeated"]);
    expect(item.sourceCount).toBe(3);
  });

  it("is not assessed without the ledger or a column", () => {
    expect(inShort(scoreItem(ruleOf("S6"), { roster: [branch()] }))).toBe("missing findings");
    const plain = { roster: [branch()], findings: [] };
    expect(inShort(scoreItem(ruleOf("S6"), plain, { without: ["findings.due"] }))).toBe("missing findings.due");
    expect(inShort(scoreItem(ruleOf("S6"), plain, { without: ["findings.repeated"] }))).toBe("4.00");
  });
});
