import { expect, it } from "vitest";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { MARK_PREFIX } from "../../src/workbook/port/writePlan";
import { MemoryHost } from "../support/memoryHost";
import { assessOptions, mustAssess } from "../support/runAssess";

const DAY = 46_208;

function workbook(): MemoryHost {
  return new MemoryHost({
    名册: [
      ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
      ["第一党支部", "党支部", 5, 5, "张三", { date: 44_000 }],
    ],
    活动台账: [
      ["党组织名称", "活动类型", "时间"],
      ["第一党支部", "主题党日", { date: DAY }],
    ],
  });
}

it("refuses to replace an office sheet into which a user cut one of our tables", async () => {
  const host = workbook();
  await host.apply((await mustAssess(host, assessOptions("2026Q3"))).plan);
  const results = host.names.find(({ name }) => name === `${MARK_PREFIX}2026Q3.results`)!;
  const ledger = host.sheet("活动台账").id;
  host.names = host.names.map((name) => (name.name === results.name ? { ...name, sheetId: ledger } : name));
  const outcome = await assessWorkbook(host, assessOptions("2026Q3"));
  expect(outcome.status).toBe("refused");
  expect(outcome.diagnostics.map(({ code, at }) => `${code} ${at.sheet}`)).toContain("own-sheet-mixed 活动台账");
});

it("leaves the mapping sheet alone when it would say nothing new", async () => {
  const host = workbook();
  await host.apply((await mustAssess(host, assessOptions("2026Q3"))).plan);
  host.sheet("考核映射").rows[1]![3] = "办公室的备注";
  const { plan } = await mustAssess(host, assessOptions("2026Q3"));
  expect(plan.sheets.map(({ key }) => key)).not.toContain("mapping");
});
