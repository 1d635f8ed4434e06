import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_TEMPLATE } from "../../../src/domain/papers/defaultTemplate";
import { PAPER_KINDS } from "../../../src/domain/papers/paper";
import { writePapers } from "../../../src/domain/papers/writePapers";
import { drawPaper } from "../../../src/hosts/docx/drawPaper";
import { paperFacts, paperItem, paperOrganization } from "../../domain/papers/paperFixture";
import { describeWithTool } from "../../support/describeWithTool";
import { convertWithLibreOffice, inTemporaryFolder } from "../../support/externalTools";
import { hasLibreOffice } from "../../support/libreOffice";

/** LibreOffice comes in pieces; the one that opens documents may be missing. */
const hasWriter = hasLibreOffice && existsSync("/usr/lib/libreoffice/program/libswlo.so");

const CATEGORIES = [
  "书记履职",
  "组织建设",
  "组织生活",
  "党员教育管理",
  "党委纪委作用",
  "“四强”支部创建",
  "党务干部激励",
];
const items = CATEGORIES.map((category, i) => paperItem({ category, code: `S${i}`, score: 300 + 50 * i }));
const own = paperOrganization({ name: "市人力资源社会保障局机关就业党支部", items, flags: ["得分偏低"] });
const facts = paperFacts([own], {
  duties: [1, 2, 3].map((n) => ({
    ...{ organization: own.name, kind: "任务清单", text: `第${n}项任务于基准日到期，尚未完成` },
    due: paperFacts().date,
  })),
});

type Page = Readonly<{ pages: number; size: string; text: string }>;

function look(pdf: Uint8Array): Page {
  return inTemporaryFolder((folder) => {
    const path = join(folder, "paper.pdf");
    writeFileSync(path, pdf);
    const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    return {
      pages: Number(/Pages:\s+(\d+)/.exec(info)![1]),
      size: /Page size:\s+([\d.]+ x [\d.]+)/.exec(info)![1]!.replace(/\.\d+/g, ""),
      text: execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).replace(/\s+/gu, ""),
    };
  });
}

describeWithTool("LibreOffice Writer", hasWriter)("papers in LibreOffice", () => {
  it("open, on A4, the form on one page, with everything they say", async () => {
    const papers = PAPER_KINDS.map((kind) => writePapers(facts, { kind, only: null, template: DEFAULT_TEMPLATE })[0]!);
    const files = await Promise.all(
      papers.map(async (paper, i) => ({ name: `${i}.docx`, bytes: await drawPaper(paper, "2026-10-23") })),
    );
    const [feedback, circular, minutes, list] = convertWithLibreOffice(files, "pdf").map(look);
    expect(feedback).toMatchObject({ pages: 1, size: "595 x 841" });
    expect(circular!.size).toBe("595 x 841");
    expect(minutes!.size).toBe("595 x 841");
    expect(list).toMatchObject({ size: "841 x 595" });
    for (const word of [own.name, "失分最多的三项", "书记签字", "反馈人签字", "尚未定稿", "—1—"]) {
      expect(feedback!.text).toContain(word);
    }
    expect(list!.text).toContain("2026Q3-001");
  });
});
