import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { HostError } from "../../../workbook/port/hostError";

/** What a file was like at a time. `owner` and `group` are numbers of the system, 0 where it knows none. */
export type FileState = Readonly<{
  size: number;
  modifiedMs: number;
  mode: number;
  owner: number;
  group: number;
}>;

export function stateOf({ size, mtimeMs, mode, uid, gid }: Stats): FileState {
  return { size, modifiedMs: mtimeMs, mode, owner: uid, group: gid };
}

/** Someone may have saved the file since it was read. @throws HostError file-changed */
export async function refuseChanged(path: string, before: FileState): Promise<void> {
  const now = await stat(path).then(stateOf, () => null);
  if (now?.size !== before.size || now.modifiedMs !== before.modifiedMs)
    throw new HostError("file-changed", "file", { path });
}
