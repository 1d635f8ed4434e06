import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BASE = "https://kaohe.example.org/kaohe/";
const OFFICE = "node_modules/@microsoft/office-js/dist";
const folder = realpathSync(mkdtempSync(join(tmpdir(), "kaohe-build-")));
const out = join(folder, "out");

/** A pane of a few lines stands in for the real one: what is tested is the build around it. */
function writeEntry(words: string): string {
  const entry = join(folder, "excel.tsx");
  writeFileSync(join(folder, "work.ts"), `self.postMessage("${words}");`);
  writeFileSync(
    entry,
    `import { createRoot } from "react-dom/client";
     class Counter { #count = 0; next() { return ++this.#count; } }
     document.getElementById("root")!.textContent = String(new Counter().next());
     createRoot(document.body);
     new Worker(new URL("./work.ts", import.meta.url));`,
  );
  return entry;
}

function build(...env: readonly string[]): void {
  const args = ["webpack", "--mode", "production", ...env.flatMap((setting) => ["--env", setting])];
  execFileSync("npx", [...args, "--env", `entry=${join(folder, "excel.tsx")}`], { stdio: "pipe" });
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const page = (name: string, root = out): string => readFileSync(join(root, name), "utf8");
const policyOf = (html: string): string => /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;

beforeAll(() => {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  writeEntry("one");
  build(`base=${BASE}`, `out=${out}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the built add-in", () => {
  it("has every file that its pages name, on its own server", () => {
    for (const name of ["taskpane.html", "index.html", "help.html"]) {
      const addresses = Array.from(
        page(name).matchAll(/(?:src|href|data-office|data-scripts)="([^"#]+)"/g),
        ([, a]) => a!,
      );
      expect(addresses.length).toBeGreaterThanOrEqual(2);
      for (const address of addresses.flatMap((value) => value.split(" ")))
        expect(existsSync(join(out, address)), `${name}: ${address}`).toBe(true);
    }
  });

  it("has no script or style in its pages, which the policy would refuse", () => {
    for (const name of ["taskpane.html", "index.html", "help.html"]) {
      expect(page(name)).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      expect(page(name)).not.toMatch(/<script[^>]*>[^<]/);
    }
  });

  it("has the strictest policy in every page, and the same one for the server", () => {
    const policy = policyOf(page("taskpane.html"));
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "font-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    for (const name of ["index.html", "help.html"]) expect(policyOf(page(name))).toBe(policy);
    expect(JSON.parse(page("site.json"))).toMatchObject({ policy, base: BASE });
  });

  it("brings Office.js unmodified, licence included", () => {
    const files = filesBelow(join(out, "office-js")).filter((name) => name !== "LICENSE.md");
    expect(files).toHaveLength(14);
    for (const name of files)
      expect(readFileSync(join(out, "office-js", name)).equals(readFileSync(join(OFFICE, name))), name).toBe(true);
    expect(existsSync(join(out, "office-js/LICENSE.md"))).toBe(true);
  });

  it("brings the start script as it was written, for the minifier knows no old web views", () => {
    const name = /id="start"\s+src="([^"]+)"/.exec(page("taskpane.html"))![1]!;
    expect(readFileSync(join(out, name)).equals(readFileSync("addin/start.js"))).toBe(true);
  });

  it("has a manifest for its own address, still read by Microsoft's reader", async () => {
    const manifest = page("manifest.xml");
    expect(manifest).not.toContain("localhost");
    expect(manifest.split(BASE).length).toBe(
      readFileSync("manifest.xml", "utf8").split("https://localhost:3000/").length,
    );
    const { defaultSettings } = await OfficeAddinManifest.readManifestFile(join(out, "manifest.xml"));
    expect(defaultSettings?.sourceLocation).toBe(`${BASE}taskpane.html`);
  });

  it("has every icon of the manifest", () => {
    for (const [, path] of page("manifest.xml").matchAll(/kaohe\/(assets\/[^"]+)"/g))
      expect(existsSync(join(out, path!)), path).toBe(true);
  });

  it("keeps for offline what the web page needs and nothing else", () => {
    const kept = JSON.parse(/JSON\.parse\('(.*)'\)/.exec(page("offline.js"))![1]!) as string[];
    expect(kept[0]).toBe("./");
    for (const name of kept.slice(1)) expect(existsSync(join(out, name)), name).toBe(true);
    const named = Array.from(page("index.html").matchAll(/(?:src|href)="([^"]+)"/g), ([, address]) => address!);
    expect(named.length).toBeGreaterThanOrEqual(4);
    for (const name of named) expect(kept).toContain(name);
    const { icons } = JSON.parse(page("page.webmanifest")) as { icons: { src: string }[] };
    for (const { src } of icons) expect(kept).toContain(src);
    expect(kept.filter((name) => name.startsWith("pane/"))).toEqual([expect.stringMatching(/^pane\/later\//)]);
    expect(kept.some((name) => /office|taskpane|manifest\.xml/.test(name))).toBe(false);
  });

  it("keeps the worker out of what is loaded at the start", () => {
    const pane = filesBelow(join(out, "pane"));
    expect(pane.filter((name) => !name.startsWith("later"))).toEqual([
      expect.stringMatching(/^pane\.[0-9a-f]{16}\.js$/),
    ]);
    expect(pane.filter((name) => name.startsWith("later"))).toEqual([
      expect.stringMatching(/^later.\w+\.[0-9a-f]{16}\.js$/),
    ]);
  });

  it("brings the licence of every package in it", () => {
    const notices = page("licenses.txt");
    for (const name of ["react", "react-dom", "scheduler", "serve-static", "compression"]) {
      const { version } = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8"));
      expect(notices).toContain(`${name} ${version} (MIT)`);
    }
    const named = notices.match(/^\S+ \d+\.\d+\.\d+ \(.+\)$/gm)!;
    expect(named.length).toBeGreaterThan(20);
    expect(notices.match(/Permission is hereby granted|Permission to use, copy, modify/g)).toHaveLength(named.length);
    expect(notices).not.toContain("typescript");
  });

  it("has a server of one file that serves it where nothing is installed", async () => {
    const elsewhere = join(folder, "elsewhere");
    cpSync(out, elsewhere, { recursive: true });
    const child = spawn("node", [join(elsewhere, "serve.mjs"), "--port", "0"], { cwd: elsewhere });
    const [shown] = (await once(child.stdout, "data")) as [Buffer];
    const address = /http:\S+/.exec(shown.toString())![0];
    const response = await fetch(address);
    expect([response.status, await response.text()]).toEqual([200, page("index.html")]);
    child.kill();
  });

  it("has no source maps and names no folder of the machine that built it", () => {
    for (const name of filesBelow(out).filter(
      (file) => /\.(js|html|json|xml)$/.test(file) && !file.startsWith("office-js"),
    )) {
      expect(name).not.toMatch(/\.map$/);
      expect(page(name)).not.toContain(resolve("."));
      expect(page(name)).not.toContain(folder);
    }
  });
});

describe("building again", () => {
  it("gives the same bytes from the same source", () => {
    const again = join(folder, "again");
    build(`base=${BASE}`, `out=${again}`);
    expect(filesBelow(again)).toEqual(filesBelow(out));
    for (const name of filesBelow(out))
      expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name))), name).toBe(true);
  });

  it("gives new names where the source is new, and Office.js from Microsoft when asked to, allowing just that", () => {
    const hosted = join(folder, "hosted");
    writeEntry("two");
    build("office=hosted", `out=${hosted}`);
    writeEntry("one");
    const changed = filesBelow(hosted).filter((name) => !existsSync(join(out, name)));
    // The worker's content changed, and with its name the scripts that start it.
    expect(changed.map((name) => name.replace(/[^/]*$/, "")).sort()).toEqual(["page/", "pane/", "pane/later/"]);
    expect(page("offline.js", hosted)).not.toBe(page("offline.js"));

    const html = page("taskpane.html", hosted);
    expect(html).toContain('data-office="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(existsSync(join(hosted, "office-js"))).toBe(false);
    expect(policyOf(html)).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policyOf(html)).toContain("default-src 'none'");
    expect(policyOf(html)).not.toContain("unsafe");
  });

  it("serves files of Office.js that were downloaded, and names those that are missing", () => {
    const downloaded = join(folder, "downloaded");
    for (const file of filesBelow(out).filter((name) => name.startsWith("office-js/") && !name.endsWith(".md"))) {
      const to = join(downloaded, file.slice("office-js/".length));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, `// downloaded ${file}`);
    }
    const own = join(folder, "own");
    build(`office=${downloaded}`, `out=${own}`);
    expect(page("office-js/office.js", own)).toBe("// downloaded office-js/office.js");
    expect(page("office-js/zh-cn/office_strings.js", own)).toContain("downloaded");
    expect(policyOf(page("taskpane.html", own))).toBe(policyOf(page("taskpane.html")));
    rmSync(join(downloaded, "office.js"));
    const args = ["webpack", "--env", `office=${downloaded}`, "--env", `entry=${join(folder, "excel.tsx")}`];
    const { status, stderr } = spawnSync("npx", args, { encoding: "utf8" });
    expect(status).not.toBe(0);
    expect(stderr).toContain("lacks files of Office.js: office.js");
  });

  it.each(["http://server/kaohe/", "https://server/kaohe", "https://server/kaohe/?a=1"])(
    "refuses the base %s",
    (base) => {
      const args = ["webpack", "--env", `base=${base}`, "--env", `entry=${join(folder, "excel.tsx")}`];
      const { status, stderr } = spawnSync("npx", args, { encoding: "utf8" });
      expect(status).not.toBe(0);
      expect(stderr).toContain("must start with https:// and end with a slash");
    },
  );
});
