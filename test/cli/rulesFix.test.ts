import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCommand } from "../support/capturedTerminal";
import { zipParts } from "../support/packageParts";
import { temporaryFolder } from "../support/temporaryFolder";
import { writeRuleWorkbook } from "./ruleWorkbook";

const path = temporaryFolder();

type Finding = Readonly<{ code: string; cell: string; proposal: Readonly<{ cell: string; value: string }> | null }>;

async function findingsOf(file: string): Promise<readonly Finding[]> {
  const { printed } = await runCommand(["rules", file, "--json", "-"]);
  return (JSON.parse(printed.join("\n")) as { findings: readonly Finding[] }).findings;
}

const SLIPS = {
  "M3.目标": 80,
  "S3.参数": "<=30:50%; <=60:100%; 其余:0%",
  "L5.筛选": "活动类型=主题党曰",
} as const;

describe("rules --fix", () => {
  it("takes over what it is told to and nothing else", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, SLIPS);
    const before = readFileSync(file);
    const codes = (await findingsOf(file)).map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(["rule-target-above-one", "rule-tiers-not-monotone", "rule-filter-no-row"]),
    );
    const fix = ["--fix", "rule-target-above-one", "rule-filter-no-row"];
    const { status, printed, errors } = await runCommand(["rules", file, ...fix]);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    const result = path("工作簿-考核细则.xlsx");
    expect(printed).toEqual([
      expect.stringMatching(/^“考核细则”G\d+：已由“活动类型=主题党曰”改为“活动类型=主题党日”（rule-filter-no-row）$/),
      expect.stringMatching(/^“考核细则”J\d+：已由“80”改为“0.8”（rule-target-above-one）$/),
      "建议的改法（用 --fix 加上括号里的代码采纳）：",
      expect.stringMatching(/M\d+：“<=30:50%; <=60:100%; 其余:0%”改为.*（rule-tiers-not-monotone）$/),
      `结果已写到：${result}`,
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await findingsOf(result)).map(({ code }) => code)).toEqual(
      codes.filter((code) => code !== "rule-target-above-one" && code !== "rule-filter-no-row"),
    );
    expectOnlyCells(before, readFileSync(result), 2);
  });

  it("mends one misspelt word of several, and takes a little more than all for all", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "M3.筛选": "活动类型=支部党员大会,主题党曰", "S2.目标": "1.2" });
    const json = path("改动.json");
    const codes = ["rule-filter-no-row", "rule-target-above-one"];
    await runCommand(["rules", file, "--in-place", "--json", json, "--fix", ...codes]);
    const { fixed } = JSON.parse(readFileSync(json, "utf8")) as { fixed: readonly Record<string, string>[] };
    expect(fixed.map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        ["活动类型=支部党员大会,主题党曰", "活动类型=支部党员大会,主题党日"],
        ["1.2", "1"],
      ]),
    );
    expect(fixed).toHaveLength(2);
  });

  it("writes in place with a backup, and a rerun finds nothing", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, SLIPS);
    const before = readFileSync(file);
    const codes = ["rule-target-above-one", "rule-filter-no-row", "rule-tiers-not-monotone"];
    const json = path("改动.json");
    const { status } = await runCommand(["rules", file, "--in-place", "--json", json, "--fix", ...codes]);
    expect(status).toBe(0);
    expect(readFileSync(path("工作簿.备份-202610080900.xlsx")).equals(before)).toBe(true);
    expect(await findingsOf(file)).toEqual([]);
    const { fixed } = JSON.parse(readFileSync(json, "utf8")) as { fixed: readonly Record<string, string>[] };
    expect(fixed.map(({ code, from, to }) => [code, from, to])).toEqual([
      ["rule-tiers-not-monotone", SLIPS["S3.参数"], "<=30:100%; <=60:50%; 其余:0%"],
      ["rule-filter-no-row", SLIPS["L5.筛选"], "活动类型=主题党日"],
      ["rule-target-above-one", "80", "0.8"],
    ]);
  });

  it("repairs one slip of every kind that a row can have", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, {
      "M3.目标": 80,
      "S3.参数": "<=30:50%; <=60:100%; 其余:0%",
      "S4.参数": "较好:80%; 一般:50%; 差:0%; 未述职:0%",
      "L5.筛选": "活动类型=主题党曰",
      "O2.3.适用条件": "正式党员数>=7; 正式党员数<5",
      "O2.2.适用条件": "正式党员数>=900",
      "F1.分值": 0,
      "O3.目标": 99,
      "M2.参数": "分子=实交; 分母=应交; 每次=1",
      "S1.1.目标": 2,
      "O1.筛选": "书记姓名=张三",
    });
    const kinds = [
      ["S1.1", "rule-target-unused"],
      ["S3", "rule-tiers-not-monotone"],
      ["S4", "rule-map-incomplete"],
      ["O1", "rule-filter-unused"],
      ["O2.2", "rule-seldom-applicable"],
      ["O2.3", "rule-comparisons-never"],
      ["L5", "rule-filter-no-row"],
      ["O3", "rule-nobody-scores"],
      ["M2", "rule-parameter-unused"],
      ["M3", "rule-target-above-one"],
      ["F1", "rule-category-worthless"],
    ] as const;
    const found = (await findingsOf(file)).filter(({ code }) => code !== "rule-points-sum");
    expect(found.map(({ code }) => code).sort()).toEqual(kinds.map(([, code]) => code).sort());
    expect(found.every(({ proposal }) => proposal !== null)).toBe(true);
    const codes = kinds.map(([, code]) => code);
    expect((await runCommand(["rules", file, "--in-place", "--quiet", "--fix", ...codes])).status).toBe(0);
    expect(await findingsOf(file)).toEqual([]);
  });

  it("goes on until nothing is left, and tells each step and what else is proposed", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, {
      "M3.筛选": "活动类型=支部党员夫会,主题党曰",
      "O2.3.适用条件": "正式党员数>=7; 正式党员数<5; 正式党员数<3",
      "L5.分值": 6,
    });
    const { status, printed } = await runCommand([
      ...["rules", file, "--in-place"],
      ...["--fix", "rule-filter-no-row", "rule-comparisons-never"],
    ]);
    expect(status).toBe(0);
    const steps = printed.filter((line) => line.includes("已由"));
    expect(steps.map((line) => /“([^“”]*)”（(.*)）$/.exec(line)?.slice(1))).toEqual([
      ["正式党员数>=7; 正式党员数<3", "rule-comparisons-never"],
      ["活动类型=支部党员大会,主题党日", "rule-filter-no-row"],
      ["正式党员数>=7", "rule-comparisons-never"],
    ]);
    expect(printed).toContainEqual(expect.stringMatching(/K\d+：“6.00”改为“5”（rule-points-sum）$/));
    expect((await findingsOf(file)).map(({ code }) => code)).toEqual(["rule-points-sum"]);
  });

  it("refuses codes of which no finding has a proposal, and says which have", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "M3.目标": 80 });
    const wrong = await runCommand(["rules", file, "--fix", "rule-target-above-one", "--fix", "rule-x"]);
    expect(wrong).toMatchObject({ status: 2, printed: [] });
    expect(wrong.errors).toContain("检查结果里没有可以采纳建议的“rule-x”。可以采纳的有：rule-target-above-one。");
    const english = await runCommand(["rules", file, "--lang", "en", "--fix", "rule-x"]);
    expect(english.errors).toContain("These have: rule-target-above-one.");
    expect(existsSync(path("工作簿-考核细则.xlsx"))).toBe(false);
  });

  it("tells the proposals and how they are taken over", async () => {
    const file = path("工作簿.xlsx");
    await writeRuleWorkbook(file, { "M3.目标": 80 });
    const { printed } = await runCommand(["rules", file]);
    expect(printed.slice(-2)).toEqual([
      "建议的改法（用 --fix 加上括号里的代码采纳）：",
      expect.stringMatching(/^ {2}“考核细则”J\d+：“80”改为“0.8”（rule-target-above-one）$/),
    ]);
  });

  it.each([
    [["--fix", "a", "--write-default"], "--write-default、--fix 一次只能用一个。"],
    [["--out", "b.xlsx"], "rules 只有加上 --write-default、--fix 或 --test 才写文件"],
    [["--fix"], "选项 --fix 后面没有写内容。"],
  ])("can't be asked as %j", async (options, words) => {
    const { status, errors } = await runCommand(["rules", path("工作簿.xlsx"), ...options]);
    expect(status).toBe(2);
    expect(errors).toContain(words);
  });
});

/** Every part is as it was but one sheet, and in that every character but those of some cells, whose formats stay. */
function expectOnlyCells(before: Buffer, after: Buffer, count: number): void {
  const old = new Map(zipParts(before).map(({ name, raw, content }) => [name, { raw, content }]));
  const changed = zipParts(after).filter(({ name, raw }) => !old.get(name)?.raw.equals(raw));
  expect(changed.map(({ name }) => name)).toEqual([expect.stringMatching(/^xl\/worksheets\//)]);
  const cells = (xml: string) => xml.match(/<c\b[^>]*\/>|<c\b.*?<\/c>/gs)!;
  const [from, to] = [old.get(changed[0]!.name)!.content.toString(), changed[0]!.content.toString()];
  const others = cells(from).flatMap((cell, i) => (cell === cells(to)[i] ? [] : [[cell, cells(to)[i]!] as const]));
  expect(others).toHaveLength(count);
  for (const [was, is] of others) expect(/ s="\d+"/.exec(is)?.[0]).toBe(/ s="\d+"/.exec(was)?.[0]);
  const bare = (xml: string) => others.flat().reduce((rest, cell) => rest.replace(cell, "<c/>"), xml);
  expect(bare(to)).toBe(bare(from));
}
