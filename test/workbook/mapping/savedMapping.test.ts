import { describe, expect, it } from "vitest";
import type { LedgerKey } from "../../../src/domain/model/ledgers";
import { MAPPING_LABELS, MAPPING_SHEET, readSavedMapping } from "../../../src/workbook/mapping/savedMapping";
import type { MappedField, SavedMapping } from "../../../src/workbook/ledgers/recognising/sheetMapping";
import { MemoryHost } from "../../support/memoryHost";
import { ACTIVITY_HEADER, BRANCHES, activity, readSheets } from "../ledgers/parsing/reading";

const [A, B] = BRANCHES;
const SHEET = "九月记录";

/** A mapping of one sheet; its header stands in the first row unless said otherwise. */
function mappingOf(
  ledger: LedgerKey | null,
  fields: readonly Omit<MappedField, "sheet">[],
  more: Partial<SavedMapping["sheets"][number]> = {},
): SavedMapping {
  const sheet = { sheet: SHEET, ledger, headerRowIndex: 0, fillDown: false, confirmed: true, ...more };
  return { sheets: [sheet], fields: fields.map((field) => ({ ...field, sheet: SHEET })), aliases: [] };
}

const OWN_FIELDS = [
  { field: "organization", columnIndex: 0, label: "哪个支部" },
  { field: "type", columnIndex: 1, label: "干什么" },
  { field: "date", columnIndex: 2, label: "哪天" },
] as const;
const OWN_HEADER = ["哪个支部", "干什么", "哪天"];

describe("a confirmed mapping", () => {
  it("reads headers that no alias knows", async () => {
    const reading = await readSheets(
      { 活动台账: [], [SHEET]: [OWN_HEADER, activity(A)] },
      { mapping: mappingOf("activities", OWN_FIELDS) },
    );
    expect(reading.values("activities", "organization")).toEqual([A]);
    expect(reading.sheets.find(({ sheet }) => sheet === SHEET)).toMatchObject({
      confirmed: true,
      ledger: "activities",
    });
    expect(reading.problems).toEqual([]);
  });

  it("compares headers normalised", async () => {
    const reading = await readSheets(
      { 活动台账: [], [SHEET]: [["哪个 支部", "干什么", "哪天（年）"], activity(A)] },
      { mapping: mappingOf("activities", OWN_FIELDS) },
    );
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.problems).toEqual([]);
  });

  it("whose header text no longer stands at its column is reported, not used", async () => {
    const reading = await readSheets(
      {
        活动台账: [],
        [SHEET]: [
          [...OWN_HEADER, "新列"],
          [...activity(A), 12],
        ],
      },
      {
        mapping: mappingOf("activities", [...OWN_FIELDS, { field: "presentCount", columnIndex: 3, label: "来了几个" }]),
      },
    );
    expect(reading.problems).toEqual([`mapping-header-moved ${SHEET}!D1`]);
    expect(reading.diagnostics[0]).toMatchObject({ severity: "error", value: "新列", params: { label: "来了几个" } });
    expect(() => reading.values("activities", "presentCount")).toThrow("no column");
    expect(reading.values("activities", "organization")).toEqual([A]);
  });

  it("of no ledger keeps a sheet from being read", async () => {
    const reading = await readSheets({ [SHEET]: [ACTIVITY_HEADER, activity(B)] }, { mapping: mappingOf(null, []) });
    expect(reading.ledgerOf(SHEET)).toBeNull();
    expect(reading.values("activities", "organization")).toEqual([A]);
  });

  it("fills organizations down where the office confirmed it", async () => {
    const sheets = {
      活动台账: [],
      [SHEET]: [ACTIVITY_HEADER, activity(A), activity(null), activity(B), activity(null)],
    };
    const fields = ACTIVITY_HEADER.map((label, columnIndex) => ({
      field: (["organization", "type", "date"] as const)[columnIndex]!,
      columnIndex,
      label,
    }));
    const filled = await readSheets(sheets, { mapping: mappingOf("activities", fields, { fillDown: true }) });
    expect(filled.values("activities", "organization")).toEqual([A, A, B, B]);
    const not = await readSheets(sheets, { mapping: mappingOf("activities", fields) });
    expect(not.values("activities", "organization")).toEqual([A, B]);
    expect(not.problems).toHaveLength(2);
  });

  it("that names a sheet which is gone is reported", async () => {
    const reading = await readSheets({}, { mapping: mappingOf("activities", OWN_FIELDS) });
    expect(reading.problems).toEqual(["mapping-sheet-missing"]);
    expect(reading.diagnostics[0]?.value).toBe(SHEET);
  });
});

it("a mapping that was only proposed is looked for anew", async () => {
  const reading = await readSheets(
    { 活动台账: [], [SHEET]: [["说明"], ACTIVITY_HEADER, activity(A)] },
    { mapping: mappingOf("tasks", [], { confirmed: false }) },
  );
  expect(reading.ledgerOf(SHEET)).toBe("activities");
});

describe("the mapping sheet", () => {
  const tables = [
    ["考核映射：请核对"],
    [],
    [...MAPPING_LABELS.sheets, null, ...MAPPING_LABELS.fields, null, ...MAPPING_LABELS.aliases],
    [SHEET, "活动台账", 2, "是", "√", null, null, SHEET, "时间", "C", "哪天", null, "一支部", A, "是"],
    ["封面", "不是台账", null, null, "是", null, null, null, null, null, null, null, "二支部", B, null],
  ];

  it("is read wherever its tables stand", async () => {
    const host = new MemoryHost({ [MAPPING_SHEET]: tables });
    expect(await readSavedMapping(host, await host.describe())).toMatchObject({
      sheets: [
        { sheet: SHEET, ledger: "activities", headerRowIndex: 1, fillDown: true, confirmed: true },
        { sheet: "封面", ledger: null, headerRowIndex: 0, fillDown: false, confirmed: true },
      ],
      fields: [{ sheet: SHEET, field: "date", columnIndex: 2, label: "哪天" }],
      aliases: [
        { written: "一支部", organization: A, confirmed: true },
        { written: "二支部", organization: B, confirmed: false },
      ],
    });
  });

  it("is read from tables that stand below one another", async () => {
    const below = [
      [...MAPPING_LABELS.sheets],
      [SHEET, "活动台账", 1, "否", "是"],
      [],
      [...MAPPING_LABELS.fields],
      [SHEET, "时间", "C", "哪天"],
      [],
      [...MAPPING_LABELS.aliases],
      ["一支部", A, "是"],
    ];
    const host = new MemoryHost({ [MAPPING_SHEET]: below });
    const mapping = await readSavedMapping(host, await host.describe());
    expect(mapping?.sheets).toHaveLength(1);
    expect(mapping?.fields).toHaveLength(1);
    expect(mapping?.aliases).toMatchObject([{ written: "一支部", organization: A, confirmed: true }]);
  });

  it("is none where there is no such sheet", async () => {
    const host = new MemoryHost({ 名册: [] });
    expect(await readSavedMapping(host, await host.describe())).toBeNull();
  });
});
