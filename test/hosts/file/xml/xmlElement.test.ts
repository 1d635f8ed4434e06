import { describe, expect, it } from "vitest";
import { attributesOf, childElements, rootElement, textOf, XmlError } from "../../../../src/hosts/file/xml/xmlElement";

const kindOf = (work: () => unknown): string => {
  try {
    work();
    return "read";
  } catch (error) {
    if (error instanceof XmlError) return error.kind;
    throw error;
  }
};

describe("elements of a part", () => {
  const text = `\ufeff<?xml version="1.0"?><!-- <a> --><x:a k='1'>\n<x:b/><!-- <c/> --><x:b n="a>b">t</x:b><![CDATA[<d/>]]><?p <e/>?></x:a>\n`;

  it("stand at their places", () => {
    const root = rootElement(text);
    expect(root).toMatchObject({ name: "x:a", local: "a", selfClosing: false });
    expect(text.slice(root.start, root.contentStart)).toBe("<x:a k='1'>");
    expect(text.slice(root.contentEnd, root.end)).toBe("</x:a>");
    const [first, second, ...others] = childElements(text, root);
    expect(others).toEqual([]);
    expect(text.slice(first!.start, first!.end)).toBe("<x:b/>");
    expect(first!.selfClosing).toBe(true);
    expect(text.slice(second!.start, second!.end)).toBe('<x:b n="a>b">t</x:b>');
  });

  it.each([
    ["no element", "text", "malformed"],
    ["two roots", "<a/><b/>", "malformed"],
    ["an open element", "<a><b></b>", "malformed"],
    ["a closing tag too many", "</a><a>", "malformed"],
    ["an open comment", "<a><!-- </a>", "malformed"],
    ["a tag without end", '<a b="', "malformed"],
    ["a DOCTYPE", "<!DOCTYPE a><a/>", "doctype"],
    ["an entity bomb", `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>`, "doctype"],
    ["a declaration in the content", "<a><!ELEMENT a></a>", "malformed"],
    ["200 levels", `${"<a>".repeat(200)}${"</a>".repeat(200)}`, "read"],
    ["300 levels", `${"<a>".repeat(300)}${"</a>".repeat(300)}`, "malformed"],
  ])("%s", (_, xml, kind) => {
    expect(kindOf(() => rootElement(xml))).toBe(kind);
  });
});

describe("attributes", () => {
  const attributes = (tag: string): Record<string, string> => Object.fromEntries(attributesOf(tag, rootElement(tag)));

  it.each<[string, string, Record<string, string>]>([
    ["quotes of both kinds", `<a b="1" c='"2"'/>`, { b: "1", c: '"2"' }],
    ["white space around =", `<a\n b = "1"\tr:id= '2' />`, { b: "1", "r:id": "2" }],
    ["references", `<a b="&lt;&#30002;&#x4E59;&amp;lt;"/>`, { b: "<甲乙&lt;" }],
    ["an unknown reference stays", `<a b="&nbsp;"/>`, { b: "&nbsp;" }],
    ["a > and a =", `<a b="1>2=3" c="/"/>`, { b: "1>2=3", c: "/" }],
    ["white space in a value", `<a b="1\r\n2\t3&#10;4"/>`, { b: "1 2 3\n4" }],
    ["none", `<a />`, {}],
  ])("%s", (_, tag, expected) => expect(attributes(tag)).toEqual(expected));

  it.each([
    ["without quotes", "<a b=1/>"],
    ["more than a thousand", `<a ${Array.from({ length: 1001 }, (_, i) => `b${i}="1"`).join(" ")}/>`],
  ])("%s are refused", (_, tag) => expect(kindOf(() => attributes(tag))).toBe("malformed"));

  it.each([
    ["a name of 5 MB", `<a ${"b".repeat(5 << 20)}/>`],
    ["5 MB of white space", `<a ${" b".repeat(1000)}${" ".repeat(5 << 20)}/>`],
  ])("%s takes no time", (_, tag) => {
    const start = performance.now();
    attributes(tag);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("of a hundred thousand elements without any take no time", () => {
    const xml = `<a>${"<b/>".repeat(100_000)}</a>`;
    const start = performance.now();
    for (const element of childElements(xml, rootElement(xml))) attributesOf(xml, element);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

it.each([
  ["references", "<a>1 &lt; 2 &amp;amp;</a>", "1 < 2 &amp;"],
  ["CDATA, comments and instructions", "<a>1<!-- 2 --><![CDATA[<3>&amp;]]><?4?>5</a>", "1<3>&amp;5"],
  ["line breaks", "<a>1\r\n2\r3&#13;4<![CDATA[\r\n]]></a>", "1\n2\n3\r4\n"],
  ["nothing", "<a/>", ""],
])("text of an element: %s", (_, xml, expected) => {
  expect(textOf(xml, rootElement(xml))).toBe(expected);
});
