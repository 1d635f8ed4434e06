import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Paper } from "../domain/papers/paper";
import { openNewFile, type NewFile } from "../hosts/file/node/fileOutput";
import { HostError } from "../workbook/port/hostError";
import { refuseExisting, type OpenWorkbook } from "./files";

/**
 * Draws every paper into a file of the folder, which is made where it is not there; no file is replaced.
 *
 * @throws HostError, and then no paper is left behind.
 */
export async function writePaperFiles(
  folder: string,
  { papers: all, day }: Readonly<{ papers: readonly Paper[]; day: string }>,
  { source }: OpenWorkbook,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new HostError("file-not-writable", "file", { path: folder }, { cause });
  });
  const files = all.map((paper) => ({ paper, path: join(folder, `${paper.name}.docx`) }));
  for (const { path } of files) await refuseExisting(path);
  const { drawPaper } = await import("../hosts/docx/drawPaper");
  const placed: NewFile[] = [];
  try {
    for (const { paper, path } of files) {
      const file = await openNewFile([path], source.opened);
      placed.push(file);
      await file.write(await drawPaper(paper, day));
      await file.commit();
    }
  } catch (cause) {
    for (const file of placed) await file.discard();
    throw cause;
  }
}
