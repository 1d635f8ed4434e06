import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sheetRecords, sheetRows } from "../support/assessBytes";
import { runCommand, type CommandRun } from "../support/capturedTerminal";
import { fillSheet } from "../support/editBytes";
import { zipParts } from "../support/packageParts";
import { temporaryFolder } from "../support/temporaryFolder";

const SAMPLE = join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx");
const path = temporaryFolder();
const FILE = "考核.xlsx";
const PERIOD = "2026Q3";

const kaohe = (command: string, ...more: readonly string[]): Promise<CommandRun> =>
  runCommand([command, path(FILE), ...more], { now: "2026-10-23T09:00" });
const papers = (kind: string, out: string, ...more: readonly string[]): Promise<CommandRun> =>
  kaohe("papers", "--period", PERIOD, "--kind", kind, "--out", path(out), ...more);

let assessedBytes: Uint8Array | null = null;

/** Puts the sample there with two quarters assessed, which is done once. */
async function assessed(): Promise<void> {
  if (assessedBytes !== null) {
    writeFileSync(path(FILE), assessedBytes);
    return;
  }
  copyFileSync(SAMPLE, path(FILE));
  for (const period of ["2026Q2", PERIOD]) {
    expect((await kaohe("assess", "--period", period, "--in-place", "--quiet")).status).toBeLessThan(2);
  }
  assessedBytes = readFileSync(path(FILE));
}

/** What stands in a document, without its marks; footers behind it. */
function textOf(file: string): string {
  return zipParts(readFileSync(file))
    .filter(({ name }) => /^word\/(document|footer\d+)\.xml$/.test(name))
    .map(({ content }) =>
      content
        .toString("utf8")
        .replace(/<\/w:p>/g, "\n")
        .replace(/<[^>]*>/g, ""),
    )
    .join("\n");
}

async function settle(): Promise<void> {
  await kaohe("review", "--period", PERIOD, "--in-place", "--quiet");
  const explained = await fillSheet(readFileSync(path(FILE)), `会审清单 ${PERIOD}`, "须说明", (row) =>
    row["须说明"] === "是" ? { 说明: "已逐条核对，情况属实", 说明人: "何春梅" } : null,
  );
  writeFileSync(path(FILE), explained);
  expect((await kaohe("finalise", "--period", PERIOD, "--by", "何春梅", "--in-place")).status).toBe(0);
}

describe("papers", () => {
  it("come from the results, one feedback an organization, then from the archive of a settled period", async () => {
    await assessed();
    const before = readFileSync(path(FILE));
    const { status, printed } = await papers("反馈单", "文书");
    expect([status, printed[0]]).toEqual([0, "数据取自“考核结果 2026Q3”，这一期还没有定稿。"]);
    expect(readFileSync(path(FILE)).equals(before)).toBe(true);
    const results = await sheetRecords(before, `考核结果 ${PERIOD}`);
    const files = readdirSync(path("文书"));
    const names = results.map((row) => String(row["党组织"]));
    expect(files.sort()).toEqual(names.map((name) => `反馈单-2026Q3-${name}.docx`).sort());
    for (const row of results.slice(0, 5)) {
      const text = textOf(path(`文书/反馈单-2026Q3-${String(row["党组织"])}.docx`));
      expect(text).toContain(Number(row["最终得分"]).toFixed(2));
      expect(text).toContain(Number(row["书记履职得分"]).toFixed(2));
      expect(text).toMatch(/上季 \d+\.\d\d/);
    }

    await settle();
    const again = await papers("反馈单", "定稿", "--organization", names[3]!);
    expect(again.printed[0]).toBe("数据取自“考核定稿 2026Q3”，定稿第1版。");
    const paper = `反馈单-2026Q3-${names[3]}.docx`;
    expect(readdirSync(path("定稿"))).toEqual([paper]);
    const strip = (text: string): string => text.replace(/数据取自[^\u3000—]*/g, "");
    expect(strip(textOf(path(`定稿/${paper}`)))).toBe(strip(textOf(path(`文书/${paper}`))));

    const minutes = await papers("会议纪要", "定稿");
    expect(minutes.status).toBe(0);
    const said = textOf(path("定稿/会议纪要-2026Q3.docx"));
    expect(said).toContain("说明：已逐条核对，情况属实。");
    const matters = (await sheetRows(readFileSync(path(FILE)), `会审清单 ${PERIOD}`)).filter(
      (row) => typeof row[0] === "number",
    );
    expect(said).toContain(`研究会审事项${matters.length}件`);
  });

  it("are made of the lists too, from the ledgers, by the lines of the template", async () => {
    await assessed();
    const { status, printed, errors } = await papers("各类清单", "清单");
    expect([status, errors, printed[0]]).toEqual([0, "", "数据取自台账，基准日 2026-09-30。"]);
    const files = readdirSync(path("清单")).sort();
    const titles = ["任职谈话安排", "党务工作量清单", "党务经历清单", "委员联系建议", "新任书记培训名单"];
    expect(files).toEqual(titles.map((title) => `${title}-2026Q3.docx`).sort());
    expect((await kaohe("lists", "--period", PERIOD, "--in-place", "--quiet")).status).toBeLessThan(2);
    const talks = (await sheetRows(readFileSync(path(FILE)), "任职谈话安排 2026Q3")).filter(
      ([number]) => typeof number === "number",
    );
    const text = textOf(path("清单/任职谈话安排-2026Q3.docx"));
    expect(text).toContain("2026年第三季度新任党组织书记任职谈话安排");
    expect(text).toContain(`共${talks.length}件，按台账到2026-09-30为止的记录。`);
    for (const row of talks) expect(text).toContain(String(row[1]));

    expect((await papers("党务经历清单", "一张")).status).toBe(0);
    expect(readdirSync(path("一张"))).toEqual(["党务经历清单-2026Q3.docx"]);
    const ofOne = await papers("党务经历清单", "再来", "--level", "党支部");
    expect([ofOne.status, ofOne.errors]).toEqual([2, expect.stringContaining("不能加 --organization")]);
  });

  it("come as a sheet of the workbook, each on a page of its own, in place of the one before", async () => {
    await assessed();
    const sheetOf = (kind: string, ...more: readonly string[]) =>
      kaohe("papers", "--period", PERIOD, "--kind", kind, "--sheet", "--in-place", ...more);
    const { status, printed, errors } = await sheetOf("反馈单", "--level", "党委");
    expect([status, errors]).toEqual([0, ""]);
    expect(printed.join("\n")).toContain("已写成工作表“反馈单 2026Q3”，共 8 份，可以直接打印。");
    const results = await sheetRecords(readFileSync(path(FILE)), `考核结果 ${PERIOD}`);
    const committee = results.find((row) => row["层级"] === "党委")!;
    const rows = await sheetRows(readFileSync(path(FILE)), "反馈单 2026Q3");
    const said = rows.flat().join("\n");
    expect(rows.filter(([first]) => first === "党组织书记履职考核反馈单")).toHaveLength(8);
    for (const key of ["党组织", "书记"]) expect(said).toContain(String(committee[key]));
    expect(said).toContain(`书记履职得分\n${Number(committee["书记履职得分"]).toFixed(2)}`);
    const one = await sheetOf("反馈单", "--organization", String(committee["党组织"]));
    expect(one.status).toBe(0);
    const again = await sheetRows(readFileSync(path(FILE)), "反馈单 2026Q3");
    expect(again.filter(([first]) => first === "党组织书记履职考核反馈单")).toHaveLength(1);
    expect((await sheetOf("通报")).status).toBe(0);
    const circular = await sheetRows(readFileSync(path(FILE)), "通报 2026Q3");
    expect(circular.flat().join("")).toContain("共考核党组织57个");
    // Papers are no ledgers, and no results.
    expect((await kaohe("inspect")).printed.join("\n")).toContain("“通报 2026Q3”：本程序的表");
    expect((await kaohe("assess", "--period", PERIOD, "--in-place", "--quiet")).status).toBeLessThan(2);
    const list = await sheetOf("党务经历清单");
    expect([list.status, list.errors]).toEqual([2, expect.stringContaining("kaohe lists")]);
  });

  it("bear the version and the code of what went up", async () => {
    await assessed();
    const sent = await kaohe(
      ...(["submit", "--period", PERIOD, "--with", "简报", "--unit", "测试机关工委", "--code", "LJ-0107"] as const),
      ...["--mask", "--out", path("报送.xlsx")],
    );
    expect(sent.status).toBe(0);
    expect((await papers("通报", "文书")).status).toBe(0);
    const text = textOf(path("文书/通报-2026Q3.docx"));
    expect(text).toMatch(/报送第1版\u3000校验码 \d{4}( \d{4}){5}/u);
    expect(text).toContain("测试机关工委");
  });

  it("say the same in the same bytes, and replace no file", async () => {
    await assessed();
    for (const out of ["甲", "乙"]) expect((await papers("整改清单", out)).status).toBe(0);
    const file = "整改清单-2026Q3.docx";
    expect(readFileSync(path(`甲/${file}`)).equals(readFileSync(path(`乙/${file}`)))).toBe(true);
    const { status, errors } = await papers("整改清单", "甲");
    expect([status, errors]).toEqual([2, expect.stringContaining(file)]);
  });

  it("leave none behind when one can't be written", async () => {
    await assessed();
    const { status: first } = await papers("反馈单", "文书", "--organization", "市市场监管局机关登记注册党支部");
    expect(first).toBe(0);
    expect((await papers("反馈单", "文书")).status).toBe(2);
    expect(readdirSync(path("文书"))).toHaveLength(1);
    writeFileSync(path("文件"), "");
    expect((await papers("通报", "文件")).status).toBe(2);
  });

  it("say what the office's template says, and name every cell of it that is wrong", async () => {
    await assessed();
    const added = await kaohe("papers", "--write-default", "--in-place");
    expect(added.status).toBe(0);
    expect((await kaohe("papers", "--write-default", "--in-place")).printed).toEqual([
      "工作簿里已有“文书模板”，没有改动。",
    ]);
    const edit = async (from: string, to: string): Promise<void> => {
      const bytes = await fillSheet(readFileSync(path(FILE)), "文书模板", "内容", (row) =>
        row["内容"] === from ? { 内容: to } : null,
      );
      writeFileSync(path(FILE), bytes);
    };
    await edit("{前5名}", "{前3名}");
    await edit("各党组织：", "各支部，共{党组织数}个：");
    const made = await papers("通报", "文书");
    expect(made.printed).toContain("用的是“文书模板”。");
    const text = textOf(path("文书/通报-2026Q3.docx"));
    expect(text).toContain("各支部，共57个：");
    expect(/党支部：(.*)。/.exec(text)![1]!.split("、")).toHaveLength(3);

    await edit("{主要问题}", "{主要成绩}");
    await edit("{失分项目}", "另见{失分项目}");
    const { status, errors } = await papers("通报", "再来");
    expect(status).toBe(2);
    const rows = await sheetRows(readFileSync(path(FILE)), "文书模板");
    const rowOf = (content: string): number => rows.findIndex((row) => row[2] === content) + 1;
    expect(errors).toContain(`“文书模板”C${rowOf("{主要成绩}")}`);
    expect(errors).toContain(`“文书模板”C${rowOf("另见{失分项目}")}`);
    expect(existsSync(path("再来"))).toBe(false);
    // The sheet is ours: no assessment reads it as a ledger.
    expect((await kaohe("inspect")).printed.join("\n")).toContain("“文书模板”：本程序的表");
  });

  it.each([
    { args: ["--kind", "反馈单", "--out", "a"], told: "--period" },
    { args: ["--period", PERIOD, "--out", "a"], told: "--kind" },
    { args: ["--period", PERIOD, "--kind", "反馈单"], told: "--out" },
    { args: ["--period", PERIOD, "--kind", "简报", "--out", "a"], told: "没有“简报”这种文书" },
    { args: ["--period", PERIOD, "--kind", "反馈单", "--in-place"], told: "--write-default" },
    {
      args: ["--period", PERIOD, "--kind", "通报", "--out", "a", "--organization", "甲"],
      told: "不能加 --organization",
    },
    { args: ["--period", PERIOD, "--kind", "反馈单", "--out", "a"], told: "没有 2026Q3 的考核结果" },
  ])("are not made from $args", async ({ args, told }) => {
    copyFileSync(SAMPLE, path(FILE));
    mkdirSync(path("空"), { recursive: true });
    const { status, errors } = await kaohe("papers", ...args.map((arg) => (arg === "a" ? path("空/a") : arg)));
    expect([status, errors]).toEqual([2, expect.stringContaining(told)]);
    expect(readdirSync(path("空"))).toEqual([]);
  });

  it("name the organizations that there are when the one asked for is not", async () => {
    await assessed();
    const { status, errors } = await papers("反馈单", "文书", "--organization", "没有这个支部");
    expect([status, errors]).toEqual([2, expect.stringContaining("考核结果里没有“没有这个支部”。有的是：")]);
    const unknown = await papers("反馈单", "文书", "--level", "小组");
    expect([unknown.status, unknown.errors]).toEqual([
      2,
      expect.stringContaining("没有“小组”这个层级；可以写：党委、"),
    ]);
    expect((await papers("整改清单", "层级", "--level", "党总支")).status).toBe(0);
    expect((await papers("反馈单", "层级", "--level", "党总支")).status).toBe(0);
    const files = readdirSync(path("层级"));
    expect(files).toContain(`整改清单-${PERIOD}-党总支.docx`);
    expect(files.filter((name) => name.startsWith("反馈单-")).every((name) => name.includes("总支"))).toBe(true);
    expect(files.length).toBeGreaterThan(2);
  });
});
