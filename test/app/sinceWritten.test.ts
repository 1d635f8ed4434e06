import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changesSession } from "../../src/app/session/changesSession";
import { reviewSession } from "../../src/app/session/reviewSession";
import { openSession } from "../../src/app/session/workbookSession";
import { parsePeriod } from "../../src/domain/model/period";
import { sessionWordsOf, textsOf } from "../../src/i18n/textsOf";
import { openFileBytes } from "../support/assessBytes";
import { zipParts } from "../support/packageParts";
import { zipBytes } from "../support/zipBytes";
import { fillSheet } from "../support/editBytes";

const CASE = readFileSync(join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx"));
const PERIOD = parsePeriod("2026Q1")!;
const LEDGER = "活动台账";

/** Reviews a workbook: who stands otherwise than its results (null: it has none), and the workbook with what is written. */
async function changes(bytes: Uint8Array) {
  const { host, written } = await openFileBytes(bytes);
  const words = sessionWordsOf(textsOf("zh-CN"));
  const session = openSession({ workbook: host, words, now: () => "2026-04-08T09:00", productVersion: "0.1.0" });
  const reviewed = await reviewSession(session, { period: PERIOD, cutoff: null }, {});
  if (reviewed.status === "refused") throw new Error(reviewed.reason);
  const found = await changesSession(session, reviewed);
  await host.apply(reviewed.plan);
  return { found, movers: found?.status === "ready" ? found.movers : null, bytes: written() };
}

it("names who stands otherwise than the results written last, and by which rows", { timeout: 60_000 }, async () => {
  const first = await changes(CASE);
  expect(first.movers).toBeNull();
  expect((await changes(first.bytes)).movers).toEqual([]);

  let cleared = 0;
  const edited = await fillSheet(first.bytes, LEDGER, "活动类型", (row) =>
    row["活动类型"] === "党小组会" && ++cleared <= 2 ? { 活动类型: "主题党日" } : null,
  );
  const [mover, ...others] = (await changes(edited)).movers!;
  expect(others).toEqual([]);
  expect(mover!.total.to).toBeLessThan(mover!.total.from!);
  expect(mover!.because.length).toBeGreaterThan(0);
  for (const cause of mover!.because) expect(cause).toEqual({ sheet: LEDGER, row: expect.any(Number) as number });

  const adjusted = await fillSheet(first.bytes, "考核结果 2026Q1", "党组织", (row) =>
    row["党组织"] === null ? null : { 调整分: 10, 调整理由: "承办现场会" },
  );
  const [moved] = (await changes(adjusted)).movers!;
  expect(moved!.total.to! - moved!.total.from!).toBe(1000);
  expect(moved!.because).toEqual([{ sheet: "考核结果 2026Q1", row: expect.any(Number) as number }]);
});

it(
  "says so where another program has left the formulas of the results without results",
  { timeout: 60_000 },
  async () => {
    const { bytes } = await changes(CASE);
    // As a program leaves them that doesn't calculate.
    const parts = zipParts(bytes).map(({ name, content }) => ({
      name,
      content: content.toString("utf8").replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"),
    }));
    expect((await changes(zipBytes(parts))).found).toEqual({ status: "uncalculated", sheet: "考核结果 2026Q1" });
  },
);
