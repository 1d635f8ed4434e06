import { expect, it } from "vitest";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { inspectWorkbook } from "../../src/app/inspectWorkbook";
import { countyWorkbook } from "../support/countyWorkbook";
import { MemoryHost } from "../support/memoryHost";
import { assessOptions } from "../support/runAssess";

const rowsOf = (months: readonly number[]) =>
  Object.fromEntries(Object.entries(countyWorkbook(months)).map(([name, { rows }]) => [name, rows]));

function hostOf(months: readonly number[]): MemoryHost {
  const host = new MemoryHost(rowsOf(months));
  for (const [name, { merges }] of Object.entries(countyWorkbook(months)))
    host.sheet(name).merges.push(...(merges ?? []));
  return host;
}

it("reads the sheets of the next quarter as those that were confirmed, without asking", async () => {
  const host = hostOf([7, 8, 9]);
  const asked = await assessWorkbook(host, { ...assessOptions("2026Q3") });
  expect(asked).toMatchObject({ status: "refused", reason: "proposed" });
  const confirmed = await assessWorkbook(host, { ...assessOptions("2026Q3"), acceptProposals: true });
  if (confirmed.status !== "ready") expect.fail();
  await host.apply(confirmed.plan);

  // The next quarter: new registers, the roster and the tasks copied into sheets of other names.
  const next = hostOf([10, 11, 12]);
  for (const name of ["10月", "11月", "12月"]) {
    host.sheets.push({ ...next.sheet(name), id: `next-${name}` });
  }
  host.sheet("书记一览").name = "书记一览（四季度）";
  host.sheet("任务分解").name = "任务分解（四季度）";
  const { reading } = await inspectWorkbook(host);
  expect(reading.sheets.filter(({ status }) => status === "proposed").map(({ sheet }) => sheet)).toEqual([]);
  expect(reading.sheets.filter(({ ledger }) => ledger === "activities").map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["7月", "8月", "9月", "10月", "11月", "12月"]),
  );
  const later = await assessWorkbook(host, assessOptions("2026Q4"));
  expect(later.status).toBe("ready");
});
