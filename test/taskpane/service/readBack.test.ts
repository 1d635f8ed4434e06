import { beforeAll, describe, expect, it } from "vitest";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import type { RemindersView } from "../../../src/taskpane/service/remindersView";
import type { ItemView, OrganizationView, ResultRow, ResultsView } from "../../../src/taskpane/service/resultsView";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import type { LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import { done, openSample, quiet, serve, smallWorkbook, written } from "./serving";

const QUARTER = { period: "2026Q3", cutoff: null };

type Shown = Readonly<{ results: ResultsView; organizations: readonly OrganizationView[]; reminders: RemindersView }>;

/** Everything that 结果 and 提醒 show. */
async function everything(service: PaneService): Promise<Shown> {
  const results = (await done(service.results()))!;
  const organizations: OrganizationView[] = [];
  for (const { organization } of results.levels.flatMap(({ rows }) => rows)) {
    organizations.push(await done(service.organization(organization)));
  }
  return { results, organizations, reminders: (await done(service.reminders()))! };
}

/** A row without its number, which is another one where it is read back. */
const rowOf = (row: ResultRow): ResultRow => ({ ...row, organization: 0 });

/** Sentences in one text, whichever way they are parted. */
const sentences = (reasons: readonly string[]): string => reasons.join("；").replaceAll("; ", "；");

type Explained = Pick<ItemView, "reasons" | "sources" | "moreSources">;

/** The first place with its row, how many places there are, and the reasons in one text: what a cell has room for. */
function explanation({ reasons, sources, moreSources }: Explained) {
  const [first] = sources;
  const place = first && [first.at.sheet, first.at.rowIndex];
  return { reasons: sentences(reasons), place, places: sources.length + moreSources };
}

/** What of a view the result sheets hold. */
function comparable({ results, organizations, reminders }: Shown) {
  return {
    results: {
      ...results,
      gradeNames: [],
      readBack: null,
      levels: results.levels.map((level) => ({
        ...level,
        rows: level.rows.map(rowOf),
        grades: level.grades.filter(({ count }) => count > 0),
      })),
    },
    organizations: organizations.map(({ flags, ...view }) => ({
      ...view,
      row: rowOf(view.row),
      categories: view.categories.map((category) => ({
        ...category,
        items: category.items.map((item) => ({ ...item, ...explanation(item), sources: [], moreSources: 0 })),
      })),
      // A row of 预警名单 holds all flags of an organization.
      flags: [flags.map(({ code }) => code).join(" "), sentences(flags.flatMap(({ reasons }) => reasons))],
    })),
    reminders: {
      ...reminders,
      readBack: null,
      rows: reminders.rows.map(({ organizationIndex, sources, moreSources, ...row }) => ({
        ...row,
        ...explanation({ reasons: [], sources, moreSources }),
        isListed: organizationIndex !== null,
      })),
    },
  };
}

describe.each(["zh-CN", "en"] as const)("a workbook with results, opened anew, in %s", (language: Language) => {
  let workbook: LiveMemoryWorkbook;
  let assessed: Shown;

  beforeAll(async () => {
    workbook = await openSample();
    const service = serve(workbook, language);
    await done(service.assess(QUARTER, quiet));
    await written(service);
    assessed = await everything(service);
  });

  it("law: shows without assessing what the assessment showed", async () => {
    const read = await everything(serve(workbook, language));
    expect(comparable(read)).toEqual(comparable(assessed));
    expect(assessed.results.gradeNames).toEqual(expect.arrayContaining([...read.results.gradeNames]));
  });

  it("says that it was not assessed, and whether the ledgers have changed since", async () => {
    const service = serve(workbook, language);
    const calculatedAt = "2026-10-08 09:00";
    const note = { calculatedAt, uncalculated: 0, unknownLevels: 0, leftOut: [] };
    expect((await done(service.results()))!.readBack).toEqual({ ...note, ledgers: "unread" });
    await done(service.inspect(quiet));
    expect((await done(service.results()))!.readBack).toEqual({ ...note, ledgers: "same" });
    expect((await done(service.reminders()))!.readBack).toEqual({ ...note, ledgers: "same" });
  });
});

describe("results that were read back", () => {
  async function withResults(): Promise<LiveMemoryWorkbook> {
    const workbook = smallWorkbook();
    const service = serve(workbook);
    await done(service.assess(QUARTER, quiet));
    await written(service);
    return workbook;
  }

  it("are those of an assessment as soon as there is one", async () => {
    const service = serve(await withResults());
    expect((await done(service.results()))?.readBack).not.toBeNull();
    await done(service.assess(QUARTER, quiet));
    expect(await done(service.results())).toMatchObject({ readBack: null, written: false });
  });

  it("are not those of ledgers that have changed, which is said", async () => {
    const workbook = await withResults();
    const service = serve(workbook);
    workbook.typeAsUser("活动台账", 1, 2, "2026-07-11");
    await done(service.inspect(quiet));
    expect((await done(service.results()))?.readBack?.ledgers).toBe("changed");
  });

  it("take entries into 提醒名单, without an assessment", async () => {
    const workbook = await withResults();
    const service = serve(workbook);
    const { key } = (await done(service.reminders()))!.rows[0]!;
    const entry = { key, remindedAt: "2026-10-06", handling: "已电话提醒", remark: "" };
    const after = await done(service.saveReminder(entry));
    expect(after.rows.find((row) => row.key === key)).toMatchObject(entry);
    expect(workbook.rowWith("提醒名单 2026Q3", "标识", key).record["处理情况"]).toBe("已电话提醒");
  });

  it("tell what can't be shown: formulas without results, levels in other words", async () => {
    const workbook = await withResults();
    const { rows } = workbook.sheet("考核结果 2026Q3");
    const head = rows.find((row) => row.includes("最终得分"))!;
    const [first, second] = ["机关第一党支部", "机关第二党支部"].map(
      (name) => workbook.rowWith("考核结果 2026Q3", "党组织", name).rowIndex,
    );
    rows[first!]![head.indexOf("最终得分")] = null;
    rows[second!]![head.indexOf("层级")] = "小组";
    const view = (await done(serve(workbook).results()))!;
    expect(view.readBack).toMatchObject({ uncalculated: 1, unknownLevels: 1 });
    expect(view.levels.flatMap((level) => level.rows).map(({ name, total }) => [name, total])).toEqual([
      ["机关第一党支部", null],
    ]);
  });

  it("are none in a workbook without results", async () => {
    const service = serve(smallWorkbook());
    expect([await done(service.results()), await done(service.reminders())]).toEqual([null, null]);
    expect(await service.organization(0)).toMatchObject({ status: "failed", trouble: { code: "not-assessed" } });
  });
});
