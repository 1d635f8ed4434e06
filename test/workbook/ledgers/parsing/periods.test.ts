import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../../support/memoryHost";
import { readWorkbook } from "../../../../src/workbook/ledgers/parsing/readWorkbook";
import { columnOf, SPAN } from "../../../../src/domain/model/ledgerTable";
import { formatDay } from "../../../../src/domain/model/day";
import { BRANCHES, place, readSheets, rosterOf, type Rows } from "./reading";

const [A, B] = BRANCHES;

const accepted = async (sheets: Record<string, Rows>, prepare?: (host: MemoryHost) => void) => {
  const host = new MemoryHost({
    名册: rosterOf(...BRANCHES),
    活动台账: [["党组织名称", "活动类型", "时间"]],
    ...sheets,
  });
  prepare?.(host);
  const reading = await readWorkbook(host, { mapping: null, skipSheetIds: new Set(), acceptProposals: true });
  return { ...reading, problems: reading.diagnostics.map(place) };
};

/** Organization, day and figure of each record of dues. */
function duesOf({ ledgers }: Awaited<ReturnType<typeof accepted>>): readonly string[] {
  const table = ledgers!.tables.get("dues")!;
  const organizations = columnOf(table, "organization", "organization")!;
  const days = columnOf(table, "month", "date")!.days;
  const paid = columnOf(table, "paid", "number")!.scaled;
  return Array.from({ length: table.rowCount }, (_, r) => {
    const names = organizations.values[organizations.ids[r]!]!.map((o) => ledgers!.roster.names[o]);
    return `${names.join("+")} ${formatDay(days[r]!)} ${paid[r]! / 10_000}`;
  });
}

describe("months side by side", () => {
  const TABLE: Rows = [
    ["2026年党费收缴汇总表"],
    ["序号", "党支部", "1月", "2月", "3月"],
    [1, A, 120, 130, null],
    [2, B, 80, "约八十", 82],
    ["合计", null, 200, 210, 82],
  ];

  it("are asked about, with how many there are", async () => {
    const reading = await readSheets({ 党费: TABLE });
    const report = reading.sheets.find(({ sheet }) => sheet === "党费");
    expect(report).toMatchObject({ status: "proposed", candidates: [{ ledger: "dues" }] });
    expect(report?.periods.map(({ label }) => label)).toEqual(["1月", "2月", "3月"]);
    expect(report?.evidence).toContainEqual({ code: "periods-across", params: { count: 3 } });
  });

  it("give a record for each filled cell, in the order of the rows, and problems at their cells", async () => {
    const reading = await accepted({ 党费: TABLE });
    expect(duesOf(reading)).toEqual([
      `${A} 2026-01-01 120`,
      `${A} 2026-02-01 130`,
      `${B} 2026-01-01 80`,
      `${B} 2026-02-01 NaN`,
      `${B} 2026-03-01 82`,
    ]);
    expect(reading.problems).toEqual(["number-unreadable 党费!D4"]);
    expect(reading.sheets.find(({ sheet }) => sheet === "党费")).toMatchObject({ rowsRead: 5 });
  });

  it("tell an unknown organization once, not once a month", async () => {
    const reading = await accepted({ 党费: [...TABLE.slice(0, 3), [2, "不在名册的支部", 1, 2, 3]] });
    expect(reading.problems).toEqual(["unknown-organization 党费!B4"]);
    expect(duesOf(reading)).toHaveLength(2);
  });

  it("belong to the organization of a merged cell", async () => {
    const rows: Rows = [["2026年党费"], ["党支部", "1月", "2月", "3月"], [A, 1, 2, 3], [null, 4, 5, 6]];
    const reading = await accepted({ 党费: rows }, (host) => {
      host.sheet("党费").merges.push({ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 });
    });
    expect(duesOf(reading).filter((line) => line.startsWith(A))).toHaveLength(6);
    expect(reading.problems).toEqual([]);
  });

  it("without a year are not read, and told", async () => {
    const reading = await accepted({ 党费: TABLE.slice(1) });
    expect(reading.problems).toEqual(["periods-without-year 党费"]);
  });

  it("take the year of the sheet's own column", async () => {
    const rows: Rows = [
      ["党支部", "年份", "1月", "2月", "3月"],
      [A, 2025, 1, 2, 3],
    ];
    expect(duesOf(await accepted({ 党费: rows }))).toContain(`${A} 2025-02-01 2`);
  });

  it("of organizations that the roster doesn't know are none of ours", async () => {
    const rows: Rows = [
      ["单位", "1月", "2月", "3月"],
      ["财务处", 1, 2, 3],
      ["人事处", 1, 2, 3],
    ];
    expect((await readSheets({ 用电量: rows })).sheets.at(-1)).toMatchObject({ status: "none", candidates: [] });
  });
});

describe("quarters side by side", () => {
  it("of attendance are asked about, and said to prove no month", async () => {
    const rows: Rows = [
      ["2026年出勤率统计"],
      ["党支部", "第一季度", "第二季度", "第三季度"],
      [A, 0.9, 0.8, 0.7],
      [B, 0.9, 0.8, 0.7],
    ];
    const reading = await readSheets({ 三会一课出勤率: rows });
    const report = reading.sheets.find(({ sheet }) => sheet === "三会一课出勤率");
    expect(report?.candidates[0]?.ledger).toBe("activities");
    expect(report?.periods).toHaveLength(3);
    expect(report?.evidence).toContainEqual({ code: "quarters-only", params: {} });
  });

  it.each([
    ["第一季度", "第二季度", "第三季度"],
    ["1季度", "2季度", "3季度"],
    ["Q1", "Q2", "Q3"],
    ["一季度", "二季度", "三季度"],
  ])("of dues, written %s, are records of the quarters' last days, one a filled cell", async (...quarters) => {
    const rows: Rows = [
      ["2026年党费收缴情况"],
      ["序号", "党支部", ...quarters, "备注"],
      [1, A, 360, null, 390, "按时"],
      [2, B, 240, 250, 260, null],
      ["合计", null, 600, 250, 650, null],
    ];
    const reading = await accepted({ 党费: rows });
    expect(duesOf(reading)).toEqual([
      `${A} 2026-03-31 360`,
      `${A} 2026-09-30 390`,
      `${B} 2026-03-31 240`,
      `${B} 2026-06-30 250`,
      `${B} 2026-09-30 260`,
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("of attendance are records with their rate and day", async () => {
    const rows: Rows = [
      ["2026年主题党日出勤率"],
      ["党支部", "第一季度", "第二季度", "第三季度"],
      [A, 0.9, null, 0.7],
      [B, "85%", 0.8, 0.75],
    ];
    const reading = await accepted({ 主题党日出勤率: rows });
    expect(reading.problems).toEqual(["activities-by-quarter 主题党日出勤率"]);
    const table = reading.ledgers!.tables.get("activities")!;
    expect([...columnOf(table, "date", "date")!.spans]).toEqual(Array.from({ length: 5 }, () => SPAN.QUARTER));
    const days = columnOf(table, "date", "date")!.days;
    const rates = columnOf(table, "attendanceRate", "number")!.scaled;
    expect(Array.from(days, (day, r) => `${formatDay(day)} ${rates[r]! / 10_000}`)).toEqual([
      "2026-03-31 0.9",
      "2026-09-30 0.7",
      "2026-03-31 0.85",
      "2026-06-30 0.8",
      "2026-09-30 0.75",
    ]);
  });

  it("twice in one header, or mixed with months, are no such table", async () => {
    for (const header of [
      ["党支部", "第一季度", "1月", "2月", "第二季度"],
      ["党支部", "第一季度", "第一季度", "第二季度", "第三季度"],
    ]) {
      const reading = await readSheets({ 党费: [["2026年党费"], header, [A, 1, 2, 3, 4]] });
      expect(reading.sheets.at(-1)!.periods).toEqual([]);
    }
  });
});
