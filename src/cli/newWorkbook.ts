import { emptyWorkbook } from "../hosts/file/emptyWorkbook";
import { openFileHost } from "../hosts/file/fileHost";
import type { NewFile } from "../hosts/file/node/fileOutput";
import { nodeCompression } from "../hosts/file/node/nodeCompression";
import { writeResults } from "../app/writeResults";
import type { WritePlan } from "../workbook/port/writePlan";
import { runOptions, type CommandRun } from "./commands/command";

/** Writes a plan into a workbook that holds nothing else. @throws HostError, and then nothing is left behind. */
export async function writeNewWorkbook(file: NewFile, plan: WritePlan, run: CommandRun): Promise<void> {
  const output = (): Promise<NewFile> => Promise.resolve(file);
  const host = await openFileHost(await emptyWorkbook(nodeCompression), { compression: nodeCompression, output });
  await writeResults(host, plan, runOptions(run));
}
