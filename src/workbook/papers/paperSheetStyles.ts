import type { PaperLayout, ParagraphStyle } from "../../domain/papers/paper";
import type { CellStyle, PageMargins } from "../port/writePlan";

const BLACK = "000000";
const RED = "E60012";
const LABEL_FILL = "F2F2F2";
const MM_PER_INCH = 25.4;

type Page = Readonly<{
  margins: PageMargins;
  /**
   * Of all columns together with the margins of their cells, in characters: they fill what the margins leave. A form, whose pages have a size of their own,
   * also fits where another face stands in for the workbook's, whose digits are a third wider.
   */
  width: number;
  /** Points of the text and of its lines. */
  body: Readonly<{ size: number; pitch: number }>;
  face: string;
}>;

function margins(
  top: number,
  bottom: number,
  side: readonly [left: number, right: number],
  footer: number,
): PageMargins {
  const inches = (mm: number): number => Math.round((mm / MM_PER_INCH) * 100) / 100;
  const [left, right] = side;
  return {
    ...{ top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right) },
    ...{ header: inches(15), footer: inches(footer) },
  };
}

/** A4 by layout; 37, 35, 28 and 26 mm are the margins of an official document (GB/T 9704-2012). */
export const PAPER_PAGES: Readonly<Record<PaperLayout, Page>> = {
  document: { margins: margins(37, 35, [28, 26], 24), width: 79, body: { size: 16, pitch: 28 }, face: "仿宋" },
  form: { margins: margins(15, 14, [20, 20], 8), width: 72, body: { size: 10.5, pitch: 16 }, face: "宋体" },
  list: { margins: margins(20, 18, [16, 16], 9), width: 134, body: { size: 10.5, pitch: 16 }, face: "宋体" },
};

/** Text in tables, in points. */
export const TABLE_SIZE = 10;
export const TABLE_PITCH = 14.5;
/** A figure that stands out. */
export const CARD_PITCH = 18;

const line = { color: BLACK, verticalAlign: "center", wrap: true } as const;
const cell = { ...line, fontName: "宋体", fontSize: TABLE_SIZE, border: "thin", borderColor: BLACK } as const;

/** The looks of cells of tables, by how they stand. */
export const TABLE_STYLES = {
  "paper.left": { ...cell, align: "left" },
  "paper.center": { ...cell, align: "center" },
  "paper.right": { ...cell, align: "right" },
  "paper.label": { ...cell, align: "left", fill: LABEL_FILL },
  "paper.card": { ...cell, fontName: "黑体", fontSize: 12, align: "center" },
  "paper.sign": { ...line, fontName: "宋体", fontSize: TABLE_SIZE, align: "left", verticalAlign: "center" },
  "paper.gap": {},
} as const satisfies Readonly<Record<string, CellStyle>>;

export type PaperStyleKey = keyof typeof TABLE_STYLES | `paper.${PaperLayout}.${ParagraphStyle}`;

/** Height in points of a line, and the size of its letters. */
export type LineMeasure = Readonly<{ size: number; pitch: number; indent: boolean }>;

/** How lines of a layout measure. */
export function lineMeasure(layout: PaperLayout, style: ParagraphStyle): LineMeasure {
  const { body } = PAPER_PAGES[layout];
  const isDocument = layout === "document";
  switch (style) {
    case "发文机关标志":
      return { size: 42, pitch: 60, indent: false };
    case "标题":
      return { size: isDocument ? 22 : 20, pitch: isDocument ? 36 : 30, indent: false };
    case "一级标题":
      return isDocument ? { ...body, indent: true } : { size: 12, pitch: 22, indent: false };
    case "二级标题":
    case "正文":
    case "附件说明":
      return { ...body, indent: isDocument };
    case "抄送":
      return { size: 14, pitch: 28, indent: false };
    default:
      return { ...body, indent: false };
  }
}

const FACES: Readonly<Partial<Record<ParagraphStyle, string>>> = {
  发文机关标志: "方正小标宋简体",
  标题: "方正小标宋简体",
  一级标题: "黑体",
  二级标题: "楷体",
};
const CENTRED: readonly ParagraphStyle[] = ["发文机关标志", "发文字号", "标题", "副标题"];
const AT_THE_RIGHT: readonly ParagraphStyle[] = ["署名", "成文日期"];

/** How a line of a layout looks; the same faces and sizes as in the files. */
export function lineStyle(layout: PaperLayout, style: ParagraphStyle): CellStyle {
  return {
    ...line,
    fontName: FACES[style] ?? PAPER_PAGES[layout].face,
    fontSize: lineMeasure(layout, style).size,
    align: CENTRED.includes(style) ? "center" : AT_THE_RIGHT.includes(style) ? "right" : "left",
    ...(style === "发文机关标志" && { color: RED }),
  };
}
