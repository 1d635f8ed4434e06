import fc from "fast-check";
import { expect, it } from "vitest";
import { CELL, type CellBlock } from "../../../../src/workbook/port/cellBlock";
import type { FieldKey, LedgerKey } from "../../../../src/domain/model/ledgers";
import { ProblemList } from "../../../../src/workbook/diagnostics/problemList";
import { LedgerSheetReader } from "../../../../src/workbook/ledgers/parsing/ledgerSheetReader";
import { SheetContext } from "../../../../src/workbook/ledgers/parsing/sheetFields";
import { OrganizationIndex } from "../../../../src/workbook/ledgers/values/organizationIndex";
import { TableDraft } from "../../../../src/workbook/ledgers/parsing/tableDraft";

// Rows that are taken column by column must say what they say when each is read by itself.

const TEXTS = [
  "甲党支部",
  "乙党支部",
  "某公司",
  "党课",
  "、",
  "无",
  "/",
  "张三、李四",
  "等3人",
  "是",
  "否",
  "2026.3.5",
  "3月5日",
];
const ORGANIZATIONS = ["甲党支部", "乙党支部"];
const strings = { textOf: (id: number) => TEXTS[id]! };

type Cell = readonly [kind: number, value: number];
const text = fc.nat(TEXTS.length - 1).map((id): Cell => [CELL.TEXT, id]);
const odd = fc.constantFrom<Cell>(
  [CELL.EMPTY, 0],
  [CELL.BOOLEAN, 1],
  [CELL.ERROR, 0],
  [CELL.UNCALCULATED, 0],
  [CELL.NUMBER, 1e9],
  [CELL.DATE, 60],
  [CELL.DATE, 0.5],
  [CELL.NUMBER, 2026.1],
);
/** A cell that mostly is as it should be. */
const mostly = (usual: fc.Arbitrary<Cell>) => fc.oneof({ weight: 6, arbitrary: usual }, text, odd);
const organization = mostly(fc.constantFrom<Cell>([CELL.TEXT, 0], [CELL.TEXT, 1]));
const word = mostly(fc.constantFrom<Cell>([CELL.TEXT, 3], [CELL.EMPTY, 0]));
const day = mostly(fc.integer({ min: 45_000, max: 47_000 }).map((serial): Cell => [CELL.DATE, serial]));
const number = mostly(fc.constantFrom<Cell>([CELL.NUMBER, 12], [CELL.NUMBER, 7.5], [CELL.EMPTY, 0]));
const yesNo = mostly(fc.constantFrom<Cell>([CELL.TEXT, 9], [CELL.TEXT, 10]));

const LEDGERS: readonly Readonly<{ ledger: LedgerKey; fields: readonly FieldKey[]; row: fc.Arbitrary<Cell[]> }>[] = [
  {
    ledger: "activities",
    fields: ["organization", "type", "date", "attendees", "dueCount", "presentCount"],
    row: fc.tuple(organization, word, day, word, number, number),
  },
  {
    ledger: "findings",
    fields: ["organization", "problem", "found", "closed"],
    row: fc.tuple(organization, word, day, yesNo),
  },
  { ledger: "training", fields: ["organization", "name", "hours"], row: fc.tuple(organization, word, number) },
];

function readBlocks(
  { ledger, fields, suppliedType }: (typeof LEDGERS)[number] & Readonly<{ suppliedType?: string }>,
  blocks: readonly CellBlock[],
  read: (reader: LedgerSheetReader, block: CellBlock) => void,
): unknown {
  const index = new OrganizationIndex(ORGANIZATIONS, []);
  const draft = new TableDraft(ledger, (_, written) => {
    const found = index.resolve(written, false);
    return found.kind === "found" ? found.organizations : [];
  });
  const problems = new ProblemList();
  const context = new SheetContext({
    sheetName: "表",
    sheetIndex: 3,
    headerRowIndex: 1,
    headerTexts: () => [],
    draft,
    strings,
    problems,
    index,
    date1904: false,
    fillsDown: true,
    titleYears: [],
    suppliedType: suppliedType ?? null,
  });
  const columns = fields.map((field, columnIndex) => ({ field, columnIndex, label: field }));
  const reader = new LedgerSheetReader(
    context,
    columns,
    columns.map(({ columnIndex }) => columnIndex),
  );
  for (const block of blocks) read(reader, block);
  reader.finish([{ firstRow: 4, lastRow: 6, firstColumn: 0, lastColumn: 0 }]);
  const table = draft.finish();
  return { table, problems: problems.all, rowsRead: reader.rowsRead, rowsLeftOut: reader.rowsLeftOut };
}

/** Rows in blocks of `height`, the first two rows above the table. */
function blocksOf(rows: readonly (readonly Cell[])[], height: number): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  for (let first = 0; first < rows.length; first += height) {
    const some = rows.slice(first, first + height);
    const cells = some.flat();
    blocks.push({
      rowCount: some.length,
      columnCount: some[0]!.length,
      rowIndexes: Int32Array.from(some, (_, i) => first + i),
      kinds: Uint8Array.from(cells, ([kind]) => kind),
      numbers: Float64Array.from(cells, ([, value]) => value),
      strings,
    });
  }
  return blocks;
}

const CASES = [...LEDGERS, { ...LEDGERS[0]!, suppliedType: "主题党日" }];

it.each(CASES)("rows of $ledger say the same by columns and by themselves", (ledger) => {
  fc.assert(
    fc.property(fc.array(ledger.row, { maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (rows, height) => {
      const blocks = blocksOf(rows, height);
      const byColumns = readBlocks(ledger, blocks, (reader, block) => reader.consume(block));
      const byRows = readBlocks(ledger, blocks, (reader, block) => {
        for (let row = 0; row < block.rowCount; row++) reader.consumeRow(block, row);
      });
      expect(byColumns).toEqual(byRows);
    }),
    { numRuns: 300 },
  );
});
