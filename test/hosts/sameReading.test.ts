import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/workbook/ledgers/parsing/readWorkbook";
import type { CellRange } from "../../src/workbook/port/cellBlock";
import type { WorkbookHost } from "../../src/workbook/port/workbookHost";
import { openFileBytes } from "../support/assessBytes";
import { openExcelBytes } from "../support/excelBytes";
import { cellsOfSheet, type HostCell } from "../support/hostCells";
import { MemoryHost, type MemoryCell } from "../support/memoryHost";
import { memoryXlsx, type XlsxSheet } from "../support/memoryXlsx";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";

type Sheets = Readonly<Record<string, XlsxSheet>>;

/** The same workbook in every host. */
async function everyHost(sheets: Sheets): Promise<readonly (readonly [name: string, host: WorkbookHost])[]> {
  const memory = new MemoryHost(Object.fromEntries(Object.entries(sheets).map(([name, { rows }]) => [name, rows])));
  for (const [name, { merges }] of Object.entries(sheets)) memory.sheet(name).merges.push(...(merges ?? []));
  const bytes = memoryXlsx(sheets);
  return [
    ["memory", memory],
    ["file", (await openFileBytes(bytes)).host],
    ["excel", (await openExcelBytes(bytes)).host],
  ];
}

async function reading(host: WorkbookHost): Promise<unknown> {
  const { sheets, diagnostics, ledgers } = await readWorkbook(host, { mapping: null, skipSheetIds: new Set() });
  return {
    sheets: sheets.map(({ sheet, ledger, rowsRead, rowsLeftOut, columns }) => ({
      sheet,
      ledger,
      rowsRead,
      rowsLeftOut,
      columns,
    })),
    diagnostics,
    rows: ledgers && [...ledgers.tables].map(([ledger, { rowNumbers }]) => [ledger, [...rowNumbers]]),
  };
}

const ROSTER: XlsxSheet = {
  rows: [
    ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
    ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
  ],
};
const ACTIVITIES: readonly (readonly MemoryCell[])[] = [
  ["党组织名称", "活动类型", "时间", "名称"],
  ["机关第一党支部", "支部党员大会", "2026-07-10", "学习"],
  [null, "支部委员会", "2026-07-11", "学习"],
  [null, "支部委员会", "2026-08-11", "学习"],
  [null, "支部委员会", "2026-09-11", "学习"],
  [null, "党课", "2026-08-20", "学习"],
  [null, "主题党日", "2026-07-05", "学习"],
  [null, "主题党日", "2026-08-05", "学习"],
  [null, "主题党日", "2026-09-05", "学习"],
];
const MERGED: CellRange = { firstRow: 1, lastRow: 8, firstColumn: 0, lastColumn: 0 };

/** Puts a column before the one with this index, under a header that nothing reads; merges move along. */
function withColumn({ rows, merges = [] }: XlsxSheet, at: number, cells: readonly MemoryCell[]): XlsxSheet {
  const moved = (column: number): number => column + (column >= at ? 1 : 0);
  return {
    rows: rows.map((row, r) => [...row.slice(0, at), cells[r] ?? null, ...row.slice(at)]),
    merges: merges.map((range) => ({
      ...range,
      firstColumn: moved(range.firstColumn),
      lastColumn: moved(range.lastColumn),
    })),
  };
}

describe("a remark in a column that nothing reads", () => {
  it.each([1, 2, 3, 4, 0])("beside a merged organization, before column %i, drops no row in any host", async (at) => {
    const remark = ["填报情况", null, ...Array.from({ length: 7 }, () => "说明：已补报")];
    const activities = withColumn({ rows: ACTIVITIES, merges: [MERGED] }, at, remark);
    for (const [name, host] of await everyHost({ 名册: ROSTER, 活动台账: activities })) {
      const { assessment } = await mustAssess(host, assessOptions("2026Q3"));
      expect([name, assessment.organizations[0]!.total]).toEqual([name, 8462]);
    }
  });

  it("left of an organization that is filled in drops no row; a note does, and so do examples and totals", async () => {
    const rows = [
      ["情况", ...ACTIVITIES[0]!],
      ["（示例）", "某支部", "党课", "2026-07-10", "学习"],
      ["说明：已补报", "机关第一党支部", "党课", "2026-07-10", "学习"],
      ["小计", null, null, 1, null],
      ["说明：本表由各支部填写", null, "党课包括专题党课", null, null],
      ["审核：王五", "填表：李四", null, "2026-09-30", null],
      ["备注：按月填报", "请写全称", null, null, null],
    ];
    for (const [, host] of await everyHost({ 名册: ROSTER, 活动台账: { rows } })) {
      expect(await reading(host)).toMatchObject({
        rows: [
          ["roster", [2]],
          ["activities", [3]],
        ],
        diagnostics: [],
      });
    }
  });
});

const remark = fc.constantFrom<MemoryCell>(
  null,
  null,
  "说明：已补报",
  "备注",
  "备注：无",
  "审核：王五",
  "合计",
  "（示例）",
  "13800138000",
  13_800_138_000,
  0,
  true,
  { error: "#N/A" },
  { date: 46_000 },
);
const column = fc.tuple(fc.nat({ max: 4 }), fc.array(remark, { minLength: 8, maxLength: 8 }));

it("law: whatever stands in columns that nothing reads, every host reads the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 3 }), fc.boolean(), async (columns, isMerged) => {
      const base: XlsxSheet = { rows: ACTIVITIES, merges: isMerged ? [MERGED] : [] };
      const activities = columns.reduce<XlsxSheet>(
        (sheet, [at, cells], i) => withColumn(sheet, at, [`其他${i}`, ...cells]),
        base,
      );
      const [first, ...others] = await everyHost({ 名册: ROSTER, 活动台账: activities });
      const expected = await reading(first![1]);
      for (const [name, host] of others) expect([name, await reading(host)]).toEqual([name, expected]);
      // Right of the first column that is read, they change nothing at all.
      if (columns.some(([at]) => at === 0)) return;
      const plain = await reading((await everyHost({ 名册: ROSTER, 活动台账: base }))[0]![1]);
      expect((expected as { rows: unknown }).rows).toEqual((plain as { rows: unknown }).rows);
    }),
    { numRuns: 40 },
  );
}, 30_000);

describe("the columns asked for", () => {
  const rows: readonly (readonly MemoryCell[])[] = [
    ["姓名", null, "电话", "备注", 1],
    [null, null, "13800138000", null, null],
    ["张三", true, "13900139000", { error: "#REF!" }, { date: 46_000 }],
    [null, null, null, null, null],
    [null, 2, null, { formula: "A1" }, null],
  ];

  it("law: no cell of another reaches the reader, and rows that hold nothing else stay out", async () => {
    const hosts = (await everyHost({ 表: { rows } })).map(([name, host]) => [name, host] as const);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat({ max: 7 })), async (wanted) => {
        const columns = new Set(wanted);
        for (const [name, host] of hosts) {
          const all = await cellsOfSheet(host, "表");
          const expected: Record<number, HostCell[]> = {};
          for (const [row, cells] of Object.entries(all)) {
            const kept = cells.map((cell, c) => (columns.has(c) ? cell : null));
            while (kept.length > 0 && kept.at(-1) === null) kept.pop();
            if (kept.length > 0) expected[Number(row)] = kept;
          }
          expect([name, await cellsOfSheet(host, "表", { columns })]).toEqual([name, expected]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a formula without a saved result", () => {
  it("is an error for each sheet and column, and nothing is scored", async () => {
    const rows = ACTIVITIES.map((row, r) => [...row, r === 0 ? "实到人数" : { formula: `E${r}-1` }]);
    const roster = {
      rows: ROSTER.rows.map((row, r) => row.map((cell, c) => (r > 0 && c === 4 ? { formula: '"张三"' } : cell))),
    };
    const [memory, file] = await everyHost({ 名册: roster, 活动台账: { rows, merges: [MERGED] } });
    for (const [, host] of [memory!, file!]) {
      expect(await reading(host)).toMatchObject({
        rows: null,
        diagnostics: [
          { code: "formula-not-calculated", severity: "error", at: { sheet: "名册", rowIndex: 1, columnIndex: 4 } },
          { code: "formula-not-calculated", severity: "error", at: { sheet: "活动台账", rowIndex: 1, columnIndex: 4 } },
        ],
      });
      await expect(mustAssess(host, assessOptions("2026Q3"))).rejects.toThrow("refused");
    }
  });

  it.each([
    ["the organization", 0],
    ["the day", 2],
    ["a text", 3],
  ])("in %s is one too", async (_, at) => {
    const rows = ACTIVITIES.map((row, r) => row.map((cell, c) => (r > 2 && c === at ? { formula: "A1" } : cell)));
    for (const [, host] of (
      await everyHost({ 名册: ROSTER, 活动台账: { rows, merges: [{ ...MERGED, lastRow: 2 }] } })
    ).slice(0, 2)) {
      const { diagnostics } = (await reading(host)) as { diagnostics: readonly { code: string; at: unknown }[] };
      expect(diagnostics.filter(({ code }) => code === "formula-not-calculated")).toMatchObject([
        { at: { sheet: "活动台账", rowIndex: 3, columnIndex: at } },
      ]);
    }
  });

  it("in a header is one, in a column that nothing reads is none", async () => {
    const inHeader = ACTIVITIES.map((row, r) => [...row, r === 0 ? { formula: "A1" } : null]);
    const unread = withColumn({ rows: ACTIVITIES, merges: [MERGED] }, 2, [
      "序号2",
      ...ACTIVITIES.slice(1).map(() => ({ formula: "ROW()" })),
    ]);
    for (const index of [0, 1]) {
      const [, host] = (await everyHost({ 名册: ROSTER, 活动台账: { rows: inHeader, merges: [MERGED] } }))[index]!;
      expect(await reading(host)).toMatchObject({ diagnostics: [{ at: { rowIndex: 0, columnIndex: 4 } }] });
      const [, other] = (await everyHost({ 名册: ROSTER, 活动台账: unread }))[index]!;
      expect(await reading(other)).toMatchObject({ diagnostics: [] });
    }
  });
});

describe("what is hidden under a merged range", () => {
  const hidden = ["机关第一党支部", "外单位", "机关第一党支部", "机关第二党支部"];
  const roster = { rows: [...ROSTER.rows, ["机关第二党支部", "党支部", 20, 20, "李四", "2023-01-05"]] };

  it("never wins over what is seen: an organization", async () => {
    const rows = ACTIVITIES.map((row, r) => (r >= 5 ? ["机关第二党支部", ...row.slice(1)] : row));
    const plain = await jsonsOf({ 名册: roster, 活动台账: { rows: ACTIVITIES, merges: [MERGED] } });
    const stale = await jsonsOf({ 名册: roster, 活动台账: { rows, merges: [MERGED] } });
    expect(stale).toEqual(plain);
    for (const [, host] of await everyHost({ 名册: roster, 活动台账: { rows, merges: [MERGED] } })) {
      const { diagnostics } = (await reading(host)) as {
        diagnostics: readonly { code: string; at: { rowIndex?: number } }[];
      };
      expect(diagnostics.map(({ code, at }) => [code, at.rowIndex])).toEqual(
        [5, 6, 7, 8].map((row) => ["hidden-by-merge", row]),
      );
    }
  });

  it("the same value as the one that is seen is no fault", async () => {
    const rows = ACTIVITIES.map((row, r) => (r === 0 ? row : ["机关第一党支部", ...row.slice(1)]));
    for (const [, host] of await everyHost({ 名册: roster, 活动台账: { rows, merges: [MERGED] } }))
      expect(await reading(host)).toMatchObject({ diagnostics: [] });
  });

  it("an organization below a hidden one is the one that is seen", async () => {
    const rows = [
      ACTIVITIES[0]!,
      ...hidden.map((name, i) => [name, "党课", `2026-07-1${i}`, "学习"]),
      [null, "党课", "2026-07-20", "学习"],
    ];
    const [, host] = (await everyHost({ 名册: roster, 活动台账: { rows, merges: [{ ...MERGED, lastRow: 5 }] } }))[1]!;
    const { ledgers } = await readWorkbook(host, { mapping: null, skipSheetIds: new Set() });
    const table = ledgers!.tables.get("activities")!;
    const organization = table.columns.get("organization");
    if (organization?.kind !== "organization") throw new Error("no organizations");
    expect([...table.rowNumbers]).toEqual([2, 4, 5, 6]);
    expect([...organization.ids].map((id) => organization.values[id]![0])).toEqual([0, 0, 0, 0]);
  });

  it("days and types are those that are seen, numbers are blank, and each is told", async () => {
    const rows: MemoryCell[][] = [
      ["党组织名称", "活动类型", "时间", "应到人数", "实到人数"],
      ["机关第一党支部", "党课", "2026-07-10", 20, 18],
      ["机关第一党支部", "支部委员会", "2026-07-11", 30, 18],
      ["机关第一党支部", "主题党日", "7月12日", 20, 17],
    ];
    const merges = [1, 2, 3].map((at) => ({ firstRow: 1, lastRow: 2, firstColumn: at, lastColumn: at }));
    const beside = { firstRow: 3, lastRow: 3, firstColumn: 3, lastColumn: 4 };
    for (const [, host] of await everyHost({ 名册: ROSTER, 活动台账: { rows, merges: [...merges, beside] } })) {
      const { ledgers, diagnostics } = await readWorkbook(host, { mapping: null, skipSheetIds: new Set() });
      const columns = ledgers!.tables.get("activities")!.columns;
      const type = columns.get("type");
      const date = columns.get("date");
      const due = columns.get("dueCount");
      const present = columns.get("presentCount");
      if (type?.kind !== "text" || date?.kind !== "date" || due?.kind !== "number" || present?.kind !== "number")
        throw new Error("columns are missing");
      expect([...type.ids].map((id) => type.values[id]![0])).toEqual(["党课", "党课", "主题党日"]);
      expect(date.days[1]).toBe(date.days[0]);
      expect([...due.scaled]).toEqual([200_000, NaN, 200_000]);
      expect([...present.scaled]).toEqual([180_000, 180_000, NaN]);
      expect(diagnostics.map(({ code, at }) => `${code} ${at.rowIndex} ${at.columnIndex}`)).toEqual([
        "hidden-by-merge 2 1",
        "hidden-by-merge 2 2",
        "hidden-by-merge 2 3",
        "hidden-by-merge 3 4",
      ]);
    }
  });
});

async function jsonsOf(sheets: Sheets): Promise<unknown> {
  const jsons: unknown[] = [];
  for (const [, host] of await everyHost(sheets)) {
    const { organizations } = jsonOf(await mustAssess(host, assessOptions("2026Q3")));
    jsons.push(organizations);
  }
  return jsons;
}
