import { startFileSession } from "../../src/taskpane/file/startFileSession";
import type { Answer } from "../../src/taskpane/service/paneService";
import { PRODUCT_VERSION } from "../../src/workbook/productVersion";

/** In the page: what an edit of a rule costs from the click to the answer of the worker. Milliseconds. */
export type WhatIfFigures = Readonly<{
  organizations: number;
  first: number;
  tries: readonly Readonly<{ code: string; ms: number }>[];
}>;

declare global {
  var runWhatIf: (period: string, rules: number) => Promise<WhatIfFigures>;
}

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status !== "done") throw new Error(JSON.stringify(given));
  return given.value;
}

const quiet = (): void => undefined;

/** Every rule is tried with other points; the first opening reads the ledgers and scores once. */
globalThis.runWhatIf = async (period, rules) => {
  const file = await (await fetch("/workbook.xlsx")).blob();
  const session = startFileSession(new Worker("/worker.js"), { language: "zh-CN", productVersion: PRODUCT_VERSION });
  const { service } = session;
  await done(session.open(file, "workbook.xlsx"));
  const preview = await done(service.assess({ period, cutoff: null }, quiet));
  if (preview.status !== "ready") throw new Error(JSON.stringify(preview));
  const begun = performance.now();
  const opened = await done(service.openRule({ record: 0, isNew: false, edits: [] }, quiet));
  const first = performance.now() - begun;
  if (opened.trial.status !== "tried") throw new Error(JSON.stringify(opened.trial));
  const tries: { code: string; ms: number }[] = [];
  for (let record = 0; record < rules; record++) {
    const start = performance.now();
    const edits = [{ kind: "text", column: "points", value: "9.5" }] as const;
    const view = await done(service.tryRule({ record, isNew: false, edits }));
    tries.push({ code: view.code, ms: performance.now() - start });
    if (view.trial.status !== "tried") throw new Error(JSON.stringify(view.trial));
  }
  return { organizations: opened.trial.organizations, first, tries };
};
