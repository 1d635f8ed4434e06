import { AlignmentType, LineRuleType, type IParagraphOptions, type IRunOptions } from "docx";
import type { PaperLayout, ParagraphStyle } from "../../domain/papers/paper";

/** Twips in a millimetre; the library cuts fractions off, a measured margin would then be too small. */
const TWIPS_PER_MM = 1440 / 25.4;
/** Of a point, as line pitches are given; font sizes are given in half points. */
const TWIPS_PER_POINT = 20;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** Faces that offices have; each stands in every slot of a run, so that “ ” and digits are of one face with the text. */
type Face = "小标宋" | "仿宋" | "黑体" | "楷体" | "宋体";
const FACES: Readonly<Record<Face, string>> = {
  小标宋: "方正小标宋简体",
  仿宋: "仿宋",
  黑体: "黑体",
  楷体: "楷体",
  宋体: "宋体",
};

/** Points of type: 二号, 三号, 四号, 小四 and 五号 by their names. */
const SIZE = { 初号: 42, 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

const RED = "E60012";

/** How a run of text looks. */
export function runLook(face: Face, points: number, more: Pick<IRunOptions, "bold" | "color"> = {}): IRunOptions {
  const name = FACES[face];
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
    size: points * 2,
    color: "000000",
    ...more,
  };
}

/** A line pitch of exactly so many points. */
export function exactly(points: number): Pick<IParagraphOptions, "spacing"> {
  return { spacing: { line: points * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
}

/** Two characters in: LibreOffice knows only the measure, Word goes by the count. */
function indented(points: number): Pick<IParagraphOptions, "indent"> {
  return { indent: { firstLine: 2 * points * TWIPS_PER_POINT, firstLineChars: 200 } };
}

/** A4 by layout, in millimetres; 37, 35, 28 and 26 are the margins of an official document (GB/T 9704-2012). */
export const PAGES: Readonly<
  Record<
    PaperLayout,
    Readonly<{ top: number; bottom: number; left: number; right: number; footer: number; isWide?: true }>
  >
> = {
  document: { top: 37, bottom: 35, left: 28, right: 26, footer: 24 },
  form: { top: 15, bottom: 14, left: 22, right: 22, footer: 8 },
  list: { top: 20, bottom: 18, left: 16, right: 16, footer: 9, isWide: true },
};
const A4 = { short: 210, long: 297 } as const;

/** Width and height of the page, and the width that text has, in twips. */
export function pageSize(layout: PaperLayout): Readonly<{ width: number; height: number; text: number }> {
  const { left, right, isWide } = PAGES[layout];
  const [width, height] = isWide ? [A4.long, A4.short] : [A4.short, A4.long];
  return { width: twips(width), height: twips(height), text: twips(width) - twips(left) - twips(right) };
}

/** A line of a paper: the look of its paragraph, of its text, and of words before the text. */
export type LineLook = Readonly<{ paragraph: IParagraphOptions; run: IRunOptions; lead: IRunOptions }>;

/** Points of the body text and of its line pitch. */
const BODY: Readonly<Record<PaperLayout, Readonly<{ size: number; pitch: number }>>> = {
  document: { size: SIZE.三号, pitch: 28 },
  form: { size: SIZE.五号, pitch: 16 },
  list: { size: SIZE.五号, pitch: 16 },
};

/** Text in tables. */
export const TABLE_TEXT = { size: SIZE.五号, pitch: 14.5 } as const;
export const LARGE_FIGURE = { size: 18, pitch: 24 } as const;
export const NOTE_TEXT = { size: SIZE.小五, pitch: 12 } as const;
export const PAGE_NUMBER = { size: SIZE.四号, pitch: 18 } as const;

/** The looks of all lines of a layout. */
export function lineLooks(layout: PaperLayout): Readonly<Record<ParagraphStyle, LineLook>> {
  const { size, pitch } = BODY[layout];
  const isDocument = layout === "document";
  const lead = runLook("楷体", size);
  const look = (paragraph: IParagraphOptions, run: IRunOptions): LineLook => ({ paragraph, run, lead });
  const body = isDocument ? runLook("仿宋", size) : runLook("宋体", size);
  const line = exactly(pitch);
  const centred = { ...line, alignment: AlignmentType.CENTER };
  const inside = isDocument ? { ...line, ...indented(size) } : line;
  const title = { ...exactly(isDocument ? 36 : 28), alignment: AlignmentType.CENTER };
  const spaced = isDocument ? spacedTitle(title) : title;
  const heading = isDocument ? inside : { ...exactly(22), keepNext: true, spacing: headingSpacing() };
  return {
    发文机关标志: look(
      { ...exactly(60), alignment: AlignmentType.CENTER },
      runLook("小标宋", SIZE.初号, { color: RED }),
    ),
    发文字号: look(redRule(centred), body),
    标题: look(spaced, runLook("小标宋", isDocument ? SIZE.二号 : 20)),
    副标题: look(isDocument ? centred : { ...centred, spacing: subtitleSpacing(pitch) }, body),
    主送机关: look(line, body),
    一级标题: look({ ...heading, keepNext: true }, runLook("黑体", isDocument ? size : SIZE.小四)),
    二级标题: look({ ...inside, keepNext: true }, runLook("楷体", size)),
    正文: look(isDocument ? { ...inside, alignment: AlignmentType.BOTH } : withSpace(line, 40, 40), body),
    名目: look(line, body),
    附件说明: look(inside, body),
    署名: look({ ...line, alignment: AlignmentType.RIGHT, ...(isDocument && { indent: rightIndent(2, size) }) }, body),
    成文日期: look({ ...line, alignment: AlignmentType.RIGHT, indent: rightIndent(4, size) }, body),
    抄送: look(copiesRule(line), runLook("仿宋", SIZE.四号)),
    空行: look(line, body),
  };
}

function rightIndent(characters: number, points: number): NonNullable<IParagraphOptions["indent"]> {
  return { right: characters * points * TWIPS_PER_POINT };
}

function withSpace(paragraph: IParagraphOptions, before: number, after: number): IParagraphOptions {
  return { ...paragraph, spacing: { ...paragraph.spacing, before, after } };
}

function spacedTitle(paragraph: IParagraphOptions): IParagraphOptions {
  return withSpace(paragraph, 0, 560);
}

function headingSpacing(): NonNullable<IParagraphOptions["spacing"]> {
  return { line: 340, lineRule: LineRuleType.EXACT, before: 80, after: 60 };
}

function subtitleSpacing(pitch: number): NonNullable<IParagraphOptions["spacing"]> {
  return { line: pitch * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT, before: 0, after: 120 };
}

/** The red line under the number of a document. */
function redRule(paragraph: IParagraphOptions): IParagraphOptions {
  return withSpace({ ...paragraph, border: { bottom: { style: "single", size: 12, space: 8, color: RED } } }, 0, 560);
}

/** Lines over and under 抄送. */
function copiesRule(paragraph: IParagraphOptions): IParagraphOptions {
  const line = { style: "single", size: 8, space: 4, color: "000000" } as const;
  return withSpace({ ...paragraph, border: { top: line, bottom: line } }, 560, 0);
}
