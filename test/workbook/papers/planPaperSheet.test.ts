import { describe, expect, it } from "vitest";
import type { Paper, PaperBlock } from "../../../src/domain/papers/paper";
import { zhCN } from "../../../src/i18n/zhCN";
import { paperGrid } from "../../../src/workbook/papers/paperGrid";
import { paperSheetStyles, planPaperSheet } from "../../../src/workbook/papers/planPaperSheet";
import type { PlannedCell } from "../../../src/workbook/port/writePlan";

const table = (shares: readonly number[], rows: readonly (readonly string[])[]): PaperBlock => ({
  kind: "table",
  table: { columns: shares.map((share) => ({ share })), rows },
});
const paper = (blocks: readonly PaperBlock[], layout: Paper["layout"] = "form"): Paper => ({
  ...{ kind: "反馈单", name: "反馈单", layout, blocks, note: "数据取自“考核结果”" },
});
const plan = (papers: readonly [Paper, ...Paper[]]) =>
  planPaperSheet({ papers, key: "2026Q3.paper.feedback", name: "反馈单", labels: zhCN.sheetLabels });
const value = (cell: PlannedCell | undefined): unknown =>
  cell !== null && typeof cell === "object" ? cell.value : cell;

describe("the grid of papers", () => {
  it("has an edge wherever a table has one, no column narrower than a step, and four columns without tables", () => {
    const grid = paperGrid([paper([table([12, 52, 9, 27], []), table([23, 57, 20], [])])]);
    expect(grid.shares).toEqual([120, 120, 400, 100, 60, 200]);
    expect(grid.spans([12, 52, 9, 27].map((share) => ({ share })))).toEqual([
      [0, 0],
      [1, 2],
      [3, 3],
      [4, 5],
    ]);
    expect(paperGrid([paper([])]).shares).toEqual([250, 250, 250, 250]);
  });
});

describe("papers as a sheet", () => {
  it("say what the paper says, cell by cell, each paper on pages of its own", () => {
    const blocks: readonly PaperBlock[] = [
      { kind: "paragraph", style: "标题", text: "反馈单" },
      table([1, 1], [["=甲", ""]]),
      { kind: "signatures", lines: ["签字："] },
    ];
    const sheet = plan([paper(blocks), paper(blocks)]);
    const rows = [...sheet.rows()];
    expect(rows.map(({ cells }) => cells.map(value).filter((cell) => cell !== null))).toEqual([
      ...[["反馈单"], ["=甲"], [], ["签字："]],
      ...[["反馈单"], ["=甲"], [], ["签字："]],
    ]);
    expect(sheet.print).toMatchObject({ orientation: "portrait", pageStarts: [4] });
    expect(sheet.print.area).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 7, lastColumn: 1 });
    const styles = paperSheetStyles("form");
    for (const { cells } of rows) {
      for (const cell of cells) expect(styles).toHaveProperty([(cell as { style: string }).style]);
    }
    // Every line of a paper is one cell over the whole width.
    expect(sheet.merges[0]).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 });
  });

  it("draw a bar of letters with a line for the period before", () => {
    const bars: PaperBlock = {
      kind: "table",
      table: {
        columns: [{ share: 1 }],
        rows: [
          [{ bar: { share: 500, tick: 750 } }],
          [{ bar: { share: 1000, tick: 1000 } }],
          [{ bar: { share: 0, tick: null } }],
        ],
      },
    };
    const texts = [...plan([paper([bars])]).rows()].map(({ cells }) => String(value(cells[0])));
    expect(texts.slice(0, 3)).toEqual([
      `${"█".repeat(10)}${"░".repeat(5)}┃${"░".repeat(4)}`,
      `${"█".repeat(19)}┃`,
      "░".repeat(20),
    ]);
  });

  it("lose no letter of a paragraph that is longer than a row can be high", () => {
    const text = "党组织".repeat(700);
    const sheet = plan([paper([{ kind: "paragraph", style: "正文", text }], "document")]);
    const rows = [...sheet.rows()];
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ cells }) => String(value(cells[0]))).join("")).toBe(`\u3000\u3000${text}`);
    for (const { height } of rows) expect(height).toBeLessThanOrEqual(409);
  });

  it("repeat the labels of a list on each page, and lie across", () => {
    const list: PaperBlock = { kind: "table", table: { columns: [{ share: 1 }], head: ["编号"], rows: [["1"]] } };
    const title: PaperBlock = { kind: "paragraph", style: "标题", text: "整改清单" };
    expect(plan([paper([title, list], "list")]).print).toMatchObject({
      orientation: "landscape",
      titleRows: { first: 1, last: 1 },
    });
  });
});
