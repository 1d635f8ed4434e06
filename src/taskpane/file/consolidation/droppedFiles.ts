import type { GivenFile } from "./consolidationView";

/** What Excel and its kin may have written, whether it can be read here or not. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|et|ods|csv)$/i;
/** What Excel leaves beside an open workbook, and what systems hide. */
const HIDDEN = /^(?:~\$|\.)/;

/** The workbooks among files, in the order of their paths. */
export function submittedFiles(files: readonly GivenFile[]): readonly GivenFile[] {
  return files
    .filter(({ name }) => {
      const own = name.slice(name.lastIndexOf("/") + 1);
      return WORKBOOK.test(own) && !HIDDEN.test(own);
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Chosen files; those of a folder by their path in it. */
export function chosenFiles(list: FileList | readonly File[]): readonly GivenFile[] {
  return Array.from(list, (file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** Everything that was dropped, folders with all that is in them. To be called while the drop is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly GivenFile[]> {
  // Both must be asked for before the event ends.
  const dropped = Array.from(data.items)
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  const found = await Promise.all(
    dropped.map(async ({ file, entry }): Promise<readonly GivenFile[]> => {
      if (entry?.isDirectory) return filesOf(entry as FileSystemDirectoryEntry);
      return file === null ? [] : [{ name: file.name, file }];
    }),
  );
  return found.flat();
}

async function filesOf(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const entries = await entriesOf(folder);
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly GivenFile[]> => {
      if (entry.isDirectory) return filesOf(entry as FileSystemDirectoryEntry);
      return [{ name: entry.fullPath.replace(/^\//, ""), file: await fileOf(entry as FileSystemFileEntry) }];
    }),
  );
  return found.flat();
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
