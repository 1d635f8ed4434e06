import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellAddress } from "../../../src/workbook/port/address";
import { sheetRows } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { temporaryFolder } from "../../support/temporaryFolder";
import { withCells } from "../../support/withCells";

const INPUT = join(import.meta.dirname, "../../golden/cases/10-ranks/input.xlsx");
const RESULTS = "考核结果 2026Q3";
const path = temporaryFolder();

type Compared = {
  versions: string[];
  follows: boolean;
  items: { item: { number: string; problem: string }; state: string; now: string | null; answer: string }[];
  unasked: { organization: string; column: string; from: string; to: string }[];
};

async function submitted(file: string, name: string): Promise<string> {
  const out = path(name);
  const args = ["submit", file, "--period", "2026Q3", "--with", "简报", "--unit", "测试机关工委", "--code", "LJ-0107"];
  const { status, errors } = await runCommand([...args, "--out", out]);
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  return out;
}

async function done(...args: readonly string[]): Promise<readonly string[]> {
  const { status, errors, printed } = await runCommand(args);
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  return printed;
}

/** Where the final total of an organization stands. */
async function totalOf(file: string, organization: string): Promise<string> {
  const rows = await sheetRows(readFileSync(file), RESULTS);
  const column = rows.find((row) => row.includes("最终得分"))!.indexOf("最终得分");
  return cellAddress(
    rows.findIndex((row) => row.includes(organization)),
    column,
  );
}

/** What a person types into a cell of a sheet, found by the row's first cell and the header. */
async function type(file: string, sheet: string, value: string, at: { row: number; column: string }): Promise<void> {
  const bytes = readFileSync(file);
  const rows = await sheetRows(bytes, sheet);
  const header = rows.findIndex((row) => row.includes(at.column));
  const cell = { rowIndex: header + at.row, columnIndex: rows[header]!.indexOf(at.column), value };
  writeFileSync(file, await withCells(bytes, sheet, [cell]));
}

async function compared(now: string, returned: string): Promise<Compared> {
  const { printed } = await runCommand(["return", now, "--against", returned, "--json", "-"]);
  return JSON.parse(printed.join("\n")) as Compared;
}

describe("return", () => {
  it("goes through two rounds: open, answered, done, and a change that nobody asked for", async () => {
    const file = path("工作簿.xlsx");
    writeFileSync(file, readFileSync(INPUT));
    const first = await submitted(file, "第1版.xlsx");
    const before = readFileSync(first);
    const marks = [
      `${RESULTS}!${await totalOf(first, "丙支部")}|次数少了|请核对台账|2026-10-30`,
      `${RESULTS}!${await totalOf(first, "乙支部")}|和上报的情况不一致`,
    ];
    const returned = path("退回1.xlsx");
    await done("return", first, "--mark", ...marks, "--out", returned);
    expect(readFileSync(first).equals(before)).toBe(true);
    // A list of questions changes nothing of what was submitted.
    expect((await runCommand(["verify", returned])).status).toBe(0);

    await done("return", file, "--from", returned, "--in-place");
    await type(file, "退回清单", "以纪要为准，不改", { row: 2, column: "下级答复" });
    const second = await submitted(file, "第2版.xlsx");
    const one = await compared(second, returned);
    expect({ versions: one.versions, follows: one.follows, unasked: one.unasked }).toEqual({
      ...{ versions: ["1", "2"], follows: true, unasked: [] },
    });
    expect(one.items.map(({ item, state, answer }) => [item.number, state, answer])).toEqual([
      ["1", "open", ""],
      ["2", "answered", "以纪要为准，不改"],
    ]);

    const again = path("退回2.xlsx");
    await done("return", second, "--out", again);
    await done("return", file, "--from", again, "--in-place");
    // Asked for is September of 丙支部; it is taken from 甲支部, which nobody had asked for.
    await type(file, "活动台账", "丙支部", { row: 3, column: "党组织名称" });
    const third = await submitted(file, "第3版.xlsx");
    const two = await compared(third, again);
    expect(two.items.map(({ state }) => state)).toEqual(["done", "answered"]);
    expect(two.follows).toBe(true);
    expect(new Set(two.unasked.map(({ organization }) => organization))).toEqual(new Set(["甲支部"]));
    expect(two.unasked.map(({ column }) => column)).toContain("最终得分");
    const { status, printed } = await runCommand(["return", third, "--against", again]);
    expect(status).toBe(1);
    expect(printed.join("\n")).toMatch(/已改 1，已答复 1，未办 0[^]*没有要求改而改了的/);
    expect((await compared(third, returned)).follows).toBe(false);
  });

  it("tells which marks are none, and writes nothing then", async () => {
    const file = path("工作簿.xlsx");
    writeFileSync(file, readFileSync(INPUT));
    const first = await submitted(file, "第1版.xlsx");
    const wrong = await runCommand(["return", first, "--mark", "无此表!A1|问题", `${RESULTS}!甲|问题`]);
    expect(wrong.status).toBe(2);
    expect(wrong.errors).toMatch(/无此表[^]*甲/);
    for (const args of [
      [first, "--mark", "K14"],
      [file, "--mark", "活动台账!A1|问题"],
      [file, "--from", first],
      [first, "--against", first],
    ]) {
      expect(await runCommand(["return", ...args])).toMatchObject({ status: 2, printed: [] });
    }
  });
});
