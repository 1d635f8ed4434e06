import { type CellStyle, STYLE_DEFAULTS } from "../../../../workbook/port/writePlan";
import { escapeAttribute } from "../xmlText";

/** How a rule of a conditional format changes a cell's look. */
export type DifferentialStyle = Readonly<{ color?: string; fill?: string; bold?: true }>;

/** Line colour of borders when a style gives none. */
const BORDER_COLOR = "BFBFBF";
/** Character set of the font, for programs that lack the face: GB2312 (Windows LOGFONT). */
const GB2312_CHARSET = 134;
/** Number formats with a fixed id. Source: ECMA-376, numFmt. Locale-dependent ones (dates) are left out. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};

// Colours are plain RGB throughout: theme colours and the Normal font are the office's and would change our sheets' look.

export function fontXml(style: CellStyle): string {
  return (
    `<font>${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}${style.underline ? "<u/>" : ""}` +
    `<sz val="${style.fontSize ?? STYLE_DEFAULTS.fontSize}"/><color rgb="FF${style.color ?? STYLE_DEFAULTS.color}"/>` +
    `<name val="${escapeAttribute(style.fontName ?? STYLE_DEFAULTS.fontName)}"/><family val="2"/><charset val="${GB2312_CHARSET}"/></font>`
  );
}

export function fillXml({ fill }: CellStyle): string {
  if (fill === undefined) return `<fill><patternFill patternType="none"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml({ border, borderColor }: CellStyle): string {
  if (border !== "thin") return `<border><left/><right/><top/><bottom/><diagonal/></border>`;
  const color = `<color rgb="FF${borderColor ?? BORDER_COLOR}"/>`;
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${color}</${side}>`);
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** Id of a built-in number format; null for a format that needs an entry of its own. */
export function builtInFormat(code: string): number | null {
  return BUILT_IN_FORMATS[code] ?? null;
}

export type XfIds = Readonly<{
  numFmtId: number;
  fontId: number;
  fillId: number;
  borderId: number;
  /** Of the Normal style; null when the file has no named styles. */
  xfId: number | null;
}>;

/** `quoted`: the cell's text starts like a formula and must stay text when it is edited. `unlocked`: see PlannedProtection. */
export type XfTraits = Readonly<{ quoted: boolean; unlocked: boolean }>;

export function xfXml(ids: XfIds, style: CellStyle, { quoted, unlocked }: XfTraits): string {
  const alignment = alignmentXml(style);
  return (
    `<xf numFmtId="${ids.numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}" borderId="${ids.borderId}"` +
    `${ids.xfId === null ? "" : ` xfId="${ids.xfId}"`}${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" ` +
    `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"` +
    (unlocked ? ` applyProtection="1">${alignment}<protection locked="0"/></xf>` : `>${alignment}</xf>`)
  );
}

function alignmentXml({ align, verticalAlign, wrap, indent }: CellStyle): string {
  return (
    `<alignment${align === undefined ? "" : ` horizontal="${align}"`} vertical="${verticalAlign ?? "center"}"` +
    `${wrap ? ' wrapText="1"' : ""}${indent === undefined ? "" : ` indent="${indent}"`}/>`
  );
}

/** In differential styles the colour of a solid fill is its background. */
export function dxfXml({ color, fill, bold }: DifferentialStyle): string {
  const font =
    color === undefined && !bold
      ? ""
      : `<font>${bold ? "<b/>" : ""}${color === undefined ? "" : `<color rgb="FF${color}"/>`}</font>`;
  const body =
    fill === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  return `<dxf>${font}${body}</dxf>`;
}

/** Ids of one style in the workbook's cell formats: as it is, and for text that starts like a formula. */
export type CellStyleIds = Readonly<{ plain: number; quoted: number }>;
