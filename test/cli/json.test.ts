import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, type CommandRun } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));
const path = temporaryFolder();

const MEMBERS = {
  top: ["period", "cutoff", "incomplete", "missing", "organizations", "reminders", "problems"],
  organization: [
    "name",
    "level",
    "secretary",
    "secretaryScore",
    "categories",
    "earned",
    "applicable",
    "base",
    "bonus",
    "deduction",
    "adjustment",
    "total",
    "grade",
    "rank",
    "flags",
    "items",
  ],
  category: ["score", "points"],
  item: ["code", "status", "value", "target", "points", "score", "reasons", "sources"],
  reminder: ["code", "organization", "subject", "dueDate", "daysLeft", "urgency", "sources"],
  problem: ["severity", "code", "sheet", "cell", "value", "message", "hint"],
  source: ["sheet", "row"],
} as const;

type Members = Readonly<Record<string, unknown>>;
type Item = Members & Readonly<{ status: string; sources: readonly Members[]; reasons: readonly unknown[] }>;
type Organization = Members & Readonly<{ items: readonly Item[]; categories: Readonly<Record<string, Members>> }>;
type Result = Readonly<{
  organizations: readonly Organization[];
  reminders: readonly (Members & Readonly<{ sources: readonly Members[] }>)[];
  problems: readonly Members[];
}>;

const DECIMAL = /^-?\d+\.\d\d$/;

describe("assess --json - of the sample", () => {
  let done: CommandRun;
  let text = "";
  let result: Result;

  const assessSample = async (...more: readonly string[]): Promise<CommandRun> => {
    const file = path("样例.xlsx");
    writeFileSync(file, SAMPLE);
    return runCommand(["assess", file, "--period", "2026Q3", "--json", "-", ...more], { isInteractive: false });
  };

  it("prints JSON and nothing else, the same with --quiet", async () => {
    done = await assessSample();
    text = done.printed.join("\n");
    expect(done).toMatchObject({ status: 1, errors: "" });
    result = JSON.parse(text) as Result;
    expect(text).toBe(JSON.stringify(result, null, 2));
    expect((await assessSample("--quiet")).printed.join("\n")).toBe(text);
  });

  it("has exactly the members promised, in their order", () => {
    const all = (list: readonly Members[], names: readonly string[]): void => {
      expect(list.length).toBeGreaterThan(0);
      for (const one of list) expect(Object.keys(one)).toEqual(names);
    };
    expect(Object.keys(result)).toEqual(MEMBERS.top);
    all(result.organizations, MEMBERS.organization);
    const items = result.organizations.flatMap((organization) => organization.items);
    all(items, MEMBERS.item);
    all(
      result.organizations.flatMap(({ categories }) => Object.values(categories)),
      MEMBERS.category,
    );
    all(result.reminders, MEMBERS.reminder);
    all(result.problems, MEMBERS.problem);
    all(
      [...items, ...result.reminders].flatMap(({ sources }) => sources),
      MEMBERS.source,
    );
  });

  it("has scores as decimal text with two places and days as ISO text", () => {
    for (const organization of result.organizations) {
      for (const name of ["earned", "applicable", "bonus", "deduction", "adjustment"] as const)
        expect(organization[name]).toMatch(DECIMAL);
      for (const name of ["secretaryScore", "base", "total"] as const)
        expect(organization[name] ?? "0.00").toMatch(DECIMAL);
      expect(organization.level).toMatch(/^[CGB]$/);
      for (const item of organization.items) {
        expect(item.points).toMatch(DECIMAL);
        expect(["scored", "notApplicable", "notAssessed"]).toContain(item.status);
        if (item.status === "scored") expect(item.score).toMatch(DECIMAL);
        else expect(item.score).toBeNull();
      }
    }
    for (const { dueDate, urgency } of result.reminders) {
      expect(dueDate ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(typeof urgency).toBe("string");
    }
  });

  it("explains every lost point in words and points at rows of the office's sheets", () => {
    const lost = result.organizations
      .flatMap(({ items }) => items)
      .filter(({ status, score, points }) => status === "scored" && Number(score) < Number(points));
    expect(lost.length).toBeGreaterThan(0);
    for (const { reasons, code } of lost) expect(reasons.length, String(code)).toBeGreaterThan(0);
    for (const { row } of result.organizations.flatMap(({ items }) => items.flatMap(({ sources }) => sources)))
      expect(row).toBeGreaterThan(1);
  });
});
