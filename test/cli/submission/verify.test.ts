import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { sheetRows } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { zipParts } from "../../support/packageParts";
import { temporaryFolder } from "../../support/temporaryFolder";
import { withCells } from "../../support/withCells";
import { withParts } from "../../support/zipBytes";

const CASE = join(import.meta.dirname, "../../golden/cases/01-group-months/input.xlsx");
const path = temporaryFolder();
const RESULTS = "考核结果 2026Q1";
const ITEMS = "得分明细 2026Q1";

type Found = Readonly<{
  verdict: string;
  code: string;
  changes: readonly Readonly<{ sheet: string; cell: string; from: unknown; to: unknown }>[];
  reordered: readonly string[];
  recomputed: null | Readonly<{ differences: readonly Readonly<Record<string, unknown>>[] }>;
}>;

async function submission(contents: string, ...more: readonly string[]): Promise<Buffer> {
  const file = path("工作簿.xlsx");
  writeFileSync(file, readFileSync(CASE));
  const out = path(`${contents}.xlsx`);
  const args = [
    "submit",
    file,
    "--period",
    "2026Q1",
    "--with",
    contents,
    "--unit",
    "测试",
    "--code",
    "T1",
    "--out",
    out,
    ...more,
  ];
  expect((await runCommand(args)).status).toBe(0);
  return readFileSync(out);
}

async function verified(
  bytes: Uint8Array,
  ...more: readonly string[]
): Promise<{ status: number; found: Found; said: string }> {
  const file = path("收到.xlsx");
  writeFileSync(file, bytes);
  const { printed } = await runCommand(["verify", file, "--json", "-", ...more]);
  const { status, printed: said } = await runCommand(["verify", file, ...more]);
  return { status, found: JSON.parse(printed.join("\n")) as Found, said: said.join("\n") };
}

async function cellOf(
  bytes: Uint8Array,
  sheet: string,
  label: string,
  row = 1,
): Promise<{ rowIndex: number; columnIndex: number }> {
  const rows = await sheetRows(bytes, sheet);
  const header = rows.findIndex((cells) => cells.includes(label));
  return { rowIndex: header + row, columnIndex: rows[header]!.indexOf(label) };
}

describe("verify of a brief submission", () => {
  const sent: { bytes: Uint8Array } = { bytes: new Uint8Array() };
  beforeEach(async () => {
    sent.bytes = await submission("简报");
  });

  it("finds nothing in one that nobody touched, and says what it can't tell", async () => {
    const { status, found, said } = await verified(sent.bytes);
    expect(status).toBe(0);
    const code = new Map((await sheetRows(sent.bytes, "报送清单")).map(([label, value]) => [label, value])).get(
      "校验码",
    );
    expect(found).toEqual({
      verdict: "unchanged",
      code,
      passphrase: "unasked",
      changes: [],
      reordered: [],
      recomputed: null,
    });
    expect(said).toContain("能发现改动，不能证明由谁改动");
    expect((await verified(sent.bytes, "--code", String(code).replaceAll(" ", ""))).status).toBe(0);
  });

  it("names a changed figure with both values", async () => {
    const at = await cellOf(sent.bytes, RESULTS, "最终得分");
    const before = (await sheetRows(sent.bytes, RESULTS))[at.rowIndex]![at.columnIndex];
    const { status, found, said } = await verified(await withCells(sent.bytes, RESULTS, [{ ...at, value: 99.5 }]));
    expect(status).toBe(1);
    expect(found.verdict).toBe("changed");
    expect(found.changes).toEqual([
      { sheet: RESULTS, cell: expect.stringMatching(/^[A-Z]+6$/) as string, from: before, to: 99.5 },
    ]);
    expect(said).toContain(`由 “${before}” 变为 “99.5”`);
  });

  it("tells rows in another order from rows that say something else", async () => {
    const rows = await sheetRows(sent.bytes, ITEMS);
    const { rowIndex } = await cellOf(sent.bytes, ITEMS, "得分");
    const body = rows.slice(rowIndex);
    const turned = [...body]
      .reverse()
      .flatMap((cells, r) => cells.map((value, columnIndex) => ({ rowIndex: rowIndex + r, columnIndex, value })));
    const sorted = await withCells(sent.bytes, ITEMS, turned);
    const { status, found, said } = await verified(sorted);
    expect(found).toMatchObject({ verdict: "unchanged", changes: [], reordered: [ITEMS] });
    expect(status).toBe(0);
    expect(said).toContain("仅行序改变");
    const at = { ...(await cellOf(sent.bytes, ITEMS, "得分", 3)), value: 0.01 };
    const both = await verified(await withCells(sorted, ITEMS, [at]));
    expect(both.found.changes).toHaveLength(1);
    expect(both.found.changes[0]).toMatchObject({ sheet: ITEMS, to: 0.01 });
    expect(both.found.reordered).toEqual([ITEMS]);
  });

  it("can't tell of a formula whose result is not in the file", async () => {
    const formula = withParts(sent.bytes, {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(<c r="K5"[^>]*?)(?: t="\w+")?>.*?<\/c>/, "$1><f>1+1</f></c>"),
    });
    const { status, found, said } = await verified(formula);
    expect(found).toMatchObject({ verdict: "cannotTell", changes: [] });
    expect(status).toBe(1);
    expect(said).toContain("K5");
    expect(said).toContain("无法核对");
  });

  it("holds the code on the paper over the one in the file", async () => {
    const { status, found } = await verified(sent.bytes, "--code", "1289 0463 7715 2038 9940 5162");
    expect(status).toBe(1);
    expect(found.changes).toMatchObject([{ sheet: "报送清单", from: "1289 0463 7715 2038 9940 5162" }]);
    const bad = await runCommand(["verify", path("收到.xlsx"), "--code", "12"]);
    expect(bad.status).toBe(2);
  });

  it("sees that the seal was changed, a row taken out, a row added", async () => {
    const rows = await sheetRows(sent.bytes, "报送清单");
    const version = rows.findIndex(([label]) => label === "报送版次");
    const other = await withCells(sent.bytes, "报送清单", [{ rowIndex: version, columnIndex: 1, value: "2" }]);
    expect((await verified(other)).found).toMatchObject({ verdict: "changed", changes: [{ sheet: "报送清单" }] });
    const body = await sheetRows(sent.bytes, ITEMS);
    const last = body.length - 1;
    const gone = await withCells(
      sent.bytes,
      ITEMS,
      body[last]!.map((_, columnIndex) => ({ rowIndex: last, columnIndex, value: null })),
    );
    const { changes } = (await verified(gone)).found;
    expect(changes.map(({ to }) => to)).toEqual(body[last]!.filter((cell) => cell !== null).map(() => ""));
    const added = await withCells(sent.bytes, ITEMS, [{ rowIndex: last + 1, columnIndex: 0, value: "另加一行" }]);
    expect((await verified(added)).found.changes).toEqual([
      { sheet: ITEMS, cell: `A${last + 2}`, from: "", to: "另加一行" },
    ]);
  });

  it("names no cells by details that were changed too, and says what was", async () => {
    const details = { rowIndex: 5, columnIndex: 3, value: "{}" };
    const onlyDetails = await withCells(sent.bytes, "校验明细", [details]);
    const { status, found, said } = await verified(onlyDetails);
    expect({ status, verdict: found.verdict }).toEqual({ status: 1, verdict: "changed" });
    const somewhere = (sheet: string) => ({ sheet, cell: "", from: null, to: null });
    expect(found.changes).toEqual([somewhere("校验明细")]);
    expect(said).toContain("“校验明细” 有改动；原来的内容没有存下");
    const at = { ...(await cellOf(sent.bytes, ITEMS, "得分", 3)), value: 0.01 };
    const both = await verified(await withCells(onlyDetails, ITEMS, [at]));
    expect(both.found.changes).toEqual([somewhere(ITEMS), somewhere("校验明细")]);
  });

  it("refuses one whose seal is of another format", async () => {
    const rows = await sheetRows(sent.bytes, "报送清单");
    const rowIndex = rows.findIndex(([label]) => label === "清单格式");
    const older = await withCells(sent.bytes, "报送清单", [{ rowIndex, columnIndex: 1, value: "2" }]);
    writeFileSync(path("旧.xlsx"), older);
    const { status, errors } = await runCommand(["verify", path("旧.xlsx")]);
    expect(status).toBe(2);
    expect(errors).toContain("另一个版本的工具");
  });

  it("refuses what is no submission", async () => {
    const { status, errors } = await runCommand(["verify", CASE]);
    expect(status).toBe(2);
    expect(errors).toContain("报送清单");
  });
});

describe("verify of a full submission", () => {
  it("names a figure that does not follow from the ledgers, with both values", async () => {
    const sent = await submission("全量");
    const rows = await sheetRows(sent, ITEMS);
    const { columnIndex } = await cellOf(sent, ITEMS, "得分");
    const rowIndex = rows.findIndex((row) => row.includes("L2"));
    const [before, organization] = [rows[rowIndex]![columnIndex], rows[rowIndex]![0]];
    expect(before).toBe(3.33);
    const { status, found, said } = await verified(await withCells(sent, ITEMS, [{ rowIndex, columnIndex, value: 5 }]));
    expect(status).toBe(1);
    expect(found.recomputed).toEqual({ differences: [{ organization, item: "L2", shipped: 5, computed: 3.33 }] });
    expect(said).toContain("L2");
  });

  it("names what a changed ledger would give, and the cell", async () => {
    const sent = await submission("全量");
    const at = await cellOf(sent, "名册", "正式党员数");
    const { found } = await verified(await withCells(sent, "名册", [{ ...at, value: 5 }]));
    expect(found.changes).toMatchObject([{ sheet: "名册", from: null, to: 5 }]);
    expect(found.recomputed?.differences.length).toBeGreaterThan(0);
  });

  it("tells whether somebody who knows the passphrase has sealed it", { timeout: 60_000 }, async () => {
    const [own, wrong, empty] = ["口令.txt", "别的.txt", "空.txt"].map(path);
    writeFileSync(own!, "\uFEFF北山 2026\r\n第二行不算\n");
    writeFileSync(wrong!, "北山 2025");
    writeFileSync(empty!, "\n口令在第二行");
    const bytes = await submission("简报", "--passphrase-from", own!);
    for (const part of zipParts(bytes)) expect(Buffer.from(part.content).includes("北山")).toBe(false);
    const right = await verified(bytes, "--passphrase-from", own!);
    expect([right.status, right.found.verdict, right.said]).toEqual([
      ...[0, "unchanged", expect.stringContaining("口令相符")],
    ]);
    const other = await verified(bytes, "--passphrase-from", wrong!);
    expect([other.status, other.said]).toEqual([1, expect.stringContaining("口令不符")]);
    // Whoever doesn't ask for it sees nothing else than before.
    expect((await verified(bytes)).status).toBe(0);
    rmSync(path("简报.xlsx"));
    const plain = await verified(await submission("简报"), "--passphrase-from", own!);
    expect([plain.status, plain.said]).toEqual([1, expect.stringContaining("没有用口令封")]);
    for (const [from, words] of [
      [empty!, "口令是空的"],
      [path("没有.txt"), "读不出来"],
      ["ask", "没有可以输入口令的终端"],
    ] as const) {
      const { status, errors } = await runCommand(["verify", path("简报.xlsx"), "--passphrase-from", from]);
      expect([status, errors]).toEqual([2, expect.stringContaining(words)]);
    }
  });

  it("lets a new passphrase be typed twice, and one that is checked once", async () => {
    await submission("简报");
    const typed = (...answers: string[]) => {
      const asked: string[] = [];
      const askHidden = (question: string): Promise<string> => {
        asked.push(question);
        return Promise.resolve(answers.shift()!);
      };
      return { asked, askHidden };
    };
    const args = ["submit", path("工作簿.xlsx"), "--period", "2026Q1", "--with", "简报", "--passphrase-from", "ask"];
    const slip = typed("一", "二");
    const refused = await runCommand([...args, "--out", path("一.xlsx")], slip);
    expect([refused.status, refused.errors]).toEqual([2, expect.stringContaining("两次输入的口令不同")]);
    const same = typed("一", "一");
    expect((await runCommand([...args, "--out", path("一.xlsx")], same)).status).toBe(0);
    expect(same.asked).toEqual(["口令（输入时不显示）：", "再输一次："]);
    const check = typed("一");
    const seen = await runCommand(["verify", path("一.xlsx"), "--passphrase-from", "ask"], check);
    expect([seen.status, check.asked.length]).toEqual([0, 1]);
  });
});
