import { rm } from "node:fs/promises";
import { assess } from "../../src/domain/assessment/assess";
import { assessWorkbook } from "../../src/app/assessWorkbook";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { openNewFile } from "../../src/hosts/file/node/fileOutput";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { ProblemList } from "../../src/workbook/diagnostics/problemList";
import { lookAtSheets } from "../../src/workbook/ledgers/recognising/sheetLook";
import { readGrid } from "../../src/workbook/port/grid";
import { assessOptions } from "../support/runAssess";

// One measured run; prints its figures in ms as JSON. `read`: every cell of every sheet into blocks. `recognise`: what sheets
// are, once the texts of the workbook are read, which any reading needs. `whole`: what the command line does.
const [mode = "", file = ""] = process.argv.slice(2);
const out = `${file}.out.xlsx`;
// Of a run that was interrupted.
await rm(out, { force: true });
const source = await openFileSource(file);
const start = performance.now();
const host = await openFileHost(source, {
  compression: nodeCompression,
  output: () => openNewFile([out], source.opened),
});
const figures: Record<string, number> = {};

if (mode === "read") {
  let cells = 0;
  for (const { id } of (await host.describe()).sheets) {
    await host.readSheet(id, ({ kinds, rowCount, columnCount }) => {
      for (let i = 0; i < rowCount * columnCount; i++) if (kinds[i] !== 0) cells++;
    });
  }
  figures["read"] = performance.now() - start;
  figures["cells"] = cells;
} else if (mode === "recognise") {
  const info = await host.describe();
  await readGrid(host, info.sheets[0]!.id, { rowLimit: 1 });
  const opened = performance.now();
  await lookAtSheets(host, info, { mapping: null, skipSheetIds: new Set() }, new ProblemList());
  figures["recognise"] = performance.now() - opened;
} else {
  let scoring = start;
  const outcome = await assessWorkbook(host, {
    ...assessOptions("2026Q3"),
    onProgress: ({ step }) => {
      if (step === "scoring") scoring = performance.now();
    },
  });
  if (outcome.status === "refused") throw new Error("the benchmark's workbook was refused");
  const planned = performance.now();
  await host.apply(outcome.plan);
  figures["total"] = performance.now() - start;
  figures["parse"] = scoring - start;
  figures["write"] = performance.now() - planned;
  // The engine once more by itself: inside the use case its time lies between reading and planning.
  const { period, cutoff } = outcome.chosen;
  const before = performance.now();
  assess({
    period,
    cutoff,
    ruleSet: outcome.ruleSet,
    settings: outcome.inputs.settings!,
    ledgers: outcome.ledgers,
    adjustments: new Map(),
    itemAdjustments: new Map(),
    decidedGrades: new Map(),
    previous: null,
  });
  figures["engine"] = performance.now() - before;
  await rm(out, { force: true });
}
figures["peakMb"] = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(figures));
