import { describe, expect, it } from "vitest";
import { ACTIVITY_HEADER, BRANCHES, ROSTER_HEADER, activity, readSheets, rosterOf, serial } from "./reading";

const [A, B] = BRANCHES;

describe("the header", () => {
  it("stands below merged titles and instructions, anywhere in the first twelve rows", async () => {
    const title = Array.from({ length: 11 }, (_, i) => [`填报要求第${i + 1}条：党组织名称须与名册一致`]);
    const reading = await readSheets({ 活动台账: [...title, ACTIVITY_HEADER, activity(A)] });
    expect(reading.rows("activities")).toEqual([13]);
    expect(reading.sheets.find(({ sheet }) => sheet === "活动台账")?.headerRowIndex).toBe(11);
  });

  it("is not looked for below the twelfth row", async () => {
    const title = Array.from({ length: 12 }, (_, i) => [`第${i + 1}条`]);
    const reading = await readSheets({ 活动台账: [...title, ACTIVITY_HEADER, activity(A)] });
    expect(reading.ledgerOf("活动台账")).toBeNull();
    expect(reading.problems).toEqual(["ledger-missing"]);
    expect(reading.ledgers).toBeNull();
  });

  it("of two rows: the lower text where it is known, else both together", async () => {
    const reading = await readSheets({
      活动台账: [
        ["2026年台账"],
        ["党组织名称", "活动类型", "时间", "人数", null, "请假"],
        [null, null, null, "应到", "实到", "人数"],
        [...activity(A), 10, 8, 2],
      ],
    });
    expect(reading.rows("activities")).toEqual([4]);
    expect(reading.values("activities", "dueCount")).toEqual([10]);
    expect(reading.values("activities", "presentCount")).toEqual([8]);
    expect(reading.values("activities", "leaveCount")).toEqual([2]);
    expect(reading.problems).toEqual([]);
  });

  it("with line breaks, white space and units", async () => {
    const reading = await readSheets({
      名册: [
        [
          "党组织\n名称",
          "党组织 类别",
          "党员总数（人）",
          "正式党员数(人)",
          "书记姓名",
          "书记任职\r\n时间",
          "任期(年)",
          "支委人数[人]",
        ],
        [A, "党支部", 10, 9, "张三", "2024.1.5", 3, 5],
      ],
    });
    expect(reading.values("roster", "termYears")).toEqual([3]);
    expect(reading.values("roster", "committeeSize")).toEqual([5]);
    expect(reading.values("roster", "memberCount")).toEqual([10]);
  });

  it.each([
    ["备注", "姓名"],
    ["应到人", "实到人"],
    ["时间段", "名称备注"],
  ])("a text one or two edits from an alias is none: %s, %s", async (...headers) => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, ...headers],
        [...activity(A), 1, 2],
      ],
    });
    expect(reading.sheets.find(({ sheet }) => sheet === "活动台账")?.columns.map(({ field }) => field)).toEqual([
      "organization",
      "type",
      "date",
    ]);
  });

  it("应到人数 and 实到人数 are never mixed up", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "实到人数", "应到人数"],
        [...activity(A), 8, 10],
      ],
    });
    expect(reading.values("activities", "presentCount")).toEqual([8]);
    expect(reading.values("activities", "dueCount")).toEqual([10]);
  });

  it("a field named by two headers is read from the better one", async () => {
    const reading = await readSheets({
      活动台账: [
        [...ACTIVITY_HEADER, "到会人数", "实到人数"],
        [...activity(A), 1, 2],
      ],
    });
    expect(reading.values("activities", "presentCount")).toEqual([2]);
  });

  it("a 时间 of clock times beside a 日期 is not the day", async () => {
    const reading = await readSheets({
      活动台账: [
        ["党组织名称", "活动类型", "日期", "时间"],
        [A, "党课", "2026.1.1", "14:30"],
        [A, "党课", "2026.2.1", "上午"],
      ],
    });
    expect(reading.values("activities", "date")).toEqual(["2026-01-01", "2026-02-01"]);
  });

  it("a 时间 of days beside a 日期 of days is asked about", async () => {
    const reading = await readSheets({
      活动台账: [
        ["党组织名称", "活动类型", "日期", "时间"],
        [A, "党课", "2026.1.1", "2026.3.5"],
      ],
    });
    const report = reading.sheets.find(({ sheet }) => sheet === "活动台账");
    expect(report?.status).toBe("proposed");
    expect(report?.columns.find(({ field }) => field === "date")).toMatchObject({
      label: "日期",
      certainty: "doubtful",
      evidence: [{ code: "header-known" }, { code: "cells-fit" }, { code: "rival", params: { label: "时间" } }],
    });
  });

  it.each(["党组织名称", "组织名称", "支部名称", "党支部", "所在党组织", "单位（党组织）", "支部"])(
    "%s names the organization in every ledger",
    async (header) => {
      const reading = await readSheets({
        活动台账: [[header, "活动类型", "时间"], activity(A)],
        党费台账: [
          [header, "月份", "应交", "实交"],
          [A, "2026年3月", 1, 1],
        ],
      });
      expect(reading.values("activities", "organization")).toEqual([A]);
      expect(reading.values("dues", "organization")).toEqual([A]);
    },
  );

  it("名称 is the organization in the roster and the title in the activities", async () => {
    const reading = await readSheets({
      名册: [["名称", ...ROSTER_HEADER.slice(1)], ...rosterOf(A, B).slice(1)],
      活动台账: [
        [...ACTIVITY_HEADER, "名称"],
        [...activity(A), "专题学习"],
      ],
    });
    expect(reading.ledgers?.roster.names).toEqual([A, B]);
    expect(reading.values("activities", "title")).toEqual(["专题学习"]);
  });

  it.each(["联系电话", "电话", "手机号码"])("%s is not read", async (header) => {
    const reading = await readSheets({
      名册: [
        [...ROSTER_HEADER, header],
        [...(rosterOf(A)[1] ?? []), "13800000000"],
      ],
    });
    const report = reading.sheets.find(({ sheet }) => sheet === "名册");
    expect(report?.columns.map(({ label }) => label)).toEqual(ROSTER_HEADER);
    expect(JSON.stringify([reading.sheets, reading.diagnostics])).not.toContain("13800000000");
    expect([...(reading.ledgers?.roster.columns.keys() ?? [])]).not.toContain("phone");
  });

  it("of the dues with persons and amounts: the amounts", async () => {
    const reading = await readSheets({
      党费台账: [
        ["党组织名称", "月份", "应交人数", "应交金额", "实交人数", "实交金额"],
        [A, "2026年3月", 10, 250.5, 9, 200],
      ],
    });
    expect(reading.values("dues", "due")).toEqual([250.5]);
    expect(reading.values("dues", "paid")).toEqual([200]);
  });

  it.each(["培训时间", "起止时间", "日期"])("%s of training gives the end", async (header) => {
    const reading = await readSheets({
      培训台账: [
        ["姓名", "所在党组织", "培训班名称", header, "学时"],
        ["张三", A, "轮训", "2026.3.5-3.7", "56学时"],
      ],
    });
    expect(reading.values("training", "end")).toEqual(["2026-03-07"]);
    expect(reading.values("training", "hours")).toEqual([56]);
  });

  it("under 是否专职 yes means 专职", async () => {
    const reading = await readSheets({
      党务干部名册: [
        ["所在党组织", "姓名", "党内职务", "是否专职", "是否纳入履历", "是否计入工作量"],
        [A, "张三", "书记", "是", "√", "×"],
        [A, "李四", "委员", "否", "○", "N"],
      ],
    });
    expect(reading.values("staff", "fullOrPartTime")).toEqual(["专职", "兼职"]);
    expect(reading.values("staff", "inResume")).toEqual(["yes", "yes"]);
    expect(reading.values("staff", "inWorkload")).toEqual(["no", "no"]);
  });
});

describe("which ledger a sheet is", () => {
  it.each([
    ["党组织基本情况", "roster"],
    ["2026年支部名册", "roster"],
    ["三会一课台账", "activities"],
    ["会议记录（一季度）", "activities"],
  ])("%s by its name", async (name, ledger) => {
    const rows = ledger === "roster" ? rosterOf(A) : [ACTIVITY_HEADER, activity(A)];
    const reading = await readSheets({
      ...(ledger === "roster" ? { 名册: [] } : { 活动台账: [] }),
      [name]: rows,
    });
    expect(reading.ledgerOf(name)).toBe(ledger);
  });

  it.each([
    ["支委会", "支部委员会"],
    ["党员大会", "支部党员大会"],
    ["2026年党小组会", "党小组会"],
    ["党课", "党课"],
    ["主题党日台账", "主题党日"],
  ])("the name %s supplies the type where there is no column", async (name, type) => {
    const reading = await readSheets({
      [name]: [
        ["党组织名称", "时间", "主持人"],
        [A, "2026.3.5", "张三"],
      ],
    });
    expect(reading.ledgerOf(name)).toBe("activities");
    expect(reading.values("activities", "type")).toContain(type);
  });

  it("the name supplies the type of cells left blank, and a filled cell comes first", async () => {
    const reading = await readSheets({
      活动台账: [],
      党课: [ACTIVITY_HEADER, [A, null, "2026.3.5"], [A, "主题党日", "2026.3.6"]],
    });
    expect(reading.values("activities", "type")).toEqual(["党课", "主题党日"]);
  });

  it("the kind of talk is in the name", async () => {
    const reading = await readSheets({
      任职谈话台账: [
        ["谈话时间", "谈话人", "谈话对象", "所在党组织"],
        ["2026.3.5", "王五", "张三、李四", null],
      ],
    });
    expect(reading.values("talks", "type")).toEqual(["任职谈话"]);
    expect(reading.values("talks", "target")).toEqual(["张三+李四"]);
    expect(reading.values("talks", "organization")).toEqual([""]);
    expect(reading.problems).toEqual(["talk-without-organization 任职谈话台账!D2"]);
  });

  it("bonus points and activities are told apart by the header", async () => {
    const reading = await readSheets({
      台账一: [
        ["党组织名称", "日期", "类型", "分值", "事项"],
        [A, "2026.3.5", "加分", "2分", "获表彰"],
      ],
      台账二: [["党组织名称", "类型", "日期", "主持人"], activity(A)],
    });
    expect(reading.ledgerOf("台账一")).toBe("bonuses");
    expect(reading.values("bonuses", "points")).toEqual([2]);
    expect(reading.ledgerOf("台账二")).toBe("activities");
  });

  it("a sheet that may be two ledgers is shown, not guessed", async () => {
    const reading = await readSheets({
      汇总: [
        ["党组织名称", "活动类型", "时间", "主持人", "月份", "应交", "实交", "上缴时间"],
        [A, "党课", "2026.3.5", "张三", "3月", 1, 1, null],
      ],
    });
    expect(reading.ledgerOf("汇总")).toBeNull();
    expect(reading.problems).toEqual(["sheet-proposed 汇总"]);
    expect(reading.sheets.find(({ sheet }) => sheet === "汇总")?.candidates.map(({ ledger }) => ledger)).toEqual([
      "dues",
      "activities",
    ]);
  });

  it("a sheet named as a ledger without one of its columns is asked about, and which is missing is told", async () => {
    const reading = await readSheets({
      党费台账: [
        ["党组织名称", "月份", "应交"],
        [A, "3月", 1],
        [A, "4月", 1],
      ],
    });
    expect(reading.problems).toEqual(["sheet-proposed 党费台账"]);
    const report = reading.sheets.find(({ sheet }) => sheet === "党费台账");
    expect(report).toMatchObject({ status: "proposed", candidates: [{ ledger: "dues", missing: ["paid"] }] });
    expect(report?.evidence).toContainEqual({ code: "columns-missing", params: { fields: ["实交"] } });
  });

  it("a sheet that is nothing is passed over in silence", async () => {
    const reading = await readSheets({
      封面: [["2026年度考核"], ["办公室"]],
      通讯录: [
        ["姓名", "电话"],
        ["张三", "1"],
      ],
    });
    expect(reading.ledgerOf("封面")).toBeNull();
    expect(reading.ledgerOf("通讯录")).toBeNull();
    expect(reading.problems).toEqual([]);
  });

  it("several sheets feed one ledger, each record keeps its sheet and row", async () => {
    const reading = await readSheets({
      活动台账1月: [ACTIVITY_HEADER, activity(A, "党课", "2026.1.5")],
      活动台账2月: [["二月"], ["时间", "党组织名称", "活动类型"], ["2026.2.5", B, "支委会"]],
      主题党日: [
        ["党组织名称", "时间", "主题"],
        [A, "2026.2.6", "植树"],
      ],
    });
    expect(reading.values("activities", "type")).toEqual(["党课", "支部委员会", "主题党日"]);
    expect(reading.values("activities", "organization")).toEqual([A, B, A]);
    expect(reading.rows("activities")).toEqual([2, 3, 2]);
    const places = [0, 2, 1].map((recordIndex) => reading.locate({ ledger: "activities", recordIndex, field: "date" }));
    expect(places).toEqual([
      { sheet: "活动台账1月", rowIndex: 1, columnIndex: 2 },
      { sheet: "活动台账2月", rowIndex: 2, columnIndex: 0 },
      { sheet: "主题党日", rowIndex: 1, columnIndex: 1 },
    ]);
  });

  it("without a roster nothing is read", async () => {
    const reading = await readSheets({ 名册: [["空"]] });
    expect(reading.ledgers).toBeNull();
    expect(reading.problems).toEqual(["ledger-missing"]);
  });

  it("problems come in sheet, row and column order", async () => {
    const reading = await readSheets({
      名册: [...rosterOf(A), [B, "党组", "多", 1, "李四", serial(2024, 1, 1)]],
      活动台账: [ACTIVITY_HEADER, activity("外单位甲", "党课", "待定"), activity(A, "党课", "待定")],
    });
    expect(reading.problems).toEqual([
      "level-unreadable 名册!B3",
      "number-unreadable 名册!C3",
      "unknown-organization 活动台账!A2",
      "date-unreadable 活动台账!C2",
      "date-unreadable 活动台账!C3",
    ]);
  });
});
