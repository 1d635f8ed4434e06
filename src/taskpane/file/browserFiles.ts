import { download } from "../download";
import type { ChosenFile, FileAccess, NewFile, WriteProblem } from "./fileAccess";
import { errorName, handleOf, pickers, WORKBOOK_TYPES, XLSX_TYPE, type PickedHandle } from "./fileHandles";
import { writableFile, writeInto } from "./writableFile";

async function ofHandle(handle: PickedHandle): Promise<ChosenFile> {
  const file = await handle.getFile();
  return { name: file.name, blob: file, target: writableFile(handle, file) };
}

function ofFile(file: File): ChosenFile {
  return { name: file.name, blob: file, target: null };
}

function chooseByInput(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = `.xlsx,.xlsm,${XLSX_TYPE}`;
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      resolve(file ? ofFile(file) : null);
    });
    input.addEventListener("cancel", () => {
      resolve(null);
    });
    input.click();
  });
}

async function choose(): Promise<ChosenFile | null> {
  const { showOpenFilePicker } = pickers();
  if (showOpenFilePicker === undefined) return chooseByInput();
  try {
    const [handle] = await showOpenFilePicker(WORKBOOK_TYPES);
    return handle ? await ofHandle(handle) : null;
  } catch (error) {
    if (errorName(error) === "AbortError") return null;
    // Some organs switch the dialog off by policy.
    return chooseByInput();
  }
}

async function dropped(data: DataTransfer): Promise<ChosenFile | null> {
  const items = Array.from(data.items).filter(({ kind }) => kind === "file");
  // Both must be asked for before the event ends.
  const found = items.map((item) => ({ file: item.getAsFile(), handle: handleOf(item).catch(() => null) }));
  const wanted = found.find(({ file }) => file !== null && /\.xls[xm]$/i.test(file.name)) ?? found[0];
  if (!wanted?.file) return null;
  const { file } = wanted;
  const handle = await wanted.handle;
  if (handle?.kind === "directory") return null;
  if (handle === null) return ofFile(file);
  // Some handles can't be read though the file itself can, such as those of files inside mail programs.
  return ofHandle(handle as PickedHandle).catch(() => ofFile(file));
}

async function saveNew(bytes: Blob, name: string): Promise<NewFile | WriteProblem | null> {
  const { showSaveFilePicker } = pickers();
  if (showSaveFilePicker !== undefined) {
    try {
      const handle = await showSaveFilePicker({ suggestedName: name, ...WORKBOOK_TYPES });
      return (await writeInto(handle, bytes)) ?? { how: "saved", name: handle.name };
    } catch (error) {
      if (errorName(error) === "AbortError") return null;
      // The click was too long ago, or the dialog is switched off: a download needs neither.
    }
  }
  download(bytes, name);
  return { how: "downloaded", name };
}

/** Files as the browser gives and takes them. `fetchSample`: the sample's bytes; may reject. */
export function browserFiles(fetchSample: () => Promise<Blob>): FileAccess {
  return {
    choose,
    dropped,
    saveNew,
    download,
    sample: async () => {
      try {
        return { name: "考核工作簿-样例.xlsx", blob: await fetchSample(), target: null };
      } catch {
        return null;
      }
    },
  };
}
