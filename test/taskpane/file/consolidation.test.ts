import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { serveConsolidation } from "../../../src/taskpane/file/consolidation/serveConsolidation";
import { startConsolidation } from "../../../src/taskpane/file/consolidation/startConsolidation";
import type {
  ConsolidationSigned,
  ConsolidationView,
} from "../../../src/taskpane/file/consolidation/consolidationView";
import type { Answer } from "../../../src/taskpane/service/paneService";
import type { Endpoint } from "../../../src/taskpane/worker/endpoint";
import { sheetRows } from "../../support/assessBytes";
import { runCommand } from "../../support/capturedTerminal";
import { baseSubmission, variedSubmission } from "../../support/submissions/baseSubmission";
import { temporaryFolder } from "../../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../../golden/cases/10-ranks/input.xlsx");
const path = temporaryFolder();
const { port1, port2 } = new MessageChannel();
const ends = [port1, port2] as unknown as [Endpoint, Endpoint];
serveConsolidation(ends[0], { compression: nodeCompression, now: () => "2026-10-08T09:00" });
const session = startConsolidation(ends[1]);

afterAll(() => {
  port1.close();
});

type Checked = Extract<ConsolidationView, { status: "checked" }>;

function checked(answer: Answer<ConsolidationView>): Checked {
  if (answer.status !== "done" || answer.value.status !== "checked") expect.fail(JSON.stringify(answer));
  return answer.value;
}

const blob = (bytes: Uint8Array): Blob => new Blob([Uint8Array.from(bytes)]);
const listOf = async (rows: readonly (readonly string[])[]): Promise<Blob> =>
  blob(
    await writeXlsx({ sheets: [{ name: "名单", rows: [["单位代码", "单位名称"], ...rows.map((row) => [...row])] }] }),
  );

let first: Uint8Array;
let second: Uint8Array;
let earlier: Uint8Array;
beforeAll(async () => {
  const base = await baseSubmission(readFileSync(INPUT), "2026Q3", "brief");
  const unit = (code: string, name: string) => ({ facts: { unitCode: code, unitName: name }, prefix: name });
  first = (await variedSubmission(base, unit("LJ-1", "甲县"))).bytes;
  second = (await variedSubmission(base, unit("LJ-2", "乙县"))).bytes;
  const before = unit("LJ-3", "丙县");
  earlier = (await variedSubmission(base, { ...before, facts: { ...before.facts, period: "2026Q2" } })).bytes;
});

const UNITS = [
  ["LJ-1", "甲县"],
  ["LJ-2", "乙县"],
  ["LJ-3", "丙县"],
];

describe("putting submissions together on the page", () => {
  const told: unknown[] = [];
  const options = (signal = new AbortController().signal) => ({
    ...{ language: "zh-CN" as const, signal },
    onProgress: (progress: unknown) => told.push(progress),
  });

  it("reports before it writes, and one unreadable file stops nothing", async () => {
    const files = [
      { name: "下级/一.xlsx", file: blob(first) },
      { name: "下级/坏.xlsx", file: new Blob(["not a workbook"]) },
      { name: "下级/二.xlsx", file: blob(second) },
      { name: "下级/又二.xlsx", file: blob(second) },
    ];
    const view = checked(await session.check({ units: await listOf(UNITS), previous: null, files }, options()));
    expect(view.files.map(({ codes }) => codes.map(({ code }) => code))).toEqual([
      ["C8"],
      ["C9"],
      ["C3", "C8"],
      ["C3", "C8"],
    ]);
    expect(view.notSubmitted).toEqual([{ code: "LJ-3", name: "丙县" }]);
    expect([view.period, view.taken, view.comparedWithPrevious]).toEqual(["2026Q3", 2, false]);
    expect(told).toContainEqual({ file: "下级/坏.xlsx", done: 1, count: 4 });

    const chosen = checked(
      await session.choose({ period: null, chosen: ["下级/二.xlsx"], rankTogether: false }, "zh-CN"),
    );
    expect(chosen.files.map(({ conclusion }) => conclusion)).toEqual([
      "doubtful",
      "excluded",
      "doubtful",
      "superseded",
    ]);

    const made = await session.write("zh-CN");
    if (made.status !== "done") expect.fail(JSON.stringify(made));
    const all = await sheetRows(new Uint8Array(await made.value.bytes.arrayBuffer()), "全部结果");
    expect(made.value.name).toBe("全部结果  2026Q3.xlsx");
    expect(new Set(all.flatMap((row) => row.filter((cell) => /^下级\//.test(String(cell)))))).toEqual(
      new Set(["下级/一.xlsx", "下级/二.xlsx"]),
    );
  });

  it("takes the period that a person chooses, without reading again, and gives what it found as data", async () => {
    const files = [first, second, earlier].map((bytes, i) => ({ name: `${i}.xlsx`, file: blob(bytes) }));
    const view = checked(await session.check({ units: await listOf(UNITS), previous: null, files }, options()));
    expect([view.period, view.periods, view.taken]).toEqual(["2026Q3", ["2026Q3", "2026Q2"], 2]);
    told.length = 0;
    const other = checked(await session.choose({ period: "2026Q2", chosen: [], rankTogether: false }, "zh-CN"));
    expect([other.period, other.taken, told]).toEqual(["2026Q2", 1, []]);
    expect(other.files.map(({ codes }) => codes.some(({ code }) => code === "C4"))).toEqual([true, true, false]);
    const made = await session.json("zh-CN");
    if (made.status !== "done") expect.fail(JSON.stringify(made));
    expect(made.value.name).toBe("全部结果  2026Q2.json");
    expect(JSON.parse(await made.value.bytes.text())).toMatchObject({
      period: "2026Q2",
      files: [{ unit: "甲县", codes: ["C4", "C8"] }, { unit: "乙县" }, { unit: "丙县", codes: ["C8"] }],
      notSubmitted: [],
    });
    const again = checked(await session.choose({ period: null, chosen: [], rankTogether: false }, "zh-CN"));
    expect(again.period).toBe("2026Q3");
  });

  it("seals what was put together, byte for byte as the command does, once masks are accepted", async () => {
    const named = [
      ["甲县.xlsx", first],
      ["乙县13812345678.xlsx", second],
    ] as const;
    mkdirSync(path("下级"));
    for (const [name, bytes] of named) writeFileSync(join(path("下级"), name), bytes);
    const list = await listOf(UNITS);
    writeFileSync(path("应报.xlsx"), Buffer.from(await list.arrayBuffer()));
    const files = [...named].reverse().map(([name, bytes]) => ({ name, file: blob(bytes) }));
    checked(await session.check({ units: list, previous: null, files }, options()));

    const outgoing = await session.outgoing("zh-CN");
    if (outgoing.status !== "done" || outgoing.value.status !== "ready") expect.fail(JSON.stringify(outgoing));
    expect(outgoing.value.sheets.map(({ name }) => name)).toEqual(["汇总预检", "全部结果", "分单位", "催报名单"]);
    expect(new Set(outgoing.value.personal.map(({ kinds, masked }) => [kinds, masked].join(" ")))).toEqual(
      new Set(["mobile 乙县138****5678.xlsx"]),
    );

    const signed = { name: "东市工委", code: "DS", mask: true, passphrase: "", follows: null };
    const made = async (patch: Partial<ConsolidationSigned>) => {
      const answer = await session.seal({ ...signed, ...patch }, "zh-CN");
      if (answer.status !== "done") expect.fail(JSON.stringify(answer));
      return answer.value;
    };
    expect(await made({ mask: false })).toEqual({
      status: "refused",
      reason: expect.stringContaining(`个人信息 ${outgoing.value.personal.length} 处`) as string,
    });
    const run = (...args: readonly string[]) =>
      runCommand([
        "consolidate",
        path("下级"),
        "--units",
        path("应报.xlsx"),
        "--unit",
        "东市工委",
        "--code",
        "DS",
        ...args,
      ]);
    const refused = await run("--submit", path("不成.xlsx"));
    expect([refused.status, existsSync(path("不成.xlsx"))]).toEqual([2, false]);
    expect(refused.errors).toContain("乙县138****5678.xlsx");

    for (const [version, before] of [
      [1, null],
      [2, path("东市1.xlsx")],
    ] as const) {
      const out = path(`东市${version}.xlsx`);
      const done = await run("--mask", "--submit", out, ...(before === null ? [] : ["--follows", before]));
      expect(done.errors).toBe("");
      const follows = before === null ? null : { name: "东市1.xlsx", file: blob(readFileSync(before)) };
      const sealed = await made({ follows });
      if (sealed.status !== "made") expect.fail(sealed.reason);
      expect(sealed.name).toBe(`东市工委-报送-2026Q3-第${version}版.xlsx`);
      expect(done.printed.join("\n")).toContain(`校验码 ${sealed.code}`);
      expect(Buffer.from(await sealed.bytes.arrayBuffer()).equals(readFileSync(out))).toBe(true);
    }

    expect(
      await made({ code: "别处", follows: { name: "东市1.xlsx", file: blob(readFileSync(path("东市1.xlsx"))) } }),
    ).toEqual({
      status: "refused",
      reason: "没有写上报文件：“东市1.xlsx”不是这个单位、这一期上报的汇总。",
    });
    writeFileSync(path("口令.txt"), "北山\n");
    const withPassphrase = await made({ passphrase: " 北山 " });
    if (withPassphrase.status !== "made") expect.fail(withPassphrase.reason);
    writeFileSync(path("有口令.xlsx"), Buffer.from(await withPassphrase.bytes.arrayBuffer()));
    const verified = await runCommand(["verify", path("有口令.xlsx"), "--passphrase-from", path("口令.txt")]);
    expect([verified.status, verified.printed.join("\n")]).toEqual([0, expect.stringContaining("口令相符")]);
  }, 120_000);

  it("has nothing to seal where nothing was taken in", async () => {
    const files = [{ name: "坏.xlsx", file: new Blob(["not a workbook"]) }];
    checked(await session.check({ units: await listOf(UNITS), previous: null, files }, options()));
    expect(await session.outgoing("zh-CN")).toEqual({
      status: "done",
      value: { status: "refused", reason: "没有写上报文件：没有能汇总的文件。" },
    });
  });

  it("says what is wrong with the list of units, cell by cell", async () => {
    const units = await listOf([["LJ-1", ""]]);
    const answer = await session.check({ units, previous: null, files: [] }, options());
    expect(answer).toMatchObject({ status: "done", value: { status: "refused" } });
    expect(JSON.stringify(answer)).toContain("没有单位名称");
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const files = [{ name: "一.xlsx", file: blob(first) }];
    const units = await listOf(UNITS);
    const work = session.check({ units, previous: null, files }, options(stop.signal));
    stop.abort();
    expect(await work).toEqual({ status: "cancelled" });
  });
});
