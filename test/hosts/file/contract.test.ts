import { openFileBytes } from "../../support/assessBytes";
import { describeHostContract, type OpenedWorkbook } from "../hostContract";

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const { host, written } = await openFileBytes(bytes);
  return { host, reopen: () => open(written()) };
}

describeHostContract(open);
