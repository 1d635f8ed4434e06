import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type { PlannedRow, WritePlan } from "../../workbook/port/writePlan";
import { BlockSender, buffersOfBlock } from "./blockCrossing";
import type { Endpoint } from "./endpoint";
import { unpackRows, type PackedRows } from "./packedRows";
import { serveCalls, type Caller } from "./portCalls";
import { WORKBOOK_TOPIC, type PlanHead, type WorkbookCalls } from "./workbookCalls";

/** Lets another thread use a workbook that only this one can reach (remoteWorkbook is the other end). */
export function serveWorkbook(endpoint: Endpoint, workbook: LiveWorkbook): void {
  const sender = new BlockSender();
  const plans = new PlanStore();
  serveCalls<WorkbookCalls>(endpoint, WORKBOOK_TOPIC, {
    describe: () => workbook.describe(),
    readSheet: ({ sheetId, rowLimit, columns, withoutMerges }, { signal, tell }) =>
      workbook.readSheet(
        sheetId,
        (block) => {
          const sent = sender.pack(block);
          tell({ block: sent }, buffersOfBlock(sent));
        },
        {
          signal,
          ...(rowLimit === null ? {} : { rowLimit }),
          ...(columns === null ? {} : { columns }),
          ...(withoutMerges ? { withoutMerges } : {}),
          onProgress: (rowsRead) => {
            tell({ rowsRead });
          },
        },
      ),
    openPlan: (head) => Promise.resolve(plans.open(head)),
    addRows: ({ plan, sheetIndex, rows }) => {
      plans.add(plan, sheetIndex, rows);
      return Promise.resolve(null);
    },
    applyPlan: (plan, { signal, tell }) => workbook.apply(plans.planOf(plan), { signal, onProgress: tell }),
    dropPlan: (plan) => {
      plans.drop(plan);
      return Promise.resolve(null);
    },
    show: (at) => done(workbook.show(at)),
    enter: (entries) => done(workbook.enter(entries)),
    watch: (_, caller) => watchUntilAborted(workbook, caller),
    recover: () => workbook.recover(),
    lastWrite: () => workbook.lastWrite(),
    restore: () => done(workbook.restore()),
  });
}

/** What a call without a value comes to. */
async function done(work: Promise<void>): Promise<null> {
  await work;
  return null;
}

async function watchUntilAborted(
  workbook: LiveWorkbook,
  { signal, tell }: Caller<WorkbookCalls["watch"]["told"]>,
): Promise<null> {
  const stop = await workbook.watch((sheetId) => {
    tell({ sheetId });
  });
  tell("ready");
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
  stop();
  return null;
}

/** Plans whose rows are coming in; they stay packed until the host walks them. */
class PlanStore {
  private readonly plans = new Map<number, Readonly<{ head: PlanHead; pieces: readonly PackedRows[][] }>>();
  private nextId = 1;

  open(head: PlanHead): number {
    const id = this.nextId++;
    this.plans.set(id, { head, pieces: head.sheets.map(() => []) });
    return id;
  }

  add(id: number, sheetIndex: number, rows: PackedRows): void {
    this.find(id).pieces[sheetIndex]?.push(rows);
  }

  planOf(id: number): WritePlan {
    const { head, pieces } = this.find(id);
    return { ...head, sheets: head.sheets.map((sheet, i) => ({ ...sheet, rows: () => rowsOf(pieces[i] ?? []) })) };
  }

  drop(id: number): void {
    this.plans.delete(id);
  }

  private find(id: number) {
    const plan = this.plans.get(id);
    if (!plan) throw new Error(`no plan ${id}`);
    return plan;
  }
}

function* rowsOf(pieces: readonly PackedRows[]): Generator<PlannedRow> {
  for (const piece of pieces) yield* unpackRows(piece);
}
