import { describe, expect, it } from "vitest";
import { LEDGERS } from "../../../../src/domain/model/ledgers";
import type { SavedMapping } from "../../../../src/workbook/ledgers/recognising/sheetMapping";
import { ACTIVITY_HEADER, ROSTER_HEADER, activity, readSheets, rosterOf, type Rows } from "./reading";

const NAMES = ["机关第一党支部", "机关第二党支部", "离退休第二党支部", "审核处党支部", "机关第十一党支部"] as const;
const [A, , , C] = NAMES;

const one = async (name: string, mapping?: SavedMapping) =>
  readSheets(
    { 名册: rosterOf(...NAMES), 活动台账: [ACTIVITY_HEADER, activity(name)] },
    mapping === undefined ? {} : { mapping },
  );

const aliasOf = (written: string, organization: string, confirmed: boolean): SavedMapping => ({
  sheets: [],
  fields: [],
  aliases: [{ written, organization, confirmed }],
});

describe("spellings of an organization", () => {
  it.each([
    ["as in the roster", A],
    ["white space inside", " 机关 第一 党支部　"],
    ["full-width digits and letters", A],
  ])("%s is the organization itself", async (_, name) => {
    const reading = await one(name);
    expect(reading.values("activities", "organization")).toEqual([A]);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ["brackets", "信息中心（一）党支部", "信息中心(一)党支部"],
    ["other brackets", "信息中心【一】党支部", "信息中心（一）党支部"],
    ["width of letters", "ＩＴ党支部", "it党支部"],
  ])("%s make no difference", async (_, inRoster, written) => {
    const reading = await readSheets({ 名册: rosterOf(inRoster), 活动台账: [ACTIVITY_HEADER, activity(written)] });
    expect(reading.values("activities", "organization")).toEqual([inRoster]);
  });

  it.each(Array.from("〇○◯零O0o"))("a nought between numerals is one, as %s, for the suggestion", async (nought) => {
    const names = ["第一〇一党支部", "第一党支部"];
    const written = `第一${nought}一支部`;
    const reading = await readSheets({ 名册: rosterOf(...names), 活动台账: [ACTIVITY_HEADER, activity(written)] });
    expect(reading.rows("activities")).toEqual([]);
    expect(reading.diagnostics[0]).toMatchObject({
      code: "organization-suggested",
      params: { name: written, suggestion: "第一〇一党支部" },
    });
  });

  it("a nought makes no organization another without being asked", async () => {
    const names = ["第一零一党支部", "第一〇一党支部"];
    const reading = await readSheets({
      名册: rosterOf(...names),
      活动台账: [ACTIVITY_HEADER, activity(names[1]!), activity("第一0一党支部")],
    });
    expect(reading.values("activities", "organization")).toEqual([names[1]]);
    expect(reading.problems).toEqual(["organization-ambiguous 活动台账!A3"]);
  });

  it.each([
    ["机关一支部", A],
    ["机关第一支部", A],
    ["机关二支部", "机关第二党支部"],
    ["直属十一支部", "机关第十一党支部"],
    ["一支部", A],
    ["第一党支部（办公室）", A],
    ["审核处支部", C],
    ["中共审核处党支部", C],
    ["审核处", C],
    ["中共机关第一支部委员会", A],
    ["中国共产党机关第一支部委员会", A],
    ["机关第1党支部", A],
    ["1支部", A],
    ["机关党委第一支部", A],
    ["直属机关第一支部委员会", A],
  ])("%s is offered as %s, to be confirmed", async (written, suggestion) => {
    const reading = await one(written);
    expect(reading.rows("activities")).toEqual([]);
    expect(reading.problems).toEqual(["organization-suggested 活动台账!A2"]);
    expect(reading.diagnostics[0]).toMatchObject({
      severity: "error",
      value: written,
      params: { name: written, suggestion },
    });
    expect(reading.aliasSuggestions).toEqual([{ written, organization: suggestion, confirmed: false }]);
  });

  it.each(["二支部", "第二党支部"])("%s may be two: listed, not guessed", async (written) => {
    const reading = await one(written);
    expect(reading.problems).toEqual(["organization-ambiguous 活动台账!A2"]);
    expect(reading.diagnostics[0]?.params).toEqual({
      name: written,
      candidates: ["机关第二党支部", "离退休第二党支部"],
    });
    expect(reading.aliasSuggestions).toEqual([]);
  });

  it.each(["第九党支部", "某某公司", "一", "三支部"])("%s is unknown", async (written) => {
    expect((await one(written)).problems).toEqual(["unknown-organization 活动台账!A2"]);
  });

  it.each(["各党支部", "各支部", "全体党支部", "各基层党组织", "所有党支部"])("%s names nobody", async (written) => {
    expect((await one(written)).problems).toEqual(["organization-collective 活动台账!A2"]);
  });

  it("an alias counts once the office has confirmed it", async () => {
    const confirmed = await one("一支部", aliasOf("一支部", A, true));
    expect(confirmed.values("activities", "organization")).toEqual([A]);
    expect(confirmed.problems).toEqual([]);
    const offered = await one("一支部", aliasOf("一支部", A, false));
    expect(offered.problems).toEqual(["organization-suggested 活动台账!A2"]);
  });

  it("an alias settles what may be two", async () => {
    const reading = await one("二支部", aliasOf("二支部", "离退休第二党支部", true));
    expect(reading.values("activities", "organization")).toEqual(["离退休第二党支部"]);
  });

  it("an alias never takes a name from the organization that bears it", async () => {
    const reading = await one(A, aliasOf(A, C, true));
    expect(reading.values("activities", "organization")).toEqual([A]);
  });

  it("one spelling in many rows is one suggestion and a problem a row", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      活动台账: [ACTIVITY_HEADER, activity("一支部"), activity("一支部"), activity(A)],
    });
    expect(reading.problems).toEqual(["organization-suggested 活动台账!A2", "organization-suggested 活动台账!A3"]);
    expect(reading.aliasSuggestions).toHaveLength(1);
  });
});

describe("several organizations in one cell", () => {
  const TASKS = ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"] as const;
  const CONTACTS = ["委员姓名", "所属党委", "联系党支部", "联系时间"] as const;

  it.each(["、", ",", "，", "；", ";", "/", "\n"])("of a task, parted by %j: each has it", async (mark) => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      任务清单: [TASKS, [`${A}${mark}${C}`, "甲", "张三", "2026.6.30", "否"]],
    });
    expect(reading.values("tasks", "organization")).toEqual([`${A}+${C}`]);
  });

  it("of a contact: each branch", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      委员联系台账: [CONTACTS, ["王五", null, `${A}、 ${C}`, "2026.3.5"]],
    });
    expect(reading.values("contacts", "branch")).toEqual([`${A}+${C}`]);
    expect(reading.problems).toEqual([]);
  });

  it("one of them unknown: listed with that one's name", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      任务清单: [
        TASKS,
        [`${A}、某某公司`, "甲", "张三", "2026.6.30", "否"],
        ["各党支部", "乙", "张三", "2026.6.30", "否"],
      ],
    });
    expect(reading.problems).toEqual(["unknown-organization 任务清单!A2", "organization-collective 任务清单!A3"]);
    expect(reading.diagnostics[0]?.params).toEqual({ name: "某某公司" });
  });

  it("an unknown 所属党委 is none, with a word, and the contact stays", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      委员联系台账: [CONTACTS, ["王五", "某某党委", A, "2026.3.5"]],
    });
    expect(reading.rows("contacts")).toEqual([2]);
    expect(reading.problems).toEqual(["unknown-organization 委员联系台账!B2"]);
    expect(reading.diagnostics[0]?.severity).toBe("warning");
  });
});

describe("the roster", () => {
  const header = [...ROSTER_HEADER, "上级党组织"];
  const row = (name: string, category: string, superior: string | null = null) => [
    name,
    category,
    10,
    9,
    "张三",
    "2024.1.5",
    superior,
  ];
  const read = (...rows: Rows) =>
    readSheets({ 名册: [header, ...rows], 活动台账: [ACTIVITY_HEADER, activity("甲支部")] });

  it("levels come from the words of the category", async () => {
    const reading = await read(
      row("甲支部", "在职党支部"),
      row("乙总支", "党总支部"),
      row("丙党委", "直属党委"),
      row("丁支部", "机关党委直属支部"),
    );
    expect(reading.ledgers?.roster.levels).toEqual(["B", "G", "C", "B"]);
  });

  it.each(["党组", "基层组织", ""])("%j is no level: an error, and no organization", async (category) => {
    const reading = await read(row("甲支部", "党支部"), row("乙", category === "" ? "-" : category));
    expect(reading.ledgers?.roster.names).toEqual(["甲支部"]);
    expect(reading.problems).toEqual(["level-unreadable 名册!B3"]);
    expect(reading.diagnostics[0]?.severity).toBe("error");
  });

  it("the second row of an organization is an error", async () => {
    const reading = await read(row("甲支部", "党支部"), row("乙支部", "党支部"), row(" 甲 支部", "党支部"));
    expect(reading.ledgers?.roster.names).toEqual(["甲支部", "乙支部"]);
    expect(reading.problems).toEqual(["organization-twice 名册!A4"]);
    expect(reading.diagnostics[0]).toMatchObject({ severity: "error", params: { rowNumber: 2 } });
  });

  it("a superior is found wherever it stands; 无 and / are none", async () => {
    const reading = await read(
      row("甲支部", "党支部", "丙党委"),
      row("乙总支", "党总支", "无"),
      row("丙党委", "党委", "/"),
      row("丁支部", "党支部", "乙总支"),
    );
    expect([...(reading.ledgers?.roster.superiors ?? [])]).toEqual([2, -1, -1, 1]);
    expect(reading.problems).toEqual([]);
  });

  it("an unknown superior is none, and listed", async () => {
    const reading = await read(row("甲支部", "党支部", "某某党委"));
    expect([...(reading.ledgers?.roster.superiors ?? [])]).toEqual([-1]);
    expect(reading.problems).toEqual(["superior-unknown 名册!G2"]);
    expect(reading.diagnostics[0]?.severity).toBe("warning");
  });

  it("a circle of superiors is undone, and each of its members listed", async () => {
    const reading = await read(
      row("甲支部", "党支部", "乙总支"),
      row("乙总支", "党总支", "丙党委"),
      row("丙党委", "党委", "乙总支"),
      row("丁支部", "党支部", "丁支部"),
    );
    const superiors = [...(reading.ledgers?.roster.superiors ?? [])];
    expect(superiors).toEqual([1, -1, -1, -1]);
    expect(reading.problems).toEqual([
      "superior-in-circle 名册!G3",
      "superior-in-circle 名册!G4",
      "superior-in-circle 名册!G5",
    ]);
  });

  it("a confirmed alias names a superior too", async () => {
    const reading = await readSheets(
      { 名册: [header, row("甲支部", "党支部", "机关党委"), row("丙党委", "党委")] },
      { mapping: aliasOf("机关党委", "丙党委", true) },
    );
    expect([...(reading.ledgers?.roster.superiors ?? [])]).toEqual([1, -1]);
  });
});

describe("persons", () => {
  const header = ["所在党组织", "姓名", "党内职务", "专兼职", "是否纳入履历", "是否计入工作量"] as const;

  it("are read without white space and remarks, several in one cell", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      党务干部名册: [
        header,
        [A, "张 三", "书记", "专职", "是", "是"],
        [A, "李　四（书记）", "书记", "专", "是", "是"],
        [A, "王五、赵六，钱七", "委员", "兼", "是", "是"],
      ],
    });
    expect(reading.values("staff", "name")).toEqual(["张三", "李四", "王五+赵六+钱七"]);
    expect(reading.values("staff", "fullOrPartTime")).toEqual(["专职", "专职", "兼职"]);
  });

  it("of one name in one organization are never merged silently", async () => {
    const reading = await readSheets({
      名册: rosterOf(...NAMES),
      党务干部名册: [
        header,
        [A, "张三", "书记", "专职", "是", "是"],
        [C, "张三", "书记", "专职", "是", "是"],
        [A, "张 三", "委员", "兼职", "是", "是"],
      ],
    });
    expect(reading.rows("staff")).toEqual([2, 3, 4]);
    expect(reading.problems).toEqual(["person-twice 党务干部名册!B4"]);
    expect(reading.diagnostics[0]?.params).toEqual({ name: "张三", rowNumber: 2 });
  });
});

it("every ledger can be read with its own labels as the header", async () => {
  for (const ledger of Object.values(LEDGERS)) {
    const labels = Object.values<{ label: string }>(ledger.fields).map(({ label }) => label);
    const reading = await readSheets({ 名册: rosterOf(...NAMES), [ledger.label]: [labels] });
    const report = reading.sheets.find(({ sheet }) => sheet === ledger.label);
    expect(report?.columns.map(({ label }) => label)).toEqual(labels);
  }
});
