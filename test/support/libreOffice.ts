import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice can be run here; tests that need it skip without. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Makes LibreOffice calculate every formula when it loads a file, whatever results are cached in it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Time LibreOffice gets for one file. */
const TIMEOUT_MS = 110_000;

/**
 * Opens a workbook in LibreOffice, has it calculate everything anew and gives the workbook it saves.
 *
 * @throws Error when LibreOffice could not convert it.
 */
export function recalculate(xlsx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "kaohe-libreoffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, "in.xlsx"), xlsx);
    const out = join(folder, "out");
    execFileSync(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=file://${profile}`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        join(folder, "in.xlsx"),
      ],
      { stdio: "ignore", timeout: TIMEOUT_MS },
    );
    return readFileSync(join(out, "in.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
