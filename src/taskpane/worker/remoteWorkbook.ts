import { HostError } from "../../workbook/port/hostError";
import type { LiveWorkbook } from "../../workbook/port/liveWorkbook";
import type {
  ApplyOptions,
  BlockConsumer,
  ReadOptions,
  SheetTail,
  WriteNotice,
} from "../../workbook/port/workbookHost";
import type { PlannedRow, PlannedSheet, WritePlan } from "../../workbook/port/writePlan";
import { BlockReceiver } from "./blockCrossing";
import type { Endpoint } from "./endpoint";
import { buffersOf, packRows, ROWS_AT_A_TIME } from "./packedRows";
import { connectCalls, type Calls } from "./portCalls";
import { WORKBOOK_TOPIC, type WorkbookCalls } from "./workbookCalls";

/** A workbook that another thread serves (serveWorkbook). Fails as that one does. */
export function remoteWorkbook(endpoint: Endpoint): LiveWorkbook {
  const calls = connectCalls<WorkbookCalls>(endpoint, WORKBOOK_TOPIC);
  const blocks = new BlockReceiver();
  const { call } = calls;
  return {
    // One that nobody else could change would live on this side of the line.
    isShared: true,
    describe: () => call("describe", null),
    readSheet: (sheetId, consume, options) => readSheet(calls, blocks, { sheetId, consume, options: options ?? {} }),
    apply: (plan, options) => apply(calls, plan, options ?? {}),
    show: async (at) => {
      await call("show", at);
    },
    enter: async (entries) => {
      await call("enter", entries);
    },
    watch: (onChange) => watch(calls, onChange),
    recover: () => call("recover", null),
    lastWrite: () => call("lastWrite", null),
    restore: async () => {
      await call("restore", null);
    },
  };
}

type Reading = Readonly<{ sheetId: string; consume: BlockConsumer; options: ReadOptions }>;

async function readSheet(
  { call }: Calls<WorkbookCalls>,
  blocks: BlockReceiver,
  { sheetId, consume, options }: Reading,
): Promise<SheetTail> {
  // Not left to the other side, which might have read the sheet before the abort comes.
  if (options.signal?.aborted) throw new HostError("cancelled", "excel");
  const { rowLimit = null, columns = null, withoutMerges = false } = options;
  const given = { sheetId, rowLimit, columns, withoutMerges };
  const gaveUp = new AbortController();
  const failures: unknown[] = [];
  const take = (work: () => void): void => {
    if (failures.length > 0) return;
    try {
      work();
    } catch (error) {
      failures.push(error);
      giveUp();
    }
  };
  const giveUp = (): void => {
    gaveUp.abort();
  };
  options.signal?.addEventListener("abort", giveUp);
  try {
    return await call("readSheet", given, {
      signal: gaveUp.signal,
      onTold: (told) => {
        if ("rowsRead" in told) {
          take(() => options.onProgress?.(told.rowsRead));
          return;
        }
        const block = blocks.unpack(told.block);
        take(() => {
          consume(block);
        });
      },
    });
  } finally {
    options.signal?.removeEventListener("abort", giveUp);
    // Whoever took the blocks failed: that is the reason, not that the reading ended for it.
    // eslint-disable-next-line no-unsafe-finally
    if (failures.length > 0) throw failures[0];
  }
}

async function apply(
  { call }: Calls<WorkbookCalls>,
  plan: WritePlan,
  { signal, onProgress }: ApplyOptions,
): Promise<readonly WriteNotice[]> {
  const sheets = plan.sheets.map(headOf);
  const id = await call("openPlan", { ...plan, sheets });
  try {
    for (const [sheetIndex, { rows }] of plan.sheets.entries()) {
      for (const piece of inPieces(rows())) {
        if (signal?.aborted) throw new HostError("cancelled", "excel");
        const packed = packRows(piece);
        await call("addRows", { plan: id, sheetIndex, rows: packed }, { transfer: buffersOf(packed) });
      }
    }
    return await call("applyPlan", id, {
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onTold: onProgress } : {}),
    });
  } finally {
    await call("dropPlan", id);
  }
}

/** A function can't cross; the rows it gives follow in pieces. */
function headOf(sheet: PlannedSheet): Omit<PlannedSheet, "rows"> {
  const entries = Object.entries(sheet).filter(([member]) => member !== "rows");
  return Object.fromEntries(entries) as Omit<PlannedSheet, "rows">;
}

function* inPieces(rows: Iterable<PlannedRow>): Generator<readonly PlannedRow[]> {
  let piece: PlannedRow[] = [];
  for (const row of rows) {
    if (piece.push(row) < ROWS_AT_A_TIME) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

function watch({ call }: Calls<WorkbookCalls>, onChange: (sheetId: string) => void): Promise<() => void> {
  const stop = new AbortController();
  return new Promise((resolve, reject) => {
    const onTold = (told: WorkbookCalls["watch"]["told"]): void => {
      if (told !== "ready") onChange(told.sheetId);
      else
        resolve(() => {
          stop.abort();
        });
    };
    call("watch", null, { signal: stop.signal, onTold }).catch(reject);
  });
}
