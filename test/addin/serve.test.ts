import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as requestHttp, type IncomingHttpHeaders } from "node:http";
import { request as requestHttps } from "node:https";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWithTool } from "../support/describeWithTool";

const SERVE = "addin/serve.mjs";
const POLICY = "default-src 'none'; script-src 'self'";
const LONG = "work();\n".repeat(10_000);
const folder = mkdtempSync(join(tmpdir(), "kaohe-serve-"));
const site = join(folder, "site");

type Reply = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer }>;

/** Asks for a path as it is, without the tidying that fetch does. */
function ask(
  base: string,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const { protocol, hostname, port } = new URL(base);
  const request = protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, rejectUnauthorized: false, agent: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const body = bytes.toString();
        resolve({ status: response.statusCode!, headers: response.headers, body, bytes });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Starts the server as a person would; resolves with the address that it prints. */
function start(...args: readonly string[]): Promise<{ base: string; child: ChildProcess }> {
  const child = spawn("node", [SERVE, "--root", site, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      const base = /(https?:\/\/\S+?)\/taskpane\.html/.exec(data.toString())?.[1];
      if (base) resolve({ base, child });
    });
    child.stderr.on("data", (data: Buffer) => {
      reject(new Error(data.toString()));
    });
  });
}

function refusal(...args: readonly string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync("node", [SERVE, ...args], { encoding: "utf8", timeout: 20_000 });
  return { status, stderr };
}

beforeAll(() => {
  mkdirSync(join(site, "pane/later"), { recursive: true });
  mkdirSync(join(site, "assets"));
  const files = {
    "taskpane.html": "<!doctype html>页",
    "index.html": "<!doctype html>web page",
    "page.webmanifest": "{}",
    "manifest.xml": "<OfficeApp/>",
    "pane/pane.0123456789abcdef.js": "1",
    "pane/plain.js": "2",
    "pane/long.js": LONG,
    "assets/icon.svg": "<svg/>",
    "assets/icon-16.png": "png",
    "page.css": "a{}",
    "site.json": JSON.stringify({ policy: POLICY, base: "https://kaohe.example.org/", version: "1" }),
    "serve.mjs": "secret",
    "notes.txt": "secret",
    "../outside.html": "secret",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(site, name), content);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the server on this computer", () => {
  let base: string;
  let child: ChildProcess;
  beforeAll(async () => {
    ({ base, child } = await start());
  });
  afterAll(() => {
    child.kill();
  });

  it.each([
    ["/taskpane.html?step=data&_host_Info=Excel$Win32$16.01", "text/html; charset=utf-8"],
    ["/", "text/html; charset=utf-8"],
    ["/page.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/manifest.xml", "application/xml"],
    ["/pane/plain.js", "text/javascript; charset=utf-8"],
    ["/assets/icon.svg", "image/svg+xml"],
    ["/assets/icon-16.png", "image/png"],
    ["/page.css", "text/css; charset=utf-8"],
  ])("gives %s as %s, under the policy of the build", async (path, type) => {
    const { status, headers } = await ask(base, path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": type,
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });

  it("gives the bytes, and their number in bytes", async () => {
    const { body, headers } = await ask(base, "/taskpane.html");
    expect(body).toBe("<!doctype html>页");
    expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
  });

  it.each([
    "/assets",
    "/assets/",
    "/pane/later/",
    "/absent.html",
    "/index.html/",
    "/index.html//",
    "/serve.mjs",
    "/serve.m%6As",
    "/site.json?.html",
    "//x.html/../site.json",
    "/site.json#.html",
    "/site.json",
    "/notes.txt",
    "/../outside.html",
    "/..%2foutside.html",
    "/%2e%2e/outside.html",
    "/assets/../../outside.html",
    "/assets/..%2f..%2foutside.html",
    "/..%5coutside.html",
    "/assets\\..\\..\\outside.html",
    "//outside.html/../taskpane.html/../../outside.html",
    "/taskpane.html%00.png",
    "/%E0%A4%A.html",
  ])("has nothing to give at %s", async (path) => {
    const { status, body, headers } = await ask(base, path);
    expect(status).toBe(404);
    expect(body).toBe("Not found\n");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it.each([
    ["a name of 300 letters", `/${"a".repeat(300)}.html`],
    ["a name of 300 characters", `/${encodeURIComponent("名").repeat(300)}.html`],
    ["a path of 8,000 letters", `/${"a/".repeat(4000)}a.html`],
  ])("has nothing to give at %s", async (_, path) => {
    expect((await ask(base, path)).status).toBe(404);
  });

  it("lets files be kept for good whose names change with their content, and only those", async () => {
    const kept = await ask(base, "/pane/pane.0123456789abcdef.js");
    expect(kept.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/taskpane.html", "/pane/plain.js", "/manifest.xml"])
      expect((await ask(base, path)).headers["cache-control"], path).toBe("no-cache");
  });

  it("says so when nothing changed since it was asked", async () => {
    const { headers } = await ask(base, "/taskpane.html");
    const again = await ask(base, "/taskpane.html", { headers: { "If-None-Match": headers.etag! } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  it("packs what gets smaller, for those who can unpack", async () => {
    const headers = { "Accept-Encoding": "gzip" };
    const packed = await ask(base, "/pane/long.js", { headers });
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(gunzipSync(packed.bytes).toString()).toBe(LONG);
    expect(packed.bytes.length).toBeLessThan(LONG.length / 10);
    expect((await ask(base, "/pane/long.js")).body).toBe(LONG);
    expect((await ask(base, "/assets/icon-16.png", { headers })).headers["content-encoding"]).toBeUndefined();
  });

  it("lives on after a reader that goes away and after what is no request", async () => {
    const { port } = new URL(base);
    for (const text of [
      "GET /pane/long.js HTTP/1.1\r\nHost: a\r\n\r\n",
      "\0\r\n\r\n",
      "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
    ]) {
      const socket = connect(Number(port), "localhost");
      await once(socket, "connect");
      socket.write(text);
      socket.destroy();
    }
    expect((await ask(base, "/")).status).toBe(200);
  });

  it("asks for no https from here on, as it serves http", async () => {
    expect((await ask(base, "/")).headers["strict-transport-security"]).toBeUndefined();
  });

  it("answers HEAD without a body and refuses all that could change something", async () => {
    const head = await ask(base, "/taskpane.html", { method: "HEAD" });
    expect([head.status, head.body, Number(head.headers["content-length"])]).toEqual([200, "", 18]);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask(base, "/taskpane.html", { method });
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    }
  });
});

describe("a port that is in use", () => {
  const holder = createServer();
  let port: number;
  beforeAll(async () => {
    holder.listen(0, "localhost");
    await once(holder, "listening");
    ({ port } = holder.address() as AddressInfo);
  });
  afterAll(() => {
    holder.close();
  });

  it("is refused where it was named, with one that is free", async () => {
    const { status, stderr } = refusal("--root", site, "--port", String(port));
    expect(status).toBe(2);
    const free = /--port (\d+)/.exec(stderr)![1]!;
    expect(Number(free)).toBeGreaterThan(port);
    const { base, child } = await start("--port", free);
    expect(new URL(base).port).toBe(free);
    child.kill();
  });

  it("is passed over where none was named, and that is told", async () => {
    // Port 3000 may be in use on this machine already.
    const usual = createServer().listen(3000, "localhost");
    await Promise.race([once(usual, "listening"), once(usual, "error")]);
    const child = spawn("node", [SERVE, "--root", site]);
    const shown = await new Promise<string>((resolve) => {
      let text = "";
      child.stdout.on("data", (data: Buffer) => {
        text += data.toString();
        if (text.includes("manifest base")) resolve(text);
      });
    });
    child.kill();
    usual.close();
    expect(shown).toMatch(/^port 3000 is in use, so this is port (\d+)/);
    const [told, served] = [/is port (\d+)/.exec(shown)![1], /localhost:(\d+)/.exec(shown)![1]];
    expect(served).toBe(told);
  });
});

describe("npm run page -- --port N", () => {
  it("hands the port to the server, which is the last of its commands", async () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const server = scripts["page"]!.split("&&").at(-1)!.trim();
    // What npm does with words behind "--": it puts them at the end.
    const [command, ...args] = `${server} --port 0 --root ${site}`.split(" ");
    const child = spawn(command!, args);
    const [shown] = (await once(child.stdout, "data")) as [Buffer];
    child.kill();
    expect(shown.toString()).toMatch(/^http:\/\/localhost:\d+\/ /);
  });
});

describe("settings that can't be", () => {
  it.each([
    ["a host for others without a certificate", ["--host", "0.0.0.0"], "certificate"],
    ["a certificate without its key", ["--cert", "a.pem"], "--cert and --key go together"],
    ["a port that is none", ["--port", "99999"], "not a port"],
    ["an unknown option", ["--upload"], "--upload"],
    ["a password without a certificate", ["--passphrase-file", "README.md"], "goes with a certificate"],
  ])("refuses %s and tells the options", (_, args, words) => {
    const { status, stderr } = refusal("--root", site, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain("--host");
  });

  it("says what to do where nothing was built", () => {
    const { status, stderr } = refusal("--root", join(folder, "empty"));
    expect(status).toBe(2);
    expect(stderr).toContain("npm run build:addin");
  });
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
describeWithTool("openssl", hasOpenssl)("the server with a certificate", () => {
  const file = (name: string) => join(folder, name);
  beforeAll(() => {
    const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { stdio: "pipe" });
    const name = ["-subj", "/CN=localhost", "-days", "2", "-newkey", "rsa:2048", "-nodes"];
    openssl("req", "-x509", ...name, "-keyout", file("key.pem"), "-out", file("cert.pem"));
    const both = ["-inkey", file("key.pem"), "-in", file("cert.pem")];
    openssl("pkcs12", "-export", ...both, "-out", file("both.pfx"), "-passout", "pass:word");
    writeFileSync(file("password.txt"), "word\r\n");
  });

  it.each([
    ["PEM files", () => ["--cert", file("cert.pem"), "--key", file("key.pem")]],
    ["a .pfx file with its password", () => ["--pfx", file("both.pfx"), "--passphrase-file", file("password.txt")]],
  ])("serves https from %s, to other computers too", async (_, certificate) => {
    const { base, child } = await start("--host", "0.0.0.0", ...certificate());
    expect(base).toMatch(/^https:/);
    // It tells the computer's name, which need not mean anything here.
    const { status, body, headers } = await ask(`https://localhost:${new URL(base).port}`, "/taskpane.html");
    expect([status, body]).toEqual([200, "<!doctype html>页"]);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
    child.kill();
  });

  it("binds no browser to https for all that serves as localhost", async () => {
    const { base, child } = await start("--cert", file("cert.pem"), "--key", file("key.pem"));
    const { status, headers } = await ask(base, "/");
    expect([status, headers["strict-transport-security"]]).toEqual([200, undefined]);
    child.kill();
  });
});
