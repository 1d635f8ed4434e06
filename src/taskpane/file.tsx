import { mountFilePage } from "./file/mountFilePage";

async function fetchSample(): Promise<Blob> {
  const response = await fetch("sample.xlsx");
  if (!response.ok) throw new Error(`the sample workbook: ${response.status}`);
  return response.blob();
}

/** Keeps the page's own files, so that it opens without its server; what the script does is said in addin/offline.js. */
function keepForOffline(): void {
  const script = document.querySelector<HTMLMetaElement>("meta[name=offline]")?.content;
  // Absent on pages that are neither https nor of this computer.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  // Without it the page works just as well as long as its server is there.
  if (script !== undefined) container?.register(script).catch(() => undefined);
}

const root = document.getElementById("root");
if (root) {
  const worker = new Worker(new URL("./file/fileWorker.ts", import.meta.url), { type: "module", name: "file-worker" });
  mountFilePage(root, { worker, fetchSample });
  window.addEventListener("load", keepForOffline);
}
