import { beforeEach, describe, expect, it } from "vitest";
import { HostError } from "../../../src/workbook/port/hostError";
import type { DataView } from "../../../src/taskpane/service/dataView";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, keepProgress, quiet, serve, smallWorkbook } from "./serving";

let workbook: LiveMemoryWorkbook;
let service: PaneService;

beforeEach(() => {
  workbook = smallWorkbook({ 通知: [["关于开展考核的通知"], ["各支部："]] });
  service = serve(workbook);
});

const sheetOf = (view: DataView, name: string) => view.sheets.find((sheet) => sheet.name === name)!;

describe("the data", () => {
  it("says what every sheet was taken for, in the order of tabs", async () => {
    const { told, onProgress } = keepProgress();
    const view = await done(service.inspect(onProgress));
    expect(
      view.sheets.map(({ name, state, ledger, headerRow, rowsRead }) => [name, state, ledger, headerRow, rowsRead]),
    ).toEqual([
      ["名册", "ledger", "roster", 1, 2],
      ["活动台账", "ledger", "activities", 1, 2],
      ["通知", "other", null, null, 0],
    ]);
    expect(sheetOf(view, "名册").columns[0]).toEqual({
      field: "organization",
      fieldLabel: "党组织名称",
      columnIndex: 0,
      columnLetter: "A",
      header: "党组织名称",
      samples: ["机关第一党支部", "机关第二党支部"],
      evidence: ["这一列都是党组织"],
    });
    expect(view.rowsRead).toBe(4);
    expect(view.missing.filter(({ needed }) => needed)).toEqual([]);
    expect(view.missing.map(({ label }) => label)).toContain("谈话台账");
    expect(view.ledgers.map(({ label }) => label)).toContain("任务清单");
    expect(view.ledgers[0]!.fields.find(({ field }) => field === "secretary")).toEqual({
      field: "secretary",
      label: "书记姓名",
      required: true,
    });
    expect(told).toContainEqual({ step: "reading", sheet: "活动台账", rows: 4 });
  });

  it("tells a problem with its place, and a spelling that can be confirmed", async () => {
    const { problems, warnings, errors } = await done(service.inspect(quiet));
    const suggested = problems.find(({ code }) => code === "organization-suggested")!;
    expect(suggested).toMatchObject({
      title: "党组织写法与名册不同",
      place: { label: "活动台账!A4", at: { sheet: "活动台账", rowIndex: 3, columnIndex: 0 } },
      value: "机关第二支部",
      alias: { written: "机关第二支部", organization: "机关第二党支部" },
    });
    expect(errors + warnings).toBe(problems.length);
    await service.setLanguage("en");
    const english = await done(service.inspect(quiet));
    expect(english.problems.find(({ code }) => code === "organization-suggested")!.title).toBe(
      "The organization is spelled unlike the roster",
    );
    expect(sheetOf(english, "名册").ledgerLabel).toBe("Roster");
  });

  it("tells apart sheets that are to be confirmed and the product's own", async () => {
    workbook = smallWorkbook({
      培训台账: [
        ["姓名", "培训班名称"],
        ["张三", "书记班"],
      ],
    });
    service = serve(workbook);
    await done(service.writeDefaultRules());
    const view = await done(service.inspect(quiet));
    expect(sheetOf(view, "培训台账")).toMatchObject({
      state: "unclear",
      ledger: null,
      candidates: ["training"],
      errors: 1,
    });
    expect(sheetOf(view, "考核细则")).toMatchObject({ state: "own", columns: [] });
  });

  it("says of a workbook without ledgers what it needs", async () => {
    workbook.sheets = workbook.sheets.filter(({ name }) => name === "通知");
    const view = await done(service.inspect(quiet));
    expect(view.missing.filter(({ needed }) => needed).map(({ label }) => label)).toEqual(["名册", "活动台账"]);
    expect(view.problems.map(({ code }) => code)).toContain("ledger-missing");
    const setup = await done(service.setup(quiet));
    expect(setup.proposed).toBeNull();
    expect(setup.missing.filter(({ needed }) => needed).map(({ text }) => text)).toEqual([
      "没有找到“名册”，不能考核。",
      "没有找到“活动台账”，不能考核。",
    ]);
    const preview = await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    expect(preview).toMatchObject({ status: "refused", reason: "没有考核。请先解决下面的问题：" });
    expect(await done(service.results())).toBeNull();
  });

  it("shows the head of a sheet with days as days", async () => {
    workbook.typeAsUser("活动台账", 1, 2, { date: 46_213 });
    const { id } = workbook.sheet("活动台账");
    expect((await done(service.sheetHead(id))).rows[1]).toEqual([
      "机关第一党支部",
      "支部党员大会",
      "2026-07-10",
      "学习",
    ]);
    expect(await service.sheetHead("nowhere")).toMatchObject({ status: "failed", trouble: { code: "no-such-sheet" } });
  });
});

describe("confirming", () => {
  it("keeps an alias in the workbook, and reads with it", async () => {
    await done(service.inspect(quiet));
    const view = await done(service.confirmAlias("机关第二支部", "机关第二党支部", quiet));
    expect(view.problems.map(({ code }) => code)).not.toContain("organization-suggested");
    expect(sheetOf(view, "考核映射").state).toBe("own");
    expect(sheetOf(view, "活动台账").rowsRead).toBe(3);
    // Another pane over the same workbook sees it too.
    const again = await done(serve(workbook).inspect(quiet));
    expect(again.problems).toEqual(view.problems);
  });

  it("reads a sheet as the office says, with the columns it chose", async () => {
    workbook = smallWorkbook({
      记录: [["三季度记录"], ["单位", "内容", "何时", "何地"], ["机关第一党支部", "党课", "2026-09-20", "礼堂"]],
    });
    service = serve(workbook);
    const before = await done(service.inspect(quiet));
    expect(sheetOf(before, "记录")).toMatchObject({ state: "other", rowsRead: 0 });
    const edit = {
      sheetId: sheetOf(before, "记录").id,
      ledger: "activities",
      headerRow: 2,
      columns: [
        { field: "organization", columnIndex: 0 },
        { field: "type", columnIndex: 1 },
        { field: "date", columnIndex: 2 },
      ],
      fillDown: false,
    } as const;
    const after = sheetOf(await done(service.confirmMapping(edit, quiet)), "记录");
    expect(after).toMatchObject({ state: "ledger", ledger: "activities", headerRow: 2, rowsRead: 1, confirmed: true });
    expect(after.columns.map(({ field, header }) => [field, header])).toEqual([
      ["organization", "单位"],
      ["type", "内容"],
      ["date", "何时"],
    ]);
    const none = sheetOf(await done(service.confirmMapping({ ...edit, ledger: null, columns: [] }, quiet)), "记录");
    expect(none).toMatchObject({ state: "other", rowsRead: 0, confirmed: true });
  });

  it("keeps what the office has entered on the mapping sheet meanwhile", async () => {
    await done(service.confirmAlias("机关第二支部", "机关第二党支部", quiet));
    const { rowIndex, record } = workbook.rowWith("考核映射", "工作表", "名册");
    expect(record["已确认"]).toBe("否");
    const head = workbook.sheet("考核映射").rows.find((row) => row.includes("向下填充"))!;
    workbook.typeAsUser("考核映射", rowIndex, head.indexOf("向下填充"), "是");
    workbook.typeAsUser("考核映射", rowIndex, head.indexOf("已确认"), "是");
    const view = await done(service.inspect(quiet));
    expect(sheetOf(view, "名册")).toMatchObject({ confirmed: true, fillDown: true });
    const id = sheetOf(view, "通知").id;
    const edit = { sheetId: id, ledger: null, headerRow: 1, columns: [], fillDown: false };
    const after = await done(service.confirmMapping(edit, quiet));
    expect(sheetOf(after, "名册")).toMatchObject({ confirmed: true, fillDown: true });
    expect(sheetOf(after, "通知").confirmed).toBe(true);
    expect(after.problems.map(({ code }) => code)).not.toContain("organization-suggested");
  });

  it("leaves a mapping sheet without our mark where it is, under its name, and goes on from what it says", async () => {
    await done(service.confirmAlias("机关第二支部", "机关第二党支部", quiet));
    // The sheets were copied into another workbook, which loses hidden names.
    workbook.names = [];
    const { id } = workbook.sheet("通知");
    await done(service.inspect(quiet));
    const edit = { sheetId: id, ledger: null, headerRow: 1, columns: [], fillDown: false };
    const view = await done(service.confirmMapping(edit, quiet));
    expect(view.sheets.map(({ name }) => name)).toEqual(["名册", "活动台账", "通知", "考核映射", "考核映射 (2)"]);
    expect(sheetOf(view, "通知").confirmed).toBe(true);
    expect(view.problems.map(({ code }) => code)).not.toContain("organization-suggested");
  });

  it("leaves the workbook alone when the sheet is gone", async () => {
    await done(service.inspect(quiet));
    const edit = { sheetId: "gone", ledger: null, headerRow: 1, columns: [], fillDown: false };
    expect(await service.confirmMapping(edit, quiet)).toMatchObject({ trouble: { code: "no-such-sheet" } });
    expect(workbook.applied).toEqual([]);
  });
});

describe("the rules", () => {
  it("are the default ones until they are written, then those of the sheets", async () => {
    const before = await done(service.rules());
    expect(before).toMatchObject({
      version: "v2",
      ruleSheet: null,
      settingsSheet: null,
      canWriteDefaults: true,
      problems: [],
    });
    expect(before.categories[0]?.category).toBe("书记履职");
    expect(before.categories.reduce((sum, { points }) => sum + Number(points), 0)).toBe(100);
    expect(before.settings.every(({ isDefault }) => isDefault)).toBe(true);
    const after = await done(service.writeDefaultRules());
    expect(after).toMatchObject({
      ruleSheet: "考核细则",
      settingsSheet: "考核设置",
      canWriteDefaults: false,
      problems: [],
    });
    expect(after.categories).toEqual(before.categories);
    expect(after.settings).toEqual(before.settings);
    const applied = workbook.applied.length;
    expect(await done(service.writeDefaultRules())).toEqual(after);
    expect(workbook.applied).toHaveLength(applied);
  });

  it("are told as the office reads them, in one sentence", async () => {
    const { categories } = await done(service.rules());
    const rule = categories[0]!.rules.find(({ code }) => code === "S1.1")!;
    expect(rule).toEqual({
      record: 0,
      code: "S1.1",
      indicator: "年度任务清单按时制定",
      category: "书记履职",
      levels: "全部",
      points: "2",
      summary:
        "按“任务清单”计，期间为本年：年度任务清单是否按时制定：“按时”“逾期”或“未制定”；计分：按等次对应的比例得分（按时:100%; 逾期:50%; 未制定:0%）；到期 03-31起。",
      basis: "年度任务清单制度",
      locked: false,
      ...{ state: "inForce", from: "", until: "", errors: 0, warnings: 0 },
    });
    await service.setLanguage("en");
    const english = (await done(service.rules())).categories[0]!.rules.find(({ code }) => code === "S1.1")!;
    expect(english.summary).toMatch(/^From “任务清单”, window “本年”: .*; score: The share that the map gives/);
  });

  it("show an edited setting, and a mistake with its cell", async () => {
    await done(service.writeDefaultRules());
    const cap = workbook.rowWith("考核设置", "名称", "加分上限").rowIndex;
    const column = workbook
      .sheet("考核设置")
      .rows.find((row) => row.includes("名称"))!
      .indexOf("值");
    workbook.typeAsUser("考核设置", cap, column, 3);
    expect((await done(service.rules())).settings.find(({ name }) => name === "加分上限")).toMatchObject({
      value: "3",
      isDefault: false,
    });
    workbook.typeAsUser("考核设置", cap, column, "很多");
    const view = await done(service.rules());
    expect(view.problems).toHaveLength(1);
    expect(view.problems[0]).toMatchObject({
      code: "setting-unreadable",
      place: { at: { sheet: "考核设置", rowIndex: cap } },
    });
    expect(view.settings.find(({ name }) => name === "加分上限")?.value).toBe("很多");
  });
});

describe("the setup", () => {
  it("proposes the newest quarter with activities and offers those there are", async () => {
    const setup = await done(service.setup(quiet));
    expect(setup.proposed).toEqual({ period: "2026Q3", cutoff: "2026-09-30", why: "这是活动台账里最近有活动的季度。" });
    expect(setup.periods.map(({ period }) => period)).toEqual(["2026Q4", "2026H2", "2026FY", "2026Q3"]);
    expect(setup.periods.at(-1)).toEqual({
      period: "2026Q3",
      label: "2026年第三季度",
      start: "2026-07-01",
      end: "2026-09-30",
    });
    expect(setup.ready[0]).toBe("名册：2 行（“名册”）");
    expect(setup.ready.some((line) => line.includes("默认细则 v2"))).toBe(true);
    expect(setup.missing.find(({ text }) => text.includes("谈话台账"))?.text).toMatch(/\d+ 项指标不评，提醒“任职谈话”/);
    // It rests on what was read: reading again would cost minutes in a large workbook.
    workbook.failNext.set("readSheet", new HostError("host-failed", "memory"));
    expect(await done(service.setup(quiet))).toEqual(setup);
  });

  it("follows the settings sheet, and says so", async () => {
    await done(service.writeDefaultRules());
    const column = workbook
      .sheet("考核设置")
      .rows.find((row) => row.includes("名称"))!
      .indexOf("值");
    const set = (name: string, value: string | number): void => {
      workbook.typeAsUser("考核设置", workbook.rowWith("考核设置", "名称", name).rowIndex, column, value);
    };
    set("考核年度", 2026);
    set("考核周期", "Q2");
    set("基准日", "2026-06-15");
    await service.setLanguage("en");
    expect((await done(service.setup(quiet))).proposed).toEqual({
      period: "2026Q2",
      cutoff: "2026-06-15",
      why: "The period is that of the settings sheet. The cutoff is that of the settings sheet.",
    });
    set("基准日", "2026-07-15");
    await done(service.inspect(quiet));
    expect((await done(service.setup(quiet))).proposed).toMatchObject({ period: "2026Q2", cutoff: "2026-06-30" });
  });
});

describe("an assessment", () => {
  it("is refused in words for a period that is none and a cutoff outside", async () => {
    expect(await done(service.assess({ period: "soon", cutoff: null }, quiet))).toMatchObject({ status: "refused" });
    expect(await done(service.assess({ period: "2026Q3", cutoff: "2026-13-01" }, quiet))).toMatchObject({
      status: "refused",
    });
    expect(await done(service.assess({ period: "2026Q3", cutoff: "2026-10-01" }, quiet))).toEqual({
      status: "refused",
      reason: "基准日 2026-10-01 不在2026年第三季度（2026-07-01 至 2026-09-30）之内。",
      problems: [],
    });
    expect(await service.organization(0)).toMatchObject({
      trouble: { code: "not-assessed", message: "还没有考核结果。" },
    });
    expect(await service.write(quiet)).toMatchObject({ trouble: { code: "nothing-planned" } });
    expect(await done(service.reminders())).toBeNull();
  });

  it("remarks on a cutoff to come and on a period without activities", async () => {
    const view = await done(service.assess({ period: "2026Q4", cutoff: null, withoutActivities: true }, quiet));
    expect(view).toMatchObject({
      status: "ready",
      remarks: [expect.stringContaining("2026-10-08"), expect.stringContaining("2026年第四季度")],
    });
  });

  it("writes once; a second time it asks for an assessment", async () => {
    await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    expect(workbook.applied).toEqual([]);
    await done(service.write(quiet));
    expect(await service.write(quiet)).toMatchObject({ trouble: { code: "nothing-planned" } });
    const again = await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    if (again.status !== "ready") expect.fail();
    expect(again.sheets.map(({ action }) => action)).toEqual(again.sheets.map(() => "replaced"));
  });

  it("does not write a plan that a confirmation has overtaken", async () => {
    await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    await done(service.confirmAlias("机关第二支部", "机关第二党支部", quiet));
    expect(await service.write(quiet)).toMatchObject({ trouble: { code: "nothing-planned" } });
  });

  it("scores a period without activities only when a person has said that it has none", async () => {
    const choice = { period: "2026Q4", cutoff: null };
    const view = await done(service.assess(choice, quiet));
    expect(view).toMatchObject({
      status: "refused",
      confirmable: true,
      reason: expect.stringContaining("2026年第四季度"),
    });
    expect(await service.write(quiet)).toMatchObject({ trouble: { code: "nothing-planned" } });
    expect(await done(service.assess({ ...choice, withoutActivities: true }, quiet))).toMatchObject({
      status: "ready",
    });
  });

  it("shows who has moved against the last period, largest first, and why", async () => {
    await done(service.assess({ period: "2026Q2", cutoff: null, withoutActivities: true }, quiet));
    await done(service.write(quiet));
    const results = "考核结果 2026Q2";
    const total = workbook
      .sheet(results)
      .rows.find((row) => row.includes("最终得分"))!
      .indexOf("最终得分");
    workbook.typeAsUser(results, workbook.rowWith(results, "党组织", "机关第一党支部").rowIndex, total, 99);
    const column = workbook
      .sheet(results)
      .rows.find((row) => row.includes("最终得分"))!
      .indexOf("组织建设");
    const { rowIndex, record } = workbook.rowWith(results, "党组织", "机关第一党支部");
    const before = record["组织建设"];
    if (typeof before !== "number") expect.fail();
    workbook.typeAsUser(results, rowIndex, column, before + 40);
    const view = await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    if (view.status !== "ready") expect.fail();
    expect(view.hasPrevious).toBe(true);
    const [first] = view.movers;
    expect(first).toMatchObject({ name: "机关第一党支部", previous: "99.00" });
    expect(first!.change).toBe((Number(first!.total) - 99).toFixed(2));
    const now = (await done(service.organization(first!.organization))).categories;
    const moved = Number(now.find(({ category }) => category === "组织建设")!.score) - (before + 40);
    expect(first!.why).toContain(`变动最大：组织建设 ${moved.toFixed(2)}`);
    expect(first!.why).toContain("；失分最多：");
    const sizes = view.movers.map(({ change }) => Math.abs(Number(change)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const rows = (await done(service.results()))!.levels[0]!.rows;
    expect(rows.find(({ name }) => name === "机关第一党支部")?.change).toBe(first!.change);
  });
});
