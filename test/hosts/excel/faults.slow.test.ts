import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import { HostError } from "../../../src/workbook/port/hostError";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { bootOffice, type BootedOffice } from "../../support/excel/bootOffice";
import { Workbook } from "../../support/excel/model/workbook";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { look, seen, shelves } from "../../support/excel/seen";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";

const KINDS = {
  /** One action fails; Excel answers again right after. */
  once: (server: ExcelServer, n: number) => {
    server.faults.failAt(n, "GeneralException");
  },
  /** From an action on nothing works any more, as when the web view is torn down, until the pane is loaded anew. */
  "from then on": (server: ExcelServer, n: number) => {
    server.faults.failFrom(n, "GeneralException");
  },
  /** The same, and the workbook is opened anew, which gives its sheets other ids. */
  "from then on, reopened": (server: ExcelServer, n: number) => {
    server.faults.failFrom(n, "GeneralException");
  },
};

let office: BootedOffice;

beforeAll(async () => {
  office = await bootOffice();
});

const open = () => openExcelHost({ now: () => "2026-11-24T12:00" });

/** Two sheets with everything a plan can hold, few rows; `version` tells one write from the next. */
function plan(version: number): WritePlan {
  const notes = plainSheet(`2026Q3.notes`, `说明 ${version}`, [{ cells: ["版本", version] }]);
  const more = plainSheet(`2026Q3.new${version}`, `新表 ${version}`, [{ cells: [`=第${version}次`] }]);
  return { ...samplePlan(), sheets: [resultSheet(2 + version), notes, more] };
}

type Outcome = Readonly<{ actions: number; before: number; complete: number; atOnce: number }>;

/** Repeats some work with a fault at its first, second … action until it ends without one. */
async function faultEverywhere(
  workbook: Workbook,
  server: ExcelServer,
  {
    work,
    order,
    step = 1,
    reopened = false,
  }: Readonly<{
    work: () => Promise<unknown>;
    order: (server: ExcelServer, n: number) => void;
    step?: number;
    reopened?: boolean;
  }>,
): Promise<Outcome> {
  const start = look(workbook);
  const counts = { actions: 0, before: 0, complete: 0, atOnce: 0 };
  for (let n = 1; ; n += step) {
    const first = server.actionCount;
    order(server, n);
    const failure = await work().then(
      () => null,
      (error: unknown) => error,
    );
    const tried = server.actionCount - first;
    const struck = tried >= n;
    server.faults.heal();
    if (failure !== null) expect(failure).toBeInstanceOf(HostError);
    if (failure !== null && look(workbook) === start) counts.atOnce++;
    if (reopened) workbook.reopen();
    await open().recover();
    expect(shelves(workbook).length).toBeLessThanOrEqual(1);
    if (!struck) return { ...counts, actions: Math.ceil((n - 1) / step) };
    if (failure === null) {
      // The fault struck only the clearing up after the write: the write holds, and is taken back to try the next.
      counts.complete++;
      expect(look(workbook) === start).toBe(false);
      await open().restore();
    } else counts.before++;
    if (look(workbook) !== start) expect(seen(workbook)).toEqual(JSON.parse(start));
  }
}

/** When nothing works any more, every fifth action of the long preparation will do; restoring is broken at each one. */
const STEPS = { once: 1, "from then on": 5, "from then on, reopened": 5 } as const;

describe.each(Object.entries(KINDS))("a fault at action after action, %s", { timeout: 400_000 }, (kind, order) => {
  const step = STEPS[kind as keyof typeof STEPS];
  const reopened = kind.endsWith("reopened");
  let workbook: Workbook;
  let server: ExcelServer;

  beforeEach(() => {
    workbook = new Workbook();
    workbook.addSheet("活动台账");
    workbook.addSheet("名册");
    server = office.openWorkbook(workbook);
  });

  const tell = (what: string, { actions, before, complete, atOnce }: Outcome): void => {
    process.stdout.write(
      `fault ${kind}, ${what}: ${actions} faults, ${before} times as before (${atOnce} at once), ${complete} complete\n`,
    );
    expect(before + complete).toBe(actions);
    expect(before).toBeGreaterThan(100);
  };

  it("leaves the first write undone or done", async () => {
    tell(
      "first write",
      await faultEverywhere(workbook, server, { order, step, reopened, work: () => open().apply(plan(1)) }),
    );
  });

  it("leaves a write over an earlier one undone or done", async () => {
    await open().apply(plan(1));
    const office = workbook.sheet("名册");
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(office.id).getRange("A1:A2");
      cells.formulas = [["='考核结果 2026Q3'!B5"], ["=SUM(考核结果_2026Q3[最终得分])"]];
      context.workbook.worksheets.getItem("考核结果 2026Q3").activate();
      await context.sync();
    });
    tell(
      "second write",
      await faultEverywhere(workbook, server, { order, step, reopened, work: () => open().apply(plan(2)) }),
    );
    expect(office.cells.size).toBe(2);
    expect([...office.cells.values()].map(({ formula }) => formula)).toEqual([
      "='考核结果 2026Q3'!B5",
      "=SUM(考核结果_2026Q3[最终得分])",
    ]);
  });

  it("leaves restoring undone or done", async () => {
    await open().apply(plan(1));
    await open().apply(plan(2));
    const outcome = await faultEverywhere(workbook, server, { order, reopened, work: () => open().restore() });
    process.stdout.write(`fault ${kind}, restore: ${outcome.actions} faults, ${outcome.before} times as before\n`);
    expect(outcome.before + outcome.complete).toBe(outcome.actions);
  });
});

it("is really there when nothing fails", async () => {
  const workbook = new Workbook();
  workbook.addSheet("活动台账");
  office.openWorkbook(workbook);
  await open().apply(plan(1));
  const first = seen(workbook);
  await open().apply(plan(2));
  expect(workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
    "活动台账",
    "考核结果 2026Q3",
    "说明 2",
    "新表 1",
    "新表 2",
  ]);
  const second = seen(workbook);
  await open().restore();
  expect(seen(workbook)).toEqual(first);
  await open().restore();
  expect(seen(workbook)).toEqual(second);
});
