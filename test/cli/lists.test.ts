import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRecords, sheetRows } from "../support/assessBytes";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const TITLES = ["委员联系建议", "党务经历清单", "党务工作量清单", "新任书记培训名单", "任职谈话安排"];
const path = temporaryFolder();

type Lists = Readonly<{
  period: string;
  lists: readonly Readonly<{
    title: string;
    made: boolean;
    remarks: readonly string[];
    rows: readonly (Readonly<Record<string, unknown>> &
      Readonly<{ sources: readonly Readonly<{ sheet: string; row: number }>[] }>)[];
  }>[];
}>;

describe("kaohe lists", () => {
  it("writes a sheet for each list, every line with the rows it rests on", async () => {
    const file = path("考核.xlsx");
    copyFileSync(SAMPLE, file);
    const args = ["lists", file, "--period", "2026Q3", "--in-place"];
    const { status, printed, errors } = await runCommand([...args, "--json", "-"]);
    expect([errors, status === 2]).toEqual(["", false]);
    const { period, lists } = JSON.parse(printed.join("\n")) as Lists;
    expect([period, lists.map(({ title }) => title)]).toEqual(["2026Q3", TITLES]);
    const bytes = readFileSync(file);
    for (const { title, made, rows } of lists) {
      expect(made, title).toBe(true);
      for (const { sources } of rows) expect(sources.length, title).toBeGreaterThan(0);
      const written = await sheetRows(bytes, `${title} 2026Q3`);
      expect(written[0]?.[0]).toBe(`${title}（2026年第三季度）`);
      expect(written.filter(([number]) => typeof number === "number")).toHaveLength(rows.length);
    }
    const talks = lists.find(({ title }) => title === "任职谈话安排")!;
    const [first] = talks.rows;
    const [source] = first!.sources;
    const named = (await sheetRows(bytes, source!.sheet))[source!.row - 1];
    expect(named).toContain(first!["organization"]);
    // Sheets of lists are no ledgers, and a second run changes nothing.
    const again = await runCommand(args);
    expect([again.errors, again.status]).toEqual(["", status]);
    expect(await sheetRows(readFileSync(file), "任职谈话安排 2026Q3")).toEqual(
      await sheetRows(bytes, "任职谈话安排 2026Q3"),
    );
    const assessed = await runCommand(["assess", file, "--period", "2026Q3", "--in-place"]);
    expect([assessed.errors, assessed.status === 2]).toEqual(["", false]);
  }, 120_000);

  it("says in the sheet and on the screen for want of what a list was not made", async () => {
    const file = path("小.xlsx");
    copyFileSync(join(import.meta.dirname, "../golden/cases/04-appointment-talk/input.xlsx"), file);
    const { printed } = await runCommand(["lists", file, "--period", "2025Q1", "--in-place", "--accept"]);
    expect(printed.join("\n")).toContain("党务经历清单：没有生成：缺少党务干部名册。");
    const rows = await sheetRows(readFileSync(file), "党务经历清单 2025Q1");
    expect(rows[2]?.[0]).toBe("没有生成：缺少党务干部名册。");
    const records = await sheetRecords(readFileSync(file), "任职谈话安排 2025Q1");
    expect(records.map(({ 党组织, 状态 }) => `${String(党组织)} ${String(状态)}`)).toEqual([
      "第二党支部 超期",
      "第四党支部 待办",
      "第三党支部 待办",
      "第一党支部 超期完成",
    ]);
  });
});
