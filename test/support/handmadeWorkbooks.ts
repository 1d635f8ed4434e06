import { type PartText, zipBytes } from "./zipBytes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const ML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

export type Handmade = Readonly<{
  /** Children of workbook.xml beside `<sheets>`: before and behind it. */
  before?: string;
  behind?: string;
  styles?: string | null;
  sheetBody?: string;
  sheetRelationships?: string;
  relationships?: readonly (readonly [id: string, type: string, target: string])[];
  rootRelationships?: string;
  overrides?: readonly (readonly [part: string, type: string])[];
  defaults?: string;
  parts?: readonly PartText[];
  /** Last touch on all texts, such as another prefix. */
  finish?: (part: PartText) => PartText;
}>;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A small workbook with the sheets 活动台账 and 名册, part by part. */
export function handmade(options: Handmade = {}): Uint8Array {
  const { styles = STYLES } = options;
  const type = (kind: string): string => (kind.includes("://") ? kind : `${R}/${kind}`);
  const relationships = [
    ["rId1", "worksheet", "worksheets/sheet1.xml"] as const,
    ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"] as const,
    ...(styles === null ? [] : [["rId3", "styles", "styles.xml"] as const]),
    ...(options.relationships ?? []),
  ];
  const overrides = [
    ["xl/workbook.xml", `${ML}sheet.main+xml`] as const,
    ["xl/worksheets/sheet1.xml", `${ML}worksheet+xml`] as const,
    ["xl/worksheets/sheet2.xml", `${ML}worksheet+xml`] as const,
    ...(styles === null ? [] : [["xl/styles.xml", `${ML}styles+xml`] as const]),
    ...(options.overrides ?? []),
  ];
  const parts: PartText[] = [
    {
      name: "[Content_Types].xml",
      content:
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        (options.defaults ?? "") +
        overrides.map(([part, t]) => `<Override PartName="/${part}" ContentType="${t}"/>`).join("") +
        `</Types>`,
    },
    {
      name: "_rels/.rels",
      content:
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" ` +
        `Target="xl/workbook.xml"/>${options.rootRelationships ?? ""}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content:
        `<workbook xmlns="${MAIN}" xmlns:r="${R}">${options.before ?? ""}<sheets>` +
        `<sheet name="活动台账" sheetId="1" r:id="rId1"/><sheet name="名册" sheetId="7" r:id="rId2"/></sheets>` +
        `${options.behind ?? ""}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content:
        `<Relationships xmlns="${PACKAGE}/relationships">` +
        relationships
          .map(([id, t, target]) => `<Relationship Id="${id}" Type="${type(t)}" Target="${target}"/>`)
          .join("") +
        `</Relationships>`,
    },
    ...(styles === null ? [] : [{ name: "xl/styles.xml", content: styles }]),
    {
      name: "xl/worksheets/sheet1.xml",
      content:
        `<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>党组织名称</t></is></c>` +
        `<c r="B1"><f>1+1</f><v>2</v></c></row></sheetData>${options.sheetBody ?? ""}</worksheet>`,
    },
    ...(options.sheetRelationships === undefined
      ? []
      : [
          {
            name: "xl/worksheets/_rels/sheet1.xml.rels",
            content: `<Relationships xmlns="${PACKAGE}/relationships">${options.sheetRelationships}</Relationships>`,
          },
        ]),
    { name: "xl/worksheets/sheet2.xml", content: `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>` },
    ...(options.parts ?? []),
  ];
  return zipBytes(options.finish ? parts.map(options.finish) : parts);
}

/** Bytes that look like nothing: a macro project or a printer's settings. */
export function someBytes(length: number): Buffer {
  let state = 12345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    }),
  );
}

const declared = (part: PartText, change: (xml: string) => string): PartText =>
  /\.(xml|rels)$/.test(part.name) ? { name: part.name, content: change(part.content.toString()) } : part;

/** All main-namespace elements with a prefix, no default namespace. */
function prefixed(part: PartText): PartText {
  return declared(part, (xml) =>
    xml.includes(`xmlns="${MAIN}"`)
      ? xml.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`).replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
      : xml,
  );
}

function strict(part: PartText): PartText {
  return declared(part, (xml) =>
    xml
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(R, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  );
}

/** UTF-16 as some programs write it. */
function utf16(part: PartText): PartText {
  if (part.name !== "xl/workbook.xml" && part.name !== "xl/styles.xml") return part;
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>\n${part.content.toString()}`;
  return { name: part.name, content: Buffer.from(xml, "utf16le") };
}

/** Every element on a line of its own, self-closed elements opened. */
function pretty(part: PartText): PartText {
  return declared(part, (xml) => xml.replace(/></g, ">\n  <").replace(/<(Default|sheet)\b([^>]*)\/>/g, "<$1$2></$1>"));
}

export function slicerOptions(tableId: number): Handmade {
  return {
    behind:
      `<definedNames><definedName name="Slicer_类型">#N/A</definedName></definedNames>` +
      `<extLst><ext xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ` +
      `uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}"><x15:slicerCaches><x14:slicerCache xmlns:x14="${X14}" r:id="rId9"/>` +
      `</x15:slicerCaches></ext></extLst>`,
    relationships: [
      ["rId9", "http://schemas.microsoft.com/office/2007/relationships/slicerCache", "slicerCaches/slicerCache1.xml"],
    ],
    overrides: [
      ["xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml"],
      ["xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml"],
      ["xl/tables/table1.xml", `${ML}table+xml`],
    ],
    sheetBody:
      `<tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}">` +
      `<x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
    sheetRelationships:
      `<Relationship Id="rId1" Type="${R}/table" Target="../tables/table1.xml"/>` +
      `<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2007/relationships/slicer" Target="../slicers/slicer1.xml"/>`,
    parts: [
      {
        name: "xl/tables/table1.xml",
        content:
          `<table xmlns="${MAIN}" id="${tableId}" name="活动" displayName="活动" ref="A1:A2" totalsRowShown="0">` +
          `<autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="党组织名称"/></tableColumns></table>`,
      },
      {
        name: "xl/slicers/slicer1.xml",
        content: `<slicers xmlns="${X14}"><slicer name="类型" cache="Slicer_类型" caption="类型" rowHeight="241300"/></slicers>`,
      },
      {
        name: "xl/slicerCaches/slicerCache1.xml",
        content: `<slicerCacheDefinition xmlns="${X14}" name="Slicer_类型" sourceName="党组织名称"/>`,
      },
    ],
  };
}

/** Workbooks with what no library here writes. */
export function handmadeWorkbooks(): readonly Readonly<{ name: string; make: () => Uint8Array }>[] {
  const make = (name: string, options: Handmade) => ({ name, make: () => handmade(options) });
  return [
    make("plain.xlsx", {}),
    make("without-styles.xlsx", { styles: null }),
    make("empty-styles.xlsx", { styles: `<styleSheet xmlns="${MAIN}"/>` }),
    make("prefixed.xlsx", {
      finish: prefixed,
      behind: '<definedNames><definedName name="a">1</definedName></definedNames>',
    }),
    make("strict.xlsx", { finish: strict }),
    make("strict-prefixed.xlsx", {
      finish: (part) => (prefixed(strict(part)).name === part.name ? strict(prefixed(part)) : part),
    }),
    make("utf-16.xlsx", { finish: utf16 }),
    make("pretty.xlsx", {
      finish: pretty,
      behind: '<definedNames><definedName name="a" localSheetId="1">1</definedName></definedNames>',
    }),
    make("slicers.xlsx", slicerOptions(3)),
    make("macros.xlsm", {
      relationships: [["rId5", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]],
      defaults: `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`,
      parts: [{ name: "xl/vbaProject.bin", content: someBytes(70_000) }],
    }),
    make("external-links.xlsx", {
      relationships: [["rId5", "externalLink", "externalLinks/externalLink1.xml"]],
      overrides: [["xl/externalLinks/externalLink1.xml", `${ML}externalLink+xml`]],
      behind: `<externalReferences><externalReference r:id="rId5"/></externalReferences>`,
      parts: [
        {
          name: "xl/externalLinks/externalLink1.xml",
          content:
            `<externalLink xmlns="${MAIN}" xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="表"/>` +
            `</sheetNames></externalBook></externalLink>`,
        },
        {
          name: "xl/externalLinks/_rels/externalLink1.xml.rels",
          content:
            `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/externalLinkPath" ` +
            `Target="file:///D:/%E5%8F%B0%E8%B4%A6.xlsx" TargetMode="External"/></Relationships>`,
        },
      ],
    }),
    make("custom-xml.xlsx", {
      rootRelationships: `<Relationship Id="rId8" Type="${R}/customXml" Target="customXml/item1.xml"/>`,
      parts: [{ name: "customXml/item1.xml", content: `<?xml version="1.0"?><映射 xmlns="urn:x">值</映射>` }],
    }),
    make("calculation-chain.xlsx", {
      relationships: [["rId5", "calcChain", "calcChain.xml"]],
      overrides: [["xl/calcChain.xml", `${ML}calcChain+xml`]],
      parts: [{ name: "xl/calcChain.xml", content: `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>` }],
    }),
  ];
}
