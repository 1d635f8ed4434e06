import { describe, expect, it } from "vitest";
import { followEdit } from "../../src/app/followEdit";
import { mustDay } from "../../src/domain/model/day";
import { MemoryHost, type MemoryCell } from "../support/memoryHost";
import { rowBlock } from "../support/rowBlock";
import { assessOptions, mustAssess } from "../support/runAssess";
import { said } from "../support/saidByAssessment";

const serial = (month: number, day: number): MemoryCell => ({ date: mustDay(2026, month, day) + 25_569 });
const BRANCHES = ["第一党支部", "第二党支部", "第三党支部"] as const;
const TYPES = ["支部党员大会", "党课", "主题党日"] as const;
const ACTIVITIES = 60;
const FINDINGS = 45;

/** An office with a committee and three branches, and rows enough that not all of them stand in the heads of their sheets. */
function office(): MemoryHost {
  return new MemoryHost({
    名册: [
      ["党组织名称", "党组织类别", "上级党组织", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
      ["机关党委", "机关党委", null, 120, 110, "钱七", serial(1, 5)],
      ...BRANCHES.map((name, o) => [name, "党支部", "机关党委", 20, 18, `书记${o}`, serial(1, 5)]),
    ],
    活动台账: [
      ["党组织名称", "活动类型", "时间", "应到人数", "实到人数"],
      ...Array.from({ length: ACTIVITIES }, (_, i) => [
        BRANCHES[i % 3]!,
        TYPES[i % 3]!,
        serial(1 + Math.floor(i / 10), 1 + (i % 28)),
        20,
        12 + (i % 8),
      ]),
    ],
    问题整改台账: [
      ["责任党组织", "发现时间", "问题类别", "存在问题", "整改时限", "完成时间", "是否销号"],
      ...Array.from({ length: FINDINGS }, (_, i) => [
        BRANCHES[i % 3]!,
        serial(1 + (i % 6), 1 + (i % 28)),
        "组织生活",
        `问题${i}`,
        serial(6, 1 + (i % 28)),
        i % 5 === 0 ? null : serial(5, 3),
        i % 5 === 0 ? "未销号" : "已销号",
      ]),
    ],
  });
}

/** Cells of a row, by the index of their columns. */
type Edit = readonly [what: string, sheet: string, rowIndex: number, cells: Readonly<Record<number, MemoryCell>>];

const FOLLOWED: readonly Edit[] = [
  ["a day", "活动台账", 50, { 2: serial(4, 9) }],
  ["a kind of activity", "活动台账", 51, { 1: "主题党日" }],
  ["how many were there", "活动台账", 52, { 4: 7 }],
  ["a number emptied", "活动台账", 53, { 3: null, 4: null }],
  ["a finding closed", "问题整改台账", 41, { 5: serial(6, 20), 6: "已销号" }],
  ["a finding with other words", "问题整改台账", 42, { 3: "记录不全" }],
  ["nothing", "活动台账", 50, {}],
];

const LEFT: readonly Edit[] = [
  ["a record that moves to another organization", "活动台账", 50, { 0: BRANCHES[2] }],
  ["an organization that nobody knows", "活动台账", 50, { 0: "外单位" }],
  ["a record emptied", "活动台账", 50, { 0: null, 1: null, 2: null, 3: null, 4: null }],
  ["a day that can't be read", "活动台账", 50, { 2: "待定" }],
  ["more present than due", "活动台账", 50, { 4: 99 }],
  ["a row in the head of the sheet", "活动台账", 5, { 4: 7 }],
  ["an event that stands there twice", "活动台账", 50, { 1: TYPES[0], 2: serial(1, 1), 0: BRANCHES[0] }],
  ["a row of the roster", "名册", 2, { 3: 30 }],
  ["a row below the last", "活动台账", ACTIVITIES + 1, { 0: BRANCHES[0], 1: "党课", 2: serial(5, 5) }],
  ["a finding closed without a day", "问题整改台账", 41, { 5: null, 6: "已销号" }],
];

/** What follows from an edit, and what the workbook then says when it is all read. */
async function afterEdit([, sheet, rowIndex, cells]: Edit) {
  const host = office();
  const options = assessOptions("2026Q2");
  const { inputs, assessed } = await mustAssess(host, options);
  const { id: sheetId, rows } = host.sheet(sheet);
  rows[rowIndex] = Object.entries(cells).reduce(
    (row, [column, cell]) => row.with(Number(column), cell),
    [...(rows[rowIndex] ?? rows[1]!)],
  );
  const columns = inputs.reading.rowsAgain.columnsOf(sheetId);
  const block = columns && (await rowBlock(host, { sheetId, rowIndex, columns }));
  const followed = block && followEdit({ inputs, assessed, wishes: options }, { sheetId, block });
  return { followed, anew: await mustAssess(host, options) };
}

describe("following an edit of a ledger", () => {
  it.each(FOLLOWED)("%s: says what assessing the whole workbook says", async (...edit) => {
    const { followed, anew } = await afterEdit(edit);
    expect(said(followed!.assessed.assessment)).toEqual(said(anew.assessment));
    expect(followed!.inputs.reading.diagnostics).toEqual(anew.inputs.reading.diagnostics);
    expect(followed!.inputs.reading.sheets).toEqual(anew.inputs.reading.sheets);
    expect(followed!.inputs.chosen).toEqual(anew.chosen);
  });

  it.each(LEFT)("%s: is left to a whole run", async (...edit) => {
    expect((await afterEdit(edit)).followed).toBeNull();
  });

  it("leaves it to a whole run when another period would be chosen", async () => {
    const host = office();
    const options = assessOptions(null);
    const { inputs, assessed } = await mustAssess(host, options);
    const { id: sheetId, rows } = host.sheet("活动台账");
    rows[50]![2] = serial(8, 8);
    const columns = inputs.reading.rowsAgain.columnsOf(sheetId)!;
    const block = await rowBlock(host, { sheetId, rowIndex: 50, columns });
    expect(inputs.chosen).toMatchObject({ period: { kind: "Q2" } });
    expect(followEdit({ inputs, assessed, wishes: options }, { sheetId, block: block! })).toBeNull();
  });
});
