// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { SavedFile } from "../../src/taskpane/paneEnvironment";
import { axeViolations, button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, scriptedService, type ScriptedService } from "../support/pane/scriptedService";
import { CHECK_CODE, RECEIVED, returnItemView, submissionView } from "../support/pane/submissionViews";

usePaneDom();

const assessed = (): ScriptedService => scriptedService({ assessed: true, written: true });

async function opened(service: ScriptedService, saveFile?: () => Promise<SavedFile | null>) {
  const user = renderPane(service, { openStep: "submit", ...(saveFile && { saveFile }) });
  await screen.findByRole("radio", { name: /^简报/ });
  return user;
}

const isOff = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";

describe("the step that submits", () => {
  it("leads to the assessment while there is nothing to submit", async () => {
    const user = renderPane(scriptedService(), { openStep: "submit" });
    await user.click(await screen.findByRole("button", { name: "去考核" }));
    expect(await screen.findByRole("button", { name: "开始考核" })).toBeDefined();
  });

  it("shows what goes up and what stays, and names what is still missing", async () => {
    await opened(assessed());
    expect(screen.getByRole("heading", { level: 1, name: "报送2026年第三季度考核结果" })).toBeDefined();
    expect(screen.getByRole("heading", { name: "报出 3 张表" })).toBeDefined();
    expect(screen.getByText("各张台账")).toBeDefined();
    const cells = screen.getByRole("table", { name: "个人信息 1 处" });
    expect(within(cells).getByText("138****5678")).toBeDefined();
    expect(isOff("生成报送文件")).toBe(true);
    const lacks = document.getElementById(button("生成报送文件").getAttribute("aria-describedby")!)!;
    expect(lacks.textContent).toContain("没有填单位名称，没有填单位代码，个人信息 1 处没有决定");
    expect(await axeViolations()).toEqual([]);
  });

  it("asks anew for other contents, ranks and another period", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.click(screen.getByRole("radio", { name: /^全量/ }));
    expect(await screen.findByText("名册")).toBeDefined();
    expect(screen.queryByText("各张台账")).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "隐去名次" }));
    await user.selectOptions(screen.getByLabelText("考核周期"), "2026Q2");
    const period = { period: "2026Q3", cutoff: null };
    expect(service.askedFor("submission")).toEqual([
      [null],
      [{ period, contents: "full", hideRanks: true, hideTotals: false }],
      [{ period, contents: "full", hideRanks: false, hideTotals: false }],
      [{ period: { period: "2026Q2", cutoff: null }, contents: "full", hideRanks: false, hideTotals: false }],
    ]);
  });

  it("makes the file, shows its code to copy, and hands it out", async () => {
    const service = assessed();
    const saveFile = vi.fn(() => Promise.resolve<SavedFile>({ how: "downloaded", name: "报送.xlsx" }));
    const user = await opened(service, saveFile);
    await user.type(screen.getByLabelText(/^单位名称/), "测试机关工委");
    await user.type(screen.getByLabelText(/^单位代码/), "LJ-0107");
    await user.type(screen.getByLabelText(/^口令/), "北山");
    expect(isOff("生成报送文件")).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: /^采用遮盖/ }));
    await user.click(button("生成报送文件"));
    const heading = await screen.findByRole("heading", { level: 1, name: "报送文件已生成" });
    expect(document.activeElement).toBe(heading);
    const signed = { name: "测试机关工委", code: "LJ-0107", mask: true, passphrase: "北山" };
    expect(service.askedFor("submit")[0]![1]).toEqual(signed);
    expect(screen.getByText("个人信息 1 处已遮盖。")).toBeDefined();
    await user.click(button("复制校验码"));
    expect(await screen.findByText("已复制。")).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe(CHECK_CODE);
    await user.click(button("保存报送文件"));
    expect(await screen.findByText(/已交给浏览器下载“报送.xlsx”/)).toBeDefined();
    expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), "测试机关工委-报送-2026Q3-第1版.xlsx");
    expect(await axeViolations()).toEqual([]);
    // The file stays while other steps are looked at.
    await user.click(screen.getByRole("tab", { name: "规则" }));
    await user.click(screen.getByRole("tab", { name: "报送" }));
    expect(await screen.findByRole("heading", { level: 1, name: "报送文件已生成" })).toBeDefined();
    await user.click(button("再生成一份"));
    expect(await screen.findByRole("checkbox", { name: /^采用遮盖/ })).toHaveProperty("checked", false);
  });

  it("says in Excel that a download may not come through, and what to do then", async () => {
    const user = await opened(assessed(), () => Promise.resolve({ how: "tried", name: "报送.xlsx" }));
    await user.type(screen.getByLabelText(/^单位名称/), "工委");
    await user.type(screen.getByLabelText(/^单位代码/), "A");
    await user.click(screen.getByRole("checkbox", { name: /^采用遮盖/ }));
    await user.click(button("生成报送文件"));
    await user.click(await screen.findByRole("button", { name: "保存报送文件" }));
    expect((await screen.findByText(/已请 Excel 下载/)).textContent).toContain("kaohe submit");
  });

  it("asks for the decision again where other personal numbers would go up", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.type(screen.getByLabelText(/^单位名称/), "工委");
    await user.type(screen.getByLabelText(/^单位代码/), "A");
    await user.click(screen.getByRole("checkbox", { name: /^采用遮盖/ }));
    const view = { ...submissionView("zh-CN", null), changed: true };
    service.answer("submit", done({ status: "notMade", view }));
    await user.click(button("生成报送文件"));
    expect((await screen.findByRole("alert")).textContent).toContain("检查之后工作簿有改动");
    expect(screen.getByRole("checkbox", { name: /^采用遮盖/ })).toHaveProperty("checked", false);
    expect(screen.getByLabelText(/^单位名称/)).toHaveProperty("value", "工委");
  });

  it("leads out of what keeps everything from going up", async () => {
    const service = assessed();
    const { wishes, period, periods, unit, returned } = submissionView("zh-CN", null);
    const differences = [{ organization: "机关第一党支部", item: "最终得分", shipped: "1", computed: "87.09" }];
    const obstacle = { reason: "stale", count: 3, settled: false, differences } as const;
    service.answer("submission", done({ status: "refused", wishes, period, periods, unit, returned, obstacle }));
    const user = await opened(service);
    expect((await screen.findByRole("alert")).textContent).toContain("对不上");
    expect(screen.getByText("机关第一党支部 最终得分：结果表写 1，按台账应为 87.09")).toBeDefined();
    expect(screen.getByText("还有 2 处")).toBeDefined();
    expect(screen.queryByRole("button", { name: "生成报送文件" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
    service.answer(
      "submission",
      done({ status: "refused", wishes, period, periods, unit, returned, obstacle: { ...obstacle, settled: true } }),
    );
    await user.click(button("重新检查"));
    expect(await screen.findByRole("button", { name: "去会审" })).toBeDefined();
  });

  it("verifies a submission that is open, each change one click from its cell", async () => {
    const service = assessed();
    service.answer("submission", done(RECEIVED));
    const user = renderPane(service, { openStep: "submit" });
    await user.type(await screen.findByLabelText(/盖章纸质材料/), CHECK_CODE);
    await user.type(screen.getByLabelText(/^口令/), "南山");
    await user.click(button("开始核对"));
    expect(service.askedFor("verify")).toEqual([[CHECK_CODE, "南山"]]);
    expect(await screen.findByText(/^口令不符/)).toBeDefined();
    expect(await screen.findByText("有改动")).toBeDefined();
    expect(screen.getByText("报送清单的校验码和纸质材料上的相同。")).toBeDefined();
    expect(screen.getByRole("heading", { name: "改动 5 处" })).toBeDefined();
    expect(screen.getByText("报出时 84.20 → 现在 91.20")).toBeDefined();
    expect(screen.getByText("“得分明细 2026Q3”仅行序改变")).toBeDefined();
    expect(screen.getByRole("heading", { name: "和所附台账对不上的得分 1 处" })).toBeDefined();
    await user.click(button("定位到 “考核结果 2026Q3”K14"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "考核结果 2026Q3", rowIndex: 13, columnIndex: 10 }]]);
    expect(await axeViolations()).toEqual([]);
    service.answer("verify", done({ status: "unverifiable", reason: "bad-code" }));
    await user.click(button("开始核对"));
    await waitFor(() => {
      expect(screen.getByText(/看不懂：应是 24 位数字/)).toBeDefined();
    });
  });

  it("asks for corrections in a submission that is open, and compares it with another version", async () => {
    const service = assessed();
    const asked = [returnItemView("1", "以纪要为准", true)];
    service.answer("submission", done({ ...RECEIVED, returned: asked }));
    const user = renderPane(service, { openStep: "submit" });
    expect(await screen.findByRole("heading", { name: "退回清单 1 条" })).toBeDefined();
    expect(screen.getByText("答复：以纪要为准")).toBeDefined();
    expect(isOff("写入退回清单 0 条")).toBe(true);
    await user.selectOptions(screen.getByLabelText("表"), "得分明细 2026Q3");
    await user.type(screen.getByLabelText(/^单元格/), "f7");
    await user.type(screen.getByLabelText(/^问题/), "次数不对");
    await user.click(button("加上这一条"));
    await user.type(screen.getByLabelText(/^单元格/), "f8");
    await user.type(screen.getByLabelText(/^问题/), "填错了");
    await user.click(button("加上这一条"));
    await user.click(button("去掉 得分明细 2026Q3 F8"));
    await user.type(screen.getByLabelText(/^单元格/), "f9");
    await user.type(screen.getByLabelText(/^问题/), "缺依据");
    // What is entered goes along although it was not added.
    await user.click(button("写入退回清单 2 条"));
    const sheet = "得分明细 2026Q3";
    const rest = { demand: "", due: "" };
    expect(service.askedFor("saveReturns")).toEqual([
      [
        {
          kind: "marks",
          marks: [
            { sheet, cell: "F7", problem: "次数不对", ...rest },
            { sheet, cell: "F9", problem: "缺依据", ...rest },
          ],
        },
      ],
    ]);
    expect(await screen.findByText(/请保存这个文件，交还报送单位/)).toBeDefined();
    expect(isOff("写入退回清单 0 条")).toBe(true);
    const other = new File(["file"], "第1版.xlsx");
    await user.upload(screen.getByLabelText("选择另一版", { selector: "input" }), other);
    expect(service.askedFor("compareVersions")).toEqual([[other]]);
    expect(await screen.findByText("退回的 3 条：已改 1，已答复 1，未办 1。")).toBeDefined();
    expect(screen.getByText("还有 4 处，请用命令 kaohe return --against 看全部")).toBeDefined();
    expect(await axeViolations()).toEqual([]);
    service.answer("saveReturns", done({ status: "refused", problems: ["没有“甲”这张表。"] }));
    await user.type(screen.getByLabelText(/^单元格/), "a1");
    await user.type(screen.getByLabelText(/^问题/), "问");
    await user.click(button("写入退回清单 1 条"));
    expect((await screen.findByRole("alert")).textContent).toContain("没有“甲”这张表。");
    // Nothing that was entered is lost.
    expect(screen.getByLabelText(/^单元格/)).toHaveProperty("value", "a1");
  });

  it("takes in what was returned, keeps answers, and shows what is done", async () => {
    const service = assessed();
    const user = await opened(service);
    const file = new File(["file"], "退回.xlsx");
    const view = { ...submissionView("zh-CN", null), returned: [returnItemView("1"), returnItemView("2", "已改")] };
    service.answer("submission", done(view));
    await user.upload(screen.getByLabelText("选择退回的文件", { selector: "input" }), file);
    expect(service.askedFor("saveReturns")).toEqual([[{ kind: "taken", file }]]);
    expect(service.askedFor("compareVersions")).toEqual([[file]]);
    expect(await screen.findByText(/比的是现在要报出的内容/)).toBeDefined();
    expect(isOff("记下答复")).toBe(true);
    await user.type(screen.getByLabelText("第 1 条的答复"), "核对过，无误");
    await user.click(button("记下答复"));
    expect(service.askedFor("saveReturns")[1]).toEqual([
      { kind: "answers", answers: [{ number: "1", answer: "核对过，无误" }] },
    ]);
    expect(await axeViolations()).toEqual([]);
  });
});
