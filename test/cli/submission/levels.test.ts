import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetRows, type PlainCell } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { baseSubmission, variedSubmission, type BaseSubmission } from "../../support/submissions/baseSubmission";
import { temporaryFolder } from "../../support/temporaryFolder";
import { withCells } from "../../support/withCells";

// A province of two cities: what counties put together goes up to cities, and what these put together to the province.

const INPUT = join(import.meta.dirname, "../../golden/cases/10-ranks/input.xlsx");
const PERIOD = "2026Q3";
const path = temporaryFolder();

/** By how many hundredths the totals of each unit differ from those of the case; null: it sends nothing. */
const TREE: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>> = {
  东市: { 甲县: { 甲一: 0, 甲二: 37, 甲三: 101 }, 乙县: { 乙一: 255, 乙二: null } },
  西市: { 丙县: { 丙一: 13 } },
};
/** Scored by other rules than all others. */
const APART = "甲三";

let base: BaseSubmission;
beforeAll(async () => {
  base = await baseSubmission(readFileSync(INPUT), PERIOD, "brief");
});

type Total = Readonly<{ organization: string; hundredths: bigint }>;

/** A unit's submission, and its totals as they stand in it. */
async function sent(unit: string, less: number): Promise<Readonly<{ bytes: Uint8Array; totals: readonly Total[] }>> {
  let column = -1;
  const lower = (value: string | number, place: Readonly<{ row: number; column: number }>): string | number => {
    if (place.row === 0) column = -1;
    if (value === "最终得分") column = place.column;
    const isTotal = typeof value === "number" && place.column === column;
    return isTotal ? (Math.round(value * 100) - less) / 100 : value;
  };
  const rules = base.facts.rules.replace(/:[a-p]{8}/, ":aaaaaaaa");
  const facts = { unitCode: unit, unitName: `${unit}工委`, version: "1", finalised: "第1版" };
  const { bytes } = await variedSubmission(base, {
    prefix: unit,
    facts: { ...facts, ...(unit === APART ? { rules } : {}) },
    before: { sheet: ".results", cell: lower },
  });
  const rows = await recordsOf(bytes, `考核结果 ${PERIOD}`, "最终得分");
  const totals = rows.flatMap((row) => {
    const total = row["最终得分"];
    if (typeof total !== "number") return [];
    return [{ organization: String(row["党组织"]), hundredths: BigInt(Math.round(total * 100)) }];
  });
  return { bytes, totals };
}

type Row = Readonly<Record<string, PlainCell>>;

/** The rows under the header that has a label, by label. */
async function recordsOf(bytes: Uint8Array, sheet: string, label: string): Promise<readonly Row[]> {
  const rows = await sheetRows(bytes, sheet);
  const header = rows.findIndex((row) => row.includes(label));
  return rows
    .slice(header + 1)
    .map((row): Row => Object.fromEntries(rows[header]!.map((own, c) => [String(own), row[c] ?? null])));
}

/** Puts together what lies in a folder and seals it for the level above. */
async function putTogether(name: string, units: readonly string[], into: string | null, ...more: readonly string[]) {
  const list = path(`${name}-应报.xlsx`);
  const rows = [["单位代码", "单位名称"], ...units.map((unit) => [unit, `${unit}工委`])];
  writeFileSync(list, await writeXlsx({ sheets: [{ name: "名单", rows }] }));
  rmSync(path(`${name}-汇总.xlsx`), { force: true });
  const submit = into === null ? [] : ["--submit", into, "--unit", `${name}工委`, "--code", name];
  const args = ["consolidate", path(name), "--units", list, "--out", path(`${name}-汇总.xlsx`), "--json", "-"];
  const { printed, errors, status } = await runCommand([...args, ...submit, ...more]);
  expect({ errors, failed: status === 2 }).toEqual({ errors: "", failed: false });
  const json = JSON.parse(printed.join("\n")) as { files: { file: string; codes: string[]; conclusion: string }[] };
  return { files: json.files, bytes: readFileSync(path(`${name}-汇总.xlsx`)) };
}

/** The mean of totals in hundredths, half up. */
function meanOf(totals: readonly Total[]): number {
  const sum = totals.reduce((all, { hundredths }) => all + hundredths, 0n);
  const count = BigInt(totals.length);
  return Number((2n * sum + count) / (2n * count)) / 100;
}

describe("consolidating level by level", () => {
  it("adds up exactly from units to province, and tells above what is missing below", async () => {
    const totals = new Map<string, readonly Total[]>();
    mkdirSync(path("省"));
    for (const [city, counties] of Object.entries(TREE)) {
      mkdirSync(path(city));
      for (const [county, units] of Object.entries(counties)) {
        mkdirSync(path(county));
        const own: Total[] = [];
        for (const [unit, less] of Object.entries(units)) {
          if (less === null) continue;
          const made = await sent(unit, less);
          writeFileSync(join(path(county), `${unit}.xlsx`), made.bytes);
          own.push(...made.totals);
        }
        totals.set(county, own);
        await putTogether(county, Object.keys(units), join(path(city), `${county}.xlsx`));
      }
      const made = await putTogether(city, Object.keys(counties), join(path("省"), `${city}.xlsx`));
      expect(made.files.map(({ file, codes }) => [file, codes])).toEqual(
        Object.keys(counties)
          .sort()
          .map((county) => [`${county}.xlsx`, county === "乙县" ? ["C13"] : []]),
      );
      totals.set(
        city,
        Object.keys(counties).flatMap((county) => totals.get(county)!),
      );
    }
    const province = await putTogether("省", Object.keys(TREE), null);
    expect(province.files.map(({ codes, conclusion }) => [codes, conclusion])).toEqual([
      [["C13"], "doubtful"],
      [[], "good"],
    ]);

    const units = await recordsOf(province.bytes, "分单位", "平均得分");
    for (const city of Object.keys(TREE)) {
      const own = totals.get(city)!;
      const row = units.find((one) => one["单位代码"] === city)!;
      const hundredths = own.map((one) => Number(one.hundredths) / 100);
      expect([row["平均得分"], row["最高"], row["最低"]]).toEqual([
        ...[meanOf(own), Math.max(...hundredths), Math.min(...hundredths)],
      ]);
      const organizations = Object.values(TREE[city]!).flatMap((of) => Object.values(of).filter((one) => one !== null));
      expect(row["党组织数"]).toBe(organizations.length * base.names.length);
    }
    // Of the means of counties that are not alike it would be another.
    const [first, second] = [meanOf(totals.get("甲县")!), meanOf(totals.get("乙县")!)];
    expect(Math.round(50 * (first + second)) / 100).not.toBe(meanOf(totals.get("东市")!));

    const all = (await recordsOf(province.bytes, "全部结果", "下级单位")).filter((row) => row["细则摘要"] !== null);
    expect(all).toHaveLength(5 * base.names.length);
    for (const row of all) {
      const [unit] = Object.values(TREE)
        .flatMap((counties) => Object.entries(counties))
        .flatMap(([county, of]) => Object.keys(of).map((one) => [one, county] as const))
        .filter(([one]) => String(row["党组织"]).startsWith(one));
      expect(row["下级单位"]).toBe(`${unit![1]}工委 / ${unit![0]}工委`);
      // Other rules stay apart however high they rise.
      expect(row["排名范围"]).toBe(unit![0] === APART ? "第 2 组" : "第 1 组");
      const total = totals.get(unit![1])!.find(({ organization }) => organization === row["党组织"]);
      expect(row["最终得分"]).toBe(total === undefined ? null : Number(total.hundredths) / 100);
      // Who ranks above stands first: as many of the level and group have a higher total.
      if (row["名次"] === null) continue;
      const higher = all.filter(
        (one) =>
          one["层级"] === row["层级"] &&
          one["排名范围"] === row["排名范围"] &&
          one["名次"] !== null &&
          Number(one["最终得分"]) > Number(row["最终得分"]),
      );
      expect(row["名次"]).toBe(higher.length + 1);
    }
    const [waited, ...others] = (await recordsOf(province.bytes, "催报名单", "经由")).filter(
      (row) => row["问题"] !== null,
    );
    expect(others).toEqual([]);
    expect(waited).toMatchObject({ 单位代码: "乙二", 单位: "乙二工委", 经由: "东市工委 / 乙县工委", 问题: "未报 C1" });
  }, 240_000);

  it("makes the next version of what went up, and says what it can't follow on", async () => {
    mkdirSync(path("甲县"));
    writeFileSync(join(path("甲县"), "甲一.xlsx"), (await sent("甲一", 0)).bytes);
    mkdirSync(path("东市"));
    const [first, second] = [1, 2].map((version) => join(path("东市"), `甲县-${version}.xlsx`));
    await putTogether("甲县", ["甲一"], first!);
    expect((await runCommand(["verify", first!])).status).toBe(0);
    await putTogether("甲县", ["甲一"], second!, "--follows", first!);
    const city = await putTogether("东市", ["甲县"], null);
    expect(city.files.map(({ codes, conclusion }) => [codes, conclusion])).toEqual([
      [["C3"], "superseded"],
      [["C3"], "good"],
    ]);
    // A figure that is changed on the way leaves the whole county out.
    const rows = await sheetRows(readFileSync(second!), "全部结果");
    const header = rows.findIndex((row) => row.includes("最终得分"));
    const cell = { rowIndex: header + 1, columnIndex: rows[header]!.indexOf("最终得分"), value: 99.99 };
    writeFileSync(second!, await withCells(readFileSync(second!), "全部结果", [cell]));
    expect((await putTogether("东市", ["甲县"], null)).files.map(({ codes }) => codes)).toEqual([["C3"], ["C3", "C6"]]);

    const list = path("甲县-应报.xlsx");
    const run = (...args: readonly string[]) => runCommand(["consolidate", path("甲县"), "--units", list, ...args]);
    const unit = ["--unit", "甲县工委", "--code", "甲县"];
    const out = path("又一版.xlsx");
    for (const [args, words] of [
      [["--submit", out], "--unit"],
      [unit, "--submit"],
      [["--submit", path("又一版.xls"), ...unit], "扩展名"],
      [["--submit", out, ...unit, "--follows", second!], "改动"],
      [["--submit", out, ...unit, "--follows", list], "报送清单"],
      [["--submit", out, "--unit", "乙县工委", "--code", "乙县", "--follows", first!], "不是这个单位"],
    ] as const) {
      const { status, errors } = await run(...args);
      expect([status, errors]).toEqual([2, expect.stringContaining(words)]);
    }
  }, 240_000);
});
