// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { cleanDataView, dataView, problemView } from "../support/pane/dataViews";
import { announced, button, list, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, failed, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

async function openProblems(service = scriptedService()) {
  const user = renderPane(service, { openStep: "data" });
  await user.click(await screen.findByRole("tab", { name: /^问题/ }));
  return { user, service };
}

describe("the sheets", () => {
  it("are each shown with what they were taken for, their rows and problems", async () => {
    renderPane(scriptedService(), { openStep: "data" });
    const card = (await screen.findByRole("button", { name: "定位到 活动台账" })).closest("li")!;
    expect(card.textContent).toContain("已识别");
    expect(card.textContent).toContain("读入 1284 行略过 3 行错误 2 个提示 1 个");
    expect(screen.getByText("可能是：问题台账，任务清单")).toBeDefined();
    expect(screen.getByText("相关指标不评")).toBeDefined();
    expect(announced()).toContain("检查完成，读入 1332 行，错误 2 个，提示 1 个");
  });

  it("show their progress, spoken without running numbers, and can be cancelled", async () => {
    const service = scriptedService();
    service.hold("inspect");
    const user = renderPane(service, { openStep: "data" });
    await screen.findByRole("progressbar");
    act(() => {
      service.progress({ step: "reading", sheet: "活动台账", rows: 1200 });
    });
    expect(screen.getByText("正在读取“活动台账”，已读 1200 行")).toBeDefined();
    expect(announced()).toBe("正在读取“活动台账”");
    await user.click(button("取消"));
    expect(await screen.findAllByText("已取消，工作簿没有改动。")).toHaveLength(2);
    await user.click(button("重试"));
    expect(await screen.findByText("认出台账 2 张，读入 1332 行")).toBeDefined();
  });

  it("ask to finish editing the cell when Excel holds the request back", async () => {
    const service = scriptedService();
    service.answer("inspect", failed({ code: "cell-editing", message: "有单元格正在编辑。", hint: "请按回车键。" }));
    renderPane(service, { openStep: "data" });
    expect((await screen.findByRole("alert")).textContent).toContain("请先结束单元格编辑");
  });
});

describe("the problems", () => {
  it("stand in groups with what to do, and one click shows the cell", async () => {
    const { user, service } = await openProblems();
    expect(screen.getByRole("button", { name: /日期读不懂 2 处/, expanded: true })).toBeDefined();
    expect(screen.getAllByText(/请改成 2026-07-31 这样的日期。/)).toHaveLength(2);
    await user.click(button("定位到 活动台账!C27"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "活动台账", rowIndex: 26, columnIndex: 2 }]]);
  });

  it("say what went wrong when the cell is gone", async () => {
    const service = scriptedService();
    service.answer("show", failed({ message: "工作表已删除。" }));
    const { user } = await openProblems(service);
    await user.click(button("定位到 活动台账!C27"));
    expect((await screen.findByRole("alert")).textContent).toContain("没有找到这个单元格工作表已删除。");
  });

  it("are filtered by severity and sheet", async () => {
    const { user } = await openProblems();
    await user.selectOptions(screen.getByLabelText("程度"), "提示");
    expect(list("数据").queryByText(/日期读不懂/)).toBeNull();
    expect(list("数据").getByText(/名册里没有这个党组织/)).toBeDefined();
    await user.selectOptions(screen.getByLabelText("工作表"), "活动台账");
    expect(list("数据").getByText(/名册里没有这个党组织/)).toBeDefined();
  });

  it("close by group, and begin closed when there are many", async () => {
    const service = scriptedService();
    const problems = Array.from({ length: 300 }, () => problemView("zh-CN"));
    service.answer("inspect", done({ ...dataView("zh-CN"), problems, errors: 300 }));
    const { user } = await openProblems(service);
    const group = button(/日期读不懂 300 处/);
    expect(group.getAttribute("aria-expanded")).toBe("false");
    await user.click(group);
    const shown = list("数据").getAllByRole("listitem");
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.length).toBeLessThan(100);
    expect(shown[0]!.getAttribute("aria-setsize")).toBe("301");
  });

  it("confirm a spelling in one click", async () => {
    const { user, service } = await openProblems();
    await user.click(button("确认“机关一支部”就是“机关第一党支部”"));
    expect(service.askedFor("confirmAlias")).toEqual([["机关一支部", "机关第一党支部"]]);
    expect(await screen.findByText("名称对应已存入工作簿，已重新检查。")).toBeDefined();
    await user.click(button("关闭这条提示"));
    expect(screen.queryByText("名称对应已存入工作簿，已重新检查。")).toBeNull();
  });

  it("are said not to be there", async () => {
    const service = scriptedService();
    service.answer("inspect", done(cleanDataView("zh-CN")));
    await openProblems(service);
    expect(screen.getByText("数据已经可以用来考核。")).toBeDefined();
  });
});

describe("how a sheet is read", () => {
  async function openMapping(sheet: string, service = scriptedService()) {
    const user = renderPane(service, { openStep: "data" });
    await user.click(await screen.findByRole("button", { name: `调整对应关系：${sheet}` }));
    await screen.findByLabelText("台账");
    return { user, service };
  }

  it("is chosen by ledger, header row and column, with samples beside each column", async () => {
    const { user, service } = await openMapping("活动台账");
    expect(document.activeElement?.textContent).toBe("“活动台账”的对应关系");
    expect(screen.getByText("示例：2026-07-03，2026-07-05，2026-07-09")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("主题"), "D 列：主题");
    expect(screen.getByText("示例：学习贯彻会议精神，主题党日，支部党员大会")).toBeDefined();
    await user.click(screen.getByLabelText("空单元格沿用上一行"));
    await user.click(button("确认并存入工作簿"));
    expect(service.askedFor("confirmMapping")).toEqual([
      [
        {
          sheetId: "s2",
          ledger: "activities",
          headerRow: 2,
          columns: [
            { field: "organization", columnIndex: 1 },
            { field: "date", columnIndex: 2 },
            { field: "title", columnIndex: 3 },
          ],
          fillDown: true,
        },
      ],
    ]);
    expect(await screen.findByText("对应关系已存入工作簿。")).toBeDefined();
    expect(screen.getByRole("heading", { name: "数据" })).toBeDefined();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("调整对应关系：活动台账");
  });

  it("can be confirmed without a column, and says what is then not assessed", async () => {
    const { user, service } = await openMapping("活动台账");
    await user.selectOptions(screen.getByLabelText("主题"), "D 列：主题");
    await user.selectOptions(screen.getByLabelText("党组织名称"), "没有这一列");
    expect(
      screen.getByText(
        "没有指定：党组织名称。可以确认：各表都没有这些列的，用到的指标不评，不算 0 分；只有这张表没有的，它的行在这些指标里不计。",
      ),
    ).toBeDefined();
    await user.click(button("确认并存入工作簿"));
    expect(service.askedFor("confirmMapping")[0]![0]).toMatchObject({
      columns: [
        { field: "date", columnIndex: 2 },
        { field: "title", columnIndex: 3 },
      ],
    });
  });

  it("can't be confirmed without what makes it the ledger, or with one column used twice", async () => {
    const { user, service } = await openMapping("活动台账");
    await user.selectOptions(screen.getByLabelText("活动时间"), "没有这一列");
    expect(screen.getByText("要读作活动台账，还要指定活动时间")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("活动时间"), "C 列：日期");
    await user.selectOptions(screen.getByLabelText("党组织名称"), "C 列：日期");
    expect(screen.getByText("同一列不能用两次：党组织名称，活动时间")).toBeDefined();
    await user.click(button("确认并存入工作簿"));
    expect(service.askedFor("confirmMapping")).toHaveLength(0);
  });

  it("can be that it is no ledger", async () => {
    const { user, service } = await openMapping("通讯录");
    await user.selectOptions(screen.getByLabelText("台账"), "不是台账，不读取");
    await user.click(button("确认并存入工作簿"));
    expect(service.askedFor("confirmMapping")[0]![0]).toMatchObject({ sheetId: "s6", ledger: null, columns: [] });
  });

  it("stays open with what was chosen when it can't be saved", async () => {
    const service = scriptedService();
    service.answer("confirmMapping", failed({ message: "工作表受保护。" }));
    const { user } = await openMapping("活动台账", service);
    await user.selectOptions(screen.getByLabelText("主题"), "D 列：主题");
    await user.click(button("确认并存入工作簿"));
    expect((await screen.findByRole("alert")).textContent).toContain("对应关系没有保存工作表受保护。");
    expect(within(screen.getByLabelText("主题")).getByRole("option", { selected: true }).textContent).toBe(
      "D 列：主题",
    );
  });

  it("is left without saving", async () => {
    const { user, service } = await openMapping("活动台账");
    await user.click(button("放弃修改"));
    await waitFor(() => {
      expect(screen.getByRole("heading", { name: "数据" })).toBeDefined();
    });
    expect(service.askedFor("confirmMapping")).toHaveLength(0);
  });
});
