import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { ExcelServer } from "../server/excelServer";
import type { WireEvent } from "../server/events";
import type { OfficeSurroundings } from "./win32External";

/**
 * Makes every page that this tab opens from now on a task pane of an emulated Excel; the server stays in this process, so
 * that tests can look into its workbook and order faults. Call before `goto`.
 */
export async function attachExcel(
  page: Page,
  server: ExcelServer,
  surroundings: OfficeSurroundings = {},
): Promise<void> {
  const entry = fileURLToPath(new URL("./initScript.ts", import.meta.url));
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022" });
  await page.exposeFunction("excelAnswer", (body: string, flags: number) => server.answer(body, flags));
  const known = { apiVersion: server.apiVersion, ...surroundings };
  await page.addInitScript(`window.officeSurroundings = ${JSON.stringify(known)};\n${bundle.outputFiles[0]!.text}`);
  server.onEvents = (events: readonly WireEvent[]) => {
    // A page that has gone by now wants no events.
    void page
      .evaluate((sent) => {
        (window as unknown as { excelEvents: (events: unknown) => void }).excelEvents(sent);
      }, events)
      .catch(() => undefined);
  };
}
