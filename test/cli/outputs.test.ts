import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { runCommand } from "../support/capturedTerminal";
import { zipParts } from "../support/packageParts";
import { temporaryFolder } from "../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");
const NOW = "2026-10-08T09:00";
const path = temporaryFolder();
let file = "";
let assess: readonly string[] = [];

beforeEach(() => {
  file = path("工作簿.xlsx");
  copyFileSync(INPUT, file);
  assess = ["assess", file, "--period", "2026Q1", "--now", NOW];
});

const input = readFileSync(INPUT);
const files = (): string[] => readdirSync(dirname(file)).sort();

describe("--out", () => {
  it.each(["assess", "rules"])("that exists is refused by %s and left alone", async (command) => {
    writeFileSync(path("已有.xlsx"), "别人的文件");
    const args = command === "assess" ? assess : ["rules", file, "--write-default"];
    const { status, printed, errors } = await runCommand([...args, "--out", path("已有.xlsx")]);
    expect(status).toBe(2);
    if (command === "assess") expect(printed).toEqual([]);
    expect(errors).toContain(`文件已经存在：${path("已有.xlsx")}`);
    expect(errors).toContain("请换一个文件名");
    expect(readFileSync(path("已有.xlsx"), "utf8")).toBe("别人的文件");
    expect(files()).toEqual(["工作簿.xlsx", "已有.xlsx"].sort());
    const english = await runCommand([...args, "--out", path("已有.xlsx"), "--lang", "en"]);
    expect(english.errors).toContain("The file exists already");
  });

  it.each(["assess", "rules"])(
    "that is the workbook itself is refused by %s, however it is written",
    async (command) => {
      const args = command === "assess" ? assess : ["rules", file, "--write-default"];
      for (const out of [file, relative(process.cwd(), file), join(dirname(file), ".", "工作簿.xlsx")]) {
        const { status, errors } = await runCommand([...args, "--out", out]);
        expect(status).toBe(2);
        expect(errors).toContain("--out 不能是工作簿本身；要写回原文件请用 --in-place");
      }
      expect((await runCommand([...args, "--out", file, "--lang", "en"])).errors).toContain("use --in-place");
      expect(readFileSync(file).equals(input)).toBe(true);
      expect(files()).toEqual(["工作簿.xlsx"]);
    },
  );
});

describe("--in-place", () => {
  it("keeps a backup and puts the same result in the workbook's place", async () => {
    await runCommand([...assess, "--out", path("结果.xlsx")]);
    const { status, printed } = await runCommand([...assess, "--in-place"]);
    expect(status).toBe(0);
    const backup = path("工作簿.备份-202610080900.xlsx");
    expect(printed.slice(-2)).toEqual([`原工作簿备份在：${backup}`, `结果已写到：${file}`]);
    expect(readFileSync(backup).equals(input)).toBe(true);
    expect(readFileSync(file).equals(readFileSync(path("结果.xlsx")))).toBe(true);
    const before = new Map(zipParts(input).map(({ name, content }) => [name, content]));
    const after = new Map(zipParts(readFileSync(file)).map(({ name, content }) => [name, content]));
    for (const [name, content] of before)
      if (name.startsWith("xl/worksheets/")) expect(after.get(name)?.equals(content), name).toBe(true);
  });

  it("never writes over a backup: the second of a minute gets its own name", async () => {
    await runCommand([...assess, "--in-place"]);
    const once = readFileSync(file);
    expect((await runCommand([...assess, "--in-place"])).status).toBe(0);
    expect(readFileSync(path("工作簿.备份-202610080900.xlsx")).equals(input)).toBe(true);
    expect(readFileSync(path("工作簿.备份-202610080900 (2).xlsx")).equals(once)).toBe(true);
    expect(readFileSync(file).equals(once)).toBe(true);
  });

  it("doesn't replace a workbook that somebody saved while it was read", async () => {
    const saved = Buffer.concat([input, Buffer.from(" ")]);
    let errors = "";
    const status = await run([...assess, "--in-place"], {
      print: () => undefined,
      printError: (text) => {
        errors += text;
        if (text.includes("正在考核")) writeFileSync(file, saved);
      },
      isInteractive: true,
      locale: "zh_CN",
      now: () => NOW,
    });
    expect(status).toBe(2);
    expect(errors).toContain("读取期间文件被改动");
    expect(readFileSync(file).equals(saved)).toBe(true);
    expect(files()).toEqual(["工作簿.xlsx"]);
  });
});

describe("--json FILE", () => {
  it("is written once and ends with a line", async () => {
    const { printed } = await runCommand([...assess, "--json", path("数据.json")]);
    expect(printed).toContain(`JSON 已写到：${path("数据.json")}`);
    const text = readFileSync(path("数据.json"), "utf8");
    expect(text.endsWith("}\n")).toBe(true);
    expect((JSON.parse(text) as { period: string }).period).toBe("2026Q1");
  });

  it.each(["assess", "inspect"])("never replaces a file, the workbook least of all, with %s", async (command) => {
    const args = command === "assess" ? assess : ["inspect", file];
    writeFileSync(path("数据.json"), "旧数据");
    for (const json of [file, path("数据.json")]) {
      const { status, errors, printed } = await runCommand([...args, "--json", json]);
      expect({ status, printed }).toEqual({ status: 2, printed: [] });
      expect(errors).toContain(`文件已经存在：${json}`);
    }
    expect(readFileSync(path("数据.json"), "utf8")).toBe("旧数据");
    expect(readFileSync(file).equals(input)).toBe(true);
    expect(files()).toEqual(["工作簿.xlsx", "数据.json"].sort());
  });

  it("can't be the result too", async () => {
    const { status } = await runCommand([...assess, "--json", path("结果"), "--out", path("结果")]);
    expect(status).toBe(2);
    expect(files()).toEqual(["工作簿.xlsx"]);
  });
});

describe("inspect", () => {
  it("tells what each sheet was taken for and writes nothing", async () => {
    const modified = statSync(file).mtimeMs;
    const { status, printed, errors } = await runCommand(["inspect", file]);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(printed).toContain("“党组织名册”：名册，表头在第 1 行，读取 1 行");
    expect(printed.some((line) => line.startsWith("“活动台账”：活动台账，表头在第 1 行"))).toBe(true);
    expect(files()).toEqual(["工作簿.xlsx"]);
    expect(statSync(file).mtimeMs).toBe(modified);
    expect(readFileSync(file).equals(input)).toBe(true);
  });

  it("knows the product's own sheets in a written workbook", async () => {
    await runCommand([...assess, "--in-place", "--quiet"]);
    const { printed } = await runCommand(["inspect", file]);
    expect(printed.filter((line) => line.endsWith("：本程序的表"))).toHaveLength(7);
  });

  it("gives the same as JSON, alone on standard output", async () => {
    const { status, printed, errors } = await runCommand(["inspect", file, "--json", "-"]);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    const data = JSON.parse(printed.join("\n")) as { sheets: { sheet: string; ledger: string; headerRow: number }[] };
    expect(Object.keys(data)).toEqual(["sheets", "coverage", "coverageProvisional", "coverageWithheld", "problems"]);
    expect(data.sheets.map(({ sheet, ledger, headerRow }) => [sheet, ledger, headerRow])).toEqual([
      ["党组织名册", "名册", 1],
      ["活动台账", "活动台账", 1],
    ]);
  });
});
