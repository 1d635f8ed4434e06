// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { Step } from "../../src/taskpane/state/paneState";
import { announced, button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, failed, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

const kept = { writtenAt: "2026-10-08T09:30", sheets: ["考核结果_2026Q3"], undone: false };

describe("the first run", () => {
  it("says in two lines what it does and leads to the data with one button", async () => {
    const service = scriptedService();
    const user = renderPane(service);
    expect(await screen.findByRole("heading", { name: "党建考核" })).toBeDefined();
    await user.click(button("检查数据"));
    expect(await screen.findByText("认出台账 2 张，读入 1332 行")).toBeDefined();
  });

  it("is skipped in a workbook with a write in it, and can be opened again", async () => {
    const service = scriptedService({ kept });
    const user = renderPane(service);
    await screen.findByRole("heading", { name: "数据" });
    await user.click(button("打开使用说明"));
    expect(screen.getByRole("heading", { name: "党建考核" })).toBeDefined();
  });

  it("offers a sample, and says when it can't be opened", async () => {
    const firstRunSample = vi.fn(async () => failed({ message: "磁盘已满。" }));
    const user = renderPane(scriptedService(), { firstRunSample });
    await user.click(await screen.findByRole("button", { name: "打开示例工作簿" }));
    expect(firstRunSample).toHaveBeenCalledOnce();
    expect((await screen.findByRole("alert")).textContent).toContain("示例工作簿没有打开磁盘已满。");
  });

  it("can be skipped by the steps at the top", async () => {
    const user = renderPane(scriptedService());
    await user.click(await screen.findByRole("tab", { name: "恢复" }));
    expect(await screen.findByText("没有可以恢复的写入")).toBeDefined();
  });
});

describe("the pane", () => {
  it("opens at the step asked for, and goes where a ribbon button asks", async () => {
    let ask: (step: Step) => void = () => undefined;
    renderPane(scriptedService(), {
      openStep: "rules",
      onStepRequest: (listener) => {
        ask = listener;
      },
    });
    await screen.findByText("规则检查通过，没有问题");
    act(() => {
      ask("restore");
    });
    expect(screen.getByRole("tab", { name: "恢复", selected: true })).toBeDefined();
  });

  it("tells what became of a write that broke off, until something else is done", async () => {
    const service = scriptedService();
    service.answer("start", done({ recovery: "takenBack" }));
    renderPane(service, { openStep: "restore" });
    expect(await screen.findByText("上次写入中途断开，已撤回，工作簿和写入前一样。")).toBeDefined();
  });

  it("says where, what, why and what next when it can't start, and tries again", async () => {
    const service = scriptedService();
    service.answer("start", failed());
    const user = renderPane(service);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toBe("打开窗格时出错Excel 没有回应。下一步：请稍后再试。重试");
    service.answer("start", done({ recovery: "nothing" }));
    await user.click(button("重试"));
    await waitFor(() => {
      expect(screen.queryByRole("alert")).toBeNull();
    });
  });

  it("speaks the other language after one click, and asks for words anew", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "data" });
    await screen.findByText("认出台账 2 张，读入 1332 行");
    await user.click(button("English"));
    expect(await screen.findByText("2 ledgers recognised, 1332 rows read")).toBeDefined();
    expect(service.askedFor("setLanguage")).toEqual([["zh-CN"], ["en"]]);
    expect(document.querySelector("[lang=en] main")).not.toBeNull();
  });

  it("makes one request at a time", async () => {
    const service = scriptedService();
    service.hold("inspect");
    const user = renderPane(service, { openStep: "data" });
    await user.click(screen.getByRole("tab", { name: "规则" }));
    await waitFor(() => {
      expect(service.askedFor("inspect")).toHaveLength(1);
    });
    expect(service.askedFor("rules")).toHaveLength(0);
    act(() => {
      service.release("inspect");
    });
    await screen.findByText("规则检查通过，没有问题");
    expect(service.askedFor("rules")).toHaveLength(1);
  });

  it("marks what was read as out of date and reads again only when asked", async () => {
    const service = scriptedService();
    const user = renderPane(service, { openStep: "data" });
    await screen.findByText("认出台账 2 张，读入 1332 行");
    act(() => {
      service.change();
    });
    expect(screen.getByText("工作簿有改动，下面的检查结果已过期。")).toBeDefined();
    expect(service.askedFor("inspect")).toHaveLength(1);
    const [refresh] = screen.getAllByRole("button", { name: "重新检查" });
    await user.click(refresh!);
    await waitFor(() => {
      expect(screen.queryByText("工作簿有改动，下面的检查结果已过期。")).toBeNull();
    });
    expect(service.askedFor("inspect")).toHaveLength(2);
  });

  it("does not call a workbook out of date that was never read", async () => {
    const service = scriptedService();
    renderPane(service);
    await screen.findByRole("heading", { name: "党建考核" });
    act(() => {
      service.change();
    });
    expect(announced()).not.toContain("工作簿有改动");
  });

  // How Tab and arrows move needs a layout: the browser tests do that.
  it("takes Enter and Space wherever it takes a click, and never moves the focus unasked", async () => {
    const user = renderPane(scriptedService());
    const begin = await screen.findByRole("button", { name: "检查数据" });
    expect(document.activeElement).toBe(document.body);
    begin.focus();
    await user.keyboard("{Enter}");
    await screen.findByText("认出台账 2 张，读入 1332 行");
    const rules = screen.getByRole("tab", { name: "规则" });
    rules.focus();
    await user.keyboard(" ");
    const group = await screen.findByRole("button", { name: "组织生活，25 分，1 项" });
    expect(document.activeElement).toBe(rules);
    group.focus();
    await user.keyboard("{Enter}");
    expect(group.getAttribute("aria-expanded")).toBe("true");
  });
});
