import { mountFilePage } from "./file/mountFilePage";

/** The bytes that the build has put into the page under a name. */
function embedded(id: string, type: string): Blob {
  const text = document.getElementById(id)?.textContent.trim() ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type });
}

/** The page in one file, which a double click opens: nothing can be fetched there, so worker and sample are inside. */
const root = document.getElementById("root");
if (root) {
  const worker = new Worker(URL.createObjectURL(embedded("file-worker", "text/javascript")), { name: "file-worker" });
  mountFilePage(root, { worker, fetchSample: () => Promise.resolve(embedded("sample", "application/octet-stream")) });
}
