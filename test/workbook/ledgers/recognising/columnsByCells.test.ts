import { describe, expect, it } from "vitest";
import { BRANCHES, readSheets, serial, type Rows } from "../parsing/reading";

const [A, B, C] = BRANCHES;
const day = serial(2026, 3, 5);
const COMMITTEE = "机关党委";

/** `status: label→field certainty` of each column of a sheet. */
async function columnsOf(sheet: string, rows: Rows): Promise<readonly string[]> {
  const { sheets } = await readSheets({ [sheet]: rows });
  const { status, columns } = sheets.find(({ sheet: name }) => name === sheet)!;
  return [status, ...columns.map(({ label, field, certainty }) => `${label}→${field} ${certainty}`)];
}

describe("columns of which headers alone don't tell", () => {
  it.each<[string, string, Rows, readonly string[]]>([
    [
      "a committee beside a branch: the row is the branch's",
      "活动台账1",
      [
        ["所在党委", "所在党支部", "会议类型", "召开时间"],
        [COMMITTEE, A, "党课", day],
        [COMMITTEE, B, "党课", day],
      ],
      ["read", "所在党支部→organization certain", "会议类型→type certain", "召开时间→date certain"],
    ],
    [
      "党组织 beside a branch may be either: asks, the branch first",
      "活动台账1",
      [
        ["所在党组织", "所在党支部", "会议类型", "召开时间"],
        [A, A, "党课", day],
        [B, B, "党课", day],
      ],
      ["proposed", "所在党支部→organization doubtful", "会议类型→type certain", "召开时间→date certain"],
    ],
    [
      "a name of meetings over their kinds, beside what they were about: the type",
      "会议",
      [
        ["支部名称", "会议名称", "会议主题", "召开时间"],
        [A, "支部党员大会", "学习", day],
        [B, "支部委员会", "研究", day],
      ],
      [
        ...["proposed", "支部名称→organization certain", "会议名称→type likely"],
        ...["会议主题→title certain", "召开时间→date certain"],
      ],
    ],
    [
      "类别 over posts in the Party: the post",
      "支部委员",
      [
        ["所在支部", "姓名", "类别", "任职时间"],
        [A, "张三", "支部书记", day],
        [B, "李四", "组织委员", day],
        [C, "王五", "第一书记", day],
      ],
      [
        ...["proposed", "所在支部→organization certain", "姓名→name certain"],
        ...["类别→post likely", "任职时间→appointed certain"],
      ],
    ],
    [
      "age groups begin with digits and are headers all the same",
      "支部情况",
      [
        ["支部名称", "支部书记", "党员人数", "30岁以下", "30-40岁", "40-50岁", "50岁以上"],
        [A, "张三", 9, 1, 2, 3, 3],
        [B, "李四", 8, 1, 2, 3, 2],
      ],
      [
        ...["proposed", "支部名称→organization certain", "支部书记→secretary certain"],
        ...["党员人数→memberCount certain"],
      ],
    ],
    [
      "what is to be done with a column is no part of its name",
      "支部委员",
      [
        ["党支部", "姓名", "职务（留空默认为委员）", "任职时间（至今留空）"],
        [A, "张三", "书记", day],
      ],
      [
        ...["proposed", "党支部→organization certain", "姓名→name certain"],
        ...["职务（留空默认为委员）→post certain", "任职时间（至今留空）→appointed certain"],
      ],
    ],
  ])("%s", async (_, sheet, rows, expected) => {
    expect(await columnsOf(sheet, rows)).toEqual(expected);
  });
});
