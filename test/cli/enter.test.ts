import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRows, type PlainCell } from "../support/assessBytes";
import { runCommand, type CommandRun } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { withLockedSheet } from "../support/lockSheet";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const FINDINGS = "检查发现问题台账";
const CONTACTS = "委员联系支部";
const path = temporaryFolder();
const FILE = "考核.xlsx";
const PERIOD = "2026Q3";
const bytes = (): Uint8Array => readFileSync(path(FILE));

const kaohe = (command: string, ...more: readonly string[]): Promise<CommandRun> =>
  runCommand([command, path(FILE), "--period", PERIOD, ...more], { now: "2026-10-23T09:00" });

let assessedBytes: Uint8Array | null = null;

async function assessed(): Promise<void> {
  if (assessedBytes === null) {
    copyFileSync(SAMPLE, path(FILE));
    expect((await kaohe("assess", "--in-place", "--quiet")).status).toBeLessThan(2);
    assessedBytes = bytes();
  }
  writeFileSync(path(FILE), assessedBytes);
}

type Rows = readonly (readonly PlainCell[])[];
const rowsRead = async (sheet: string): Promise<number> => {
  const { printed } = await runCommand(["inspect", path(FILE)], {});
  const line = printed
    .join("\n")
    .split("\n")
    .find((text) => text.startsWith(`“${sheet}”`));
  return Number(/读取 (\d+) 行/.exec(line ?? "")![1]);
};

describe("kaohe enter", () => {
  it("adds 整改清单 below the findings as the office would, once, and leaves every other cell", async () => {
    await assessed();
    const before = await sheetRows(bytes(), FINDINGS);
    const readBefore = await rowsRead(FINDINGS);
    const first = await kaohe("enter", "--kind", "整改清单", "--due", "2026-12-31", "--in-place");
    expect([first.status, first.errors]).toEqual([0, ""]);
    const after = await sheetRows(bytes(), FINDINGS);
    const added = after.slice(before.length);
    expect(added.length).toBeGreaterThan(50);
    const cut = (rows: Rows): Rows => rows.slice(0, before.length);
    expect(cut(after)).toEqual(cut(before));
    expect(first.printed[0]).toBe(
      `已写入“${FINDINGS}”第 ${before.length + 1}–${after.length} 行，共 ${added.length} 行。`,
    );
    const header = before.findIndex((row) => row.includes("整改时限"));
    const at = (label: string): number => before[header]!.indexOf(label);
    const last = before.findLast((row) => typeof row[0] === "number")!;
    added.forEach((row, i) => {
      expect(row[0]).toBe(Number(last[0]) + 1 + i);
      // Days as the rows above have them: serial numbers.
      expect([row[at("检查时间")], row[at("整改时限")]]).toEqual([46_318, 46_387]);
      expect(row.join(" ")).toContain(`2026年第三季度考核 2026Q3-${String(i + 1).padStart(3, "0")}`);
    });
    // They are findings from now on, in the workbook as it is.
    expect(await rowsRead(FINDINGS)).toBe(readBefore + added.length);

    const again = await kaohe("enter", "--kind", "整改清单", "--in-place");
    expect(again.printed).toEqual([`“${FINDINGS}”没有要添的行。`, `${added.length} 项已在台账里，不再写。`]);
    expect(await sheetRows(bytes(), FINDINGS)).toEqual(after);
  });

  it("adds nothing to a ledger that somebody has protected, and names it", async () => {
    await assessed();
    const locked = withLockedSheet(bytes(), FINDINGS, "");
    writeFileSync(path(FILE), locked);
    const { status, errors } = await kaohe("enter", "--kind", "整改清单", "--in-place");
    expect([status, errors]).toEqual([2, expect.stringContaining(FINDINGS)]);
    expect(Buffer.from(bytes()).equals(locked)).toBe(true);
  });

  it("arranges contacts without a day, which count for none until they have taken place", async () => {
    await assessed();
    const bare = await fillSheet(bytes(), CONTACTS, "到支部时间", (row) =>
      row["联系支部"] === null ? null : { 到支部时间: "2025-05-23" },
    );
    writeFileSync(path(FILE), bare);
    const before = await sheetRows(bytes(), CONTACTS);
    const readBefore = await rowsRead(CONTACTS);
    const { status, printed } = await kaohe("enter", "--kind", "委员联系建议", "--in-place");
    expect(status).toBe(0);
    const after = await sheetRows(bytes(), CONTACTS);
    const header = before.find((row) => row.includes("到支部时间"))!;
    const labels = header.map(String);
    const added = after
      .slice(before.length)
      .map((row): Readonly<Record<string, PlainCell | undefined>> =>
        Object.fromEntries(labels.map((label, c) => [label, row[c]])),
      );
    expect(added.length).toBeGreaterThan(0);
    for (const row of added) {
      expect(row).toMatchObject({ 委员姓名: expect.any(String) as string, 到支部时间: null });
      expect(printed.join("\n")).toContain(`${String(row["联系支部"])}：${String(row["委员姓名"])}`);
    }
    expect(await rowsRead(CONTACTS)).toBe(readBefore);
    const { printed: inspected } = await runCommand(["inspect", path(FILE)], {});
    expect(inspected.join("\n")).toContain("已安排联系，还没有写“联系时间”，不算联系过。");

    const again = await kaohe("enter", "--kind", "委员联系建议", "--in-place");
    expect(again.printed).toEqual([`“${CONTACTS}”没有要添的行。`, `${added.length} 项已在台账里，不再写。`]);
  });

  it.each([
    { args: ["--kind", "反馈单"], told: "“反馈单”不能写入台账" },
    { args: ["--kind", "委员联系建议", "--due", "2026-12-31"], told: "整改时限（--due）只用于整改清单" },
    { args: ["--kind", "整改清单", "--due", "年底"], told: "日期“年底”看不懂" },
    { args: ["--kind", "整改清单"], told: "没有 2026Q3 的考核结果" },
    { args: [], told: "--kind" },
  ])("adds nothing from $args", async ({ args, told }) => {
    copyFileSync(SAMPLE, path(FILE));
    const before = bytes();
    const { status, errors } = await kaohe("enter", ...args, "--in-place");
    expect([status, errors]).toEqual([2, expect.stringContaining(told)]);
    expect(Buffer.from(bytes()).equals(Buffer.from(before))).toBe(true);
  });
});
