import { describe, expect, it } from "vitest";
import { decideLedger, type Decision } from "../../../../src/workbook/ledgers/recognising/decideLedger";
import { readGrid } from "../../../../src/workbook/port/grid";
import { MemoryHost, type MemoryCell } from "../../../support/memoryHost";

async function decide(name: string, rows: readonly (readonly MemoryCell[])[]): Promise<Decision> {
  const host = new MemoryHost({ [name]: rows });
  return decideLedger(name, await readGrid(host, host.sheet(name).id));
}

/** `activities@3: organization=A type=B`, or what kept the sheet from being one. */
function told(decision: Decision): string {
  switch (decision.kind) {
    case "ledger": {
      const { ledger, headerRowIndex, columns } = decision.header;
      const where = columns.map(({ field, columnIndex }) => `${field}=${String.fromCharCode(65 + columnIndex)}`);
      return `${ledger}@${headerRowIndex + 1}: ${where.join(" ")}`;
    }
    case "ambiguous":
      return `ambiguous: ${decision.ledgers.join(" ")}`;
    case "incomplete":
      return `incomplete ${decision.ledger}: ${decision.missing.join(" ")}`;
    case "none":
      return "none";
  }
}

const PLAIN = ["党组织名称", "活动类型", "时间"];
const TITLES = (count: number): MemoryCell[][] => Array.from({ length: count }, (_, i) => [`填报说明第${i + 1}条`]);

describe("the header row", () => {
  it.each([
    ["in the first row", [PLAIN], 1],
    ["below a title and instructions", [...TITLES(3), PLAIN], 4],
    ["in row 12", [...TITLES(11), PLAIN], 12],
  ])("%s", async (_, rows, row) => {
    expect(told(await decide("Sheet1", rows))).toBe(`activities@${row}: organization=A type=B date=C`);
  });

  it("in row 13 is not looked for", async () => {
    expect(told(await decide("Sheet1", [...TITLES(12), PLAIN]))).toBe("none");
  });

  it("of two rows, the counts under 人数", async () => {
    const rows = [
      ["会议记录"],
      ["支部名称", "会议类型", "召开时间", "人数", null, "备注"],
      [null, null, null, "应到", "实到", null],
    ];
    expect(told(await decide("Sheet1", rows))).toBe(
      "activities@3: organization=A type=B date=C dueCount=D presentCount=E",
    );
  });

  it("stays in its row above a blank one", async () => {
    expect(told(await decide("Sheet1", [PLAIN, [null, null, null], ["机关第一党支部", "党课", "2026.3.5"]]))).toBe(
      "activities@1: organization=A type=B date=C",
    );
  });

  it("repeated further down is not the header", async () => {
    expect(told(await decide("Sheet1", [PLAIN, ["机关第一党支部", "党课", "2026.3.5"], PLAIN]))).toContain(
      "activities@1",
    );
  });

  it("of two rows, upper and lower text together where the lower one is no name by itself", async () => {
    const rows = [
      ["党支部", "类型", "日期", "应到", "实到"],
      [null, null, null, "人数", "人数"],
    ];
    expect(told(await decide("Sheet1", rows))).toBe(
      "activities@2: organization=A type=B date=C dueCount=D presentCount=E",
    );
  });

  it.each([
    ["line breaks", "党组织\n名称", "活动\n类型", "时 间"],
    ["white space", " 党组织名称 ", "活动　类型", "时间 "],
    ["full-width letters and brackets", "单位【党组织】", "活动类型", "时间"],
  ])("with %s in it", async (_, organization, type, date) => {
    expect(told(await decide("Sheet1", [[organization, type, date]]))).toBe(
      "activities@1: organization=A type=B date=C",
    );
  });

  it.each(["任期(年)", "任期（年）", "任期\n(年)"])("with a unit: %s", async (label) => {
    const rows = [["支部名称", "类别", label, "人数（人）", "正式党员(人)", "书记", "任职时间"]];
    expect(told(await decide("支部名册", rows))).toBe(
      "roster@1: organization=A category=B termYears=C memberCount=D fullMemberCount=E secretary=F secretarySince=G",
    );
  });

  it("is never matched by nearest spelling", async () => {
    expect(told(await decide("Sheet1", [["党组织名", "活动类别型", "时间点"]]))).toBe("none");
    expect(told(await decide("Sheet1", [[...PLAIN, "应到人", "实到数"]]))).toBe(
      "activities@1: organization=A type=B date=C",
    );
  });

  it("never takes the telephone", async () => {
    const rows = [["党组织名称", "联系电话", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"]];
    expect(told(await decide("名册", rows))).toBe(
      "roster@1: organization=A category=C memberCount=D fullMemberCount=E secretary=F secretarySince=G",
    );
  });

  it("the better name wins where two headers mean one field, and the left one of equals", async () => {
    expect(told(await decide("Sheet1", [["支部", "党组织名称", "活动类型", "时间"]]))).toBe(
      "activities@1: organization=B type=C date=D",
    );
    expect(
      told(await decide("党费台账", [["党组织名称", "月份", "应交人数", "应交金额", "实交人数", "实交金额"]])),
    ).toBe("dues@1: organization=A month=B due=D paid=F");
  });
});

describe("which ledger a sheet is", () => {
  it("the name decides first", async () => {
    const rows = [["党组织名称", "类型", "日期", "分值", "事项"]];
    expect(told(await decide("活动台账", rows))).toBe("activities@1: organization=A type=B date=C");
    expect(told(await decide("加减分台账", rows))).toBe("bonuses@1: organization=A type=B date=C points=D matter=E");
  });

  it("the header decides where the name doesn't bear out", async () => {
    expect(told(await decide("党课", [["委员姓名", "联系点", "日期", "方式"]]))).toBe(
      "contacts@1: member=A branch=B date=C form=D",
    );
  });

  it("most labels win when the others' are part of them: bonus over activities", async () => {
    expect(told(await decide("Sheet1", [["党组织名称", "类型", "日期", "分值", "事项"]]))).toContain("bonuses@1");
  });

  it("is not guessed when each knows a label that the other doesn't", async () => {
    expect(told(await decide("Sheet1", [["党组织名称", "类型", "日期", "分值", "事项", "主持人"]]))).toBe(
      "ambiguous: activities bonuses",
    );
  });

  it("a name that gives the type needs no column of types", async () => {
    expect(told(await decide("主题党日", [["党支部", "时间"]]))).toBe("activities@1: organization=A date=B");
    expect(told(await decide("谈心谈话记录", [["日期", "谈话人", "谈话对象"]]))).toBe(
      "talks@1: date=A talker=B target=C",
    );
  });

  it("a name that speaks of two types gives none", async () => {
    expect(told(await decide("组织生活会和民主评议党员", [["党支部", "时间", "名称"]]))).toBe(
      "incomplete activities: type",
    );
  });

  it("a sheet that isn't named needs three known labels", async () => {
    const rows = [["党组织名称", "年度", "预算"]];
    expect(told(await decide("预算", rows))).toBe("none");
    expect(told(await decide("述职评议", rows))).toBe("debriefings@1: organization=A year=B");
  });

  it("says what a sheet that is named as a ledger lacks", async () => {
    expect(told(await decide("任务清单", [["责任单位", "工作任务", "完成时限", "备注"]]))).toBe(
      "incomplete tasks: responsible done",
    );
  });

  it.each([
    ["an empty sheet", []],
    ["a cover", [["市直机关党建工作台账"], ["2026年"]]],
    ["a sheet of something else", [["车牌", "里程", "司机"]]],
  ])("none: %s", async (_, rows) => {
    expect(told(await decide("Sheet1", rows))).toBe("none");
  });
});
