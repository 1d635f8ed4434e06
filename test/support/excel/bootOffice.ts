import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Win32External, type OfficeSurroundings } from "./page/win32External";
import { ExcelServer, type ExcelServerOptions } from "./server/excelServer";
import { memberVersionsOf } from "./server/memberVersions";
import { Workbook } from "./model/workbook";
import { installStubDocument, runScript } from "./stubDocument";

/** The real client in this process. `Office` and `Excel` are globals from then on. */
export interface BootedOffice {
  /** Puts a server behind the client; the one before is forgotten. */
  open(server: ExcelServer): void;
  /** A server for a workbook, put behind the client, that knows since when each member is there. */
  openWorkbook(workbook: Workbook, options?: ExcelServerOptions): ExcelServer;
}

/** Path of a file of the client. */
export function clientFile(name: string): string {
  return join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist", name);
}

let booted: Promise<BootedOffice> | null = null;

/**
 * Loads the unmodified office.js of node_modules into this realm, with a stub for a page. Once a process (vitest: a test
 * file): later calls give the same. The client reads the supported API version at boot.
 */
export function bootOffice(surroundings: OfficeSurroundings = {}): Promise<BootedOffice> {
  booted ??= boot(surroundings);
  return booted;
}

async function boot(surroundings: OfficeSurroundings): Promise<BootedOffice> {
  // The client asks for something of its own soon after it starts, whether or not a test has opened a workbook.
  let server = new ExcelServer(new Workbook());
  const external = new Win32External((body, flags) => server.answer(body, flags), surroundings);
  Object.defineProperty(globalThis, "external", { value: external.build(), configurable: true, writable: true });
  installStubDocument(clientFile);
  runScript(clientFile("office.debug.js"));
  await Office.onReady();
  const memberVersions = memberVersionsOf(readFileSync(clientFile("excel-win32-16.01.debug.js"), "utf8"));
  const open = (next: ExcelServer) => {
    server.onEvents = null;
    server = next;
    next.onEvents = external.sendEvents;
  };
  return {
    open,
    openWorkbook: (workbook, options = {}) => {
      const next = new ExcelServer(workbook, {
        apiVersion: surroundings.apiVersion === "1.15" ? "1.15" : "1.14",
        memberVersions,
        ...options,
      });
      open(next);
      return next;
    },
  };
}
