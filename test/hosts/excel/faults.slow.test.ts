import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WritePlan } from "../../../src/workbook/port/writePlan";
import { bootOffice, type BootedOffice } from "../../support/excel/bootOffice";
import { Workbook } from "../../support/excel/model/workbook";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { seen } from "../../support/excel/seen";
import { plainSheet, resultSheet, samplePlan } from "../../support/samplePlan";
import { everyAction, FAULT_KINDS, faultEverywhere, openAnew, type FaultOutcome } from "./faultEverywhere";

let office: BootedOffice;

beforeAll(async () => {
  office = await bootOffice();
});

const open = openAnew;

/** Two sheets with everything a plan can hold, few rows; `version` tells one write from the next. */
function plan(version: number): WritePlan {
  const notes = plainSheet(`2026Q3.notes`, `说明 ${version}`, [{ cells: ["版本", version] }]);
  const more = plainSheet(`2026Q3.new${version}`, `新表 ${version}`, [{ cells: [`=第${version}次`] }]);
  return { ...samplePlan(), sheets: [resultSheet(2 + version), notes, more] };
}

/**
 * Of the long preparation every seventh action will do, every eleventh when nothing works any more: KAOHE_EVERY_FAULT=1
 * breaks each one. Restoring is broken at each one always.
 */
const STEPS =
  process.env["KAOHE_EVERY_FAULT"] === "1"
    ? { once: 1, "from then on": 1, "from then on, reopened": 1 }
    : { once: 7, "from then on": 11, "from then on, reopened": 11 };

describe.each(Object.entries(FAULT_KINDS))(
  "a fault at action after action, %s",
  { timeout: 400_000 },
  (kind, order) => {
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

    const tell = (what: string, { actions, before, complete, atOnce }: FaultOutcome): void => {
      process.stdout.write(
        `fault ${kind}, ${what}: ${actions} faults, ${before} times as before (${atOnce} at once), ${complete} complete\n`,
      );
      expect(before + complete).toBe(actions);
      expect(before * step).toBeGreaterThan(500);
    };

    it("leaves the first write undone or done", async () => {
      tell(
        "first write",
        await faultEverywhere(workbook, server, {
          ...{ order, reopened, actions: everyAction(step) },
          work: () => open().apply(plan(1)),
        }),
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
        await faultEverywhere(workbook, server, {
          ...{ order, reopened, actions: everyAction(step) },
          work: () => open().apply(plan(2)),
        }),
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
      const outcome = await faultEverywhere(workbook, server, {
        ...{ order, reopened, actions: everyAction() },
        work: () => open().restore(),
      });
      process.stdout.write(`fault ${kind}, restore: ${outcome.actions} faults, ${outcome.before} times as before\n`);
      expect(outcome.before + outcome.complete).toBe(outcome.actions);
    });
  },
);

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
