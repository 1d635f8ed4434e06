import { streamCompression } from "../../hosts/file/browser/streamCompression";
import { takeTurns } from "../../hosts/file/browser/takeTurns";
import type { Endpoint } from "../worker/endpoint";
import { localTime } from "../../app/localTime";
import { serveFile } from "./serveFile";

/** Entry of the worker of the web page: the file, and all work on it, is here, so that the page stays responsive. */
serveFile(globalThis as unknown as Endpoint, {
  compression: takeTurns(streamCompression),
  now: () => localTime(new Date()),
});
