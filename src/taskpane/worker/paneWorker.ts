import { streamCompression } from "../../hosts/file/browser/streamCompression";
import { takeTurns } from "../../hosts/file/browser/takeTurns";
import type { Endpoint } from "./endpoint";
import { localTime } from "../../app/localTime";
import { serveService } from "./serveService";

const compression = takeTurns(streamCompression);

/** Entry of the worker: reading, scoring and planning run here, so that the pane stays responsive. */
serveService(globalThis as unknown as Endpoint, {
  now: () => localTime(new Date()),
  makeFile: async (plan, signal) => {
    // Files are made only of what goes up: who works on the workbook in Excel doesn't wait for it.
    const { newWorkbook } = await import("../../hosts/file/browser/newWorkbook");
    return newWorkbook(plan, { compression, signal });
  },
  openFile: async (file) => {
    const { openBlob } = await import("../../hosts/file/browser/openBlob");
    return openBlob(file, compression);
  },
});
