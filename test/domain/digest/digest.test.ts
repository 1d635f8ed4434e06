import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkCode,
  digestOf,
  keyedDigest,
  parseCheckCode,
  PASSPHRASE_ROUNDS,
  RunningDigest,
} from "../../../src/domain/digest/digest";

describe("digestOf", () => {
  it("is SHA-256 of the UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(digestOf(text)).toBe(createHash("sha256").update(text).digest("hex"));
      }),
    );
  });

  // GB/T 32905-2016, appendix A.
  it.each([
    { text: "abc", digest: "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0" },
    { text: "abcd".repeat(16), digest: "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732" },
  ])("is SM3 of $text", ({ text, digest }) => {
    expect(digestOf(text, "SM3")).toBe(digest);
  });

  it("is the same SM3 as another program's over any length", () => {
    const lengths = [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000];
    for (const length of lengths) {
      const text = "党".repeat(length);
      expect(digestOf(text, "SM3")).toBe(createHash("sm3").update(text).digest("hex"));
    }
  });

  it.each(["SHA-256", "SM3"] as const)("%s is the same when it is fed bit by bit", (algorithm) => {
    fc.assert(
      fc.property(fc.array(fc.string()), (pieces) => {
        const running = new RunningDigest(algorithm);
        for (const piece of pieces) running.add(piece);
        expect(running.result()).toBe(digestOf(pieces.join(""), algorithm));
      }),
    );
  });
});

it("makes the key of a passphrase with PBKDF2 and at least 600,000 rounds", () => {
  expect(PASSPHRASE_ROUNDS).toBeGreaterThanOrEqual(600_000);
  const salt = "00112233445566778899aabbccddeeff";
  const key = pbkdf2Sync("口令 é", Buffer.from(salt, "hex"), PASSPHRASE_ROUNDS, 32, "sha256");
  expect(keyedDigest("内容", { passphrase: "口令 e\u0301", salt, algorithm: "SHA-256" })).toBe(
    createHmac("sha256", key).update("内容").digest("hex"),
  );
  expect(keyedDigest("内容", { passphrase: "口令 é", salt, algorithm: "SM3" })).toBe(
    createHmac("sm3", key).update("内容").digest("hex"),
  );
});

describe("checkCode", () => {
  it("is 24 digits in six groups, zeros in front", () => {
    expect(checkCode("0".repeat(62) + "ff")).toBe("0000 0000 0000 0000 0000 0255");
    expect(checkCode(digestOf("abc"))).toMatch(/^(\d{4} ){5}\d{4}$/);
  });

  it.each([
    { typed: "128904637715203899405162", code: "1289 0463 7715 2038 9940 5162" },
    { typed: "1289-0463-7715-2038-9940-5162", code: "1289 0463 7715 2038 9940 5162" },
    { typed: "１２８９　０４６３ 7715 2038 9940 5162 ", code: "1289 0463 7715 2038 9940 5162" },
    { typed: "1289 0463", code: null },
    { typed: "12890463771520389940516x", code: null },
  ])("is read from $typed", ({ typed, code }) => {
    expect(parseCheckCode(typed)).toBe(code);
  });
});
