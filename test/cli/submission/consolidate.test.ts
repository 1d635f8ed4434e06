import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetRows } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import {
  baseSubmission,
  variedSubmission,
  type BaseSubmission,
  type Variation,
} from "../../support/submissions/baseSubmission";
import { plantFolder, type PlantedFaults, type PlantedFolder } from "../../support/submissions/plantedFolder";
import { temporaryFolder } from "../../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../../golden/cases/10-ranks/input.xlsx");
const path = temporaryFolder();

type Json = {
  period: string;
  seed: number;
  recomputed: string[];
  files: {
    file: string;
    unit: string | null;
    period: string | null;
    version: number | null;
    codes: string[];
    conclusion: string;
  }[];
  notSubmitted: string[];
};

let brief: BaseSubmission;
let full: BaseSubmission;
beforeAll(async () => {
  const bytes = readFileSync(INPUT);
  brief = await baseSubmission(bytes, "2026Q3", "brief");
  full = await baseSubmission(bytes, "2026Q3", "full");
});

const FAULTS: PlantedFaults = {
  ...{ C1: 2, C2: 1, C3: 4, C4: 2, C5: 3, C6: 2, C7: 2, C8: 3, C9: 3, C10: 4, C11: 2, C12: 2 },
};

const consolidate = (folder: string, ...more: readonly string[]) => runCommand(["consolidate", folder, ...more]);

describe("consolidate", () => {
  it("names exactly the faults that were planted, and one unreadable file stops nothing", async () => {
    const root = dirname(path("x"));
    const planted = await plantFolder({ root, units: 56, faults: FAULTS, brief, full });
    const out = path("汇总.xlsx");
    const [units, previous] = [planted.units, planted.previous];
    const { status, errors, printed } = await consolidate(
      ...[planted.folder, "--units", units, "--previous", previous, "--out", out],
      ...["--json", path("预检.json"), "--recompute", "all"],
    );
    expect({ status, errors }).toEqual({ status: 1, errors: "" });
    const json = JSON.parse(readFileSync(path("预检.json"), "utf8")) as Json;
    expect(new Map(json.files.map(({ file, codes }) => [file, codes]))).toEqual(planted.codes);
    expect([...json.notSubmitted].sort()).toEqual([...planted.notSubmitted].sort());
    expect(json.files).toHaveLength(readdirSync(planted.folder).length);
    expect(json.recomputed).toHaveLength(2 * FAULTS.C7);
    expect(printed).toContain("  C10 党组织重复 4");
    await expectSheets(out, planted);
  });

  it("writes nothing without --out, and takes the file that a person has chosen", async () => {
    const folder = path("报送");
    const units = await listOf([["LJ-1", "甲单位"]]);
    mkdirSync(folder);
    for (const name of ["一.xlsx", "二.xlsx"]) writeFileSync(join(folder, name), await submissionOf("LJ-1", "甲单位"));
    writeFileSync(join(folder, "说明.docx"), "");
    writeFileSync(join(folder, "~$一.xlsx"), "");
    const settled = await asJson(folder, units);
    expect(settled.files.map(({ file, conclusion }) => [file, conclusion])).toEqual([
      ["一.xlsx", "superseded"],
      ["二.xlsx", "good"],
    ]);
    writeFileSync(join(folder, "二.xlsx"), await submissionOf("LJ-1", "甲单位", { prefix: "另" }));
    const asked = await asJson(folder, units);
    expect(asked.files.map(({ conclusion }) => conclusion)).toEqual(["undecided", "undecided"]);
    const chosen = await asJson(folder, units, "--take", "一.xlsx");
    expect(chosen.files.map(({ conclusion }) => conclusion)).toEqual(["good", "superseded"]);
    expect(readdirSync(dirname(folder)).sort()).toEqual(["units.xlsx", "报送"]);
  });

  it("ranks those under other rules apart, unless a person says otherwise", async () => {
    const folder = path("报送");
    mkdirSync(folder);
    const rules = brief.facts.rules.replace(/:[a-p]{8}/, ":aaaaaaaa");
    for (const [code, own] of [
      ["LJ-1", {}],
      ["LJ-2", {}],
      ["LJ-3", { rules }],
    ] as const)
      writeFileSync(join(folder, `${code}.xlsx`), await submissionOf(code, code, { prefix: code, facts: own }));
    const units = await listOf(["LJ-1", "LJ-2", "LJ-3"].map((code) => [code, code]));
    const ranks = async (name: string, ...more: readonly string[]) => {
      await consolidate(folder, "--units", units, "--out", path(name), ...more);
      const rows = await sheetRows(readFileSync(path(name)), "全部结果");
      const own = rows.filter(([, , code]) => String(code).startsWith("LJ-"));
      return own
        .filter(([rank]) => typeof rank === "number")
        .map(([rank, group, code, , , , level]) => [level, group, code, rank]);
    };
    const firstOf = (all: Awaited<ReturnType<typeof ranks>>, code: string) =>
      all.filter(([level, , own]) => own === code && level === "党支部").map(([, group, , rank]) => [group, rank]);
    const apart = await ranks("分.xlsx");
    expect(firstOf(apart, "LJ-1")).toEqual(firstOf(apart, "LJ-2"));
    expect(firstOf(apart, "LJ-3")[0]).toEqual(["第 2 组", 1]);
    const together = await ranks("合.xlsx", "--rank-together");
    expect(firstOf(together, "LJ-3")).toEqual(firstOf(together, "LJ-1"));
  });

  it("writes Parquet with exact decimals, into folders by the partitions of the list, and never into one that is there", async () => {
    const folder = path("报送");
    mkdirSync(folder);
    for (const code of ["LJ-1", "LJ-2"])
      writeFileSync(join(folder, `${code}.xlsx`), await submissionOf(code, code, { prefix: code }));
    const units = await listOf([
      ["LJ-1", "甲", "P01"],
      ["LJ-2", "乙"],
    ]);
    const out = path("数据");
    const { status, errors } = await consolidate(folder, "--units", units, "--parquet", out);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    const read = async (province: string) =>
      parquetReadObjects({
        file: await asyncBufferFromFile(join(out, "period=2026Q3", `province=${province}`, "results.parquet")),
      });
    const records = [...(await read("P01")), ...(await read("all"))];
    expect(records).toHaveLength(2 * brief.names.length);
    for (const record of records) {
      const sent = await sheetRows(readFileSync(join(folder, String(record["文件"]))), "考核结果 2026Q3");
      const row = sent[Number(record["行"]) - 1]!;
      expect(row).toContain(record["党组织"]);
      if (record["最终得分"] !== undefined && record["最终得分"] !== null) expect(row).toContain(record["最终得分"]);
    }
    expect(await consolidate(folder, "--units", units, "--parquet", out)).toMatchObject({ status: 2, printed: [] });
    expect(readdirSync(dirname(folder)).sort()).toEqual(["units.xlsx", "报送", "数据"]);
  });

  it("tells everything that is wrong with the list of units, and what else it can't work with", async () => {
    const folder = path("报送");
    mkdirSync(folder);
    const units = await listOf([
      ["LJ-1", ""],
      ["", "乙"],
      ["LJ-3", "丙"],
      ["LJ-3", "丁"],
      ["LJ-4", "戊", "四 川"],
    ]);
    expect((await consolidate(folder, "--units", units)).errors).toContain("没有 Excel 文件");
    writeFileSync(join(folder, "一.xlsx"), "");
    const { status, errors } = await consolidate(folder, "--units", units);
    expect(status).toBe(2);
    for (const cell of ["B2", "A3", "A5", "C6"]) expect(errors).toContain(cell);
    expect((await consolidate(units, "--units", units)).errors).toContain("不是文件夹");
    const good = await listOf([["LJ-1", "甲"]]);
    for (const [option, value] of [
      ["--recompute", "some"],
      ["--seed", "x"],
      ["--take", "无.xlsx"],
    ] as const)
      expect(await consolidate(folder, "--units", good, option, value)).toMatchObject({ status: 2, printed: [] });
    expect((await consolidate(folder, "--units", good, "--previous", good)).errors).toContain("全部结果");
    const english = await consolidate(folder, "--units", good, "--lang", "en");
    expect(english.printed.join("\n")).toMatch(/unreadable 1[^]*no file came[^]*Nothing has been written/);
  });
});

async function listOf(rows: readonly (readonly string[])[]): Promise<string> {
  const file = path("units.xlsx");
  const header = ["单位代码", "单位名称", "分区代码"];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: "名单", rows: [header, ...rows.map((row) => [...row])] }] }));
  return file;
}

async function submissionOf(code: string, name: string, more: Partial<Variation> = {}): Promise<Uint8Array> {
  const facts = { unitCode: code, unitName: name, version: "1", finalised: "第1版", ...more.facts };
  return (await variedSubmission(brief, { prefix: name, ...more, facts })).bytes;
}

async function asJson(folder: string, units: string, ...more: readonly string[]): Promise<Json> {
  const { printed } = await consolidate(folder, "--units", units, "--json", "-", ...more);
  return JSON.parse(printed.join("\n")) as Json;
}

/** Every organization of the files that are taken in stands in the sheets, and leads back to its row. */
async function expectSheets(out: string, { codes, folder, notSubmitted }: PlantedFolder): Promise<void> {
  const bytes = readFileSync(out);
  const checks = await sheetRows(bytes, "汇总预检");
  expect(checks.filter(([file]) => codes.has(String(file)))).toHaveLength(codes.size);
  const all = await sheetRows(bytes, "全部结果");
  const header = all.findIndex((row) => row[0] === "名次");
  const columns = new Map(all[header]!.map((label, c) => [label, c]));
  const rows = all.slice(header + 1).filter((row) => row.length > 4);
  const left = new Set(["C2", "C4", "C6", "C9"]);
  const taken = new Set(rows.map((row) => String(row[columns.get("文件")!])));
  const expected = [...codes].filter(
    ([file, found]) => !found.some((code) => left.has(code)) && !/-1\.xlsx$/.test(file),
  );
  // Of the four units that sent two, two must be asked.
  expect(taken.size).toBe(expected.length - 2);
  expect(rows).toHaveLength(taken.size * brief.names.length);
  expect(rows.some((row) => row.join(" ").includes("13812345678"))).toBe(false);
  const row = rows.at(-1)!;
  const sent = await sheetRows(readFileSync(join(folder, String(row[columns.get("文件")!]))), "考核结果 2026Q3");
  expect(sent[Number(row[columns.get("行")!]) - 1]).toContain(row[columns.get("党组织")!]);
  const reminders = (await sheetRows(bytes, "催报名单")).map((cells) => cells[1]);
  for (const name of notSubmitted) expect(reminders).toContain(name);
}
