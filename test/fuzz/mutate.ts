import type { Random } from "../../examples/sample/random";
import { rawZip, type RawEntry } from "../support/rawZip";
import { zipParts } from "../support/packageParts";

/** Values that programs stumble over, for attributes and cells. */
const ODD_VALUES = [
  ..."|0|1|-1|00|2|164|65535|1048577|4294967296|99999999999999999999|1e308|-1e400|NaN|0x10|１２|１|true|".split("|"),
  ..."A1|A0|XFD1048576|XFE1|A1:A1048576|A1:XFD1048576|B2:A1|$A$1|'表'!A1|#REF!|R1C1|s|str|n|b|e|d|inlineStr".split("|"),
  ..."2026-07-01|2026-13-45T99:99:99Z|是|无|合计|考核细则|&amp;|&#0;|&#x110000;|&没有;|&lt;a/>|_x0000_|\ud800".split(
    "|",
  ),
  ..."rId1|rId999|../../../etc|/xl/workbook.xml|worksheets/sheet1.xml|http://schemas.microsoft.com/x|worksheet".split(
    "|",
  ),
  " ".repeat(5),
  "名".repeat(300),
  "9".repeat(400),
  "\u200b",
];
/** Put into the text of a part anywhere. */
const ODD_PIECES = [
  "<",
  ">",
  '"',
  "&",
  "]]>",
  "<!-- 注 -->",
  "<!--",
  "<![CDATA[<c>]]>",
  "<?x y?>",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<a/>",
  "</row>",
  "<row/>",
  "<c><v>1</v></c>",
  '<c r="A1" t="s"><v>999999</v></c>',
  '<c r="ZZZ1"><v>1</v></c>',
  "<v>",
  "<f>SUM(A1)</f>",
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCells><mergeCell ref="A2:B9"/><mergeCell ref="B3:C4"/></mergeCells>',
  "<extLst/>",
  "\ufeff",
  "\0",
  "\u0001",
  "<x:a xmlns:x='u'>".repeat(3),
  "<a>".repeat(2_000),
];

type Part = { name: string; content: Buffer };
type Mutation = (parts: Part[], random: Random) => void;

/**
 * A workbook with a few things wrong: in the XML of its parts, in the list of its parts, in the bytes of its zip file. The
 * same input and the same random numbers give the same bytes.
 */
export function mutate(input: Uint8Array, random: Random): Uint8Array {
  const parts: Part[] = zipParts(input).map(({ name, content }) => ({ name, content: Buffer.from(content) }));
  for (let left = random.integer(1, 3); left > 0; left--) {
    const kinds = random.chance(0.85) ? XML_MUTATIONS : PART_MUTATIONS;
    random.pick(kinds)(parts, random);
  }
  const zip = rawZip(parts.map((part) => entryOf(part, random)));
  return random.chance(0.1) ? damagedBytes(zip, random) : zip;
}

/** Now and then the zip file claims what isn't so. */
function entryOf({ name, content }: Part, random: Random): RawEntry {
  if (!random.chance(0.004)) return { name, content };
  const claim = random.pick(["size", "packedSize", "crc", "offset", "method", "flags"] as const);
  return { name, content, claims: { [claim]: random.pick([0, 1, 99, 0xffff]) } };
}

function damagedBytes(zip: Buffer, random: Random): Buffer {
  const at = random.integer(0, zip.length - 1);
  switch (random.integer(0, 3)) {
    case 0:
      return zip.subarray(0, at);
    case 1:
      return Buffer.concat([zip.subarray(0, at), Buffer.alloc(random.integer(1, 40), 0x41), zip.subarray(at)]);
    case 2:
      return Buffer.concat([zip.subarray(0, at), zip.subarray(at + random.integer(1, 40))]);
    default:
      for (let left = random.integer(1, 8); left > 0; left--)
        zip[random.integer(0, zip.length - 1)] = random.integer(0, 255);
      return zip;
  }
}

function xmlPart(parts: readonly Part[], random: Random): Part | null {
  const found = parts.filter(({ name }) => /\.(xml|rels)$/i.test(name));
  return found.length === 0 ? null : random.pick(found);
}

/** A mutation of the text of one XML part. */
function onText(change: (text: string, random: Random) => string): Mutation {
  return (parts, random) => {
    const part = xmlPart(parts, random);
    if (part) part.content = Buffer.from(change(part.content.toString("utf8"), random));
  };
}

/** Replaces one place that a pattern finds; the text itself where it finds none. */
function atOne(text: string, pattern: RegExp, random: Random, change: (found: RegExpExecArray) => string): string {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const found = random.pick(all);
  return text.slice(0, found.index) + change(found) + text.slice(found.index + found[0].length);
}

const TAG = /<[^<>]+>/g;
const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/g;
const LEAF = /<(\w+)([^<>]*)>([^<>]*)<\/\1>/g;
const ELEMENT =
  /<(row|c|v|sheet|mergeCell|si|t|xf|Relationship|Override|Default|definedName|tableColumn)\b[^<>]*(?:\/>|>[^]*?<\/\1>)/g;

const XML_MUTATIONS: readonly Mutation[] = [
  onText((text, random) => atOne(text, ATTRIBUTE, random, ([, name]) => ` ${name!}="${random.pick(ODD_VALUES)}"`)),
  onText((text, random) => atOne(text, ATTRIBUTE, random, ([, name]) => ` ${name!}="${random.pick(ODD_VALUES)}"`)),
  onText((text, random) => atOne(text, ATTRIBUTE, random, () => "")),
  onText((text, random) => atOne(text, ATTRIBUTE, random, ([all]) => all + all)),
  onText((text, random) =>
    atOne(text, ATTRIBUTE, random, ([all]) => all.replace(random.pick([/"/, /"$/, /=/, /\s/]), "")),
  ),
  onText((text, random) =>
    atOne(text, ATTRIBUTE, random, ([all, name]) =>
      all.replace(name!, random.pick([name!.toUpperCase(), `x:${name!}`])),
    ),
  ),
  onText((text, random) =>
    atOne(text, LEAF, random, ([, name, rest]) => `<${name!}${rest!}>${random.pick(ODD_VALUES)}</${name!}>`),
  ),
  onText((text, random) =>
    atOne(text, LEAF, random, ([, name, rest]) => `<${name!}${rest!}>${random.pick(ODD_VALUES)}</${name!}>`),
  ),
  onText((text, random) =>
    atOne(text, LEAF, random, ([all]) =>
      all.replace(/<(\/?)(\w+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`),
    ),
  ),
  onText((text, random) => atOne(text, ELEMENT, random, () => "")),
  onText((text, random) => atOne(text, ELEMENT, random, ([all]) => all + all)),
  onText((text, random) =>
    atOne(text, ELEMENT, random, ([all]) => all.repeat(random.pick([3, 50, 2_000])).slice(0, 200_000)),
  ),
  onText((text, random) => {
    const moved = atOne(text, ELEMENT, random, ([all]) => `\uffff${all}\uffff`).split("\uffff");
    return moved.length === 3 ? atOne(moved[0]! + moved[2]!, TAG, random, ([tag]) => tag + moved[1]!) : text;
  }),
  onText((text, random) => atOne(text, TAG, random, () => "")),
  onText((text, random) => atOne(text, TAG, random, ([all]) => all + random.pick(ODD_PIECES))),
  onText((text, random) => atOne(text, TAG, random, ([all]) => random.pick(ODD_PIECES) + all)),
  onText((text, random) => {
    const at = random.integer(0, text.length);
    return text.slice(0, at) + random.pick(ODD_PIECES) + text.slice(at);
  }),
  onText((text, random) => text.slice(0, random.integer(0, text.length))),
  onText((text, random) =>
    atOne(text, /encoding="[^"]*"/gi, random, () => `encoding="${random.pick(["utf-16", "gbk", "latin1", ""])}"`),
  ),
  (parts, random) => {
    const part = xmlPart(parts, random);
    if (part && part.content.length > 0)
      part.content[random.integer(0, part.content.length - 1)] = random.integer(0, 255);
  },
  (parts, random) => {
    const part = xmlPart(parts, random);
    if (part) part.content = Buffer.from(`\ufeff${part.content.toString("utf8")}`, "utf16le");
  },
];

const PART_MUTATIONS: readonly Mutation[] = [
  (parts, random) => {
    if (parts.length > 1) parts.splice(random.integer(0, parts.length - 1), 1);
  },
  (parts, random) => {
    const part = random.pick(parts);
    parts.push({
      name: random.pick([part.name, part.name.toUpperCase(), `xl/${part.name}`, `../${part.name}`]),
      content: part.content,
    });
  },
  (parts, random) => {
    const part = random.pick(parts);
    part.name = random.pick([
      part.name.toUpperCase(),
      `/${part.name}`,
      part.name.replaceAll("/", "\\"),
      `${part.name}2`,
      "",
    ]);
  },
  (parts, random) => {
    const [a, b] = [random.pick(parts), random.pick(parts)];
    [a.content, b.content] = [b.content, a.content];
  },
  (parts, random) => {
    random.pick(parts).content = random.pick([
      Buffer.alloc(0),
      Buffer.alloc(100_000),
      Buffer.from("<a/>"),
      Buffer.from("PK\x03\x04"),
    ]);
  },
  (parts) => {
    parts.reverse();
  },
];
