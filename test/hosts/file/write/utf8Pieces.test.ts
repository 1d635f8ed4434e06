import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Utf8Pieces, utf8Pieces } from "../../../../src/hosts/file/write/utf8Pieces";

/** Puts texts, taking a piece behind each as the writer of a sheet does behind each row. */
function written(texts: readonly string[]): Buffer[] {
  const out = new Utf8Pieces();
  const pieces: Buffer[] = [];
  for (const [i, text] of texts.entries()) {
    if (i % 2 === 0) out.put(text);
    else out.putBytes(Buffer.from(text));
    for (const piece of out.full()) pieces.push(Buffer.from(piece));
  }
  for (const piece of out.rest()) pieces.push(Buffer.from(piece));
  return pieces;
}

describe("Utf8Pieces", () => {
  it("encodes as the platform does, half surrogate pairs too", () => {
    const unit = fc.integer({ max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit }));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(Buffer.concat(written(texts)).equals(Buffer.concat(texts.map((one) => Buffer.from(one))))).toBe(true);
      }),
    );
  });

  it("grows for a text longer than a piece, and gives pieces of a quarter of a mebibyte", () => {
    const texts = ["a".repeat(1_000), "党".repeat(400_000), "b".repeat(300_000), "𠮷".repeat(200_000), "c"];
    const pieces = written(texts);
    expect(Buffer.concat(pieces).equals(Buffer.from(texts.join("")))).toBe(true);
    expect(pieces.slice(0, -1).every(({ length }) => length >= 1 << 18)).toBe(true);
  });

  it("gives nothing for nothing", () => {
    expect(written([])).toEqual([]);
  });
});

describe("utf8Pieces", () => {
  it.each(["", "党课", "党".repeat(200_000)])("holds a text whole", (text) => {
    expect(Buffer.concat([...utf8Pieces(text)]).toString()).toBe(text);
  });
});
