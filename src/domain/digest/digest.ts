import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { sm3 } from "./sm3";

/** Hashes that a digest may be made with, as files name them; the first is the default. */
export const DIGEST_ALGORITHMS = ["SHA-256", "SM3"] as const;
export type DigestAlgorithm = (typeof DIGEST_ALGORITHMS)[number];

const HASHES = { "SHA-256": sha256, SM3: sm3 } as const satisfies Record<DigestAlgorithm, unknown>;

/** Rounds that turn a passphrase into a key. Source: OWASP's advice for PBKDF2 with SHA-256, 2023. */
export const PASSPHRASE_ROUNDS = 600_000;

/** Digest of a text in UTF-8: 64 hexadecimal digits, lower case. Needs nothing of the platform: pages over plain http have no `crypto.subtle`. */
export function digestOf(text: string, algorithm: DigestAlgorithm = "SHA-256"): string {
  return bytesToHex(HASHES[algorithm](utf8ToBytes(text)));
}

/** A digest that is fed bit by bit; equal to digestOf of all pieces joined. */
export class RunningDigest {
  private readonly hash;

  constructor(algorithm: DigestAlgorithm = "SHA-256") {
    this.hash = HASHES[algorithm].create();
  }

  add(text: string): void {
    this.addBytes(utf8ToBytes(text));
  }

  addBytes(bytes: Uint8Array): void {
    this.hash.update(bytes);
  }

  /** Ends it. */
  result(): string {
    return bytesToHex(this.hash.digest());
  }
}

/**
 * Digest that only somebody with the passphrase can make: HMAC with a key of PBKDF2.
 *
 * @param salt - hexadecimal digits.
 * @returns 64 hexadecimal digits.
 */
export function keyedDigest(
  text: string,
  { passphrase, salt, algorithm }: Readonly<{ passphrase: string; salt: string; algorithm: DigestAlgorithm }>,
): string {
  const hash = HASHES[algorithm];
  const key = pbkdf2(sha256, passphrase.normalize("NFC"), hexToBytes(salt), { c: PASSPHRASE_ROUNDS, dkLen: 32 });
  return bytesToHex(hmac(hash, key, utf8ToBytes(text)));
}

const CHECK_DIGITS = 24;
const DIGITS_A_GROUP = 4;

/** A digest as people compare it on paper: 24 decimal digits in six groups, `1289 0463 7715 2038 9940 5162`. */
export function checkCode(digest: string): string {
  const number = BigInt(`0x${digest}`) % 10n ** BigInt(CHECK_DIGITS);
  const digits = number.toString().padStart(CHECK_DIGITS, "0");
  return digits.match(new RegExp(`\\d{${DIGITS_A_GROUP}}`, "g"))!.join(" ");
}

/** A code as somebody typed it, in any spacing and width of digits; null when it has not 24 digits. */
export function parseCheckCode(text: string): string | null {
  const digits = text.normalize("NFKC").replace(/[\s-]/g, "");
  if (!/^\d{24}$/.test(digits)) return null;
  return digits.match(/\d{4}/g)!.join(" ");
}
