import { Win32External, type OfficeSurroundings, type Transport } from "./win32External";

/**
 * Makes a page a task pane of an emulated Excel: run it before office.js loads (Playwright: `addInitScript` with this
 * module bundled). The returned object takes events back from the server.
 */
export function installExternal(transport: Transport, surroundings: OfficeSurroundings = {}): Win32External {
  const external = new Win32External(transport, surroundings);
  Object.defineProperty(window, "external", { value: external.build(), configurable: true, writable: true });
  return external;
}
