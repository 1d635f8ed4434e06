import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** Runs the project's own layer check over a tree that has `src` and tsconfig.json. */
function cruise(tree: string): string {
  const config = join(ROOT, ".dependency-cruiser.cjs");
  return spawnSync(process.execPath, [CRUISER, "src", "--config", config, "--output-type", "json"], {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  }).stdout;
}

const CRUISER = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

type Cruise = { summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number } };

function violations(output: string): string[] {
  return (JSON.parse(output) as Cruise).summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
}

function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter((f) => /\.tsx?$/.test(f));
}

describe("architecture", () => {
  it("keeps the layers, and sees every module while it looks", () => {
    const output = cruise(ROOT);
    expect(violations(output)).toEqual([]);
    const { totalCruised } = (JSON.parse(output) as Cruise).summary;
    expect(totalCruised).toBeGreaterThanOrEqual(sourceFiles().length);
  });

  it("fails on a planted violation", () => {
    const tree = mkdtempSync(join(tmpdir(), "kaohe-planted-"));
    cpSync(join(ROOT, "src/domain"), join(tree, "src/domain"), { recursive: true });
    cpSync(join(ROOT, "src/workbook/hostError.ts"), join(tree, "src/workbook/hostError.ts"));
    cpSync(join(ROOT, "tsconfig.json"), join(tree, "tsconfig.json"));
    writeFileSync(
      join(tree, "src/domain/planted.ts"),
      'import { HostError } from "../workbook/hostError";\nexport const planted = HostError;\n',
    );
    const output = cruise(tree);
    rmSync(tree, { recursive: true });
    expect(violations(output)).toEqual(["domain-imports: src/domain/planted.ts → src/workbook/hostError.ts"]);
  });

  it("names files in camelCase, PascalCase for components", () => {
    const wrong = sourceFiles()
      .map((f) => basename(f))
      .filter((f) => !/^(?:[a-z][A-Za-z0-9]*(?:\.styles)?\.tsx?|[A-Z][A-Za-z0-9]*(?:\.styles)?\.tsx?)$/.test(f));
    expect(wrong).toEqual([]);
  });

  it("has no folder or file named after nothing in particular", () => {
    const wrong = sourceFiles().filter((f) => /(?:^|\/)(?:utils?|helpers?|common|manager)(?:\/|\.)/i.test(f));
    expect(wrong).toEqual([]);
  });

  it("commits no name of a machine or a person's path", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n").filter(Boolean);
    expect(tracked.length).toBeGreaterThan(20);
    expect(tracked.filter((f) => f.startsWith("node_modules/") || f.startsWith("dist/"))).toEqual([]);
  });
});
