import { startFileSession } from "../../../src/taskpane/file/startFileSession";
import type { SheetAddress } from "../../../src/workbook/port/address";
import type { OpenedFile } from "../../../src/taskpane/file/fileSession";
import type { PaneService } from "../../../src/taskpane/service/paneService";

/** In the page: a session over the product's own worker, asked by the names of its methods. */
declare global {
  var fileSession: Readonly<{
    open: (address: string, name: string) => Promise<unknown>;
    ask: (method: "layout" | "rows", ...given: readonly unknown[]) => Promise<unknown>;
    service: (method: keyof PaneService, ...given: readonly unknown[]) => Promise<unknown>;
    /** As numbers: bytes don't cross to the test. */
    save: () => Promise<readonly number[]>;
    markSaved: () => Promise<void>;
    shown: readonly SheetAddress[];
    changes: readonly OpenedFile[];
    progress: readonly unknown[];
  }>;
}

const session = startFileSession(new Worker("/worker.js"), { language: "zh-CN", productVersion: "0.1.0" });
const shown: SheetAddress[] = [];
const changes: OpenedFile[] = [];
const progress: unknown[] = [];
session.onShow((at) => shown.push(at));
session.onChange((file) => changes.push(file));

/** Requests that tell their progress. */
const LONG: ReadonlySet<string> = new Set(["inspect", "assess", "write"] satisfies (keyof PaneService)[]);

type Method = (...given: readonly unknown[]) => Promise<unknown>;

globalThis.fileSession = {
  ...{ shown, changes, progress },
  open: async (address, name) => session.open(await (await fetch(address)).blob(), name),
  ask: (method, ...given) => (session as unknown as Record<string, Method>)[method]!(...given),
  service: (method, ...given) => {
    const tell = (told: unknown): void => void progress.push(told);
    const all = LONG.has(method) ? [...given, tell] : given;
    return (session.service as unknown as Record<string, Method>)[method]!(...all);
  },
  save: async () => {
    const answer = await session.save();
    if (answer.status !== "done") throw new Error(JSON.stringify(answer));
    return [...new Uint8Array(await answer.value.bytes.arrayBuffer())];
  },
  markSaved: () => session.markSaved(),
};
