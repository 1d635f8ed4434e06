import { mkdirSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import type { Consolidation } from "../../src/app/consolidation/consolidate";
import { writeParquetFolder } from "../../src/cli/parquet/parquetFolder";
import { temporaryFolder } from "../support/temporaryFolder";

const path = temporaryFolder();

const submission = { unitCode: "LJ-1", unitName: "甲", version: 1 };
const organization = {
  ...{ rowIndex: 6, key: "甲", name: "甲", level: "branch", secretary: "张三", secretaryKey: "张三" },
  ...{ secretaryScore: 2800, total: 9050, grade: "好", isRanked: true, unitRank: 1, flags: "", below: "" },
};
const FOUND = {
  batch: { files: [{ file: "甲.xlsx" }], units: [], period: "2026Q3", previous: null, chosen: new Set() },
  checked: { files: [{ findings: [], conclusion: "good" }], notSubmitted: [] },
  rows: [{ fileIndex: 0, submission, organization, group: 1, rank: 1 }],
  recomputed: [],
} as unknown as Consolidation;

it("leaves nothing behind when it is interrupted", async () => {
  const out = path("数据");
  mkdirSync(dirname(out), { recursive: true });
  const stop = new AbortController();
  const writing = writeParquetFolder(out, FOUND, stop.signal);
  stop.abort();
  await expect(writing).rejects.toMatchObject({ code: "cancelled" });
  expect(readdirSync(dirname(out))).toEqual([]);
  await writeParquetFolder(out, FOUND);
  expect(readdirSync(out)).toEqual(["period=2026Q3"]);
});
