import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { siteHandler } from "../../addin/siteHandler.mjs";
import type { Browser, Page } from "playwright-core";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { complaintsOf, launchChromium } from "../support/browser/chromium";
import { loadWorkbook } from "../support/excel/loadWorkbook";
import type { Workbook } from "../support/excel/model/workbook";
import { attachExcel } from "../support/excel/page/attachExcel";
import type { OfficeSurroundings } from "../support/excel/page/win32External";
import { ExcelServer } from "../support/excel/server/excelServer";
import { Screens } from "./screens";

const BUILT = resolve("dist/addin");
export const SAMPLE = readFileSync(join(import.meta.dirname, "../../examples/考核工作簿-样例.xlsx"));

export type PaneOptions = Readonly<{
  bytes?: Uint8Array;
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  forcedColors?: "active" | "none";
  surroundings?: OfficeSurroundings;
  /** What stands behind the page's name in its address: "?step=data". */
  query?: string;
}>;

/** The built pane in a browser over our own Excel, which stays in this process. */
export type OpenedPane = Readonly<{
  page: Page;
  server: ExcelServer;
  workbook: Workbook;
  /** Everything that must not happen: console messages, errors, requests to elsewhere, violations of the policy. */
  complaints: readonly string[];
  screens: Screens;
  close: () => Promise<void>;
}>;

/** The built add-in on a server of its own. */
export class PaneSite {
  private constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly stop: () => void,
  ) {}

  static async start(): Promise<PaneSite> {
    if (!existsSync(join(BUILT, "taskpane.html"))) execFileSync("npm", ["run", "-s", "build:addin"], { stdio: "pipe" });
    const { policy } = JSON.parse(readFileSync(join(BUILT, "site.json"), "utf8")) as { policy: string };
    const server = createServer(siteHandler(BUILT, policy));
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    const browser = await launchChromium();
    const { port } = server.address() as AddressInfo;
    return new PaneSite(browser, `http://localhost:${port}`, () => server.close());
  }

  async open(options: PaneOptions = {}): Promise<OpenedPane> {
    const workbook = await loadWorkbook(options.bytes ?? SAMPLE, nodeCompression);
    const server = new ExcelServer(workbook);
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 320, height: options.height ?? 700 },
      colorScheme: options.colorScheme ?? "light",
      forcedColors: options.forcedColors ?? "none",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const complaints = await complaintsOf(page, page, (url) => url.startsWith(`${this.origin}/`));
    await attachExcel(page, server, options.surroundings);
    await page.goto(`${this.origin}/taskpane.html${options.query ?? ""}`);
    await page.getByRole("navigation").waitFor();
    return {
      page,
      server,
      workbook,
      complaints,
      screens: new Screens(page, ""),
      close: () => context.close(),
    };
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.stop();
  }
}
