import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { siteHandler } from "../../addin/siteHandler.mjs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { complaintsOf, launchChromium } from "../support/browser/chromium";
import { Screens } from "./screens";

const BUILT = resolve("dist/addin");
const SINGLE = resolve("dist/page/党建考核.html");
export const SAMPLE_PATH = resolve("examples/考核工作簿-样例.xlsx");

export type FilePageOptions = Readonly<{
  width?: number;
  height?: number;
  colorScheme?: "light" | "dark";
  locale?: "zh-CN" | "en-US";
  /** Opens the build in one file from the disk instead of the one that is served. */
  single?: boolean;
  /** The browser's own file dialogs can't be driven: the page is kept from them unless a test brings its own. */
  pickers?: boolean;
}>;

/** The built web page in a browser. */
export type OpenedPage = Readonly<{
  page: Page;
  context: BrowserContext;
  /** Everything that must not happen: console messages, errors, requests to elsewhere, violations of the policy. */
  complaints: readonly string[];
  screens: Screens;
  button: (name: string | RegExp) => Locator;
  tab: (name: string | RegExp) => Locator;
  /** Chooses a file in the dialog of the button. */
  choose: (path: string) => Promise<void>;
  /** Drops a file anywhere on the page. */
  drop: (name: string, bytes: Uint8Array) => Promise<void>;
  close: () => Promise<void>;
}>;

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, content }) => {
      const given = new DataTransfer();
      given.items.add(new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name));
      return given;
    },
    { name, content: Buffer.from(bytes).toString("base64") },
  );
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: data });
}

/** The built page on a server of its own, and from the disk. */
export class FilePageSite {
  private constructor(
    private readonly browser: Browser,
    readonly origin: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** @param host - the name in its address; one other than localhost makes the page an insecure one. */
  static async start(host = "localhost"): Promise<FilePageSite> {
    if (!existsSync(join(BUILT, "index.html"))) execFileSync("npm", ["run", "-s", "build:addin"], { stdio: "pipe" });
    if (!existsSync(SINGLE)) execFileSync("npm", ["run", "-s", "build:page"], { stdio: "pipe" });
    const { policy } = JSON.parse(readFileSync(join(BUILT, "site.json"), "utf8")) as { policy: string };
    const server = createServer(siteHandler(BUILT, policy));
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const browser = await launchChromium(host);
    const { port } = server.address() as AddressInfo;
    const stop = (): Promise<void> =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      });
    return new FilePageSite(browser, `http://${host}:${port}`, stop);
  }

  async open(options: FilePageOptions = {}): Promise<OpenedPage> {
    const context = await this.browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      colorScheme: options.colorScheme ?? "light",
      locale: options.locale ?? "zh-CN",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const address = options.single === true ? pathToFileURL(SINGLE).href : `${this.origin}/`;
    const isOwn = (url: string): boolean => [address, "blob:", "data:"].some((start) => url.startsWith(start));
    const complaints = await complaintsOf(page, context, isOwn);
    if (options.pickers !== true)
      await page.addInitScript(() => {
        for (const name of ["showOpenFilePicker", "showSaveFilePicker"]) Reflect.deleteProperty(window, name);
      });
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const button = (name: string | RegExp): Locator => page.getByRole("button", { name }).first();
    return {
      page,
      context,
      complaints,
      screens: new Screens(page, "page-"),
      button,
      tab: (name) => page.getByRole("tab", { name }),
      choose: async (path) => {
        const chooser = page.waitForEvent("filechooser");
        await button(/^(选择工作簿|打开另一个文件|Choose a workbook)$/).click();
        await (await chooser).setFiles(path);
      },
      drop: (name, bytes) => drop(page, name, bytes),
      close: () => context.close(),
    };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.stop();
  }
}
