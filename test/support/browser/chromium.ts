import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const hasChromium = existsSync(CHROMIUM);

/** A browser that asks nothing of the outside by itself. @param host - a name that means this machine. */
export function launchChromium(host?: string): Promise<Browser> {
  const named = host === undefined ? [] : [`--host-resolver-rules=MAP ${host} 127.0.0.1`];
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...named] });
}

/**
 * Collects what must not happen on a page: console messages, errors, violations of its policy, failed answers and requests
 * that are none of its own. Call before `goto`.
 *
 * @param isOwn - whether an address is one that the page may ask for.
 */
export async function complaintsOf(
  page: Page,
  requests: Page | BrowserContext,
  isOwn: (url: string) => boolean,
): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  (requests as Page).on("request", (request) => {
    if (!isOwn(request.url())) complaints.push(`request to ${request.url()}`);
  });
  (requests as Page).on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      // This is what listens to the console.
      // eslint-disable-next-line no-console
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return complaints;
}
