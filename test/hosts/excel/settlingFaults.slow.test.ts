import { describe, expect, it } from "vitest";
import { ChangeWatch } from "../../../src/app/session/changeWatch";
import { reviewSession } from "../../../src/app/session/reviewSession";
import { settleReviewed } from "../../../src/app/session/settleReviewed";
import { takeUpAgain } from "../../../src/app/session/takeUpAgain";
import { openSession, type WorkbookSession } from "../../../src/app/session/workbookSession";
import { writeAssessment } from "../../../src/app/session/writeAssessment";
import { parsePeriod } from "../../../src/domain/model/period";
import { sessionWordsOf, textsOf } from "../../../src/i18n/textsOf";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import { openExcelBytes, type ExcelWorkbook } from "../../support/excelBytes";
import type { Workbook } from "../../support/excel/model/workbook";
import { memoryXlsx, type XlsxSheet } from "../../support/memoryXlsx";
import { FAULT_KINDS, faultEverywhere } from "./faultEverywhere";

/**
 * Settling a period takes thousands of actions of Excel, and coming to the last of them a second or two. Broken are every
 * EXCHANGE_STEP-th from the request on that puts the sheets in their places, and PREPARING of those before, at even
 * distances. test/hosts/excel/faults.slow.test.ts breaks many more actions of the same writing, of few and small sheets.
 */
const EXCHANGE_STEP = 97;
const PREPARING = 5;

const ROWS: Readonly<Record<string, XlsxSheet["rows"]>> = {
  名册: [
    ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
    ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
  ],
  活动台账: [
    ["党组织名称", "活动类型", "时间", "名称"],
    ...["2026-07-10", "2026-08-10", "2026-09-10"].map((day) => ["机关第一党支部", "支部党员大会", day, "学习"]),
  ],
  考核细则: [
    ["代码", "类别", "指标", "层级", "台账", "计量", "期间", "目标", "分值", "计分", "参数"],
    ["S2", "书记履职", "书记在岗", "全部", "名册", "书记空缺", null, null, 50, "分档", "<=0:100%;其余:0%"],
    ["L3", "组织生活", "支部党员大会", "党支部", "活动台账", "次数", "本期", 1, 50, "比例", null],
  ],
};
const PERIOD = parsePeriod("2026Q3")!;
const SIGNED = { by: "郑立", document: "〔2026〕9号" };
const OPTIONS = { onProgress: () => undefined };

function session(workbook: LiveWorkbook): WorkbookSession<LiveWorkbook> {
  const words = sessionWordsOf(textsOf("zh-CN"));
  const changes = new ChangeWatch(workbook);
  return openSession({ workbook, changes, words, now: () => "2026-10-08T09:00", productVersion: "0.1.0" });
}

/** A period that is assessed and written, and in which nothing blocks settling. */
async function openAssessed(): Promise<ExcelWorkbook> {
  const sheets = Object.entries(ROWS).map(([name, rows]) => [name, { rows }] as const);
  const opened = await openExcelBytes(memoryXlsx(Object.fromEntries(sheets)));
  const first = session(opened.host);
  const review = await reviewSession(first, { period: PERIOD, cutoff: null }, OPTIONS);
  if (review.status === "refused") expect.fail(JSON.stringify(review.diagnostics));
  expect(review.rows.filter(({ strength }) => strength !== "notice")).toEqual([]);
  expect((await writeAssessment(first, OPTIONS)).status).toBe("written");
  return opened;
}

async function reviewed(host: LiveWorkbook): Promise<WorkbookSession<LiveWorkbook>> {
  const opened = session(host);
  await reviewSession(opened, { period: PERIOD, cutoff: null }, OPTIONS);
  return opened;
}

const settle = async ({ host }: ExcelWorkbook): Promise<unknown> =>
  settleReviewed(await reviewed(host), SIGNED, OPTIONS);
const reopen = ({ host }: ExcelWorkbook): Promise<unknown> =>
  takeUpAgain(session(host), { period: PERIOD, by: "郑立", reason: "漏记活动" }, OPTIONS);

/** The sheets that people see, to tell when they change. */
const visible = ({ sheets }: Workbook): string =>
  JSON.stringify(sheets.flatMap(({ id, name, visibility }) => (visibility === "Visible" ? [[id, name]] : [])));

type Work = (opened: ExcelWorkbook) => Promise<unknown>;

/** The actions to break (see EXCHANGE_STEP), from those that the work takes when nothing fails. */
async function actionsOf(opened: ExcelWorkbook, work: Work): Promise<readonly number[]> {
  const { server, workbook, host } = opened;
  const [first, before] = [server.actionCount, visible(workbook)];
  const ready = server.ready.bind(server);
  let early = 0;
  server.ready = (flags) => {
    if (visible(workbook) === before) early = server.actionCount - first;
    return ready(flags);
  };
  await work(opened);
  server.ready = ready;
  const late = server.actionCount - first - early;
  await host.restore();
  process.stdout.write(`fault settling: ${early} actions prepare, ${late} exchange and clear up\n`);
  return [
    ...Array.from({ length: PREPARING }, (_, i) => 1 + Math.floor((early * i) / PREPARING)),
    ...Array.from({ length: Math.ceil(late / EXCHANGE_STEP) }, (_, i) => early + 1 + i * EXCHANGE_STEP),
  ];
}

describe("a fault at action after action", { timeout: 600_000 }, () => {
  it.each<readonly [what: string, kind: keyof typeof FAULT_KINDS, prepare: readonly Work[], work: Work]>([
    ["settling", "from then on", [], settle],
    ["settling again", "once", [settle, reopen], settle],
    ["taking up again", "from then on, reopened", [settle], reopen],
  ])("leaves %s undone or done, when it comes %s", async (what, kind, prepare, work) => {
    const opened = await openAssessed();
    for (const step of prepare) await step(opened);
    const { actions, before, complete, atOnce } = await faultEverywhere(opened.workbook, opened.server, {
      ...{ order: FAULT_KINDS[kind], reopened: kind.endsWith("reopened") },
      actions: await actionsOf(opened, work),
      work: () => work(opened),
    });
    process.stdout.write(
      `fault ${kind}, ${what}: ${actions} faults, ${before} times as before (${atOnce} at once), ${complete} complete\n`,
    );
    expect(before + complete).toBe(actions);
    // How many of the exchange come before the period is settled depends on the machine.
    expect(before).toBeGreaterThan(0);
    expect(complete).toBeGreaterThan(0);
  });
});
