import { afterEach } from "vitest";
import type { PaneService } from "../../../src/taskpane/service/paneService";
import { remoteWorkbook } from "../../../src/taskpane/worker/remoteWorkbook";
import { serveService } from "../../../src/taskpane/worker/serveService";
import { serveWorkbook } from "../../../src/taskpane/worker/serveWorkbook";
import { startService } from "../../../src/taskpane/worker/startService";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { inMemoryFiles } from "../../support/madeFile";

const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** The two ends of a line; what crosses it is cloned and transferred as between threads. */
export function line(): readonly [MessagePort, MessagePort] {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  return [port1, port2];
}

/** A workbook as another thread has it. */
export function acrossPorts(workbook: LiveWorkbook): LiveWorkbook {
  const [here, there] = line();
  serveWorkbook(here, workbook);
  return remoteWorkbook(there);
}

/** The service as the pane has it, with everything but the workbook at the other end of a line. */
export function serviceAcrossPorts(workbook: LiveWorkbook, language: Language = "zh-CN"): PaneService {
  const [here, there] = line();
  serveService(there, { now: () => "2026-10-08T09:00", ...inMemoryFiles });
  return startService(here, workbook, { language, productVersion: "0.1.0" });
}
