import { beforeAll, describe, expect, it } from "vitest";
import { assessmentJson } from "../../../src/app/assessmentJson";
import { assessWorkbook } from "../../../src/app/assessWorkbook";
import type { PreviewView } from "../../../src/taskpane/service/assessView";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { ResultsView } from "../../../src/taskpane/service/resultsView";
import { itemColumns, reminderColumns } from "../../../src/i18n/zhCN/sheetColumns";
import { textsOf } from "../../../src/i18n/textsOf";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import type { MemoryCell } from "../../support/memoryHost";
import { assessOptions, jsonOf, mustAssess } from "../../support/runAssess";
import { done, keepProgress, openSample, quiet, serve, written } from "./serving";

/** A cell of text or number as it reads. */
const plain = (cell: MemoryCell): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");

type Json = ReturnType<typeof assessmentJson>;

describe("the sample through the service", () => {
  let workbook: LiveMemoryWorkbook;
  let service: PaneService;
  let preview: Extract<PreviewView, { status: "ready" }>;
  let results: ResultsView;
  let json: Json;

  beforeAll(async () => {
    workbook = await openSample();
    service = serve(workbook);
    json = jsonOf(await mustAssess(await openSample(), assessOptions("2026Q3")));
    const view = await done(service.assess({ period: "2026Q3", cutoff: null }, quiet));
    if (view.status !== "ready") expect.fail(view.reason);
    preview = view;
    results = (await done(service.results()))!;
  }, 60_000);

  it("counts in the preview what the JSON lists", () => {
    expect(preview).toMatchObject({
      period: "2026年第三季度",
      cutoff: json.cutoff,
      organizations: json.organizations.length,
      reminders: json.reminders.length,
      notAssessed: json.missing,
      errors: json.problems.filter(({ severity }) => severity === "error").length,
      warnings: json.problems.filter(({ severity }) => severity === "warning").length,
      flagged: json.organizations.filter(({ flags }) => flags.some((code) => code !== "FB9")).length,
      hasPrevious: false,
      movers: [],
    });
    expect(preview.byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(json.organizations.length);
    expect(preview.sheets.map(({ action }) => action)).toEqual(preview.sheets.map(() => "new"));
    expect(preview.sheets.find(({ name }) => name === "考核结果 2026Q3")!.rows).toBeGreaterThan(
      json.organizations.length,
    );
  });

  it("ranks as the JSON does, level by level", () => {
    const rows = results.levels.flatMap((level) => level.rows);
    expect(
      rows.map(({ name, level, secretaryScore, total, grade, rank, flags }) => ({
        ...{ name, level, secretaryScore, total, grade, rank },
        flags: flags.map(({ code }) => code),
      })),
    ).toEqual(
      json.organizations.map(({ name, level, secretaryScore, total, grade, rank, flags }) => ({
        ...{ name, level, secretaryScore, total, grade, rank, flags },
      })),
    );
    expect(results.written).toBe(false);
  });

  it("sums up each level", () => {
    expect(results.levels.map(({ level }) => level)).toEqual(["C", "G", "B"]);
    for (const { rows, ranked, distribution, grades } of results.levels) {
      expect(ranked).toBe(rows.filter(({ rank }) => rank !== null).length);
      const withTotal = rows.filter(({ totalHundredths }) => totalHundredths !== null).length;
      expect(distribution.reduce((sum, { count }) => sum + count, 0)).toBe(withTotal);
      expect(grades.reduce((sum, { count }) => sum + count, 0)).toBe(rows.filter(({ grade }) => grade).length);
      for (const row of rows)
        if (row.total !== null) expect(row.totalHundredths).toBe(Math.round(Number(row.total) * 100));
    }
    expect(results.gradeNames).toEqual(["好", "较好", "一般", "差"]);
    expect(results.flagNames.map(({ code }) => code)).toEqual(
      [...new Set(json.organizations.flatMap(({ flags }) => flags))].sort(),
    );
  });

  it("explains every organization with the JSON's figures and reasons", async () => {
    for (const row of results.levels.flatMap((level) => level.rows)) {
      const view = await done(service.organization(row.organization));
      const expected = json.organizations.find(({ name }) => name === row.name)!;
      expect(view.row).toEqual(row);
      expect(view).toMatchObject({
        earned: expected.earned,
        applicable: expected.applicable,
        base: expected.base,
        bonus: expected.bonus,
        deduction: expected.deduction,
        adjustment: expected.adjustment,
      });
      const items = view.categories.flatMap((category) => category.items);
      expect(items).toHaveLength(expected.items.length);
      for (const item of items) {
        const same = expected.items.find(({ code }) => code === item.code)!;
        expect(item).toMatchObject({ status: same.status, points: same.points, score: same.score });
        if (same.reasons.length > 0) expect(item.reasons).toEqual(same.reasons);
        expect(item.sources.map(({ at }) => ({ sheet: at.sheet, row: (at.rowIndex ?? 0) + 1 }))).toEqual(same.sources);
        expect(item.lost === "").toBe(same.score === null || Number(same.score) >= Number(same.points));
        if (item.status === "notAssessed") expect(item.reasons.length).toBeGreaterThan(0);
      }
      for (const { category, score, points, share } of view.categories) {
        expect(expected.categories[category] ?? { score: "0.00", points: "0.00" }).toEqual({ score, points });
        expect(share).toBeCloseTo(Number(points) === 0 ? 0 : Number(score) / Number(points), 9);
      }
      expect(view.categories[0]?.category).toBe("书记履职");
      expect(view.flags.map(({ code }) => code)).toEqual(expected.flags);
      for (const flag of view.flags) expect(flag.reasons.length).toBeGreaterThan(0);
    }
  });

  it("writes what it planned, tells progress, and shows the items as the sheet does", async () => {
    const { told, onProgress } = keepProgress();
    const wrote = await written(service, onProgress);
    expect(wrote.sheets).toEqual(preview.sheets.map(({ name }) => name));
    expect(wrote.writtenAt).toBe("2026-10-08T09:00");
    expect(told.at(-1)).toMatchObject({ step: "writing" });
    expect((await done(service.results()))?.written).toBe(true);
    const { rows } = workbook.sheet("得分明细 2026Q3");
    const head = rows.findIndex((row) => row.includes(itemColumns.code));
    const labels = rows[head]!;
    const column = (label: string): number => labels.indexOf(label);
    const organization = await done(service.organization(results.levels[2]!.rows[0]!.organization));
    const own = rows.filter((row) => row[column(itemColumns.organization)] === organization.row.name);
    const items = organization.categories.flatMap((category) => category.items);
    expect(own).toHaveLength(items.length);
    for (const item of items) {
      const row = own.find((cells) => cells[column(itemColumns.code)] === item.code)!;
      const value = row[column(itemColumns.value)] ?? null;
      if (typeof value !== "number") expect(item.value).toBe(plain(value));
      else if (item.value.endsWith("%")) expect(item.value).toBe(`${(value * 100).toFixed(2)}%`);
      else expect(item.value).toMatch(value === 0 ? /^(0|在岗)/ : new RegExp(`\\b${Math.abs(value)}( |$)`));
      const why = row[column(itemColumns.reasons)] ?? null;
      expect(item.reasons.join("；")).toBe(plain(why));
    }
  });

  it("lists the reminders as the sheet has them", async () => {
    const view = (await done(service.reminders()))!;
    expect(view.sheet).toBe("提醒名单 2026Q3");
    expect(view.rows).toHaveLength(json.reminders.length);
    expect(
      view.rows.map(({ code, organization, matter, due, daysLeft, urgency }) => ({
        ...{ code, due, daysLeft, urgency, matter },
        organization: organization === "" ? null : organization,
      })),
    ).toEqual(
      json.reminders.map(({ code, organization, subject, dueDate, daysLeft, urgency }) => ({
        ...{ code, organization, daysLeft, urgency },
        due: dueDate,
        matter: subject,
      })),
    );
    expect(view.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(view.rows.length);
    const { record } = workbook.rowWith("提醒名单 2026Q3", "标识", view.rows[0]!.key);
    expect(record[reminderColumns.matter]).toBe(view.rows[0]!.matter);
  });

  it("says the same in English", async () => {
    await service.setLanguage("en");
    const english = (await done(service.results()))!;
    expect(english.levels.map(({ label }) => label)).toEqual(["Party committee", "General branch", "Party branch"]);
    expect(english.levels.flatMap(({ rows }) => rows.map(({ total }) => total))).toEqual(
      results.levels.flatMap(({ rows }) => rows.map(({ total }) => total)),
    );
    const outcome = await assessWorkbook(await openSample(), { ...assessOptions("2026Q3"), texts: textsOf("en") });
    if (outcome.status !== "ready") expect.fail();
    const inEnglish = assessmentJson(outcome, textsOf("en"));
    const { name, organization } = english.levels[2]!.rows.at(-1)!;
    const view = await done(service.organization(organization));
    const items = inEnglish.organizations.find((other) => other.name === name)!.items;
    for (const item of view.categories.flatMap((category) => category.items)) {
      const same = items.find(({ code }) => code === item.code)!;
      if (same.reasons.length > 0) expect(item.reasons).toEqual(same.reasons);
    }
    await service.setLanguage("zh-CN");
  });
});
