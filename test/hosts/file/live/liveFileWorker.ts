import { streamCompression } from "../../../../src/hosts/file/browser/streamCompression";
import { takeTurns } from "../../../../src/hosts/file/browser/takeTurns";
import { memorySource } from "../../../../src/hosts/file/byteSource";
import { openLiveFile } from "../../../../src/hosts/file/liveFile";
import type { Endpoint } from "../../../../src/taskpane/worker/endpoint";
import { serveCalls } from "../../../../src/taskpane/worker/portCalls";
import { serveWorkbook } from "../../../../src/taskpane/worker/serveWorkbook";

type Call<Given, Value> = Readonly<{ given: Given; told: never; value: Value }>;

/** What the test asks of its worker beside the workbook itself. */
export type LiveFileCalls = {
  open: Call<Uint8Array, null>;
  snapshot: Call<null, Uint8Array>;
};

const endpoint = globalThis as unknown as Endpoint;
let snapshot: () => Promise<Uint8Array> = () => Promise.reject(new Error("no file is open"));

serveCalls<LiveFileCalls>(endpoint, "live-file", {
  open: async (bytes) => {
    const file = await openLiveFile(memorySource(bytes), {
      compression: takeTurns(streamCompression),
      now: () => "2026-10-08T09:00",
    });
    snapshot = async () => new Uint8Array(await new Blob([...file.snapshot().parts]).arrayBuffer());
    serveWorkbook(endpoint, file);
    return null;
  },
  snapshot: () => snapshot(),
});
