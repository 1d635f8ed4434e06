// The web page as one file that a double click opens, without any server: `npm run build:page`.
//   node addin/buildPage.mjs [FILE]   where it goes; dist/page/党建考核.html if not said
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { noticesOf } from "./licensesPlugin.mjs";

const ROOT = join(import.meta.dirname, "..");
const OUT = resolve(process.argv[2] ?? join(ROOT, "dist/page/党建考核.html"));

/** One script without imports, as pages from the disk can load none. */
async function bundle(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    target: "es2022",
    jsx: "automatic",
    legalComments: "none",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return { text: outputFiles[0].text, inputs: Object.keys(metafile.inputs) };
}

const base64 = (file) => readFileSync(join(ROOT, file)).toString("base64");
/** Text that no browser runs, for the page's script to read. */
const inert = (id, text) => `<script type="text/plain" id="${id}">${text}</script>`;
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const page = await bundle("src/taskpane/singleFile.tsx");
const worker = await bundle("src/taskpane/file/fileWorker.ts");
// An end of a script inside a script would end it.
const script = page.text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const style = readFileSync(join(ROOT, "addin/page.css"), "utf8").replace(/^\/\*.*?\*\/\s*/s, "");
const modules = [...page.inputs, ...worker.inputs].map((input) => join(ROOT, input));
const parts = {
  policy: [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    // The second is the hash of an empty <style>, which Fluent fills by the CSS object model.
    `style-src ${hashOf(style)} ${hashOf("")}`,
    "img-src data:",
    // The worker is started from the page's own text.
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
  icon: `data:image/svg+xml;base64,${base64("assets/icon.svg")}`,
  style: `<style>${style}</style>`,
  scripts: [
    inert("licenses", noticesOf(modules).replaceAll("</script", "<\\/script")),
    inert("file-worker", Buffer.from(worker.text).toString("base64")),
    inert("sample", base64("examples/考核工作簿-样例.xlsx")),
    `<script>${script}</script>`,
  ].join("\n"),
};
const template = readFileSync(join(ROOT, "addin/singleFile.html"), "utf8");
const html = template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);

mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, html);
console.log(`${OUT} (${(Buffer.byteLength(html) / 1024 / 1024).toFixed(1)} MB)`);
