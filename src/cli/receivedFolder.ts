import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { kindOfFile } from "../app/consolidation/kindOfFile";

/** Files of a folder and its folders, by path; `skipped`, `archives`: names of others that are not read. */
export type ReceivedFolder = Readonly<{
  files: readonly Readonly<{ name: string; path: string }>[];
  skipped: readonly string[];
  archives: readonly string[];
}>;

/** Lists the workbooks of a folder, in the order of their paths; null: it is none. */
export async function receivedFolder(folder: string): Promise<ReceivedFolder | null> {
  const isFolder = await stat(folder).then(
    (state) => state.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ name: relative(folder, path).split(sep).join("/"), path, kind: kindOfFile(basename(path)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const named = (wanted: string): readonly string[] => all.flatMap(({ name, kind }) => (kind === wanted ? [name] : []));
  return {
    files: all.flatMap(({ name, path, kind }) => (kind === "workbook" ? [{ name, path }] : [])),
    skipped: named("other"),
    archives: named("archive"),
  };
}
