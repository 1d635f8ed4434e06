// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { reviewView } from "../support/pane/reviewViews";
import { axeViolations, button, list, renderPane, usePaneDom } from "../support/pane/renderPane";
import { done, scriptedService, type ScriptedService } from "../support/pane/scriptedService";

usePaneDom();

const FIRST = "机关第一党支部";

async function opened(service: ScriptedService): Promise<ReturnType<typeof renderPane>> {
  const user = renderPane(service, { openStep: "review" });
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${FIRST}`) }));
  await screen.findByRole("heading", { level: 2, name: FIRST });
  await screen.findByText("书记履职得分");
  return user;
}

const assessed = (): ScriptedService => scriptedService({ assessed: true, written: true });

const TOLD = { basis: "", proposedBy: "何春梅", agreedBy: "" };

describe("the review step", () => {
  it("leads to the assessment while there is nothing to review", async () => {
    const user = renderPane(scriptedService(), { openStep: "review" });
    await user.click(await screen.findByRole("button", { name: "去考核" }));
    expect(await screen.findByRole("button", { name: "开始考核" })).toBeDefined();
  });

  it("lists matters and what blocks, filtered by what is still open", async () => {
    const user = renderPane(assessed(), { openStep: "review" });
    expect(await screen.findByText("须说明 2")).toBeDefined();
    const rows = (): number => list("会审事项").getAllByRole("listitem").length;
    expect(rows()).toBe(2);
    await user.click(button("全部 3"));
    expect(rows()).toBe(3);
    expect(await axeViolations()).toEqual([]);
  });

  it("lists what blocks settling, and nothing else, on the click that asks for it", async () => {
    const user = renderPane(assessed(), { openStep: "review" });
    await user.click(await screen.findByRole("button", { name: "有事项 2" }));
    await user.keyboard("{PageDown}");
    await screen.findByRole("heading", { level: 2, name: "机关第三党支部" });
    await user.click(button("查看这 2 件"));
    const rows = list("会审事项").getAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining(FIRST)]);
    expect(button("须先处理 1").getAttribute("aria-pressed")).toBe("true");
    expect(within(rows[0]!).getByRole("button").getAttribute("aria-current")).toBe("true");
  });

  it("records one explanation for the matters it serves, and goes on", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.type(screen.getByLabelText("说明"), "太短");
    expect(screen.getByText("还不到 6 个字")).toBeDefined();
    expect(button("记下，看下一个").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByLabelText("说明"), "，再补上几个字");
    await user.type(screen.getByLabelText("说明人"), "何春梅");
    await user.click(screen.getByRole("checkbox", { name: "8月没有任何活动记录" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByRole("heading", { level: 2, name: "机关第三党支部" });
    const entry = { explanation: "太短，再补上几个字", by: "何春梅", handling: "" };
    expect(service.askedFor("saveReview")).toEqual([
      [
        {
          organization: 1,
          matters: [
            { key: "RV1|1", entry },
            { key: "RV3|1", entry: { explanation: "", by: "", handling: "已看过" } },
          ],
          decisions: [],
        },
      ],
    ]);
    expect(screen.getByLabelText<HTMLInputElement>("说明人").value).toBe("何春梅");
  });

  it("shows at once where an adjustment leads, and records it with reason and persons", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.type(screen.getByLabelText("加减分"), "＋3.5");
    expect(await screen.findByText("名次：第 2 → 第 1，超过 1 个")).toBeDefined();
    expect(screen.getByText("被超过")).toBeDefined();
    expect(button("记下，看下一个").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByLabelText("理由"), "防汛一线值守");
    await user.type(screen.getByLabelText("提出人"), "何春梅");
    await user.selectOptions(screen.getByLabelText("调整哪一项"), "L1 支部党员大会（2.00 / 4.00）");
    expect(screen.getByText("-2.00 到 +2.00")).toBeDefined();
    await user.type(screen.getByLabelText("加减分"), "-1");
    await user.selectOptions(screen.getByLabelText("调整哪一项"), "等次");
    expect(screen.getByText("还没有填完整：L1 支部党员大会（2.00 / 4.00）")).toBeDefined();
    expect(button("记下，看下一个").getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(screen.getByLabelText("调整哪一项"), "L1 支部党员大会（2.00 / 4.00）：未记下");
    await user.type(screen.getByLabelText("理由"), "记录不实");
    await user.type(screen.getByLabelText("提出人"), "何春梅");
    await user.selectOptions(screen.getByLabelText("调整哪一项"), "等次");
    await user.selectOptions(screen.getByLabelText("降为"), "一般");
    await user.type(screen.getByLabelText("理由"), "通报批评");
    await user.type(screen.getByLabelText("提出人"), "何春梅");
    await user.click(screen.getByRole("radio", { name: "不认定" }));
    const [ofFlags] = screen.getAllByLabelText("理由");
    await user.type(ofFlags!, "已经整改");
    await user.type(screen.getAllByLabelText("提出人")[0]!, "郑立");
    await user.click(button("记下，看下一个"));
    await waitFor(() => {
      expect(service.askedFor("saveReview")).toHaveLength(1);
    });
    expect(service.askedFor("saveReview")[0]).toMatchObject([
      {
        decisions: [
          { item: { kind: "total", points: 350 }, reason: "防汛一线值守", ...TOLD },
          { item: { kind: "indicator", code: "L1", points: -100 }, reason: "记录不实", ...TOLD },
          { item: { kind: "grade", grade: "一般" }, reason: "通报批评", ...TOLD },
          { item: { kind: "flags", decision: "rejected" }, reason: "已经整改", ...TOLD, proposedBy: "郑立" },
        ],
      },
    ]);
    // The next one is open, with nothing of it tried yet.
    await screen.findByRole("heading", { level: 2, name: "机关第三党支部" });
    await waitFor(() => {
      expect(service.askedFor("tryDecisions").at(-1)).toEqual([3, []]);
    });
  });

  it("keeps what was typed when the workbook has changed, and when the step is left", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.type(screen.getByLabelText("说明"), "八月全员防汛值守");
    await user.type(screen.getByLabelText("说明人"), "何春梅");
    const view = reviewView("zh-CN", "open");
    service.answer("saveReview", done({ ...view, changed: true } as typeof view));
    await user.click(button("记下，看下一个"));
    expect((await screen.findByRole("alert")).textContent).toContain("没有写入");
    expect(screen.getByLabelText<HTMLTextAreaElement>("说明").value).toBe("八月全员防汛值守");
    await user.click(screen.getByRole("tab", { name: "数据" }));
    await user.click(screen.getByRole("tab", { name: "会审" }));
    expect((await screen.findByLabelText<HTMLTextAreaElement>("说明")).value).toBe("八月全员防汛值守");
  });

  it("turns by PgDn and PgUp from anywhere, also from the steps, and back to the list by Esc", async () => {
    const user = await opened(assessed());
    screen.getByRole("tab", { name: "会审" }).focus();
    await user.keyboard("{PageDown}");
    const next = await screen.findByRole("heading", { level: 2, name: "机关第三党支部" });
    expect(document.activeElement).toBe(next);
    await user.keyboard("{PageUp}");
    await screen.findByRole("heading", { level: 2, name: FIRST });
    await user.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toContain(FIRST);
    expect(await axeViolations()).toEqual([]);
  });

  it("does not settle while something blocks: it names what, each one click away", async () => {
    const service = assessed();
    const user = await opened(service);
    await user.click(button("定稿"));
    expect(await screen.findByText("还有 2 件须先处理，不能定稿")).toBeDefined();
    await user.click(button("确认定稿"));
    expect(service.askedFor("finalise")).toHaveLength(0);
    await user.click(screen.getAllByRole("button", { name: `会审${FIRST}` })[0]!);
    expect(await screen.findByRole("heading", { level: 2, name: FIRST })).toBeDefined();
  });

  it("records a step that people take, beside those so far", async () => {
    const service = scriptedService({ assessed: true, review: "explained" });
    const user = renderPane(service, { openStep: "review" });
    await user.click(await screen.findByRole("button", { name: "定稿" }));
    expect(await screen.findByText("这一期还没有记过。")).toBeDefined();
    await user.click(button("记一步"));
    await user.selectOptions(screen.getByLabelText("环节"), "会议");
    await user.type(screen.getByLabelText("结论"), "同意初评结果");
    await user.click(button("记入考核进程"));
    expect(service.askedFor("recordStep")).toHaveLength(0);
    await user.type(screen.getByLabelText("经办人"), "何春梅");
    expect(await axeViolations()).toEqual([]);
    await user.click(button("记入考核进程"));
    const step = {
      step: "会议",
      conclusion: "同意初评结果",
      by: "何春梅",
      date: "2026-10-08",
      document: "",
      remark: "",
    };
    expect(service.askedFor("recordStep")).toEqual([["2026Q3", step]]);
    expect(await screen.findByText("同意初评结果")).toBeDefined();
    expect(screen.getByText("经办人：何春梅")).toBeDefined();
    expect(button("记一步")).toBeDefined();
  });

  it("settles with a name and a document, then compares and reopens with a reason", async () => {
    const service = scriptedService({ assessed: true, review: "explained" });
    const user = renderPane(service, { openStep: "review" });
    await user.click(await screen.findByRole("button", { name: "定稿" }));
    await user.click(await screen.findByRole("button", { name: "确认定稿" }));
    expect(service.askedFor("finalise")).toHaveLength(0);
    await user.type(screen.getByLabelText("定稿人"), "郑立");
    await user.type(screen.getByLabelText("依据文号"), "〔2026〕9号");
    expect(await axeViolations()).toEqual([]);
    await user.click(button("确认定稿"));
    expect(service.askedFor("finalise")).toEqual([[{ by: "郑立", document: "〔2026〕9号" }]]);
    expect(await screen.findByText(/已于 2026-10-08 定稿（第 1 版，经办人：郑立）/)).toBeDefined();

    await user.click(button("开始对比"));
    const mover = await screen.findByText("与第 1 版相比，1 个党组织会变");
    expect(within(mover.parentElement!).getByText("85.00")).toBeDefined();
    await user.click(button("定位到 主题党日台账!第 12 行"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "主题党日台账", rowIndex: 11 }]]);
    expect(await axeViolations()).toEqual([]);

    await user.type(screen.getByLabelText("经办人"), "郑立");
    await user.click(button("重开这一期"));
    expect(service.askedFor("reopen")).toHaveLength(0);
    await user.type(screen.getByLabelText("理由"), "漏记活动");
    await user.click(button("重开这一期"));
    expect(service.askedFor("reopen")).toEqual([[{ period: "2026Q3", by: "郑立", reason: "漏记活动" }]]);
    expect(await screen.findByText("可以定稿")).toBeDefined();
  });

  it("says that a period is taken up again when only reading it after has failed", async () => {
    const service = scriptedService({ assessed: true, review: "finalised" });
    const user = renderPane(service, { openStep: "review" });
    await user.type(await screen.findByLabelText("经办人"), "郑立");
    await user.type(screen.getByLabelText("理由"), "漏记活动");
    const trouble = { code: "host-failed", message: "Excel 没有回答。", hint: "请再试一次。" };
    service.answer("reopen", done({ status: "unread", periodKey: "2026Q3", period: "2026年第三季度", trouble }));
    await user.click(button("重开这一期"));
    expect(await screen.findByText("2026年第三季度已经重开，已记入“考核进程”。")).toBeDefined();
    expect(screen.getByText(/Excel 没有回答。/)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
    await user.click(button("打开会审"));
    expect(service.askedFor("review").at(-1)).toEqual([{ period: "2026Q3", cutoff: null }]);
  });
});
