import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ISectionOptions,
  type Table,
} from "docx";
import type { Paper, PaperBlock, PaperLayout } from "../../domain/papers/paper";
import { drawSignatures, drawTable } from "./drawTable";
import { withFixedTimes } from "./fixedPackage";
import { exactly, lineLooks, NOTE_TEXT, PAGE_NUMBER, PAGES, pageSize, runLook, twips } from "./paperStyles";

/**
 * Draws a paper as a .docx file. The same paper gives the same bytes, whenever and wherever it is drawn.
 *
 * @param day - ISO; the day that the file says it was made on.
 */
export async function drawPaper(paper: Paper, day: string): Promise<Uint8Array> {
  const document = new Document({
    features: { updateFields: false },
    evenAndOddHeaderAndFooters: paper.layout === "document",
    sections: [sectionOf(paper)],
  });
  const core = { path: "docProps/core.xml", data: coreProperties(day) };
  return withFixedTimes(new Uint8Array(await Packer.toArrayBuffer(document, false, [core])));
}

/** Without title and author: the library would name itself and the time of the clock. */
function coreProperties(day: string): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${time("created")}${time("modified")}</cp:coreProperties>`
  );
}

function sectionOf({ layout, blocks, note }: Paper): ISectionOptions {
  const { top, bottom, left, right, footer, isWide } = PAGES[layout];
  const { width, height, text } = pageSize(layout);
  // The library exchanges the two of a landscape page.
  const size = isWide
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height, orientation: PageOrientation.PORTRAIT };
  return {
    properties: {
      page: {
        size,
        margin: { ...marginsOf({ top, bottom, left, right }), footer: twips(footer), header: twips(15) },
        ...(layout === "document" && { pageNumbers: { formatType: LevelFormat.DECIMAL } }),
      },
    },
    footers: footersOf(layout, note),
    children: blocks.flatMap((block) => drawBlock(block, { layout, width: text })),
  };
}

function marginsOf(millimetres: Readonly<Record<"top" | "bottom" | "left" | "right", number>>) {
  const { top, bottom, left, right } = millimetres;
  return { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right) };
}

/** An official document has its number outside: at the right of odd pages, at the left of even ones. */
function footersOf(layout: PaperLayout, note: string): NonNullable<ISectionOptions["footers"]> {
  if (layout !== "document") {
    return { default: new Footer({ children: [pageLine(AlignmentType.RIGHT, NOTE_TEXT, note)] }) };
  }
  const footer = (alignment: "left" | "right"): Footer =>
    new Footer({
      children: [
        pageLine(alignment, PAGE_NUMBER, ""),
        new Paragraph({ ...exactly(NOTE_TEXT.pitch), alignment, children: [small(note)] }),
      ],
    });
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };
}

function small(text: string): TextRun {
  return new TextRun({ ...runLook("宋体", NOTE_TEXT.size), text });
}

function pageLine(
  alignment: "left" | "right",
  { size, pitch }: Readonly<{ size: number; pitch: number }>,
  before: string,
): Paragraph {
  const number = new TextRun({ ...runLook("宋体", size), children: ["— ", PageNumber.CURRENT, " —"] });
  return new Paragraph({
    ...exactly(pitch),
    alignment,
    indent: alignment === "right" ? { right: size * 20 } : { left: size * 20 },
    children: before === "" ? [number] : [small(before + "　"), number],
  });
}

/** A line break in a cell of the template is one on the paper. */
function textRuns(text: string, run: IRunOptions): TextRun[] {
  return text.split("\n").map((line, i) => new TextRun({ ...run, text: line, ...(i > 0 && { break: 1 }) }));
}

type Frame = Readonly<{ layout: PaperLayout; width: number }>;

function drawBlock(block: PaperBlock, { layout, width }: Frame): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph": {
      const { paragraph, run, lead } = lineLooks(layout)[block.style];
      const before = block.lead === undefined ? [] : [new TextRun({ ...lead, text: block.lead })];
      return [new Paragraph({ ...paragraph, children: [...before, ...textRuns(block.text, run)] })];
    }
    case "table":
      // Two tables that touch would be one.
      return [drawTable(block.table, width), new Paragraph({ ...exactly(6), children: [] })];
    case "signatures":
      return [drawSignatures(block.lines, width), new Paragraph({ ...exactly(6), children: [] })];
  }
}
