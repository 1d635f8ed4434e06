// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { axeViolations, button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { proposedView } from "../support/pane/paperViews";
import { done, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

/** Names of the files that were handed to the browser. */
let downloads: string[] = [];

beforeEach(() => {
  downloads = [];
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:made", revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const written = () => scriptedService({ assessed: true, written: true });

async function opened(service: ReturnType<typeof written>) {
  const user = renderPane(service, { openStep: "results" });
  await user.click(await screen.findByRole("button", { name: "文书和清单" }));
  await screen.findByRole("heading", { level: 1, name: "文书和清单" });
  return user;
}

describe("papers and lists in the pane", () => {
  it("makes papers and hands them to the browser, once, and again on a click", async () => {
    const service = written();
    const user = await opened(service);
    expect(await axeViolations()).toEqual([]);
    await user.click(button("生成文书"));
    expect(await screen.findByText("反馈单已生成，共 3 份")).toBeDefined();
    expect(service.askedFor("papers")).toEqual([[{ period: null, kind: "反馈单", organization: "", level: null }]]);
    await waitFor(() => {
      expect(downloads).toEqual(["反馈单-2026Q3.zip"]);
    });
    await user.click(button("下载 反馈单-2026Q3.zip"));
    expect(downloads).toHaveLength(2);
    await user.click(button("返回"));
    await user.click(button("文书和清单"));
    expect(await screen.findByText("反馈单已生成，共 3 份")).toBeDefined();
    expect(downloads).toHaveLength(2);
  });

  it("asks for one organization only where a paper can be of one", async () => {
    const service = written();
    const user = await opened(service);
    await user.type(screen.getByLabelText("党组织"), "机关第一党支部");
    await user.click(screen.getByRole("radio", { name: /^通报/ }));
    expect(screen.queryByLabelText("党组织")).toBeNull();
    await user.click(button("生成文书"));
    await screen.findByText("通报已生成，共 1 份");
    await user.click(screen.getByRole("radio", { name: /^整改清单 预警/ }));
    await user.click(button("生成文书"));
    await screen.findByText("整改清单已生成，共 1 份");
    expect(service.askedFor("papers").map(([wishes]) => wishes)).toEqual([
      { period: null, kind: "通报", organization: "", level: null },
      { period: null, kind: "整改清单", organization: "机关第一党支部", level: null },
    ]);
  });

  it("says why there are none, and downloads nothing", async () => {
    const service = written();
    const user = await opened(service);
    service.answer("papers", done({ status: "refused", reason: "工作簿里没有考核结果。", problems: [] }));
    await user.click(button("生成文书"));
    expect(await screen.findByText("工作簿里没有考核结果。")).toBeDefined();
    expect(downloads).toEqual([]);
  });

  it("writes the lists on a click of its own, and says which were not made", async () => {
    const service = written();
    const user = await opened(service);
    expect(service.askedFor("writeLists")).toEqual([]);
    await user.click(button("生成清单，写入工作簿"));
    expect(await screen.findByText("已写入 1 张清单：2026年第三季度，基准日 2026-09-30")).toBeDefined();
    expect(screen.getByText("没有生成：没有党务干部名册。")).toBeDefined();
    await user.click(button("定位到 委员联系建议 2026Q3"));
    expect(service.askedFor("show")).toEqual([[{ sheet: "委员联系建议 2026Q3" }]]);
    expect(await axeViolations()).toEqual([]);
  });

  it("adds the template to the workbook", async () => {
    const service = written();
    const user = await opened(service);
    await user.click(button("把默认模板写入工作簿"));
    expect(await screen.findByText("“文书模板”已在工作簿里，可以修改。")).toBeDefined();
  });

  it("is one click from a settled period, whose papers it then makes", async () => {
    const service = scriptedService({ assessed: true, review: "finalised" });
    const user = renderPane(service, { openStep: "review" });
    await user.click(await screen.findByRole("button", { name: "去做文书" }));
    await user.click(await screen.findByRole("button", { name: "生成文书" }));
    await screen.findByText("反馈单已生成，共 3 份");
    expect(service.askedFor("papers")).toEqual([[{ period: "2026Q3", kind: "反馈单", organization: "", level: null }]]);
  });

  it("writes papers as a sheet, for the same organizations as files", async () => {
    const service = written();
    const user = await opened(service);
    await user.type(screen.getByLabelText("党组织"), "机关第一党支部");
    await user.click(button("写成工作表"));
    expect(await screen.findByText("反馈单已写成工作表，共 3 份，可以直接打印")).toBeDefined();
    expect(button("定位到 反馈单 2026Q3")).toBeDefined();
    expect(service.askedFor("writePaperSheet")).toEqual([
      [{ period: null, kind: "反馈单", organization: "机关第一党支部", level: null }],
    ]);
    expect(downloads).toEqual([]);
  });

  it("makes the lists as Word files in one folder", async () => {
    const service = written();
    const user = await opened(service);
    await user.click(button("生成 Word 文件"));
    expect(await screen.findByText("清单已生成 Word 文件，共 4 份")).toBeDefined();
    await waitFor(() => {
      expect(downloads).toEqual(["各类清单-2026Q3.zip"]);
    });
    expect(service.askedFor("listPapers")).toEqual([[null]]);
  });

  it("shows the rows for a ledger first, writes those that were seen, and takes them back", async () => {
    const service = written();
    const user = await opened(service);
    await user.type(screen.getByLabelText("整改时限"), "2026-12-31");
    await user.click(button("看看写哪几行"));
    expect(await screen.findByText("将写入“检查发现问题台账”第 86–92 行，共 7 行。")).toBeDefined();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getAllByRole("checkbox")[0]!);
    await user.click(button("写入 6 行"));
    expect(await screen.findByText("已写入台账。考核结果还是写入以前的。")).toBeDefined();
    const wishes = { period: null, list: "整改清单", due: "2026-12-31" };
    expect(service.askedFor("proposeLedgerRows")).toEqual([[wishes]]);
    expect(service.askedFor("addLedgerRows")).toEqual([[wishes, { seen: "a1b2", leftOut: [0] }]]);
    await user.click(button("撤回写入的行"));
    expect(await screen.findByText("已撤回写入的行。")).toBeDefined();

    await user.click(screen.getByRole("radio", { name: /^委员联系建议/ }));
    expect(screen.queryByLabelText("整改时限")).toBeNull();
    await user.click(button("看看写哪几行"));
    await screen.findByText("将写入“检查发现问题台账”第 86–92 行，共 7 行。");
    expect(service.askedFor("proposeLedgerRows")[1]).toEqual([{ period: null, list: "委员联系建议", due: "" }]);
  });

  it("shows rows that have changed meanwhile, and that nothing was written", async () => {
    const service = written();
    const user = await opened(service);
    await user.click(button("看看写哪几行"));
    const wishes = { period: null, list: "整改清单", due: "" } as const;
    service.answer("addLedgerRows", done({ ...proposedView(wishes), isChanged: true }));
    await user.click(await screen.findByRole("button", { name: "写入 7 行" }));
    expect(await screen.findByText("没有写入：台账或结果在此期间变了。下面是现在要写的行。")).toBeDefined();
    expect(button("写入 7 行")).toBeDefined();
  });
});
