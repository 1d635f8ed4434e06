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

/** Runs the check over a copy of the core in which some files import something. */
function cruisePlanted(plants: readonly Readonly<{ file: string; imports: string; from: string }>[]): string {
  const tree = mkdtempSync(join(tmpdir(), "kaohe-planted-"));
  for (const part of ["src/domain", "src/workbook", "tsconfig.json", "package.json", "node_modules/@noble/hashes"]) {
    cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  }
  for (const { file, imports, from } of plants) {
    writeFileSync(join(tree, file), `import { ${imports} } from "${from}";\nexport const planted = ${imports};\n`);
  }
  const output = cruise(tree);
  rmSync(tree, { recursive: true });
  return output;
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

  it("fails on planted violations: of a layer, of the rooms, and a package outside of its one room", () => {
    const found = violations(
      cruisePlanted([
        { file: "src/domain/planted.ts", imports: "HostError", from: "../workbook/port/hostError" },
        { file: "src/domain/scoring/planted.ts", imports: "sha256", from: "@noble/hashes/sha2.js" },
        // No two files in a circle, only their folders: the lower room of each pair now looks up.
        { file: "src/workbook/port/planted.ts", imports: "LONGEST_CELL_TEXT", from: "../layout/textFit" },
        { file: "src/domain/facts/planted.ts", imports: "MEASURES", from: "../measures/measureRegistry" },
      ]),
    );
    const ofRooms = found.filter((violation) => violation.startsWith("rooms-one-way"));
    expect(ofRooms).toContain("rooms-one-way: src/workbook/port → src/workbook/layout");
    expect(ofRooms).toContain("rooms-one-way: src/domain/facts → src/domain/measures");
    expect(found.filter((violation) => !ofRooms.includes(violation)).sort()).toEqual([
      "domain-imports: src/domain/planted.ts → src/workbook/port/hostError.ts",
      "pure-layers: src/domain/scoring/planted.ts → node_modules/@noble/hashes/sha2.js",
    ]);
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
