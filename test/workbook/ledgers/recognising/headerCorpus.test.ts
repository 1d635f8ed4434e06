import { describe, expect, it } from "vitest";
import { fieldDefinition } from "../../../../src/domain/model/ledgers";
import { readWorkbook } from "../../../../src/workbook/ledgers/parsing/readWorkbook";
import type { SheetReport } from "../../../../src/workbook/ledgers/recognising/sheetReport";
import { MemoryHost, type MemoryCell } from "../../../support/memoryHost";
import { BRANCHES, readCorpus, recordsOf, type CorpusTable } from "./headerCorpus";

const ROSTER = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  ["城关镇党委", "党委", 90, 88, "陈文", "2023-01-05"],
  ...BRANCHES.map((name, i) => [name, "党支部", 15, 14, ["赵一鸣", "钱文"][i % 2]!, "2024-02-01"]),
];

/** Named by its title, or as a spreadsheet program would. */
const VARIANTS = { titled: ({ title }: CorpusTable) => title ?? "Sheet1", plain: () => "Sheet2" } as const;

async function reportOn(table: CorpusTable, name: string): Promise<SheetReport> {
  const uppers = table.columns.map(({ upper }, c) => (upper === table.columns[c - 1]?.upper ? null : upper));
  const hasUppers = uppers.some((upper) => upper !== null);
  const header: MemoryCell[][] = hasUppers
    ? [
        table.columns.map(({ upper, header: text }, c) => (upper === null ? text : uppers[c]!)),
        table.columns.map(({ upper, header: text }) => (upper === null ? null : text)),
      ]
    : [table.columns.map(({ header: text }) => text)];
  const roster = table.ledger === "roster" ? {} : { 党组织名册: ROSTER };
  const host = new MemoryHost({ ...roster, [name]: [...header, ...recordsOf(table)] });
  const { sheets } = await readWorkbook(host, { mapping: null, skipSheetIds: new Set() });
  return sheets.at(-1)!;
}

type Counts = {
  tables: number;
  right: string[];
  wrong: string[];
  columns: number;
  missed: string[];
  wrongSilently: string[];
  lookAlikes: number;
  taken: string[];
  asked: string[];
};

async function score(variant: keyof typeof VARIANTS): Promise<Counts> {
  const counts: Counts = {
    ...{ tables: 0, right: [], wrong: [], columns: 0, missed: [], wrongSilently: [] },
    ...{ lookAlikes: 0, taken: [], asked: [] },
  };
  for (const table of readCorpus()) {
    const report = await reportOn(table, VARIANTS[variant](table));
    const got = report.ledger ?? report.candidates[0]?.ledger ?? null;
    if (table.ledger === null) {
      counts.lookAlikes++;
      if (report.status === "read") counts.taken.push(table.id);
      if (report.status === "proposed") counts.asked.push(table.id);
      continue;
    }
    counts.tables++;
    if (got !== table.ledger) {
      counts.wrong.push(table.id);
      if (report.status === "read") counts.wrongSilently.push(table.id);
      continue;
    }
    counts.right.push(table.id);
    holdColumns(table, report, counts);
  }
  return counts;
}

function holdColumns({ id, ledger, columns }: CorpusTable, report: SheetReport, counts: Counts): void {
  columns.forEach(({ header, field, open }, columnIndex) => {
    if (open) return;
    const column = report.columns.find((found) => found.columnIndex === columnIndex);
    const found = column ? fieldDefinition(ledger!, column.field)?.label : null;
    if (field !== null) counts.columns++;
    if (found === field) return;
    counts.missed.push(`${id}: ${header} → ${String(found)}, not ${String(field)}`);
    if (found !== null && report.status === "read") counts.wrongSilently.push(`${id}: ${header}`);
  });
}

describe.each(["titled", "plain"] as const)("headers of many offices, sheets %s", (variant) => {
  const counted = score(variant);

  it("are read or proposed as the right ledger", async () => {
    const { tables, wrong } = await counted;
    expect(tables).toBeGreaterThan(100);
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(tables * 0.05);
  });

  it("have the right columns", async () => {
    const { columns, missed } = await counted;
    expect(columns).toBeGreaterThan(500);
    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(columns * 0.03);
  });

  it("are never read wrongly in silence, neither ledgers nor what looks like them", async () => {
    const { wrongSilently, taken } = await counted;
    expect([...wrongSilently, ...taken]).toEqual([]);
  });

  it("are left alone where they only look like ledgers, mostly without asking", async () => {
    const { lookAlikes, asked } = await counted;
    expect(lookAlikes).toBeGreaterThan(50);
    expect(asked.length, asked.join("\n")).toBeLessThanOrEqual(lookAlikes * 0.08);
  });
});
