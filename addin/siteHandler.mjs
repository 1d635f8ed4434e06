import { extname } from "node:path";
import compression from "compression";
import serveStatic from "serve-static";

/** Only these are served; anything else in the folder, the server's own script among it, is not there for the outside. */
const SERVED = new Set([".html", ".js", ".css", ".svg", ".png", ".webmanifest", ".xml", ".xlsx"]);
/** A name that changes with the content. */
const HASHED = /\.[0-9a-f]{16,}\.\w+$/;
const ONE_YEAR = "max-age=31536000";

/**
 * Answers requests for the files of the built add-in below `root`.
 *
 * @param policy - the Content-Security-Policy of the build.
 * @param options - `hsts`: browsers shall come by https only from now on.
 */
export function siteHandler(root, policy, { hsts = false } = {}) {
  const common = new Map([
    ["Content-Security-Policy", policy],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "no-referrer"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
    ...(hsts ? [["Strict-Transport-Security", ONE_YEAR]] : []),
  ]);
  const compress = compression();
  const giveFile = serveStatic(root, { redirect: false, cacheControl: false, setHeaders: setCaching });
  return (request, response) => {
    response.setHeaders(common);
    const fail = (error) => {
      if (response.headersSent) response.destroy(error);
      else refuse(response, 500, "Something went wrong on the server\n");
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "Method not allowed\n");
      return;
    }
    const path = pathOf(request.url);
    if (path === undefined) {
      refuse(response, 404, "Not found\n");
      return;
    }
    // What was looked at is what is given: the library must not read the address another way.
    request.url = path;
    try {
      compress(request, response, () => {
        giveFile(request, response, (error) => {
          if (error) fail(error);
          else refuse(response, 404, "Not found\n");
        });
      });
    } catch (error) {
      fail(error);
    }
  };
}

/** The path of an address, still encoded; undefined where it can't mean a file that is served. */
function pathOf(address) {
  try {
    const { pathname } = new URL(address, "http://localhost");
    return pathname.endsWith("/") || SERVED.has(extname(decodeURIComponent(pathname))) ? pathname : undefined;
  } catch {
    return undefined;
  }
}

function setCaching(response, file) {
  response.setHeader("Cache-Control", HASHED.test(file) ? `public, ${ONE_YEAR}, immutable` : "no-cache");
}

function refuse(response, status, text) {
  response.removeHeader("Cache-Control");
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
