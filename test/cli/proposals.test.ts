import { readFileSync, writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { goldenSheet, roster, sheet, type GoldenSheet } from "../golden/goldenInput";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";

const A = "机关第一党支部";
const path = temporaryFolder();

type InspectedSheet = Readonly<{
  sheet: string;
  status: string;
  ledger: string | null;
  candidates: readonly string[];
  columns: readonly Readonly<Record<string, unknown>>[];
  evidence: readonly string[];
}>;

async function writeWorkbook(file: string, sheets: Readonly<Record<string, GoldenSheet>>): Promise<string> {
  const named = Object.entries(sheets).map(([name, content]) => goldenSheet(name, content, false));
  writeFileSync(file, Buffer.from(await writeXlsx({ sheets: named })));
  return file;
}

const meetings = (header: readonly string[]): GoldenSheet =>
  sheet(
    header,
    [A, "支部党员大会", "2026-07-10", "学习"],
    [A, "支部委员会", "2026-08-10", "研究"],
    [A, "党课", "2026-09-10", "学习"],
  );
const UNUSUAL = ["举办支部", "会议类别", "开展日期", "议题"];

const county = (name: string): Promise<string> =>
  writeWorkbook(path(name), { 封面: sheet(["2026年度"]), 名册: roster({}), 第三季度: meetings(UNUSUAL) });

async function inspected(file: string, ...more: readonly string[]): Promise<readonly InspectedSheet[]> {
  const { printed } = await runCommand(["inspect", file, "--json", "-", ...more]);
  return (JSON.parse(printed.join("\n")) as { sheets: readonly InspectedSheet[] }).sheets;
}

describe("inspect --json", () => {
  it("tells for each sheet its status, its candidates and why each column is taken for its field", async () => {
    const sheets = await inspected(await county("县委.xlsx"));
    expect(sheets.map(({ sheet: name, status, ledger }) => [name, status, ledger])).toEqual([
      ["封面", "none", null],
      ["名册", "read", "名册"],
      ["第三季度", "proposed", null],
    ]);
    const proposed = sheets[2]!;
    expect(proposed.candidates[0]).toBe("活动台账");
    expect(proposed.columns[0]).toEqual({
      field: "党组织名称",
      column: "A",
      label: "举办支部",
      certainty: "likely",
      samples: [A, A, A],
      evidence: ["表头可能是这个意思", "这一列都是党组织"],
    });
    expect(proposed.columns.map(({ column, field }) => `${String(column)} ${String(field)}`)).toEqual([
      "A 党组织名称",
      "B 活动类型",
      "C 时间",
      "D 议题",
    ]);
  });

  it("tells it in English too", async () => {
    const sheets = await inspected(await county("county.xlsx"), "--lang", "en");
    expect(sheets[2]!.columns[0]!["evidence"]).toEqual(["the header may say it", "all cells are Party organizations"]);
  });
});

describe("assess", () => {
  it("refuses with status 2, lists the proposals and the option to take them", async () => {
    const file = await county("县委.xlsx");
    const { status, printed, errors } = await runCommand(["assess", file, "--period", "2026Q3"]);
    expect(status).toBe(2);
    expect(printed).toEqual([]);
    expect(errors).toContain("“第三季度”：像活动台账");
    expect(errors).toContain("A 列“举办支部”→ 党组织名称（表头可能是这个意思；这一列都是党组织）");
    expect(errors).toContain("--accept");
  });

  it("--accept takes them and keeps them: the result needs no asking", async () => {
    const file = await county("县委.xlsx");
    const before = readFileSync(file);
    const result = path("结果.xlsx");
    const first = await runCommand(["assess", file, "--period", "2026Q3", "--accept", "--out", result]);
    expect(first.status).not.toBe(2);
    // What is kept as confirmed is told, sheet by sheet and column by column.
    const told = first.printed.join("\n");
    expect(told).toContain("按 --accept 采用了");
    expect(told).toMatch(/“第三季度”：活动台账，表头在第 \d+ 行，读取 \d+ 行/);
    expect(told).toContain("A 列“举办支部”→ 党组织名称（表头可能是这个意思；这一列都是党组织）");
    const inEnglish = await runCommand([
      "assess",
      file,
      "--period",
      "2026Q3",
      "--accept",
      "--lang",
      "en",
      "--out",
      path("en.xlsx"),
    ]);
    expect(inEnglish.printed.join("\n")).toMatch(/By --accept, \d+ sheets? read as recognised/);
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = await runCommand(["assess", result, "--period", "2026Q3", "--out", path("再次.xlsx")]);
    expect(again.status).toBe(first.status);
    expect(again.printed.join("\n")).not.toContain("--accept");
    expect((await inspected(result)).find(({ sheet: name }) => name === "第三季度")).toMatchObject({
      status: "read",
      confirmed: true,
    });
  });
});

describe("the coverage of inspect --json", () => {
  const coverage = async (file: string): Promise<Readonly<Record<string, unknown>>> => {
    const { printed } = await runCommand(["inspect", file, "--json", "-"]);
    return JSON.parse(printed.join("\n")) as Record<string, unknown>;
  };

  it("is provisional while sheets are to be confirmed, as what they look like most", async () => {
    const file = await county("甲.xlsx");
    expect(await coverage(file)).toMatchObject({
      coverage: {
        活动台账: {
          first: "2026-07-10",
          last: "2026-09-10",
          rows: 3,
          monthsWithoutRows: [],
          organizationsNeverNamed: [],
        },
      },
      coverageProvisional: true,
      coverageWithheld: null,
    });
    const text = async (...more: readonly string[]): Promise<string> =>
      (await runCommand(["inspect", file, ...more])).printed.join("\n");
    expect(await text()).toMatch(/暂把待确认的工作表按最像的台账算在内.*\n *活动台账：2026-07-10 至 2026-09-10，3 行/);
    expect(await text("--lang", "en")).toMatch(/Provisional: .*\n.*2026-07-10 to 2026-09-10, 3 rows/);
  });

  it("counts a proposed sheet beside those that are read", async () => {
    const file = await writeWorkbook(path("丁.xlsx"), {
      名册: roster({}),
      活动台账: sheet(["党组织名称", "活动类型", "时间", "议题"], [A, "党课", "2026-02-10", "学习"]),
      第三季度: meetings(UNUSUAL),
    });
    expect(await coverage(file)).toMatchObject({
      coverage: { 活动台账: { first: "2026-02-10", last: "2026-09-10", rows: 4 } },
      coverageProvisional: true,
    });
  });

  it("is withheld without a roster, and says so", async () => {
    const file = await writeWorkbook(path("乙.xlsx"), { 通知: sheet(["编号", "备注"], ["1", "已阅"]) });
    expect(await coverage(file)).toMatchObject({
      coverage: {},
      coverageProvisional: false,
      coverageWithheld: "ledgers-missing",
    });
  });

  it("is there once the needed ledgers are read", async () => {
    const header = ["党组织名称", "活动类型", "时间", "议题"];
    const file = await writeWorkbook(path("丙.xlsx"), { 名册: roster({}), 活动台账: meetings(header) });
    expect(await coverage(file)).toMatchObject({
      coverage: { 活动台账: { first: "2026-07-10", last: "2026-09-10", rows: 3 } },
      coverageProvisional: false,
      coverageWithheld: null,
    });
  });
});

describe("--mapping-from", () => {
  it("of inspect carries what was confirmed into a new file, and leaves the workbook as it is", async () => {
    const confirmed = path("结果.xlsx");
    await runCommand([
      "assess",
      await county("甲.xlsx"),
      "--period",
      "2026Q3",
      "--accept",
      "--out",
      confirmed,
      "--quiet",
    ]);
    const other = await writeWorkbook(path("乙.xlsx"), { 名册: roster({}), Sheet2: meetings(UNUSUAL) });
    const before = readFileSync(other);
    const { status, printed } = await runCommand(["inspect", other, "--mapping-from", confirmed]);
    expect(status).toBe(0);
    expect(printed.at(-1)).toBe(`结果已写到：${path("乙-考核映射.xlsx")}`);
    expect(readFileSync(other).equals(before)).toBe(true);
    const carried = await inspected(path("乙-考核映射.xlsx"));
    expect(carried.find(({ sheet: name }) => name === "Sheet2")).toMatchObject({ status: "read", ledger: "活动台账" });
  });

  it.each([
    ["zh", "这里没有一张名称或表头对得上"],
    ["en", "No sheet here has the name and headers of one confirmed"],
  ])("that fits no sheet is told so (%s)", async (lang, words) => {
    const confirmed = path("结果.xlsx");
    const options = ["--period", "2026Q3", "--accept", "--out", confirmed, "--quiet"];
    await runCommand(["assess", await county("甲.xlsx"), ...options]);
    const other = await writeWorkbook(path("乙.xlsx"), { 通知: sheet(["编号", "备注"], ["1", "已阅"]) });
    const { printed } = await runCommand(["inspect", other, "--mapping-from", confirmed, "--lang", lang]);
    expect(printed.filter((line) => line.includes(words) && line.includes(confirmed))).toHaveLength(1);
  });

  it("of assess goes by it", async () => {
    const confirmed = path("结果.xlsx");
    await runCommand([
      "assess",
      await county("甲.xlsx"),
      "--period",
      "2026Q3",
      "--accept",
      "--out",
      confirmed,
      "--quiet",
    ]);
    const other = await writeWorkbook(path("乙.xlsx"), { 名册: roster({}), Sheet2: meetings(UNUSUAL) });
    const options = ["--period", "2026Q3", "--out", path("乙结果.xlsx"), "--quiet"];
    expect((await runCommand(["assess", other, ...options])).status).toBe(2);
    expect((await runCommand(["assess", other, "--mapping-from", confirmed, ...options])).status).not.toBe(2);
  });

  it.each([
    ["itself", (file: string) => file, "--mapping-from 应是另一个工作簿。"],
    ["a workbook without one", () => path("空.xlsx"), "没有“考核映射”"],
  ])("names %s: told, and nothing is written", async (_, from, words) => {
    const file = await county("县委.xlsx");
    await writeWorkbook(path("空.xlsx"), { 名册: roster({}) });
    const { status, errors } = await runCommand(["inspect", file, "--mapping-from", from(file)]);
    expect(status).toBe(2);
    expect(errors).toContain(words);
  });
});
