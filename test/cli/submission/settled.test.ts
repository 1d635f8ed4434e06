import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { openFileBytes, sheetRows, type PlainCell } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { fillSheet } from "../../support/editBytes";
import { zipParts } from "../../support/packageParts";
import { temporaryFolder } from "../../support/temporaryFolder";
import { withCells } from "../../support/withCells";

// What goes up of a period that was explained, adjusted and settled by the command line.

const SAMPLE = join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx");
const PERIOD = "2026Q3";
const PHONE = "13912345678";
const LOWEST = "排名靠后";
const path = temporaryFolder();
const file = (): string => path("考核.xlsx");

async function must(...args: readonly string[]): Promise<readonly string[]> {
  const { status, printed, errors } = await runCommand(args, { now: "2026-10-12T09:00" });
  expect([errors, status === 2], args.join(" ")).toEqual(["", false]);
  return printed;
}

async function fill(sheet: string, header: string, entry: Parameters<typeof fillSheet>[3]): Promise<void> {
  writeFileSync(file(), await fillSheet(readFileSync(file()), sheet, header, entry));
}

const known = new Map<boolean, Uint8Array>();

/** Puts a workbook there of which the third quarter is settled; it is made once. */
async function settled(hidesRanks: boolean): Promise<void> {
  const bytes = known.get(hidesRanks);
  if (bytes !== undefined) {
    writeFileSync(file(), bytes);
    return;
  }
  await settle(hidesRanks);
  known.set(hidesRanks, readFileSync(file()));
}

/** Adjusts, explains and settles the third quarter; some of the words tell a phone number. */
async function settle(hidesRanks: boolean): Promise<void> {
  copyFileSync(SAMPLE, file());
  if (!hidesRanks) {
    await must("rules", file(), "--write-default", "--in-place");
    const before = readFileSync(file());
    const rowIndex = (await sheetRows(before, "考核设置")).findIndex((row) => row[1] === "隐去名次");
    writeFileSync(file(), await withCells(before, "考核设置", [{ rowIndex, columnIndex: 2, value: "否" }]));
  }
  await must("assess", file(), "--period", PERIOD, "--in-place");
  await fill(`考核结果 ${PERIOD}`, "调整分", (row) =>
    row["序号"] === 1 ? { 调整分: -0.5, 调整理由: `漏记一次，电话${PHONE}已核实` } : null,
  );
  await must("assess", file(), "--period", PERIOD, "--in-place");
  await must("review", file(), "--period", PERIOD, "--in-place", "--quiet");
  await fill(`会审清单 ${PERIOD}`, "须说明", (row) =>
    row["须说明"] === "是" ? { 说明: `已逐条核对，情况属实，可问${PHONE}`, 说明人: "何春梅" } : null,
  );
  await must("finalise", file(), "--period", PERIOD, "--by", "何春梅", "--document", "澜考〔2026〕3号", "--in-place");
}

const submit = (contents: string, ...more: readonly string[]) => {
  const unit = ["--unit", "测试机关工委", "--code", "LJ-0107"];
  const out = ["--out", path(`${contents}.xlsx`)];
  return runCommand(["submit", file(), "--period", PERIOD, "--with", contents, ...unit, ...out, ...more]);
};

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const { host } = await openFileBytes(bytes);
  return (await host.describe()).sheets.map(({ name }) => name);
}

/** The rows under the header that has a label, by label. */
async function recordsOf(bytes: Uint8Array, sheet: string, label: string) {
  const rows = await sheetRows(bytes, sheet);
  const header = rows.findIndex((row) => row.includes(label));
  const labels = rows[header]!.map(String);
  return rows
    .slice(header + 1)
    .map((row): Readonly<Record<string, PlainCell>> =>
      Object.fromEntries(labels.map((own, c) => [own, row[c] ?? null])),
    );
}

async function codesInConsolidation(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = path("下级");
  if (!existsSync(folder)) mkdirSync(folder);
  writeFileSync(join(folder, "一.xlsx"), bytes);
  const units = path("应报单位.xlsx");
  const rows = [
    ["单位代码", "单位名称"],
    ["LJ-0107", "测试机关工委"],
  ];
  writeFileSync(units, await writeXlsx({ sheets: [{ name: "名单", rows }] }));
  const { printed } = await runCommand(["consolidate", folder, "--units", units, "--json", "-"]);
  return (JSON.parse(printed.join("\n")) as { files: { codes: string[] }[] }).files[0]!.codes;
}

describe("a settled period", () => {
  it.each([
    [true, "简报"],
    [false, "全量"],
  ] as const)(
    "goes up with what was adjusted, explained and settled (ranks hidden: %s, %s)",
    async (hidesRanks, contents) => {
      await settled(hidesRanks);
      const refused = await submit(contents);
      expect(refused.status).toBe(2);
      for (const sheet of ["调整记录", `会审清单 ${PERIOD}`]) expect(refused.errors).toContain(`“${sheet}”`);
      expect(await submit(contents, "--mask")).toMatchObject({ status: 0, errors: "" });
      const out = path(`${contents}.xlsx`);
      const bytes = readFileSync(out);
      const names = await sheetNames(bytes);
      expect(names).toEqual(expect.arrayContaining(["调整记录", "考核进程", `会审清单 ${PERIOD}`]));
      expect(names.includes(`考核定稿 ${PERIOD}`)).toBe(!hidesRanks);
      const steps = (await sheetRows(bytes, "考核进程")).filter(([number]) => number === 1);
      expect(steps.map((row) => row.slice(1, 4))).toEqual([[PERIOD, "定稿", "第1版"]]);
      const [adjustment] = await recordsOf(bytes, "调整记录", "理由");
      expect([adjustment!["周期"], adjustment!["新值"], adjustment!["理由"]]).toEqual([
        PERIOD,
        expect.stringContaining("-0.5"),
        "漏记一次，电话139****5678已核实",
      ]);
      const explained = await recordsOf(bytes, `会审清单 ${PERIOD}`, "须说明");
      expect(explained.length).toBeGreaterThan(0);
      for (const row of explained) expect(row["说明"]).toBe("已逐条核对，情况属实，可问139****5678");
      const everything = zipParts(bytes).map(({ content }) => Buffer.from(content).toString("utf8"));
      expect(everything.join("\n")).not.toContain(PHONE);
      if (hidesRanks) expect(everything.join("\n")).not.toContain(LOWEST);
      const verified = await must("verify", out, "--json", "-");
      expect(JSON.parse(verified.join("\n"))).toMatchObject({ verdict: "unchanged", changes: [], reordered: [] });
      expect(await codesInConsolidation(bytes)).toEqual([]);
    },
    180_000,
  );

  it("goes up as it was settled or not at all, and a change to it is named", async () => {
    await settled(false);
    expect((await submit("简报", "--mask")).status).toBe(0);
    const bytes = readFileSync(path("简报.xlsx"));
    const name = `考核定稿 ${PERIOD}`;
    const own = await sheetRows(readFileSync(file()), name);
    const sent = await sheetRows(bytes, name);
    const from = own.findIndex((row) => row[0] === "党组织");
    const to = own.findIndex((row) => row[0] === "台账记录");
    const told = (rows: typeof own) =>
      rows.map((row) =>
        row
          .map((cell) => String(cell ?? "").replace(PHONE, "139****5678"))
          .join("|")
          .replace(/\|+$/, ""),
      );
    expect(told(sent.slice(1)).filter((row) => row !== "")).toEqual(
      told(own.slice(from, to)).filter((row) => row !== ""),
    );
    const column = sent[1]!.indexOf("最终得分");
    const changed = { rowIndex: 2, columnIndex: column, value: 99.99 };
    writeFileSync(path("改.xlsx"), await withCells(bytes, name, [changed]));
    const { status, printed } = await runCommand(["verify", path("改.xlsx"), "--json", "-"]);
    expect(status).toBe(1);
    expect((JSON.parse(printed.join("\n")) as { changes: unknown[] }).changes).toEqual([
      expect.objectContaining({ sheet: name, from: sent[2]![column], to: 99.99 }),
    ]);
    const steps = await sheetRows(readFileSync(file()), "考核进程");
    const code = {
      rowIndex: steps.findIndex((row) => row.includes("定稿")),
      columnIndex: steps.find((row) => row.includes("结果校验码"))!.indexOf("结果校验码"),
    };
    expect(steps[code.rowIndex]![code.columnIndex]).toMatch(/^\d{4}( \d{4}){5}$/u);
    const other = { ...code, value: "0000 0000 0000 0000 0000 0000" };
    writeFileSync(file(), await withCells(readFileSync(file()), "考核进程", [other]));
    const refused = await submit("全量", "--mask");
    expect([refused.status, existsSync(path("全量.xlsx"))]).toEqual([2, false]);
    expect(refused.errors).toContain(`“${name}”不在了，或者和“考核进程”里的结果校验码不符`);

    // Of a settled period an assessment would be refused: it has to be taken up again first.
    await fill("主题党日台账", "活动时间", () => ({ 活动时间: null }));
    expect((await submit("全量", "--mask")).errors).toMatch(/有 \d+ 处[^]*先用 reopen 重开/);
  }, 180_000);
});
