import { describe, expect, it } from "vitest";
import { openLiveFile, type LiveFile } from "../../../src/hosts/file/liveFile";
import { blobSource } from "../../../src/hosts/file/browser/blobSource";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { ReturnedView, VersionsView } from "../../../src/taskpane/service/returnView";
import type { SubmissionWishes } from "../../../src/taskpane/service/submissionView";
import { cellAddress } from "../../../src/workbook/port/address";
import { gridText, readGrid } from "../../../src/workbook/port/grid";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, quiet, serve, smallWorkbook, written } from "./serving";

const RESULTS = "考核结果 2026Q3";
const QUARTER = { period: "2026Q3", cutoff: null };
const WISHES: SubmissionWishes = { period: QUARTER, contents: "brief", hideRanks: true, hideTotals: false };
const SIGNED = { name: "测试机关工委", code: "LJ-0107", mask: true, passphrase: "" };

type Unit = Readonly<{ workbook: LiveMemoryWorkbook; service: PaneService }>;

/** What a unit sends: assessed, written and made. */
async function sent({ service }: Unit): Promise<Blob> {
  await done(service.assess(QUARTER, quiet));
  await written(service);
  await done(service.submission(WISHES, quiet));
  const made = await done(service.submit(WISHES, SIGNED, quiet));
  if (made.status !== "made") expect.fail(JSON.stringify(made));
  return made.bytes;
}

type Received = Readonly<{ live: LiveFile; service: PaneService; bytes: () => Blob }>;

/** A file as whoever receives it opens it on the page. */
async function received(file: Blob): Promise<Received> {
  const live = await openLiveFile(blobSource(file), { compression: nodeCompression, now: () => "2026-10-09T09:00" });
  return { live, service: serve(live), bytes: () => new Blob([...live.snapshot().parts]) };
}

/** The cell of the final total of an organization in what was sent. */
async function totalOf({ live }: Received, organization: string): Promise<string> {
  const { sheets } = await live.describe();
  const grid = await readGrid(live, sheets.find(({ name }) => name === RESULTS)!.id);
  const find = (wanted: string): readonly [row: number, column: number] => {
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        if (gridText(grid.cell(row, column)) === wanted) return [row, column];
      }
    }
    return expect.fail(wanted);
  };
  return cellAddress(find(organization)[0], find("最终得分")[1]);
}

function compared(view: VersionsView): Extract<VersionsView, { status: "compared" }> {
  if (view.status !== "compared") expect.fail(JSON.stringify(view));
  return view;
}

const writtenItems = (kind: string, count: number): ReturnedView =>
  ({ status: "written", kind, count }) as ReturnedView;

describe("returning from the page", () => {
  it("goes through two rounds: asked, answered, done, and what nobody asked for", { timeout: 120_000 }, async () => {
    const workbook = smallWorkbook();
    const unit: Unit = { workbook, service: serve(workbook) };
    const first = await received(await sent(unit));
    const mark = { sheet: RESULTS, problem: "次数少了", demand: "请核对台账", due: "2026-10-30" };
    const cells = [await totalOf(first, "机关第一党支部"), await totalOf(first, "机关第二党支部")];
    const marks = cells.map((cell) => ({ ...mark, cell }));
    const wrong = { kind: "marks", marks: [{ ...mark, sheet: "无此表", cell: "A1" }] } as const;
    expect(await done(first.service.saveReturns(wrong, quiet))).toEqual({
      status: "refused",
      problems: ["没有“无此表”这张表。"],
    });
    expect(await done(first.service.saveReturns({ kind: "marks", marks }, quiet))).toEqual(writtenItems("marks", 2));
    const third = { ...mark, cell: "B2", problem: "标题不对" };
    // Written again beside what is there: the list that was replaced is no part of what was submitted.
    await done(first.service.saveReturns({ kind: "marks", marks: [third] }, quiet));
    expect(await done(first.service.verify("", "", quiet))).toMatchObject({ status: "verified", verdict: "unchanged" });
    const view = await done(first.service.submission(null, quiet));
    expect(view).toMatchObject({ status: "received", returned: [{ number: "1" }, { number: "2" }, { number: "3" }] });
    expect(view.status === "received" && view.returned[0]!.place.at).toMatchObject({ sheet: RESULTS });

    const returned = first.bytes();
    expect(await done(unit.service.saveReturns({ kind: "taken", file: await sent(unit) }, quiet))).toMatchObject({
      status: "refused",
    });
    await done(unit.service.saveReturns({ kind: "taken", file: returned }, quiet));
    const answers = [{ number: "2", answer: "以纪要为准，不改" }];
    expect(await done(unit.service.saveReturns({ kind: "answers", answers }, quiet))).toEqual(
      writtenItems("answers", 3),
    );
    // Taken once more, what was answered stays.
    await done(unit.service.saveReturns({ kind: "taken", file: returned }, quiet));
    const own = await done(unit.service.submission(WISHES, quiet));
    expect(own.status === "ready" && own.returned.map(({ answer }) => answer)).toEqual(["", "以纪要为准，不改", ""]);
    const draft = compared(await done(unit.service.compareVersions(returned, quiet)));
    expect([draft.isDraft, draft.counts]).toEqual([true, "退回的 3 条：已改 0，已答复 1，未办 2。"]);
    expect(draft.unasked).toEqual([]);

    // An activity of the first branch was forgotten.
    const row = workbook.sheet("活动台账").rows.length;
    for (const [column, value] of ["机关第一党支部", "党课", "2026-08-20", "学习"].entries()) {
      workbook.typeAsUser("活动台账", row, column, value);
    }
    // What stands in the result sheets is not what the ledgers give now: nothing could go up.
    expect(await done(unit.service.compareVersions(returned, quiet))).toMatchObject({
      status: "notComparable",
      reason: expect.stringContaining("2026Q3") as string,
    });
    const next = await sent(unit);
    const second = await received(next);
    const after = compared(await done(second.service.compareVersions(returned, quiet)));
    // A third version was made in between, which only its number tells.
    expect([after.isDraft, after.follows]).toEqual([false, false]);
    expect(after.items[0]).toMatchObject({ state: "done", about: expect.stringContaining("机关第一党支部") as string });
    expect(after.items.map(({ stateWords }) => stateWords).slice(1)).toEqual(["已答复", "未办"]);
    // Opened the other way round it tells the same.
    const turned = await received(returned);
    expect(compared(await done(turned.service.compareVersions(next, quiet))).counts).toBe(after.counts);
  });

  it("tells of a file that returns nothing, and of an item that is gone", async () => {
    const workbook = smallWorkbook();
    const unit: Unit = { workbook, service: serve(workbook) };
    const file = await sent(unit);
    expect(await done(unit.service.compareVersions(file, quiet))).toMatchObject({ status: "notComparable" });
    const gone = { kind: "answers", answers: [{ number: "1", answer: "好" }] } as const;
    expect(await done(unit.service.saveReturns(gone, quiet))).toMatchObject({ status: "refused" });
    const { service } = await received(file);
    expect(await service.compareVersions(new Blob(["no workbook"]), quiet)).toMatchObject({ status: "failed" });
  });
});
