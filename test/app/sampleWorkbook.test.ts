import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeSample, SAMPLE_FILE } from "../../examples/makeSample";
import { PRODUCT_VERSION } from "../../src/workbook/productVersion";

describe("the sample", () => {
  it("is what its script makes", async () => {
    const made = Buffer.from(await makeSample());
    expect(made.equals(readFileSync(SAMPLE_FILE)), "run npm run sample").toBe(true);
  });

  it("differs with another seed", async () => {
    expect(Buffer.from(await makeSample(1)).equals(readFileSync(SAMPLE_FILE))).toBe(false);
  });
});

describe("the version stamped into results", () => {
  it("is that of package.json", () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    expect(PRODUCT_VERSION).toBe(manifest.version);
  });
});
