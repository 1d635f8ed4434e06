// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { previewView, remindersView, reminderView, resultsView, setupView } from "../support/pane/resultViews";
import { problemView, rulesView } from "../support/pane/dataViews";
import { announced, button, list, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, failed, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

describe("the rules", () => {
  it("are read as the office reads them, and written into the workbook after a click", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "rules" });
    await user.click(await screen.findByRole("button", { name: "组织生活，25 分，1 项" }));
    expect(screen.getByText("每季度至少 1 次，每少 1 次扣 2 分，扣完为止。")).toBeDefined();
    expect(service.askedFor("writeDefaultRules")).toHaveLength(0);
    await user.click(button("写入默认规则"));
    expect(await screen.findByText("默认规则已写入工作簿。")).toBeDefined();
    await user.click(button("打开“考核规则”"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "考核规则" }]]);
  });

  it("name their problems with their cells", async () => {
    const service = scriptedService();
    service.answer("rules", done({ ...rulesView("zh-CN"), problems: [problemView("zh-CN", { title: "分值不对" })] }));
    renderPane(service, { openStep: "rules" });
    expect(await screen.findByText("分值不对")).toBeDefined();
    expect(screen.queryByText("规则检查通过，没有问题")).toBeNull();
  });
});

describe("an assessment", () => {
  it("goes from the proposed period over the preview to the write, each after its click", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    expect(await screen.findByText("将写入的工作表")).toBeDefined();
    expect(service.askedFor("assess")).toEqual([[{ period: "2026Q3", cutoff: "2026-09-30" }]]);
    expect(announced()).toContain("考核完成，共 48 个党组织，请核对预览");
    expect(screen.getByText("支部党员大会 -6.00，党课 -4.00")).toBeDefined();
    expect(service.askedFor("write")).toHaveLength(0);
    await user.click(button("写入工作簿"));
    expect(await screen.findByText(/已于 .* 写入/)).toBeDefined();
    expect(service.askedFor("write")).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "写入工作簿" })).toBeNull();
  });

  it("takes another period, typed, and refuses what is none", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "assess" });
    await user.selectOptions(await screen.findByLabelText("考核期"), "其他考核期");
    await user.type(screen.getByLabelText("考核期代码"), "2026");
    expect(screen.getByText("考核期要写成 2026Q3、2026H1 或 2026全年。")).toBeDefined();
    await user.click(button("开始考核"));
    expect(service.askedFor("assess")).toHaveLength(0);
    await user.type(screen.getByLabelText("考核期代码"), "fy");
    await user.click(button("开始考核"));
    expect(service.askedFor("assess")).toEqual([[{ period: "2026FY", cutoff: null }]]);
  });

  it("can't begin while something needed is missing", async () => {
    const service = scriptedService();
    service.answer("setup", done({ ...setupView("zh-CN"), missing: [{ text: "没有名册", needed: true }] }));
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    expect(screen.getByText("补齐必需的内容后才能考核。")).toBeDefined();
    expect(service.askedFor("assess")).toHaveLength(0);
  });

  it("shows progress, can be cancelled, and begins again", async () => {
    const service = scriptedService();
    service.hold("assess");
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    await screen.findByRole("progressbar");
    act(() => {
      service.progress({ step: "scoring" });
    });
    expect(announced()).toContain("正在计算得分");
    await user.click(button("取消"));
    await user.click(await screen.findByRole("button", { name: "重试" }));
    expect(await screen.findByText("将写入的工作表")).toBeDefined();
  });

  it("says why nothing was scored", async () => {
    const service = scriptedService();
    service.answer(
      "assess",
      done({ status: "refused", reason: "名册里没有党组织。", problems: [problemView("zh-CN")] }),
    );
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    expect(await screen.findByText("名册里没有党组织。")).toBeDefined();
    expect(button("开始考核")).toBeDefined();
  });

  it("is not written once the workbook has changed, until it is recalculated", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    await screen.findByText("将写入的工作表");
    act(() => {
      service.change();
    });
    await user.click(button("写入工作簿"));
    expect(service.askedFor("write")).toHaveLength(0);
    await user.click(button("重新计算"));
    await waitFor(() => {
      expect(screen.queryByText("工作簿有改动，考核结果已过期。")).toBeNull();
    });
    expect(service.askedFor("assess")).toHaveLength(2);
    await user.click(button("写入工作簿"));
    expect(await screen.findByText(/已于 .* 写入/)).toBeDefined();
  });

  it("keeps the preview when the write fails, and says what to do", async () => {
    const service = scriptedService();
    service.answer("write", failed({ message: "工作簿结构受保护。", hint: "请取消保护。" }));
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    await user.click(await screen.findByRole("button", { name: "写入工作簿" }));
    expect((await screen.findByRole("alert")).textContent).toBe("结果没有写入工作簿结构受保护。下一步：请取消保护。");
    expect(button("写入工作簿")).toBeDefined();
  });

  it("shows the new preview instead of a write, when the data changed after the one that was looked at", async () => {
    const service = scriptedService();
    const preview = { ...previewView("zh-CN"), organizations: 47 };
    service.answer("write", done({ status: "changed", preview } as const));
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    await user.click(await screen.findByRole("button", { name: "写入工作簿" }));
    expect(await screen.findByText(/预览之后数据有改动，因此没有写入/)).toBeDefined();
    expect(announced()).toContain("考核完成，共 47 个党组织，请核对预览");
    expect(screen.queryByText(/已于 .* 写入/)).toBeNull();
    expect(button("写入工作簿")).toBeDefined();
  });

  it("is not needed to see what was written before; what became of the ledgers is said", async () => {
    const service = scriptedService({ assessed: true, written: true });
    const readBack = {
      calculatedAt: "2026-10-08 09:00",
      ledgers: "changed",
      uncalculated: 2,
      unknownLevels: 0,
    } as const;
    const leftOut = ["还有 12 行没有列出"];
    service.answer("results", done({ ...resultsView("zh-CN"), readBack: { ...readBack, leftOut } }));
    const user = renderPane(service, { openStep: "results" });
    expect(
      await screen.findByText(/2026-10-08 09:00 已算好的结果，没有重新计算.*台账此后有改动，请重新计算/),
    ).toBeDefined();
    expect(screen.getByText(/2 个党组织的公式没有算出结果/)).toBeDefined();
    expect(screen.getByText("还有 12 行没有列出")).toBeDefined();
    expect(service.askedFor("assess")).toHaveLength(0);
    await user.click(button("重新计算"));
    expect(await screen.findByRole("button", { name: "开始考核" })).toBeDefined();
  });

  it("says that there is nothing to compare with", async () => {
    const service = scriptedService();
    service.answer("assess", done({ ...previewView("zh-CN"), hasPrevious: false, movers: [] }));
    const user = renderPane(service, { openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    expect(await screen.findByText("工作簿里没有上期结果，不作比较。")).toBeDefined();
  });
});

describe("the results", () => {
  async function openBranches(branches = 40) {
    const service = scriptedService({ assessed: true });
    service.answer("results", done(resultsView("zh-CN", branches)));
    const user = renderPane(service, { openStep: "results" });
    await user.click(await screen.findByRole("tab", { name: `党支部 ${branches}` }));
    return { user, service };
  }

  it("lead to the assessment while there are none", async () => {
    const user = renderPane(scriptedService(), { openStep: "results" });
    await user.click(await screen.findByRole("button", { name: "去考核" }));
    expect(await screen.findByRole("button", { name: "开始考核" })).toBeDefined();
  });

  it("keep only what is in view of thousands of rows in the document", async () => {
    await openBranches(3_000);
    const rows = list("党支部排名").getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]!.getAttribute("aria-setsize")).toBe("3000");
  });

  it("are searched by organization and secretary, and filtered by grade, flag and state", async () => {
    const { user } = await openBranches();
    await user.type(screen.getByLabelText("搜索党组织或书记"), "书记12");
    expect(screen.getByText("40 个中的 1 个")).toBeDefined();
    await user.clear(screen.getByLabelText("搜索党组织或书记"));
    await user.click(button("筛选"));
    await user.selectOptions(screen.getByLabelText("薄弱情形"), "连续两期被提醒");
    expect(
      list("党支部排名")
        .getAllByRole("listitem")
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining("机关第3党支部")]);
    expect(button("筛选（1）")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("状态"), "不参加排名");
    expect(screen.getByText("没有符合条件的党组织。")).toBeDefined();
    await user.click(button("清除筛选"));
    expect(screen.getByText("共 40 个")).toBeDefined();
  });

  it("draw the distribution as a table", async () => {
    const { user } = await openBranches();
    await user.click(button("得分分布"));
    const table = screen.getByRole("table", { name: "得分分布" });
    expect(within(table).getByRole("row", { name: "80–90 22" })).toBeDefined();
  });

  it("open everything about one organization, secretary first, with reasons and cells, and lead back", async () => {
    const { user, service } = await openBranches();
    await user.click(button(/机关第1党支部/));
    const heading = await screen.findByRole("heading", { name: "机关第1党支部" });
    expect(document.activeElement).toBe(heading);
    expect(screen.getAllByRole("term")[0]!.textContent).toBe("书记得分");
    expect(screen.getByText("工作簿里没有谈话台账")).toBeDefined();
    await user.click(button(/^组织生活 ?20.00 \/ 25.00 分/));
    expect(screen.getByText("应开 3 次，实开 2 次，缺 8 月")).toBeDefined();
    await user.click(button("定位到 活动台账!A90"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "活动台账", rowIndex: 89 }]]);
    await user.click(button("返回名单"));
    expect(document.activeElement?.textContent).toContain("机关第1党支部");
  });

  it("say when an organization can't be shown, and try again", async () => {
    const { user, service } = await openBranches();
    service.answer("organization", failed());
    await user.click(button(/机关第1党支部/));
    expect((await screen.findByRole("alert")).textContent).toContain("这个党组织的结果调不出来");
    await user.click(button("重试"));
    await waitFor(() => {
      expect(service.askedFor("organization")).toHaveLength(2);
    });
  });
});

describe("the reminders", () => {
  it("stand by urgency, are filtered by kind, and are not recorded before they are written", async () => {
    const user = renderPane(scriptedService({ assessed: true }), { openStep: "reminders" });
    await screen.findByRole("list", { name: "提醒名单" });
    const cards = list("提醒名单").getAllByRole("listitem");
    expect(cards.map((card) => /逾期|临近|一般/.exec(card.textContent)?.[0])).toEqual(["逾期", "临近", "一般"]);
    expect(screen.queryByRole("button", { name: /登记处理情况/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText("类别"), "任职谈话 1");
    expect(screen.getByText("3 条中的 1 条")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("处理"), "已登记");
    expect(screen.getByText("没有符合条件的提醒。")).toBeDefined();
  });

  it("are recorded with day, handling and note in their sheet", async () => {
    const service = scriptedService({ assessed: true, written: true });
    const user = renderPane(service, { openStep: "reminders" });
    const [record] = await screen.findAllByRole("button", { name: "登记处理情况：换届" });
    await user.click(record!);
    fireEvent.change(screen.getByLabelText("提醒时间"), { target: { value: "2026-10-09" } });
    await user.click(button("标为已处理"));
    await user.type(screen.getByLabelText("备注"), "已批复");
    await user.click(button("保存到工作簿"));
    const entry = { key: reminderView("zh-CN").key, remindedAt: "2026-10-09", handling: "已处理", remark: "已批复" };
    expect(service.askedFor("saveReminder")).toEqual([[entry]]);
    expect(await screen.findByText("已写入提醒名单。")).toBeDefined();
    expect(screen.queryByLabelText("备注")).toBeNull();
  });

  it("keep what was entered when it can't be saved", async () => {
    const service = scriptedService({ assessed: true, written: true });
    service.answer("saveReminder", failed({ code: "cell-editing" }));
    const user = renderPane(service, { openStep: "reminders" });
    const [record] = await screen.findAllByRole("button", { name: "登记处理情况：换届" });
    await user.click(record!);
    await user.type(screen.getByLabelText("备注"), "已批复");
    await user.click(button("保存到工作簿"));
    expect((await screen.findByRole("alert")).textContent).toContain("请先结束单元格编辑");
    expect(screen.getByLabelText<HTMLTextAreaElement>("备注").value).toBe("已批复");
  });

  it("are said not to be needed", async () => {
    const service = scriptedService({ assessed: true });
    service.answer("reminders", done({ ...remindersView("zh-CN"), rows: [], kinds: [] }));
    renderPane(service, { openStep: "reminders" });
    expect(await screen.findByText("没有要提醒的事项")).toBeDefined();
  });
});

describe("the restore", () => {
  const kept = { writtenAt: "2026-10-08T09:30", sheets: ["考核结果_2026Q3"], undone: false };

  it("asks before it undoes the last write, and brings it back", async () => {
    const service = scriptedService({ kept });
    const user = renderPane(service, { openStep: "restore" });
    await user.click(await screen.findByRole("button", { name: "撤销这次写入" }));
    expect(service.askedFor("restore")).toHaveLength(0);
    await user.click(button("保持不变"));
    await user.click(button("撤销这次写入"));
    await user.click(button("确认撤销"));
    expect(await screen.findByText(/的写入已撤销/)).toBeDefined();
    await user.click(button("重新写回"));
    await user.click(button("确认写回"));
    expect(await screen.findByText(/最近一次写入：/)).toBeDefined();
    expect(service.askedFor("restore")).toHaveLength(2);
  });

  it("says what went wrong and what still stands", async () => {
    const service = scriptedService({ kept });
    service.answer("restore", failed());
    const user = renderPane(service, { openStep: "restore" });
    await user.click(await screen.findByRole("button", { name: "撤销这次写入" }));
    await user.click(button("确认撤销"));
    expect((await screen.findByRole("alert")).textContent).toContain("恢复没有完成");
    expect(screen.getByText(/最近一次写入：/)).toBeDefined();
  });
});
