/** The namespaces of a package's kind; strict files (ISO/IEC 29500 strict) have other ones than those Excel writes by default. */
export type Namespaces = Readonly<{
  main: string;
  relationships: string;
  spreadsheetDrawing: string;
  chart: string;
  drawing: string;
  /** Start of the relationship types, without the kind. */
  relationshipType: string;
}>;

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  relationshipType: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
};

const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  relationshipType: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
};

/** @param mainNamespace - that of the workbook part's root. */
export function namespacesOf(mainNamespace: string): Namespaces {
  return mainNamespace === STRICT.main ? STRICT : TRANSITIONAL;
}

/** Excel 2010's extensions of conditional formats, the same in both kinds of files. Source: [MS-XLSX] 2.3.2. */
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const XM = "http://schemas.microsoft.com/office/excel/2006/main";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
