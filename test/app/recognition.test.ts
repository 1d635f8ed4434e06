import type { TextColumn } from "../../src/domain/model/ledgerTable";
import { describe, expect, it } from "vitest";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { inspectWorkbook } from "../../src/app/inspectWorkbook";
import { planMapping } from "../../src/app/planMapping";
import { writeResults } from "../../src/app/writeResults";
import { zhCN } from "../../src/i18n/zhCN";
import { readSavedMapping } from "../../src/workbook/mapping/savedMapping";
import { MemoryHost, type MemoryCell } from "../support/memoryHost";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";

type Rows = readonly (readonly MemoryCell[])[];

const A = "河西街道第一党支部";
const B = "河西街道第二党支部";
const OPTIONS = assessOptions("2026Q3");

const ROSTER: Rows = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  [A, "党支部", 20, 20, "张三", "2023-01-05"],
  [B, "党支部", 12, 12, "李四", "2024-03-01"],
];
const activities = (month: number, header: readonly string[] = ["支部", "会议类别", "开会那天", "议题"]): Rows => [
  header,
  [A, "支部党员大会", `2026-0${month}-10`, "学习"],
  [B, "支部委员会", `2026-0${month}-11`, "研究"],
  [A, "支部委员会", `2026-0${month}-12`, "研究"],
  [B, "党课", `2026-0${month}-13`, "学习"],
];
/** Three months; one that is read plainly, and two whose header nobody has confirmed. */
const quarter = (first: number): Record<string, Rows> => ({
  名册: ROSTER,
  [`${first}月`]: activities(first, ["支部", "会议类别", "开展日期", "议题"]),
  [`${first + 1}月`]: activities(first + 1, ["举办支部", "会议类别", "开展日期", "议题"]),
  [`${first + 2}月`]: activities(first + 2, ["举办支部", "会议类别", "开展日期", "议题"]),
});

const statuses = async (host: MemoryHost, options = {}) =>
  Object.fromEntries((await inspectWorkbook(host, options)).reading.sheets.map(({ sheet, status }) => [sheet, status]));

describe("a sheet that is only proposed", () => {
  it("keeps anything from being scored, and is told with its columns", async () => {
    const outcome = await assessWorkbook(new MemoryHost(quarter(7)), OPTIONS);
    expect(outcome).toMatchObject({ status: "refused", reason: "proposed" });
    if (outcome.status !== "refused" || outcome.reason !== "proposed") return;
    expect(outcome.sheets.map(({ sheet }) => sheet)).toEqual(["8月", "9月"]);
    expect(outcome.sheets[0]).toMatchObject({
      status: "proposed",
      ledger: null,
      candidates: [{ ledger: "activities", missing: [] }],
      headerRowIndex: 0,
      columns: [
        { field: "organization", label: "举办支部", certainty: "likely", samples: [A, B, A] },
        { field: "type", label: "会议类别", certainty: "certain" },
        { field: "date", label: "开展日期", certainty: "certain" },
        { field: "agenda", label: "议题", certainty: "certain" },
      ],
    });
    expect(outcome.sheets[0]?.columns[0]?.evidence).toEqual([
      { code: "header-likely", params: {} },
      { code: "cells-fit", params: { cells: "organizations", percent: 100 } },
    ]);
    expect(outcome.diagnostics.filter(({ code }) => code === "sheet-proposed")).toHaveLength(2);
    expect(outcome.diagnostics.map(({ code }) => code)).not.toContain("ledger-missing");
  });

  it("is read with what is accepted, scored like one with usual headers, and kept as confirmed", async () => {
    const host = new MemoryHost(quarter(7));
    const accepted = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    const usual = Object.fromEntries(
      Object.entries(quarter(7)).map(([name, rows]) => [
        name,
        name === "名册" ? rows : [["党组织名称", "活动类型", "时间", "议题"], ...rows.slice(1)],
      ]),
    );
    const plain = await mustAssess(new MemoryHost(usual), OPTIONS);
    expect(jsonOf(accepted).organizations).toEqual(jsonOf(plain).organizations);
    await writeResults(host, accepted.plan);
    const again = await assessWorkbook(host, OPTIONS);
    expect(again.status).toBe("ready");
    const mapping = await readSavedMapping(host, await host.describe());
    expect(mapping?.sheets.filter(({ confirmed }) => confirmed)).toMatchObject([
      { sheet: "8月", ledger: "activities", signature: "举办支部|会议类别|开展日期|议题" },
      { sheet: "9月", ledger: "activities", signature: "举办支部|会议类别|开展日期|议题" },
    ]);
  });
});

describe("a layout once confirmed", () => {
  const confirmedIn = async (sheets: Record<string, Rows>): Promise<MemoryHost> => {
    const host = new MemoryHost(sheets);
    const { plan } = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    await writeResults(host, plan);
    return host;
  };

  it("is known in the sheets of the next quarter, whatever they are called", async () => {
    const host = await confirmedIn(quarter(7));
    const next = new MemoryHost({
      ...quarter(7),
      "10月活动": activities(1, ["举办支部", "会议类别", "开展日期", "议题"]),
    });
    // As when a clerk adds a sheet: the mapping stays in the workbook.
    next.sheets.push(
      ...host.sheets.filter(({ name }) => name === "考核映射").map((sheet) => ({ ...sheet, id: "map" })),
    );
    expect(await statuses(next)).toMatchObject({ "8月": "read", "9月": "read", "10月活动": "read" });
    const { reading } = await inspectWorkbook(next);
    expect(reading.sheets.find(({ sheet }) => sheet === "10月活动")).toMatchObject({
      confirmed: true,
      evidence: [{ code: "same-layout", params: { sheet: "9月" } }],
    });
  });

  it("is carried to another workbook, without a word of sheets that are not in it", async () => {
    const from = await confirmedIn(quarter(7));
    const carried = await readSavedMapping(from, await from.describe());
    const other = new MemoryHost({
      名册: ROSTER,
      第四季度: activities(8, ["举办支部", "会议类别", "开展日期", "议题"]),
    });
    expect(await statuses(other)).toMatchObject({ 第四季度: "proposed" });
    expect(await statuses(other, { carried })).toMatchObject({ 第四季度: "read" });
    const inputs = await inspectWorkbook(other, { carried });
    expect(inputs.diagnostics).toEqual([]);
    await writeResults(other, planMapping(inputs, zhCN.mappingSheet));
    expect(await statuses(other)).toMatchObject({ 第四季度: "read" });
    expect((await inspectWorkbook(other)).diagnostics).toEqual([]);
    expect((await assessWorkbook(other, OPTIONS)).status).toBe("ready");
  });

  it("with one more column between is asked about anew where a column it needs is gone", async () => {
    const host = await confirmedIn(quarter(7));
    host.sheet("9月").rows[0] = ["举办支部", "会议类别", "哪天办的", "议题"];
    expect(await statuses(host)).toMatchObject({ "8月": "read", "9月": "proposed" });
  });

  it("set aside as no ledger stays so, but leaves out no plain ledger of the same layout", async () => {
    const own = ["支部", "会议类别", "开展日期", "议题"];
    const host = new MemoryHost({ 名册: ROSTER, 去年活动: activities(7, own), 今年活动: activities(8, own) });
    const inputs = await inspectWorkbook(host);
    const plan = planMapping(
      {
        ...inputs,
        mapping: {
          sheets: [
            {
              ...{ sheet: "去年活动", ledger: null, headerRowIndex: 0, fillDown: false, confirmed: true },
              signature: "支部|会议类别|开展日期|议题",
            },
          ],
          fields: [],
          aliases: [],
        },
      },
      zhCN.mappingSheet,
    );
    await writeResults(host, plan);
    expect(await statuses(host)).toMatchObject({ 去年活动: "none", 今年活动: "proposed" });
  });
});

describe("a ledger without a column", () => {
  it("has the indicators that need it not assessed, instead of noughts", async () => {
    const host = new MemoryHost({
      名册: ROSTER,
      活动台账: activities(8, ["支部", "活动类型", "时间", "议题"]),
      问题整改: [
        ["责任党组织", "存在问题", "整改时限", "整改完成情况"],
        [A, "记录不规范", "2026-07-31", "已完成"],
        [B, "学习不够", "2026-08-31", "整改中"],
      ],
    });
    const { assessment } = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    expect(assessment.missing).toContainEqual({ ledger: "findings", field: "found" });
  });

  it("that other sheets of it have is told as an error", async () => {
    const host = new MemoryHost({
      名册: ROSTER,
      "7月": activities(7, ["支部", "活动类型", "时间", "议题"]),
      "8月": activities(8, ["支部", "内容分类", "时间", "议题"]),
    });
    const outcome = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    expect(outcome.diagnostics.find(({ code }) => code === "sheet-columns-missing")).toMatchObject({
      severity: "error",
      at: { sheet: "8月" },
      params: { ledger: "活动台账", fields: ["活动类型"] },
    });
  });

  it("of types is supplied by the title above the header, where it names one", async () => {
    const meetings = (title: string) => [
      [title],
      ["党支部", "会议时间", "主持人", "议题"],
      [A, "2026-08-05", "张三", "学习"],
    ];
    const host = new MemoryHost({
      名册: ROSTER,
      Sheet1: meetings("2026年第三季度支委会台账"),
      Sheet2: meetings("支委会、党员大会会议台账"),
    });
    const { inputs } = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    const type = inputs.reading.ledgers!.tables.get("activities")!.columns.get("type");
    const { ids, values } = type as TextColumn;
    expect(Array.from(ids, (id) => values[id])).toEqual([["支部委员会"], []]);
  });

  it("that only may be one is told with its cell, and not read until the office says so", async () => {
    const contacts = ["委员姓名", "联系支部", "到支部时间", "指导意见建议", "支部落实情况", "备注"];
    const host = new MemoryHost({
      名册: ROSTER,
      活动台账: activities(8, ["支部", "活动类型", "时间", "议题"]),
      委员联系: [contacts, ["王一鸣", A, "2026-07-10", "按时开会", "已落实", "无"]],
    });
    const { diagnostics, inputs } = await mustAssess(host, OPTIONS);
    expect(inputs.reading.sheets.at(-1)).toMatchObject({ status: "read", ledger: "contacts" });
    expect(inputs.reading.ledgers!.tables.get("contacts")!.columns.has("carriedOut")).toBe(false);
    expect(diagnostics.filter(({ code }) => code === "column-unconfirmed")).toMatchObject([
      {
        severity: "warning",
        at: { sheet: "委员联系", rowIndex: 0, columnIndex: 4 },
        value: "支部落实情况",
        params: { ledger: "委员联系台账", field: "落实情况" },
      },
    ]);
  });

  it("of categories in the roster takes the levels from the names", async () => {
    const host = new MemoryHost({
      党支部基本情况: [
        ["党支部名称", "党员人数", "支部书记", "换届时间"],
        ["河西街道党委", 32, "王五", "2023-05-01"],
        [A, 20, "张三", "2023-05-01"],
        [B, 12, "李四", "2024-05-01"],
      ],
      活动台账: activities(8, ["支部", "活动类型", "时间", "议题"]),
    });
    const { ledgers } = await mustAssess(host, { ...OPTIONS, acceptProposals: true });
    expect(ledgers.roster.levels).toEqual(["C", "B", "B"]);
  });
});
