import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_TEMPLATE } from "../../../src/domain/papers/defaultTemplate";
import { PAPER_KINDS, PARAGRAPH_STYLES, type Paper, type PaperKind } from "../../../src/domain/papers/paper";
import { writePapers } from "../../../src/domain/papers/writePapers";
import { drawPaper } from "../../../src/hosts/docx/drawPaper";
import { withFixedTimes } from "../../../src/hosts/docx/fixedPackage";
import { paperFacts, paperOrganization } from "../../domain/papers/paperFixture";
import { zipParts } from "../../support/packageParts";

const DAY = "2026-10-23";

function paperOf(kind: PaperKind): Paper {
  const facts = paperFacts([paperOrganization({ flags: ["书记空缺"] })]);
  return writePapers(facts, { kind, only: null, template: DEFAULT_TEMPLATE })[0]!;
}

function part(bytes: Uint8Array, name: string): string {
  return zipParts(bytes)
    .find((found) => found.name === name)!
    .content.toString("utf8");
}

describe("a paper as .docx", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each(PAPER_KINDS)("%s has the same bytes at another time, in another zone", async (kind) => {
    const draw = async (now: string, zone: string): Promise<Uint8Array> => {
      vi.stubEnv("TZ", zone);
      vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
      return drawPaper(paperOf(kind), DAY);
    };
    const first = await draw("2026-10-23T09:00:00Z", "Asia/Shanghai");
    const second = await draw("2031-01-01T23:59:59Z", "America/New_York");
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(part(first, "docProps/core.xml")).toContain(`${DAY}T00:00:00Z`);
  });

  it("is laid out as official documents are", async () => {
    const document = part(await drawPaper(paperOf("通报"), DAY), "word/document.xml");
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('w:line="560" w:lineRule="exact"');
    expect(document).toMatch(
      /w:firstLine="640"[^>]*w:firstLineChars="200"|w:firstLineChars="200"[^>]*w:firstLine="640"/,
    );
    for (const face of ["方正小标宋简体", "仿宋", "黑体", "楷体"]) expect(document).toContain(`w:eastAsia="${face}"`);
    expect(document).not.toMatch(/w:ascii="(?!方正|仿宋|黑体|楷体|宋体)/);
  });

  it("numbers official documents outside: right on odd pages, left on even ones, with the note", async () => {
    const parts = zipParts(await drawPaper({ ...paperOf("通报"), note: "校验码 1289" }, DAY));
    const footers = parts.filter(({ name }) => /^word\/footer\d/.test(name)).map(({ content }) => content.toString());
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toContain("校验码 1289");
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(["left", "right"]);
    expect(part(await drawPaper(paperOf("通报"), DAY), "word/settings.xml")).toContain("evenAndOddHeaders");
  });

  it("turns a list on its side", async () => {
    const document = part(await drawPaper(paperOf("整改清单"), DAY), "word/document.xml");
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(document).toContain("<w:tblHeader/>");
  });

  it("draws every style, and line breaks", async () => {
    const blocks = PARAGRAPH_STYLES.map((style) => ({ kind: "paragraph", style, text: `${style}\n第二行` }) as const);
    const document = part(await drawPaper({ ...paperOf("通报"), blocks }, DAY), "word/document.xml");
    for (const style of PARAGRAPH_STYLES) expect(document).toContain(`>${style}</w:t>`);
    expect(document.match(/<w:br\/>/g)).toHaveLength(PARAGRAPH_STYLES.length);
  });
});

it("fixes times of archives only", () => {
  expect(() => withFixedTimes(new Uint8Array(10))).toThrow(RangeError);
  expect(() => withFixedTimes(new Uint8Array(100))).toThrow(RangeError);
});
