import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { receiveFile } from "../../../src/app/consolidation/receiveFile";
import { CONSOLIDATED_WORDS, LABEL_SETS } from "../../../src/i18n/textsOf";
import { LEDGERS, type FieldDefinition } from "../../../src/domain/model/ledgers";
import { day, goldenSheet, type GoldenCell, type GoldenSheet } from "../../golden/goldenInput";
import { openFileBytes, sheetRows } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { zipParts } from "../../support/packageParts";
import { temporaryFolder } from "../../support/temporaryFolder";
import { withCells } from "../../support/withCells";
import { scenarioWorkbook } from "../scenarioWorkbook";
import { LEFTOVERS, withLeftovers } from "./leftovers";

const CASES = join(import.meta.dirname, "../../golden/cases");
const path = temporaryFolder();
/** The period of the golden case of ranks. */
const RANKS_PERIOD = "2026Q3";
const UNIT = ["--unit", "测试机关工委", "--code", "LJ-0107"];

function copyCase(name: string, file = path("工作簿.xlsx")): string {
  writeFileSync(file, readFileSync(join(CASES, name, "input.xlsx")));
  return file;
}

async function assessed(name: string, period = "2026Q1"): Promise<string> {
  const file = copyCase(name);
  const { status } = await runCommand(["assess", file, "--period", period, "--in-place"]);
  expect(status).toBeLessThan(2);
  return file;
}

const submit = (file: string, ...more: readonly string[]) =>
  runCommand(["submit", file, "--period", "2026Q1", "--with", "简报", "--out", path("报送.xlsx"), ...more]);
const submitPeriod = (file: string, period: string, contents = "简报", ...more: readonly string[]) =>
  runCommand(["submit", file, "--period", period, "--with", contents, "--out", path("报送.xlsx"), ...UNIT, ...more]);

/** Every byte of a file and of its unpacked parts, as text in the encodings a leftover could have. */
function everything(bytes: Uint8Array): string {
  const pieces = [Buffer.from(bytes), ...zipParts(bytes).flatMap(({ name, content }) => [Buffer.from(name), content])];
  return pieces.flatMap((piece) => [piece.toString("utf8"), piece.toString("utf16le")]).join("\n");
}

describe("submit", () => {
  it("carries none of what a workbook takes along", async () => {
    const file = path("工作簿.xlsx");
    const planted = withLeftovers(readFileSync(join(CASES, "01-group-months", "input.xlsx")));
    writeFileSync(file, planted);
    const before = everything(planted);
    for (const word of Object.values(LEFTOVERS)) expect(before).toContain(word);
    for (const contents of ["简报", "全量"]) {
      const out = path(`${contents}.xlsx`);
      const { status, errors } = await runCommand([
        "submit",
        file,
        "--period",
        "2026Q1",
        "--with",
        contents,
        ...UNIT,
        "--out",
        out,
      ]);
      expect({ status, errors }).toEqual({ status: 0, errors: "" });
      const bytes = readFileSync(out);
      const after = everything(bytes);
      for (const word of Object.values(LEFTOVERS)) expect(after).not.toContain(word);
      const known =
        /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/(?:_rels\/)?sheet\d+\.xml(?:\.rels)?|xl\/tables\/table\d+\.xml)$/;
      expect(
        zipParts(bytes)
          .map(({ name }) => name)
          .filter((name) => !known.test(name)),
      ).toEqual([]);
      expect(after).not.toMatch(/hidden="1"|state="(?:very)?hidden"|<f>|<hyperlink/i);
    }
  });

  it("asks for the unit once and keeps it, with what was submitted", async () => {
    const file = await assessed("01-group-months");
    const without = await submit(file);
    expect(without.status).toBe(2);
    expect(without.errors).toContain("--unit");
    const first = await submit(file, ...UNIT);
    expect(first.errors).toBe("");
    expect(first.status).toBe(0);
    const second = await runCommand([
      "submit",
      file,
      "--period",
      "2026Q1",
      "--with",
      "简报",
      "--out",
      path("第二版.xlsx"),
    ]);
    expect(second.status).toBe(0);
    const [one, two] = await Promise.all(
      ["报送.xlsx", "第二版.xlsx"].map(
        async (name) =>
          new Map((await sheetRows(readFileSync(path(name)), "报送清单")).map(([label, value]) => [label, value])),
      ),
    );
    expect([one!.get("单位名称"), one!.get("单位代码"), one!.get("报送版次"), one!.get("上一版总摘要")]).toEqual([
      "测试机关工委",
      "LJ-0107",
      "1",
      null,
    ]);
    expect([two!.get("单位名称"), two!.get("报送版次"), two!.get("上一版总摘要")]).toEqual([
      "测试机关工委",
      "2",
      one!.get("总摘要"),
    ]);
    const record = await sheetRows(readFileSync(file), "报送记录");
    expect(record.filter((row) => typeof row[0] === "number").map((row) => [row[1], row[2], row[7]])).toEqual([
      ["2026Q1", "1", one!.get("校验码")],
      ["2026Q1", "2", two!.get("校验码")],
    ]);
    expect(readdirSync(dirname(file)).filter((name) => name.includes("备份"))).toHaveLength(3);
  });

  it("enters the unit into a settings sheet that is there, beside its name or under its last row", async () => {
    const file = copyCase("01-group-months");
    await runCommand(["rules", file, "--write-default", "--in-place"]);
    expect((await submit(file, ...UNIT)).status).toBe(0);
    const rows = await sheetRows(readFileSync(file), "考核设置");
    expect(rows.filter((row) => row[1] === "单位名称" || row[1] === "单位代码").map((row) => row[2])).toEqual([
      "测试机关工委",
      "LJ-0107",
    ]);
  });

  it("hides ranks: roster order, no columns that tell them, no words that do", async () => {
    const file = await assessed("10-ranks", RANKS_PERIOD);
    expect((await submitPeriod(file, RANKS_PERIOD)).status).toBe(0);
    const bytes = readFileSync(path("报送.xlsx"));
    const rows = await sheetRows(bytes, `考核结果 ${RANKS_PERIOD}`);
    const header = rows.find((row) => row.includes("序号")) ?? [];
    expect(rows[0]![0]).toContain("党组织书记履职考核结果");
    for (const label of ["名次", "变化", "参与排名"]) expect(header).not.toContain(label);
    const roster = (await sheetRows(readFileSync(file), "党组织名册")).slice(1).map((row) => row[0]);
    const listed = rows.slice(rows.indexOf(header) + 1).map((row) => row[header.indexOf("党组织")]);
    expect(listed).toEqual(roster.filter((name) => listed.includes(name)));
    const all = everything(bytes);
    for (const word of ["倒数第", "dataBar", "/charts/"]) expect(all).not.toContain(word);
  });

  it("leaves totals out too where that is asked for, and can still be worked out again and taken in", async () => {
    const file = copyCase("10-ranks");
    const { status, printed } = await submitPeriod(file, RANKS_PERIOD, "全量", "--hide-totals");
    expect(status).toBe(0);
    expect(printed.join("\n")).toContain("最终得分、折算总分");
    const sent = readFileSync(path("报送.xlsx"));
    const rows = await sheetRows(sent, `考核结果 ${RANKS_PERIOD}`);
    const header = rows.find((row) => row.includes("序号"))!;
    for (const label of ["名次", "最终得分", "合计得分", "折算总分", "书记履职得分", "上期得分"])
      expect(header).not.toContain(label);
    expect(header).toContain("等次");
    const flags = (await sheetRows(sent, `预警名单 ${RANKS_PERIOD}`)).flat().join("\n");
    expect(flags).toContain("得分较低");
    expect(flags).not.toMatch(/得\d/);
    const notes = (await sheetRows(sent, `考核说明 ${RANKS_PERIOD}`)).flat();
    expect(notes).toEqual(expect.arrayContaining(["党组织数", "好", "三、各类别平均得分率（%）"]));
    for (const label of ["平均得分", "二、得分分布（党组织数）"]) expect(notes).not.toContain(label);
    const { printed: found } = await runCommand(["verify", path("报送.xlsx"), "--json", "-"]);
    expect(JSON.parse(found.join("\n"))).toMatchObject({ verdict: "unchanged", recomputed: { differences: [] } });
    const { host } = await openFileBytes(sent);
    const received = await receiveFile(
      { name: "报送.xlsx", open: () => Promise.resolve({ host, close: () => Promise.resolve() }) },
      { labelSets: LABEL_SETS, wordSets: CONSOLIDATED_WORDS, reasonOf: String },
    );
    const { organizations } = received.submission!;
    expect(organizations.length).toBeGreaterThan(1);
    expect(new Set(organizations.map(({ total, unitRank }) => total ?? unitRank))).toEqual(new Set([null]));
  });

  it("writes ranks where the office does not hide them", async () => {
    const file = copyCase("10-ranks");
    await runCommand(["rules", file, "--write-default", "--in-place"]);
    const before = readFileSync(file);
    const rowIndex = (await sheetRows(before, "考核设置")).findIndex((row) => row[1] === "隐去名次");
    writeFileSync(file, await withCells(before, "考核设置", [{ rowIndex, columnIndex: 2, value: "否" }]));
    // Totals are left out for one time, and ranks with them: the office's own entry stays.
    expect((await submitPeriod(file, RANKS_PERIOD, "简报", "--hide-totals")).status).toBe(0);
    const rowsOf = (): ReturnType<typeof sheetRows> =>
      sheetRows(readFileSync(path("报送.xlsx")), `考核结果 ${RANKS_PERIOD}`);
    expect((await rowsOf()).flat()).not.toContain("名次");
    expect((await sheetRows(readFileSync(file), "考核设置"))[rowIndex]!.slice(1, 3)).toEqual(["隐去名次", "否"]);
    rmSync(path("报送.xlsx"));
    expect((await submitPeriod(file, RANKS_PERIOD)).status).toBe(0);
    const rows = await rowsOf();
    const header = rows.find((row) => row.includes("序号"))!;
    expect(rows.slice(rows.indexOf(header) + 1).map((row) => row[header.indexOf("名次")])).toContain(1);
  });

  it("refuses results that no longer follow from the ledgers, and names them", async () => {
    const file = await assessed("01-group-months");
    const { status } = await runCommand(["verify", file]);
    expect(status).toBe(2);
    const wrong = path("旧结果.xlsx");
    writeFileSync(wrong, await withOldFigure(readFileSync(file)));
    const { status: refused, errors } = await submit(wrong, ...UNIT);
    expect(refused).toBe(2);
    expect(errors).toContain("L2");
    expect(readdirSync(dirname(file))).not.toContain("报送.xlsx");
  });

  it("gives the same bytes for the same workbook", async () => {
    const [a, b] = [copyCase("05-tasks", path("a.xlsx")), copyCase("05-tasks", path("b.xlsx"))];
    for (const file of [a, b]) {
      const { status } = await runCommand([
        "submit",
        file,
        "--period",
        "2026Q2",
        "--with",
        "full",
        ...UNIT,
        "--out",
        `${file}-out.xlsx`,
      ]);
      expect(status).toBe(0);
    }
    expect(readFileSync(`${a}-out.xlsx`).equals(readFileSync(`${b}-out.xlsx`))).toBe(true);
  });
});

/** A figure of 得分明细 as an earlier run had written it. */
async function withOldFigure(bytes: Uint8Array): Promise<Uint8Array> {
  const rows = await sheetRows(bytes, "得分明细 2026Q1");
  const columnIndex = rows.find((row) => row.includes("得分"))!.indexOf("得分");
  const rowIndex = rows.findIndex((row) => row.includes("L2"));
  return withCells(bytes, "得分明细 2026Q1", [{ rowIndex, columnIndex, value: 4.44 }]);
}

const NUMBERS: Readonly<Record<string, string>> = {
  mobile: "13912345678",
  landline: "0931-8765432",
  identity: "11010519491231002X",
  oldIdentity: "110105491231002",
  card: "6222021234567890128",
};

/** A ledger with every field, in each row another kind of number behind each of its texts and names. */
function ledgerWith(fields: Readonly<Record<string, FieldDefinition>>): GoldenSheet {
  const entries = Object.values(fields);
  const cell = ({ label, kind }: FieldDefinition, number: string, r: number): GoldenCell => {
    switch (kind) {
      case "date":
        return day("2026-02-03");
      case "number":
        return label === "年度" ? 2026 : label === "所属年度" ? 2025 : 12 + r;
      case "yesNo":
        return "是";
      case "organization":
        return label === "所属党委" ? "机关党委" : "第1支部";
      default:
        return label === "党组织名称"
          ? r === 0
            ? "机关党委"
            : `第${r}支部`
          : (WORDS[label] ?? `${label}内容 ${number}`);
    }
  };
  return {
    rows: [
      entries.map(({ label }) => label),
      ...Object.values(NUMBERS).map((number, r) => entries.map((field) => cell(field, number, r))),
    ],
  };
}

/** Words that a field must have for its row to take part. */
const WORDS: Readonly<Record<string, string>> = {
  党组织类别: "党支部",
  上级党组织: "",
  类型: "加分",
  专兼职: "兼职",
  综合评价等次: "好",
};

describe("personal numbers", () => {
  async function workbook(): Promise<string> {
    const sheets = Object.values(LEDGERS).map(({ label, fields }) =>
      goldenSheet(label, ledgerWith({ ...fields }), false),
    );
    const file = path("个人信息.xlsx");
    writeFileSync(file, Buffer.from(await writeXlsx({ sheets })));
    return file;
  }
  const args = (file: string) => ["submit", file, "--period", "2026Q1", "--with", "全量", "--accept", ...UNIT];

  it("in any text of any ledger are told cell by cell, and none goes up", async () => {
    const file = await workbook();
    const before = everything(readFileSync(file));
    for (const number of Object.values(NUMBERS)) expect(before).toContain(number);
    const refused = await runCommand([...args(file), "--out", path("报送.xlsx")]);
    expect(refused.status).toBe(2);
    expect(refused.errors).toMatch(/“活动台账”[A-Z]+\d+ 手机号 → .*139\*{4}5678/);
    expect(refused.errors).toContain("--mask");
    expect(readdirSync(dirname(file))).toEqual(["个人信息.xlsx"]);
    const masked = await runCommand([...args(file), "--mask", "--out", path("报送.xlsx")]);
    expect(masked.errors).toBe("");
    expect(masked.status).toBe(0);
    const after = everything(readFileSync(path("报送.xlsx")));
    for (const number of Object.values(NUMBERS)) expect(after).not.toContain(number);
    expect(after).toContain("139****5678");
  });
});

describe("the clerk's workbook", () => {
  it("goes up in full and can be worked out again", async () => {
    const file = path("工作簿.xlsx");
    writeFileSync(file, await scenarioWorkbook());
    const out = path("报送.xlsx");
    const made = await runCommand([
      "submit",
      file,
      "--period",
      "2026Q3",
      "--with",
      "全量",
      "--accept",
      ...UNIT,
      "--out",
      out,
    ]);
    expect(made.status).toBe(0);
    const { status, printed } = await runCommand(["verify", out, "--json", "-"]);
    expect(status).toBe(0);
    expect(JSON.parse(printed.join(""))).toMatchObject({
      verdict: "unchanged",
      changes: [],
      reordered: [],
      recomputed: { differences: [] },
    });
  });
});
