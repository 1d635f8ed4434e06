import { describe, expect, it } from "vitest";
import type { ReadyReviewView, ReviewEntries, ReviewView } from "../../../src/taskpane/service/reviewView";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import { HostError } from "../../../src/workbook/port/hostError";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, openSample, quiet, serve, smallWorkbook } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };
const LIST = "会审清单 2026Q3";
const RESULTS = "考核结果 2026Q3";
const EXPLANATION = "防汛值守，九月已经补开";

type Workbook = LiveMemoryWorkbook;

function ready(view: ReviewView | null): ReadyReviewView {
  if (view?.status !== "ready") expect.fail(JSON.stringify(view));
  return view;
}

const review = async (service: PaneService): Promise<ReadyReviewView> =>
  ready(await done(service.review(QUARTER, quiet)));

const NOTHING = { matters: [], decisions: [] } as const;

/** Explains everything that asks for it. */
function explained(view: ReadyReviewView): readonly ReviewEntries[] {
  return view.organizations.flatMap(({ organization, matters }) => {
    const open = matters.filter((matter) => matter.open);
    if (open.length === 0) return [];
    const entry = { explanation: EXPLANATION, by: "何春梅", handling: "" };
    return [{ ...NOTHING, organization, matters: open.map(({ key }) => ({ key, entry })) }];
  });
}

async function explainAll(service: PaneService, view: ReadyReviewView): Promise<ReadyReviewView> {
  let now = view;
  for (const entries of explained(view)) now = ready(await done(service.saveReview(entries, quiet)));
  return now;
}

const TOLD = { basis: "会议纪要", proposedBy: "何春梅", agreedBy: "郑立" };

const adjusted = (organization: number, points: number, reason = "会议研究决定加分"): ReviewEntries => ({
  ...NOTHING,
  organization,
  decisions: [{ item: { kind: "total", points }, reason, ...TOLD }],
});

/** 调整记录: number, organization, item, from, to, reason, state. */
function recordsOf(workbook: Workbook): readonly (readonly unknown[])[] {
  const rows = workbook.sheet("调整记录").rows.filter(([number]) => typeof number === "number");
  return rows.map((row) => [row[0], row[2], row[3], row[4], row[5], row[6], row[11]]);
}

/** Types into a row of 考核结果 while the next write prepares its sheets; how often one did since. */
function typeOnce(workbook: Workbook, organization: string, label: string, value: string | number): () => number {
  let times = 0;
  workbook.whilePreparing = () => {
    if (++times > 1) return;
    const { rowIndex } = workbook.rowWith(RESULTS, "党组织", organization);
    const head = workbook.sheet(RESULTS).rows.find((row) => row.includes("调整分"))!;
    workbook.typeAsUser(RESULTS, rowIndex, head.indexOf(label), value);
  };
  return () => times;
}

async function reviewedSample(): Promise<
  Readonly<{ workbook: Workbook; service: PaneService; view: ReadyReviewView }>
> {
  const workbook = await openSample();
  const service = serve(workbook);
  return { workbook, service, view: await review(service) };
}

describe("the review of the pane", () => {
  it("shows nothing before anything was assessed or written", async () => {
    expect(await done(serve(smallWorkbook()).review(null, quiet))).toBeNull();
  });

  it("lists what the command line lists, and writes nothing by itself", async () => {
    const { workbook, view } = await reviewedSample();
    expect(view.matters).toBe(view.organizations.reduce((sum, { matters }) => sum + matters.length, 0));
    expect(view.explain).toBeGreaterThan(0);
    expect([view.sheet, workbook.sheets.some(({ name }) => name === LIST)]).toEqual([null, false]);
  });

  it("writes explanations into 会审清单, where the next review finds them", async () => {
    const { workbook, service, view } = await reviewedSample();
    const entries = explained(view);
    const first = ready(await done(service.saveReview(entries[0]!, quiet)));
    expect(first.sheet).toBe(LIST);
    const sheets = workbook.sheets.map(({ id }) => id);
    const second = ready(await done(service.saveReview(entries[1]!, quiet)));
    // The list is there by now: only its cells are entered.
    expect(workbook.sheets.map(({ id }) => id)).toEqual(sheets);
    const { key } = entries[1]!.matters[0]!;
    expect(workbook.rowWith(LIST, "事项标识", key).record).toMatchObject({ 说明: EXPLANATION, 说明人: "何春梅" });
    expect(second.explain).toBe(view.explain - entries[0]!.matters.length - entries[1]!.matters.length);
    const again = await review(serve(workbook));
    expect([again.explain, again.must]).toEqual([second.explain, second.must]);
    const uses = again.organizations.flatMap(({ matters }) => matters).find((matter) => matter.key === key)!.uses;
    expect(uses).toBe(entries[0]!.matters.length + entries[1]!.matters.length);
  });

  it("tries an adjustment as a run with it would come out, and writes it with its record", async () => {
    const { workbook, service, view } = await reviewedSample();
    const index = view.organizations.findLast(({ organization }) => organization !== null)!.organization!;
    const { name } = view.organizations.find(({ organization }) => organization === index)!;
    const tried = await done(service.tryDecisions(index, [{ kind: "total", points: 350 }]));
    expect(tried.before.total).not.toBe(tried.after.total);
    await done(service.saveReview(adjusted(index, 350), quiet));
    const { record } = workbook.rowWith(RESULTS, "党组织", name);
    expect([record["调整分"], record["调整理由"]]).toEqual([3.5, "会议研究决定加分"]);
    expect(workbook.rowWith("调整记录", "党组织", name).record).toMatchObject({
      ...{
        项目: "总分",
        原值: "0.00",
        新值: "+3.50",
        依据: "会议纪要",
        提出人: "何春梅",
        同意人: "郑立",
        状态: "有效",
      },
    });
    const anew = serve(workbook);
    await review(anew);
    const { view: stands, decidable } = await done(anew.reviewOrganization(index));
    expect([stands.row.total, stands.row.grade, stands.row.rank]).toEqual([
      tried.after.total,
      tried.after.grade,
      tried.after.rank,
    ]);
    expect(decidable[0]!.entry).toEqual({
      ...{ value: "+3.50", reason: "会议研究决定加分" },
      ...{ basis: "会议纪要", proposedBy: "何春梅", agreedBy: "郑立" },
    });
  });

  it("takes an adjustment back, which the record says", async () => {
    const { workbook, service, view } = await reviewedSample();
    const { organization, name } = view.organizations.findLast(({ organization: index }) => index !== null)!;
    await done(service.saveReview(adjusted(organization!, 350), quiet));
    await done(service.saveReview(adjusted(organization!, 0, ""), quiet));
    expect(workbook.rowWith(RESULTS, "党组织", name).record["调整分"]).toBeNull();
    const { rows } = workbook.sheet("调整记录");
    expect(rows.flat()).toContain("撤销，取代第1号");
  });

  it("decides on flags in the cells of 预警名单, with a record of each decision", async () => {
    const { workbook, service, view } = await reviewedSample();
    const flagged: number[] = [];
    for (const { organization } of view.organizations) {
      if (organization === null || flagged.length > 0) continue;
      if ((await done(service.reviewOrganization(organization))).flags !== null) flagged.push(organization);
    }
    const index = flagged[0]!;
    const { name } = view.organizations.find(({ organization }) => organization === index)!;
    const decide = (decision: "rejected" | "confirmed", reason: string): ReviewEntries => ({
      ...{ ...NOTHING, organization: index },
      decisions: [{ item: { kind: "flags", decision }, reason, ...TOLD }],
    });
    await done(service.saveReview(decide("rejected", "已经整改"), quiet));
    const listed = () => workbook.rowWith("预警名单 2026Q3", "党组织", name).record;
    expect(listed()).toMatchObject({ 认定结果: "不认定", 认定理由: "已经整改" });
    await done(service.saveReview(decide("confirmed", "没有整改"), quiet));
    expect(listed()).toMatchObject({ 认定结果: "已认定", 认定理由: "没有整改" });
    expect((await done(service.reviewOrganization(index))).flags!.entry).toEqual({
      ...{ value: "confirmed", reason: "没有整改", ...TOLD },
    });
    expect(recordsOf(workbook)).toEqual([
      [1, name, "预警认定", "未认定", "不认定", "已经整改", "有效"],
      [2, name, "预警认定", "不认定", "已认定", "没有整改", "有效，取代第1号"],
    ]);
  });

  it("adjusts indicators within their points and lowers a grade, which a run anew keeps", async () => {
    const { workbook, service, view } = await reviewedSample();
    const { organization: index, name } = view.organizations.findLast(({ organization }) => organization !== null)!;
    const { decidable, grades, view: before } = await done(service.reviewOrganization(index!));
    const lost = before.categories.flatMap(({ items }) => items).find((item) => item.lost !== "")!;
    const key = `indicator ${lost.code}` as const;
    expect(decidable.map((one) => one.key)).toContain(key);
    const { value: grade } = grades.at(-1)!;
    const items = [
      { kind: "indicator", code: lost.code, points: 9000 },
      { kind: "grade", grade },
    ] as const;
    const tried = await done(service.tryDecisions(index!, items));
    const decisions = items.map((item) => ({ item, reason: "会议研究决定", ...TOLD }));
    await done(service.saveReview({ ...NOTHING, organization: index, decisions }, quiet));
    const { record } = workbook.rowWith(RESULTS, "党组织", name);
    expect(record).toMatchObject({ 认定等次: grade, 等次理由: "会议研究决定", 等次: grade });
    expect(record["说明"] as string).toContain(`定为“${grade}”：会议研究决定`);
    expect(record["说明"] as string).toContain(`${lost.code} ${lost.indicator}：调整+${lost.lost}分`);
    const item = workbook.sheet("得分明细 2026Q3").rows.find((row) => row.includes(name) && row.includes(lost.code))!;
    expect(item).toContain(Number(lost.points));
    expect(item).toContain(Number(lost.lost));
    const anew = serve(workbook);
    await review(anew);
    const { view: after, decidable: kept } = await done(anew.reviewOrganization(index!));
    expect([after.row.total, after.row.grade, after.row.rank]).toEqual([
      ...[tried.after.total, tried.after.grade, tried.after.rank],
    ]);
    expect(kept.find((one) => one.key === key)!.entry).toEqual({
      ...{ value: "+90.00", reason: "会议研究决定", ...TOLD },
    });
    const back = items.map(({ kind }) => ({
      ...(kind === "grade" ? { item: { kind, grade: null } } : { item: { ...items[0], points: 0 } }),
      ...{ reason: "", ...TOLD },
    }));
    await done(anew.saveReview({ ...NOTHING, organization: index, decisions: back }, quiet));
    expect((await done(anew.reviewOrganization(index!))).view.row).toEqual(before.row);
    const [[, , , computed]] = recordsOf(workbook) as [readonly unknown[]];
    expect(recordsOf(workbook)).toEqual([
      [1, name, "等次", computed, grade, "会议研究决定", "有效"],
      [2, name, lost.code, "0.00", "+90.00", "会议研究决定", "有效"],
      [3, name, "等次", grade, before.row.grade, null, "撤销，取代第1号"],
      [4, name, lost.code, "+90.00", "0.00", null, "撤销，取代第2号"],
    ]);
  });

  it("writes no decision over one that was recorded meanwhile", async () => {
    const { workbook, service, view } = await reviewedSample();
    const { organization } = view.organizations.findLast(({ organization: index }) => index !== null)!;
    const item = { kind: "indicator", code: "L1", points: -50 } as const;
    const entries = { ...NOTHING, organization, decisions: [{ item, reason: "会议研究决定", ...TOLD }] };
    const other = serve(workbook);
    await review(other);
    await done(other.saveReview(entries, quiet));
    expect(ready(await done(service.saveReview(entries, quiet))).changed).toBe(true);
    expect(recordsOf(workbook)).toHaveLength(1);
  });

  it("writes nothing over what somebody typed meanwhile, and shows it", async () => {
    const { workbook, service, view } = await reviewedSample();
    const [first, second] = explained(view);
    await done(service.saveReview(first!, quiet));
    const { key } = second!.matters[0]!;
    const { rowIndex } = workbook.rowWith(LIST, "事项标识", key);
    const head = workbook.sheet(LIST).rows.find((row) => row.includes("说明人"))!;
    workbook.typeAsUser(LIST, rowIndex, head.indexOf("说明"), "同事在表里写的说明");
    const now = ready(await done(service.saveReview(second!, quiet)));
    expect(now.changed).toBe(true);
    expect(workbook.rowWith(LIST, "事项标识", key).record["说明"]).toBe("同事在表里写的说明");
    expect(
      now.organizations.flatMap(({ matters }) => matters).find((matter) => matter.key === key)!.entry,
    ).toMatchObject({
      explanation: "同事在表里写的说明",
    });
  });

  it("writes no adjustment over ledgers that are others than those seen", async () => {
    const { workbook, service, view } = await reviewedSample();
    const index = view.organizations.findLast(({ organization }) => organization !== null)!.organization!;
    const ledger = workbook.sheet("主题党日台账");
    const column = ledger.rows.find((row) => row.includes("活动时间"))!.indexOf("活动时间");
    workbook.typeAsUser("主题党日台账", 10, column, null);
    const now = ready(await done(service.saveReview(adjusted(index, 350), quiet)));
    expect(now.changed).toBe(true);
    expect(workbook.sheets.some(({ name }) => name === RESULTS)).toBe(false);
  });

  it("keeps the explanation of a matter that the adjustment in the same save ends", async () => {
    const { workbook, service, view } = await reviewedSample();
    const row = view.organizations.find(
      ({ organization, matters }) => organization !== null && matters.some(({ code }) => code === "RV3"),
    )!;
    const matters = row.matters.map(({ key }) => ({
      key,
      entry: { explanation: EXPLANATION, by: "何春梅", handling: "" },
    }));
    await done(service.saveReview({ ...adjusted(row.organization!, -2000), matters }, quiet));
    const texts = workbook
      .sheet(LIST)
      .rows.flat()
      .filter((cell) => cell === EXPLANATION);
    expect(texts).toHaveLength(matters.length);
  });

  it.each([
    ["an adjustment without a reason", { ...adjusted(0, 100, "\u3000") }],
    ["an explanation of nobody", null],
  ])("refuses %s", async (_, given) => {
    const { workbook, service, view } = await reviewedSample();
    const index = view.organizations.findLast(({ organization }) => organization !== null)!.organization!;
    const nobody = explained(view)[0]!;
    const entries =
      given === null
        ? { ...nobody, matters: nobody.matters.map(({ key, entry }) => ({ key, entry: { ...entry, by: " " } })) }
        : { ...given, organization: index };
    const answer = await service.saveReview(entries, quiet);
    expect(answer).toMatchObject({ status: "failed", trouble: { code: "review-incomplete" } });
    expect(workbook.sheets.some(({ name }) => name === LIST)).toBe(false);
  });

  it("says that an adjustment is written also when the workbook can't be read after that", async () => {
    const { workbook, service, view } = await reviewedSample();
    const index = view.organizations.findLast(({ organization }) => organization !== null)!.organization!;
    const broken = new HostError("host-failed", "memory");
    workbook.afterApply = () => workbook.failing.set("describe", broken);
    const saved = ready(await done(service.saveReview(adjusted(index, 350), quiet)));
    workbook.failing.clear();
    expect([saved.changed, saved.sheet]).toEqual([false, LIST]);
    expect((await done(service.reviewOrganization(index))).decidable[0]!.entry.value).toBe("+3.50");
  });

  it("leaves the workbook as it was when writing fails", async () => {
    const { workbook, service, view } = await reviewedSample();
    const index = view.organizations.findLast(({ organization }) => organization !== null)!.organization!;
    const before = workbook.sheets.map(({ name }) => name);
    workbook.failNext.set("apply", new Error("no room"));
    expect(await service.saveReview(adjusted(index, 350), quiet)).toMatchObject({ status: "failed" });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
    expect(ready(await done(service.saveReview(adjusted(index, 350), quiet))).changed).toBe(false);
  });

  it("is written by one more attempt when somebody types elsewhere while the sheets are prepared", async () => {
    const { workbook, service, view } = await reviewedSample();
    const [one, other] = view.organizations.flatMap(({ organization }) => organization ?? []).slice(-2);
    const nameOf = (index: number): string => view.organizations.find((row) => row.organization === index)!.name;
    await done(service.saveReview(adjusted(one!, 350), quiet));
    const times = typeOnce(workbook, nameOf(one!), "调整理由", "会议决定，另有纪要");
    expect(ready(await done(service.saveReview(adjusted(other!, -100), quiet))).changed).toBe(false);
    expect(times()).toBe(2);
    expect(workbook.rowWith(RESULTS, "党组织", nameOf(one!)).record).toMatchObject({
      ...{ 调整分: 3.5, 调整理由: "会议决定，另有纪要" },
    });
    expect(workbook.rowWith(RESULTS, "党组织", nameOf(other!)).record["调整分"]).toBe(-1);
  });

  it("leaves it to the person when somebody types the very adjustment while the sheets are prepared", async () => {
    const { workbook, service, view } = await reviewedSample();
    const { organization, name } = view.organizations.findLast(({ organization: index }) => index !== null)!;
    await done(service.saveReview(adjusted(organization!, 350), quiet));
    typeOnce(workbook, name, "调整分", 2);
    const now = ready(await done(service.saveReview(adjusted(organization!, -100), quiet)));
    expect(now.changed).toBe(true);
    expect(workbook.rowWith(RESULTS, "党组织", name).record["调整分"]).toBe(2);
  });
});

describe("settling in the pane", () => {
  it("tells what blocks, settles, compares and reopens", { timeout: 60_000 }, async () => {
    const { workbook, service, view } = await reviewedSample();
    const blocked = ready(await done(service.finalise({ by: "郑立", document: "" }, quiet)));
    expect([blocked.changed, blocked.explain]).toEqual([false, view.explain]);
    expect(workbook.sheets.some(({ name }) => name.startsWith("考核定稿"))).toBe(false);
    const open = await explainAll(service, view);
    expect([open.must, open.explain]).toEqual([0, 0]);
    const settled = await done(service.finalise({ by: "郑立", document: "〔2026〕9号" }, quiet));
    expect(settled).toMatchObject({ status: "finalised", version: 1, date: "2026-10-08", by: "郑立" });
    expect(workbook.rowWith("考核进程", "环节", "定稿").record).toMatchObject({
      经办人: "郑立",
      依据文号: "〔2026〕9号",
    });
    expect(await done(service.review(QUARTER, quiet))).toEqual(settled);
    expect(await done(service.results())).toMatchObject({ settled: 1 });

    const ledger = workbook.sheet("主题党日台账");
    const column = ledger.rows.find((row) => row.includes("活动时间"))!.indexOf("活动时间");
    expect(await done(service.compare("2026Q3", quiet))).toMatchObject({ status: "ready", version: 1, movers: [] });
    for (let row = 0; row < ledger.rows.length; row++) {
      if (typeof ledger.rows[row]?.[column] !== "string") workbook.typeAsUser("主题党日台账", row, column, null);
    }
    const comparison = await done(service.compare("2026Q3", quiet));
    if (comparison.status !== "ready") expect.fail(comparison.reason);
    expect(comparison.movers.length).toBeGreaterThan(0);
    expect(comparison.movers[0]!.places[0]!.label).toContain("主题党日台账");

    const reopened = await done(service.reopen({ period: "2026Q3", by: "郑立", reason: "漏记活动" }, quiet));
    expect(reopened.status).toBe("ready");
    expect(await done(service.results())).toMatchObject({ settled: null });
    expect(workbook.rowWith("考核进程", "环节", "重开").record["说明"]).toBe("漏记活动");
    expect(await service.compare("2026Q2", quiet)).toMatchObject({ trouble: { code: "not-finalised" } });
  });

  it.each([
    ["the workbook can't be read", new HostError("host-failed", "memory"), { code: "host-failed" }],
    ["the user cancels", new HostError("cancelled", "memory"), null],
  ])("says that a period is taken up again also when %s after that", { timeout: 60_000 }, async (_, error, trouble) => {
    const { workbook, service, view } = await reviewedSample();
    await explainAll(service, view);
    await done(service.finalise({ by: "郑立", document: "" }, quiet));
    workbook.afterApply = () => workbook.failNext.set("readSheet", error);
    const reopened = await done(service.reopen({ period: "2026Q3", by: "郑立", reason: "漏记活动" }, quiet));
    expect(reopened).toMatchObject({ status: "unread", periodKey: "2026Q3", trouble });
    expect(workbook.rowWith("考核进程", "环节", "重开").record["说明"]).toBe("漏记活动");
    expect((await done(service.review(QUARTER, quiet)))?.status).toBe("ready");
  });

  it("leaves a period settled when taking it up again can't be written", { timeout: 60_000 }, async () => {
    const { workbook, service, view } = await reviewedSample();
    await explainAll(service, view);
    await done(service.finalise({ by: "郑立", document: "" }, quiet));
    workbook.failNext.set("apply", new HostError("host-failed", "memory"));
    const answer = await service.reopen({ period: "2026Q3", by: "郑立", reason: "漏记活动" }, quiet);
    expect(answer).toMatchObject({ status: "failed", trouble: { code: "host-failed" } });
    expect((await done(service.review(QUARTER, quiet)))?.status).toBe("finalised");
  });

  it("settles nothing that looks otherwise than it was seen", async () => {
    const { workbook, service, view } = await reviewedSample();
    await explainAll(service, view);
    const { rowIndex } = workbook.rowWith(RESULTS, "党组织", view.organizations.at(-1)!.name);
    const head = workbook.sheet(RESULTS).rows.find((row) => row.includes("调整分"))!;
    workbook.typeAsUser(RESULTS, rowIndex, head.indexOf("调整分"), -1);
    workbook.typeAsUser(RESULTS, rowIndex, head.indexOf("调整理由"), "会上决定扣分");
    const now = ready(await done(service.finalise({ by: "郑立", document: "" }, quiet)));
    expect(now.changed).toBe(true);
    expect(workbook.sheets.some(({ name }) => name.startsWith("考核定稿"))).toBe(false);
  });

  it.each([
    ["what moves nothing, and begins anew", "调整理由", "会议决定，另有纪要", "finalised"],
    ["what moves a total, and lets the person look", "调整分", -1, "ready"],
  ])("is overtaken by somebody who types %s", async (_, label, value, status) => {
    const { workbook, service, view } = await reviewedSample();
    const { organization, name } = view.organizations.findLast(({ organization: index }) => index !== null)!;
    const saved = ready(await done(service.saveReview(adjusted(organization!, 50), quiet)));
    await explainAll(service, saved);
    typeOnce(workbook, name, label, value);
    expect(await done(service.finalise({ by: "郑立", document: "" }, quiet))).toMatchObject({ status });
    expect(workbook.rowWith(RESULTS, "党组织", name).record[label]).toBe(value);
    expect(workbook.sheets.some(({ name: sheet }) => sheet.startsWith("考核定稿"))).toBe(status === "finalised");
  });
});
