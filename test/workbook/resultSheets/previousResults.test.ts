import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/domain/model/period";
import type { Diagnostic } from "../../../src/workbook/diagnostics/diagnostic";
import { readPreviousResults } from "../../../src/workbook/resultSheets/readPreviousResults";
import { MemoryHost } from "../../support/memoryHost";
import { assessmentOf, flagOf, LABEL_SETS, planOptions, reminderOf } from "./planFixture";
import { fill, ownSheet, rerun } from "./rerun";

const assessment = assessmentOf({
  organizations: [
    { flags: [flagOf(), flagOf({ code: "FB5", kind: "suggest" })] },
    { scores: [1001, 1000, 3333, 500] },
    { scores: [null, null, null, null] },
  ],
  reminders: [reminderOf(), reminderOf({ code: "R3", organization: 1 })],
});

async function written(): Promise<MemoryHost> {
  const host = new MemoryHost({ 任务清单: [["责任单位"]] });
  await rerun(host, planOptions(assessment));
  fill(ownSheet(host, "flags"), "第1党支部", "认定结果", "已认定");
  return host;
}

describe("results of the period before", () => {
  it("are what its sheets say, by the present roster", async () => {
    const host = await written();
    const names = ["新党支部", "第 2 党支部", "第1党支部"];
    const previous = await readPreviousResults(host, await host.describe(), {
      period: periodOf(2026, "Q4"),
      names,
      labelSets: LABEL_SETS,
    });
    expect(previous).toEqual({
      finalTotals: new Map([
        [1, 5834],
        [2, 9000],
      ]),
      flags: new Map([[2, ["FB2", "FB5"]]]),
      confirmedWeak: new Set([2]),
      reminderTalks: new Set([1]),
    });
  });

  it("tell formulas without results, once a column", async () => {
    const host = await written();
    for (const name of ["第1党支部", "第2党支部"]) fill(ownSheet(host, "results"), name, "最终得分", { formula: "A1" });
    const problems: Diagnostic[] = [];
    await readPreviousResults(host, await host.describe(), {
      period: periodOf(2026, "Q4"),
      names: ["第1党支部"],
      labelSets: LABEL_SETS,
      problems,
    });
    expect(problems).toMatchObject([
      { code: "formula-not-calculated", severity: "error", params: { field: "最终得分" } },
    ]);
  });

  it("hold what the office confirmed also when the row is no longer listed", async () => {
    const host = await written();
    await rerun(host, planOptions(assessmentOf({ organizations: [{}, {}, {}] })));
    const previous = await readPreviousResults(host, await host.describe(), {
      period: periodOf(2026, "Q4"),
      names: ["第1党支部"],
      labelSets: LABEL_SETS,
    });
    expect(previous).toMatchObject({ flags: new Map(), confirmedWeak: new Set([0]), reminderTalks: new Set() });
  });

  it.each(["Q3", "Q1", "FY"] as const)("are none for %s, whose period before has no sheets", async (kind) => {
    const host = await written();
    const question = { period: periodOf(2026, kind), names: ["第1党支部"], labelSets: LABEL_SETS };
    expect(await readPreviousResults(host, await host.describe(), question)).toBeNull();
  });
});
