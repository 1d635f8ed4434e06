import type { WireEvent } from "../server/events";
import { installExternal } from "./installExternal";
import type { OfficeSurroundings, Transport } from "./win32External";

/** What attachExcel puts into the page before this script. */
type Attached = {
  excelAnswer: Transport;
  officeSurroundings: OfficeSurroundings;
  excelEvents: (events: readonly WireEvent[]) => void;
};

const page = window as unknown as Attached;
const external = installExternal((body, flags) => page.excelAnswer(body, flags), page.officeSurroundings);
page.excelEvents = external.sendEvents;
