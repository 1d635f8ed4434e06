import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/domain/model/period";
import { sheetLabels as en } from "../../../src/i18n/en/sheetLabels";
import { adjustmentsOf, hundredthsOf, readOfficeEntries } from "../../../src/workbook/resultSheets/readOfficeEntries";
import { MemoryHost } from "../../support/memoryHost";
import { assessmentOf, fixtureTexts, flagOf, LABEL_SETS, planOptions, reminderOf } from "./planFixture";
import { gridOf } from "./plannedGrid";
import { fill, look, ownSheet, PERIOD, rerun, walked } from "./rerun";

const assessment = assessmentOf({
  organizations: [{ level: "C", flags: [flagOf()] }, { flags: [flagOf({ code: "FB5", kind: "suggest" })] }, {}],
  reminders: [
    reminderOf(),
    reminderOf({ code: "R1", organization: 1, subject: { kind: "word", word: "换届" }, due: null, daysLeft: null }),
    reminderOf({ code: "R6", organization: null, subject: { kind: "word", word: "直属党组织书记培训班" } }),
  ],
});
const options = planOptions(assessment);
const KEY = "R9|第1党支部|会议记录不规范|2026-09-30";

async function written(): Promise<MemoryHost> {
  const host = new MemoryHost({ 任务清单: [["责任单位"]] });
  await rerun(host, options);
  fill(ownSheet(host, "results"), "第1党支部", "调整分", 1.5);
  fill(ownSheet(host, "results"), "第1党支部", "调整理由", "专项工作突出");
  fill(ownSheet(host, "flags"), "第2党支部", "认定结果", "已认定");
  fill(ownSheet(host, "reminders"), KEY, "提醒时间", { date: 46300 });
  fill(ownSheet(host, "reminders"), KEY, "处理情况", "=已约谈");
  fill(ownSheet(host, "reminders"), KEY, "备注", "见会议纪要");
  return host;
}

describe("a second run", () => {
  it("keeps every entry and plans the same again", async () => {
    const host = await written();
    const second = await rerun(host, options);
    expect(look(ownSheet(host, "results"), "第1党支部", "调整分")).toBe(1.5);
    expect(look(ownSheet(host, "results"), "第1党支部", "调整理由")).toBe("专项工作突出");
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");
    expect(look(ownSheet(host, "reminders"), KEY, "提醒时间")).toBe(46300);
    expect(look(ownSheet(host, "reminders"), KEY, "处理情况")).toBe("=已约谈");
    const third = await rerun(host, options);
    expect(walked(third.plan)).toEqual(walked(second.plan));
    expect(host.sheets).toHaveLength(7);
  });

  it("plans what the first run planned when the office wrote nothing", async () => {
    const host = new MemoryHost({ 任务清单: [["责任单位"]] });
    const first = await rerun(host, options);
    expect(walked((await rerun(host, options)).plan)).toEqual(walked(first.plan));
  });

  it("tells of a column that somebody added, which is not kept, and of no column of ours", async () => {
    const host = await written();
    const results = ownSheet(host, "results");
    const header = results.rows.findIndex((row) => row.includes("调整分"));
    results.rows[header]!.push("本单位备注");
    results.rows[header + 1]!.push("自己写的");
    const reminders = ownSheet(host, "reminders");
    reminders.rows[reminders.rows.findIndex((row) => row.includes("处理情况"))]!.push("没有内容的列");
    const { entries } = await rerun(host, options);
    expect(entries.diagnostics).toEqual([
      {
        code: "own-column-dropped",
        severity: "warning",
        at: { sheet: results.name },
        value: "本单位备注",
        params: { column: "本单位备注", cells: 1 },
      },
    ]);
    expect((await rerun(host, { ...options, texts: fixtureTexts(en) })).entries.diagnostics).toEqual([]);
    expect((await rerun(host, options)).entries.diagnostics).toEqual([]);
  });

  it("tells of what somebody wrote below or beside a table, and of no row that is kept", async () => {
    const host = await written();
    const results = ownSheet(host, "results");
    const flags = ownSheet(host, "flags");
    const width = results.rows.find((row) => row.includes("调整分"))!.length;
    results.rows.push([], ["本季度会议研究通过"], [null, null, "何春梅"]);
    results.rows[1]![width + 1] = "送审稿";
    const kept: (string | null)[] = [];
    kept[flags.rows.find((row) => row.includes("认定结果"))!.indexOf("认定结果")] = "待核";
    flags.rows.push(
      [],
      Array.from(kept, (value) => value ?? null),
    );
    const { entries } = await rerun(host, options);
    expect(entries.diagnostics).toEqual([
      {
        code: "own-text-dropped",
        severity: "warning",
        at: { sheet: results.name, rowIndex: 1, columnIndex: width + 1 },
        value: "送审稿",
        params: { text: "送审稿", cells: 3 },
      },
    ]);
    expect((await rerun(host, options)).entries.diagnostics).toEqual([]);
  });

  it("gives the engine the adjustments by organization", async () => {
    const host = await written();
    const entries = await readOfficeEntries(host, await host.describe(), PERIOD, LABEL_SETS);
    expect([...adjustmentsOf(entries, options.names)]).toEqual([[0, { points: 150, reason: "专项工作突出" }]]);
  });

  it("keeps entries through a change of language, words of the product translated", async () => {
    const host = await written();
    await rerun(host, { ...options, texts: fixtureTexts(en) });
    expect(ownSheet(host, "flags").name).toBe("Flagged 2026Q3");
    expect(look(ownSheet(host, "flags"), "第2党支部", "Decision")).toBe("Confirmed");
    expect(look(ownSheet(host, "reminders"), KEY, "Handling")).toBe("=已约谈");
    await rerun(host, options);
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");
  });

  it("keeps the name that the user gave a sheet", async () => {
    const host = await written();
    ownSheet(host, "results").name = "三季度结果";
    const { plan } = await rerun(host, options);
    expect(plan.sheets[0]!.name).toBe("三季度结果");
    expect(look(ownSheet(host, "results"), "第1党支部", "调整分")).toBe(1.5);
  });

  it("finds a sheet by its table when its main mark is lost, and replaces it", async () => {
    const host = await written();
    host.names = host.names.filter(({ name }) => !/^_Kaohe\.2026Q3\.[a-z]+$/.test(name));
    const { plan, entries } = await rerun(host, options);
    expect(entries.sheets.get("results")).toMatchObject({ marked: false });
    // 得分明细, 数据问题 and 考核说明 have no other marks: they may be the office's by now and stay.
    expect(plan.removeSheetIds).toHaveLength(3);
    expect(plan.sheets.map(({ name }) => name).slice(0, 2)).toEqual(["考核结果 2026Q3", "得分明细 2026Q3 (2)"]);
    expect(look(ownSheet(host, "results"), "第1党支部", "调整分")).toBe(1.5);
  });

  it.each(["tables", "sheet names"])(
    "reads sheets known by their %s alone, but never takes them out",
    async (known) => {
      const host = await written();
      host.names = [];
      if (known === "sheet names") host.tables = [];
      const { plan } = await rerun(host, options);
      expect(plan.removeSheetIds).toEqual([]);
      expect(plan.sheets[0]!.name).toBe("考核结果 2026Q3 (2)");
      expect(look(ownSheet(host, "results"), "第1党支部", "调整分")).toBe(1.5);
    },
  );
});

it("an entry that is a formula without a result is told", async () => {
  const host = await written();
  fill(ownSheet(host, "results"), "第2党支部", "调整分", { formula: "1+1" });
  fill(ownSheet(host, "reminders"), KEY, "处理情况", { formula: "A1" });
  const { diagnostics } = await readOfficeEntries(host, await host.describe(), PERIOD, LABEL_SETS);
  expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
    ["formula-not-calculated", { field: "调整分" }],
    ["formula-not-calculated", { field: "处理情况" }],
  ]);
});

describe("rows that have vanished", () => {
  const without = planOptions(
    assessmentOf({ organizations: [{ level: "C" }, {}, {}], reminders: [assessment.reminders[1]!] }),
  );

  it("stand under 已不在名单 with their entries, stay there, and come back", async () => {
    const host = await written();
    const { plan } = await rerun(host, without);
    const reminders = gridOf(plan, "reminders");
    const flags = gridOf(plan, "flags");
    expect(reminders.sheet.marks.map(({ mark }) => mark)).toContain("gone");
    expect(flags.records).toMatchObject([{ 预警原因: "本期没有需要预警的党组织" }]);
    for (const kind of ["reminders", "flags"]) {
      expect(ownSheet(host, kind).rows.some((row) => row.includes("已不在名单"))).toBe(true);
    }
    expect(look(ownSheet(host, "reminders"), KEY, "处理情况")).toBe("=已约谈");
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");

    const again = await rerun(host, without);
    const third = await rerun(host, without);
    expect(walked(third.plan)).toEqual(walked(again.plan));

    await rerun(host, options);
    expect(ownSheet(host, "reminders").rows.some((row) => row.includes("已不在名单"))).toBe(false);
    expect(look(ownSheet(host, "reminders"), KEY, "备注")).toBe("见会议纪要");
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");
  });

  it("are read by their own header when columns were inserted into the table alone", async () => {
    const host = await written();
    await rerun(host, without);
    const sheet = ownSheet(host, "flags");
    const table = host.tables.find(({ sheetId }) => sheetId === sheet.id)!;
    for (let r = table.range.firstRow; r <= table.range.lastRow; r++) sheet.rows[r]!.splice(1, 0, "插入");
    const entries = await readOfficeEntries(host, await host.describe(), PERIOD, LABEL_SETS);
    expect(entries.rows.flags.get("第2党支部")?.cells.get("decision")).toEqual({
      kind: "decision",
      decision: "confirmed",
    });
  });

  it.each(["marks", "marks and tables"])("are found by their heading when %s are lost", async (lost) => {
    const host = await written();
    await rerun(host, without);
    host.names = [];
    if (lost !== "marks") host.tables = [];
    await rerun(host, without);
    expect(look(ownSheet(host, "reminders"), KEY, "备注")).toBe("见会议纪要");
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");
  });

  it("include an organization that left the roster, without its adjustment being applied", async () => {
    const host = await written();
    const { plan } = await rerun(host, { ...options, names: ["改名党支部", "第2党支部", "第3党支部"] });
    const grid = gridOf(plan, "results");
    const row = grid.rows.findIndex((cells) =>
      cells.some((cell) => typeof cell === "object" && cell?.value === "第1党支部"),
    );
    expect(row).toBeGreaterThan(grid.sheet.tables[0]!.range.lastRow + 1);
    expect(look(ownSheet(host, "results"), "第1党支部", "调整理由")).toBe("专项工作突出");
  });

  it("are kept even when the key column was deleted", async () => {
    const host = await written();
    const sheet = ownSheet(host, "reminders");
    host.names = host.names.filter(({ name }) => !name.endsWith("reminders.column.key"));
    for (const row of sheet.rows) row.splice(13, 1);
    await rerun(host, options);
    const texts = ownSheet(host, "reminders").rows.flat();
    expect(texts).toContain("已不在名单");
    expect(texts).toContain("=已约谈");
  });

  it("keeps both of two rows with one key that differ", async () => {
    const host = await written();
    const sheet = ownSheet(host, "flags");
    const copy = [...sheet.rows.find((row) => row.includes("第2党支部"))!];
    copy[copy.indexOf("已认定")] = "观察";
    sheet.rows.push(copy);
    await rerun(host, options);
    expect(look(ownSheet(host, "flags"), "第2党支部", "认定结果")).toBe("已认定");
    expect(ownSheet(host, "flags").rows.flat()).toContain("观察");
    const second = await rerun(host, options);
    expect(walked((await rerun(host, options)).plan)).toEqual(walked(second.plan));
  });
});

describe("调整分", () => {
  it.each([
    ...["2.5", "２．５分", "−3"].map((text) => ({
      case: `text that looks like a number: ${text}`,
      cell: text,
      reason: "理由",
      points: undefined,
      code: "adjustment-unreadable",
      kept: text,
    })),
    { case: "a boolean", cell: true, reason: "理由", points: undefined, code: "adjustment-unreadable", kept: "TRUE" },
    {
      case: "a reason of white space",
      cell: 2,
      reason: "\u3000\u200b\ufeff\u0085 ",
      points: 200,
      code: "adjustment-without-reason",
      kept: 2,
    },
    { case: "无 as a reason", cell: 2, reason: "无", points: 200, code: undefined, kept: 2 },
    { case: "words", cell: "加两分", reason: "理由", points: undefined, code: "adjustment-unreadable", kept: "加两分" },
    {
      case: "an error",
      cell: { error: "#N/A" },
      reason: "理由",
      points: undefined,
      code: "adjustment-unreadable",
      kept: "#N/A",
    },
    { case: "no reason", cell: 2, reason: null, points: 200, code: "adjustment-without-reason", kept: 2 },
    { case: "zero without reason", cell: 0, reason: null, points: 0, code: undefined, kept: 0 },
  ])("reads $case", async ({ cell, reason, points, code, kept }) => {
    const host = new MemoryHost({ 任务清单: [["责任单位"]] });
    await rerun(host, options);
    fill(ownSheet(host, "results"), "第2党支部", "调整分", cell);
    fill(ownSheet(host, "results"), "第2党支部", "调整理由", reason);
    const entries = await readOfficeEntries(host, await host.describe(), PERIOD, LABEL_SETS);
    expect(adjustmentsOf(entries, options.names).get(1)?.points).toBe(points);
    expect(entries.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === undefined ? [] : [code]);
    if (code !== undefined) {
      expect(entries.diagnostics[0]!.at).toEqual({ sheet: "考核结果 2026Q3", rowIndex: 5, columnIndex: 19 });
    }
    const { plan } = await rerun(host, options);
    expect(look(ownSheet(host, "results"), "第2党支部", "调整分")).toBe(kept);
    if (code !== undefined) {
      expect(gridOf(plan, "problems").records).toMatchObject([{ 工作表: "考核结果 2026Q3", 单元格: "T6" }]);
    }
  });

  it.each([
    { value: 1.005, hundredths: 101 },
    { value: -1.005, hundredths: -101 },
    { value: 0.1 + 0.2, hundredths: 30 },
    { value: -0.004, hundredths: 0 },
    { value: 1e-9, hundredths: 0 },
    // Beyond what a total of 100 can tell, as MIN and MAX do in the sheet.
    { value: 1e306, hundredths: 1_000_000 },
    { value: -1e306, hundredths: -1_000_000 },
  ])("$value rounds as ROUND does", ({ value, hundredths }) => {
    expect(hundredthsOf(value) + 0).toBe(hundredths);
  });
});

it("reads nothing from a workbook without sheets of ours, or of another period", async () => {
  const host = await written();
  const other = await readOfficeEntries(host, await host.describe(), periodOf(2026, "Q2"), LABEL_SETS);
  expect(other.sheets.size).toBe(0);
  expect(other.rows.results.size).toBe(0);
});
