import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");

/** The server as one file with the packages it uses. @returns `text`, and `files`: every module in it */
export async function bundledServer() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["addin/serve.mjs"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // Colours for a debug log, taken only where something else brought them: the bundle shall not depend on that.
    external: ["supports-color"],
    // The packages are CommonJS and ask for Node's own modules.
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
  });
  return { text: outputFiles[0].text, files: Object.keys(metafile.inputs).map((file) => join(ROOT, file)) };
}
