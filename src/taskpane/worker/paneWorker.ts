import type { Endpoint } from "./endpoint";
import { localTime } from "../../app/localTime";
import { serveService } from "./serveService";

/** Entry of the worker: reading, scoring and planning run here, so that the pane stays responsive. */
serveService(globalThis as unknown as Endpoint, () => localTime(new Date()));
