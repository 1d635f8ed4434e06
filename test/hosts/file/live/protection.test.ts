import type { LiveFile } from "../../../../src/hosts/file/liveFile";
import { excelModelOf, withLockedSheet } from "../../../support/lockSheet";
import { describeLiveProtectionContract, type ProtectedWorkbook } from "../../protectionContract";
import { bytesOf, openLive } from "./openLive";

async function open(bytes: Uint8Array): Promise<ProtectedWorkbook & Readonly<{ host: LiveFile }>> {
  const { host } = await openLive(bytes);
  return {
    host,
    reopen: () => open(bytesOf(host)),
    model: () => excelModelOf(bytesOf(host)),
    protect: (name, password) => open(withLockedSheet(bytesOf(host), name, password)),
  };
}

describeLiveProtectionContract(open);
