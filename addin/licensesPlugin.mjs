import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const LICENSE_FILE = /^(licen[cs]e|notice)(\.\w+)?$/i;

/** Writes the licences of every package that is part of the build into one file beside it, as the licences ask. */
export class LicensesPlugin {
  /** @param files - modules of what is in the folder but not of this build. */
  constructor(filename, files) {
    Object.assign(this, { filename, files });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LicensesPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicensesPlugin", stage }, () => {
        const text = noticesOf([...moduleFiles(compilation), ...this.files]);
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** Files of the modules with a place in at least one chunk. */
function moduleFiles(compilation) {
  return [...compilation.modules]
    .filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0)
    .flatMap((module) => [...(module.modules ?? [module])].map(({ resource }) => resource ?? ""));
}

/** The licences of every package that one of the files is from. */
export function noticesOf(files) {
  const folders = new Set(files.map((file) => PACKAGE_FOLDER.exec(file)?.[0]).filter(Boolean));
  return `${[...folders].map(notice).sort().join("\n\n")}\n`;
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
