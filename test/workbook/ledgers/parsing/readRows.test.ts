import { describe, expect, it } from "vitest";
import { ACTIVITY_HEADER, BRANCHES, ROSTER_HEADER, activity, readSheets, rosterOf, serial } from "./reading";

const [A, B, C] = BRANCHES;

describe("rows that are no records", () => {
  it("a contact that is arranged and has no day yet is told, and one of which more is said lacks its day", async () => {
    const header = ["委员姓名", "所属党委", "联系党支部", "联系时间", "方式"];
    const rows = [
      ["李四", null, A, null, null],
      ["李四", null, B, null, "调研"],
      ["李四", null, C, "2026.3.5", "调研"],
      [null, null, A, null, null],
    ];
    const reading = await readSheets({ 委员联系台账: [header, ...rows] });
    expect(reading.rows("contacts")).toEqual([4]);
    expect(reading.problems).toEqual(["contact-without-day 委员联系台账!D2", "date-blank 委员联系台账!D3"]);
    expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(["warning", "error"]);
  });

  it.each([
    ["an example in the first cell", ["（示例）", "党课", "2026.3.1"]],
    ["an example with an organization", [`（示例）${A}`, "党课", "2026.3.1"]],
    ["a total", ["合计", null, null, 12]],
    ["a subtotal", ["小计", "党课", "2026.3.1", 12]],
    ["an average", ["平均", null, null, 12]],
    ["a signature", ["填表人：张三", null, "审核：李四"]],
    ["a note", ["备注：本表按月填报", "说明", null]],
  ])("%s is left out without a word", async (_, row) => {
    const reading = await readSheets({
      活动台账: [[...ACTIVITY_HEADER, "实到人数"], activity(A), row, activity(B)],
    });
    expect(reading.rows("activities")).toEqual([2, 4]);
    expect(reading.problems).toEqual([]);
  });

  it("blank separator rows are passed over and row numbers stay", async () => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(A), [], [null, null, null], activity(B)] });
    expect(reading.rows("activities")).toEqual([2, 5]);
  });

  it("审核处党支部 is an organization, not a signature", async () => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(C)] });
    expect(reading.values("activities", "organization")).toEqual([C]);
  });

  it("a total is told by the first filled cell, also left of the mapped columns", async () => {
    const reading = await readSheets({
      活动台账: [
        ["序号", ...ACTIVITY_HEADER],
        [1, ...activity(A)],
        ["合计", ...activity(B)],
      ],
    });
    expect(reading.rows("activities")).toEqual([2]);
  });

  it("rows prepared with names only are no records", async () => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(A), [B, null, null]] });
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.problems).toEqual([]);
  });

  it("hidden sheets are read like the others", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity(A)] },
      { prepare: (host) => (host.sheet("活动台账").visible = false) },
    );
    expect(reading.rows("activities")).toEqual([2]);
  });
});

describe("organizations filled in only once", () => {
  const rows = [ACTIVITY_HEADER, activity(A), activity(null, "主题党日"), activity(null, "支委会"), activity(B)];

  it("fill down within a merged range", async () => {
    const reading = await readSheets(
      { 活动台账: rows },
      {
        prepare: (host) =>
          host.sheet("活动台账").merges.push({ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }),
      },
    );
    expect(reading.values("activities", "organization")).toEqual([A, A, B]);
    expect(reading.problems).toEqual(["organization-blank 活动台账!A4"]);
  });

  it("are listed where nothing is merged and nothing confirmed", async () => {
    const reading = await readSheets({ 活动台账: rows });
    expect(reading.values("activities", "organization")).toEqual([A, B]);
    expect(reading.problems).toEqual(["organization-blank 活动台账!A3", "organization-blank 活动台账!A4"]);
  });

  it("don't fill down from a merged range of another column", async () => {
    const reading = await readSheets(
      { 活动台账: rows },
      {
        prepare: (host) =>
          host.sheet("活动台账").merges.push({ firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 }),
      },
    );
    expect(reading.rows("activities")).toEqual([2, 5]);
  });

  it("fill down over several merged ranges", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity(A), activity(null), activity(B), activity(null), activity(null)] },
      {
        prepare: (host) =>
          host
            .sheet("活动台账")
            .merges.push(
              { firstRow: 3, lastRow: 5, firstColumn: 0, lastColumn: 0 },
              { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
            ),
      },
    );
    expect(reading.values("activities", "organization")).toEqual([A, A, B, B, B]);
  });

  it("fill down where the merged range begins in a row that is no record", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, [A, null, null], activity(null), activity(null)] },
      {
        prepare: (host) =>
          host.sheet("活动台账").merges.push({ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 }),
      },
    );
    expect(reading.values("activities", "organization")).toEqual([A, A]);
  });

  it("an unknown one above is not reported for each row below it", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity("外单位联合体"), activity(null), activity(null), activity(B)] },
      {
        prepare: (host) =>
          host.sheet("活动台账").merges.push({ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 }),
      },
    );
    expect(reading.rows("activities")).toEqual([5]);
    expect(reading.problems).toEqual(["unknown-organization 活动台账!A2"]);
  });

  it("are not filled down in the roster, where each row is an organization of its own", async () => {
    const reading = await readSheets({
      名册: [
        ...rosterOf(A),
        [null, "党支部", 5, 5, "李四", serial(2025, 1, 1)],
        [B, "党支部", 5, 5, "王五", "2025.2.1"],
      ],
    });
    expect(reading.ledgers?.roster.names).toEqual([A, B]);
    expect(reading.problems).toEqual(["organization-blank 名册!A3"]);
  });
});

describe("faults of cells", () => {
  it("an Excel error in the organization or the placing day takes the row out, elsewhere the cell is blank", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "应到人数"],
        [...activity(A), { error: "#N/A" }],
        [{ error: "#REF!" }, "党课", "2026.3.5", 10],
        [A, "党课", { error: "#VALUE!" }, 10],
      ],
    });
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.values("activities", "dueCount")).toEqual([null]);
    expect(reading.problems).toEqual(["cell-error 活动台账!D2", "cell-error 活动台账!A3", "cell-error 活动台账!C4"]);
    expect(reading.diagnostics.map(({ severity, value }) => [severity, value])).toEqual([
      ["warning", "#N/A"],
      ["error", "#REF!"],
      ["error", "#VALUE!"],
    ]);
  });

  it("all faults of one row are listed at once", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "应到人数"],
        ["外单位联合体", "党课", "待定", "约十人"],
      ],
    });
    expect(reading.problems).toEqual([
      "unknown-organization 活动台账!A2",
      "date-unreadable 活动台账!C2",
      "number-unreadable 活动台账!D2",
    ]);
  });

  it.each([
    ["an impossible day", "2026年2月30日", "date-impossible"],
    ["no day", "待定", "date-unreadable"],
    ["a blank cell", null, "date-blank"],
    ["a blank word", "无", "date-blank"],
    ["a boolean", true, "date-unreadable"],
    ["a small number", 12, "date-unreadable"],
  ])("%s as the placing day: %s", async (_, date, code) => {
    const reading = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(A), [B, "党课", date]] });
    expect(reading.rows("activities")).toEqual([2]);
    expect(reading.problems).toEqual([`${code} 活动台账!C3`]);
    expect(reading.diagnostics[0]?.severity).toBe("error");
  });

  it("an unreadable number or yes/no is blank and listed", async () => {
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, "党小组数", "是否相对薄弱"],
        [A, "党支部", "约十人", "9人", "张三", "2024.1.5", "两三个", "不好说"],
      ],
    });
    expect(reading.values("roster", "memberCount")).toEqual([null]);
    expect(reading.values("roster", "fullMemberCount")).toEqual([9]);
    expect(reading.problems).toEqual([
      "number-unreadable 名册!C2",
      "number-unreadable 名册!G2",
      "yes-no-unreadable 名册!H2",
    ]);
    expect(new Set(reading.diagnostics.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });

  it("无, - and / in a count of the roster are 0, other blank words blank", async () => {
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, "党小组数"],
        ...["无", "-", "/", "—", "不涉及", "暂无", null].map((groups, i) => [
          `第${i + 1}小学党支部`,
          "党支部",
          5,
          5,
          "张三",
          "2024.1.5",
          groups,
        ]),
      ],
    });
    expect(reading.values("roster", "groupCount")).toEqual([0, 0, 0, null, null, null, null]);
    expect(reading.problems).toEqual(["unknown-organization 活动台账!A2"]);
  });

  it("more present than due, and a count that disagrees with the names", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "应到人数", "实到人数", "参会人员"],
        [...activity(A), 10, 12, null],
        [...activity(A), 10, 2, "张 三、李四（书记）"],
        [...activity(A), 10, 3, "张三、李四"],
        [...activity(A), null, 3, "张三、李四、王五"],
      ],
    });
    expect(reading.problems).toEqual(["present-over-due 活动台账!E2", "attendees-disagree 活动台账!E4"]);
    expect(reading.rows("activities")).toEqual([2, 3, 4, 5]);
    expect(reading.values("activities", "attendees")[1]).toBe("张三+李四");
  });

  it("a rate may be a share, per cent or points of a hundred", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "出勤率"],
        ...[0.833, "83.3%", 83.3, "83.3", 1].map((rate) => [...activity(A), rate]),
      ],
    });
    expect(reading.values("activities", "attendanceRate")).toEqual([0.833, 0.833, 0.833, 0.833, 1]);
  });
});

describe("days", () => {
  it.each([
    ["the sheet's full days", "活动台账", [], "2026.3.1"],
    ["the title", "活动台账", [["2026年组织生活台账"]], null],
    ["the sheet's name", "活动台账2026", [], null],
  ] as const)("a day without a year takes that of %s", async (_, name, title, other) => {
    const reading = await readSheets({
      [name]: [
        ...title,
        ACTIVITY_HEADER,
        activity(A, "党课", "3月5日"),
        ...(other ? [activity(A, "党课", other)] : []),
      ],
    });
    expect(reading.values("activities", "date")[0]).toBe("2026-03-05");
    expect(reading.problems).toEqual([]);
  });

  it("a day without a year is listed where the sheet tells none or two", async () => {
    const none = await readSheets({ 活动台账: [ACTIVITY_HEADER, activity(A, "党课", "3月5日")] });
    expect(none.problems).toEqual(["date-without-year 活动台账!C2"]);
    expect(none.diagnostics[0]).toMatchObject({ severity: "error", value: "3月5日" });
    const two = await readSheets({
      活动台账: [["2025年台账"], ACTIVITY_HEADER, activity(A, "党课", "3.5"), activity(B, "党课", "2026.1.1")],
    });
    expect(two.problems).toEqual(["date-without-year 活动台账!C3"]);
    expect(two.rows("activities")).toEqual([4]);
  });

  it("29 February of a year without it is impossible, not shifted", async () => {
    const reading = await readSheets({ 活动台账: [["2026年台账"], ACTIVITY_HEADER, activity(A, "党课", "2月29日")] });
    expect(reading.problems).toEqual(["date-impossible 活动台账!C3"]);
    expect(reading.rows("activities")).toEqual([]);
  });

  it("a task's day takes the row's 年度 before anything else", async () => {
    const reading = await readSheets({
      任务清单: [
        ["2026年任务清单"],
        ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "年度"],
        [A, "甲", "张三", "3月底前", "已完成", 2025],
        [A, "乙", "张三", "第二季度", "正在推进", "2024年"],
        [A, "丙", "张三", "6月30日前", "80%", null],
        [A, "丁", "张三", "长期坚持", null, null],
        [A, "戊", "张三", "每月", "100%", null],
      ],
    });
    expect(reading.values("tasks", "due")).toEqual([
      "2025-03-31",
      "2024-06-30",
      "2026-06-30",
      "2026-12-31 ongoing",
      "2026-12-31",
    ]);
    expect(reading.values("tasks", "done")).toEqual(["yes", "no", "no", null, "yes"]);
    expect(reading.problems).toEqual([]);
  });

  it("a month counts as its first day, a deadline as its last, with a note", async () => {
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, activity(A, "党课", "2026年3月"), activity(A, "党课", "4月")],
      任务清单: [
        ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"],
        [A, "甲", "张三", "2026.06", "否"],
      ],
    });
    expect(reading.values("activities", "date")).toEqual(["2026-03-01", "2026-04-01"]);
    expect(reading.values("tasks", "due")).toEqual(["2026-06-30"]);
    expect(reading.problems).toEqual([
      "date-month-only 活动台账!C2",
      "date-month-only 活动台账!C3",
      "date-month-only 任务清单!D2",
    ]);
  });

  it("a quarter or half of an activity is kept as one, with a note, and is the last day of a deadline", async () => {
    const dates = ["2026年三季度", "第四季度", "2026年上半年", "2026年1季度至2季度"];
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, ...dates.map((date) => activity(A, "党课", date))],
      任务清单: [
        ["责任单位", "工作任务", "责任人", "完成时限", "完成情况"],
        [A, "甲", "张三", "2026年三季度", "否"],
      ],
    });
    expect(reading.values("activities", "date")).toEqual([
      "2026-09-30 quarter",
      "2026-12-31 quarter",
      "2026-06-30 half",
      "2026-06-30 half",
    ]);
    expect(reading.values("tasks", "due")).toEqual(["2026-09-30"]);
    expect(reading.problems).toEqual([2, 3, 4, 5].map((row) => `date-quarter-only 活动台账!C${row}`));
  });

  it("how often an activity is held, or a year that it was in, is told: it proves no month", async () => {
    const dates = ["2026年全年", "每月", "每周一次", "2026年7-9月", "4月至5月", "长期坚持", "不定期", "年底"];
    const reading = await readSheets({
      活动台账: [["2026年活动台账"], ACTIVITY_HEADER, ...dates.map((date) => activity(A, "党课", date))],
      任务清单: [
        ["责任单位", "工作任务", "责任人", "完成时限", "完成情况", "年度"],
        [A, "甲", "张三", "每月", "否", 2026],
        [A, "乙", "张三", "每周", "否", 2026],
        [A, "丙", "张三", "2026年7-9月", "否", 2026],
      ],
    });
    const year = "2026-12-31 year";
    expect(reading.values("activities", "date")).toEqual([
      ...[year, year, year, "2026-09-30 quarter", "2026-05-31 2 months", year, year, year],
    ]);
    expect(reading.values("tasks", "due")).toEqual(["2026-12-31", "2026-09-30"]);
    expect(reading.problems).toEqual([
      ...dates.map((_, i) => `date-quarter-only 活动台账!C${i + 3}`),
      "date-unreadable 任务清单!D3",
      "date-month-only 任务清单!D4",
    ]);
  });

  it("dues are paid for all months of a quarter, of a year, or from month to month; each month is none", async () => {
    const months = ["一季度", "2026年上半年", "全年", "1-2月", "每月"];
    const reading = await readSheets({
      党费台账: [["2026年党费"], ["党组织名称", "月份", "应缴", "实缴"], ...months.map((month) => [A, month, 9, 9])],
    });
    expect(reading.values("dues", "month")).toEqual([
      "2026-03-31 quarter",
      "2026-06-30 half",
      "2026-12-31 year",
      "2026-02-28 2 months",
    ]);
    expect(reading.problems).toEqual(["date-unreadable 党费台账!B7"]);
  });

  it("a month of the dues is as it should be", async () => {
    const reading = await readSheets({
      党费台账: [
        ["2026年党费"],
        ["党组织名称", "月份", "应交", "实交"],
        [A, "3月", 10, 10],
        [A, "2026年4月", 10, 9.5],
        [A, "2026.05", 1, 1],
      ],
    });
    expect(reading.values("dues", "month")).toEqual(["2026-03-01", "2026-04-01", "2026-05-01"]);
    expect(reading.problems).toEqual([]);
  });

  it("serial numbers of the 1904 system", async () => {
    const reading = await readSheets(
      { 活动台账: [ACTIVITY_HEADER, activity(A, "党课", { date: 43_894 }), activity(A, "党课", 43_895)] },
      { prepare: (host) => (host.date1904 = true) },
    );
    expect(reading.values("activities", "date")).toEqual(["2024-03-05", "2024-03-06"]);
  });
});

describe("a kind of activity", () => {
  it("that joins several known ones is each of them, any other is left whole", async () => {
    const kinds = ["主题党日暨党课", "党员大会（含党课）", "支委（扩大）会", "党课和知识竞赛"];
    const reading = await readSheets({
      活动台账: [ACTIVITY_HEADER, ...kinds.map((kind) => activity(BRANCHES[0], kind))],
    });
    expect(reading.values("activities", "type")).toEqual([
      "主题党日+党课",
      "支部党员大会+党课",
      "支部委员会",
      "党课和知识竞赛",
    ]);
  });
});
