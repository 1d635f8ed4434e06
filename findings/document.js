// Makes the small documents of the scripts beside it, which copy this file into their folder, where jszip is installed.
import JSZip from "jszip";
import { writeFileSync } from "node:fs";
const [main, office, packages] = [
  "wordprocessingml/2006/main",
  "officeDocument/2006/relationships",
  "package/2006",
].map((end) => `http://schemas.openxmlformats.org/${end}`);
/** A document of the paragraphs that are given as XML. */
export async function write(file, paragraphs) {
  const zip = new JSZip();
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ` +
      `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  const target = `Type="${office}/officeDocument" Target="word/document.xml"`;
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" ${target}/></Relationships>`,
  );
  zip.file("word/document.xml", `<w:document xmlns:w="${main}"><w:body>${paragraphs}<w:sectPr/></w:body></w:document>`);
  writeFileSync(file, await zip.generateAsync({ type: "nodebuffer" }));
}
