import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs of the system that tests hold our files against; tests that need one are skipped, saying so, without it. */
const PYTHON = "/usr/bin/python3";

export const hasOpenpyxl = spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;
export const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** A folder that is gone when the work is done. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "kaohe-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a Python script with arguments; gives what it printed. @throws Error when it fails. */
export function runPython(script: string, ...args: readonly string[]): string {
  return execFileSync(PYTHON, ["-W", "ignore", "-c", script, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Opens files in LibreOffice without a window and saves them in another format; bytes in the order of the files. */
export function convertWithLibreOffice(
  files: readonly Readonly<{ name: string; bytes: Uint8Array | string }>[],
  format: "xlsx" | "pdf",
): Buffer[] {
  return inTemporaryFolder((folder) => {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const paths = files.map(({ name }) => join(folder, name));
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), ...paths],
      {
        stdio: "ignore",
      },
    );
    return files.map(({ name }) => readFileSync(join(folder, "out", name.replace(/\.[^.]+$/, `.${format}`))));
  });
}
