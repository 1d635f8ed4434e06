import { createRoot } from "react-dom/client";
import { PRODUCT_VERSION } from "../../workbook/productVersion";
import { languageOfTag } from "../languageOfTag";
import { browserFiles } from "./browserFiles";
import { FilePage } from "./components/FilePage";
import { startConsolidation } from "./consolidation/startConsolidation";
import { startFileSession } from "./startFileSession";

/**
 * Shows the web page in an element that has a height of its own.
 *
 * @param worker - runs fileWorker.
 * @param fetchSample - the sample workbook's bytes; may reject.
 */
export function mountFilePage(
  element: HTMLElement,
  { worker, fetchSample }: Readonly<{ worker: Worker; fetchSample: () => Promise<Blob> }>,
): void {
  const language = languageOfTag(navigator.language);
  const session = startFileSession(worker, { language, productVersion: PRODUCT_VERSION });
  const page = { ...session, consolidation: startConsolidation(worker) };
  createRoot(element).render(<FilePage session={page} files={browserFiles(fetchSample)} language={language} />);
}
