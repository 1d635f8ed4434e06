import { describeHostContract } from "../../hostContract";
import { openLive, type OpenedLive } from "./openLive";

async function open(bytes: Uint8Array): Promise<OpenedLive> {
  return openLive(bytes);
}

// Reading and writing are those of a file, which tries every workbook.
describeHostContract(open, 3);
