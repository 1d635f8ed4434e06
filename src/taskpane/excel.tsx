import { NEEDED_API, openExcelHost } from "../hosts/excel/excelHost";
import { PRODUCT_VERSION } from "../workbook/productVersion";
import { download } from "./download";
import { languageOfTag } from "./languageOfTag";
import { mountPane } from "./mountPane";
import { STEPS, type Step } from "./state/paneState";
import type { OfficeColors } from "./theme";
import { localTime } from "../app/localTime";
import { startService } from "./worker/startService";

/** The pane inside Excel: the workbook in this thread, where Office.js is, everything else in a worker. */
async function openInExcel(element: HTMLElement): Promise<void> {
  await Office.onReady();
  // In a browser of its own, or in an Excel too old, the page says so itself (addin/start.js).
  const requirements = Office.context.requirements as Office.RequirementSetSupport | undefined;
  if (!requirements?.isSetSupported("ExcelApi", NEEDED_API)) return;
  const language = languageOfTag(Office.context.displayLanguage);
  const worker = new Worker(new URL("./worker/paneWorker.ts", import.meta.url), {
    type: "module",
    name: "pane-worker",
  });
  const workbook = openExcelHost({ now: () => localTime(new Date()) });
  const service = startService(worker, workbook, { language, productVersion: PRODUCT_VERSION });
  const step = askedStep(window.location.search);
  mountPane(element, {
    service,
    environment: {
      language,
      inExcel: true,
      hasRibbon: true,
      saveFile: (bytes, name) => {
        // Not every Excel lets an add-in download, and none says whether it did.
        download(bytes, name);
        return Promise.resolve({ how: "tried", name });
      },
      ...officeColors(),
      ...(step === null ? {} : { openStep: step }),
      firstRunSample: { href: "sample.xlsx" },
    },
  });
}

/** A ribbon button names its step in the address. */
function askedStep(search: string): Step | null {
  const asked = new URLSearchParams(search).get("step");
  return STEPS.find((step) => step === asked) ?? null;
}

/** Office tells its colours late, or not at all. */
function officeColors(): Readonly<{
  officeColors?: OfficeColors;
}> {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? {} : { officeColors: theme };
}

const root = document.getElementById("root");
if (root) void openInExcel(root);
