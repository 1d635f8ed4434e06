// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { CheckedFileView, ConsolidationView } from "../../src/taskpane/file/consolidation/consolidationView";
import type { ConsolidationSession } from "../../src/taskpane/file/consolidation/startConsolidation";
import { renderFilePage } from "../support/pane/renderFilePage";
import { axeViolations, usePaneDom } from "../support/pane/renderPane";
import { done } from "../support/pane/scriptedService";

usePaneDom();

const FILES = 3000;

function fileOf(number: number): CheckedFileView {
  const isChanged = number % 3 === 0;
  const found = { code: "C6", words: "校验不符", situation: "2 处报出后被改动" };
  return {
    ...{
      file: `下级/${number}.xlsx`,
      unit: `单位${number}`,
      unitCode: `LJ-${number}`,
      version: "1",
      ruleSet: "2026.1",
    },
    ...(isChanged
      ? { conclusion: "excluded", conclusionWords: "不汇总", codes: [found] }
      : { conclusion: "good", conclusionWords: "汇总", codes: [] }),
  };
}

const CHECKED: ConsolidationView = {
  ...{ status: "checked", period: "2026Q3", periods: ["2026Q3"], units: 2 * FILES, seed: 1, recomputed: 0 },
  files: Array.from({ length: FILES }, (_, i) => fileOf(i + 1)),
  codes: [{ code: "C6", words: "校验不符", count: FILES / 3 }],
  notSubmitted: Array.from({ length: FILES }, (_, i) => ({ code: `WB-${i}`, name: `未报单位${i}` })),
  ...{ taken: 2000, organizations: 2000, groups: 1, comparedWithPrevious: false },
};

const session: ConsolidationSession = {
  check: () => Promise.resolve(done(CHECKED)),
  choose: () => Promise.resolve(done(CHECKED)),
  write: () => Promise.reject(new Error("not asked")),
  json: () => Promise.reject(new Error("not asked")),
  outgoing: () => Promise.reject(new Error("not asked")),
  seal: () => Promise.reject(new Error("not asked")),
};

describe("the page that puts submissions together", () => {
  it("keeps 3,000 files and units quick: only what is in view is in the document", async () => {
    const { user } = renderFilePage("zh-CN", session);
    await user.click(screen.getByRole("button", { name: "汇总下级报送" }));
    const chosen = (label: string) => screen.findByLabelText(label, { selector: "input:not([webkitdirectory])" });
    await user.upload(await chosen("应报单位名单"), new File([""], "应报单位.xlsx"));
    await user.upload(await chosen("下级报送文件"), new File([""], "1.xlsx"));
    await user.click(screen.getByRole("button", { name: "开始预检" }));
    const files = within(await screen.findByRole("list", { name: "收到的文件" })).getAllByRole("listitem");
    expect(files.length).toBeLessThan(60);
    expect(files[0]!.getAttribute("aria-setsize")).toBe(String(FILES / 3));
    expect(files[0]!.textContent).toContain("单位3 LJ-3");
    expect(files[0]!.textContent).toContain("校验不符 C6 2 处报出后被改动");
    const missing = within(screen.getByRole("list", { name: `没有收到文件的单位 ${FILES} 个` })).getAllByRole(
      "listitem",
    );
    expect(missing.length).toBeLessThan(60);
    expect(missing[0]!.textContent).toBe("未报单位0 WB-0");
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: `可以汇总 ${(2 * FILES) / 3} 个文件` }));
    const all = within(screen.getByRole("list", { name: "收到的文件" })).getAllByRole("listitem");
    expect(all[0]!.getAttribute("aria-setsize")).toBe(String(FILES));
  });
});
