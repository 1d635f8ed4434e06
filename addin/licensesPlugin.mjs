import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const LICENSE_FILE = /^(licen[cs]e|notice)(\.\w+)?$/i;

/** Writes the licences of every package that is part of the build into one file beside it, as the licences ask. */
export class LicensesPlugin {
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LicensesPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicensesPlugin", stage }, () => {
        const text = packageFolders(compilation).map(notice).sort().join("\n\n");
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(`${text}\n`));
      });
    });
  }
}

/** Folders of the packages with at least one module in a chunk. */
function packageFolders(compilation) {
  const folders = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const { resource } of module.modules ?? [module]) {
      const folder = PACKAGE_FOLDER.exec(resource ?? "")?.[0];
      if (folder) folders.add(folder);
    }
  }
  return [...folders];
}

/** Name, version, licence and the texts of a package. @throws Error when it doesn't name its licence */
function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name} names no licence; look at it before shipping it`);
  const texts = readdirSync(folder)
    .filter((file) => LICENSE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}
