// Serves the built add-in: `npm run serve`, or `node serve.mjs` in the built folder, which is all an intranet server
// needs beside Node.js.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { hostname } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/** Only these are served; anything else in the folder, this script among it, is not there for the outside. */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const HASHED = /\.[0-9a-f]{16,}\.\w+$/;
const EVERYWHERE = new Set(["0.0.0.0", "::"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

const USAGE = `node serve.mjs [--port 3000] [--host 0.0.0.0] [--cert FILE --key FILE | --pfx FILE [--passphrase-file FILE]]

  --host   address to listen on (监听地址); without it only this computer can connect (默认仅本机)
  --port   port (端口)
  --cert, --key   certificate and key as PEM files (PEM 证书和私钥)
  --pfx, --passphrase-file   certificate with its key as a .pfx file, and a file with its password (PFX 证书及密码文件)
  --root   the built folder (构建目录)
Without a certificate it serves http, and only to this computer. Excel loads add-ins over https only.
没有证书时只用 http 供本机查看；Excel 只加载 https 地址的加载项。`;

/** The file below `root` that a request address means, or undefined when there is none to be had. */
export function fileOf(root, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (path.endsWith("/")) path += "index.html";
  if (path.includes("\0") || path.includes("\\") || !(extname(path) in TYPES)) return undefined;
  const file = resolve(root, `.${path}`);
  if (!file.startsWith(resolve(root) + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Answers requests for the files below `root`. `policy`: the Content-Security-Policy of the build. */
export function siteHandler(root, policy) {
  const common = {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  };
  return (request, response) => {
    const refuse = (status, text, headers = {}) =>
      response.writeHead(status, { ...common, ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(text);
    if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(405, "Method not allowed\n", { Allow: "GET, HEAD" });
      return;
    }
    const file = fileOf(root, request.url ?? "/");
    if (!file) {
      refuse(404, "Not found\n");
      return;
    }
    const { size, mtime } = statSync(file);
    const tag = `"${size.toString(16)}-${mtime.getTime().toString(16)}"`;
    const headers = {
      ...common,
      "Content-Type": TYPES[extname(file)],
      "Cache-Control": HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: tag,
    };
    if (request.headers["if-none-match"] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, "Content-Length": size });
    if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", (error) => response.destroy(error)).pipe(response); // prettier-ignore
  };
}

/** Reads what to do from the command line. @throws Error, in words for the person at the keyboard */
export function settingsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      host: { type: "string", default: "localhost" },
      port: { type: "string", default: "3000" },
      root: { type: "string", default: import.meta.dirname },
      cert: { type: "string" },
      key: { type: "string" },
      pfx: { type: "string" },
      "passphrase-file": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) throw new Error(`not a port: ${values.port}`);
  if ((values.cert === undefined) !== (values.key === undefined)) throw new Error("--cert and --key go together");
  const certificate = values.cert
    ? { cert: readFileSync(values.cert), key: readFileSync(values.key) }
    : values.pfx && { pfx: readFileSync(values.pfx) };
  if (values["passphrase-file"]) {
    if (!certificate) throw new Error("--passphrase-file goes with a certificate");
    certificate.passphrase = readFileSync(values["passphrase-file"], "utf8").trim();
  }
  if (!certificate && !LOOPBACK.has(values.host)) {
    throw new Error(`without a certificate only this computer can be served, not ${values.host} (对外服务需要证书)`);
  }
  return { root: resolve(values.root), host: values.host, port: Number(values.port), certificate, help: values.help };
}

function main(args) {
  const { root, host, port, certificate, help } = settingsOf(args);
  if (help) {
    console.log(USAGE);
    return;
  }
  const site = join(root, "site.json");
  if (!statSync(site, { throwIfNoEntry: false })) {
    throw new Error(`no built add-in in ${root}; run npm run build:addin first (请先构建)`);
  }
  const { policy, base } = JSON.parse(readFileSync(site, "utf8"));
  const handler = siteHandler(root, policy);
  const server = certificate ? createHttpsServer(certificate, handler) : createHttpServer(handler);
  server.on("error", (error) => {
    console.error(`${error.message}`);
    process.exitCode = 2;
  });
  server.listen(port, host, () => {
    const address = server.address();
    const shown = LOOPBACK.has(host) ? "localhost" : EVERYWHERE.has(host) ? hostname() : host;
    const here = `${certificate ? "https" : "http"}://${shown}:${address.port}/`;
    console.log(`${here}   web page (网页版，用浏览器打开)`);
    console.log(`${here}taskpane.html   pane for Excel (Excel 加载项窗格)`);
    console.log(`manifest base (清单中的地址): ${base}`);
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}
