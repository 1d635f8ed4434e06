// Serves the built add-in: `npm run serve`, or `node serve.mjs` in the built folder, where the build puts it as one file:
// all that an intranet server needs beside Node.js.
import { readFileSync, statSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { siteHandler } from "./siteHandler.mjs";

const EVERYWHERE = new Set(["0.0.0.0", "::"]);
const USUAL_PORT = 3000;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

const USAGE = `node serve.mjs [--port 3000] [--host 0.0.0.0] [--cert FILE --key FILE | --pfx FILE [--passphrase-file FILE]]

  --host   address to listen on (监听地址); without it only this computer can connect (默认仅本机)
  --port   port (端口)
  --cert, --key   certificate and key as PEM files (PEM 证书和私钥)
  --pfx, --passphrase-file   certificate with its key as a .pfx file, and a file with its password (PFX 证书及密码文件)
  --root   the built folder (构建目录)
Without a certificate it serves http, and only to this computer. Excel loads add-ins over https only.
没有证书时只用 http 供本机查看；Excel 只加载 https 地址的加载项。`;

/** Reads what to do from the command line. @throws Error, in words for the person at the keyboard */
function settingsOf(args) {
  const { values } = parseArgs({
    args,
    options: {
      host: { type: "string", default: "localhost" },
      port: { type: "string" },
      root: { type: "string", default: import.meta.dirname },
      cert: { type: "string" },
      key: { type: "string" },
      pfx: { type: "string" },
      "passphrase-file": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(/^\d+$/.test(values.port) && port <= 65535))
    throw new Error(`not a port: ${values.port}`);
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
  return { root: resolve(values.root), host: values.host, port, certificate, help: values.help };
}

/** Opens the server at a port, or else at the next one that is free. @returns the port */
async function open(server, host, port) {
  const isOpen = await new Promise((resolve, reject) => {
    const refused = (error) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    };
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
  return isOpen ? server.address().port : open(server, host, port + 1);
}

async function serve({ root, host, port: wanted, certificate }) {
  const site = join(root, "site.json");
  if (!statSync(site, { throwIfNoEntry: false })) {
    throw new Error(`no built add-in in ${root}; run npm run build:addin first (请先构建)`);
  }
  const { policy, base } = JSON.parse(readFileSync(site, "utf8"));
  // Not for this computer alone: browsers would then refuse http to every other program that serves as localhost.
  const hsts = certificate !== undefined && !LOOPBACK.has(host);
  const handler = siteHandler(root, policy, { hsts });
  const server = certificate ? createHttpsServer(certificate, handler) : createHttpServer(handler);
  const port = await open(server, host, wanted ?? USUAL_PORT);
  // Who names a port has told it to others: it is not exchanged for another one unasked.
  if (wanted && port !== wanted) {
    server.close();
    throw new Error(
      `port ${wanted} is in use; ${port} is free: --port ${port} (端口 ${wanted} 被占用，可改用 ${port})`,
    );
  }
  server.on("error", (error) => console.error(error.message));
  const shown = LOOPBACK.has(host) ? "localhost" : EVERYWHERE.has(host) ? hostname() : host;
  const here = `${certificate ? "https" : "http"}://${shown}:${port}/`;
  if (wanted === undefined && port !== USUAL_PORT) {
    console.log(`port ${USUAL_PORT} is in use, so this is port ${port} (端口 ${USUAL_PORT} 被占用，已改用 ${port})`);
  }
  console.log(`${here}   web page (网页版，用浏览器打开)`);
  console.log(`${here}taskpane.html   pane for Excel (Excel 加载项窗格)`);
  console.log(`manifest base (清单中的地址): ${base}`);
}

/** @throws Error in words for the person at the keyboard, with the options where they are what is wrong */
async function main(args) {
  let settings;
  try {
    settings = settingsOf(args);
  } catch (error) {
    throw new Error(`${error.message}\n\n${USAGE}`, { cause: error });
  }
  if (settings.help) console.log(USAGE);
  else await serve(settings);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
