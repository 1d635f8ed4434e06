import { streamCompression } from "../../../src/hosts/file/browser/streamCompression";
import { takeTurns } from "../../../src/hosts/file/browser/takeTurns";
import type { OpenedFile } from "../../../src/taskpane/file/fileSession";
import { serveFile } from "../../../src/taskpane/file/serveFile";
import { startFileSession } from "../../../src/taskpane/file/startFileSession";
import { done } from "../service/serving";
import { line } from "../worker/throughPorts";

export type Session = ReturnType<typeof startFileSession>;

/** A session whose worker's end is at the other end of a line in this thread. */
export function sessionOfPorts(): Readonly<{ session: Session; here: MessagePort }> {
  const [here, there] = line();
  serveFile(there, { compression: takeTurns(streamCompression), now: () => "2026-10-08T09:00" });
  return { session: startFileSession(here, { language: "zh-CN", productVersion: "0.1.0" }), here };
}

/** Opens bytes under a name. Fails the test when they can't be. */
export function openBytes(session: Session, bytes: Uint8Array, name = "台账.xlsx"): Promise<OpenedFile> {
  return done(session.open(new Blob([new Uint8Array(bytes)]), name));
}
