import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRecords, sheetRows, type PlainCell } from "../support/assessBytes";
import { runCommand, type CommandRun } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const TEXT = "已逐条核对，情况属实";
const BLANKED = 70;
const path = temporaryFolder();

type Move<T> = Readonly<{ from: T | null; to: T | null }>;
type Mover = Readonly<{
  name: string;
  total: Move<string>;
  grade: Move<string>;
  rank: Move<number>;
  because: readonly (Readonly<{ sheet: string; row: number }> | Readonly<{ rule: string }>)[];
}>;
type Comparison = Readonly<{ period: string; version: number; organizations: readonly Mover[] }>;

const FILE = "考核.xlsx";

function run(command: string, period: string, ...more: readonly string[]): Promise<CommandRun> {
  return runCommand([command, path(FILE), "--period", period, ...more], { now: "2026-10-12T09:00" });
}

async function must(command: string, period: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { status, printed, errors } = await run(command, period, ...more);
  expect([errors, status === 2]).toEqual(["", false]);
  return printed;
}

const bytes = (): Uint8Array => readFileSync(path(FILE));

/** Looks at the period, explains everything that asks for it, and settles it. */
async function settle(period: string): Promise<readonly string[]> {
  await must("review", period, "--in-place", "--quiet");
  const explained = await fillSheet(bytes(), `会审清单 ${period}`, "须说明", (row) =>
    row["须说明"] === "是" ? { 说明: TEXT, 说明人: "何春梅" } : null,
  );
  writeFileSync(path(FILE), explained);
  return must("finalise", period, "--by", "何春梅", "--document", "澜考〔2026〕3号", "--in-place");
}

async function compare(period: string): Promise<Comparison> {
  const before = bytes();
  const printed = await must("compare", period, "--json", "-");
  expect(Buffer.from(bytes()).equals(Buffer.from(before))).toBe(true);
  return JSON.parse(printed.join("\n")) as Comparison;
}

/** The theme days of the second quarter whose dates somebody blanks, by row number of the ledger; and whose they are. */
async function blankThemeDays(): Promise<ReadonlyMap<number, string>> {
  const blanked = new Map<number, string>();
  const [first, last] = [46113, 46203];
  const edited = await fillSheet(bytes(), "主题党日台账", "活动时间", (row, rowIndex) => {
    const day = row["活动时间"];
    if (typeof day !== "number" || day < first || day > last || blanked.size === BLANKED) return null;
    blanked.set(rowIndex + 1, String(row["支部名称"]));
    return { 活动时间: null };
  });
  writeFileSync(path(FILE), edited);
  return blanked;
}

const RESULTS = "考核结果 2026Q2";

async function totals(sheet: string): Promise<ReadonlyMap<PlainCell, PlainCell>> {
  return new Map((await sheetRecords(bytes(), sheet)).map((row) => [row["党组织"]!, row["最终得分"] ?? null]));
}

describe("a settled period", () => {
  it("changes no more by itself: compare tells who would move, reopening and settling give version 2", async () => {
    copyFileSync(SAMPLE, path(FILE));
    const settled = await settle("2026Q2");
    expect(settled[0]).toMatch(/^2026Q2 已定稿，第1版，存档在“考核定稿 2026Q2”。\n结果校验码 \d{4}( \d{4}){5}$/u);
    await settle("2026Q3");
    expect((await sheetRows(bytes(), "考核结果 2026Q3"))[1]?.[0]).toContain("上期得分取自“考核定稿 2026Q2”第1版");
    expect(await compare("2026Q2")).toEqual({ period: "2026Q2", version: 1, organizations: [] });

    const blanked = await blankThemeDays();
    expect(blanked.size).toBe(BLANKED);
    const before = await totals(RESULTS);
    const refused = await run("assess", "2026Q2", "--in-place");
    expect(refused.status).toBe(2);
    expect(refused.errors).toContain("2026Q2 已于 2026-10-12 定稿（第1版，经办人：何春梅）");
    expect(refused.errors).toMatch(/kaohe compare .*\n.*kaohe reopen/u);

    const { version, organizations: movers } = await compare("2026Q2");
    expect(version).toBe(1);
    const scored = movers.filter(({ total }) => total.from !== total.to);
    expect(scored.length).toBeGreaterThan(20);
    for (const { name, because, total } of scored) {
      expect(because.length, name).toBeGreaterThan(0);
      for (const cause of because) expect(cause).toMatchObject({ sheet: "主题党日台账" });
      const rows = because.flatMap((cause) => ("row" in cause ? [cause.row] : []));
      expect(
        rows.every((row) => blanked.has(row)),
        name,
      ).toBe(true);
      expect(Number(total.from)).toBe(before.get(name));
    }
    for (const { name, because } of movers) expect(because.length, name).toBeGreaterThan(0);

    const reopened = await must("reopen", "2026Q2", "--by", "何春梅", "--reason", "主题党日台账有改动", "--in-place");
    expect(reopened.slice(0, 2)).toEqual([
      "2026Q2 已重开，第1版留着；请重新考核、会审、定稿。",
      "2026Q3：上期已重开，它的上期得分取自重开以前的版本。",
    ]);
    expect((await settle("2026Q2"))[0]).toContain("第2版，存档在“考核定稿 2026Q2 第2版”");
    const after = await totals(RESULTS);
    for (const { name, total } of scored) expect(after.get(name), name).toBe(Number(total.to));
    expect(await compare("2026Q2")).toEqual({ period: "2026Q2", version: 2, organizations: [] });
    expect(await totals("考核定稿 2026Q2")).toEqual(before);

    const marked = await run("assess", "2026Q3", "--in-place");
    expect(marked.errors).toContain("2026Q3：上期已重开");
    const steps = await sheetRows(bytes(), "考核进程");
    expect(steps.filter((row) => typeof row[0] === "number").map((row) => row.slice(1, 4))).toEqual([
      ["2026Q2", "定稿", "第1版"],
      ["2026Q3", "定稿", "第1版"],
      ["2026Q2", "重开", "2026Q2 第1版已重开"],
      ["2026Q3", "上期已重开", "2026Q2 第1版已重开"],
      ["2026Q2", "定稿", "第2版"],
    ]);
  }, 120_000);

  it("is not reopened, compared or settled without what that needs", async () => {
    copyFileSync(SAMPLE, path(FILE));
    for (const args of [["finalise"], ["reopen", "--by", "何春梅"], ["reopen", "--reason", "改动", "--by", " "]])
      expect((await run(args[0]!, "2026Q3", ...args.slice(1))).status).toBe(2);
    for (const args of [["compare"], ["reopen", "--by", "何春梅", "--reason", "改动"]]) {
      const { status, errors } = await run(args[0]!, "2026Q3", ...args.slice(1));
      expect([status, errors]).toEqual([2, "2026Q3 没有定稿。\n"]);
    }
    const blocked = await run("finalise", "2026Q3", "--by", "何春梅", "--in-place");
    expect(blocked.status).toBe(2);
    expect(blocked.errors).toContain("没有定稿。请先在“会审清单”里处理下面的事项");
    expect(Buffer.from(bytes()).equals(readFileSync(SAMPLE))).toBe(true);
  });
});
