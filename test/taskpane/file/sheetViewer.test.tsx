// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderOpened } from "../../support/pane/renderFilePage";
import { usePaneDom } from "../../support/pane/renderPane";
import { ROW_COUNT } from "../../support/pane/scriptedFileSession";
import { failed } from "../../support/pane/scriptedService";

usePaneDom();

const grid = () => screen.getByRole("grid");
const cell = (address: string) => document.getElementById(`cell-${address}`);
const content = () => screen.getByRole("group", { name: "当前单元格" }).textContent;

describe("the sheet viewer", () => {
  it("shows a sheet with letters, numbers, texts and its size, and only the part in view", async () => {
    await renderOpened("workbook");
    expect(grid().getAttribute("aria-rowcount")).toBe(String(ROW_COUNT + 1));
    expect(grid().getAttribute("aria-label")).toBe("工作表“党组织名册”");
    expect(within(grid()).getByRole("columnheader", { name: "B 列" })).toBeDefined();
    await waitFor(() => expect(cell("A7")?.textContent).toBe("s1 第7行"));
    expect(within(grid()).getAllByRole("row").length).toBeLessThan(80);
    expect(cell("A7")?.closest("[role=row]")?.getAttribute("aria-rowindex")).toBe("8");
  });

  it("leaves hidden rows and columns out and spans merged cells", async () => {
    await renderOpened("workbook");
    await waitFor(() => expect(cell("A4")).not.toBeNull());
    expect(cell("A5")).toBeNull();
    expect(cell("A6")).toBeNull();
    expect(cell("D4")).toBeNull();
    expect(cell("A1")?.getAttribute("aria-colspan")).toBe("4");
    expect(cell("C3")?.textContent).toBe("#REF!");
  });

  it("keeps the frozen rows above the others", async () => {
    await renderOpened("workbook");
    const [top, below] = within(grid()).getAllByRole("rowgroup");
    expect(
      within(top!)
        .getAllByRole("row")
        .map((row) => row.getAttribute("aria-rowindex")),
    ).toEqual(["1", "2", "3"]);
    expect(below!.querySelector("[aria-rowindex='4']")).not.toBeNull();
  });

  it("follows the keyboard, and tells the whole text of the current cell", async () => {
    const { user } = await renderOpened("workbook");
    await waitFor(() => expect(cell("A2")?.textContent).not.toBe(""));
    await user.click(cell("A2")!);
    expect(content()).toBe("A2s1 第2行");
    grid().focus();
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    // Rows 5 and 6 are hidden.
    expect(content()).toBe("A7s1 第7行");
    expect(grid().getAttribute("aria-activedescendant")).toBe("cell-A7");
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(content()).toBe("C71,234.50");
    await user.keyboard("{Home}{Control>}{End}{/Control}");
    expect(content()).toMatch(/^E5000/);
    await user.keyboard("{Control>}{Home}{/Control}");
    expect(content()).toBe("A1s1 标题");
  });

  it("changes the sheet by its tabs; hidden sheets have none", async () => {
    const { user } = await renderOpened("workbook");
    expect(screen.queryByRole("tab", { name: /旧表/ })).toBeNull();
    expect(screen.getByRole("tab", { name: "考核结果考核表" })).toBeDefined();
    await user.click(screen.getByRole("tab", { name: "三会一课台账" }));
    await waitFor(() => expect(cell("A2")?.textContent).toBe("s2 第2行"));
    expect(content()).toBe("A1s2 标题");
  });

  it("goes to the place that the pane shows, marks it and says so", async () => {
    const { session } = await renderOpened("workbook");
    act(() => session.show({ sheet: "三会一课台账", rowIndex: 6, columnIndex: 2 }));
    await waitFor(() => expect(grid().getAttribute("aria-label")).toBe("工作表“三会一课台账”"));
    await waitFor(() => expect(content()).toBe("C71,234.50"));
    expect(screen.getByText("已定位到 三会一课台账!C7")).toBeDefined();
    expect(cell("C7")?.getAttribute("aria-selected")).toBe("true");
  });

  it("shows hidden sheets, rows and columns when it is led there", async () => {
    const { session } = await renderOpened("workbook");
    act(() => session.show({ sheet: "旧表", rowIndex: 4, columnIndex: 3 }));
    expect(await screen.findByRole("tab", { name: "旧表隐藏" })).toBeDefined();
    await waitFor(() => expect(cell("D5")?.getAttribute("aria-selected")).toBe("true"));
    expect(cell("A6")).toBeNull();
  });

  it("reads the sheet anew when the workbook has changed", async () => {
    const { session } = await renderOpened("workbook");
    await waitFor(() => expect(cell("A2")?.textContent).toBe("s1 第2行"));
    const before = session.asked.filter((what) => what === "rows s1 0").length;
    act(() => session.change({ unsaved: true }));
    await waitFor(() => expect(session.asked.filter((what) => what === "rows s1 0").length).toBe(before + 1));
    await waitFor(() => expect(cell("A2")?.textContent).toBe("s1 第2行"));
  });

  it("says in words why a sheet can't be shown", async () => {
    const { user, session } = await renderOpened("workbook");
    session.answer("rows", failed({ message: "工作表已损坏。" }));
    await user.click(screen.getByRole("tab", { name: "三会一课台账" }));
    expect((await screen.findByRole("alert")).textContent).toContain("工作表已损坏。");
  });
});
