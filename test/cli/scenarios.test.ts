import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../support/capturedTerminal";
import { temporaryFolder } from "../support/temporaryFolder";
import { scenarioWorkbook } from "./scenarioWorkbook";

const SCENARIOS = join(import.meta.dirname, "scenarios");
const GOLDEN = join(import.meta.dirname, "../golden/cases");

/**
 * A scenario is a text file as a person would see it: `# input: NAME` names the workbook (a golden case, or `clerk`), each
 * `$ kaohe …` line is run on it as 工作簿.xlsx in an empty folder, and what follows is what is printed, on standard error
 * behind `!`, with the status and at the end the files. `vitest -u` writes what happens now.
 */
describe.each(readdirSync(SCENARIOS))("%s", (name) => {
  const path = temporaryFolder();

  it("runs as written", async () => {
    const scenario = join(SCENARIOS, name);
    const lines = readFileSync(scenario, "utf8").split("\n");
    const input = lines.find((line) => line.startsWith("# input: "))?.slice("# input: ".length) ?? "";
    const file = path("工作簿.xlsx");
    if (input === "clerk") writeFileSync(file, await scenarioWorkbook());
    else copyFileSync(join(GOLDEN, input, "input.xlsx"), file);
    const folder = dirname(file);
    const shown = (text: string): string => text.replaceAll(`${folder}/`, "").replaceAll(basename(folder), "");
    const transcript = lines.filter((line) => line.startsWith("# "));
    for (const command of lines.filter((line) => line.startsWith("$ kaohe "))) {
      const args = command.slice("$ kaohe ".length).split(" ");
      const here = args.map((arg) => (/\.(xlsx|json)$/.test(arg) ? path(arg) : arg));
      const { status, printed, errors } = await runCommand(here);
      const told = errors === "" ? [] : errors.trimEnd().split("\n");
      transcript.push("", command, ...printed.map(shown), ...told.map((line) => `! ${shown(line)}`));
      transcript.push(`status ${status}`);
    }
    transcript.push("", `files: ${readdirSync(folder).sort().join(", ")}`, "");
    await expect(transcript.join("\n")).toMatchFileSnapshot(scenario);
  });
});
