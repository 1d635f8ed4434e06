import { rangeAddress } from "../../../../workbook/port/address";
import type { PlannedConditionalFormat, PlannedSheet } from "../../../../workbook/port/writePlan";
import { fileFormula } from "../formulaText";
import { X14, XM } from "../namespaces";
import type { DifferentialStyle } from "../styles/styleXml";
import { escapeText } from "../xmlText";
import { numberText } from "./rowXml";

type DataBar = Extract<PlannedConditionalFormat, { kind: "dataBar" }>;

/** Marks the extension of a rule inside `<cfRule>`, and the list of extended rules at the sheet's end. Source: [MS-XLSX] 2.2.4. */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/**
 * `<conditionalFormatting>` elements in the order of the plan, which is their priority.
 *
 * @param dxfId - gives the id of a rule's look in the workbook's styles.
 */
export function conditionalFormatsXml(sheet: PlannedSheet, dxfId: (style: DifferentialStyle) => number): string {
  return sheet.conditionalFormats
    .map((format, index) => {
      const rule =
        format.kind === "dataBar"
          ? `<cfRule type="dataBar" priority="${index + 1}">${dataBarXml(format)}${extensionXml(sheet.key, index)}</cfRule>`
          : `<cfRule type="expression" dxfId="${dxfId(format.style)}" priority="${index + 1}">` +
            `<formula>${escapeText(fileFormula(format.formula))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${rangeAddress(format.range)}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

/**
 * The second half of each data bar, for Excel 2010 and later: without it bars fade out and never fill their cell, as the
 * first format has them between 10 % and 90 % of its width. "" without data bars; else an `<ext>` for the sheet's `<extLst>`.
 */
export function dataBarExtensionXml(sheet: PlannedSheet): string {
  const rules = sheet.conditionalFormats.flatMap((format, index) =>
    format.kind === "dataBar" ? [extendedBarXml(format, ruleId(sheet.key, index))] : [],
  );
  if (rules.length === 0) return "";
  return (
    `<ext xmlns:x14="${X14}" uri="${SHEET_EXTENSION}">` +
    `<x14:conditionalFormattings>${rules.join("")}</x14:conditionalFormattings></ext>`
  );
}

function dataBarXml({ minimum, maximum, color }: DataBar): string {
  return (
    `<dataBar><cfvo type="num" val="${numberText(minimum)}"/><cfvo type="num" val="${numberText(maximum)}"/>` +
    `<color rgb="FF${color}"/></dataBar>`
  );
}

function extensionXml(key: string, index: number): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${ruleId(key, index)}</x14:id></ext></extLst>`;
}

function extendedBarXml({ minimum, maximum, range }: DataBar, id: string): string {
  return (
    `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="0">` +
    `<x14:cfvo type="num"><xm:f>${numberText(minimum)}</xm:f></x14:cfvo>` +
    `<x14:cfvo type="num"><xm:f>${numberText(maximum)}</xm:f></x14:cfvo>` +
    `<x14:negativeFillColor rgb="FFC0504D"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${rangeAddress(range)}</xm:sqref></x14:conditionalFormatting>`
  );
}

/** A GUID that is the same on every run: FNV-1a of sheet key and rule, four times with other seeds. */
function ruleId(key: string, index: number): string {
  const hex = [0, 1, 2, 3].map((seed) => fnv1a(`${seed}/${key}/${index}`).toString(16).toUpperCase().padStart(8, "0"));
  const digits = hex.join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
