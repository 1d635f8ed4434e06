import { partTextOf, withParts, type PartText } from "../../support/zipBytes";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MS = "http://schemas.microsoft.com/office";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** What a workbook takes along from an office: a word planted in each kind. */
export const LEFTOVERS = {
  comment: "残留批注",
  thread: "残留会话批注",
  person: "残留人员",
  hiddenName: "残留名称",
  externalLink: "残留外链路径",
  linkCache: "残留外链缓存",
  connection: "残留连接",
  printer: "残留打印机",
  thumbnail: "残留缩略图",
  properties: "残留作者",
  customProperties: "残留自定义属性",
  customXml: "残留自定义XML",
  absolutePath: "残留绝对路径",
  revision: "AB12CD34残留修订",
  hiddenRow: "残留隐藏行",
  hiddenSheet: "残留隐藏表",
  pivotCache: "残留透视缓存",
} as const;

const part = (name: string, content: string): PartText => ({ name, content });

/** Relationships of the workbook and of its first sheet that the planted parts hang on. */
const RELATIONS: readonly (readonly [string, string])[] = [
  [`${MS}/2017/10/relationships/person`, "persons/person.xml"],
  [`${OFFICE}/externalLink`, "externalLinks/externalLink1.xml"],
  [`${OFFICE}/connections`, "connections.xml"],
  [`${OFFICE}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml"],
];

/** A workbook with every kind of leftover in it. @param file - written by hucre, with a sheet2.xml that has a row 2. */
export function withLeftovers(file: Uint8Array): Buffer {
  const hiddenSheet = (partTextOf(file, "xl/workbook.xml").match(/<sheet /g) ?? []).length + 1;
  const relations = RELATIONS.map(
    ([type, target], i) => `<Relationship Id="rLeft${i}" Type="${type}" Target="${target}"/>`,
  ).join("");
  const added = [
    part(
      "xl/comments1.xml",
      `<comments ${MAIN}><commentList><comment ref="A1"><text><t>${LEFTOVERS.comment}</t></text></comment></commentList></comments>`,
    ),
    part(
      "xl/threadedComments/threadedComment1.xml",
      `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1"><text>${LEFTOVERS.thread}</text></threadedComment></ThreadedComments>`,
    ),
    part(
      "xl/persons/person.xml",
      `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="${LEFTOVERS.person}"/></personList>`,
    ),
    part(
      "xl/externalLinks/externalLink1.xml",
      `<externalLink ${MAIN}><externalBook><sheetNames><sheetName val="${LEFTOVERS.linkCache}"/></sheetNames></externalBook></externalLink>`,
    ),
    part(
      "xl/externalLinks/_rels/externalLink1.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="${LEFTOVERS.externalLink}.xlsx" TargetMode="External"/></Relationships>`,
    ),
    part(
      "xl/connections.xml",
      `<connections ${MAIN}><connection id="1" name="${LEFTOVERS.connection}"/></connections>`,
    ),
    part("xl/printerSettings/printerSettings1.bin", LEFTOVERS.printer),
    part("docProps/thumbnail.jpeg", LEFTOVERS.thumbnail),
    part(
      "docProps/custom.xml",
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="KSOProductBuildVer">${LEFTOVERS.customProperties}</property></Properties>`,
    ),
    part("customXml/item1.xml", `<item>${LEFTOVERS.customXml}</item>`),
    part(
      "xl/pivotCache/pivotCacheDefinition1.xml",
      `<pivotCacheDefinition ${MAIN}><cacheFields count="1"><cacheField name="${LEFTOVERS.pivotCache}"/></cacheFields></pivotCacheDefinition>`,
    ),
    part(
      "xl/worksheets/hidden.xml",
      `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${LEFTOVERS.hiddenSheet}</t></is></c></row></sheetData></worksheet>`,
    ),
  ];
  const row = `<row r="60" hidden="1"><c r="A60" t="inlineStr"><is><t>${LEFTOVERS.hiddenRow}</t></is></c></row></sheetData>`;
  return withParts(
    file,
    {
      "docProps/core.xml": (xml) =>
        xml.replace(/<\/cp:coreProperties>/, `<dc:creator>${LEFTOVERS.properties}</dc:creator>$&`),
      "xl/worksheets/sheet2.xml": (xml) =>
        xml
          .replace(
            "<worksheet ",
            `<worksheet xmlns:xr="${MS}/spreadsheetml/2014/revision" xr:uid="{${LEFTOVERS.revision}}" `,
          )
          .replace("</sheetData>", row),
      "xl/_rels/workbook.xml.rels": (xml) =>
        xml.replace(
          "</Relationships>",
          `${relations}<Relationship Id="rHidden" Type="${OFFICE}/worksheet" Target="worksheets/hidden.xml"/></Relationships>`,
        ),
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "</Types>",
          `<Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/xl/worksheets/hidden.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
        ),
      "xl/workbook.xml": (xml) =>
        xml
          .replace(
            "<bookViews>",
            `<x15ac:absPath xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac" url="C:\\${LEFTOVERS.absolutePath}\\"/><bookViews>`,
          )
          .replace(
            "</sheets>",
            `<sheet name="隐藏" sheetId="${hiddenSheet + 50}" state="hidden" r:id="rHidden"/></sheets><definedNames><definedName name="${LEFTOVERS.hiddenName}" hidden="1">党组织名册!$A$1</definedName></definedNames>`,
          ),
    },
    added,
  );
}
