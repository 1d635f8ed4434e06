import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { choosePeriod } from "../../src/app/choosePeriod";
import type { Progress } from "../../src/workbook/port/progress";
import { writeResults } from "../../src/app/writeResults";
import { openWorkbook } from "../../src/cli/files";
import { openNewFile } from "../../src/hosts/file/node/fileOutput";
import { formatDay, mustDay, parseIsoDay } from "../../src/domain/model/day";
import { formatPeriod, parsePeriod } from "../../src/domain/model/period";
import type { Settings } from "../../src/domain/settings/settings";
import { HostError } from "../../src/workbook/port/hostError";
import { testSettings } from "../support/assessmentInput";
import { buildLedgers } from "../support/ledgerBuilder";
import { MemoryHost } from "../support/memoryHost";
import { assessOptions } from "../support/runAssess";
import { temporaryFolder } from "../support/temporaryFolder";

const INPUT = join(import.meta.dirname, "../golden/cases/01-group-months/input.xlsx");
const A = "机关第一党支部";
const TODAY = mustDay(2026, 10, 8);

const dated = (...days: readonly (string | null)[]) =>
  buildLedgers({
    roster: [{ organization: A, category: "党支部" }],
    activities: days.map((date) => ({ organization: A, type: "党课", date })),
  });

describe("choosePeriod", () => {
  const settings = (more: Partial<Settings>): Settings => ({ ...testSettings, ...more });
  const ASK = { period: parsePeriod("2026Q2"), cutoff: null, today: TODAY };
  const NONE = { period: null, cutoff: null, today: TODAY };
  const set = settings({ year: 2026, periodKind: "H1" });

  it.each([
    ["the argument before the settings", ASK, set, dated("2026-08-01"), "2026Q2 2026-06-30 argument"],
    ["the settings before the activities", NONE, set, dated("2026-08-01"), "2026H1 2026-06-30 settings"],
    ["not the year alone", NONE, settings({ year: 2025 }), dated("2026-08-01"), "2026Q3 2026-09-30 activities"],
    ["not the kind alone", NONE, settings({ periodKind: "H1" }), dated("2026-08-01"), "2026Q3 2026-09-30 activities"],
    [
      "the newest quarter, in any order of rows",
      NONE,
      testSettings,
      dated("2026-02-01", "2026-05-31", "2025-12-31"),
      "2026Q2 2026-06-30 activities",
    ],
    [
      "no slip of a year to come",
      NONE,
      testSettings,
      dated("2062-08-01", "2026-06-30", null),
      "2026Q2 2026-06-30 activities",
    ],
    [
      "the running quarter, also of a day ahead",
      NONE,
      testSettings,
      dated("2026-12-31"),
      "2026Q4 2026-12-31 activities",
    ],
    ["not the quarter after it", NONE, testSettings, dated("2027-01-01", "2026-09-30"), "2026Q3 2026-09-30 activities"],
    ["nothing of slips alone", NONE, testSettings, dated("2062-08-01"), "none"],
    ["nothing without dates", NONE, testSettings, dated(null, null), "none"],
    ["nothing without activities", NONE, testSettings, buildLedgers({ roster: [{ organization: A }] }), "none"],
    [
      "the cutoff of the settings where it lies in the period",
      ASK,
      settings({ cutoff: mustDay(2026, 5, 31) }),
      dated(),
      "2026Q2 2026-05-31 argument",
    ],
    [
      "not a cutoff of the settings from another period",
      ASK,
      settings({ cutoff: mustDay(2026, 9, 30) }),
      dated(),
      "2026Q2 2026-06-30 argument",
    ],
    [
      "the cutoff asked for before that of the settings",
      { ...ASK, cutoff: mustDay(2026, 4, 1) },
      settings({ cutoff: mustDay(2026, 5, 31) }),
      dated(),
      "2026Q2 2026-04-01 argument",
    ],
    ["no cutoff before the period", { ...ASK, cutoff: mustDay(2026, 3, 31) }, testSettings, dated(), "outside 2026Q2"],
    ["no cutoff behind the period", { ...NONE, cutoff: mustDay(2026, 7, 1) }, set, dated(), "outside 2026H1"],
  ])("takes %s", (_, wishes, given, ledgers, expected) => {
    const chosen = choosePeriod(wishes, given, ledgers);
    if (chosen === null) expect("none").toBe(expected);
    else if ("outside" in chosen) expect(`outside ${formatPeriod(chosen.outside)}`).toBe(expected);
    else expect(`${formatPeriod(chosen.period)} ${formatDay(chosen.cutoff)} ${chosen.origin}`).toBe(expected);
  });

  it.each([
    ["argument", { ...ASK, cutoff: mustDay(2026, 4, 1) }, settings({ cutoff: mustDay(2026, 5, 31) }), null],
    ["settings", ASK, settings({ cutoff: mustDay(2026, 5, 31) }), null],
    ["period", ASK, testSettings, null],
    ["period", ASK, settings({ cutoff: mustDay(2026, 9, 30) }), "2026-09-30"],
    ["period", NONE, settings({ cutoff: mustDay(2026, 9, 30) }), "2026-09-30"],
  ])("tells that the cutoff comes from the %s (%#)", (origin, wishes, given, unused) => {
    const chosen = choosePeriod(wishes, given, dated("2026-05-05"));
    if (chosen === null || "outside" in chosen) throw new Error("no period");
    const { cutoffOrigin, unusedCutoff } = chosen;
    expect([cutoffOrigin, unusedCutoff === null ? null : formatDay(unusedCutoff)]).toEqual([origin, unused]);
  });

  it("refuses settings whose own cutoff lies outside their own period", () => {
    const cutoff = mustDay(2026, 9, 30);
    const given = settings({ year: 2026, periodKind: "H1", cutoff });
    expect(choosePeriod(NONE, given, dated())).toEqual({ outside: parsePeriod("2026H1"), cutoff });
  });

  it.each([
    ["2026-04-01", true],
    ["2026-05-31", true],
    ["2026-06-01", false],
    ["2026-03-31", false],
  ])("with an activity of %s alone, tells whether the period up to the cutoff has any: %s", (date, has) => {
    const chosen = choosePeriod({ ...ASK, cutoff: mustDay(2026, 5, 31) }, testSettings, dated(date, null));
    expect(chosen).toMatchObject({ hasActivities: has });
  });
});

const ROSTER = [
  ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"],
  [A, "党支部", 12, 12, "张建国", "2022-05-10"],
];
const ACTIVITIES = [
  ["党组织名称", "活动类型", "时间"],
  [A, "党课", "2026-08-03"],
  [A, "主题党日", "2026-09-01"],
];
const workbook = (more: ConstructorParameters<typeof MemoryHost>[0] = {}) =>
  new MemoryHost({ 党组织名册: ROSTER, 活动台账: ACTIVITIES, ...more });

describe("assessWorkbook refuses", () => {
  it("half a rule set, misread settings and missing ledgers, all told at once, rules and settings first", async () => {
    const host = new MemoryHost({
      活动台账: ACTIVITIES,
      考核设置: [
        ["名称", "值"],
        ["加分上限", "很多"],
      ],
      考核细则: [
        ["代码", "类别", "指标", "层级", "台账", "计量", "分值", "计分"],
        ["S1", "书记履职", "学习", "全部", "活动台账", "猜", 5, "比例"],
      ],
    });
    const outcome = await assessWorkbook(host, assessOptions("2026Q3"));
    expect(outcome).toMatchObject({ status: "refused", reason: "errors" });
    const errors = outcome.diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ at }) => at.sheet)).toEqual(expect.arrayContaining(["", "考核设置", "考核细则"]));
    const order = ["", "考核设置", "考核细则", "活动台账"];
    const places = outcome.diagnostics.map(({ at }) => order.indexOf(at.sheet));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(host.applied).toEqual([]);
  });

  it("a workbook that tells no period, and a cutoff outside it", async () => {
    const undated = workbook({ 活动台账: [ACTIVITIES[0]!, [A, "党课", null]] });
    const none = await assessWorkbook(undated, assessOptions(null));
    expect(none).toMatchObject({ status: "refused", reason: "no-period" });
    const cutoff = parseIsoDay("2026-10-01");
    const outside = await assessWorkbook(workbook(), assessOptions(null, cutoff));
    expect(outside).toMatchObject({ reason: "cutoff-outside", period: parsePeriod("2026Q3"), cutoff });
  });
});

describe("cancelling", () => {
  const path = temporaryFolder();

  it("while reading leaves nothing behind", async () => {
    const controller = new AbortController();
    const host = workbook();
    const before = structuredClone(host.sheets);
    const work = assessWorkbook(host, {
      ...assessOptions("2026Q3"),
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
    await expect(work).rejects.toBeInstanceOf(HostError);
    expect(host.sheets).toEqual(before);
    expect(host.applied).toEqual([]);
  });

  it("while scoring or writing leaves no file and no half of one", async () => {
    for (const step of ["scoring", "writing"] as const) {
      const controller = new AbortController();
      const run = {
        signal: controller.signal,
        onProgress: (progress: Progress) => {
          if (progress.step === step) controller.abort();
        },
      };
      const opened = await openWorkbook(INPUT);
      opened.writeTo(() => openNewFile([path("结果.xlsx")], opened.source.opened));
      const work = (async () => {
        const outcome = await assessWorkbook(opened.host, { ...assessOptions("2026Q1"), ...run });
        if (outcome.status === "ready") await writeResults(opened.host, outcome.plan, run);
      })();
      await expect(work).rejects.toMatchObject({ code: "cancelled" });
      await opened.close();
      expect(readdirSync(dirname(path("结果.xlsx")))).toEqual([]);
    }
  });

  it("before anything is read stops at once", async () => {
    const work = assessWorkbook(workbook(), { ...assessOptions("2026Q3"), signal: AbortSignal.abort() });
    await expect(work).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("progress", () => {
  it("tells every sheet that is read, the scoring and the writing, in this order", async () => {
    const seen: Progress[] = [];
    const host = workbook();
    const onProgress = (progress: Progress): void => {
      seen.push(progress);
    };
    const outcome = await assessWorkbook(host, { ...assessOptions("2026Q3"), onProgress });
    if (outcome.status === "refused") throw new Error("refused");
    await writeResults(host, outcome.plan, { onProgress });
    const steps = seen.map((progress) => (progress.step === "reading" ? progress.sheet : progress.step));
    expect(steps.filter((step, i) => step !== steps[i - 1])).toEqual(["党组织名册", "活动台账", "scoring", "writing"]);
    const rows = seen.flatMap((progress) =>
      progress.step === "reading" && progress.sheet === "活动台账" ? [progress.rows] : [],
    );
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(host.applied).toHaveLength(1);
  });
});
