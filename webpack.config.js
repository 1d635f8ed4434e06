// The add-in and the web page as a folder that any web server can serve: `npm run build:addin`, or `npm run dev` while
// developing.
//   --env base=https://server/path/  where the folder will be served; goes into the manifest beside the pages
//   --env office=hosted              loads Office.js from Microsoft instead of serving the package's copy
//   --env office=folder/of/files     serves files that were downloaded from Microsoft's address instead of the package's
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { bundledServer } from "./addin/bundledServer.mjs";
import { contentSecurityPolicy } from "./addin/contentSecurityPolicy.mjs";
import { DEVELOPMENT_PORT, devServer } from "./addin/devServer.mjs";
import { LicensesPlugin } from "./addin/licensesPlugin.mjs";
import { HOSTED_OFFICE_JS, OFFICE_FILES } from "./addin/officeFiles.mjs";
import { OfflinePlugin } from "./addin/offlinePlugin.mjs";

const here = (...parts) => join(import.meta.dirname, ...parts);
/** The base address in the manifest of the repository: that of `npm run dev`. */
const DEVELOPMENT_BASE = `https://localhost:${DEVELOPMENT_PORT}/`;
/** Copied files are ready as they are; the minimizer shall leave them alone. */
const AS_IT_IS = { minimized: true };
/** Keeps the web page for when its server is out of reach. */
const OFFLINE = "offline.js";
/** What the web page needs beside its scripts and style. */
const PAGE_FILES = ["page.webmanifest", "sample.xlsx", "assets/icon.svg", "assets/icon-192.png", "assets/icon-512.png"];

/** Copies a file under a name that changes with its content, so that it can be cached for good. */
function hashedCopy(file) {
  const hash = createHash("sha256").update(readFileSync(here("addin", file))).digest("hex").slice(0, 16); // prettier-ignore
  const name = file.replace(/(\.\w+)$/, `.${hash}$1`);
  return { name, pattern: { from: here("addin", file), to: name, info: AS_IT_IS } };
}

/** @throws Error when `base` can't be the address of an add-in */
function checkedBase(base) {
  const url = new URL(base);
  if (url.protocol !== "https:" || !base.endsWith("/") || url.search || url.hash) {
    throw new Error(`--env base must start with https:// and end with a slash: ${base}`);
  }
  return base;
}

const PACKAGE_OFFICE = here("node_modules/@microsoft/office-js/dist");

/** The folder that Office.js is copied from. @throws Error naming the files that are not in it */
function officeFolder(office) {
  if (office === undefined || office === "hosted") return PACKAGE_OFFICE;
  const folder = resolve(office);
  const missing = OFFICE_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`--env office=${office} lacks files of Office.js: ${missing.join(", ")}`);
  return folder;
}

function copies({ hosted, officeFrom, base, policy, hashed, server }) {
  const office = OFFICE_FILES.map((file) => ({
    from: join(officeFrom, file),
    to: `office-js/${file}`,
    info: AS_IT_IS,
  }));
  office.push({ from: here("node_modules/@microsoft/office-js/LICENSE.md"), to: "office-js/LICENSE.md" });
  return new CopyPlugin({
    patterns: [
      ...hashed.map(({ pattern }) => pattern),
      ...(hosted ? [] : office),
      { from: here("assets"), to: "assets" },
      { from: here("examples/考核工作簿-样例.xlsx"), to: "sample.xlsx" },
      { from: here("addin/page.webmanifest"), to: "page.webmanifest", info: AS_IT_IS },
      { from: here("addin/serve.mjs"), to: "serve.mjs", info: AS_IT_IS, transform: () => server.text },
      {
        from: here("manifest.xml"),
        to: "manifest.xml",
        transform: (content) => content.toString().replaceAll(DEVELOPMENT_BASE, base),
      },
      // What the server must know of this build.
      {
        from: here("package.json"),
        to: "site.json",
        transform: (content) => JSON.stringify({ version: JSON.parse(content.toString()).version, base, policy }),
      },
    ],
  });
}

function pages({ policy, pagePolicy, office, hashed, production }) {
  const [start, style] = hashed;
  const shared = { inject: false, minify: false, scriptLoading: "blocking" };
  const templateParameters = (compilation, assets) => ({
    policy,
    office,
    scripts: assets.js,
    preloads: [office, ...assets.js].map((script) => `<link rel="preload" as="script" href="${script}" />`).join(""),
    start: start.name,
    pageStyle: style.name,
  });
  return [
    new HtmlPlugin({
      ...shared,
      templateParameters,
      filename: "taskpane.html",
      template: here("addin/taskpane.html"),
      chunks: ["pane"],
    }),
    new HtmlPlugin({
      ...shared,
      // While developing, an old build that was kept would only be in the way.
      templateParameters: (compilation, assets) => ({
        policy: pagePolicy,
        scripts: assets.js,
        pageStyle: style.name,
        offline: production ? OFFLINE : "",
      }),
      filename: "index.html",
      template: here("addin/index.html"),
      chunks: ["page"],
    }),
    new HtmlPlugin({
      ...shared,
      templateParameters,
      filename: "help.html",
      template: here("addin/help.html"),
      chunks: [],
    }),
  ];
}

function swc(production) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", development: !production } },
        // As addin/start.js asks of the web view.
        target: "es2022",
      },
    },
  };
}

// webpack-cli asks for a default export.
export default async (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const hosted = env.office === "hosted";
  const base = checkedBase(env.base ?? DEVELOPMENT_BASE);
  const policy = contentSecurityPolicy(hosted ? "hosted" : "package");
  const office = hosted ? HOSTED_OFFICE_JS : "office-js/office.js";
  const server = await bundledServer();
  const hashed = [hashedCopy("start.js"), hashedCopy("page.css")];
  const entry = env.entry ?? here("src/taskpane/excel.tsx");
  const pageEntry = env.entry ?? here("src/taskpane/file.tsx");
  for (const file of [entry, pageEntry]) if (!existsSync(file)) throw new Error(`The entry is not there: ${file}`);
  // What is loaded at the start lies in pane/ and page/, the rest in their later/: the size check tells them apart by that.
  const later = production ? "pane/later/[name].[contenthash].js" : "pane/later/[name].js";
  return {
    mode: production ? "production" : "development",
    context: import.meta.dirname,
    target: ["web", "es2022"],
    entry: { pane: entry, page: pageEntry },
    devtool: production ? false : "source-map",
    output: {
      path: env.out ?? here("dist/addin"),
      clean: true,
      filename: production ? "[name]/[name].[contenthash].js" : "[name]/[name].js",
      chunkFilename: later,
      workerChunkFilename: later,
      assetModuleFilename: "pane/later/[name].[contenthash][ext]",
      // Relative to the script: the same build works below any address.
      publicPath: "auto",
      hashFunction: "sha256",
      hashDigestLength: 16,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [swc(production)] },
    plugins: [
      ...pages({ policy, pagePolicy: contentSecurityPolicy("package"), office, hashed, production }),
      copies({ hosted, officeFrom: officeFolder(env.office), base, policy, hashed, server }),
      new LicensesPlugin("licenses.txt", server.files),
      new OfflinePlugin({
        script: OFFLINE,
        source: here("addin/offline.js"),
        entry: "page",
        page: "index.html",
        files: [...PAGE_FILES, hashed[1].name],
      }),
    ],
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    // `npm run size` holds the limit that counts, compressed.
    performance: { hints: false },
    ...(env.WEBPACK_SERVE ? { devServer: await devServer(policy) } : {}),
  };
};
