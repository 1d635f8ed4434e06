import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";

/** What Excel and its kin may have written, whether it can be read here or not. */
const WORKBOOKS = new Set([".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".et", ".ods", ".csv"]);

/** Files of a folder and its folders, by path; `skipped`: how many others there were. */
export type ReceivedFolder = Readonly<{
  files: readonly Readonly<{ name: string; path: string }>[];
  skipped: number;
}>;

/** Lists the workbooks of a folder, in the order of their paths; null: it is none. */
export async function receivedFolder(folder: string): Promise<ReceivedFolder | null> {
  const isFolder = await stat(folder).then(
    (state) => state.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // What Excel leaves beside an open workbook, and what systems hide, is nobody's submission.
  const own = entries.filter((entry) => entry.isFile() && !/^(?:~\$|\.)/.test(entry.name));
  const paths = own.map(({ parentPath, name }) => join(parentPath, name));
  const workbooks = paths.filter((path) => WORKBOOKS.has(extname(basename(path)).toLowerCase()));
  return {
    files: workbooks
      .map((path) => ({ name: relative(folder, path).split(sep).join("/"), path }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    skipped: paths.length - workbooks.length,
  };
}
