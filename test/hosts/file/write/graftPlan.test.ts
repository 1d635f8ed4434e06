import { beforeAll, describe, expect, it } from "vitest";
import { applyToBytes } from "../../../support/applyToBytes";
import { officeWorkbooks } from "../../../support/officeWorkbooks";
import { packageFaults } from "../../../support/packageCheck";
import { zipParts } from "../../../support/packageParts";
import { samplePlan } from "../../../support/samplePlan";

const { workbooks, missing } = officeWorkbooks();
/** Parts that must know of new sheets; all others are copied. */
const TOUCHED = /^(\[Content_Types\]\.xml|[^/]*\/?(workbook|styles)\w*\.xml|[^/]*\/_rels\/workbook\.xml\.rels)$/i;

describe.runIf(missing.length > 0)("left out", () => {
  it.skip.each(missing)("%s are not here", () => undefined);
});

describe.each(workbooks.filter(({ name }) => name !== "issue.3720.xlsx"))("$name", ({ make }) => {
  let before: Uint8Array;
  let after: Uint8Array;
  beforeAll(async () => {
    before = make();
    after = await applyToBytes(before, samplePlan());
  });

  it("gets no fault it did not have", () => {
    const known = new Set(packageFaults(before));
    expect(packageFaults(after).filter((fault) => !known.has(fault))).toEqual([]);
  });

  it("keeps every other part as the compressed bytes it was, in its order", () => {
    const old = zipParts(before).filter(({ name }) => !TOUCHED.test(name));
    const names = new Set(old.map(({ name }) => name));
    const kept = zipParts(after).filter(({ name }) => names.has(name));
    expect(kept.map(({ name }) => name)).toEqual(old.map(({ name }) => name));
    const changed = old.filter(({ raw, method }, i) => kept[i]!.method !== method || !kept[i]!.raw.equals(raw));
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  it("changes in the touched parts nothing but what is added", () => {
    const texts = new Map(zipParts(after).map(({ name, content }) => [name, new Set(tagsOf(content))]));
    for (const { name, content } of zipParts(before).filter((part) => TOUCHED.test(part.name))) {
      const lost = tagsOf(content).filter((tag) => !texts.get(name)?.has(tag));
      expect(lost).toEqual([]);
    }
  });

  it("is the same, byte for byte, after a second run", async () => {
    const again = await applyToBytes(after, samplePlan());
    expect(Buffer.from(again).equals(after)).toBe(true);
  });
});

/** Tags of a part but for their counts, self-closed ones as open ones. */
function tagsOf(content: Buffer): string[] {
  const utf16 = content[0] === 0xff;
  const text = content.toString(utf16 ? "utf16le" : "utf8");
  const tags: readonly string[] = text.match(/<[^?>][^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/\s*count="\d+"/, "").replace(/\s*\/>$/, ">"));
}
