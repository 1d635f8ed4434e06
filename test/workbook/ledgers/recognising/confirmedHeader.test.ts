import { describe, expect, it } from "vitest";
import type { LedgerKey } from "../../../../src/domain/model/ledgers";
import { MAPPING_LABELS, MAPPING_SHEET, readSavedMapping } from "../../../../src/workbook/mapping/savedMapping";
import type { MappedField, SavedMapping } from "../../../../src/workbook/ledgers/recognising/sheetMapping";
import { MemoryHost, type MemoryCell } from "../../../support/memoryHost";
import { ACTIVITY_HEADER, BRANCHES, activity, readSheets } from "../parsing/reading";

const [A, B] = BRANCHES;
const SHEET = "活动台账";

const confirmed = (ledger: LedgerKey, fields: readonly Omit<MappedField, "sheet">[], sheet = SHEET): SavedMapping => ({
  sheets: [{ sheet, ledger, headerRowIndex: 0, fillDown: false, confirmed: true }],
  fields: fields.map((field) => ({ ...field, sheet })),
  aliases: [],
});

const FIELDS = [
  { field: "organization", columnIndex: 0, label: "党组织名称" },
  { field: "type", columnIndex: 1, label: "活动类型" },
  { field: "date", columnIndex: 2, label: "时间" },
] as const;

describe("a confirmed sheet", () => {
  it("whose columns moved is read by their names, and each move is told", async () => {
    const reading = await readSheets(
      {
        [SHEET]: [
          ["序号", ...ACTIVITY_HEADER],
          [1, ...activity(A)],
        ],
      },
      { mapping: confirmed("activities", FIELDS) },
    );
    expect(reading.values("activities", "date")).toEqual(["2026-03-05"]);
    expect(reading.problems).toEqual([
      `mapping-header-moved ${SHEET}!A1`,
      `mapping-header-moved ${SHEET}!B1`,
      `mapping-header-moved ${SHEET}!C1`,
    ]);
    expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning", "warning"]);
  });

  it("whose header went down a row is found there", async () => {
    const reading = await readSheets(
      { [SHEET]: [["2026年活动台账"], ACTIVITY_HEADER, activity(A)] },
      { mapping: confirmed("activities", FIELDS) },
    );
    expect(reading.rows("activities")).toEqual([3]);
  });

  it("whose needed column is gone is asked about again, not read with half its columns", async () => {
    const reading = await readSheets(
      { [SHEET]: [["党组织名称", "活动类型", "哪一天"], activity(A)] },
      { mapping: confirmed("activities", FIELDS) },
    );
    expect(reading.ledgers).toBeNull();
    expect(reading.problems).toEqual([`sheet-proposed ${SHEET}`, `mapping-header-moved ${SHEET}!C1`]);
    expect(reading.sheets.find(({ sheet }) => sheet === SHEET)).toMatchObject({ status: "proposed", ledger: null });
    expect(reading.diagnostics.at(-1)).toMatchObject({ severity: "error", value: "哪一天", params: { label: "时间" } });
  });

  it("keeps a header of the office's own while another column moves", async () => {
    const own = [{ field: "organization", columnIndex: 0, label: "哪家" }, FIELDS[1], FIELDS[2]] as const;
    const reading = await readSheets(
      {
        [SHEET]: [
          ["哪家", "活动类型", "地点", "时间"],
          [A, "党课", "会议室", "2026.3.5"],
        ],
      },
      { mapping: confirmed("activities", own) },
    );
    expect(reading.values("activities", "organization")).toEqual([A]);
    expect(reading.values("activities", "date")).toEqual(["2026-03-05"]);
    expect(reading.problems).toEqual([`mapping-header-moved ${SHEET}!C1`]);
  });

  it("reads columns that came later by their names", async () => {
    const reading = await readSheets(
      {
        [SHEET]: [
          [...ACTIVITY_HEADER, "应到人数"],
          [...activity(A), 12],
        ],
      },
      { mapping: confirmed("activities", FIELDS) },
    );
    expect(reading.values("activities", "dueCount")).toEqual([12]);
    expect(reading.problems).toEqual([]);
  });

  it("doesn't read a column of the office's own as what its header says", async () => {
    const swapped = [
      FIELDS[0],
      FIELDS[1],
      FIELDS[2],
      { field: "presentCount", columnIndex: 3, label: "应到人数" },
    ] as const;
    const reading = await readSheets(
      {
        [SHEET]: [
          [...ACTIVITY_HEADER, "应到人数"],
          [...activity(A), 12],
        ],
      },
      { mapping: confirmed("activities", swapped) },
    );
    expect(reading.values("activities", "presentCount")).toEqual([12]);
    expect(() => reading.values("activities", "dueCount")).toThrow("no column");
  });

  it("may be two ledgers by its header: the office's word decides, its columns are found", async () => {
    const rows = [
      ["党组织名称", "类型", "日期", "分值", "事项", "主持人"],
      [A, "加分", "2026.3.5", 1, "表彰", "张三"],
    ];
    expect((await readSheets({ 表三: rows })).problems).toEqual(["sheet-proposed 表三"]);
    const reading = await readSheets({ 表三: rows }, { mapping: confirmed("bonuses", [], "表三") });
    expect(reading.values("bonuses", "points")).toEqual([1]);
    expect(reading.problems).toEqual([]);
  });
});

describe("rows of the mapping sheet that can't be understood", () => {
  const read = async (
    sheetRow: readonly MemoryCell[],
    fieldRow: readonly MemoryCell[] = [],
    aliasRow: readonly MemoryCell[] = [],
  ): Promise<SavedMapping> => {
    const header = [...MAPPING_LABELS.sheets, ...MAPPING_LABELS.fields, ...MAPPING_LABELS.aliases];
    const pad = (cells: readonly MemoryCell[], length: number): MemoryCell[] =>
      Array.from({ length }, (_, i) => cells[i] ?? null);
    const host = new MemoryHost({
      [MAPPING_SHEET]: [header, [...pad(sheetRow, 6), ...pad(fieldRow, 4), ...pad(aliasRow, 3)]],
    });
    return (await readSavedMapping(host, await host.describe()))!;
  };

  it("a ledger that doesn't exist", async () => {
    const mapping = await read([SHEET, "三会一课", 1, "否", "是"]);
    const reading = await readSheets({ [SHEET]: [ACTIVITY_HEADER, activity(A)] }, { mapping });
    expect(reading.problems).toEqual([`mapping-entry-unreadable ${MAPPING_SHEET}!B2`]);
    expect(reading.diagnostics[0]).toMatchObject({ value: "三会一课", params: { table: "工作表对应", label: "台账" } });
    expect(reading.values("activities", "organization")).toEqual([A]);
  });

  it("a field or a column that doesn't exist", async () => {
    const sheet = [SHEET, "活动台账", 1, "否", "是"];
    expect((await read(sheet, [SHEET, "天气", "C", "天气"])).unread).toMatchObject([{ label: "字段", value: "天气" }]);
    expect((await read(sheet, [SHEET, "时间", "三", "时间"])).unread).toMatchObject([{ label: "列", value: "三" }]);
  });

  it("a field may go by one of its usual names", async () => {
    const mapping = await read([SHEET, "活动台账", 1, "否", "是"], [SHEET, "召开时间", "C", "哪一天"]);
    expect(mapping.fields).toEqual([{ sheet: SHEET, field: "date", columnIndex: 2, label: "哪一天" }]);
    expect(mapping.unread).toBeUndefined();
  });

  it("a row that is not filled in yet is no mistake", async () => {
    expect((await read(["封面"])).unread).toBeUndefined();
  });

  it("an alias of an organization that is not in the roster", async () => {
    const mapping = await read([], [], ["老办公室", "已撤销支部", "是"]);
    const reading = await readSheets({ [SHEET]: [ACTIVITY_HEADER, activity(B)] }, { mapping });
    expect(reading.problems).toEqual([`mapping-alias-unknown ${MAPPING_SHEET}!L2`]);
    expect(reading.diagnostics[0]).toMatchObject({ value: "已撤销支部", params: { written: "老办公室" } });
  });

  it("an alias not confirmed is not complained about", async () => {
    const mapping = await read([], [], ["老办公室", "已撤销支部", "否"]);
    expect((await readSheets({}, { mapping })).problems).toEqual([]);
  });
});
