import { beforeEach, describe, expect, it } from "vitest";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import type { RuleFieldEdit } from "../../../src/domain/ruleForm/ruleForm";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { RuleEditView, RuleSaveEntry } from "../../../src/taskpane/service/ruleEditView";
import { readGrid, gridText } from "../../../src/workbook/port/grid";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, openSample, quiet, serve } from "./serving";

const recordOf = (code: string): number => defaultRuleRows.findIndex(({ cells }) => cells.code === code);
const M3 = recordOf("M3");
const QUARTER = { period: "2026Q3", cutoff: null };
const target = (number: string): RuleFieldEdit => ({ column: "target", kind: "target", value: { each: "", number } });

let workbook: LiveMemoryWorkbook;
let service: PaneService;

/** The texts of a sheet, row by row. */
async function textsOf(sheet: string): Promise<readonly (readonly string[])[]> {
  const { id } = (await workbook.describe()).sheets.find(({ name }) => name === sheet)!;
  const grid = await readGrid(workbook, id);
  return Array.from({ length: grid.rowCount }, (_, r) =>
    Array.from({ length: grid.columnCount }, (_, c) => gridText(grid.cell(r, c))),
  );
}

async function totals(): Promise<ReadonlyMap<string, string>> {
  await done(service.assess(QUARTER, quiet));
  const view = await done(service.results());
  return new Map(view!.levels.flatMap(({ rows }) => rows.map(({ name, total }) => [name, total ?? ""] as const)));
}

const entryOf = (view: RuleEditView, edits: readonly RuleFieldEdit[]): RuleSaveEntry => ({
  record: view.record,
  isNew: view.isNew,
  edits,
  seen: view.seen,
  version: null,
});

describe("a rule in the pane", () => {
  beforeEach(async () => {
    workbook = await openSample();
    service = serve(workbook);
    await done(service.writeDefaultRules());
  });

  it("is opened with its lists, the values of the ledgers and nobody moved", async () => {
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    expect(view).toMatchObject({ code: "M3", sheet: "考核细则", locked: false, changes: [], errors: 0 });
    expect(view.trial).toMatchObject({ status: "tried", moves: [], up: 0, down: 0 });
    const filter = view.fields.find(({ column }) => column === "filter")!;
    if (filter.kind !== "comparisons") expect.fail();
    const type = filter.fields.find(({ label }) => label === "活动类型")!;
    expect(type.values.find(({ value }) => value === "主题党日")!.count).toBeGreaterThan(100);
    expect(view.fields.find(({ column }) => column === "points")).toMatchObject({ unit: "分", text: "3" });
    expect(view.fields.find(({ column }) => column === "measure")?.meanings["合计比"]).toMatch(/合计之比/);
  });

  it("tells who would move, and an assessment with the saved rule says the same", async () => {
    const before = await totals();
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    const tried = await done(service.tryRule({ record: M3, isNew: false, edits: [target("0.95")] }));
    if (tried.trial.status !== "tried") expect.fail();
    expect(tried.changes).toEqual([{ label: "目标", from: "0.8", to: "0.95" }]);
    expect(tried.trial.moves.length).toBeGreaterThan(10);
    expect(tried.trial.down).toBeGreaterThan(0);
    await done(service.saveRule(entryOf(view, [target("0.95")])));
    const after = await totals();
    const moved = [...after].filter(([name, total]) => total !== before.get(name));
    const told = tried.trial.moves.filter(({ total }) => total.from !== total.to);
    expect(new Map(told.map(({ name, total }) => [name, total.to]))).toEqual(new Map(moved));
    for (const { name, total } of told) expect(before.get(name)).toBe(total.from);
  });

  it("shows a slip beside its field with what would mend it", async () => {
    await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    const slip = await done(service.tryRule({ record: M3, isNew: false, edits: [target("80")] }));
    const field = slip.fields.find(({ column }) => column === "target")!;
    expect(field.findings).toMatchObject([{ code: "rule-target-above-one", proposal: "0.8", where: "" }]);
    const mended = await done(
      service.tryRule({
        record: M3,
        isNew: false,
        edits: [target("80"), { column: "target", kind: "text", value: "0.8" }],
      }),
    );
    expect(mended.fields.find(({ column }) => column === "target")!.findings).toEqual([]);
    expect(mended.changes).toEqual([]);
    // What only the ledgers show, too.
    const filter: RuleFieldEdit = { column: "filter", kind: "text", value: "活动类型=主题党曰" };
    const none = await done(service.tryRule({ record: M3, isNew: false, edits: [filter] }));
    expect(none.fields.find(({ column }) => column === "filter")!.findings).toMatchObject([
      { code: "rule-filter-no-row", proposal: "活动类型=主题党日" },
    ]);
  });

  it("writes only the cells that are others, and takes them back", async () => {
    const before = await textsOf("考核细则");
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    const saved = await done(service.saveRule(entryOf(view, [target("0.9")])));
    expect(saved.canTakeBack).toBe(true);
    const after = await textsOf("考核细则");
    const cells = after.flatMap((row, r) => row.flatMap((text, c) => (text === before[r]?.[c] ? [] : [text])));
    expect(cells).toEqual(["0.9"]);
    await done(service.takeBackRules());
    expect(await textsOf("考核细则")).toEqual(before);
    await done(service.takeBackRules());
    expect(await textsOf("考核细则")).toEqual(after);
  });

  it("is not saved over what somebody has typed meanwhile, nor taken back from it", async () => {
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    await done(service.saveRule(entryOf(view, [target("0.9")])));
    expect(await service.saveRule(entryOf(view, [target("0.7")]))).toMatchObject({
      status: "failed",
      trouble: { code: "rule-changed" },
    });
    const row = (await textsOf("考核细则")).findIndex((cells) => cells[0] === "M3");
    const column = (await textsOf("考核细则")).find((cells) => cells[0] === "代码")!.indexOf("目标");
    workbook.typeAsUser("考核细则", row, column, 0.6);
    expect(await service.takeBackRules()).toMatchObject({ status: "failed", trouble: { code: "not-taken-back" } });
    expect((await textsOf("考核细则"))[row]![column]).toBe("0.6");
  });

  it("holds from a day on: the row before is kept, and 细则版本 says what was changed", async () => {
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    const version = { from: "2026-08-01", version: "2026-08-01版", document: "机党〔2026〕9号", change: "目标0.8→0.9" };
    const saved = await done(service.saveRule({ ...entryOf(view, [target("0.9")]), version }));
    expect(saved.problems).toEqual([]);
    const rows = (await textsOf("考核细则")).filter(([code]) => code === "M3");
    expect(rows.map((row) => row.slice(-2))).toEqual(
      [
        ["", "2026-07-31"],
        ["2026-08-01", ""],
      ].map(([from, until]) => (rows[0]!.at(-1) === "2026-07-31" ? [from, until] : [until, from])),
    );
    expect((await textsOf("细则版本")).at(-1)).toEqual([
      "2026-08-01版",
      "2026-08-01",
      "机党〔2026〕9号",
      "目标0.8→0.9",
    ]);
    const states = saved.categories.flatMap(({ rules }) => rules).filter(({ code }) => code === "M3");
    expect(states.map(({ state, until, from }) => [state, from, until])).toEqual([
      ["notInForce", "", "2026-07-31"],
      ["inForce", "2026-08-01", ""],
    ]);
    // A second one goes below the first.
    const next = await done(service.openRule({ record: recordOf("L5"), isNew: false, edits: [] }, quiet));
    await done(
      service.saveRule({
        ...entryOf(next, [{ column: "points", kind: "text", value: "6" }]),
        version: { ...version, from: "2026-09-01" },
      }),
    );
    expect((await textsOf("细则版本")).slice(-2).map((row) => row[1])).toEqual(["2026-08-01", "2026-09-01"]);
    await done(service.takeBackRules());
    expect((await textsOf("细则版本")).at(-1)![1]).toBe("2026-08-01");
  });

  it("is added like another one, once it has a code of its own, and an assessment counts it as was told", async () => {
    const begun = await done(service.openRule({ record: M3, isNew: true, edits: [] }, quiet));
    const field = (view: RuleEditView, key: string) => view.fields.find(({ column }) => column === key)!;
    expect([begun.code, begun.name, begun.errors]).toEqual(["", "组织生活参加率", 1]);
    expect(field(begun, "code").findings).toMatchObject([{ severity: "error" }]);
    expect(field(begun, "basis").text).toBe("");
    const edits: readonly RuleFieldEdit[] = [
      { column: "code", kind: "text", value: "M9" },
      { column: "name", kind: "text", value: "本地参加率" },
      target("0.95"),
    ];
    const tried = await done(service.tryRule({ record: M3, isNew: true, edits }));
    expect(tried.errors).toBe(0);
    expect(tried.changeText).toBe("新增 M9 本地参加率");
    expect(tried.changes.find(({ label }) => label === "代码")).toEqual({ label: "代码", from: "", to: "M9" });
    if (tried.trial.status !== "tried") expect.fail();
    expect(tried.trial.moves.length).toBeGreaterThan(10);
    const before = await totals();
    const rows = await textsOf("考核细则");
    await done(service.saveRule(entryOf(tried, edits)));
    const after = await textsOf("考核细则");
    expect(after.slice(0, rows.length)).toEqual(rows);
    expect(after.slice(rows.length).map((cells) => cells.slice(0, 3))).toEqual([["M9", "党员教育管理", "本地参加率"]]);
    const moved = [...(await totals())].filter(([name, total]) => total !== before.get(name));
    const told = tried.trial.moves.filter(({ total }) => total.from !== total.to);
    expect(new Map(told.map(({ name, total }) => [name, total.to]))).toEqual(new Map(moved));
    // A second one of that code is an error before it is saved.
    const twice = await done(service.openRule({ record: M3, isNew: true, edits }, quiet));
    expect(twice.errors).toBeGreaterThan(0);
    // From a day on: with the day, and a row of 细则版本.
    const version = { from: "2026-10-01", version: "2026-10-01版", document: "", change: "新增 M10" };
    const later = [{ column: "code", kind: "text", value: "M10" }, ...edits.slice(1)] as const;
    await done(service.saveRule({ ...entryOf(twice, later), version }));
    const head = after.find((cells) => cells[0] === "代码")!.length;
    expect((await textsOf("考核细则")).at(-1)!.slice(head)).toContain("2026-10-01");
    expect((await textsOf("细则版本")).at(-1)!.at(-1)).toBe("新增 M10");
  });

  it("is kept as it is where it can't be understood, and can be edited as text", async () => {
    const row = (await textsOf("考核细则")).findIndex((cells) => cells[0] === "M3");
    const head = (await textsOf("考核细则")).find((cells) => cells[0] === "代码")!;
    workbook.typeAsUser("考核细则", row, head.indexOf("参数"), "每降一成扣一分");
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    expect(view.fields.find(({ column }) => column === "parameters")).toMatchObject({
      kind: "raw",
      text: "每降一成扣一分",
    });
    expect(view.errors).toBeGreaterThan(0);
    expect(view.trial.status).toBe("unknown");
    await done(service.saveRule(entryOf(view, [{ column: "points", kind: "text", value: "4" }])));
    expect((await textsOf("考核细则"))[row]![head.indexOf("参数")]).toBe("每降一成扣一分");
    const text = "分子=实到人数; 分母=应到人数; 每级=10%; 每级扣=1";
    const again = await done(
      service.openRule(
        { record: M3, isNew: false, edits: [{ column: "parameters", kind: "text", value: text }] },
        quiet,
      ),
    );
    expect(again.fields.find(({ column }) => column === "parameters")).toMatchObject({ kind: "parameters" });
    expect(again.errors).toBe(0);
  });

  it("is not changed where a superior has fixed it, and a change made in the sheet is listed", async () => {
    const row = (await textsOf("考核细则")).findIndex((cells) => cells[0] === "M3");
    const head = (await textsOf("考核细则")).find((cells) => cells[0] === "代码")!;
    workbook.typeAsUser("考核细则", row, head.indexOf("锁定"), "是");
    workbook.typeAsUser("考核细则", row, head.indexOf("目标"), 0.7);
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    expect(view.locked).toBe(true);
    expect(await service.saveRule(entryOf(view, [target("0.9")]))).toMatchObject({
      status: "failed",
      trouble: { code: "rule-locked" },
    });
    const rules = await done(service.rules());
    expect(rules.lockedChanges).toEqual([{ code: "M3", indicator: "组织生活参加率", columns: ["目标"] }]);
  });

  it("can't be saved without a rule sheet, but tried", async () => {
    workbook = await openSample();
    service = serve(workbook);
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [target("0.95")] }, quiet));
    expect(view.sheet).toBeNull();
    if (view.trial.status !== "tried") expect.fail();
    expect(view.trial.moves.length).toBeGreaterThan(10);
    expect(await service.saveRule(entryOf(view, [target("0.95")]))).toMatchObject({
      status: "failed",
      trouble: { code: "rule-sheet-missing" },
    });
  });

  it("is checked with the ledgers when asked", async () => {
    expect((await done(service.rules())).problems).toEqual([]);
    const row = (await textsOf("考核细则")).findIndex((cells) => cells[0] === "L5");
    const head = (await textsOf("考核细则")).find((cells) => cells[0] === "代码")!;
    workbook.typeAsUser("考核细则", row, head.indexOf("筛选"), "活动类型=主题党曰");
    expect((await done(service.rules())).problems).toEqual([]);
    const checked = await done(service.checkRules(quiet));
    expect(checked.problems.map(({ code, place }) => [code, place.label])).toEqual([
      ["rule-filter-no-row", expect.stringMatching(/^考核细则!G\d+$/)],
    ]);
  });
});

describe("settings in the pane", () => {
  beforeEach(async () => {
    workbook = await openSample();
    service = serve(workbook);
  });

  it("are saved to their cells, in a sheet that is added where there is none", async () => {
    const before = await done(service.rules());
    const setting = before.settings.find(({ name }) => name === "加分上限")!;
    expect(setting).toMatchObject({ value: "5", entry: { kind: "number", least: 0, unit: "分" } });
    const saved = await done(service.saveSetting({ name: "加分上限", seen: "5", value: "8" }));
    expect(saved.settingsSheet).toBe("考核设置");
    expect(saved.settings.find(({ name }) => name === "加分上限")).toMatchObject({ value: "8", isDefault: false });
    expect(saved.problems).toEqual([]);
    await done(service.takeBackRules());
    expect((await done(service.rules())).settings.find(({ name }) => name === "加分上限")!.value).toBe("5");
  });

  it("are refused with a value that they can't have, and when they were changed meanwhile", async () => {
    expect(await done(service.trySetting("年度好等次比例", "130%"))).toBe(false);
    expect(await done(service.trySetting("年度好等次比例", "25%"))).toBe(true);
    expect(await service.saveSetting({ name: "年度好等次比例", seen: "30%", value: "130%" })).toMatchObject({
      status: "failed",
      trouble: { code: "setting-unreadable" },
    });
    expect(await service.saveSetting({ name: "年度好等次比例", seen: "20%", value: "25%" })).toMatchObject({
      status: "failed",
      trouble: { code: "setting-changed" },
    });
  });
});

describe("规则试算 in the pane", () => {
  it("shows a wrong expectation with both values", async () => {
    workbook = await openSample();
    service = serve(workbook);
    await done(service.writeDefaultRules());
    const written = await done(service.writeRuleTests(quiet));
    expect(written.tests).toMatchObject({ sheet: "规则试算", same: 0, wrong: [] });
    expect(written.tests!.open).toBe(written.tests!.all);
    const sheet = await textsOf("规则试算");
    const head = sheet.findIndex((cells) => cells[0] === "代码");
    const row = sheet.findIndex((cells) => cells[0] === "M3");
    const [expected, actual] = ["应得分", "实得分"].map((label) => sheet[head]!.indexOf(label));
    workbook.typeAsUser("规则试算", row, expected!, 1);
    const { tests } = await done(service.rules());
    expect(tests!.wrong).toMatchObject([
      { code: "M3", indicator: "组织生活参加率", expected: "1", place: { at: { rowIndex: row } } },
    ]);
    expect(Number(tests!.wrong[0]!.actual)).toBe(Number(sheet[row]![actual!]));
  });

  it("keeps the office's own columns when the table is made anew, beside the rows that they were written to", async () => {
    workbook = await openSample();
    service = serve(workbook);
    await done(service.writeDefaultRules());
    await done(service.writeRuleTests(quiet));
    const before = await textsOf("规则试算");
    const head = before.findIndex((cells) => cells[0] === "代码");
    const width = before[head]!.length;
    const row = before.findIndex((cells) => cells[0] === "M3" && cells[3] === "80%");
    workbook.typeAsUser("规则试算", head, width, "文件条款");
    workbook.typeAsUser("规则试算", row, width, "第十二条");
    workbook.typeAsUser("规则试算", row, width + 1, 12);
    // Another target: the edges at 80% are none any more, yet something is written beside them.
    const view = await done(service.openRule({ record: M3, isNew: false, edits: [] }, quiet));
    await done(service.saveRule(entryOf(view, [target("0.95")])));
    await done(service.writeRuleTests(quiet));
    const after = await textsOf("规则试算");
    const now = after.findIndex((cells) => cells[0] === "M3" && cells[3] === "80%");
    expect(after[head]!.slice(width)).toEqual(["文件条款", "列I"]);
    expect(after[now]!.slice(width)).toEqual(["第十二条", "12"]);
    expect(after.filter((cells) => cells[width] === "第十二条")).toHaveLength(1);
    expect(after.some((cells) => cells[0] === "M3" && cells[3] === "95%")).toBe(true);
  });
});
