// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { UserEvent } from "@testing-library/user-event";
import type {
  CheckedFileView,
  ConsolidationSigned,
  ConsolidationView,
  OutgoingConsolidationView,
  SealedConsolidationView,
} from "../../src/taskpane/file/consolidation/consolidationView";
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

async function check(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "汇总下级报送" }));
  const chosen = (label: string) => screen.findByLabelText(label, { selector: "input:not([webkitdirectory])" });
  await user.upload(await chosen("应报单位名单"), new File([""], "应报单位.xlsx"));
  await user.upload(await chosen("下级报送文件"), new File([""], "1.xlsx"));
  await user.click(screen.getByRole("button", { name: "开始预检" }));
}

describe("the page that puts submissions together", () => {
  it("keeps 3,000 files and units quick: only what is in view is in the document", async () => {
    const { user } = renderFilePage("zh-CN", session);
    await check(user);
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

  it("asks who submits and whether masks are accepted, then shows the code; another look asks for masks anew", async () => {
    const given: ConsolidationSigned[] = [];
    const outgoing: OutgoingConsolidationView = {
      status: "ready",
      sheets: [{ name: "全部结果", rows: 2003 }],
      personal: [{ place: "“全部结果”O12", kinds: ["mobile"], masked: "乙县138****5678.xlsx" }],
    };
    const made: SealedConsolidationView = {
      ...{ status: "made", bytes: new Blob(["file"]), name: "东市-报送-2026Q3-第1版.xlsx" },
      ...{ code: "1289 0463 7715 2038 9940 5162", version: 1, sheets: 6, masked: 1 },
    };
    const answers: SealedConsolidationView[] = [{ status: "refused", reason: "“旧.xlsx”报出以后有改动" }, made];
    const { user, files } = renderFilePage("zh-CN", {
      ...session,
      outgoing: () => Promise.resolve(done(outgoing)),
      seal: (signed) => {
        given.push(signed);
        return Promise.resolve(done(answers.shift()!));
      },
    });
    await check(user);
    await user.click(await screen.findByRole("button", { name: "报给上级" }));
    expect((await screen.findByText(/没有填单位名称/)).textContent).toContain(
      "没有填单位名称，没有填单位代码，个人信息 1 处没有决定",
    );
    expect(await axeViolations()).toEqual([]);
    await user.type(screen.getByLabelText(/^单位名称/), "东市工委");
    await user.type(screen.getByLabelText(/^单位代码/), "DS");
    await user.type(screen.getByLabelText(/^口令/), "北山");
    const old = new File(["old"], "旧.xlsx");
    await user.upload(screen.getByLabelText("上一版（首次报送不选）", { selector: "input" }), old);
    await user.click(screen.getByRole("checkbox", { name: /采用遮盖/ }));
    await user.click(screen.getByRole("button", { name: "生成报送文件" }));
    expect((await screen.findByRole("alert")).textContent).toContain("旧.xlsx”报出以后有改动");
    await user.click(screen.getByRole("button", { name: "不选" }));
    await user.click(screen.getByRole("button", { name: "生成报送文件" }));
    expect(await screen.findByRole("heading", { level: 1, name: "报送文件已生成" })).toBeDefined();
    const signed = { name: "东市工委", code: "DS", mask: true, passphrase: "北山" };
    expect(given).toEqual([
      { ...signed, follows: { name: "旧.xlsx", file: old } },
      { ...signed, follows: null },
    ]);
    expect(screen.getByText(/^1289/).parentElement!.textContent).toBe("1289 0463 7715 2038 9940 5162");
    await user.click(screen.getByRole("button", { name: "保存报送文件" }));
    expect(files.done).toEqual(["download 东市-报送-2026Q3-第1版.xlsx"]);
    await user.click(screen.getByRole("button", { name: "返回预检" }));
    await user.click(await screen.findByRole("button", { name: "报给上级" }));
    const name = await screen.findByLabelText(/^单位名称/);
    expect([name, screen.getByLabelText(/^口令/)].map((input) => (input as HTMLInputElement).value)).toEqual([
      "东市工委",
      "",
    ]);
    expect(screen.getByRole("checkbox", { name: /采用遮盖/ })).toHaveProperty("checked", false);
  });
});
