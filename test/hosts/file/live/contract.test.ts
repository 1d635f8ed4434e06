import { describeHostContract } from "../../hostContract";
import { openLive, type OpenedLive } from "./openLive";

async function open(bytes: Uint8Array): Promise<OpenedLive> {
  return openLive(bytes);
}

describeHostContract(open);
