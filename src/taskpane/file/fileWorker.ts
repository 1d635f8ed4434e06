import { streamCompression } from "../../hosts/file/browser/streamCompression";
import { takeTurns } from "../../hosts/file/browser/takeTurns";
import type { Endpoint } from "../worker/endpoint";
import { localTime } from "../../app/localTime";
import { serveConsolidation } from "./consolidation/serveConsolidation";
import { serveFile } from "./serveFile";

/** Entry of the worker of the web page: the file, and all work on it, is here, so that the page stays responsive. */
const endpoint = globalThis as unknown as Endpoint;
const options = { compression: takeTurns(streamCompression), now: () => localTime(new Date()) };
serveFile(endpoint, options);
serveConsolidation(endpoint, options);
