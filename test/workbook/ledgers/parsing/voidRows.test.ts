import { describe, expect, it } from "vitest";
import { voidWordIn } from "../../../../src/workbook/ledgers/vocabulary/words";
import { ACTIVITY_HEADER, BRANCHES, activity, readSheets, ROSTER_HEADER, serial } from "./reading";

const [A, B] = BRANCHES;
const FINDING_HEADER = ["责任党组织", "发现时间", "存在问题", "整改时限", "是否销号"] as const;

describe("records called void", () => {
  it.each([
    ["作废", "作废"],
    ["会议记录不全（已作废）", "已作废"],
    ["机关第五党支部(已撤销)", "已撤销"],
    ["（此条取消）党费未公示", "此条取消"],
    ["取消评优资格", null],
    ["撤销原决定后重新研究", null],
    ["会议记录不全（整改中）", null],
    ["", null],
  ])("%j says %j", (text, word) => {
    expect(voidWordIn(text)).toBe(word);
  });

  it("count, and are told of at their cells", async () => {
    const reading = await readSheets({
      问题整改台账: [
        FINDING_HEADER,
        [A, "2026.7.1", "记录不全（作废）", "2026.7.30", "否"],
        [B, "2026.7.1", "取消活动未报备", "2026.7.30", "否"],
      ],
    });
    expect(reading.problems).toEqual(["record-called-void 问题整改台账!C2"]);
    expect(reading.diagnostics[0]).toMatchObject({ severity: "warning", params: { word: "作废" } });
    expect(reading.rows("findings")).toEqual([2, 3]);
  });

  it("an organization is told of unless it has its day of dissolution", async () => {
    const row = (name: string, dissolved: string) => [name, "党支部", 9, 8, "张三", serial(2024, 1, 5), dissolved];
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, "撤销时间"],
        row(A, ""),
        row("机关第五党支部（已撤销）", ""),
        row("机关第六党支部（已撤销）", "2026.3.1"),
      ],
      活动台账: [ACTIVITY_HEADER, activity(A)],
    });
    expect(reading.problems).toEqual(["record-called-void 名册!A3"]);
  });
});
