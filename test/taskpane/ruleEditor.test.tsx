// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { paneTextsOf } from "../../src/i18n/paneTextsOf";
import type { FindingView, RuleDraft } from "../../src/taskpane/service/ruleEditView";
import type { Language } from "../../src/workbook/resultSheets/texts";
import { rulesView } from "../support/pane/dataViews";
import { announced, axeViolations, button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { ruleEditView } from "../support/pane/ruleViews";
import { done, failed, scriptedService, type ScriptedService } from "../support/pane/scriptedService";

usePaneDom();

/** Opens the second rule of the script, M3 as a form. */
async function openRule(service: ScriptedService, language: Language = "zh-CN"): Promise<UserEvent> {
  const texts = paneTextsOf(language);
  const user = renderPane(service, { language, openStep: "rules" });
  const category = rulesView(language).categories[1]!;
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${category.category}`) }));
  const { code, indicator } = category.rules[0]!;
  await user.click(button(texts.rules.editRule(`${code} ${indicator}`)));
  await screen.findByRole("heading", { level: 1, name: "M3 组织生活参加率" });
  return user;
}

const lastDraft = (service: ScriptedService): RuleDraft => service.askedFor("tryRule").at(-1)![0] as RuleDraft;

describe("the editor of a rule", () => {
  it("has the focus when it opens, and gives it back to the row's button", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(await screen.findByRole("button", { name: "修改 L1 支部党员大会" }));
  });

  it("shows who would move after each choice from a list, and announces it", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    await user.selectOptions(screen.getByLabelText(/^计分/), "比例");
    expect(await screen.findByRole("cell", { name: /90\.00 → 89\.50/ })).toBeDefined();
    expect(lastDraft(service)).toEqual({
      record: 1,
      isNew: false,
      edits: [{ column: "method", kind: "text", value: "比例" }],
    });
    expect(announced()).toContain("57 个党组织中 1 个会变，升 0 个，降 1 个");
    // The parameters of the method before went along, and are told before anything is written.
    expect(screen.getByText("参数：", { exact: false }).textContent).toContain("分子=实到人数; 分母=应到人数");
  });

  it("takes numbers only when they are some, with their units", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    const points = screen.getByLabelText(/^分值/);
    await user.clear(points);
    await user.type(points, "4x");
    expect(screen.getByText("请填写数字")).toBeDefined();
    expect(lastDraft(service).edits).toEqual([{ column: "points", kind: "text", value: "4" }]);
    await user.type(points, "{Backspace}.5");
    expect(screen.queryByText("请填写数字")).toBeNull();
    expect(lastDraft(service).edits).toEqual([{ column: "points", kind: "text", value: "4.5" }]);
  });

  it("edits conditions, parameters and due days by lists", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    await user.click(screen.getByLabelText("党委"));
    await user.selectOptions(screen.getByLabelText("给“适用条件”添加一个条件"), "正式党员数");
    await user.selectOptions(screen.getByLabelText("正式党员数：怎样比较"), ">=");
    await user.type(screen.getByLabelText("正式党员数：值"), "7");
    await user.click(screen.getByRole("button", { name: "去掉“党课”" }));
    await user.clear(screen.getByLabelText("每级扣"));
    await user.type(screen.getByLabelText("每级扣"), "2");
    await user.selectOptions(screen.getByLabelText("什么时候起考核"), "fromDay");
    const edited = Object.fromEntries(lastDraft(service).edits.map((edit) => [edit.column, edit.value]));
    expect(edited).toMatchObject({
      levels: ["C", "B"],
      conditions: [{ field: "正式党员数", operator: ">=", values: ["7"] }],
      due: { kind: "fromDay", day: 60 },
      parameters: { named: { perStep: "2", step: "10%", numerator: "实到人数" } },
    });
    expect(edited.filter).toMatchObject([{ values: ["支部党员大会", "支部委员会", "党小组会", "主题党日"] }]);
  });

  it("takes a proposal over with one click beside the field", async () => {
    const service = scriptedService();
    const view = ruleEditView("zh-CN", []);
    const finding: FindingView = {
      ...{ code: "rule-target-above-one", title: "目标超过 100%", where: "" },
      ...{ severity: "warning", message: "目标写得太大。", hint: "请写成 0.8。", proposal: "0.8" },
    };
    const fields = view.fields.map((field) => (field.column === "target" ? { ...field, findings: [finding] } : field));
    service.answer("tryRule", done({ ...view, fields }));
    const user = await openRule(service);
    const group = within(await screen.findByRole("group", { name: /^目标/ }).then((one) => one.parentElement!));
    await user.click(await group.findByRole("button", { name: "采纳建议：0.8" }));
    expect(lastDraft(service).edits).toEqual([{ column: "target", kind: "text", value: "0.8" }]);
  });

  it("saves what the person has seen, closes, and offers to take it back", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    const save = button("保存到考核细则");
    expect(save.getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(screen.getByLabelText(/^计分/), "比例");
    await screen.findByText("改 2 格，1 个党组织会变");
    await user.click(save);
    expect(service.askedFor("saveRule")[0]![0]).toMatchObject({
      record: 1,
      edits: [{ column: "method", value: "比例" }],
      seen: { code: "M3", method: "级扣" },
      version: null,
    });
    await screen.findByRole("heading", { level: 1, name: "规则" });
    await user.click(button("撤销刚才的保存"));
    expect(service.askedFor("takeBackRules")).toHaveLength(1);
  });

  it("saves from a day on with what 细则版本 says, once that is complete", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    await user.selectOptions(screen.getByLabelText(/^期间/), "本年");
    await user.click(await screen.findByLabelText("从某一天起换一版"));
    const save = button("保存到考核细则");
    expect(save.getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByLabelText(/^起用日期/), "2026-08-01");
    await user.type(screen.getByLabelText("批准文号"), "机党9号");
    await user.click(save);
    expect(service.askedFor("saveRule")[0]![0]).toMatchObject({
      version: { from: "2026-08-01", version: "2026-08-01版", document: "机党9号", change: "期间本期→本年" },
    });
  });

  it("adds an indicator that begins like another one", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "rules" });
    const category = rulesView("zh-CN").categories[1]!;
    await user.click(await screen.findByRole("button", { name: new RegExp(`^${category.category}`) }));
    const like = ruleEditView("zh-CN", [{ column: "points", kind: "text", value: "4" }], { isNew: true });
    service.answer("openRule", done(like));
    service.answer("tryRule", done(like));
    await user.click(button("照此新增：L1 支部党员大会"));
    await screen.findByRole("heading", { level: 1, name: "新增指标：组织生活参加率" });
    expect(service.askedFor("openRule")).toEqual([[{ record: 1, isNew: true, edits: [] }]]);
    expect(screen.getByLabelText("各期都考核")).toBeDefined();
    await user.click(button("保存到考核细则"));
    expect(service.askedFor("saveRule")[0]![0]).toMatchObject({ record: 1, isNew: true, version: null });
  });

  it("keeps what was entered when saving fails, and says why", async () => {
    const service = scriptedService();
    const user = await openRule(service);
    await user.selectOptions(screen.getByLabelText(/^计分/), "比例");
    await screen.findByText("改 2 格，1 个党组织会变");
    service.answer("saveRule", failed({ message: "没有写入：这一行被改过。" }));
    await user.click(button("保存到考核细则"));
    expect((await screen.findByRole("alert")).textContent).toContain("规则没有保存没有写入：这一行被改过。");
    expect(screen.getByLabelText<HTMLSelectElement>(/^计分/).value).toBe("比例");
  });

  it("shows a locked row without letting it be changed", async () => {
    const service = scriptedService();
    service.answer("openRule", done(ruleEditView("zh-CN", [], { locked: true })));
    service.answer("tryRule", done(ruleEditView("zh-CN", [], { locked: true })));
    await openRule(service);
    expect(screen.getByText(/由上级锁定，只能看/)).toBeDefined();
    const controls = [...document.querySelectorAll("main select, main input, main textarea")];
    expect(controls.length).toBeGreaterThan(10);
    expect(controls.filter((control) => !(control as HTMLInputElement).disabled)).toEqual([]);
    expect(screen.queryByRole("button", { name: "保存到考核细则" })).toBeNull();
  });

  it("shows a cell that can't be understood as text, to be edited as text", async () => {
    const service = scriptedService();
    const edits = [{ column: "parameters", kind: "text", value: "每降一成扣一分" }] as const;
    service.answer("openRule", done(ruleEditView("zh-CN", edits)));
    service.answer("tryRule", done(ruleEditView("zh-CN", edits)));
    const user = await openRule(service);
    const text = screen.getByLabelText<HTMLTextAreaElement>(/^参数/);
    expect(text.value).toBe("每降一成扣一分");
    await user.type(text, "！");
    expect(lastDraft(service).edits).toEqual([{ column: "parameters", kind: "text", value: "每降一成扣一分！" }]);
  });
});

describe("settings and rule tests in the rules step", () => {
  it("a setting is changed by a number with its unit, and refused when it can't be had", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "rules" });
    await user.click(await screen.findByRole("button", { name: /^设置（/ }));
    await user.click(button("修改设置“任职谈话天数”"));
    const input = await screen.findByLabelText("任职谈话天数");
    await user.clear(input);
    await user.type(input, "25");
    expect(await axeViolations()).toEqual([]);
    await user.click(button("保存到考核设置"));
    expect(service.askedFor("saveSetting")).toEqual([[{ name: "任职谈话天数", seen: "20", value: "25" }]]);
    await user.click(button("修改设置“任职谈话天数”"));
    service.answer("trySetting", done(false));
    await user.type(await screen.findByLabelText("任职谈话天数"), "0");
    expect((await screen.findByRole("alert")).textContent).toBe("请填写数字");
    expect(button("保存到考核设置").getAttribute("aria-disabled")).toBe("true");
  });

  it("a wrong expectation stands there with both values", async () => {
    const service = scriptedService();
    const place = { label: "规则试算!E9", at: { sheet: "规则试算", rowIndex: 8, columnIndex: 4 } };
    const wrong = {
      ...{ place, code: "M3", indicator: "组织生活参加率", situation: "界下一步", value: "79%" },
      ...{ expected: "3", actual: "2.00" },
    };
    const tests = { sheet: "规则试算", all: 12, same: 3, open: 8, wrong: [wrong] };
    service.answer("rules", done({ ...rulesView("zh-CN"), tests }));
    const user = renderPane(service, { openStep: "rules" });
    await screen.findByText("12 条界线：3 条与文件一致，1 条不一致，8 条还没有填应得分。");
    expect(screen.getByText(/^应得分/).textContent).toBe("应得分 3 · 按细则得 2.00");
    expect(await axeViolations()).toEqual([]);
    await user.click(button(paneTextsOf("zh-CN").shared.showPlace("规则试算!E9")));
    expect(service.askedFor("show")).toEqual([[place.at]]);
  });
});
