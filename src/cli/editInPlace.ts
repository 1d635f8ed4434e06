import { openNewFile, openReplacement, type NewFile } from "../hosts/file/node/fileOutput";
import { nodeCompression } from "../hosts/file/node/nodeCompression";
import { openLiveFile } from "../hosts/file/liveFile";
import type { LiveWorkbook } from "../workbook/port/liveWorkbook";
import { backupNames, bytesOf, linkedFile, type OpenWorkbook } from "./files";

/**
 * Edits the workbook that was opened, in its own file: a backup is made first, and the file is replaced whole.
 *
 * @param now - `YYYY-MM-DDTHH:MM`, part of the backup's name.
 * @returns the path of the backup.
 * @throws HostError, and then the file is as it was.
 */
export async function editInPlace(
  workbook: OpenWorkbook,
  edit: (live: LiveWorkbook) => Promise<void>,
  { now, backupSuffix }: Readonly<{ now: string; backupSuffix: string }>,
): Promise<string> {
  const { path, source } = workbook;
  const live = await openLiveFile(source, { compression: nodeCompression, now: () => now });
  await edit(live);
  const backup = await openNewFile(backupNames(path, backupSuffix, now), source.opened);
  try {
    for await (const bytes of bytesOf(workbook)) await backup.write(bytes);
    await replace(path, live.snapshot().parts, { source, backup });
    return backup.path();
  } catch (cause) {
    await backup.discard();
    throw cause;
  }
}

type Files = Readonly<{ source: OpenWorkbook["source"]; backup: NewFile }>;

async function replace(path: string, parts: readonly Uint8Array[], { source, backup }: Files): Promise<void> {
  const output = await openReplacement(await linkedFile(path), source.opened);
  try {
    for (const part of parts) await output.write(part);
    await backup.commit();
    await output.commit();
  } catch (cause) {
    await output.discard();
    throw cause;
  }
}
