import { kindOfFile } from "../../../app/consolidation/kindOfFile";
import type { GivenFile } from "./consolidationView";

/** The workbooks among files, in the order of their paths. */
export function submittedFiles(files: readonly GivenFile[]): readonly GivenFile[] {
  return filesOfKind(files, "workbook");
}

/** The files of a kind, in the order of their paths. */
export function filesOfKind(files: readonly GivenFile[], kind: ReturnType<typeof kindOfFile>): readonly GivenFile[] {
  return files
    .filter(({ name }) => kindOfFile(name.slice(name.lastIndexOf("/") + 1)) === kind)
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
