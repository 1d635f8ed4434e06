import fc from "fast-check";
import { expect, it } from "vitest";
import { cellAddress } from "../../../../src/workbook/port/address";
import { cellsOf, cutAt, sheetXml, workbookOf } from "./fileReading";

/** A cell as some program may write it, and how it is to be read; `null`: it has no value. */
type Written = Readonly<{ attributes: string; content: string; read: string | null }>;

const escaped = (text: string): string =>
  Array.from(text, (letter) => (/[&<>"'\r]/.test(letter) ? `&#${letter.codePointAt(0)};` : letter)).join("");

const text = fc.string({ unit: fc.constantFrom(...Array.from("甲乙 <>&'\"]_x0\n𠮷é1")), maxLength: 12 });
const asText = (value: string): string | null => {
  const shown = value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return shown === "" ? null : `text ${shown}`;
};
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => n !== 0),
);
const noise = fc.constantFrom("", " ", "\n", "<!-- <c r='A1'> -->", "<?p </row>?>");

const written: fc.Arbitrary<Written> = fc.oneof(
  number.map((n) => ({ attributes: "", content: `<v>${n}</v>`, read: `number ${n}` })),
  number.map((n) => ({ attributes: ' s="1" t="n"', content: `<f>B1&lt;2</f><v>${n}</v>`, read: `date ${n}` })),
  fc.boolean().map((b) => ({ attributes: ' t="b"', content: `<v>${b ? 1 : 0}</v>`, read: `boolean ${b ? 1 : 0}` })),
  fc
    .constantFrom(0, 1)
    .map((i) => ({ attributes: " t='s'", content: `<v>${i}</v>`, read: ["text 甲", "text 乙 & 丙"][i]! })),
  // As nearly every program writes nearly every cell, which has a way of its own.
  fc.constantFrom("", ' s="1"', ' s="1" t="n"', ' t="n"').chain((attributes) =>
    fc.bigInt({ min: 0n, max: 10n ** 18n }).map((n) => ({
      attributes,
      content: `<v>${n}</v>`,
      read: `${attributes.includes("s=") ? "date" : "number"} ${Number(n)}`,
    })),
  ),
  fc.tuple(fc.constantFrom("", ' s="2"'), fc.constantFrom(0, 1)).map(([style, i]) => ({
    attributes: `${style} t="s"`,
    content: `<v>${i}</v>`,
    read: ["text 甲", "text 乙 & 丙"][i]!,
  })),
  text.map((t) => ({ attributes: ' t="str"', content: `<v>${escaped(t)}</v>`, read: asText(t) })),
  fc
    .tuple(
      fc.constantFrom("", ' s="2"'),
      fc.oneof(
        text,
        fc.array(text, { minLength: 10 }).map((parts) => parts.join("")),
      ),
    )
    .map(([style, t]) => ({
      attributes: `${style} t="inlineStr"`,
      content: `<is><t>${escaped(t)}</t></is>`,
      read: asText(t),
    })),
  fc.tuple(text, text).map(([a, b]) => ({
    attributes: ' t="inlineStr"',
    content: `<is><r><rPr/><t xml:space="preserve">${escaped(a)}</t></r><rPh><t>x</t></rPh><r><t><![CDATA[${b.replaceAll("]]>", "")}]]></t></r></is>`,
    read: ((): string | null => {
      const shown = [a, b.replaceAll("]]>", "")].map((t) => asText(t)?.slice(5) ?? "").join("");
      return shown === "" ? null : `text ${shown}`;
    })(),
  })),
  fc.constant({ attributes: ' s="2"', content: "", read: null }),
);

/** Rows with growing numbers, cells with growing columns; each may leave its `r` out where it follows the one before. */
const sheet = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 0, 1, 700),
    numbered: fc.boolean(),
    noise,
    cells: fc.array(
      fc.record({ gap: fc.constantFrom(0, 0, 0, 1, 30), referenced: fc.boolean(), cell: written, noise }),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 8 },
);

it("whatever a sheet holds, however it is written and wherever it is cut, the same cells come out", async () => {
  await fc.assert(
    fc.asyncProperty(
      sheet,
      fc.constantFrom("", "x:"),
      fc.array(fc.nat(4000), { maxLength: 20 }),
      async (rows, prefix, cuts) => {
        const expected: Record<string, string> = {};
        let xml = "";
        let rowIndex = -1;
        for (const row of rows) {
          rowIndex += row.gap + 1;
          xml += row.gap > 0 || row.numbered ? `<row r="${rowIndex + 1}">` : "<row>";
          let columnIndex = -1;
          for (const { gap, referenced, cell, noise: between } of row.cells) {
            columnIndex += gap + 1;
            const address = cellAddress(rowIndex, columnIndex);
            const reference = gap > 0 || referenced ? ` r="${address}"` : "";
            const isEmpty = cell.content === "" && between === "";
            xml += `${between}<c${reference}${cell.attributes}${isEmpty ? "/>" : `>${between}${cell.content}</c>`}`;
            if (cell.read !== null) expected[address] = cell.read;
          }
          xml += `${row.noise}</row>${row.noise}`;
        }
        const plain = sheetXml(xml);
        // Only tags of the sheet itself: what looks like one in texts stands escaped or in CDATA, and has another name.
        const prefixed = plain.replace(
          /<(\/?)(worksheet|sheetData|row|c|f|v|is|r|rPr|rPh|t)(?=[\s/>])(?![^<]*\?>)/g,
          `<$1${prefix}$2`,
        );
        const bytes = workbookOf("", {
          "xl/worksheets/sheet1.xml": prefix === "" ? plain : prefixed.replace(" xmlns=", " xmlns:x="),
        });
        const cells = await cellsOf(bytes, { compression: cutAt(...cuts.sort((a, b) => a - b)) });
        expect(cells).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
