// @vitest-environment jsdom
import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { diskFile } from "../../support/pane/scriptedFiles";
import { renderFilePage, renderOpened } from "../../support/pane/renderFilePage";
import { axeViolations, button, usePaneDom } from "../../support/pane/renderPane";
import { done, failed } from "../../support/pane/scriptedService";

usePaneDom();

const opening = (name: string) => screen.queryAllByText(`正在打开“${name}”`);

/** Drops a file on the window. */
function drop(name: string): void {
  const file = new File(["x"], name);
  const event = createEvent.drop(document.body);
  Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [file], items: [] } });
  fireEvent(document.body, event);
  expect(event.defaultPrevented).toBe(true);
}

describe("the open screen", () => {
  it("says what can be opened and that everything stays here", async () => {
    renderFilePage();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("党建考核");
    expect(screen.getByText(/另存为 .xlsx/)).toBeDefined();
    expect(screen.getByText(/全部在这台电脑上完成/)).toBeDefined();
  });

  it("opens a chosen workbook and shows it beside the pane", async () => {
    const { session } = await renderOpened();
    expect(session.asked[0]).toBe("open 台账.xlsx");
    expect(screen.getByText("台账.xlsx")).toBeDefined();
    expect(document.title).toBe("台账.xlsx - 党建考核");
    expect(screen.getByRole("navigation", { name: "步骤" })).toBeDefined();
  });

  it("opens the sample and what is dropped, and stays when nothing was chosen", async () => {
    const { user, session, files } = renderFilePage();
    files.give(null);
    await user.click(button("选择工作簿"));
    expect(session.asked).toEqual([]);
    await user.click(button("打开示例工作簿"));
    await screen.findByRole("navigation", { name: "步骤" });
    drop("别的.xlsx");
    await screen.findByText("别的.xlsx");
    expect(session.asked.filter((what) => what.startsWith("open"))).toEqual(["open 样例.xlsx", "open 别的.xlsx"]);
  });

  it("says what it opens while it does, and opens nothing else meanwhile", async () => {
    const { user, session } = renderFilePage();
    session.hold();
    await user.click(button("选择工作簿"));
    expect(opening("台账.xlsx")).toHaveLength(1);
    expect(screen.getByRole("progressbar")).toBeDefined();
    drop("别的.xlsx");
    session.release();
    await screen.findByRole("navigation", { name: "步骤" });
    expect(session.asked.filter((what) => what.startsWith("open"))).toEqual(["open 台账.xlsx"]);
  });

  it("says in words why a file was not opened, and what to do", async () => {
    const { user, session } = renderFilePage();
    session.answer("open", failed({ message: "这是旧的 .xls 文件。", hint: "请另存为 .xlsx。" }));
    await user.click(button("选择工作簿"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("“台账.xlsx”没有打开");
    expect(alert.textContent).toContain("这是旧的 .xls 文件。");
    expect(alert.textContent).toContain("下一步：请另存为 .xlsx。");
    await user.click(button("关闭这条提示"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("changes its language, and opens the pane in it", async () => {
    const { user, service } = renderFilePage();
    await user.click(button("English"));
    await user.click(await screen.findByRole("button", { name: "Choose a workbook" }));
    expect(await screen.findByRole("tab", { name: "Data" })).toBeDefined();
    expect(service.askedFor("setLanguage")).toContainEqual(["en"]);
  });
});

describe("saving", () => {
  it("has nothing to save before something is written", async () => {
    await renderOpened();
    expect(button("保存").getAttribute("aria-disabled")).toBe("true");
    expect(screen.queryByText("未保存")).toBeNull();
  });

  it("downloads under the new name where it can't write back", async () => {
    const { user, session, files } = await renderOpened();
    act(() => session.change({ unsaved: true }));
    expect(screen.getByText("未保存")).toBeDefined();
    await user.click(button("保存"));
    expect(await screen.findByText(/已交给浏览器下载“台账-考核结果.xlsx”/)).toBeDefined();
    expect(files.done).toEqual(["download 台账-考核结果.xlsx"]);
    expect(screen.queryByText("未保存")).toBeNull();
  });

  it("stays unsaved when the person closes the dialog", async () => {
    const { user, session, files } = await renderOpened();
    act(() => session.change({ unsaved: true }));
    files.saveEnds(null);
    await user.click(button("保存"));
    await waitFor(() => expect(button("保存").getAttribute("aria-disabled")).not.toBe("true"));
    expect(session.asked).not.toContain("markSaved");
    expect(screen.getByText("未保存")).toBeDefined();
  });

  async function openDiskFile(problems: Parameters<typeof diskFile>[2] = {}) {
    const page = renderFilePage();
    page.files.give(diskFile(page.files.done, "台账.xlsx", problems));
    await page.user.click(button("选择工作簿"));
    await screen.findByRole("navigation", { name: "步骤" });
    act(() => page.session.change({ unsaved: true }));
    await page.user.click(button("保存"));
    return page;
  }

  it("asks before it writes into the opened file, and downloads a backup first", async () => {
    const { user, files } = await openDiskFile();
    expect(screen.getByText("保存到原文件“台账.xlsx”？")).toBeDefined();
    expect(files.done).toEqual([]);
    expect(await axeViolations()).toEqual([]);
    await user.click(button("保存到原文件"));
    expect(await screen.findByText("已保存到“台账.xlsx”。")).toBeDefined();
    expect(files.done).toEqual(["download 台账-备份.xlsx", "write new into 台账.xlsx"]);
  });

  it("writes without a backup where that is wanted, and nothing when it is called off", async () => {
    const { user, files, session } = await openDiskFile();
    await user.click(button("取消"));
    expect(screen.queryByText("保存到原文件“台账.xlsx”？")).toBeNull();
    expect(session.asked).not.toContain("save");
    await user.click(button("保存"));
    await user.click(screen.getByRole("checkbox", { name: "先另存备份" }));
    await user.click(button("保存到原文件"));
    await screen.findByText("已保存到“台账.xlsx”。");
    expect(files.done).toEqual(["write new into 台账.xlsx"]);
  });

  it.each([
    [{ changed: true }, "文件打开以后，又被别的程序改过。"],
    [{ allow: "refused" }, "浏览器没有得到改写这个文件的许可。"],
    [{ write: "locked" }, "文件正被占用，可能还开在 Excel 或 WPS 里。"],
    [{ write: "full" }, "磁盘空间不够。"],
  ] as const)("says why it could not write (%o), and saves as a new file instead", async (problems, message) => {
    const { user, files, session } = await openDiskFile(problems);
    await user.click(button("保存到原文件"));
    expect((await screen.findByRole("alert")).textContent).toContain(message);
    expect(session.asked).not.toContain("markSaved");
    await user.click(button("另存为新文件"));
    await screen.findByText(/已交给浏览器下载/);
    expect(files.done.at(-1)).toBe("download 台账-考核结果.xlsx");
  });
});

describe("results that were just written", () => {
  it("are told to be still in no file, until they are saved", async () => {
    const { user, session } = await renderOpened();
    const steps = screen.getByRole("navigation", { name: "步骤" });
    await user.click(within(steps).getByRole("tab", { name: "考核" }));
    await user.click(await screen.findByRole("button", { name: "开始考核" }));
    await user.click(await screen.findByRole("button", { name: "写入工作簿" }));
    await screen.findByText(/已于 .* 写入/);
    act(() => session.change({ unsaved: true }));
    expect(screen.getByText("结果还没有存进文件“台账.xlsx”，请点上方的“保存”。")).toBeDefined();
    act(() => session.change({ unsaved: false }));
    expect(screen.queryByText(/结果还没有存进文件/)).toBeNull();
  });
});

describe("unsaved results", () => {
  it("are asked about before another file takes their place", async () => {
    const { user, session } = await renderOpened();
    act(() => session.change({ unsaved: true }));
    drop("新台账.xlsx");
    expect((await screen.findByRole("alert")).textContent).toContain("现在打开“新台账.xlsx”，这些结果会丢失。");
    expect(await axeViolations()).toEqual([]);
    await user.click(button("留在当前工作簿"));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(session.asked).not.toContain("open 新台账.xlsx");

    drop("新台账.xlsx");
    await user.click(await screen.findByRole("button", { name: "不保存，直接打开" }));
    await screen.findByText("新台账.xlsx");
    expect(session.asked).not.toContain("save");
  });

  it("are saved first on request; the other file stays closed when that fails", async () => {
    const { user, session, files } = await renderOpened();
    act(() => session.change({ unsaved: true }));
    files.saveEnds("full");
    drop("新台账.xlsx");
    await user.click(await screen.findByRole("button", { name: "先保存" }));
    await screen.findByText("磁盘空间不够。");
    expect(session.asked).not.toContain("open 新台账.xlsx");
    files.saveEnds({ how: "saved", name: "结果.xlsx" });
    drop("新台账.xlsx");
    await user.click(await screen.findByRole("button", { name: "先保存" }));
    await screen.findByText("新台账.xlsx");
    expect(session.asked.filter((what) => what === "markSaved")).toHaveLength(1);
  });

  it("hold the window back from closing, and only they do", async () => {
    const { session } = await renderOpened();
    const leave = (): boolean => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    act(() => session.change({ unsaved: true }));
    expect(leave()).toBe(false);
    act(() => session.change({ unsaved: false }));
    expect(leave()).toBe(true);
  });
});

describe("another file", () => {
  it("leaves the workbook on the page when it can't be opened", async () => {
    const { session } = await renderOpened();
    session.answer("open", failed({ message: "文件已损坏。" }));
    drop("坏.xlsx");
    expect((await screen.findByRole("alert")).textContent).toContain("“坏.xlsx”没有打开");
    expect(screen.getByText("台账.xlsx")).toBeDefined();
    expect(screen.getByRole("navigation", { name: "步骤" })).toBeDefined();
  });

  it("gets a pane of its own", async () => {
    const { session, service } = await renderOpened();
    await waitFor(() => expect(service.askedFor("start")).toHaveLength(1));
    session.answer("open", done({ name: "第二本.xlsx", size: 1, sheets: [], unsaved: false }));
    drop("第二本.xlsx");
    await screen.findByText("第二本.xlsx");
    await waitFor(() => expect(service.askedFor("start")).toHaveLength(2));
  });
});
