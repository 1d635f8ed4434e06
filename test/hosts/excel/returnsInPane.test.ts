import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { VersionsView } from "../../../src/taskpane/service/returnView";
import type { SubmissionWishes } from "../../../src/taskpane/service/submissionView";
import { createPaneService } from "../../../src/taskpane/service/workbookService";
import { cellAddress } from "../../../src/workbook/port/address";
import { columnOfKey, rowOfKey } from "../../support/excel/model/sheet";
import type { Workbook } from "../../support/excel/model/workbook";
import { savedBytes } from "../../support/excel/savedBytes";
import { openExcelBytes, openExcelWorkbook } from "../../support/excelBytes";
import { inMemoryFiles } from "../../support/madeFile";
import { done, quiet, written } from "../../taskpane/service/serving";

// Unit and committee each have the file in their Excel, one after the other: a file goes up, comes back, and goes up again.

const RESULTS = "考核结果 2026Q3";
const LIST = "退回清单";
const QUARTER = { period: "2026Q3", cutoff: null };
const WISHES: SubmissionWishes = { period: QUARTER, contents: "full", hideRanks: false, hideTotals: false };
const SIGNED = { name: "测试机关工委", code: "LJ-0107", mask: true, passphrase: "北山" };
const now = (): string => "2026-10-08T09:00";

const OFFICE = {
  名册: [
    ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
    ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
    ["机关第二党支部", "党支部", 12, 12, "李四", "2024-03-01"],
  ],
  活动台账: [
    ["党组织名称", "活动类型", "时间", "名称"],
    ["机关第一党支部", "支部党员大会", "2026-07-10", "学习"],
    ["机关第二党支部", "支部委员会", "2026-08-11", "研究"],
    ["机关第二党支部", "支部党员大会", "2026-09-12", "讨论"],
  ],
};

function serve(host: Parameters<typeof createPaneService>[0]): PaneService {
  return createPaneService(host, { language: "zh-CN", now, productVersion: "0.1.0", ...inMemoryFiles });
}

type Opened = Readonly<{ workbook: Workbook; service: PaneService }>;

/** A file that came, open in Excel. */
async function received(bytes: Uint8Array): Promise<Opened> {
  const { workbook, host } = await openExcelBytes(bytes);
  return { workbook, service: serve(host) };
}

/** The workbook of a unit opened in Excel again: a pane of its own over sheets that have other ids. */
async function again({ workbook }: Opened): Promise<Opened> {
  workbook.reopen();
  const { host } = await openExcelWorkbook(workbook);
  return { workbook, service: serve(host) };
}

async function submitted({ service }: Opened): Promise<Uint8Array> {
  await done(service.submission(WISHES, quiet));
  const made = await done(service.submit(WISHES, SIGNED, quiet));
  if (made.status !== "made") expect.fail(JSON.stringify(made));
  return new Uint8Array(await made.bytes.arrayBuffer());
}

async function assessed({ service }: Opened): Promise<void> {
  await done(service.assess(QUARTER, quiet));
  await written(service);
}

/** A cell's place, by what it says. */
function placeOf({ workbook }: Opened, sheet: string, text: string) {
  const [key] = [...workbook.sheet(sheet).cells].find(([, { value }]) => value === text) ?? expect.fail(text);
  return { row: rowOfKey(key), column: columnOfKey(key) };
}

const totalOf = (opened: Opened, organization: string): string =>
  cellAddress(placeOf(opened, RESULTS, organization).row, placeOf(opened, RESULTS, "最终得分").column);

function compared(view: VersionsView): Extract<VersionsView, { status: "compared" }> {
  if (view.status !== "compared") expect.fail(JSON.stringify(view));
  return view;
}

const blob = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);

it("returns in Excel on both sides over two rounds", { timeout: 300_000 }, async () => {
  const sheets = Object.entries(OFFICE).map(([name, rows]) => ({ name, rows }));
  let unit = await received(await writeXlsx({ sheets }));
  await assessed(unit);
  const first = await submitted(unit);

  // The committee asks for corrections, once and then once more.
  let above = await received(first);
  expect(await done(above.service.verify("", "北山", quiet))).toMatchObject({
    verdict: "unchanged",
    passphrase: "same",
  });
  const mark = { sheet: RESULTS, problem: "次数少了", demand: "请核对台账", due: "2026-10-30" };
  const marks = ["机关第一党支部", "机关第二党支部"].map((name) => ({ ...mark, cell: totalOf(above, name) }));
  expect(await done(above.service.saveReturns({ kind: "marks", marks }, quiet))).toMatchObject({ count: 2 });
  above = await again(above);
  const third = { kind: "marks", marks: [{ ...mark, cell: "B2", problem: "标题不对" }] } as const;
  expect(await done(above.service.saveReturns(third, quiet))).toMatchObject({ count: 3 });
  expect(await done(above.service.verify("", "", quiet))).toMatchObject({ verdict: "unchanged" });
  const returned = await savedBytes(above.workbook);

  // The unit takes the list in, answers in the pane and on the sheet itself, and mends its ledger.
  unit = await again(unit);
  expect(await done(unit.service.saveReturns({ kind: "taken", file: blob(returned) }, quiet))).toMatchObject({
    count: 3,
  });
  const answers = [{ number: "2", answer: "以纪要为准，不改" }];
  expect(await done(unit.service.saveReturns({ kind: "answers", answers }, quiet))).toMatchObject({ count: 3 });
  unit = await again(unit);
  await Excel.run(async (context) => {
    const list = context.workbook.worksheets.getItem(LIST);
    const [row, column] = [placeOf(unit, LIST, "标题不对").row, placeOf(unit, LIST, "下级答复").column];
    list.getCell(row, column).values = [["标题照旧"]];
    const ledger = context.workbook.worksheets.getItem("活动台账");
    ledger.getRange("A5:D5").values = [["机关第一党支部", "党课", "2026-08-20", "学习"]];
    await context.sync();
  });
  // Taken once more, what was answered stays.
  await done(unit.service.saveReturns({ kind: "taken", file: blob(returned) }, quiet));
  const own = await done(unit.service.submission(WISHES, quiet));
  expect("returned" in own && own.returned.map(({ answer }) => answer)).toEqual(["", "以纪要为准，不改", "标题照旧"]);
  await assessed(unit);
  expect(compared(await done(unit.service.compareVersions(blob(returned), quiet))).counts).toBe(
    "退回的 3 条：已改 1，已答复 2，未办 0。",
  );
  const second = await submitted(unit);

  // The committee sees what became of it, and returns again.
  above = await received(second);
  const after = compared(await done(above.service.compareVersions(blob(returned), quiet)));
  expect([after.isDraft, after.follows, after.counts]).toEqual([
    ...[false, true, "退回的 3 条：已改 1，已答复 2，未办 0。"],
  ]);
  expect(after.unasked).toEqual([]);
  const more = { ...mark, cell: totalOf(above, "机关第二党支部"), problem: "答复没有依据" };
  expect(await done(above.service.saveReturns({ kind: "marks", marks: [more] }, quiet))).toMatchObject({ count: 4 });
  expect(await done(above.service.verify("", "", quiet))).toMatchObject({ verdict: "unchanged" });
  const returnedAgain = await savedBytes(above.workbook);

  unit = await again(unit);
  expect(await done(unit.service.saveReturns({ kind: "taken", file: blob(returnedAgain) }, quiet))).toMatchObject({
    count: 4,
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("活动台账").getRange("A6:D6").values = [
      ["机关第二党支部", "党课", "2026-08-21", "学习"],
    ];
    await context.sync();
  });
  await assessed(unit);
  const last = await received(await submitted(unit));
  const end = compared(await done(last.service.compareVersions(blob(returnedAgain), quiet)));
  // Rows stand elsewhere in each version: every item is still about what it was asked of.
  expect([
    end.follows,
    end.unasked,
    end.items.map(({ number, about, stateWords }) => [number, about, stateWords]),
  ]).toEqual([
    true,
    [],
    [
      ["1", "机关第一党支部 最终得分", "已改"],
      ["2", "机关第二党支部 最终得分", "已改"],
      ["3", "党组织", "已答复"],
      ["4", "机关第二党支部 最终得分", "已改"],
    ],
  ]);
});
