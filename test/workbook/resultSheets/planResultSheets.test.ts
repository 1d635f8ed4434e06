import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/domain/model/period";
import { rational } from "../../../src/domain/model/rational";
import { sheetLabels as en } from "../../../src/i18n/en/sheetLabels";
import type { Diagnostic } from "../../../src/workbook/diagnostics/diagnostic";
import { planProblemsSheet } from "../../../src/workbook/resultSheets/problemsSheet";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import { planResultsSheet } from "../../../src/workbook/resultSheets/resultsSheet";
import { freeNames } from "../../../src/workbook/resultSheets/sheetNames";
import { assessmentOf, fixtureTexts, flagOf, itemOf, planOptions, reminderOf, ruleOf, SETTINGS } from "./planFixture";
import { OWN_SCALE, pageMargins } from "../../../src/workbook/port/pageSetup";
import { headerParts } from "../../../src/workbook/port/headerFooter";
import { STYLE_DEFAULTS } from "../../../src/workbook/port/writePlan";
import { gridOf } from "./plannedGrid";

const small = assessmentOf({
  organizations: [
    { level: "C", items: [itemOf()], flags: [flagOf({ sources: itemOf().sources, sourceCount: 5 })] },
    { level: "B", scores: [null, 1800, 3600, 900], previousTotal: 8000, items: [itemOf({ score: 800 })] },
  ],
  reminders: [reminderOf()],
});

describe("six sheets", () => {
  it("have the period's keys, names and order", () => {
    const { sheets } = planResultSheets(planOptions(small));
    expect(sheets.map(({ key, name }) => [key, name])).toEqual([
      ["2026Q3.results", "考核结果 2026Q3"],
      ["2026Q3.items", "得分明细 2026Q3"],
      ["2026Q3.flags", "预警名单 2026Q3"],
      ["2026Q3.reminders", "提醒名单 2026Q3"],
      ["2026Q3.problems", "数据问题 2026Q3"],
      ["2026Q3.notes", "考核说明 2026Q3"],
    ]);
  });

  it("give way to the office's sheets of the same name, and keep within 31 characters", () => {
    const sheets = ["任务清单", "考核结果 2026Q3", "考核结果 2026q3 (2)"].map((name, i) => ({
      id: `s${i}`,
      name,
      visible: true,
    }));
    const info = { sheets, tables: [], names: [], date1904: false };
    const plan = planResultSheets(planOptions(small, { info }));
    expect(plan.sheets[0]!.name).toBe("考核结果 2026Q3 (3)");
    expect(plan.removeSheetIds).toEqual([]);
  });

  it("give way to the office's tables and names", () => {
    const range = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };
    const options = planOptions(small);
    const info = {
      ...options.info,
      tables: [{ id: "t", name: "kaohe_2026q3_RESULTS", sheetId: "s1", range, columns: [] }],
    };
    const names = freeNames(info, options.officeEntries, { labels: options.texts.sheets, period: small.period });
    expect(names.tables.results).toBe("Kaohe_2026Q3_results_2");
  });

  it("are English in English, with no Chinese word of ours", () => {
    const full = { ...small, period: periodOf(2026, "FY"), incomplete: true, missing: [{ ledger: "talks" as const }] };
    const plan = planResultSheets(planOptions(full, { texts: fixtureTexts(en), names: ["A", "B"] }));
    expect(plan.sheets[0]!.name).toBe("Results 2026FY");
    for (const kind of ["results", "flags", "problems"]) {
      const { sheet } = gridOf(plan, kind);
      const ours = sheet.tables[0]!.columns.filter((label) => !/书记履职|组织|四强/.test(label));
      expect(ours.join()).not.toMatch(/[\u4e00-\u9fff]/);
    }
    expect(gridOf(plan, "results").value(2, 0)).toBe("These results are incomplete. Not assessed: no Talks ledger.");
  });

  it("show the default grades in their language wherever a grade stands, and the office's own as they are", () => {
    const graded = assessmentOf({ organizations: [{ level: "B", items: [itemOf()], flags: [flagOf()] }] });
    const shown = graded.organizations[0]!.grade!;
    const plan = planResultSheets(planOptions(graded, { texts: fixtureTexts(en) }));
    const results = gridOf(plan, "results");
    expect(results.at(0, "Grade")).toMatchObject({ value: en.grade(shown) });
    expect(en.grade(shown)).not.toBe(shown);
    const formula = JSON.stringify(results.at(0, "Grade"));
    for (const { label } of SETTINGS.grades) {
      expect(formula).not.toContain(label);
      expect(formula).toContain(en.grade(label));
      expect(JSON.stringify(results.sheet.conditionalFormats)).not.toContain(`"${label}`);
    }
    expect(gridOf(plan, "flags").records[0]).toMatchObject({ Grade: en.grade(shown) });
    const notes = JSON.stringify([...plan.sheets[5]!.rows()]);
    for (const { label } of SETTINGS.grades) expect(notes).not.toMatch(new RegExp(`[“"=]${label}[”"]`));
    expect(en.grade("优秀")).toBe("优秀");
  });

  it("end our own sentences where Excel for the web takes no more, and say so; names stay whole", () => {
    const long = "长".repeat(20_000);
    const texts = { ...fixtureTexts(), reason: () => long };
    const item = itemOf({ reasons: [{ code: "na-level", params: {} }] });
    const plan = planResultSheets(
      planOptions(assessmentOf({ organizations: [{ items: [item] }] }), { texts, names: [long] }),
    );
    const [record] = gridOf(plan, "items").records;
    expect(record!["失分原因"]).toBe("长".repeat(8_000 - 10) + "（内容过长，以下略）");
    expect(record!["党组织"]).toBe(long);
  });

  it("keep their own promises: row counts, table headers, known styles, text within Excel's limits", () => {
    const long = "长".repeat(40_000);
    const options = planOptions(small, { names: [long, "=HYPERLINK(1)"] });
    const plan = planResultSheets(options);
    for (const sheet of plan.sheets) {
      const rows = [...sheet.rows()];
      expect(rows).toHaveLength(sheet.rowCount);
      expect([...sheet.rows()]).toEqual(rows);
      for (const { mark } of sheet.marks) expect(mark).toMatch(/^[A-Za-z.]*$/);
      for (const { range, columns } of sheet.tables) {
        expect(range.lastRow).toBeGreaterThan(range.firstRow);
        expect(new Set(columns.map((label) => label.toLowerCase())).size).toBe(columns.length);
        const header = rows[range.firstRow]!.cells.map((cell) =>
          typeof cell === "object" && cell ? cell.value : cell,
        );
        expect(header).toEqual(columns);
      }
      const styles = rows.flatMap(({ cells, style }) => [
        ...cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.style : undefined)),
        style,
      ]);
      for (const style of [...styles, ...sheet.columns.map((column) => column.style)]) {
        if (style !== undefined) expect(plan.styles).toHaveProperty(style);
      }
      for (const cell of rows.flatMap(({ cells }) => cells)) {
        const value = cell !== null && typeof cell === "object" ? cell.value : cell;
        if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(32_767);
        if (cell !== null && typeof cell === "object" && cell.formula !== undefined) {
          expect(cell.formula.length).toBeLessThanOrEqual(8_192);
          expect(cell.formula).not.toMatch(/LET\(|XLOOKUP|FILTER\(|@/);
        }
      }
      for (const { prompt, error } of sheet.validations) {
        for (const title of [prompt.title, error.title]) expect(title.length).toBeLessThanOrEqual(32);
        for (const text of [prompt.text, error.text]) expect(text.length).toBeLessThanOrEqual(255);
      }
    }
    const results = gridOf(plan, "results");
    expect(results.at(1, "党组织")).toBe("=HYPERLINK(1)");
  });
});

describe("考核结果", () => {
  it("has what leaders look at first, the secretary score first of all scores, then what it comes of", () => {
    const { sheet } = gridOf(planResultSheets(planOptions(small)), "results");
    expect(sheet.tables[0]!.columns).toEqual(
      (
        "名次 党组织 层级 书记 书记履职得分 最终得分 等次 变化 预警 序号 书记履职 组织建设 组织生活 “四强”支部创建 合计得分 适用分 " +
        "折算总分 加分 扣分 调整分 调整理由 认定等次 等次理由 上期得分 参与排名 否决 说明"
      ).split(" "),
    );
    expect(sheet.frozen).toEqual({ rows: 4, columns: 2 });
  });

  it("prints the leading columns only, a level a group of pages, under the title, to be signed", () => {
    const { sheet } = gridOf(planResultSheets(planOptions(small)), "results");
    const { footer = "", ...print } = sheet.print;
    expect(print).toEqual({
      orientation: "landscape",
      area: { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 8 },
      titleRows: { first: 0, last: 3 },
      pageStarts: [5],
    });
    for (const word of ["制表：", "审核：", "签发："]) expect(footer).toContain(word);
    expect(headerParts(footer).right).toMatch(/^&10签发：_+\n第 &P 页，共 &N 页$/);
  });

  it("prints at 9 points and more on A4 in landscape, also where a digit is 9.5 pixels wide", () => {
    const long = "市人力资源和社会保障局机关劳动监察党支部";
    for (const texts of [fixtureTexts(), fixtureTexts(en)]) {
      const { sheet } = gridOf(planResultSheets(planOptions(small, { texts, names: [long, long] })), "results");
      const printed = sheet.columns.slice(0, sheet.print.area!.lastColumn + 1);
      const { left, right } = pageMargins(sheet.print);
      const pixels = printed.reduce((sum, { width }) => sum + width * 9.5 + 5, 0);
      expect((pixels / 96) * (OWN_SCALE / 100)).toBeLessThan(297 / 25.4 - left - right);
    }
    expect((STYLE_DEFAULTS.fontSize * OWN_SCALE) / 100).toBeGreaterThanOrEqual(9);
  });

  it("says over the printed table who issues it and when, and over the others how to fill them in", () => {
    const settings = { ...SETTINGS, unitName: "中共澜江市直属机关工作委员会" };
    const grid = gridOf(planResultSheets(planOptions(small, { settings })), "results");
    const texts = [0, 1, 2].map((r) => grid.rows[r]!.map((_, c) => grid.value(r, c)).filter((value) => value !== null));
    expect(texts).toEqual([
      ["党组织书记履职考核结果（2026年第三季度）", expect.stringContaining("浅黄色单元格由单位填写")],
      [expect.stringContaining("基准日：2026-09-30")],
      ["考核单位：中共澜江市直属机关工作委员会", "制表日期：2026年10月8日"],
    ]);
    const printed = grid.sheet.print.area!.lastColumn;
    const outside = grid.sheet.merges.filter(({ firstColumn }) => firstColumn > printed);
    expect(outside).toEqual([{ firstRow: 0, lastRow: 0, firstColumn: printed + 1, lastColumn: 26 }]);
    expect(
      grid.sheet.merges.every(({ firstColumn, lastColumn }) => firstColumn > printed || lastColumn <= printed),
    ).toBe(true);
  });

  it("begins no page at a level where the rows are in another order", () => {
    const { organizations } = assessmentOf({ organizations: [{ level: "C" }, { level: "B" }, { level: "B" }] });
    const [committee, first, second] = [organizations[0]!, organizations[1]!, organizations[2]!];
    const startsOf = (...order: typeof organizations) =>
      gridOf(planResultSheets(planOptions({ ...small, organizations: order })), "results").sheet.print.pageStarts;
    expect(startsOf(committee, first, second)).toEqual([5]);
    expect(startsOf(first, committee, second)).toEqual([]);
  });

  it("has 不适用分 only when it counts in full", () => {
    const settings = { ...SETTINGS, notApplicable: "full" as const };
    const { sheet } = gridOf(planResultSheets(planOptions(small, { settings })), "results");
    expect(sheet.tables[0]!.columns).toContain("不适用分");
  });

  it("shows what was not scored as such, never as 0", () => {
    const { records } = gridOf(planResultSheets(planOptions(small)), "results");
    expect(records[1]).toMatchObject({
      书记履职得分: "—",
      书记履职: "—",
      合计得分: 63,
      上期得分: 80,
      变化: 10,
      参与排名: "是",
    });
  });

  it("makes labels of categories fit for structured references", () => {
    const ruleSet = {
      version: "v1",
      categories: ["书记履职", "加分", "a[1]#'@\n b"],
      rules: [ruleOf()],
    };
    const { sheet } = gridOf(planResultSheets(planOptions(small, { ruleSet })), "results");
    expect(sheet.tables[0]!.columns.slice(10, 13)).toEqual(["书记履职", "加分 2", "a［1］＃＇＠ b"]);
  });

  it("says so when no organization takes part", () => {
    const plan = planResultSheets(planOptions(assessmentOf({ organizations: [] })));
    expect(gridOf(plan, "results").records).toMatchObject([{ 党组织: "名册中没有参加本期考核的党组织" }]);
    expect(gridOf(plan, "notes").sheet.charts).toEqual([]);
  });
});

describe("得分明细", () => {
  it.each([
    { case: "a share", item: itemOf(), value: 0.75, target: 1 },
    {
      case: "a judgement",
      item: itemOf({ rule: ruleOf({ measure: "setupInOrder" }), value: { kind: "number", value: rational(0) } }),
      value: "不符合",
      target: "符合",
    },
    {
      case: "a vacancy since nobody knows when",
      item: itemOf({
        rule: ruleOf({ measure: "secretaryVacancy" }),
        value: { kind: "number", value: rational(100_000) },
        target: null,
      }),
      value: "空缺，时间不详",
      target: null,
    },
    {
      case: "counts by kind",
      item: itemOf({
        value: {
          kind: "events",
          counts: new Map([
            ["超期未改", 1],
            ["逾期整改", 0],
          ]),
        },
        target: null,
      }),
      value: "超期未改 1 个",
      target: null,
    },
    {
      case: "a grade",
      item: itemOf({ value: { kind: "text", text: "较好" }, target: null }),
      value: "较好",
      target: null,
    },
    {
      case: "none",
      item: itemOf({ value: null, target: null, status: "notApplicable", score: null }),
      value: null,
      target: null,
    },
  ])("shows $case in words people read", ({ item, value, target }) => {
    const plan = planResultSheets(planOptions(assessmentOf({ organizations: [{ items: [item] }] })));
    expect(gridOf(plan, "items").records[0]).toMatchObject({ 实际值: value, 目标: target });
  });

  it("names the first source, how many more, and links to it", () => {
    const grid = gridOf(planResultSheets(planOptions(small)), "items");
    expect(grid.at(0, "依据")).toEqual({
      value: "任务清单!15 行，另 1 处",
      style: "link",
      link: { sheet: "任务清单", rowIndex: 14, columnIndex: 0, tooltip: "转到台账中的这一行" },
    });
  });

  it("says what is missing where the engine gave no reason", () => {
    const item = itemOf({ status: "notAssessed", score: null, missing: { ledger: "talks", field: "date" } });
    const plan = planResultSheets(planOptions(assessmentOf({ organizations: [{ items: [item] }] })));
    expect(gridOf(plan, "items").records[0]).toMatchObject({
      状态: "未评",
      得分: null,
      失分原因: "谈话台账缺少“谈话时间”列",
    });
  });

  it("links only what lost points, and never more than Excel takes, when there are too many rows", () => {
    const items = Array.from({ length: 1_000 }, (_, i) => itemOf(i % 10 === 0 ? {} : { score: 800 }));
    const many = assessmentOf({ organizations: Array.from({ length: 100 }, () => ({ items })) });
    const linkCount = (assessment: typeof many) => {
      let count = 0;
      let index = 0;
      let last = 0;
      for (const { cells } of planResultSheets(planOptions(assessment)).sheets[1]!.rows()) {
        index++;
        const cell = cells[13];
        if (cell !== null && typeof cell === "object" && cell.link) [count, last] = [count + 1, index];
      }
      return { count, last };
    };
    expect(linkCount(many).count).toBe(10_000);
    const lost = assessmentOf({
      organizations: Array.from({ length: 100 }, () => ({ items: items.map(() => itemOf()) })),
    });
    expect(linkCount(lost)).toEqual({ count: 65_000, last: 65_004 });
  });
});

describe("预警名单 and 提醒名单", () => {
  it("lists notices after flags, with codes, words and the number of sources", () => {
    const organizations = [
      { flags: [flagOf({ code: "FB9", kind: "notice" })] },
      { flags: [flagOf({ sources: itemOf().sources, sourceCount: 5 }), flagOf({ code: "FB8", kind: "escalate" })] },
      {},
    ];
    const { records } = gridOf(planResultSheets(planOptions(assessmentOf({ organizations }))), "flags");
    expect(records).toMatchObject([
      {
        党组织: "第2党支部",
        性质: "连续预警",
        预警事项: "FB2 届满未换届；FB8 连续预警",
        依据: "任务清单!15 行，另 4 处",
      },
      { 党组织: "第1党支部", 性质: "提示", 认定结果: null },
    ]);
  });

  it("has the columns of rules.md §8 with the key hidden, and dates in the workbook's own count", () => {
    const options = planOptions(small);
    const plan = planResultSheets({ ...options, info: { ...options.info, date1904: true } });
    const { sheet, records } = gridOf(plan, "reminders");
    expect(sheet.tables[0]!.columns).toEqual(
      "序号 提醒类别 党组织 书记/责任人 事由 说明 依据 到期日 剩余天数 紧急程度 提醒时间 处理情况 备注 标识".split(" "),
    );
    expect(sheet.columns.at(-1)).toMatchObject({ hidden: true });
    // 2026-09-30 is 46295 counted from 1900.
    expect(records[0]).toMatchObject({ 到期日: 46295 - 1462, 标识: "R9|第1党支部|会议记录不规范|2026-09-30" });
  });

  it("tells equal reminders apart", () => {
    const assessment = assessmentOf({ organizations: [{}], reminders: [reminderOf(), reminderOf()] });
    const { records } = gridOf(planResultSheets(planOptions(assessment)), "reminders");
    expect(new Set(records.map((record) => record["标识"])).size).toBe(2);
  });

  it("says in words that nothing was found", () => {
    const plan = planResultSheets(planOptions(assessmentOf({ organizations: [{}] })));
    expect(gridOf(plan, "flags").records).toMatchObject([{ 预警原因: "本期没有需要预警的党组织" }]);
    expect(gridOf(plan, "reminders").records).toMatchObject([{ 说明: "截至基准日没有需要提醒的事项" }]);
    expect(gridOf(plan, "problems").records).toMatchObject([{ 问题: "没有发现数据问题" }]);
  });
});

describe("数据问题", () => {
  const problem: Diagnostic = {
    code: "unknown-organization",
    severity: "error",
    at: { sheet: "任务清单", rowIndex: 4, columnIndex: 1 },
    value: "+某支部",
    params: { name: "+某支部" },
  };

  it.each([
    { case: "a cell", at: problem.at, cell: "B5", linked: true },
    { case: "a row", at: { sheet: "任务清单", rowIndex: 4 }, cell: "第 5 行", linked: true },
    { case: "a sheet", at: { sheet: "任务清单" }, cell: "整张表", linked: true },
    { case: "a sheet that is not there", at: { sheet: "谈话台账" }, cell: "整张表", linked: false },
    { case: "the workbook", at: { sheet: "" }, cell: null, linked: false },
  ])("points to $case", ({ at, cell, linked }) => {
    const grid = gridOf(planResultSheets(planOptions(small, { diagnostics: [{ ...problem, at }] })), "problems");
    expect(grid.records[0]).toMatchObject({ 程度: "错误", 单元格: cell, 内容: "+某支部" });
    const planned = grid.at(0, "单元格");
    expect(planned !== null && typeof planned === "object" && planned.link !== undefined).toBe(linked);
  });

  it("says how many rows found no room and where they are", () => {
    const options = planOptions(small, { diagnostics: Array.from({ length: 30 }, () => problem) });
    const labels = options.texts.sheets;
    const free = freeNames(options.info, options.officeEntries, { labels, period: small.period });
    const context = { ...options, labels, free };
    const sheet = planProblemsSheet(context, planResultsSheet(context), 20);
    const rows = [...sheet.rows()];
    expect(sheet.rowCount).toBe(20);
    expect(rows).toHaveLength(20);
    // Four rows above the body; 15 of 30 problems and the last row.
    expect(rows.at(-1)!.cells[5]).toMatch(/另有 15 行.*--json/);
  });
});

describe("考核说明", () => {
  it("counts live and draws two charts over its own cells", () => {
    const grid = gridOf(planResultSheets(planOptions(small)), "notes");
    const cells = grid.rows.flat();
    const formulas = cells.flatMap((cell) =>
      cell !== null && typeof cell === "object" && cell.formula ? [cell.formula] : [],
    );
    expect(formulas).toContain('COUNTIFS(Kaohe_2026Q3_results[层级],"=党支部")');
    expect(grid.sheet.charts).toHaveLength(2);
    for (const { categories, series } of grid.sheet.charts) {
      for (const { values } of series) {
        expect([values.firstRow, values.lastRow]).toEqual([categories.firstRow, categories.lastRow]);
        for (let r = values.firstRow; r <= values.lastRow; r++) {
          expect(grid.value(r, values.firstColumn)).not.toBeNull();
          expect(grid.value(r, 0)).not.toBeNull();
        }
      }
    }
    const names = grid.rows.map((_, r) => grid.value(r, 0));
    for (const name of ["考核周期", "基准日", "计算时间", "程序版本", "考核细则", "任务清单", "等次", "最终得分"]) {
      expect(names).toContain(name);
    }
  });
});
