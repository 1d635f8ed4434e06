import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adjustmentRecords, lastRecords } from "../../../src/app/records/adjustmentRecords";
import { recordStep, stepsOf, type StepInput } from "../../../src/app/session/recordStep";
import { reviewSession } from "../../../src/app/session/reviewSession";
import { openSession } from "../../../src/app/session/workbookSession";
import { parsePeriod } from "../../../src/domain/model/period";
import type { Assessment } from "../../../src/domain/results/result";
import type { RecordSheet } from "../../../src/workbook/recordSheets/recordSheet";
import { NO_OFFICE_ENTRIES } from "../../../src/workbook/resultSheets/officeEntries";
import { sessionWordsOf, textsOf } from "../../../src/i18n/textsOf";
import { openFileBytes, sheetRows } from "../../support/assessBytes";
import { fillSheet } from "../../support/editBytes";

const CASE = readFileSync(join(import.meta.dirname, "../../golden/cases/01-group-months/input.xlsx"));
const PERIOD = parsePeriod("2026Q1")!;
const RESULTS = "考核结果 2026Q1";

async function reviewed(bytes: Uint8Array): Promise<Readonly<{ bytes: Uint8Array; situations: readonly string[] }>> {
  const { host, written } = await openFileBytes(bytes);
  const words = sessionWordsOf(textsOf("zh-CN"));
  const session = openSession({ workbook: host, words, now: () => "2026-04-08T09:00", productVersion: "0.1.0" });
  const outcome = await reviewSession(session, { period: PERIOD, cutoff: null }, {});
  if (outcome.status === "refused") throw new Error(outcome.reason);
  await host.apply(outcome.plan);
  const situations = outcome.rows.filter(({ code }) => code === "DQ3").map(({ situation }) => situation);
  return { bytes: written(), situations };
}

const adjust = (bytes: Uint8Array, points: number | null, reason: string | null): Promise<Uint8Array> => {
  let isDone = false;
  return fillSheet(bytes, RESULTS, "党组织", (row) => {
    if (isDone || row["党组织"] === null) return null;
    isDone = true;
    return { 调整分: points, 调整理由: reason };
  });
};

async function records(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const rows = await sheetRows(bytes, "调整记录");
  return rows.filter((row) => typeof row[0] === "number").map((row) => [row[0], ...row.slice(4, 7), row[11]]);
}

describe("调整记录", () => {
  it("takes in what was typed with a reason, and names each row that was changed since", async () => {
    const first = (await reviewed(CASE)).bytes;
    const given = (await reviewed(await adjust(first, 2.5, "承办现场会"))).bytes;
    expect(await records(given)).toEqual([[1, "0.00", "+2.50", "承办现场会", "有效"]]);
    const same = (await reviewed(given)).bytes;
    expect(await records(same)).toHaveLength(1);
    const without = (await reviewed(await adjust(same, 3, "\u3000"))).bytes;
    const again = (await reviewed(await adjust(without, -1, "材料迟报"))).bytes;
    expect((await records(again)).slice(1)).toEqual([
      [2, "+2.50", "0.00", null, "撤销，取代第1号"],
      [3, "0.00", "-1.00", "材料迟报", "有效，取代第2号"],
    ]);
    expect((await reviewed(again)).situations).toEqual([]);
    const tampered = await fillSheet(again, "调整记录", "序号", (row) =>
      row["序号"] === 1 ? { 新值: "+9.50" } : null,
    );
    expect((await reviewed(tampered)).situations).toEqual(["“调整记录”第 1 号记录改动过，与它的校验不符"]);
    const removed = await fillSheet(again, "调整记录", "序号", (row) => (row["序号"] === 3 ? { 序号: null } : null));
    expect((await reviewed(removed)).situations).toEqual(["“调整记录”第 3 号记录不见了"]);
  }, 60_000);

  it("takes in grades and decisions on flags that were typed into the result sheets", async () => {
    const first = (await reviewed(CASE)).bytes;
    const lowered = await fillSheet(first, RESULTS, "党组织", (row) =>
      row["党组织"] === null
        ? null
        : { ...{ 调整分: 10, 调整理由: "承办现场会" }, ...{ 认定等次: "差", 等次理由: "通报批评" } },
    );
    const decided = await fillSheet(lowered, "预警名单 2026Q1", "党组织", (row) =>
      row["党组织"] === null ? null : { 认定结果: "观察" },
    );
    const again = (await reviewed(decided)).bytes;
    const told = await records(again);
    expect(told).toEqual([
      [1, "0.00", "+10.00", "承办现场会", "有效"],
      [2, "一般", "差", "通报批评", "有效"],
      [3, "未认定", "观察", null, "有效"],
    ]);
    const results = await sheetRows(again, RESULTS);
    const head = results.find((row) => row.includes("认定等次"))!;
    const now = results[results.indexOf(head) + 1]!;
    expect([now[head.indexOf("等次")], now[head.indexOf("认定等次")]]).toEqual(["差", "差"]);
    expect(await records((await reviewed(again)).bytes)).toEqual(told);
  }, 60_000);

  it("takes up an adjustment of another period as its own", () => {
    const typed = {
      assessment: { period: PERIOD, organizations: [] } as unknown as Assessment,
      ...{ names: ["甲"], adjustments: new Map([[0, { points: 250, reason: "会议决定" }]]), time: "" },
      ...{ entries: NO_OFFICE_ENTRIES, entered: [] },
    };
    const recordsAfter = (record: RecordSheet | null) =>
      adjustmentRecords({ ...typed, last: lastRecords(record, PERIOD) });
    const added = recordsAfter(null);
    expect(added).toHaveLength(1);
    const row = { rowIndex: 1, number: 1, check: "", cells: [] };
    const recorded = (period: string) =>
      ({ rows: [{ ...row, values: { ...added[0]!, period } }] }) as unknown as RecordSheet;
    expect(recordsAfter(recorded("2025Q4"))).toHaveLength(1);
    expect(recordsAfter(recorded("2026Q1"))).toEqual([]);
  });
});

describe("考核进程", () => {
  it("takes steps that people enter, each chained to the one before, settled or not", async () => {
    const common = { period: PERIOD, by: "何春梅", date: "2026-04-07", document: "", remark: "" } as const;
    const stepped = async (bytes: Uint8Array, step: Omit<StepInput, keyof typeof common> & Partial<StepInput>) => {
      const { host, written } = await openFileBytes(bytes);
      const words = sessionWordsOf(textsOf("zh-CN"));
      const session = openSession({ workbook: host, words, now: () => "2026-04-08T09:00", productVersion: "0.1.0" });
      const outcome = await recordStep(session, { ...common, ...step }, {});
      if (outcome === "incomplete") expect(await stepsOf(session, PERIOD)).toEqual([]);
      return outcome === "incomplete" ? outcome : written();
    };
    const first = { step: "初评", conclusion: "得出初评" } as const;
    for (const lack of [{ by: " " }, { conclusion: "" }, { date: "4月7日" }]) {
      expect(await stepped(CASE, { ...first, ...lack })).toBe("incomplete");
    }
    const once = (await stepped(CASE, first)) as Uint8Array;
    const second = { step: "会议", conclusion: "同意", document: "纪要〔2026〕3号" } as const;
    const again = (await reviewed((await stepped(once, second)) as Uint8Array)).bytes;
    const rows = (await sheetRows(again, "考核进程")).filter((row) => typeof row[0] === "number");
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      [1, "2026Q1", "初评", "得出初评", "何春梅", "2026-04-07", null],
      [2, "2026Q1", "会议", "同意", "何春梅", "2026-04-07", "纪要〔2026〕3号"],
    ]);
    expect((await reviewed(again)).situations).toEqual([]);
    const changed = await fillSheet(again, "考核进程", "序号", (row) =>
      row["序号"] === 1 ? { 结论: "另一个" } : null,
    );
    expect((await reviewed(changed)).situations).toEqual(["“考核进程”第 1 号记录改动过，与它的校验不符"]);
  }, 60_000);
});
