import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import webpack from "webpack";

/**
 * Emits the service worker with the files it keeps: the page, what its entry loads sooner or later, and `files`. Its
 * version is a hash of all of them, so that it changes when any of them does.
 */
export class OfflinePlugin {
  /** @param options - `entry`: name of the page's entry; `page`: its HTML file; `files`: other files it needs. */
  constructor({ script, source, entry, page, files }) {
    Object.assign(this, { script, source, entry, page, files });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflinePlugin", (compilation) => {
      // After the pages are made and all names are final.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflinePlugin", stage }, () => {
        const files = [...new Set([...filesOfEntry(compilation, this.entry), ...this.files])].sort();
        const version = createHash("sha256");
        for (const file of [this.page, ...files]) version.update(`${file}\n`).update(contentOf(compilation, file));
        const text = readFileSync(this.source, "utf8")
          .replace('["FILES"]', JSON.stringify(["./", ...files]))
          .replace("VERSION", version.digest("hex").slice(0, 16));
        compilation.emitAsset(this.script, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** Files of an entry, of the chunks it loads later and of the workers it starts. */
function filesOfEntry(compilation, name) {
  const groups = new Set();
  const visit = (group) => {
    if (groups.has(group)) return;
    groups.add(group);
    for (const next of [...group.childrenIterable, ...group.asyncEntrypointsIterable]) visit(next);
  };
  visit(compilation.entrypoints.get(name));
  return [...groups].flatMap((group) => group.getFiles());
}

/** @throws Error when the build has no such file: the page would not open without its server */
function contentOf(compilation, file) {
  const asset = compilation.getAsset(file);
  if (!asset) throw new Error(`the service worker shall keep ${file}, which is not in the build`);
  return asset.source.buffer();
}
