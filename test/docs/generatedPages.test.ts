import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { generatedPages } from "../../docs/generate";

it("finds the pages under docs/rules as the code would write them", async () => {
  for (const [name, text] of Object.entries(await generatedPages())) {
    expect(readFileSync(join(import.meta.dirname, "../../docs/rules", name), "utf8"), name).toBe(text);
  }
});
