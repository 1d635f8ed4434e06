import { expect } from "vitest";
import { openExcelHost } from "../../../src/hosts/excel/excelHost";
import { HostError } from "../../../src/workbook/port/hostError";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { Workbook } from "../../support/excel/model/workbook";
import type { ExcelServer } from "../../support/excel/server/excelServer";
import { look, seen, shelves } from "../../support/excel/seen";

/** How faults come: each orders one of the n-th action from now on. */
export const FAULT_KINDS = {
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

/** The workbook as a pane that has just been loaded opens it. */
export const openAnew = (): LiveWorkbook => openExcelHost({ now: () => "2026-11-24T12:00" });

/** `actions`: that were broken. `atOnce`: as before already when the work gave up. */
export type FaultOutcome = Readonly<{ actions: number; before: number; complete: number; atOnce: number }>;

/** `actions`: at which the work is broken, ascending; work that ends before one of them ends the run. */
export type Faulted = Readonly<{
  work: () => Promise<unknown>;
  order: (server: ExcelServer, n: number) => void;
  actions: Iterable<number>;
  reopened?: boolean;
}>;

/** Repeats some work with a fault at one action after the other; each time it must be as before, or complete. */
export async function faultEverywhere(
  workbook: Workbook,
  server: ExcelServer,
  { work, order, actions, reopened = false }: Faulted,
): Promise<FaultOutcome> {
  const start = look(workbook);
  const counts = { actions: 0, before: 0, complete: 0, atOnce: 0 };
  for (const n of actions) {
    const first = server.actionCount;
    order(server, n);
    const failure = await work().then(
      () => null,
      (error: unknown) => error,
    );
    const struck = server.actionCount - first >= n;
    server.faults.heal();
    if (failure !== null) expect(failure).toBeInstanceOf(HostError);
    if (failure !== null && look(workbook) === start) counts.atOnce++;
    if (reopened) workbook.reopen();
    await openAnew().recover();
    expect(shelves(workbook).length).toBeLessThanOrEqual(1);
    if (!struck) break;
    counts.actions++;
    if (failure === null) {
      // The fault struck only what comes after the write: the write holds, and is taken back to try the next.
      counts.complete++;
      expect(look(workbook) === start).toBe(false);
      await openAnew().restore();
    } else counts.before++;
    if (look(workbook) !== start) expect(seen(workbook)).toEqual(JSON.parse(start));
  }
  return counts;
}

/** 1, 1 + step, …, without an end. */
export function* everyAction(step = 1): Generator<number> {
  for (let n = 1; ; n += step) yield n;
}
