import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { complaintsOf, launchChromium } from "./chromium";

/** Commands and tests run in the folder of the repository. */
const ROOT = resolve(".");

/** A page of Chromium over scripts of ours. `complaints`: everything on the console, errors, requests to elsewhere. */
export type ChromiumPage = Readonly<{
  browser: Browser;
  page: Page;
  complaints: readonly string[];
  close: () => Promise<void>;
}>;

/** The script of an entry of this repository, as one file. */
export function bundled(entry: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles[0]!.text;
}

/**
 * @param scripts - entries of this repository by their addresses in the page; `/page.js` is run by the page itself.
 * @param files - other files by their addresses.
 */
export async function openChromiumPage(
  scripts: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<ChromiumPage> {
  const served = new Map(Object.entries(scripts).map(([address, entry]) => [address, bundled(entry)]));
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    const script = served.get(address);
    // What performance.measureUserAgentSpecificMemory asks for.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    if (script !== undefined) response.setHeader("Content-Type", "text/javascript; charset=utf-8").end(script);
    else if (files[address]) response.setHeader("Content-Type", "application/octet-stream").end(files[address]);
    else if (address === "/") response.setHeader("Content-Type", "text/html").end(`<script src="/page.js"></script>`);
    else response.writeHead(address === "/favicon.ico" ? 204 : 404).end();
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  const page = await browser.newPage();
  const complaints = await complaintsOf(page, page, (url) => url.startsWith(`${origin}/`));
  await page.goto(`${origin}/`);
  return {
    ...{ browser, page, complaints },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
